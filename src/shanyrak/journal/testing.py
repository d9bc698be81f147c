"""Fixtures for tests: a journal that lets the tests' database be emptied between them."""

from __future__ import annotations

from collections.abc import Callable

import pgtrigger
import pytest
from django.db import connection
from pytest_django import DjangoDbBlocker

TRIGGERS = [f"journal.{model}:never_emptied" for model in ("Entry", "PersonalPart", "Node", "Checkpoint")]


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:  # noqa: ARG001 - goes first
    """Let tests with real transactions empty the journal afterwards; nothing else may."""
    with django_db_blocker.unblock():
        switch_emptying(allowed=True)


def switch_emptying(*, allowed: bool) -> None:
    """Allow or refuse to empty the journal's tables, in the tests' database."""
    with connection.cursor() as cursor:
        for model, trigger in pgtrigger.registered(*TRIGGERS):
            switch = "DISABLE" if allowed else "ENABLE"
            cursor.execute(f"ALTER TABLE {model._meta.db_table} {switch} TRIGGER {trigger.get_pgid(model)}")


def tamper(sql: str) -> None:
    """Do what whoever owns the database can: switch the triggers off and change the journal behind them."""
    tables = [model._meta.db_table for model, _trigger in pgtrigger.registered(*TRIGGERS)]
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        cursor.execute(sql)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for table in tables:
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    switch_emptying(allowed=True)


def place_entries() -> None:
    """Give entries their positions now, without waiting for a commit."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


@pytest.fixture
def give_positions() -> Callable[[], None]:
    """Return a function that gives entries their positions now, without waiting for a commit."""
    return place_entries
