"""The tables: whether the database answers, whether they are ours, and bringing them up to date."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from shanyrak.runtime.progress import working
from shanyrak.runtime.refusals import DatabaseDoesNotAnswer, DatabaseIsNewer

# Any number that nothing else in this database locks on.
MIGRATING = 7_301_894_421


def check_answers() -> None:
    """Refuse a database that cannot be reached or does not let us in."""
    try:
        # Past the pool, which would wait for half a minute and then not say why.
        with psycopg.connect(**direct_parameters()):
            return
    except psycopg.OperationalError as error:
        raise DatabaseDoesNotAnswer(reason=first_line(error)) from error


def direct_parameters() -> dict[str, Any]:
    """Return what a single connection is opened with."""
    parameters = connection.get_connection_params()
    return {name: value for name, value in parameters.items() if name not in {"cursor_factory", "context"}}


def first_line(error: Exception) -> str:
    """Return the sentence of an error without its surroundings."""
    return str(error).strip().splitlines()[0].rstrip(".")


def bring_up_to_date() -> int:
    """Make and change tables until they are as this code knows them; return how many steps it took.

    Raises DatabaseIsNewer and touches nothing if a newer version of the code has been here. Every step is one
    transaction, so a killed one leaves nothing behind and is taken again.
    """
    with one_at_a_time():
        executor = MigrationExecutor(connection)
        refuse_newer(executor)
        steps = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
        if steps:
            with working(f"Preparing the database: {steps} steps"):
                call_command("migrate", interactive=False, verbosity=0)
    return steps


def refuse_newer(executor: MigrationExecutor) -> None:
    """Refuse a database in which steps were taken that this code does not know."""
    known = set(executor.loader.disk_migrations or {})
    ours = {application for application, _name in known}
    unknown = sorted(
        f"{application}.{name}"
        for application, name in executor.loader.applied_migrations
        if application in ours
        and (application, name) not in known
        and not replaced(executor, (application, name))
    )
    if unknown:
        raise DatabaseIsNewer(step=unknown[0])


def replaced(executor: MigrationExecutor, step: tuple[str, str]) -> bool:
    """Return whether ``step`` was since joined with others into one."""
    return any(step in migration.replaces for migration in (executor.loader.disk_migrations or {}).values())


def is_current() -> bool:
    """Return whether no step is left to take."""
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Let two starts at the same time take the steps one after the other."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [MIGRATING])
        try:
            yield
        finally:
            if connection.is_usable():
                cursor.execute("SELECT pg_advisory_unlock(%s)", [MIGRATING])
