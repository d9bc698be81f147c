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
        for table, last in _newest().items() - before.items():
            since = before[table]
            sql = f"UPDATE {table} SET pgh_created_at = %s WHERE pgh_id > %s AND pgh_id <= %s"  # noqa: S608 - our tables
            cursor.execute(sql, [at, since, last])


def _newest() -> dict[str, int]:
    """Return the number of the last event in each history."""
    tables = [model._meta.db_table for model in apps.get_models() if hasattr(model, "pgh_tracked_model")]
    asked = (f"SELECT '{table}', coalesce(max(pgh_id), 0) FROM {table}" for table in tables)  # noqa: S608 - our tables
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(asked))
        return dict(cursor.fetchall())


@contextmanager
def without_triggers() -> Iterator[None]:
    """Let nothing be remembered and nothing be checked by triggers, in this transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        yield
        cursor.execute("SET LOCAL session_replication_role = DEFAULT")
