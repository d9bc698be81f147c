"""The file that gives a new installation its tables. That it says what the steps do is shown in tests/faults."""

from __future__ import annotations

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from shanyrak.runtime import structure

DUMPED = """\\restrict abc
--
-- Name: note(); Type: FUNCTION
--
SET default_tablespace = '';
COMMENT ON EXTENSION pg_trgm IS 'text similarity';

CREATE FUNCTION public.note() RETURNS trigger
    AS $_$
-- what follows is the function's own

SET LOCAL work_mem = '1MB';
$_$;
"""


def test_what_pg_dump_sets_for_itself_is_left_out_and_functions_stay_as_they_are() -> None:
    lines = structure.written(DUMPED, [("notes", "0001_initial")]).splitlines()
    assert lines[2:] == [
        "CREATE FUNCTION public.note() RETURNS trigger",
        "    AS $_$",
        "-- what follows is the function's own",
        "",
        "SET LOCAL work_mem = '1MB';",
        "$_$;",
        "INSERT INTO public.django_migrations (app, name, applied) VALUES",
        "    ('notes', '0001_initial', now());",
    ]


@pytest.mark.django_db
def test_a_database_with_tables_is_left_alone() -> None:
    assert not structure.lay(connection)


def test_every_migration_is_in_the_file() -> None:
    """The full comparison takes minutes; this one says at once what was forgotten: run ``make structure``."""
    text = structure.FILE.read_text(encoding="utf-8")
    steps = sorted(MigrationLoader(None).graph.nodes)
    assert [step for step in steps if f"('{step[0]}', '{step[1]}', now())" not in text] == []
