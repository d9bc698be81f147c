"""What becomes of a registration: approved, declined, withdrawn, moved up from the waiting list."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.registration.models import Opening, Registration
from shanyrak.cooperation.registration.permissions import KEEP_REGISTRATIONS, NOMINATE, REGISTER
from shanyrak.cooperation.registration.rules import (
    HOLDS_A_SEAT,
    State,
    check_reachable,
    check_reason,
)
from shanyrak.cooperation.registration.seating import check_seats, locked_opening, move_up, settle
from shanyrak.journal.actions import record
from shanyrak.roles import Actor, require


@transaction.atomic
def approve(*, registration: Registration, by: Actor, at: datetime) -> Registration:
    """Approve a registration, with whoever comes along; somebody who waits, or was declined, gets a seat if one is left.

    Raises NotReachable, NoSeatLeft or AlreadyRegistered.
    """
    require(by, KEEP_REGISTRATIONS)
    opening, one = _locked(registration, by=by, at=at)
    now = State(one.state)
    check_reachable(now, State.APPROVED)
    if now not in HOLDS_A_SEAT:
        check_seats(opening, one)
    if now is State.DECLINED:
        one.check_address(one.folded)
    _decide(one, State.APPROVED, reason="", by=by, at=at)
    return one


@transaction.atomic
def decline(*, registration: Registration, reason: str, by: Actor, at: datetime) -> Registration:
    """Decline a registration, with a reason that the person reads; whoever waits for the seat moves up.

    Raises ReasonOwed or NotReachable.
    """
    require(by, KEEP_REGISTRATIONS)
    check_reason(reason)
    opening, one = _locked(registration, by=by, at=at)
    check_reachable(State(one.state), State.DECLINED)
    _decide(one, State.DECLINED, reason=reason.strip(), by=by, at=at)
    move_up(opening, by=by, at=at)
    return one


@transaction.atomic
def withdraw(*, registration: Registration, by: Actor, at: datetime, link: str = "") -> Registration:
    """Take a registration back, with whoever comes along; whoever waits for the seat moves up.

    ``link`` is the journal's name of the link that opened the person's page; without one, only the secretariat and the
    focal point of the party may. Raises NotReachable.
    """
    if link:
        require(by, REGISTER)
    else:
        require(by, NOMINATE, parties=[registration.party_id] if registration.party_id else [])
    opening, one = _locked(registration, by=by, at=at)
    check_reachable(State(one.state), State.WITHDRAWN)
    settle(one, State.WITHDRAWN, by=by, at=at)
    said = {"link": link} if link else {}
    facts = {"activity": one.activity_id, "registration": one.pk, **said}
    record("cooperation.registration.withdrawn", by=by, at=at, facts=facts)
    move_up(opening, by=by, at=at)
    return one


@transaction.atomic
def promote_waiting(*, activity: Activity, by: Actor, at: datetime) -> list[Registration]:
    """Give seats that have become free to those who wait, in their order; return who moved up."""
    require(by, KEEP_REGISTRATIONS)
    return move_up(locked_opening(activity, by=by, at=at), by=by, at=at)


def _locked(registration: Registration, *, by: Actor, at: datetime) -> tuple[Opening, Registration]:
    """Return the opening, locked, and the registration as it stands under that lock."""
    opening = locked_opening(registration.activity, by=by, at=at)
    rows = Registration.objects.select_related("activity", "party").prefetch_related("companions")
    return opening, rows.get(pk=registration.pk)


def _decide(one: Registration, state: State, *, reason: str, by: Actor, at: datetime) -> None:
    one.reason, one.decided_by, one.decided_at = reason, by.pk, at
    settle(one, state, by=by, at=at)
    facts = {"activity": one.activity_id, "registration": one.pk}
    record(f"cooperation.registration.{state.value}", by=by, at=at, facts=facts)
