"""One installation, opened: its database is up, its settings are read, its tables are the ones this code knows."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

import django
from django.core.management import execute_from_command_line
from django.db import connections

from shanyrak.places import Places, places
from shanyrak.runtime import schema
from shanyrak.runtime.catalogues import compile_catalogues
from shanyrak.runtime.logs import start_logging
from shanyrak.runtime.postgres import borrowed, folder_problems_explained

SETTINGS = "shanyrak.site.settings"


@dataclass(frozen=True, slots=True)
class Installation:
    """Where an installation keeps its things, and the address of its database."""

    places: Places
    database: str


@contextmanager
def opened() -> Iterator[Installation]:
    """Open the installation: its database answers, and Django is set up on it.

    Raises a CannotStart that says what is in the way.
    """
    ours = places()
    with ExitStack() as stack:
        with folder_problems_explained(ours.data):
            ours.prepare()
            compile_catalogues()
        address = os.environ.get("DATABASE_URL") or stack.enter_context(borrowed(ours.postgres))
        os.environ["DATABASE_URL"] = address
        set_up_django()
        stack.callback(close_connections)
        schema.check_answers()
        found = Installation(ours, address)
        restore_settled(found)
        yield found


@contextmanager
def ready() -> Iterator[Installation]:
    """Open the installation and bring its tables up to date. Raises DatabaseIsNewer, and what ``opened`` raises."""
    with opened() as ours:
        schema.bring_up_to_date()
        yield ours


def restore_settled(ours: Installation) -> None:
    """Finish or undo a restore that was killed, before anybody looks at what it left behind."""
    if (ours.places.data / "restoring").is_dir():
        from shanyrak.runtime import restore

        close_connections()
        restore.settle(ours)


def set_up_django() -> None:
    """Read the settings and load the applications."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    django.setup()
    start_logging()


def close_connections() -> None:
    """Close every connection, so that the database can stop and a child begins without one."""
    for connection in connections.all(initialized_only=True):
        connection.close()
        if hasattr(connection, "close_pool"):
            connection.close_pool()


def management_command(*arguments: str) -> int:
    """Run one of Django's management commands and return its exit code."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    try:
        execute_from_command_line(["shanyrak", *arguments])
    except SystemExit as end:
        if isinstance(end.code, str):
            print(end.code, file=sys.stderr)
            return 1
        return end.code or 0
    return 0
