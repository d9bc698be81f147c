"""Naming the promises that the sample's activities keep, as a careful officer would: only where nothing speaks against it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from shanyrak.cooperation.activities.actions import fulfil_commitment
from shanyrak.cooperation.activities.fitting import SURE
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.rules import ActivityStatus
from shanyrak.cooperation.activities.suggesting import suggested_commitments
from shanyrak.roles import Actor


@transaction.atomic
def name_kept_promises(*, by: Actor, at: datetime) -> int:
    """Accept the surest proposals, and return how many: all sides were there, the very kind, while the agreement bound.

    One activity keeps at most one promise of an agreement here: more would be a guess.
    """
    accepted = 0
    for activity in (
        Activity.objects.standing().filter(status=ActivityStatus.HELD.value).order_by("since", "pk")
    ):
        agreements: set[int] = set()
        for one in suggested_commitments(activity, by, on=localdate(at)):
            if one.score >= SURE and one.agreement_id not in agreements:
                agreements.add(one.agreement_id)
                fulfil_commitment(activity_id=activity.pk, commitment_id=one.commitment_id, by=by, at=at)
                accepted += 1
    return accepted
