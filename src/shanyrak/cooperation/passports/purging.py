"""Destroying passports: the part that several acts share. Call it inside an act's transaction, with the rows locked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.passports.gateways import keyring
from shanyrak.cooperation.passports.models import Passport, Purge
from shanyrak.cooperation.passports.rules import PurgeRule
from shanyrak.journal.actions import record
from shanyrak.roles import Actor

ACT = "passports.passport.purged"


def last_day_of(activity: Activity) -> date | None:
    """Return the last day on which an activity can lie, if its days are known."""
    after = activity.period.upper if activity.period else None
    return after - timedelta(days=1) if after else None


def purged(rows: Sequence[Passport], *, activity_id: int, rule: PurgeRule, by: Actor, at: datetime) -> int:
    """Destroy keys and scans, then take the rows away and say so in the journal; return how many.

    Destroying comes first: a kill in between leaves rows that nobody can read, and the next purge takes them away.
    The journal never says that something is gone which is not.
    """
    if not rows:
        return 0
    ring = keyring()
    for row in rows:
        ring.destroy(row.key_name)
    numbers = sorted(row.pk for row in rows)
    Passport.objects.filter(pk__in=numbers).delete()
    facts = {
        "activity": activity_id,
        "passports": numbers,
        "count": len(numbers),
        "rule": rule.value,
        "due_on": max(row.purge_on for row in rows).isoformat(),
    }
    entry = record(ACT, by=by, at=at, facts=facts)
    Purge.objects.create(
        activity_id=activity_id,
        count=len(numbers),
        rule=rule.value,
        at=at,
        fingerprint=bytes(entry.leaf_hash).hex(),
    )
    return len(numbers)
