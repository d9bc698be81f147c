"""``shanyrak manage migrate``: Django's own, but an empty database gets the outcome of all steps at once."""

from __future__ import annotations

from typing import Any

from django.core.management.base import CommandParser
from django.core.management.commands import migrate
from django.db import connections

from shanyrak.runtime import structure

# With any of these somebody asks for certain steps, or only what they would be.
ASKED = ("app_label", "migration_name", "fake", "fake_initial", "plan", "check_unapplied", "step_by_step")


class Command(migrate.Command):
    """Makes the tables of an empty database at once, and takes the steps that are left in any other."""

    def add_arguments(self, parser: CommandParser) -> None:
        """Let somebody ask for every step, as an installation took them that grew with the versions."""
        super().add_arguments(parser)
        parser.add_argument("--step-by-step", action="store_true", help="take every step, also from nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        """Lay the tables out if there are none, then do as Django does."""
        if not any(options.get(name) for name in ASKED):
            structure.lay(connections[options["database"]])
        super().handle(*args, **options)
