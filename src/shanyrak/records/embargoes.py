"""Keeping a record back until a day, and making it public when the day has come.

A record under embargo simply is not public: it stays ``HUB`` or ``SECRETARIAT`` until an act of the platform opens it.
So whatever asks ``visible_to`` is right, and while nothing runs, everything kept back stays hidden.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.apps import apps
from django.db import transaction
from django.db.models import Case, CharField, OuterRef, QuerySet, Subquery, When
from django.utils.timezone import localdate

from shanyrak.journal.actions import record as journal
from shanyrak.records.actions import disclosed
from shanyrak.records.kinds import edits_of_kind
from shanyrak.records.models import Embargo, Record
from shanyrak.records.permissions import KEEP_BACK
from shanyrak.records.rules import Visibility, check_embargo
from shanyrak.roles import Actor, require

Edit = Callable[..., Any]


@transaction.atomic
def set_embargo(*, record: Record, public_on: date, by: Actor, at: datetime) -> Embargo:
    """Keep a record back until ``public_on``, instead of the day it was kept back until before.

    Refuses what everyone may see already, and a day that has come.
    """
    require(by, KEEP_BACK)
    check_embargo(record.visibility, public_on, on=localdate(at))
    key = {"record_kind": record.kind(), "record_id": record.pk}
    embargo = Embargo.objects.select_for_update().filter(**key).first()
    if embargo is not None and embargo.public_on == public_on:
        return embargo
    wanted = {"public_on": public_on, "set_by": by.pk, "set_at": at}
    embargo, _new = Embargo.objects.update_or_create(**key, defaults=wanted)
    journal("records.embargo.set", by=by, at=at, **disclosed(record, {"public_on": public_on}))
    return embargo


@transaction.atomic
def drop_embargo(*, record: Record, by: Actor, at: datetime) -> None:
    """Let a record stay hidden without a day; one that is kept back until none stays as it is."""
    require(by, KEEP_BACK)
    gone, _kinds = Embargo.objects.filter(record_kind=record.kind(), record_id=record.pk).delete()
    if gone:
        journal("records.embargo.dropped", by=by, at=at, **disclosed(record, {}))


@transaction.atomic
def lift_embargo(*, embargo_id: int, by: Actor, at: datetime) -> bool:
    """Make a record public whose day has come, by the edit of its own room; return whether there was one to open.

    Done twice, or by two at once, it happens once. What was merged away meanwhile stays hidden.
    """
    require(by, KEEP_BACK)
    named = Embargo.objects.filter(pk=embargo_id, public_on__lte=localdate(at)).first()
    if named is None:
        return False
    # The record first, then its embargo: edits lock in this order too.
    model: Any = apps.get_model(named.record_kind)
    record = model.objects.select_for_update(of=("self",)).filter(pk=named.record_id).first()
    embargo = Embargo.objects.select_for_update().filter(pk=embargo_id, public_on__lte=localdate(at)).first()
    if embargo is None:
        return False
    embargo.delete()
    if record is None or record.merged_into_id is not None:
        return False
    if record.visibility != Visibility.PUBLIC:
        wanted = {"visibility": Visibility.PUBLIC.value}
        edits_of_kind[named.record_kind](
            record_id=record.pk, version=record.version, wanted=wanted, by=by, at=at
        )
        record.refresh_from_db()
    journal("records.embargo.lifted", by=by, at=at, **disclosed(record, {"public_on": named.public_on}))
    return True


def due_embargoes(*, on: date) -> list[int]:
    """Return the embargoes whose day has come, the oldest first."""
    return list(
        Embargo.objects.filter(public_on__lte=on).order_by("public_on", "pk").values_list("pk", flat=True)
    )


@dataclass(frozen=True, slots=True)
class KeptBack:
    """A record that is kept back until a day, in a list."""

    kind: str  # such as ``agreements.agreement``
    id: int
    name: str
    public_on: date


def kept_back(*, until: date | None = None) -> QuerySet[Embargo]:
    """Return what is kept back, up to the day ``until`` if one is given, each with the name of its record."""
    rows = Embargo.objects.all() if until is None else Embargo.objects.filter(public_on__lte=until)
    names = [
        When(record_kind=kind, then=Subquery(_labels(kind).filter(pk=OuterRef("record_id")).values("label")))
        for kind in edits_of_kind
    ]
    return rows.annotate(name=Case(*names, output_field=CharField()))


def _labels(kind: str) -> QuerySet[Any]:
    model: Any = apps.get_model(kind)
    rows: QuerySet[Any] = model.objects.order_by()
    return rows


def kept_back_line(row: Any) -> KeptBack:
    """Return one of :func:`kept_back` as a list shows it."""
    return KeptBack(row.record_kind, row.record_id, row.name or "", row.public_on)
