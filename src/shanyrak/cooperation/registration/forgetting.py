"""What registrations forget with a person who is erased."""

from __future__ import annotations

from datetime import datetime

from shanyrak.accounts.extending import forgotten_with_a_person
from shanyrak.accounts.models import User
from shanyrak.cooperation.registration.actions import erase_registrant
from shanyrak.cooperation.registration.models import Registration
from shanyrak.roles import Actor


@forgotten_with_a_person(Registration)
def forget_registrations(user: User, by: Actor, at: datetime) -> None:
    """Erase what a person said of themselves wherever they registered; that somebody was registered stays."""
    erase_registrant(user=user, by=by, at=at)
