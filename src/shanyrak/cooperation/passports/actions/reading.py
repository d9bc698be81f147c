"""Reading passport data: by those who need it, with the reason, and never without a trace."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from shanyrak.cooperation.passports.gateways import keyring
from shanyrak.cooperation.passports.keyring import KeyGone
from shanyrak.cooperation.passports.models import Passport, Reader, Reading
from shanyrak.cooperation.passports.opening import opened
from shanyrak.cooperation.passports.permissions import READ_PASSPORTS
from shanyrak.cooperation.passports.rules import NotNamed, PassportData, ReadReason, Unreadable
from shanyrak.journal.actions import record
from shanyrak.roles import Actor, Role, require


@transaction.atomic
def read(*, passport_id: int, reason: str, by: Actor, at: datetime) -> PassportData:
    """Open the data of a passport for the director or an officer who was named, and note who read it and why.

    Refuses anybody else, and data whose key is gone.
    """
    passport = _noted(passport_id, reason, by=by, at=at, with_scan=False)
    return opened(passport)


@transaction.atomic
def read_scan(*, passport_id: int, reason: str, by: Actor, at: datetime) -> bytes:
    """Open the scan of a passport, as :func:`read` opens its data."""
    passport = _noted(passport_id, reason, by=by, at=at, with_scan=True)
    try:
        return keyring().scan(passport.key_name)
    except KeyGone as gone:
        raise Unreadable from gone


def _noted(passport_id: int, reason: str, *, by: Actor, at: datetime, with_scan: bool) -> Passport:
    require(by, READ_PASSPORTS)
    passport: Passport = Passport.objects.select_related("registration").get(pk=passport_id)
    activity = passport.registration.activity_id
    named = by.pk is not None and Reader.objects.filter(activity=activity, user=by.pk).exists()
    if not named and Role.DIRECTOR not in by.roles():
        raise NotNamed
    why = ReadReason(reason).value
    Reading.objects.create(
        activity_id=activity,
        passport=passport.pk,
        person=passport.registration_id,
        reason=why,
        with_scan=with_scan,
        by=by.pk,
        at=at,
    )
    facts = {"activity": activity, "passport": passport.pk, "reason": why, "scan": with_scan}
    record("passports.passport.read", by=by, at=at, facts=facts)
    return passport
