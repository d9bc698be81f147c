"""Asking for passports at an activity, and naming who reads them."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from shanyrak.accounts.models import User
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.passports.models import Passport, Plan, Reader
from shanyrak.cooperation.passports.permissions import KEEP_PASSPORTS, NAME_READERS
from shanyrak.cooperation.passports.purging import last_day_of, purged
from shanyrak.cooperation.passports.rules import KEPT_DAYS, PurgeRule, check_kept_days, purge_day
from shanyrak.journal.actions import record
from shanyrak.records.actions import keep_edit, keep_new
from shanyrak.roles import Actor, require


@transaction.atomic
def ask_for_passports(*, activity: Activity, by: Actor, at: datetime, kept_days: int = KEPT_DAYS) -> Plan:
    """Ask for passport data at an activity, and keep it for so many days after; asked already, change the days.

    Refuses to keep it for longer than half a year.
    """
    require(by, KEEP_PASSPORTS)
    check_kept_days(kept_days)
    plan: Plan | None = Plan.objects.select_for_update().filter(activity=activity).first()
    if plan is None:
        plan = keep_new(record=Plan(activity=activity, kept_days=kept_days), by=by, at=at)
    else:
        keep_edit(record=plan, wanted={"kept_days": kept_days}, version=plan.version, by=by, at=at)
    last = last_day_of(activity)
    for passport in Passport.objects.select_for_update().filter(registration__activity=activity):
        passport.purge_on = purge_day(last, kept_days=kept_days, entered_on=passport.created_at.date())
        passport.save(update_fields=["purge_on"])
    record("passports.plan.set", by=by, at=at, facts={"activity": activity.pk, "kept_days": kept_days})
    return plan


@transaction.atomic
def stop_asking(*, activity: Activity, by: Actor, at: datetime) -> int:
    """Ask for passports no longer, and erase those that are kept; return how many."""
    require(by, KEEP_PASSPORTS)
    rows = list(Passport.objects.select_for_update().filter(registration__activity=activity))
    count = purged(rows, activity_id=activity.pk, rule=PurgeRule.ASKED, by=by, at=at)
    Plan.objects.filter(activity=activity).delete()
    Reader.objects.filter(activity=activity).delete()
    record("passports.plan.withdrawn", by=by, at=at, facts={"activity": activity.pk})
    return count


@transaction.atomic
def name_reader(*, activity: Activity, user: User, by: Actor, at: datetime) -> Reader:
    """Name an officer who reads the passports of an activity; named before, it stays as it is."""
    require(by, NAME_READERS)
    named: Reader
    named, is_new = Reader.objects.get_or_create(
        activity=activity, user=user, defaults={"named_by": by.pk, "named_at": at}
    )
    if is_new:
        record("passports.reader.named", by=by, at=at, facts={"activity": activity.pk, "user": user.pk})
    return named


@transaction.atomic
def unname_reader(*, activity: Activity, user: User, by: Actor, at: datetime) -> None:
    """Let an officer read the passports of an activity no longer."""
    require(by, NAME_READERS)
    gone, _rows = Reader.objects.filter(activity=activity, user=user).delete()
    if gone:
        record("passports.reader.unnamed", by=by, at=at, facts={"activity": activity.pk, "user": user.pk})
