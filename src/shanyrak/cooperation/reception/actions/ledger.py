"""Taking into the ledger who came."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from shanyrak.cooperation.activities.actions import add_participant
from shanyrak.cooperation.activities.models import Activity, Participant
from shanyrak.cooperation.reception.permissions import RUN_RECEPTION
from shanyrak.cooperation.reception.queries import not_in_ledger
from shanyrak.cooperation.reception.rules import NobodyCame
from shanyrak.directory.models import Party, Person
from shanyrak.journal.actions import record
from shanyrak.roles import Actor, require


@transaction.atomic
def take_into_ledger(*, activity: Activity, by: Actor, at: datetime) -> list[Participant]:
    """Enter the parties and the people of the directory that came as participants, each once.

    Names that stand in no directory stay out of the ledger, which keeps things for ever. Raises NobodyCame where
    everybody stands there already.
    """
    require(by, RUN_RECEPTION)
    Activity.objects.select_for_update(of=("self",)).get(pk=activity.pk)
    found = not_in_ledger(activity.pk)
    if not found:
        raise NobodyCame
    parties = Party.objects.in_bulk({one.party_id for one in found if one.party_id})
    people = Person.objects.in_bulk({one.person_id for one in found if one.person_id})
    entered = [
        add_participant(
            activity_id=activity.pk,
            party=None if one.person_id else parties[one.party_id or 0],
            person=people[one.person_id] if one.person_id else None,
            role=one.role,
            by=by,
            at=at,
        )
        for one in found
    ]
    record(
        "cooperation.arrivals.entered",
        by=by,
        at=at,
        facts={"activity": activity.pk, "participants": [one.pk for one in entered]},
    )
    return entered
