"""Seats are given under one lock: the row of the activity's opening. See docs/decisions/0014.

Whoever gives or frees a seat takes the lock first and counts afterwards, so that two at the same moment stand one
behind the other; what was counted is still true when it is kept.
"""

from __future__ import annotations

from datetime import datetime

from django.conf import settings

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.registration.models import Opening, Registration
from shanyrak.cooperation.registration.queries.seats import Standing, heads_of_lines, line_of, seats_left
from shanyrak.cooperation.registration.rules import (
    InLine,
    NoSeatLeft,
    Source,
    State,
    gets_a_seat,
    state_with_a_seat,
    who_moves_up,
)
from shanyrak.cooperation.registration.telling import tell_change
from shanyrak.journal.actions import record
from shanyrak.roles import Actor


def locked_opening(activity: Activity, *, by: Actor, at: datetime) -> Opening:
    """Return the opening of an activity, locked until the act is kept; made, unannounced, where there is none."""
    rows = Opening.objects.select_for_update(no_key=True)
    found = rows.filter(activity=activity).order_by().first()
    if found is not None:
        found.activity = activity
        return found
    made = {"zone": settings.TIME_ZONE, "created_at": at, "changed_at": at}
    who = {"created_by": by.pk, "changed_by": by.pk}
    Opening.objects.get_or_create(activity=activity, defaults={**made, **who})
    made_now = rows.get(activity=activity)
    made_now.activity = activity
    return made_now


def first_state(opening: Opening, source: Source, one: InLine, standing: Standing) -> State:
    """Return how a newcomer stands. Raises NoSeatLeft where there is no waiting list, and at the door."""
    left = standing.left(opening, one.party)
    fits = left.whole_has(one.size) and left.party_has(one.party, one.size)
    if fits and _is_next(opening, one):
        return state_with_a_seat(source, approved_at_once=opening.approved_at_once)
    if not opening.has_waiting_list or source is Source.WALK_IN:
        raise NoSeatLeft
    return State.WAITING


def _is_next(opening: Opening, one: InLine) -> bool:
    """Whether nobody waits whom a newcomer would overtake."""
    heads = heads_of_lines(opening.activity_id)
    parties = {head.party for head in (*heads, one) if head.party}
    return not heads or gets_a_seat(one, heads, seats_left(opening, parties=parties))


def check_seats(opening: Opening, registration: Registration) -> None:
    """Refuse to give seats that are not there to somebody who holds none, with whoever comes along."""
    size = registration.seats + sum(one.seats for one in registration.companions.all())
    party = registration.party_id
    left = seats_left(opening, parties={party} if party else set())
    if not left.whole_has(size) or not left.party_has(party, size):
        raise NoSeatLeft


def move_up(opening: Opening, *, by: Actor, at: datetime) -> list[Registration]:
    """Give the seats that are free to those who wait, in their order; return who moved up."""
    line = line_of(opening.activity_id)
    if not line:
        return []
    left = seats_left(opening, parties={one.party for one in line if one.party})
    rows = Registration.objects.select_related("activity", "party")
    moved = rows.in_bulk(who_moves_up(line, left))
    people = sorted(moved.values(), key=lambda one: one.number)
    for one in people:
        seat = state_with_a_seat(Source(one.source), approved_at_once=opening.approved_at_once)
        settle(one, seat, by=by, at=at)
    if people:
        facts = {"activity": opening.activity_id, "registrations": [one.pk for one in people]}
        record("cooperation.registration.moved_up", by=by, at=at, facts=facts)
    return people


def settle(registration: Registration, state: State, *, by: Actor, at: datetime) -> None:
    """Keep a registration's new state, and that of whoever comes along; tell the person and their focal points."""
    registration.state, registration.version = state.value, registration.version + 1
    registration.changed_by, registration.changed_at = by.pk, at
    registration.save(
        update_fields=["state", "version", "changed_by", "changed_at", "reason", "decided_by", "decided_at"]
    )
    follow = registration.companions.exclude(state=State.WITHDRAWN.value)
    follow.update(state=state.value, changed_by=by.pk, changed_at=at)
    tell_change(registration, by=by, at=at)
