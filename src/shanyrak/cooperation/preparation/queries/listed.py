"""Concept notes and budget lines of all activities as lists, such as those that wait for the director."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import get_language, gettext

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.preparation.amounts import amount_in_words
from shanyrak.cooperation.preparation.models import BudgetLine, ConceptNote
from shanyrak.cooperation.preparation.names import NOTE_STATE_NAMES, NOTE_TONES
from shanyrak.cooperation.preparation.queries.money import line_of
from shanyrak.records.languages import Said, said_in
from shanyrak.roles import Actor

WAITS = "waits"  # filter: a line that needs the director's approval and has none


@dataclass(frozen=True, slots=True)
class ListedNote:
    """A concept note in a list."""

    id: int
    activity_id: int
    activity: Said
    tone: str
    word: str
    changed_at: datetime

    @property
    def changed_on(self) -> str:
        """The day of the last change, as files write it."""
        return self.changed_at.date().isoformat()


@dataclass(frozen=True, slots=True)
class ListedLine:
    """A budget line in a list."""

    id: int
    what: Said
    activity_id: int
    activity: Said
    funder: str
    planned: str
    tone: str
    word: str


def listed_notes(filters: Mapping[str, Any], actor: Actor) -> QuerySet[Any]:
    """Return the concept notes of activities that ``actor`` may see and that ``filters`` keep."""
    rows = ConceptNote.objects.filter(activity__in=_seen(actor)).select_related("activity")
    state = filters.get("state")
    return rows.filter(state=state) if state else rows


def listed_note(row: Any) -> ListedNote:
    """Return a concept note as the list shows it."""
    return ListedNote(
        id=row.pk,
        activity_id=row.activity_id,
        activity=said_in(row.activity.title, get_language() or "en"),
        tone=NOTE_TONES[row.state],
        word=gettext(NOTE_STATE_NAMES[row.state]),
        changed_at=row.changed_at,
    )


def listed_lines(filters: Mapping[str, Any], actor: Actor) -> QuerySet[Any]:
    """Return the budget lines of activities that ``actor`` may see and that ``filters`` keep."""
    rows = BudgetLine.objects.with_limit().filter(activity__in=_seen(actor))
    rows = rows.waiting() if filters.get("state") == WAITS else rows
    return rows.with_sums().select_related("activity", "funder")


def listed_line(row: Any) -> ListedLine:
    """Return a budget line as the list shows it; needs ``with_limit`` and ``with_sums``."""
    line = line_of(row, {} if row.limit is None else {row.currency: row.limit})
    return ListedLine(
        id=line.id,
        what=line.what,
        activity_id=row.activity_id,
        activity=said_in(row.activity.title, get_language() or "en"),
        funder=line.funder,
        planned=f"{amount_in_words(line.planned)} {line.currency}",
        tone=line.tone,
        word=line.word,
    )


def _seen(actor: Actor) -> Any:
    return Activity.objects.standing().visible_to(actor).order_by().values("pk")
