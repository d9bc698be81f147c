"""The sessions of a programme as pages show them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils.translation import get_language, gettext

from shanyrak.cooperation.programme.models import Session, Speaker
from shanyrak.cooperation.programme.names import KIND_NAMES, SPEAKER_NAMES, STATE_NAMES, STATE_TONES
from shanyrak.cooperation.programme.rules import SessionKind, SessionState
from shanyrak.cooperation.programme.words import clock, zone_in_words
from shanyrak.directory.queries import name_of as person_name
from shanyrak.records.languages import NOTHING_SAID, Said, Texts, said_in
from shanyrak.records.local_times import LocalTime
from shanyrak.roles import Actor


@dataclass(frozen=True, slots=True)
class SpeakerLine:
    """Who stands in front, as what."""

    id: int
    role: str
    role_name: str
    name: Said
    person_id: int | None
    affiliation: Said
    bio: Said


@dataclass(frozen=True, slots=True)
class SessionLine:
    """A session: what about, when on the wall of its place, where, and who speaks."""

    id: int
    activity_id: int
    kind: str
    kind_name: str
    title: Said
    texts: Texts
    abstract: Said
    begins: LocalTime
    ends: LocalTime
    room_id: int | None
    room: Said
    room_position: int
    track_id: int | None
    track: Said
    seats: int | None
    spoken: tuple[str, ...]
    interpreted: tuple[str, ...]
    online_at: str
    state: str
    state_name: str
    tone: str
    why_cancelled: Said
    speakers: tuple[SpeakerLine, ...]
    uid: str
    sequence: int
    version: int

    @property
    def day(self) -> date:
        """The day on which it begins, on the wall of its place."""
        return self.begins.wall.date()

    @property
    def clock(self) -> str:
        """From when to when, as the clock on the wall shows it."""
        return clock(self.begins, self.ends)

    @property
    def zone(self) -> str:
        """Where the wall is, with the offset of its zone then."""
        return zone_in_words(self.begins)

    @property
    def is_break(self) -> bool:
        """Whether people rest."""
        return self.kind == SessionKind.BREAK

    @property
    def is_cancelled(self) -> bool:
        """Whether it does not take place."""
        return self.state == SessionState.CANCELLED

    @property
    def is_draft(self) -> bool:
        """Whether only the secretariat sees it."""
        return self.state == SessionState.DRAFT


def sessions_of(activity_id: int, *, drafts: bool = False) -> list[SessionLine]:
    """Return the sessions of an activity in the order of their time, cancelled ones too; in two queries.

    For rooms that work with the programme; a page asks :func:`sessions_seen`.
    """
    rows = Session.objects.standing().filter(activity=activity_id)
    return lines_of(rows if drafts else rows.exclude(state=SessionState.DRAFT.value))


def sessions_seen(activity_id: int, actor: Actor) -> list[SessionLine]:
    """Return what ``actor`` may see of the programme of an activity, in the order of time."""
    return lines_of(Session.objects.standing().visible_to(actor).filter(activity=activity_id))


def lines_of(rows: QuerySet[Any]) -> list[SessionLine]:
    """Return sessions as they are shown, with their speakers, in the reader's language."""
    speakers = Prefetch("speakers", Speaker.objects.select_related("person", "registration"))
    found = (
        rows.select_related("room", "track")
        .prefetch_related(speakers)
        .order_by("begins", "room__position", "pk")
    )
    return [session_line(row) for row in found]


def one_session(session_id: int, actor: Actor) -> SessionLine | None:
    """Return one session as it is shown, if ``actor`` may see it."""
    found = lines_of(Session.objects.standing().visible_to(actor).filter(pk=session_id))
    return found[0] if found else None


def session_line(row: Session) -> SessionLine:
    """Return one session as it is shown, in the reader's language."""
    language = get_language() or "en"
    return SessionLine(
        id=row.pk,
        activity_id=row.activity_id,
        kind=row.session_kind,
        kind_name=gettext(KIND_NAMES[row.session_kind]),
        title=said_in(row.title, language),
        texts=row.title,
        abstract=said_in(row.abstract, language),
        begins=row.beginning,
        ends=row.ending,
        room_id=row.room_id,
        room=said_in(row.room.name, language) if row.room else NOTHING_SAID,
        room_position=row.room.position if row.room else 0,
        track_id=row.track_id,
        track=said_in(row.track.name, language) if row.track else NOTHING_SAID,
        seats=row.seats_in_all,
        spoken=tuple(row.spoken),
        interpreted=tuple(row.interpreted),
        online_at=row.online_at,
        state=row.state,
        state_name=gettext(STATE_NAMES[row.state]),
        tone=STATE_TONES[row.state],
        why_cancelled=said_in(row.why_cancelled, language),
        speakers=tuple(speaker_lines(row.speakers.all(), language)),
        uid=row.uid,
        sequence=row.sequence,
        version=row.version,
    )


def speaker_lines(rows: Iterable[Speaker], language: str) -> list[SpeakerLine]:
    """Return those who stand in front, as they are shown."""
    return [
        SpeakerLine(
            id=row.pk,
            role=row.role,
            role_name=gettext(SPEAKER_NAMES[row.role]),
            name=name_of(row, language),
            person_id=row.person_id,
            affiliation=said_in(row.affiliation, language),
            bio=said_in(row.bio, language),
        )
        for row in rows
    ]


def name_of(speaker: Speaker, language: str) -> Said:
    """Return the name of a speaker: of the person, or as it was written."""
    if speaker.person is None:
        return Said(speaker.name or (speaker.registration.name if speaker.registration else ""), language)
    return Said(person_name(speaker.person), language)
