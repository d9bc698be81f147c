"""Beginning, changing and confirming an itinerary."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.delegations.journalling import journalled
from shanyrak.cooperation.delegations.locking import locked
from shanyrak.cooperation.delegations.models import Itinerary
from shanyrak.cooperation.delegations.permissions import CHANGE_ITINERARIES
from shanyrak.cooperation.delegations.queries.clashing import clashes_of
from shanyrak.cooperation.delegations.queries.laid import laid_out
from shanyrak.cooperation.delegations.rules import ClashesOpen, ItineraryState, NothingToConfirm
from shanyrak.cooperation.delegations.telling import tell_confirmed
from shanyrak.records.actions import keep_edit, keep_new
from shanyrak.roles import Actor, require


@transaction.atomic
def begin_itinerary(*, activity: Activity, by: Actor, at: datetime, **fields: Any) -> Itinerary:
    """Give an activity an itinerary, empty; where it has one already, that one stays as it is."""
    require(by, CHANGE_ITINERARIES)
    known = Itinerary.objects.filter(activity=activity).first()
    if known is not None:
        return known
    itinerary = keep_new(record=Itinerary(activity=activity, **fields), by=by, at=at)
    journalled("begun", itinerary, by=by, at=at, said=fields)
    return itinerary


@transaction.atomic
def edit_itinerary(
    *, itinerary_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime
) -> Itinerary:
    """Change what is said of a whole itinerary. Refuses an edit of an older version."""
    require(by, CHANGE_ITINERARIES)
    itinerary = locked(itinerary_id)
    changes = keep_edit(record=itinerary, wanted=wanted, version=version, by=by, at=at)
    if changes:
        journalled("edited", itinerary, by=by, at=at, said=changes)
    return itinerary


@transaction.atomic
def confirm_itinerary(*, itinerary_id: int, by: Actor, at: datetime) -> Itinerary:
    """Confirm an itinerary and tell its delegates, once; confirming it again tells those who came since.

    Refuses one without a stop, and one in which a clash is open.
    """
    require(by, CHANGE_ITINERARIES)
    itinerary = locked(itinerary_id)
    laid = laid_out(itinerary)
    if not laid.planned:
        raise NothingToConfirm
    if still_open := clashes_of(laid, language="en").open:
        raise ClashesOpen(n=len(still_open))
    if not itinerary.is_confirmed:
        itinerary.confirmed_at, itinerary.confirmed_by = at, by.pk
        wanted = {"state": ItineraryState.CONFIRMED.value}
        keep_edit(record=itinerary, wanted=wanted, version=itinerary.version, by=by, at=at)
    journalled("confirmed", itinerary, by=by, at=at)
    tell_confirmed(itinerary, by=by, at=at)
    return itinerary


@transaction.atomic
def reopen_itinerary(*, itinerary_id: int, by: Actor, at: datetime) -> Itinerary:
    """Let delegates rely on an itinerary no longer: it is in preparation again."""
    require(by, CHANGE_ITINERARIES)
    itinerary = locked(itinerary_id)
    wanted = {"state": ItineraryState.DRAFT.value}
    if keep_edit(record=itinerary, wanted=wanted, version=itinerary.version, by=by, at=at):
        journalled("reopened", itinerary, by=by, at=at)
    return itinerary
