"""People at the door for tests; made by the acts themselves."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.tests.factories import AIGUL, NOON
from shanyrak.cooperation.reception.actions import mark, open_desk
from shanyrak.cooperation.reception.models import Arrival, DeskLink
from shanyrak.cooperation.reception.rules import Press
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.tests.factories import registration, roundtable
from shanyrak.roles import Actor

__all__ = ["AIGUL", "NOON", "a_press", "arrive", "desk_link", "guest", "the_roundtable"]


def the_roundtable() -> Activity:
    """Return the roundtable, entered once."""
    return Activity.objects.filter(label__startswith="Ministerial Roundtable").first() or roundtable()


def guest(given: str = "Dana", family: str = "Omarova", **said: Any) -> Registration:
    """Return somebody approved for the roundtable."""
    first: dict[str, Any] = {
        "given_name": given,
        "family_name": family,
        "email": f"{given}.{family}@example.org".lower(),
    }
    return registration(the_roundtable(), **(first | said))


def a_press(who: Registration, *, came: bool = True, minutes: int = 0, session: int | None = None) -> Press:
    """Return a press for somebody, so many minutes before noon."""
    return Press(uuid4(), who.pk, came=came, at=NOON - timedelta(minutes=minutes), session=session)


def arrive(who: Registration, *, at: datetime = NOON) -> Arrival:
    """Mark that somebody came."""
    return mark(activity=who.activity, press=a_press(who), by=AIGUL, at=at)


def desk_link(day: date, *, by: Actor = AIGUL, at: datetime = NOON) -> DeskLink:
    """Make a helper's link for a day."""
    return open_desk(activity=the_roundtable(), day=day, name="Door on the left", by=by, at=at)
