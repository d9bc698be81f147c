"""What of all programmes concerns one reader who signed in: their next sessions, and what they are asked about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import get_language

from shanyrak.cooperation.programme.models import Choice, FeedbackGiven, Session, Speaker
from shanyrak.cooperation.programme.words import clock, zone_in_words
from shanyrak.cooperation.registration.links import own_address
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.rules import State
from shanyrak.records.languages import NOTHING_SAID, Said, said_in
from shanyrak.roles import Actor

AHEAD = timedelta(days=14)
ASKED_FOR = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class NextSession:
    """A session that somebody chose, or speaks at: what, when on the wall of its place, and where."""

    id: int
    activity_id: int
    title: Said
    activity: Said
    day: date
    clock: str
    zone: str
    room: Said

    @property
    def on(self) -> str:
        """The day as files write it."""
        return self.day.isoformat()


@dataclass(frozen=True, slots=True)
class Awaited:
    """An activity of which somebody has not said what they think, and their own page where they can."""

    activity: Said
    address: str
    until: str


def next_sessions(actor: Actor, *, on: date) -> QuerySet[Any]:
    """Return the sessions of the next fortnight that ``actor`` chose, or speaks at, in the order of their time."""
    chosen = Choice.objects.filter(registration__user=actor.pk or 0, registration__state=State.APPROVED.value)
    speaks = Speaker.objects.filter(registration__user=actor.pk or 0)
    rows = Session.objects.standing().in_programme().visible_to(actor)
    mine = rows.filter(Q(pk__in=chosen.values("session")) | Q(pk__in=speaks.values("session")))
    soon = mine.filter(begins__gte=_midnight(on), begins__lt=_midnight(on + AHEAD))
    return soon.select_related("activity", "room").in_time()


def next_session(row: Session) -> NextSession:
    """Return a session as the list shows it, in the reader's language."""
    language = get_language() or "en"
    return NextSession(
        id=row.pk,
        activity_id=row.activity_id,
        title=said_in(row.title, language),
        activity=said_in(row.activity.title, language),
        day=row.begins.date(),
        clock=clock(row.beginning, row.ending),
        zone=zone_in_words(row.beginning),
        room=said_in(row.room.name, language) if row.room else NOTHING_SAID,
    )


def feedback_awaited(actor: Actor, *, on: date) -> QuerySet[Registration]:
    """Return where ``actor`` took part in the last month, is asked, and has not said anything of the whole."""
    given = FeedbackGiven.objects.filter(session=None, registration__user=actor.pk or 0)
    rows = Registration.objects.filter(
        user=actor.pk or 0,
        state=State.APPROVED.value,
        activity__feedback_form__is_open=True,
        activity__period__endswith__lte=on,
        activity__period__endswith__gt=on - ASKED_FOR,
    )
    return rows.exclude(pk__in=given.values("registration")).select_related("activity")


def awaited(row: Registration) -> Awaited:
    """Return an activity as the list of those to speak of shows it, in the reader's language."""
    title = said_in(row.activity.title, get_language() or "en")
    return Awaited(title, own_address(row), row.activity.until or row.activity.since)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min)
