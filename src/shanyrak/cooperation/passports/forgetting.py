"""What passports forget with a person who is erased: that they may read any."""

from __future__ import annotations

from datetime import datetime

from shanyrak.accounts.extending import forgotten_with_a_person
from shanyrak.accounts.models import User
from shanyrak.cooperation.passports.models import Reader
from shanyrak.roles import Actor


@forgotten_with_a_person(Reader)
def forget_readers(user: User, by: Actor, at: datetime) -> None:  # noqa: ARG001 - every room is told by whom and when
    """Take the right to read passports from whoever is erased."""
    Reader.objects.filter(user=user).delete()
