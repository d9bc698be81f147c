"""Reading a concept note, and how it came to be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import get_language, gettext

from shanyrak.cooperation.preparation.models import ConceptNote
from shanyrak.cooperation.preparation.models.note import NOTE_TEXTS
from shanyrak.cooperation.preparation.names import NOTE_STATE_NAMES, NOTE_TONES
from shanyrak.cooperation.preparation.rules import NoteState
from shanyrak.records.languages import LANGUAGES, Said, said_in
from shanyrak.records.queries import names_of
from shanyrak.sources.rules import Piece, text_differences


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A concept note as the page of the preparation shows it."""

    id: int
    version: int
    state: str
    word: str
    tone: str
    reason: str
    parts: tuple[tuple[str, Said], ...]  # (heading, text), without the empty ones
    languages: tuple[str, ...]
    approved_version: int | None
    changed_by: str
    changed_at: datetime

    @property
    def lies_before(self) -> bool:
        """Whether it waits for the director."""
        return self.state == NoteState.SUBMITTED

    @property
    def can_be_submitted(self) -> bool:
        """Whether it can be laid before the director."""
        return self.state in {NoteState.DRAFT, NoteState.RETURNED}

    @property
    def changed_since_approval(self) -> bool:
        """Whether an earlier version was approved and this one is not."""
        return self.approved_version is not None and self.state != NoteState.APPROVED


@dataclass(frozen=True, slots=True)
class NoteVersion:
    """One version of a note: its number, who wrote or decided it when, and how it stood."""

    number: int
    by: str
    at: datetime
    word: str
    tone: str
    reason: str


@dataclass(frozen=True, slots=True)
class PartCompared:
    """One part of a note in two versions."""

    heading: str
    pieces: tuple[Piece, ...]


def note_of(activity_id: int) -> ConceptNote | None:
    """Return the concept note of an activity, if there is one."""
    note: ConceptNote | None = ConceptNote.objects.filter(activity=activity_id).first()
    return note


def note_line(note: ConceptNote, *, language: str = "") -> NoteLine:
    """Return a note as pages show it, in the reader's language or the one that is named; in one query."""
    language = language or get_language() or "en"
    return NoteLine(
        id=note.pk,
        version=note.version,
        state=note.state,
        word=gettext(NOTE_STATE_NAMES[note.state]),
        tone=NOTE_TONES[note.state],
        reason=note.reason,
        parts=tuple(
            (heading(name), said_in(text, language)) for name in NOTE_TEXTS if (text := getattr(note, name))
        ),
        languages=tuple(code for code in LANGUAGES if code in note.purpose),
        approved_version=note.approved_version,
        changed_by=names_of([note.changed_by]).get(note.changed_by or 0, ""),
        changed_at=note.changed_at,
    )


def heading(name: str) -> str:
    """Return what a part of a note is called."""
    field: Any = ConceptNote._meta.get_field(name)
    words = str(field.verbose_name)
    return words[:1].upper() + words[1:]


def versions_of(note: ConceptNote) -> list[NoteVersion]:
    """Return every version of a note, the newest first."""
    rows = list(_events(note).order_by("-version"))
    people = names_of({row.changed_by for row in rows})
    return [
        NoteVersion(
            number=row.version,
            by=people.get(row.changed_by, ""),
            at=row.changed_at,
            word=gettext(NOTE_STATE_NAMES[row.state]),
            tone=NOTE_TONES[row.state],
            reason=row.reason,
        )
        for row in rows
    ]


def compared(note: ConceptNote, older: int, newer: int, *, language: str) -> list[PartCompared]:
    """Return how the parts of two versions differ in one language, without those that are the same."""
    found = {row.version: row for row in _events(note).filter(version__in=[older, newer])}
    if not {older, newer} <= set(found):
        return []
    both = [
        (name, *(str(said_in(getattr(found[number], name), language)) for number in (older, newer)))
        for name in NOTE_TEXTS
    ]
    return [
        PartCompared(heading(name), tuple(text_differences(before, after)))
        for name, before, after in both
        if before != after
    ]


def _events(note: ConceptNote) -> Any:
    return ConceptNote.pgh_event_model._default_manager.filter(pgh_obj=note.pk)
