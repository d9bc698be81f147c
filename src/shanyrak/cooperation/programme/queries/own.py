"""A registered person's own programme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from django.urls import reverse

from shanyrak.cooperation.programme.models import Attendance, Choice, FeedbackForm, FeedbackGiven
from shanyrak.cooperation.programme.queries.coming import seats_taken
from shanyrak.cooperation.programme.queries.sessions import SessionLine, sessions_of
from shanyrak.cooperation.programme.rules import SessionState
from shanyrak.cooperation.registration.models import Registration


@dataclass(frozen=True, slots=True)
class OwnSession:
    """A session as a person who takes part sees it: what they did with it, and what they can do."""

    session: SessionLine
    chosen: bool
    came: bool
    can_choose: bool
    can_leave: bool
    is_full: bool
    online_at: str
    address: str
    feedback: str


@dataclass(frozen=True, slots=True)
class OwnProgramme:
    """The sessions of an activity by day, for one person; where feedback on the whole can be given."""

    days: tuple[tuple[date, tuple[OwnSession, ...]], ...]
    chosen: bool
    feedback: str


def own_programme(registration: Registration, token: str, *, at: datetime) -> OwnProgramme:
    """Return the programme of one person who takes part, at an instant; in seven queries."""
    sessions = sessions_of(registration.activity_id)
    mine = set(Choice.objects.filter(registration=registration).values_list("session", flat=True))
    there = set(Attendance.objects.filter(registration=registration).values_list("session", flat=True))
    taken = seats_taken(registration.activity_id)
    form = FeedbackForm.objects.filter(activity=registration.activity_id).first()
    given = set(FeedbackGiven.objects.filter(registration=registration).values_list("session", flat=True))
    asked = form is not None and form.is_open
    lines = [
        _own(
            one,
            chosen=one.id in mine,
            came=one.id in there,
            taken=taken,
            asked=asked and form is not None and form.each_session and one.id not in given,
            token=token,
            at=at,
        )
        for one in sessions
    ]
    # Of the whole, people are asked once it has begun.
    begun = not sessions or any(one.begins.instant <= at for one in sessions)
    whole = asked and begun and None not in given
    return OwnProgramme(
        tuple((day, tuple(some)) for day, some in groupby(lines, key=lambda one: one.session.day)),
        bool(mine),
        reverse("programme:own-feedback", args=[token]) if whole else "",
    )


def _own(
    one: SessionLine,
    *,
    chosen: bool,
    came: bool,
    taken: Mapping[int, int],
    asked: bool,
    token: str,
    at: datetime,
) -> OwnSession:
    ahead = one.begins.instant > at
    open_now = ahead and not one.is_break and one.state == SessionState.PLANNED
    full = one.seats is not None and taken.get(one.id, 0) >= one.seats
    over = one.ends.instant <= at and not one.is_break and not one.is_cancelled
    return OwnSession(
        session=one,
        chosen=chosen,
        came=came,
        can_choose=open_now and not chosen and not full,
        can_leave=ahead and chosen,
        is_full=open_now and full and not chosen,
        online_at=one.online_at if one.ends.instant > at and not one.is_cancelled else "",
        address=reverse("programme:own-choose", args=[token, one.id]),
        feedback=reverse("programme:own-session-feedback", args=[token, one.id])
        if asked and over and (chosen or came)
        else "",
    )
