"""Erasing what people said of themselves, once the day has come that the opening names."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import F, Q
from django.utils.timezone import localdate

from shanyrak.accounts.models import User
from shanyrak.cooperation.registration.extending import forgotten_with
from shanyrak.cooperation.registration.models import Answer, Opening, Registration
from shanyrak.cooperation.registration.permissions import KEEP_REGISTRATIONS
from shanyrak.cooperation.registration.queries.opening import usual_last_day
from shanyrak.cooperation.registration.rules import folded
from shanyrak.cooperation.registration.telling import told_under
from shanyrak.journal.actions import record
from shanyrak.notices.actions import forget_told
from shanyrak.roles import Actor, require

# What is left counts: the party, the role, the state, the way, the day.
EMPTIED = {
    "given_name": "",
    "family_name": "",
    "email": "",
    "folded": "",
    "organisation": "",
    "position": "",
    "dietary": "",
    "accessibility": "",
    "interpretation": "",
    "reason": "",
    "person": None,
    "user": None,
}


@transaction.atomic
def erase_due(*, by: Actor, at: datetime) -> list[int]:
    """Erase the personal data of every activity whose day has passed; return the activities. The journal says it was done."""
    require(by, KEEP_REGISTRATIONS)
    _set_the_usual_day()
    on = localdate(at)
    kept = Opening.objects.select_for_update(no_key=True, of=("self",)).filter(erased_at=None)
    # What was put off is not over: nobody is erased before they came.
    is_over = Q(activity__period=None) | Q(activity__period__fully_lt=DateRange(on, None))
    due = kept.filter(is_over, erase_after__lt=on).select_related("activity")
    return [_erase(opening, by=by, at=at) for opening in due.order_by("pk")]


def _set_the_usual_day() -> None:
    """Give openings a day of erasing where none was said and the activity's days are known by now."""
    unsaid = Opening.objects.filter(erased_at=None, erase_after=None).exclude(activity__period=None)
    for opening in unsaid.select_related("activity"):
        day = usual_last_day(opening.activity)
        if day is not None:
            Opening.objects.filter(pk=opening.pk, erase_after=None).update(erase_after=day)


def _erase(opening: Opening, *, by: Actor, at: datetime) -> int:
    rows = Registration.objects.filter(activity=opening.activity_id, erased_at=None)
    numbers = list(rows.values_list("pk", flat=True))
    for forget in forgotten_with:
        forget(opening.activity_id, numbers, by, at)
    answers = _empty(numbers, by=by, at=at)
    opening.erased_at = at
    opening.save(update_fields=["erased_at"])
    facts = {"activity": opening.activity_id, "registrations": len(numbers), "answers": answers}
    record("cooperation.registration.erased", by=by, at=at, facts=facts)
    return opening.activity_id


@transaction.atomic
def erase_registrant(*, user: User, by: Actor, at: datetime) -> list[int]:
    """Erase what one person said of themselves wherever they registered, as part of erasing the person; return which.

    Rooms above forget the rest by night, as they do for every registration that is erased.
    """
    mine = Q(user=user) | Q(folded=folded(user.email))
    rows = Registration.objects.select_for_update(of=("self",)).filter(mine, erased_at=None)
    numbers = [one.pk for one in rows.order_by("pk")]
    if numbers:
        _empty(numbers, by=by, at=at)
        record("cooperation.registration.person_erased", by=by, at=at, facts={"registrations": numbers})
    return numbers


def _empty(numbers: Collection[int], *, by: Actor, at: datetime) -> int:
    """Take away what registrations say of people; return how many answers that were."""
    answers, _each = Answer.objects.filter(registration__in=numbers).delete()
    forget_told(keys=[told_under(number) for number in numbers], by=by, at=at)
    said_nothing = {"erased_at": at, "version": F("version") + 1, "link_number": F("link_number") + 1}
    Registration.objects.filter(pk__in=numbers).update(**EMPTIED, **said_nothing)
    return answers
