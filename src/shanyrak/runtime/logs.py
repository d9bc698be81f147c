"""The log: one line of JSON an event, on standard error and in a file that is kept small; no secrets in either."""

from __future__ import annotations

import json
import logging
import logging.config
import re
import sys
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path

SIZE = 5_000_000
KEPT = 5

SECRETS = [
    (re.compile(r"(://[^:/@\s]+:)[^@\s]+@"), r"\1…@"),
    (
        re.compile(
            r"(?i)\b(password|passwd|secret|token|signature|sesame|sessionid|csrftoken)(['\"]?\s*[=:]\s*)[^\s&,;]+"
        ),
        r"\1\2…",
    ),
    # A long part of an address with letters and digits is a key to something; a digest (hexadecimal) is none.
    (re.compile(r"/(?![0-9a-f]+(?:[/?\s]|$))(?=[\w:=.-]*\d)(?=[\w:=.-]*[A-Za-z])[\w:=.-]{24,}"), "/…"),
]


def without_secrets(text: str) -> str:
    """Return ``text`` with passwords, keys and one-time addresses struck out."""
    for pattern, replacement in SECRETS:
        text = pattern.sub(replacement, text)
    return text


def line(level: str, source: str, message: str, **more: str) -> str:
    """Return one event as a line."""
    event = {"at": datetime.now(UTC).isoformat(timespec="milliseconds"), "level": level, "from": source}
    return without_secrets(json.dumps(event | {"message": message} | more, ensure_ascii=False))


class OneLine(logging.Formatter):
    """Writes a record, with its traceback if it has one, as one line."""

    def format(self, record: logging.LogRecord) -> str:
        more = {"traceback": self.formatException(record.exc_info)} if record.exc_info else {}
        return line(record.levelname.lower(), record.name, record.getMessage(), **more)


def start_logging() -> None:
    """Send what the code of this process has to say to standard error, one line an event."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(OneLine())
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    logging.getLogger("shanyrak.accounts").setLevel(
        logging.INFO
    )  # who signed in matters as much as who did not
    logging.captureWarnings(capture=True)
    for name in ("django", "django.server", "django.request"):
        told = logging.getLogger(name)
        told.handlers.clear()
        told.propagate = True
    # A page that is not there is the visitor's matter; whoever probes for one would only fill the disk.
    logging.getLogger("django.request").setLevel(logging.ERROR)


def for_person(event: str) -> str:
    """Return an event as a person at a terminal reads it; its traceback stays in the file."""
    try:
        said = json.loads(event)
        return f"{said['at'][11:19]} {said['level']}: {said['message']} ({said['from']})"
    except (ValueError, KeyError, TypeError):
        return event


class Log:
    """The log of a running platform; only the parent writes it, so that turning it over loses nothing."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.rest = b""
        self.kept = RotatingFileHandler(file, maxBytes=SIZE, backupCount=KEPT, encoding="utf-8", delay=True)

    def pass_on(self, said: bytes) -> None:
        """Write what the children have said, line by line."""
        *lines, self.rest = (self.rest + said).split(b"\n")
        for each in lines:
            self.write(each.decode("utf-8", "replace"))

    def note(self, level: str, message: str) -> None:
        """Write something of the parent's own."""
        self.write(line(level, __name__, message))

    def write(self, text: str) -> None:
        """Write one line to both places; text that is no event of ours becomes one."""
        if not text.strip():
            return
        event = text if text.startswith("{") else line("info", "output", text)
        print(for_person(event) if sys.stderr.isatty() else event, file=sys.stderr, flush=True)
        self.kept.emit(logging.makeLogRecord({"msg": event}))

    def close(self) -> None:
        """Write nothing more."""
        self.kept.close()
