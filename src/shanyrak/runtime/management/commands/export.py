"""``shanyrak manage export --canonical``: everything an installation holds, one line a record, always in the same order."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from shanyrak.places import places
from shanyrak.runtime.export import canonical_lines, ledger_lines


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

    def handle(self, *_arguments: Any, canonical: bool, ledger: bool, **_options: Any) -> None:
        """Print the lines. Refuses to guess which form is meant."""
        if canonical == ledger:
            raise CommandError("Say --canonical or --ledger.", returncode=2)
        for line in ledger_lines() if ledger else canonical_lines(places()):
            self.stdout.write(line)
