"""For tests: a history written at times that are handed in. Triggers stamp it with the database's own clock."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.apps import apps
from django.db import connection


@contextmanager
def written_at(at: datetime) -> Iterator[None]:
    """Let the history say that what is written inside was written at ``at``; what was written before keeps its time."""
    before = _newest()
    yield
    with without_triggers(), connection.cursor() as cursor:
        for table, last in before.items():
            cursor.execute(f"UPDATE {table} SET pgh_created_at = %s WHERE pgh_id > %s", [at, last])  # noqa: S608 - the tables are ours


def _newest() -> dict[str, int]:
    models = [model for model in apps.get_models() if hasattr(model, "pgh_tracked_model")]
    with connection.cursor() as cursor:
        found = {}
        for table in (model._meta.db_table for model in models):
            cursor.execute(f"SELECT coalesce(max(pgh_id), 0) FROM {table}")  # noqa: S608 - the tables are ours
            found[table] = cursor.fetchone()[0]
    return found


@contextmanager
def without_triggers() -> Iterator[None]:
    """Let nothing be remembered and nothing be checked by triggers, in this transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        yield
        cursor.execute("SET LOCAL session_replication_role = DEFAULT")
