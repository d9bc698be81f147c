"""The canonical export: the same state of an installation gives the same bytes, on any machine.

In full it holds everything. As the *ledger* it holds what the hub says today and how it knows it, without the traces of
how it came to say so; see decision 12.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator

from django.apps import apps
from django.db import connection, transaction
from django.db.models import Model
from psycopg import sql

from shanyrak.places import Places
from shanyrak.runtime import archive

# What comes and goes while people work, or is a secret for a moment: sessions and visits, one-time links, the queue's
# own state.
PASSING = (
    "django_session",
    "usersessions_",
    "procrastinate_",
    "account_emailconfirmation",
    "django_cache",
    "accounts_visit",
    "passports_passport",
)


# The rooms whose tables say what the hub knows.
LEDGER = (
    "records",
    "directory",
    "participation",
    "agreements",
    "activities",
    "outcomes",
    "groups",
    "exchange",
    "figures",
    "sources",
    "topics",
)
DERIVED = {"agreements.statespan"}  # worked out from the rest whenever that changes
# How often and by whom a record was saved last, and what it is found by: each follows from history or from the rest.
TRACES = ("version", "changed_at", "changed_by", "search_text")


def canonical_lines(places: Places) -> Iterator[str]:
    """Yield every record, then every document's name and digest, as lines of JSON."""
    with transaction.atomic():
        read_one_state()
        for table in exported_tables():
            yield from records(table)
    for path in sorted(places.files.rglob("*")):
        if path.is_file():
            name = path.relative_to(places.files).as_posix()
            yield json.dumps({"file": name, "sha256": archive.digest(path)}, ensure_ascii=False)


def ledger_lines() -> Iterator[str]:
    """Yield what the ledger says today, each record with its facts, as lines of JSON."""
    with transaction.atomic():
        read_one_state()
        for table in ledger_tables():
            yield from records(table, without=TRACES)


def read_one_state() -> None:
    """Let all questions of this transaction see one moment; inside another transaction, that one's."""
    with connection.cursor() as cursor:
        if not connection.savepoint_ids:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute("SET LOCAL TIME ZONE 'UTC'")
        cursor.execute("SET LOCAL bytea_output = 'hex'")


def ledger_models() -> list[type[Model]]:
    """Return the tables that say what the hub knows: all of the ledger's rooms, without their histories."""
    return [
        model
        for model in apps.get_models()
        if model._meta.app_label in LEDGER
        and model._meta.label_lower not in DERIVED
        and not hasattr(model, "pgh_tracked_model")
    ]


def ledger_tables() -> list[str]:
    """Return the names of the tables that say what the hub knows."""
    return sorted(model._meta.db_table for model in ledger_models())


def exported_tables() -> list[str]:
    """Return the names of the tables that hold what must be kept."""
    return sorted(name for name in connection.introspection.table_names() if not name.startswith(PASSING))


def records(table: str, *, without: Collection[str] = ()) -> Iterator[str]:
    """Yield the records of one table by their key, with their fields by name; PostgreSQL writes the values."""
    fields = sorted(set(column_names(table)) - set(without))
    question = sql.SQL(
        "SELECT row_to_json(r)::text FROM (SELECT {fields} FROM {table} ORDER BY {key}) r"
    ).format(
        fields=sql.SQL(", ").join(map(sql.Identifier, fields)),
        table=sql.Identifier(table),
        key=sql.SQL(", ").join(map(sql.Identifier, key_of(table) or fields)),
    )
    with connection.chunked_cursor() as cursor:
        cursor.execute(question.as_string(None))
        for (record,) in cursor:
            yield f'{{"table":{json.dumps(table)},"record":{record}}}'


def column_names(table: str) -> list[str]:
    """Return the names of a table's columns, without those that are computed from others."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0"
            " AND NOT attisdropped AND attgenerated = ''",
            [f'"{table}"'],
        )
        return [name for (name,) in cursor.fetchall()]


def key_of(table: str) -> list[str]:
    """Return the columns of a table's primary key, in their order."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT a.attname FROM pg_index i"
            " CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k(attnum, place)"
            " JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum"
            " WHERE i.indrelid = %s::regclass AND i.indisprimary ORDER BY k.place",
            [f'"{table}"'],
        )
        return [name for (name,) in cursor.fetchall()]
