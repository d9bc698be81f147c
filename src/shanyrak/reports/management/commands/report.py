"""``shanyrak report``: write the report of a year to a file."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from django.core.management import BaseCommand
from django.core.management.base import CommandError
from django.utils.timezone import localdate

from shanyrak.records.languages import LANGUAGES
from shanyrak.refusals import Refusal
from shanyrak.reports.actions import MAKERS
from shanyrak.reports.places import places_of_year
from shanyrak.reports.queries.reading import year_book
from shanyrak.reports.writing.report import written


class Command(BaseCommand):
    """Writes the public report of a year, as known on a day; the same day gives the same bytes."""

    help = "Write the annual report of a year to a file: what everyone may see, as known on a day."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Say what the command understands."""
        parser.add_argument("year", type=int, metavar="YEAR")
        parser.add_argument("--language", choices=LANGUAGES, default="en")
        parser.add_argument("--format", choices=sorted(MAKERS), default="pdf", dest="file_format")
        parser.add_argument(
            "--known", type=date.fromisoformat, metavar="YYYY-MM-DD", help="as known on this day; else today"
        )
        parser.add_argument(
            "--address", default="http://localhost:8000", metavar="URL", help="where the platform is reached"
        )
        parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")

    def handle(self, *_args: object, **options: Any) -> None:
        """Write the file."""
        known: date | None = options["known"]
        try:
            book = year_book(options["year"], known=known, today=localdate())
        except Refusal as refusal:
            raise CommandError(str(refusal), returncode=2) from refusal
        places = places_of_year(
            options["year"], known=book.known, base=options["address"].rstrip("/"), has_annex=True
        )
        # The day that was asked about, not the hour of asking: so that two runs write the same bytes.
        made_on = datetime.combine(book.known, time.min, tzinfo=UTC)
        document = written(book, options["language"], places=places, made_on=made_on)
        options["output"].write_bytes(MAKERS[options["file_format"]](document))
        self.stdout.write(str(options["output"]))
