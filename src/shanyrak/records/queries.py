"""Reading a record's history: what changed, who changed it, since when we know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string

from shanyrak.records.models import Record

NOT_SHOWN = {"id", "version", "created_at", "created_by", "changed_at", "changed_by"}


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one change."""

    field: str
    label: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class Change:
    """One version of a record, and how it differs from the one before."""

    version: int
    at: datetime
    by: str
    what: str
    fields: tuple[FieldChange, ...]


def names_of(identifiers: Iterable[int | None]) -> Mapping[int, str]:
    """Return the names of actors; the room of accounts, which lies above this one, knows them."""
    known: Mapping[int, str] = import_string(settings.ACTOR_NAMES)(
        [one for one in identifiers if one is not None]
    )
    return known


def history(model: type[Record], pk: int) -> list[Change]:
    """Return every version of the record, the newest first."""
    events = list(model.pgh_event_model._default_manager.filter(pgh_obj_id=pk).order_by("pgh_id"))
    names = names_of({event.changed_by for event in events})
    labels = {field.attname: str(field.verbose_name) for field in model._meta.concrete_fields}
    return [_change(labels, names, before, after) for before, after in pairwise([None, *events])][::-1]


def _change(labels: Mapping[str, str], names: Mapping[int, str], before: Any, after: Any) -> Change:
    was = {field: getattr(before, field) for field in labels} if before else {}
    now = {field: getattr(after, field) for field in labels}
    fields = tuple(
        FieldChange(field, labels[field], was.get(field), value)
        for field, value in now.items()
        if field not in NOT_SHOWN and was.get(field) != value and (before or value not in (None, "", {}, []))
    )
    return Change(after.version, after.changed_at, names.get(after.changed_by, ""), after.pgh_label, fields)
