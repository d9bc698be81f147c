"""What certificates add to accounts: they are forgotten with a person who is erased."""

from __future__ import annotations

from datetime import datetime

from shanyrak.accounts.extending import forgotten_with_a_person
from shanyrak.accounts.models import User
from shanyrak.certificates.models import BatchLine, HeldBy


@forgotten_with_a_person
def forget_certificates(user: User, at: datetime) -> None:  # noqa: ARG001 - every room is told when
    """Erase the papers that name somebody, found by their e-mail; that there were certificates stays."""
    HeldBy.objects.filter(email__iexact=user.email).delete()
    BatchLine.objects.filter(email__iexact=user.email).update(name="", email="", left_out=True)
