"""What lies on people's desks of programmes: one's next sessions, and feedback that is awaited from oneself."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from shanyrak.cooperation.programme.models import Choice, FeedbackGiven, Session
from shanyrak.cooperation.programme.words import clock
from shanyrak.cooperation.registration.links import own_address
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.rules import State
from shanyrak.records.piles import FEW, Line, Pile, Side, pile
from shanyrak.roles import Actor

AHEAD = timedelta(days=14)
ASKED_FOR = timedelta(days=30)


@pile("programme.my_sessions", order=40)
def my_next_sessions(actor: Actor, on: date) -> Pile | None:
    """Count the sessions of the next fortnight that the reader chose, or speaks at; nothing for who takes part nowhere."""
    if actor.pk is None:
        return None
    rows = _mine(actor, on=on)
    found = list(rows[:FEW])
    if not found:
        return None
    return Pile(
        name="programme.my_sessions",
        title=_("My next sessions"),
        count=rows.count(),
        address=reverse("programme:of", args=[found[0].activity_id]),
        rows=tuple(_line(row) for row in found),
        side=Side.WAITS,
    )


@pile("programme.feedback", order=41)
def feedback_awaited(actor: Actor, on: date) -> Pile | None:
    """Count the activities of the last month that the reader took part in and has not said anything of."""
    if actor.pk is None:
        return None
    given = FeedbackGiven.objects.filter(session=None, registration__user=actor.pk)
    rows = Registration.objects.filter(
        user=actor.pk,
        state=State.APPROVED.value,
        activity__feedback_form__is_open=True,
        activity__period__endswith__lte=on,
        activity__period__endswith__gt=on - ASKED_FOR,
    ).exclude(pk__in=given.values("registration"))
    found = list(rows.select_related("activity").order_by("activity__since", "pk")[:FEW])
    if not found:
        return None
    return Pile(
        name="programme.feedback",
        title=_("Say what you think of it"),
        count=rows.count(),
        address=own_address(found[0]),
        rows=tuple(
            Line(text=row.activity.title, address=own_address(row), day=row.activity.until) for row in found
        ),
        side=Side.OWED,
    )


def _mine(actor: Actor, *, on: date) -> QuerySet[Any]:
    chosen = Choice.objects.filter(registration__user=actor.pk, registration__state=State.APPROVED.value)
    speaks = Q(speakers__registration__user=actor.pk)
    rows = (
        Session.objects.standing()
        .in_programme()
        .visible_to(actor)
        .filter(Q(pk__in=chosen.values("session")) | speaks)
    )
    return (
        rows.filter(begins__gte=_midnight(on), begins__lt=_midnight(on + AHEAD))
        .select_related("activity", "room")
        .distinct()
        .in_time()
    )


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min)


def _line(row: Session) -> Line:
    return Line(
        text=row.title,
        address=reverse("programme:session", args=[row.activity_id, row.pk]),
        day=row.begins.date(),
        note=clock(row.beginning, row.ending),
        about=row.activity.label,
    )
