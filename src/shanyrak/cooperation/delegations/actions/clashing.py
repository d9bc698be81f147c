"""Letting a clash stand, with the reason; and no longer."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from shanyrak.cooperation.delegations.journalling import journalled
from shanyrak.cooperation.delegations.locking import locked
from shanyrak.cooperation.delegations.models import Waiver
from shanyrak.cooperation.delegations.permissions import CHANGE_ITINERARIES
from shanyrak.cooperation.delegations.queries.clashing import clashes_of, day_of
from shanyrak.cooperation.delegations.queries.laid import laid_out
from shanyrak.cooperation.delegations.rules import NotAClash, check_reason
from shanyrak.records.actions import keep_new
from shanyrak.roles import Actor, require
from shanyrak_methods.itineraries import Kind


@transaction.atomic
def accept_clash(
    *, itinerary_id: int, kind: Kind, stops: tuple[int, ...], about: str, reason: str, by: Actor, at: datetime
) -> Waiver:
    """Let an open clash stand as far as it goes now; ``about`` is the day that it is about, if it is about one.

    Refuses one without a reason, and one that is not there. Should it grow, in people or in minutes, it is open again.
    """
    require(by, CHANGE_ITINERARIES)
    reason = check_reason(reason)
    itinerary = locked(itinerary_id)
    wanted = (kind, set(map(str, stops)), about)
    found = clashes_of(laid_out(itinerary), language="en").open
    clash = next((one for one in found if (one.kind, set(one.stops), day_of(one)) == wanted), None)
    if clash is None:
        raise NotAClash
    waiver = Waiver(
        itinerary=itinerary,
        clash=kind.value,
        stops=list(stops),
        concerned=list(clash.concerned),
        minutes=clash.minutes,
        seats=clash.seats,
        about=clash.about[:300],
        reason=reason[:500],
    )
    keep_new(record=waiver, by=by, at=at)
    said = {"reason": reason}
    journalled("clash_accepted", itinerary, by=by, at=at, said=said, clash=kind.value, stops=list(stops))
    return waiver


@transaction.atomic
def reopen_clash(*, waiver_id: int, by: Actor, at: datetime) -> None:
    """Let a clash stand no longer."""
    require(by, CHANGE_ITINERARIES)
    waiver = Waiver.objects.select_for_update(of=("self",)).select_related("itinerary").get(pk=waiver_id)
    stops = list(waiver.stops)
    waiver.delete()
    journalled("clash_reopened", waiver.itinerary, by=by, at=at, clash=waiver.clash, stops=stops)
