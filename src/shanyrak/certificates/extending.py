"""What certificates add to accounts: they are forgotten with a person who is erased."""

from __future__ import annotations

from datetime import datetime

from shanyrak.accounts.extending import forgotten_with_a_person
from shanyrak.accounts.models import User
from shanyrak.certificates.actions import erase_holders
from shanyrak.certificates.models import BatchLine, Certificate, HeldBy
from shanyrak.roles import Actor


@forgotten_with_a_person(HeldBy, BatchLine)
def forget_certificates(user: User, by: Actor, at: datetime) -> None:
    """Erase the holder of the certificates that went to somebody's address; that there were certificates stays."""
    held = Certificate.objects.filter(held_by__email__iexact=user.email).values_list("key", flat=True)
    asked = BatchLine.objects.filter(email__iexact=user.email).values_list("key", flat=True)
    erase_holders(keys={*held, *asked}, by=by, at=at)
