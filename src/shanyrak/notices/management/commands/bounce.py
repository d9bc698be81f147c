"""``bounce``: take in what the mail server says about a mail that it could not deliver."""

from __future__ import annotations

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils.timezone import now

from shanyrak.notices.actions import note_bounce
from shanyrak.notices.bounces import read_report
from shanyrak.roles import VISITOR

LARGEST = 10 * 1024 * 1024


class Command(BaseCommand):
    """Exit 0 whatever the message was: a mail server must not answer a report with another."""

    help = "Read a report on a mail that could not be delivered from standard input, and note it."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the address to which the report came."""
        parser.add_argument(
            "--recipient", default="", metavar="ADDRESS", help="the address to which the report came"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Note what the message reports, and say what was done."""
        report = read_report(sys.stdin.buffer.read(LARGEST), recipient=options["recipient"])
        if report is None:
            self.stdout.write("No report on a mail of ours. Nothing was changed.")
            return
        mail = note_bounce(mail_id=report.mail_id, bounce=report.bounce, by=VISITOR, at=now())
        known = f"Mail {report.mail_id}" if mail else "A mail that is not known any more"
        what = "came back" if report.bounce.failed else "is late; the mail server goes on trying"
        self.stdout.write(f"{known} {what}: {report.bounce.answer}")
