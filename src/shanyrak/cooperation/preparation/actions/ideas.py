"""Starting an activity as an idea."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from shanyrak.cooperation.activities.actions import add_activity, fulfil_commitment
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.queries import hub_id
from shanyrak.cooperation.activities.rules import ActivityStatus, ParticipantRole
from shanyrak.cooperation.agreements.models import Commitment
from shanyrak.cooperation.preparation.ideas import keepers
from shanyrak.cooperation.preparation.permissions import PREPARE
from shanyrak.directory.models import Party
from shanyrak.records.rules import Visibility
from shanyrak.roles import Actor, require


@transaction.atomic
def note_idea(
    *,
    by: Actor,
    at: datetime,
    commitment: Commitment | None = None,
    host: Party | None = None,
    parties: Iterable[Party] = (),
    came_from: Mapping[str, int] | None = None,
    **fields: Any,
) -> Activity:
    """Enter an activity as an idea: planned, and for the secretariat alone until somebody opens it.

    The hub takes part in what it plans: as the host, unless another is named.
    Where it comes from a promise, it is noted as what will fulfil it; ``came_from`` names other records by their word,
    see :mod:`shanyrak.cooperation.preparation.ideas`.
    """
    require(by, PREPARE)
    hub = Party.objects.filter(pk=hub_id() or 0).first()
    host = host or hub
    hosting = [{"party": host, "role": ParticipantRole.HOST.value}] if host else []
    guests = dict.fromkeys(one for one in (*parties, hub) if one is not None and one != host)
    others = [{"party": one, "role": ParticipantRole.PARTICIPANT.value} for one in guests]
    activity = add_activity(
        by=by,
        at=at,
        participants=[*hosting, *others],
        status=ActivityStatus.PLANNED.value,
        visibility=Visibility.SECRETARIAT.value,
        **fields,
    )
    if commitment is not None:
        fulfil_commitment(activity_id=activity.pk, commitment_id=commitment.pk, by=by, at=at)
    for name, number in (came_from or {}).items():
        keepers[name](activity=activity, number=number, by=by, at=at)
    return activity
