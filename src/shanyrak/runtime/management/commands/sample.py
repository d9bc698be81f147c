"""``shanyrak sample``: fill an empty hub with the sample hub."""

from __future__ import annotations

from typing import Any

from django.core.management import BaseCommand
from django.core.management.base import CommandError

from shanyrak.refusals import Refusal
from shanyrak.runtime.sample.loading import how_many, load_sample_hub


class Command(BaseCommand):
    """Takes the sample documents in and reviews all but the newest; a killed attempt is taken up again."""

    help = "Fill an empty hub with the sample hub: 53 documents, reviewed but for the newest three."

    def handle(self, *_args: object, **_options: Any) -> None:
        """Load what is not there yet, and tell how far it is."""
        many = how_many()
        try:
            for number, one in enumerate(load_sample_hub(), 1):
                done = "reviewed" if one.reviewed else "left for the desk"
                self.stderr.write(f"{number}/{many}  {one.name}  {done}")
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal
