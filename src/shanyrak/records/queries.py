"""Reading a record's history: what changed, who changed it, since when we know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby, pairwise
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.module_loading import import_string

from shanyrak.records.models import Record, visibilities_open_to
from shanyrak.records.openness import TimesOpen, stretches, times_open
from shanyrak.records.rules import Visibility
from shanyrak.records.showing import Names, Shown, names_behind, shown
from shanyrak.roles import Actor

NOT_SHOWN = {
    "id",
    "version",
    "label",
    "search_text",
    "period",  # follows from the dates, which are shown
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


def history(model: type[Record], pk: int, actor: Actor) -> list[Change]:
    """Return every version of the record and of its parts, the newest first, each value as a person reads it.

    A part is a row of another table that says so: ``part_of`` names its key to the record. A version that was never
    open to ``actor`` is left out: what was said of a record while it was hidden stays hidden.
    """
    events = list(model.pgh_event_model._default_manager.filter(pgh_obj_id=pk).order_by("pgh_id"))
    opened = times_open(model, events, open_to=visibilities_open_to(actor))
    events = [event for event, stretch in stretches(events) if opened.meets(stretch)]
    parts = [change for kind in _kinds_of_parts(model) for change in _changes_of_parts(kind, pk, opened)]
    people = names_of({*(event.changed_by for event in events), *(part.by for part in parts)})
    columns = [field.attname for field in model._meta.concrete_fields if field.attname not in NOT_SHOWN]
    values = [(name, getattr(event, name)) for event in events for name in columns]
    behind = names_behind(model, values, open_to=opened.open_to)
    written = [
        (
            after.pgh_created_at,
            Change(
                version=after.version,
                at=after.changed_at,
                by=people.get(after.changed_by, ""),
                what=what,
                fields=_differences(model, columns, behind, before, after),
            ),
        )
        for before, after, what in _steps(events)
    ]
    return _with_parts(written, parts, people)


def _steps(events: Sequence[Any]) -> list[tuple[Any, Any, str]]:
    """Return (before, after, what happened) of each version; one saved twice by one act is one step."""
    acts = [
        list(same) for _key, same in groupby(events, key=lambda event: (event.pgh_created_at, event.version))
    ]
    earlier = [None, *(act[-1] for act in acts)]
    return [
        (before, act[-1], act[0].pgh_label if before else "insert")
        for before, act in zip(earlier, acts, strict=False)
    ]


@dataclass(frozen=True, slots=True)
class _PartChange:
    stamp: datetime  # the same for all that one act wrote
    by: int | None
    change: FieldChange


def _kinds_of_parts(model: type[Record]) -> list[type[models.Model]]:
    return [
        relation.related_model
        for relation in model._meta.related_objects
        if getattr(relation.related_model, "part_of", None) == relation.field.name
        and not hasattr(relation.related_model, "pgh_tracked_model")
        and hasattr(relation.related_model, "pgh_event_model")  # personal rows keep no history
    ]


def _changes_of_parts(kind: Any, pk: int, opened: TimesOpen) -> list[_PartChange]:
    """Return what happened to the parts of one kind while the record was open, each part in one line before and after."""
    key = kind._meta.get_field(kind.part_of).attname
    hidden = {*NOT_SHOWN, key, "visibility", "position", "noted_at", "noted_by", "record_kind", "record_id"}
    columns = [field.attname for field in kind._meta.concrete_fields if field.attname not in hidden]
    events = list(kind.pgh_event_model._default_manager.filter(**{key: pk}).order_by("pgh_obj_id", "pgh_id"))
    values = [(name, getattr(event, name)) for event in events for name in columns]
    behind = names_behind(kind, values, open_to=opened.open_to)
    by_part = groupby(events, key=lambda event: event.pgh_obj_id)
    seen = {
        event.pk
        for _part, its in by_part
        for event, stretch in stretches(list(its))
        if opened.meets(stretch) and getattr(event, "visibility", Visibility.PUBLIC) in opened.open_to
    }

    def _line(event: Any) -> Shown:
        if event is None or event.pgh_label == "delete" or event.pk not in seen:
            return Shown()
        said = (shown(kind, name, getattr(event, name), behind) for name in columns)
        return Shown("; ".join(str(one) for one in said if one))

    changes = []
    for before, after in pairwise([None, *events]):
        same = before is not None and before.pgh_obj_id == after.pgh_obj_id
        was, now = _line(before) if same else Shown(), _line(after)
        by = getattr(after, "changed_by", None) or getattr(after, "noted_by", None)
        if was != now:
            label = str(kind._meta.verbose_name)
            changes.append(_PartChange(after.pgh_created_at, by, FieldChange(kind.__name__, label, was, now)))
    return changes


def _with_parts(
    written: Sequence[tuple[datetime, Change]], parts: Iterable[_PartChange], people: Mapping[int, str]
) -> list[Change]:
    """Return the changes, the newest first, each part in the change of the act that wrote it, else in its own."""
    changes = dict(enumerate(written))
    places = {stamp: place for place, (stamp, _change) in changes.items()}
    alone: list[tuple[datetime, Change]] = []
    for part in sorted(parts, key=lambda part: part.stamp):
        place = places.get(part.stamp)
        if place is None:
            version = max((one.version for stamp, one in written if stamp < part.stamp), default=1)
            by = people.get(part.by or 0, "")
            alone.append((part.stamp, Change(version, part.stamp, by, "update", (part.change,))))
        else:
            stamp, change = changes[place]
            changes[place] = (stamp, replace(change, fields=(*change.fields, part.change)))
    ordered = sorted([*changes.values(), *alone], key=lambda pair: pair[0])
    return [change for _stamp, change in ordered][::-1]


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
