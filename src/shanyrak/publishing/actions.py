"""Opening, renewing and closing the calendar of one person."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from shanyrak.accounts.models import User
from shanyrak.journal.actions import record
from shanyrak.publishing.models import OwnCalendar
from shanyrak.publishing.permissions import HAVE_A_CALENDAR
from shanyrak.roles import require


@transaction.atomic
def open_own_calendar(*, by: User, at: datetime) -> OwnCalendar:
    """Give ``by`` a secret address for their calendar, a new one if there was one: the older opens nothing any more."""
    require(by, HAVE_A_CALENDAR)
    User.objects.select_for_update().get(pk=by.pk)
    before = OwnCalendar.objects.filter(user=by).first()
    number = before.number + 1 if before else 1
    kept, _made = OwnCalendar.objects.update_or_create(
        user=by, defaults={"number": number, "is_open": True, "made_at": at}
    )
    record("publishing.own_calendar.opened", by=by, at=at, facts={"number": number})
    return kept


@transaction.atomic
def close_own_calendar(*, by: User, at: datetime) -> None:
    """Let the secret address of the calendar of ``by`` open nothing any more."""
    require(by, HAVE_A_CALENDAR)
    if OwnCalendar.objects.filter(user=by, is_open=True).update(is_open=False):
        record("publishing.own_calendar.closed", by=by, at=at, facts={})
