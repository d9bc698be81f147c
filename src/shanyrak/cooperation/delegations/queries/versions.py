"""What changed in an itinerary and its stops, who changed it and when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby, pairwise
from typing import Any

from shanyrak.cooperation.delegations.models import Itinerary, Stop
from shanyrak.records.languages import NOTHING_SAID, Said, said_in
from shanyrak.records.queries import FieldChange, names_of
from shanyrak.records.showing import names_behind, shown

HIDDEN = {
    "id", "version", "created_at", "created_by", "changed_at", "changed_by", "itinerary_id", "activity_id", "uid", "sequence",
    "confirmed_at", "confirmed_by",
}  # fmt: skip
# They stand as numbers of people and things whose names are kept without a history.
ONLY_THAT = {"hosts", "contact", "vehicles", "interpreters", "parties", "travellers"}


@dataclass(frozen=True, slots=True)
class Change:
    """One change: of which stop, or of the whole itinerary where none is named."""

    at: datetime
    by: str
    what: str  # "insert", "update" or "delete"
    stop: Said
    fields: tuple[FieldChange, ...]


def versions_of(itinerary: Itinerary, language: str) -> list[Change]:
    """Return every change of an itinerary and of its stops, the newest first."""
    found: list[tuple[datetime, int, Any, Change]] = []
    for model, rows in (
        (Itinerary, Itinerary.pgh_event_model.objects.filter(pgh_obj_id=itinerary.pk)),
        (Stop, Stop.pgh_event_model.objects.filter(itinerary=itinerary.pk)),
    ):
        events = list(rows.order_by("pgh_obj_id", "pgh_id"))
        people = names_of({event.changed_by for event in events})
        for before, after in _steps(events):
            change = _change(model, before, after, people, language)
            if change.fields or change.what == "insert":
                found.append((after.pgh_created_at, after.pgh_id, model, change))
    return [change for *_when, change in sorted(found, key=lambda one: one[:2], reverse=True)]


def _steps(events: Iterable[Any]) -> Iterable[tuple[Any, Any]]:
    """Yield (before, after) of each version of each row; one saved twice by one act is one step."""
    for _row, versions in groupby(events, key=lambda event: event.pgh_obj_id):
        acts = [list(same)[-1] for _key, same in groupby(versions, key=lambda event: event.version)]
        yield from pairwise([None, *acts])


def _change(model: Any, before: Any, after: Any, people: Any, language: str) -> Change:
    columns = [field.attname for field in model._meta.concrete_fields if field.attname not in HIDDEN]
    changed = [name for name in columns if before is None or getattr(before, name) != getattr(after, name)]
    behind = names_behind(
        model, [(name, getattr(one, name)) for name in changed for one in (before, after) if one]
    )
    fields = tuple(
        FieldChange(
            name,
            str(model._meta.get_field(name.removesuffix("_id")).verbose_name),
            shown(model, name, getattr(before, name) if before else None, behind),
            shown(model, name, getattr(after, name), behind),
        )
        for name in changed
        if name not in ONLY_THAT or before is not None
    )
    title = said_in(after.title, language) if model is Stop else NOTHING_SAID
    what = "update" if before is not None else "insert"
    return Change(after.changed_at, people.get(after.changed_by, ""), what, title, fields)
