"""The rooms and tracks of a programme, with how many sessions are planned there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count
from django.utils.translation import get_language

from shanyrak.records.languages import Said, said_in


@dataclass(frozen=True, slots=True)
class Named:
    """A room or a track: its name, its seats, its sessions."""

    id: int
    name: Said
    capacity: int | None
    sessions: int


def with_sessions(rows: Any) -> list[Named]:
    """Return rooms or tracks in their order; in one query."""
    language = get_language() or "en"
    return [
        Named(row.pk, said_in(row.name, language), getattr(row, "capacity", None), row.planned)
        for row in rows.annotate(planned=Count("sessions"))
    ]
