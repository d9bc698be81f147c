"""Sessions in calendars: one event each, however often it moves."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext

from shanyrak.cooperation.activities.calendar import activities_in
from shanyrak.cooperation.programme.models import Session
from shanyrak.cooperation.programme.names import KIND_NAMES
from shanyrak.cooperation.programme.rules import SessionKind, SessionState
from shanyrak.documents.calendar import as_ics
from shanyrak.records.happenings import Happening, Of, Scope, Status, happens
from shanyrak.records.languages import said_in
from shanyrak.roles import Actor

STATUSES = {
    SessionState.DRAFT: Status.TENTATIVE,
    SessionState.PLANNED: Status.CONFIRMED,
    SessionState.CANCELLED: Status.CANCELLED,
}


@happens(order=20)
def sessions_in_calendars(scope: Scope, actor: Actor, language: str) -> Iterable[Happening]:
    """Yield the sessions of the scope that stand in a programme, without the breaks; of a person, where they speak."""
    where = Q(activity__in=activities_in(scope, actor).order_by().values("pk"))
    if scope.of is Of.PERSON:
        where = Q(speakers__person=scope.id)
    rows = _within(Session.objects.standing().visible_to(actor).filter(where), scope)
    announced = rows.exclude(state=SessionState.DRAFT.value).exclude(session_kind=SessionKind.BREAK.value)
    for row in announced.select_related("activity", "room").distinct().order_by("begins", "pk"):
        yield happening_of(row, language)


def happening_of(session: Session, language: str) -> Happening:
    """Return a session as calendars show it."""
    room = str(said_in(session.room.name, language)) if session.room else ""
    return Happening(
        uid=session.uid,
        sequence=session.sequence,
        title=said_in(session.title, language),
        begins=session.beginning,
        ends=session.ending,
        place=", ".join(part for part in (room, session.activity.place) if part),
        text=_text(session, language),
        url=reverse("programme:session", args=[session.activity_id, session.pk]),
        status=STATUSES[SessionState(session.state)],
        changed_at=session.changed_at,
        created_at=session.created_at,
        categories=(gettext(KIND_NAMES[session.session_kind]),),
    )


def calendar_of(sessions: Iterable[Session], name: str, *, language: str, address: str = "") -> bytes:
    """Return sessions as a calendar file; its lines are the same as in every feed."""
    return as_ics(name, (happening_of(one, language) for one in sessions), language=language, address=address)


def _text(session: Session, language: str) -> str:
    abstract = str(said_in(session.abstract, language))
    return "\n\n".join(part for part in (str(said_in(session.activity.title, language)), abstract) if part)


def _within(rows: Any, scope: Scope) -> Any:
    """Keep a day more at each end: the calendar compares the days of the place itself."""
    if scope.since:
        rows = rows.filter(ends__gte=datetime.combine(scope.since, time.min) - timedelta(days=1))
    if scope.until:
        rows = rows.filter(begins__lt=datetime.combine(scope.until, time.min) + timedelta(days=2))
    return rows
