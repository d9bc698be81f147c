"""What lies on people's desks of programmes: one's next sessions, and feedback that is awaited from oneself."""

from __future__ import annotations

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from shanyrak.cooperation.programme.queries.mine import (
    Awaited,
    NextSession,
    awaited,
    feedback_awaited,
    next_session,
    next_sessions,
)
from shanyrak.records.piles import FEW, Line, Pile, Side, pile
from shanyrak.roles import Actor


@pile("programme.my_sessions", order=40)
def my_next_sessions(actor: Actor, on: date) -> Pile | None:
    """Count the sessions of the next fortnight that the reader chose, or speaks at; nothing for who takes part nowhere."""
    if actor.pk is None:
        return None
    rows = next_sessions(actor, on=on)
    found = [next_session(row) for row in rows[:FEW]]
    if not found:
        return None
    return Pile(
        name="programme.my_sessions",
        title=_("My next sessions"),
        count=rows.count(),
        address=reverse("programme:my-sessions"),
        rows=tuple(_session(one) for one in found),
        side=Side.WAITS,
    )


@pile("programme.feedback", order=41)
def feedback_to_give(actor: Actor, on: date) -> Pile | None:
    """Count the activities of the last month that the reader took part in and has not said anything of."""
    if actor.pk is None:
        return None
    rows = feedback_awaited(actor, on=on)
    found = [awaited(row) for row in rows.order_by("activity__since", "pk")[:FEW]]
    if not found:
        return None
    return Pile(
        name="programme.feedback",
        title=_("Say what you think of it"),
        count=rows.count(),
        address=reverse("programme:my-feedback"),
        rows=tuple(_activity(one) for one in found),
        side=Side.OWED,
    )


def _session(one: NextSession) -> Line:
    return Line(
        text=one.title,
        address=reverse("programme:session", args=[one.activity_id, one.id]),
        day=one.day,
        note=one.clock,
        about=one.activity,
    )


def _activity(one: Awaited) -> Line:
    return Line(text=one.activity, address=one.address, day=one.until)
