"""``shanyrak manage export --canonical``: everything an installation holds, one line a record, always in the same order."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from shanyrak.places import places
from shanyrak.runtime.export import canonical_lines, ledger_lines
from shanyrak.runtime.taking_away.writing import write_archive


class Command(BaseCommand):
    """Prints the canonical export."""

    help = "Print every record and every document's digest as lines of JSON; the same state gives the same bytes."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Ask for the form by name, so that others can be added."""
        parser.add_argument(
            "--canonical", action="store_true", help="the form that is the same, byte for byte"
        )

        parser.add_argument(
            "--ledger",
            action="store_true",
            help="only what the ledger says today, without journal and history",
        )

        parser.add_argument(
            "--archive", type=Path, metavar="FILE", help="everything, described, as one ZIP file for people"
        )

    def handle(
        self, *_arguments: Any, canonical: bool, ledger: bool, archive: Path | None, **_options: Any
    ) -> None:
        """Print the lines, or write the archive. Refuses to guess which form is meant."""
        if [canonical, ledger, archive is not None].count(True) != 1:
            raise CommandError("Say --canonical, --ledger or --archive FILE.", returncode=2)
        if archive is not None:
            digests = write_archive(archive, actor=None, progress=self.stderr.write)
            self.stdout.write(f"{len(digests)} files are in {archive}.")
            return
        for line in ledger_lines() if ledger else canonical_lines(places()):
            self.stdout.write(line)
