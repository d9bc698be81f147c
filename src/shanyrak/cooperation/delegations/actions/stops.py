"""Planning stops: adding, changing, copying, cancelling. Of a confirmed itinerary, whoever is concerned is told once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction

from shanyrak.cooperation.delegations.journalling import journalled
from shanyrak.cooperation.delegations.locking import locked
from shanyrak.cooperation.delegations.models import Itinerary, Stop
from shanyrak.cooperation.delegations.permissions import CHANGE_ITINERARIES
from shanyrak.cooperation.delegations.queries.laid import laid_out
from shanyrak.cooperation.delegations.rules import (
    News,
    StopIsCancelled,
    StopState,
    check_known,
    check_reason,
    check_times,
    check_travellers,
    shifted,
)
from shanyrak.cooperation.delegations.telling import tell_of_stop
from shanyrak.cooperation.registration.models import Registration
from shanyrak.records.actions import keep_edit, keep_new
from shanyrak.records.local_times import LocalTime
from shanyrak.roles import Actor, require

# What a calendar or a mail should tell anew.
TOLD = frozenset({"begins", "ends", "zone", "place", "room", "address", "title", "country"})
TAKEN_ALONG = (
    "title", "why", "begins", "ends", "zone", "country", "place", "room", "address", "at_work", "spoken", "hosts", "contact",
    "transfer", "distance", "vehicles", "interpreters", "dress", "notes", "everyone", "parties", "travellers",
)  # fmt: skip


@transaction.atomic
def add_stop(*, itinerary_id: int, by: Actor, at: datetime, **fields: Any) -> Stop:
    """Plan a stop. Its zone and country are the itinerary's where nothing else is said.

    Refuses one that ends before it begins or lasts longer than a day, to which nobody goes, or that names what belongs to
    another itinerary.
    """
    require(by, CHANGE_ITINERARIES)
    itinerary = locked(itinerary_id)
    fields = {"zone": itinerary.zone, "country": itinerary.country} | fields
    stop = Stop(itinerary=itinerary, **fields)
    _check(stop)
    keep_new(record=stop, by=by, at=at)
    journalled("stop_added", itinerary, by=by, at=at, said=fields, stop=stop.pk)
    _tell(stop, News.ADDED, by=by, at=at)
    return stop


@transaction.atomic
def edit_stop(*, stop_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime) -> Stop:
    """Change a stop, or move it. What it moved is told to delegates and hosts of a confirmed itinerary, once.

    Refuses an edit of an older version, a cancelled stop, and what :func:`add_stop` refuses.
    """
    require(by, CHANGE_ITINERARIES)
    stop = _locked(stop_id)
    if stop.is_cancelled:
        raise StopIsCancelled
    _check(_as_wanted(stop, wanted))
    before = frozenset(laid_out(stop.itinerary).going(stop))
    changes = keep_edit(record=stop, wanted=wanted, version=version, by=by, at=at)
    if not changes:
        return stop
    if TOLD & changes.keys():
        stop.sequence += 1
        stop.save(update_fields=["sequence"])
    journalled("stop_edited", stop.itinerary, by=by, at=at, said=changes, stop=stop.pk)
    _tell(stop, News.MOVED if TOLD & changes.keys() else None, before=before, by=by, at=at)
    return stop


@transaction.atomic
def copy_stop(*, stop_id: int, onto: date, by: Actor, at: datetime) -> Stop:
    """Plan the same stop once more on another day, at the same time of the clock."""
    require(by, CHANGE_ITINERARIES)
    stop = _locked(stop_id)
    first = stop.begins.date()
    fields = {name: getattr(stop, name) for name in TAKEN_ALONG}
    for name in ("begins", "ends"):
        fields[name] = shifted(fields[name], first=first, onto=onto)
    return add_stop(itinerary_id=stop.itinerary_id, by=by, at=at, **fields)


@transaction.atomic
def cancel_stop(*, stop_id: int, reason: str, by: Actor, at: datetime) -> Stop:
    """Cancel a stop, with the reason that delegates and hosts of a confirmed itinerary are told, once."""
    require(by, CHANGE_ITINERARIES)
    reason = check_reason(reason)
    stop = _locked(stop_id)
    if stop.is_cancelled:
        raise StopIsCancelled
    _turn(stop, StopState.CANCELLED, reason, by=by, at=at)
    journalled("stop_cancelled", stop.itinerary, by=by, at=at, said={"reason": reason}, stop=stop.pk)
    _tell(stop, News.CANCELLED, by=by, at=at)
    return stop


@transaction.atomic
def restore_stop(*, stop_id: int, by: Actor, at: datetime) -> Stop:
    """Plan a cancelled stop again, as it was."""
    require(by, CHANGE_ITINERARIES)
    stop = _locked(stop_id)
    if stop.is_cancelled:
        _turn(stop, StopState.PLANNED, "", by=by, at=at)
        journalled("stop_restored", stop.itinerary, by=by, at=at, stop=stop.pk)
        _tell(stop, News.ADDED, by=by, at=at)
    return stop


def _turn(stop: Stop, state: StopState, reason: str, *, by: Actor, at: datetime) -> None:
    stop.sequence += 1
    wanted = {"state": state.value, "reason": reason}
    keep_edit(record=stop, wanted=wanted, version=stop.version, by=by, at=at)


def _locked(stop_id: int) -> Stop:
    """Return a stop; whoever changes a stop holds its itinerary, so that clashes are looked for one act at a time."""
    locked(Stop.objects.values_list("itinerary", flat=True).get(pk=stop_id))
    rows = Stop.objects.select_related("itinerary__activity", "itinerary__host_party")
    return rows.get(pk=stop_id)


def _as_wanted(stop: Stop, wanted: Mapping[str, Any]) -> Stop:
    return Stop(
        itinerary=stop.itinerary, **({name: getattr(stop, name) for name in TAKEN_ALONG} | dict(wanted))
    )


def _check(stop: Stop) -> None:
    begins, ends = (LocalTime(wall, stop.zone).checked() for wall in (stop.begins, stop.ends))
    check_times(begins.instant, ends.instant)
    check_travellers(everyone=stop.everyone, parties=stop.parties, travellers=stop.travellers)
    _check_names(stop, stop.itinerary)


def _check_names(stop: Stop, itinerary: Itinerary) -> None:
    contact = [stop.contact] if stop.contact is not None else []
    for named, rows in (
        ([*stop.hosts, *contact], itinerary.hosts),
        (stop.vehicles, itinerary.vehicles),
        (stop.interpreters, itinerary.interpreters),
    ):
        if named:
            check_known(named, set(rows.values_list("pk", flat=True)))
    if stop.travellers:
        own = Registration.objects.filter(activity=itinerary.activity_id, pk__in=stop.travellers)
        check_known(stop.travellers, set(own.values_list("pk", flat=True)))


def _tell(
    stop: Stop, news: News | None, *, by: Actor, at: datetime, before: frozenset[int] | None = None
) -> None:
    tell_of_stop(stop, news, before=before, by=by, at=at)
