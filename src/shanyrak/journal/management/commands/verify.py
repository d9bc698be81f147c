"""``verify``: check the whole journal again."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.timezone import now
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from shanyrak.journal.actions import sign_checkpoint
from shanyrak.journal.gateways import trusted_keys
from shanyrak.journal.verification import Report, verify
from shanyrak_methods.transparency.checkpoints import Checkpoint, open_checkpoint, parse_checkpoint
from shanyrak_methods.transparency.notes import NoteRefused, parse_note


class Command(BaseCommand):
    """Exit 0 if everything is as it should be; else exit 1 and name the entry."""

    help = "Check every entry, hash, checkpoint and personal part of the journal again."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Take ``--json`` and the checkpoints that someone kept outside."""
        parser.add_argument("--json", action="store_true", help="answer in one line of JSON")
        parser.add_argument(
            "--checkpoint",
            action="append",
            default=[],
            metavar="FILE",
            help="a checkpoint you kept: the journal must continue it (may be given several times)",
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Verify; then seal what was found good and was not sealed yet."""
        known = [read_checkpoint(file) for file in options["checkpoint"]]
        with bar() as progress:
            task = progress.add_task("Checking the journal")
            report = verify(
                known=known, progress=lambda done, of: progress.update(task, completed=done, total=of)
            )
        note = report.checkpoint
        if report.ok and sealed_size(note) != report.entries:
            note = sign_checkpoint(at=now()).note
        self.stdout.write(as_json(report, note) if options["json"] else in_words(report, note))
        if not report.ok:
            sys.exit(1)


def read_checkpoint(file: str) -> Checkpoint:
    """Return the checkpoint in ``file``. Raises CommandError if it cannot be read or is not of this journal."""
    try:
        return open_checkpoint(Path(file).read_text("utf-8"), *trusted_keys())
    except (OSError, UnicodeDecodeError, NoteRefused) as error:
        raise CommandError(f"{file}: {error}", returncode=2) from error


def sealed_size(note: str) -> int | None:
    """Return how many entries the checkpoint ``note`` seals; None if there is no checkpoint."""
    return parse_checkpoint(parse_note(note).text).size if note else None


def as_json(report: Report, note: str) -> str:
    """Return the report for a machine."""
    answer: dict[str, object] = {
        "entries": report.entries,
        "root": report.root.hex(),
        "checkpoint": note,
        "ok": report.ok,
    }
    if report.fault:
        answer |= {"entry": report.fault.entry, "reason": report.fault.reason}
    return json.dumps(answer, ensure_ascii=False)


def in_words(report: Report, note: str) -> str:
    """Return the report for a person."""
    if report.fault:
        return f"The journal does not verify. {report.fault}."
    counted = "1 entry" if report.entries == 1 else f"{report.entries} entries"
    return f"The journal verifies: {counted}, nothing changed or missing.\n\n{note}"


def bar() -> Progress:
    """Return a progress bar on the standard error, shown only to a person at a terminal."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    return Progress(*columns, console=console, disable=not console.is_terminal, transient=True)
