"""Purging passports when their day has come."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from shanyrak.cooperation.activities.rules import ActivityStatus
from shanyrak.cooperation.passports.gateways import keyring
from shanyrak.cooperation.passports.models import Passport
from shanyrak.cooperation.passports.permissions import PURGE_PASSPORTS
from shanyrak.cooperation.passports.purging import last_day_of, purged
from shanyrak.cooperation.passports.rules import KEPT_DAYS, PurgeRule, purge_day
from shanyrak.cooperation.registration.rules import STANDING, State
from shanyrak.roles import Actor, require


@transaction.atomic
def settle_days(*, by: Actor, at: datetime) -> int:
    """Bring the days of the purge into line with the days of the activities, which may have moved; return how many moved."""
    require(by, PURGE_PASSPORTS)
    moved = 0
    rows = Passport.objects.select_for_update(of=("self",)).select_related(
        "registration__activity__passport_plan"
    )
    for passport in rows.order_by("pk"):
        activity = passport.registration.activity
        plan = getattr(activity, "passport_plan", None)
        day = purge_day(
            last_day_of(activity),
            kept_days=plan.kept_days if plan else KEPT_DAYS,
            entered_on=localdate(passport.created_at),
        )
        if day != passport.purge_on:
            passport.purge_on = day
            passport.save(update_fields=["purge_on"])
            moved += 1
    del at  # nothing is noted: the days follow from what is noted already
    return moved


@transaction.atomic
def purge_due(*, by: Actor, at: datetime) -> int:
    """Purge every passport whose day has come, whose holder no longer takes part, or whose visit was cancelled.

    Return how many. Asked again after a kill, it finishes what was begun.
    """
    require(by, PURGE_PASSPORTS)
    due: dict[tuple[int, PurgeRule], list[Passport]] = defaultdict(list)
    rows = Passport.objects.select_for_update(of=("self",)).select_related("registration__activity")
    for passport in rows.order_by("pk"):
        rule = _rule(passport, on=localdate(at))
        if rule is not None:
            due[passport.registration.activity_id, rule].append(passport)
    return sum(
        purged(some, activity_id=activity, rule=rule, by=by, at=at)
        for (activity, rule), some in sorted(due.items())
    )


@transaction.atomic
def sweep_keys(*, by: Actor, at: datetime) -> int:
    """Destroy keys that belong to no passport: a kill, or a row that went with its registration, left them."""
    require(by, PURGE_PASSPORTS)
    known = set(Passport.objects.values_list("key_name", flat=True))
    return keyring().sweep(known, now=at.timestamp())


def _rule(passport: Passport, *, on: date) -> PurgeRule | None:
    registration = passport.registration
    if registration.activity.status == ActivityStatus.CANCELLED:
        return PurgeRule.CANCELLED
    if State(registration.state) not in STANDING or registration.erased_at is not None:
        return PurgeRule.NO_LONGER_COMING
    return PurgeRule.DAY if passport.purge_on <= on else None
