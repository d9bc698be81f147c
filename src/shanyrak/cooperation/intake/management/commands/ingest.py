"""``shanyrak ingest``: take documents in and propose the facts they carry."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management import BaseCommand
from django.core.management.base import CommandError
from django.utils.timezone import now

from shanyrak.cooperation.intake.gateways import RULES, reader
from shanyrak.cooperation.intake.taking_in import REFUSED, TakenIn, at_the_server, files_in, take_in_file
from shanyrak.records.dates import PartialDate
from shanyrak.refusals import Refusal


class Command(BaseCommand):
    """Takes files in, one after the other; those that cannot be read are named with the reason."""

    help = "Take documents in and propose the facts they carry. Nothing enters the ledger before a person accepts it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Say what the command understands."""
        parser.add_argument(
            "paths", nargs="+", type=Path, metavar="PATH", help="a file, or a folder with files"
        )
        parser.add_argument(
            "--language", default="", metavar="xx", help="the documents' language; else it is found out"
        )
        parser.add_argument("--published", default="", metavar="YYYY-MM-DD", help="when they were published")
        parser.add_argument("--publisher", default="", metavar="NAME", help="who published them")
        parser.add_argument("--engine", default=RULES, metavar="NAME", help="which engine reads them")
        parser.add_argument(
            "--json", action="store_true", help="print one JSON array, as docs/ingest.md describes it"
        )

    def handle(self, *_args: object, **options: Any) -> None:
        """Take the files in; exit with 1 when some were refused."""
        try:
            published = PartialDate.read(options["published"]).text if options["published"] else ""
            reader(options["engine"])
        except Refusal as refusal:
            raise CommandError(str(refusal), returncode=2) from refusal
        by = at_the_server()
        described = {
            "language": options["language"],
            "published_on": published,
            "publisher": options["publisher"],
            "engine": options["engine"],
        }
        files = list(files_in(options["paths"]))
        taken: list[TakenIn] = []
        for number, path in enumerate(files, 1):
            one = take_in_file(path, by=by, at=now(), **described)
            taken.append(one)
            self.stderr.write(f"{number}/{len(files)}  {line_for(one)}")
        if options["json"]:
            self.stdout.write(json.dumps([one.as_json() for one in taken], ensure_ascii=False, indent=1))
        else:
            for one in taken:
                self.stdout.write(line_for(one))
        if any(one.state == REFUSED for one in taken):
            raise SystemExit(1)


def line_for(one: TakenIn) -> str:
    """Return what became of a file, in a line."""
    if one.state == REFUSED:
        return f"refused  {one.file}: {one.reason}"
    counted = ", ".join(f"{count} {kind}" for kind, count in sorted(one.proposals.items())) or "no facts"
    return f"{one.state:<7}  {one.file}: {counted}"
