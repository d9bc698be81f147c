"""The tables of a new installation at once: what all migrations make, taken step by step, as one file of SQL.

The steps are what installations that exist need; on an empty database they take a minute or two, nearly all of it for
models as they once were. So an empty database gets the outcome instead, and ``migrate`` finds every step taken. A test
holds the file against the steps; ``make structure`` writes it anew after a new migration (docs/decisions/0020).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import psycopg
from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from shanyrak.runtime import dump

FILE = Path(__file__).with_name("structure.sql")
MADE_WITH = 18  # the version of PostgreSQL whose pg_dump wrote the file; an older server might not read it
SCHEMA = "public"  # in which the file names everything

# What pg_dump sets for a session of its own, and what only the owner of an extension may say.
NOT_OURS = re.compile(
    r"(--|\\restrict|\\unrestrict|SET |SELECT pg_catalog\.set_config|COMMENT ON EXTENSION )"
)
# A function's text stands between these; whatever it looks like, it stays as it is.
QUOTED = re.compile(r"\$\w*\$")
# For one transaction: names are written in full, and functions may name tables that come later in the file.
HEAD = ("SET LOCAL search_path = '';", "SET LOCAL check_function_bodies = false;")

Step = tuple[str, str]  # an application and the name of its migration


def lay(connection: BaseDatabaseWrapper) -> bool:
    """Give an empty database its tables, all or none; return whether it was empty and could read the file."""
    with transaction.atomic(using=connection.alias):
        if not can_be_laid(connection):
            return False
        with connection.cursor() as cursor:
            cursor.execute(FILE.read_text(encoding="utf-8"))
    return True


def can_be_laid(connection: BaseDatabaseWrapper) -> bool:
    """Return whether nothing was made in the database yet, and its server reads what the file says."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_schema(), current_setting('server_version_num')::int / 10000")
        schema, version = cursor.fetchone()
        tables = connection.introspection.table_names(cursor, include_views=True)
    return schema == SCHEMA and version >= MADE_WITH and not tables


def as_file(address: str) -> str:
    """Return the file as the database at ``address`` has it, which has taken every step.

    It is made twice, for PostgreSQL writes some conditions another way once it has read what it wrote.
    """
    with psycopg.connect(address) as connection:
        steps = connection.execute("SELECT app, name FROM django_migrations ORDER BY app, name").fetchall()
    first = written(dump.description(address), steps)
    beside = dump.make_empty(address, f"{dump.name_of(address)}_beside")
    try:
        with psycopg.connect(beside) as connection:
            connection.execute(first.encode())
        return written(dump.description(beside), steps)
    finally:
        dump.drop(address, dump.name_of(beside))


def written(dumped: str, steps: Sequence[Step]) -> str:
    """Return what pg_dump said of the tables without its own surroundings, and the steps as taken."""
    taken = ",\n".join(f"    ('{application}', '{name}', now())" for application, name in steps)
    remembered = f"INSERT INTO {SCHEMA}.django_migrations (app, name, applied) VALUES\n{taken};"
    return "\n".join([*HEAD, *_statements(dumped), remembered]) + "\n"


def _statements(dumped: str) -> Iterator[str]:
    """Yield the lines of a dump that make something."""
    quoted = False
    for line in dumped.splitlines():
        if quoted or (line.strip() and not NOT_OURS.match(line)):
            yield line
        quoted ^= len(QUOTED.findall(line)) % 2 == 1
