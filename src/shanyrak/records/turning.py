"""Turning the whole ledger back: any page as it would have looked on a past day, as known on another.

Every remembered table has a view of its own name in the schema ``ledger_then``, which reads its history up to the day
that the transaction names. Inside :func:`turned_back` the schema stands before the tables, so the very same code reads
names, offices, links and evidence as they were known then; a page needs no second way of reading.

What is hidden today stays hidden for every day, and what was hidden then stays hidden now: a view shows a row with the
narrower of both visibilities, so ``visible_to`` is right as it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime, time, timedelta
from functools import wraps
from typing import Any

from django.apps import apps
from django.db import connection, models, transaction
from django.db.models import QuerySet
from django.db.models.functions import Collate
from django.http import HttpRequest, HttpResponse
from django.utils.timezone import get_current_timezone, localdate

from shanyrak.records.clocks import Clocks, clocks_of
from shanyrak.records.rules import Visibility

SCHEMA = "ledger_then"
KNOWN = "shanyrak.known"  # the setting of a transaction that names the end of the day
NOT_TURNED = {"records", "intake", "accounts", "notices"}  # rooms that keep no facts of the ledger

View = Callable[..., HttpResponse]

_asked: ContextVar[Clocks | None] = ContextVar("asked", default=None)


def clocks_asked() -> Clocks:
    """Return the days that the page is shown for; ``known`` is left out, for the tables themselves are turned back."""
    asked = _asked.get()
    return Clocks(localdate()) if asked is None else Clocks(asked.on, None, asked.chosen)


def day_asked() -> date:
    """Return the day that the page is shown for, today unless the reader asked for another."""
    return clocks_asked().on


def page_clocks() -> Clocks | None:
    """Return both days as the reader asked for them; none where the page cannot be turned back."""
    return _asked.get()


def begun_by(rows: QuerySet[Any], column: str) -> QuerySet[Any]:
    """Keep what had begun by the day asked for, by the first day its partial date can mean; without a date it stays."""
    clocks = clocks_asked()
    if not clocks.chosen:
        return rows
    # As signs, not as a language sorts them: "2013" comes before "2013-05-22", and an unknown year before all.
    return rows.alias(begun=Collate(column, "C")).filter(begun__lte=clocks.on.isoformat())


@contextmanager
def turned_back(clocks: Clocks) -> Iterator[None]:
    """Read the ledger as known on ``clocks.known`` inside, and let nothing be written there."""
    token = _asked.set(clocks)
    try:
        if clocks.known is None:
            yield
            return
        with transaction.atomic(), _grouped_by_every_column():
            _turn(clocks.known)
            try:
                yield
            finally:
                transaction.set_rollback(True)  # the tables of today stand in front again
    finally:
        _asked.reset(token)


@contextmanager
def _grouped_by_every_column() -> Iterator[None]:
    """Group by all columns: that the others follow from the number is known of tables, not of views."""
    features: Any = connection.features
    features.allows_group_by_selected_pks = False
    try:
        yield
    finally:
        del features.allows_group_by_selected_pks  # the class says again what holds


def turns_back(view: View) -> View:
    """Show a page as of the days that its address names, and offer others."""

    @wraps(view)
    def turned(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with turned_back(clocks_of(request)):
            return view(request, *args, **kwargs)

    return turned


def _turn(known: date) -> None:
    """Put the views before the tables for this transaction; where there are none, nothing is shown at all."""
    end = datetime.combine(known + timedelta(days=1), time.min, tzinfo=get_current_timezone())
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT %s::regnamespace, set_config('search_path', %s || ', ' || current_setting('search_path'), true),"
            " set_config(%s, %s, true)",
            [SCHEMA, SCHEMA, KNOWN, end.isoformat()],
        )


def remembered_models() -> list[Any]:
    """Return the kinds of rows that are turned back, each with its history."""
    return [
        model
        for model in apps.get_models()
        if hasattr(model, "pgh_event_model") and model._meta.app_label not in NOT_TURNED
    ]


def drop_views(**_signal: Any) -> None:
    """Take the views away before tables change, which views would forbid."""
    if _signal.get("plan"):
        with connection.cursor() as cursor:
            cursor.execute(f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE")


def make_views(**_signal: Any) -> None:
    """Make the views anew from the tables as they are now; a historical state of the code makes none."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE")
        cursor.execute(f"CREATE SCHEMA {SCHEMA}")
        there = set(connection.introspection.table_names(cursor))
        for model in remembered_models():
            if {model._meta.db_table, model.pgh_event_model._meta.db_table} <= there:
                cursor.execute(view_of(model))


def view_of(model: Any) -> str:
    """Return the SQL of the view that shows a table as it was known at the end of the day that the setting names."""
    name = connection.ops.quote_name
    events, table = name(model.pgh_event_model._meta.db_table), name(model._meta.db_table)
    columns = ", ".join(_column(field) for field in model._meta.concrete_fields)
    today = (
        f" LEFT JOIN public.{table} today ON today.id = event.pgh_obj_id" if _has_visibility(model) else ""
    )
    return (
        f"CREATE VIEW {SCHEMA}.{table} AS SELECT {columns} FROM ("  # noqa: S608 - the names are our tables'
        f"SELECT DISTINCT ON (pgh_obj_id) * FROM public.{events}"
        f" WHERE pgh_created_at < current_setting('{KNOWN}')::timestamptz ORDER BY pgh_obj_id, pgh_id DESC"
        f") event{today} WHERE event.pgh_label <> 'delete'"
    )


def _has_visibility(model: Any) -> bool:
    return any(field.name == "visibility" for field in model._meta.concrete_fields)


def _column(field: models.Field[Any, Any]) -> str:
    name = connection.ops.quote_name(str(field.column))
    if field.primary_key:
        return f"event.pgh_obj_id AS {name}"
    if field.name != "visibility":
        return f"event.{name}"
    # The narrowest first; a row that is gone today has only what it said then.
    narrow = " ".join(
        f"WHEN '{one.value}' IN (event.visibility, today.visibility) THEN '{one.value}'"
        for one in (Visibility.SECRETARIAT, Visibility.HUB)
    )
    return f"CASE {narrow} ELSE event.visibility END::varchar AS {name}"
