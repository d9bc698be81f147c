"""``purge``: destroy what is kept only until a day."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils.timezone import now

from shanyrak.cooperation.passports.actions import rotate_keys
from shanyrak.cooperation.passports.tasks import platform, purge_what_is_due


class Command(BaseCommand):
    """Do by hand what the clock does every morning, or give the passports' keys a new wrapping."""

    help = "Purge passport data whose day has come, and say how many passports went."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Take what is to be purged."""
        parser.add_argument("what", choices=["passports"], help="what is to be purged")
        parser.add_argument(
            "--rotate-keys",
            action="store_true",
            help="then wrap the keys of the rest with a new key of this installation",
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Purge, and say what was done."""
        gone = purge_what_is_due(at=now())
        self.stdout.write(f"Passports purged: {gone}.")
        if options["rotate_keys"]:
            count = rotate_keys(by=platform(), at=now())
            self.stdout.write(f"Keys wrapped anew: {count}.")
