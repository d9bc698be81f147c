"""What calendars forget with a person who is erased: the secret address of their own."""

from __future__ import annotations

from datetime import datetime

from shanyrak.accounts.extending import forgotten_with_a_person
from shanyrak.accounts.models import User
from shanyrak.publishing.models import OwnCalendar
from shanyrak.roles import Actor


@forgotten_with_a_person(OwnCalendar)
def forget_calendar(user: User, by: Actor, at: datetime) -> None:  # noqa: ARG001 - every room is told by whom and when
    """Let the secret address of a person's calendar open nothing any more."""
    OwnCalendar.objects.filter(user=user).delete()
