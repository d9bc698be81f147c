"""The programme of an activity as its pages show it: days, what changed, what is likely wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.utils.translation import get_language, gettext

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.programme.models import Change, Session, Speaker
from shanyrak.cooperation.programme.names import CHANGE_NAMES, WARNING_NAMES
from shanyrak.cooperation.programme.queries.coming import seats_taken
from shanyrak.cooperation.programme.rules import (
    ChangeSort,
    SessionState,
    Slot,
    Warned,
    WarningSort,
    all_warnings,
)
from shanyrak.cooperation.programme.words import clock
from shanyrak.records.languages import Said, said_in
from shanyrak.records.local_times import LocalTime
from shanyrak.roles import Actor
from shanyrak.ui.words import when

SHOWN_CHANGES = 12
NEWS_LASTS = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """What changed of a session: how it was, in words."""

    session_id: int
    title: Said
    what: str
    tone: str
    before: str
    now: str
    at: datetime


@dataclass(frozen=True, slots=True)
class WarningLine:
    """What is likely wrong with a session, in words."""

    session_id: int
    title: Said
    what: str
    detail: str


def changes_of(activity_id: int, actor: Actor, *, at: datetime) -> list[ChangeLine]:
    """Return what changed of the programme lately, the newest first."""
    seen = Session.objects.standing().visible_to(actor).filter(activity=activity_id)
    rows = Change.objects.filter(session__in=seen.order_by().values("pk"), at__gte=at - NEWS_LASTS)
    newest = rows.select_related("session__room").order_by("-at", "-pk")[:SHOWN_CHANGES]
    return [_change_line(row) for row in newest]


def changes_of_session(session_id: int) -> list[ChangeLine]:
    """Return what changed of one session, the newest first."""
    rows = Change.objects.filter(session=session_id).select_related("session__room").order_by("-at", "-pk")
    return [_change_line(row) for row in rows[:SHOWN_CHANGES]]


def slots_of(activity_id: int) -> list[Slot]:
    """Return the sessions of an activity that take place, drafts too, as their clashes are looked for; in three queries."""
    rows = Session.objects.standing().filter(activity=activity_id).exclude(state=SessionState.CANCELLED.value)
    taken = seats_taken(activity_id)
    who: dict[int, set[str]] = {}
    speakers = Speaker.objects.filter(session__activity=activity_id).select_related("registration", "person")
    for speaker in speakers:
        who.setdefault(speaker.session_id, set()).add(known_as(speaker))
    return [
        slot_of(row, expected=taken.get(row.pk, 0), speakers=who.get(row.pk, set()))
        for row in rows.select_related("room")
    ]


def slot_of(session: Session, *, expected: int = 0, speakers: Iterable[str] = ()) -> Slot:
    """Return one session as its clashes are looked for."""
    return Slot(
        id=session.pk or 0,
        begins=session.beginning.instant,
        ends=session.ending.instant,
        room=session.room_id,
        seats=session.seats_in_all,
        expected=expected,
        speakers=frozenset(speakers),
        first_day=session.begins.date(),
        last_day=session.ends.date(),
    )


def known_as(speaker: Speaker) -> str:
    """Return the name by which a speaker is the same in two sessions."""
    if speaker.person is not None:
        return speaker.person.label
    return speaker.registration.name if speaker.registration else speaker.name


def days_of_activity(activity: Activity) -> tuple[date | None, date | None]:
    """Return the first day of an activity and the day after its last; nothing where nobody has said."""
    period = activity.period
    return (period.lower, period.upper) if period else (None, None)


def warnings_in_words(warned: Iterable[Warned], titles: Mapping[int, Any]) -> list[WarningLine]:
    """Return warnings as they are shown; ``titles`` are those of the sessions they name."""
    language = get_language() or "en"
    return [
        WarningLine(
            session_id=one.session,
            title=said_in(titles.get(one.session, {}), language),
            what=gettext(WARNING_NAMES[one.sort.value]),
            detail=_detail(one, str(said_in(titles.get(one.other or 0, {}), language))),
        )
        for one in warned
    ]


def warnings_of_programme(activity: Activity) -> list[WarningLine]:
    """Return what is likely wrong with the programme of an activity; in four queries."""
    warned = all_warnings(slots_of(activity.pk), days_of_activity(activity))
    titles = dict(Session.objects.filter(activity=activity).values_list("pk", "title")) if warned else {}
    return warnings_in_words(warned, titles)


def _detail(one: Warned, other: str) -> str:
    if one.sort is WarningSort.TOO_MANY:
        return str(one.number)
    return ", ".join(part for part in (one.who, other) if part)


def _change_line(row: Change) -> ChangeLine:
    language = get_language() or "en"
    session, before = row.session, row.before
    was = _words(before["begins"], before["ends"], before["zone"])
    return ChangeLine(
        session_id=row.session_id,
        title=said_in(session.title, language),
        what=gettext(CHANGE_NAMES[row.sort]),
        tone="bad" if row.sort == ChangeSort.CANCELLED else "warn",
        before=str(said_in(before["room_name"], language)) if row.sort == ChangeSort.ROOM else was,
        now=_now(session, row.sort, language),
        at=row.at,
    )


def _now(session: Session, sort: str, language: str) -> str:
    if sort == ChangeSort.CANCELLED:
        return ""
    if sort == ChangeSort.ROOM:
        return str(said_in(session.room.name, language)) if session.room else ""
    return _words(session.begins.isoformat(), session.ends.isoformat(), session.zone)


def _words(begins: str, ends: str, zone: str) -> str:
    first = LocalTime(datetime.fromisoformat(begins), zone)
    return f"{when(first.wall.date(), short=True)}, {clock(first, LocalTime(datetime.fromisoformat(ends), zone))}"
