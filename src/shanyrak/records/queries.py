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
from shanyrak.records.showing import Names, Shown, names_behind, shown

NOT_SHOWN = {
    "id",
    "version",
    "label",
    "search_text",
    "created_at",
    "created_by",
    "changed_at",
    "changed_by",
}


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one change."""

    field: str
    label: str
    before: Shown
    after: Shown


@dataclass(frozen=True, slots=True)
class Change:
    """One version of a record, and how it differs from the one before."""

    version: int
    at: datetime
    by: str
    what: str  # "insert", "update" or "delete"
    fields: tuple[FieldChange, ...]


def names_of(identifiers: Iterable[int | None]) -> Mapping[int, str]:
    """Return the names of actors; the room of accounts, which lies above this one, knows them."""
    known: Mapping[int, str] = import_string(settings.ACTOR_NAMES)(
        [one for one in identifiers if one is not None]
    )
    return known


def history(model: type[Record], pk: int) -> list[Change]:
    """Return every version of the record, the newest first, each value as a person reads it."""
    events = list(model.pgh_event_model._default_manager.filter(pgh_obj_id=pk).order_by("pgh_id"))
    people = names_of({event.changed_by for event in events})
    columns = [field.attname for field in model._meta.concrete_fields if field.attname not in NOT_SHOWN]
    behind = names_behind(model, [(name, getattr(event, name)) for event in events for name in columns])
    return [
        Change(
            version=after.version,
            at=after.changed_at,
            by=people.get(after.changed_by, ""),
            what=after.pgh_label,
            fields=_differences(model, columns, behind, before, after),
        )
        for before, after in pairwise([None, *events])
    ][::-1]


def _differences(
    model: type[Record], columns: Iterable[str], behind: Names, before: Any, after: Any
) -> tuple[FieldChange, ...]:
    labels = {field.attname: str(field.verbose_name) for field in model._meta.concrete_fields}
    changes = (
        FieldChange(
            name,
            labels[name],
            shown(model, name, getattr(before, name), behind) if before else Shown(),
            shown(model, name, getattr(after, name), behind),
        )
        for name in columns
        if before is None or getattr(before, name) != getattr(after, name)
    )
    return tuple(change for change in changes if change.before or change.after)
