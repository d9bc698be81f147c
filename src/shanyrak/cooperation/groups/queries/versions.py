"""Reading how the minutes of an item came to be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from shanyrak.cooperation.groups.models import AgendaItem, MinutesText
from shanyrak.records.languages import Said, said_in
from shanyrak.records.queries import names_of


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a text: who wrote it when, and how it read."""

    number: int
    by: str
    at: datetime
    texts: tuple[Said, ...]


def versions_of(item: AgendaItem, language: str) -> tuple[Version, ...]:
    """Return every version of the minutes of an item, the newest first, in all languages it was written in."""
    events: Any = MinutesText.pgh_event_model._default_manager
    rows = list(events.filter(item=item.pk).order_by("-pgh_id"))
    people = names_of({row.changed_by for row in rows})
    return tuple(
        Version(
            number=row.version,
            by=people.get(row.changed_by, ""),
            at=row.changed_at,
            texts=tuple(
                said_in(row.text, code) for code in sorted(row.text, key=lambda one: one != language)
            ),
        )
        for row in rows
    )
