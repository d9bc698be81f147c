"""What invitations forget with a person who is erased."""

from __future__ import annotations

from datetime import datetime

from shanyrak.accounts.extending import forgotten_with_a_person
from shanyrak.accounts.models import User
from shanyrak.cooperation.invitations.actions import erase_invitee
from shanyrak.cooperation.invitations.models import Invited
from shanyrak.roles import Actor


@forgotten_with_a_person(Invited)
def forget_invitations(user: User, by: Actor, at: datetime) -> None:
    """Erase whom invitations to one address went to; that somebody was invited stays."""
    erase_invitee(email=user.email, by=by, at=at)
