"""Opening a registration: when, by which ways, for how many, and how many of each party."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.registration.actions.questions import ask_ready
from shanyrak.cooperation.registration.models import Opening, PartySeats, Registration
from shanyrak.cooperation.registration.permissions import KEEP_REGISTRATIONS
from shanyrak.cooperation.registration.queries.opening import usual_last_day
from shanyrak.cooperation.registration.queries.seats import seats_held
from shanyrak.cooperation.registration.ready import set_for
from shanyrak.cooperation.registration.rules import check_party_seats, check_seats_held, check_times
from shanyrak.cooperation.registration.seating import locked_opening, move_up
from shanyrak.directory.models import Party
from shanyrak.journal.actions import record
from shanyrak.records.actions import keep_edit, plain
from shanyrak.roles import Actor, require


@transaction.atomic
def prepare_opening(*, activity: Activity, wanted: Mapping[str, Any], by: Actor, at: datetime) -> Opening:
    """Set up the registration of an activity, with the questions that its kind usually asks.

    Where it is set up already, nothing changes. Raises ClosesBeforeItOpens.
    """
    require(by, KEEP_REGISTRATIONS)
    check_times(wanted.get("opens_at"), wanted.get("closes_at"))
    said = {"zone": settings.TIME_ZONE, "erase_after": usual_last_day(activity), **wanted}
    who = {"created_by": by.pk, "changed_by": by.pk, "created_at": at, "changed_at": at}
    opening, made = Opening.objects.get_or_create(activity=activity, defaults=said | who)
    if made:
        record("cooperation.opening.prepared", by=by, at=at, facts={"activity": activity.pk, **_told(wanted)})
        ask_ready(opening=opening, codes=set_for(activity), by=by, at=at)
    return opening


@transaction.atomic
def edit_opening(
    *, opening: Opening, wanted: Mapping[str, Any], version: int, by: Actor, at: datetime
) -> Opening:
    """Change how people register; where there are more seats now, whoever waits moves up.

    Raises StaleEdit, ClosesBeforeItOpens or SeatsAreTaken.
    """
    require(by, KEEP_REGISTRATIONS)
    locked = locked_opening(opening.activity, by=by, at=at)
    check_times(wanted.get("opens_at", locked.opens_at), wanted.get("closes_at", locked.closes_at))
    _check_seats(locked, wanted)
    changes = keep_edit(record=locked, wanted=wanted, version=version, by=by, at=at)
    if changes:
        record("cooperation.opening.edited", by=by, at=at, facts={"activity": locked.activity_id, **changes})
    if "companions_take_seats" in changes:
        companions = Registration.objects.filter(activity=locked.activity_id, companion_of__isnull=False)
        companions.update(seats=int(locked.companions_take_seats))
    move_up(locked, by=by, at=at)
    return locked


@transaction.atomic
def set_party_seats(
    *, opening: Opening, party: Party, seats: int | None, by: Actor, at: datetime
) -> PartySeats | None:
    """Give one party its own number of seats, or as many as each where none is said. Raises SeatsAreTaken."""
    require(by, KEEP_REGISTRATIONS)
    locked = locked_opening(opening.activity, by=by, at=at)
    check_party_seats(
        seats if seats is not None else locked.party_seats,
        held=seats_held(locked.activity_id).get(party.pk, 0),
    )
    kept = None
    rows = PartySeats.objects.filter(opening=locked, party=party)
    if seats is None:
        rows.delete()
    else:
        who = {"changed_by": by.pk, "changed_at": at}
        made = who | {"created_by": by.pk, "created_at": at}
        kept, _made = PartySeats.objects.update_or_create(
            opening=locked,
            party=party,
            defaults={"seats": seats, **who},
            create_defaults={"seats": seats, **made},
        )
    facts = {"activity": locked.activity_id, "party": party.pk, "seats": seats}
    record("cooperation.opening.party_seats_set", by=by, at=at, facts=facts)
    move_up(locked, by=by, at=at)
    return kept


def _check_seats(opening: Opening, wanted: Mapping[str, Any]) -> None:
    """Refuse fewer seats than are held."""
    held = seats_held(opening.activity_id)
    extra = _seats_of_companions(opening, wanted)
    check_seats_held(wanted.get("seats", opening.seats), held=sum(held.values()) + extra)
    own = set(PartySeats.objects.filter(opening=opening).values_list("party", flat=True))
    most = max((count for party, count in held.items() if party and party not in own), default=0)
    check_party_seats(wanted.get("party_seats", opening.party_seats), held=most)


def _seats_of_companions(opening: Opening, wanted: Mapping[str, Any]) -> int:
    """Return how many seats companions would take who take none now."""
    if opening.companions_take_seats or not wanted.get("companions_take_seats"):
        return 0
    companions = Registration.objects.filter(activity=opening.activity_id, companion_of__isnull=False)
    return companions.holding().count()


def _told(wanted: Mapping[str, Any]) -> dict[str, object]:
    return {name: plain(value) for name, value in wanted.items() if value not in (None, "", [])}
