"""The log says what happened, on one line, and keeps secrets to itself."""

from __future__ import annotations

import json
import logging
import re
import sys
from pathlib import Path

import pytest

from shanyrak.runtime.logs import Log, OneLine, for_person, line, without_secrets


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("postgresql://hub:s3cret@127.0.0.1/hub", "postgresql://hub:…@127.0.0.1/hub"),
        ("password=letmein&next=/", "password=…&next=/"),
        ("{'password': 'letmein'}", "{'password': …"),
        (
            "Gone: /sign-in/H19_djC1t7CJ_D1_iYOsVPs-8219j3xA.GjE8J84Zxvv1YadXzO5SInHJ9xERXXAS3H5korBOhaE/",
            "Gone: /sign-in/…/",
        ),
    ],
)
def test_secrets_are_struck_out(said: str, kept: str) -> None:
    assert without_secrets(said) == kept


def test_the_digest_of_a_document_is_no_secret() -> None:
    path = "/sources/fc63afc125edac477fcf71459cf143ec69c8da1e9745d57e4b8a72fab9ce7c41/"
    assert without_secrets(path) == path


def test_an_event_is_one_line_also_with_its_traceback() -> None:
    try:
        raise ValueError("a party without a name")
    except ValueError:
        record = logging.LogRecord(
            "shanyrak", logging.ERROR, __file__, 1, "refused\nat once", (), sys.exc_info()
        )
    written = OneLine().format(record)

    assert "\n" not in written
    event = json.loads(written)
    assert (event["level"], event["from"], event["message"]) == ("error", "shanyrak", "refused\nat once")
    assert "a party without a name" in event["traceback"]


def test_what_the_children_say_arrives_line_by_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = Log(tmp_path / "shanyrak.log")
    event = line("info", "worker", "started")
    log.pass_on(event.encode()[:10])
    log.pass_on(event.encode()[10:] + b"\na stray word\nhalf a li")
    log.close()

    lines = (tmp_path / "shanyrak.log").read_text(encoding="utf-8").splitlines()
    assert lines[0] == event
    assert json.loads(lines[1])["message"] == "a stray word"
    assert capsys.readouterr().err.splitlines() == lines


def test_a_person_at_a_terminal_reads_a_sentence() -> None:
    event = line("error", "django.request", "Internal Server Error: /parties/", traceback="Traceback …")
    assert re.fullmatch(
        r"\d\d:\d\d:\d\d error: Internal Server Error: /parties/ \(django.request\)", for_person(event)
    )
    assert for_person("no event") == "no event"
