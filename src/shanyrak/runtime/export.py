"""The canonical export: the same state of an installation gives the same bytes, on any machine."""

from __future__ import annotations

import json
from collections.abc import Iterator

from django.db import connection, transaction
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
)


def canonical_lines(places: Places) -> Iterator[str]:
    """Yield every record, then every document's name and digest, as lines of JSON."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            cursor.execute("SET LOCAL TIME ZONE 'UTC'")
            cursor.execute("SET LOCAL bytea_output = 'hex'")
        for table in exported_tables():
            yield from records(table)
    for path in sorted(places.files.rglob("*")):
        if path.is_file():
            name = path.relative_to(places.files).as_posix()
            yield json.dumps({"file": name, "sha256": archive.digest(path)}, ensure_ascii=False)


def exported_tables() -> list[str]:
    """Return the names of the tables that hold what must be kept."""
    return sorted(name for name in connection.introspection.table_names() if not name.startswith(PASSING))


def records(table: str) -> Iterator[str]:
    """Yield the records of one table by their key, with their fields by name; PostgreSQL writes the values."""
    fields = sorted(column_names(table))
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
