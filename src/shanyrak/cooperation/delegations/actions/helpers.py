"""Hosts, vehicles, interpreters, closed days, and what is noted of delegates."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import F

from shanyrak.cooperation.delegations.journalling import journalled
from shanyrak.cooperation.delegations.locking import locked
from shanyrak.cooperation.delegations.models import (
    ClosedDay,
    Delegate,
    Host,
    Interpreter,
    Itinerary,
    Stop,
    Vehicle,
)
from shanyrak.cooperation.delegations.permissions import CHANGE_ITINERARIES
from shanyrak.cooperation.delegations.rules import HelperInUse
from shanyrak.cooperation.delegations.telling import tell_host, told_as_host
from shanyrak.cooperation.registration.models import Registration
from shanyrak.journal.actions import record
from shanyrak.notices.actions import forget_told
from shanyrak.records.actions import keep_edit, keep_new
from shanyrak.records.languages import said_in
from shanyrak.roles import Actor, require

AnyHelper = Host | Interpreter | Vehicle
NOBODY = {"name": "–", "phone": "", "email": "", "version": F("version") + 1}
NAMED = 3  # of the stops that still name somebody


@transaction.atomic
def add_helper(
    *, kind: type[AnyHelper], itinerary_id: int, by: Actor, at: datetime, **fields: Any
) -> AnyHelper:
    """Add a host, an interpreter or a vehicle to an itinerary."""
    require(by, CHANGE_ITINERARIES)
    itinerary = locked(itinerary_id)
    helper: AnyHelper = keep_new(record=kind(itinerary=itinerary, **fields), by=by, at=at)
    journalled("helper_added", itinerary, by=by, at=at, said=fields, helper=helper.kind(), number=helper.pk)
    return helper


@transaction.atomic
def edit_helper(
    *,
    kind: type[AnyHelper],
    helper_id: int,
    version: int,
    wanted: Mapping[str, Any],
    by: Actor,
    at: datetime,
) -> AnyHelper:
    """Change what is known of a host, an interpreter or a vehicle. Refuses an edit of an older version."""
    require(by, CHANGE_ITINERARIES)
    helper = _helper(kind, helper_id)
    changes = keep_edit(record=helper, wanted=wanted, version=version, by=by, at=at)
    if changes:
        told = {"helper": helper.kind(), "number": helper.pk}
        journalled("helper_edited", helper.itinerary, by=by, at=at, said=changes, **told)
    return helper


@transaction.atomic
def remove_helper(*, kind: type[AnyHelper], helper_id: int, by: Actor, at: datetime) -> Itinerary:
    """Take a host, an interpreter or a vehicle out. Refuses one whom a stop still names."""
    require(by, CHANGE_ITINERARIES)
    helper = _helper(kind, helper_id)
    itinerary = helper.itinerary
    naming = Stop.objects.filter(itinerary=itinerary, **{f"{kind.in_use_as}__contains": [helper.pk]})
    if kind is Host:
        naming = naming | Stop.objects.filter(itinerary=itinerary, contact=helper.pk)
    if stops := [str(said_in(stop.title, "en")) for stop in naming.order_by("begins", "pk")[:NAMED]]:
        raise HelperInUse(stops=", ".join(stops))
    helper.delete()
    journalled("helper_removed", itinerary, by=by, at=at, helper=kind.kind(), number=helper_id)
    return itinerary


@transaction.atomic
def invite_host(*, host_id: int, by: Actor, at: datetime) -> Host:
    """Send a host the link to their page; sent again, it is the same link."""
    require(by, CHANGE_ITINERARIES)
    host = _host(host_id)
    host.invited_at = at
    host.save(update_fields=["invited_at"])
    journalled("host_invited", host.itinerary, by=by, at=at, host=host.pk)
    tell_host(host, by=by, at=at)
    return host


@transaction.atomic
def renew_host_link(*, host_id: int, by: Actor, at: datetime) -> Host:
    """Make the links that a host has worthless; the next one opens."""
    require(by, CHANGE_ITINERARIES)
    host = _host(host_id)
    host.link_number += 1
    host.save(update_fields=["link_number"])
    journalled("host_link_renewed", host.itinerary, by=by, at=at, host=host.pk)
    return host


@transaction.atomic
def close_day(
    *, itinerary_id: int, on: date, by: Actor, at: datetime, country: str = "", place: str = "", why: str = ""
) -> ClosedDay:
    """Note a day on which a house, or the whole country, receives nobody."""
    require(by, CHANGE_ITINERARIES)
    itinerary = locked(itinerary_id)
    day = ClosedDay(itinerary=itinerary, on=on, country=country or itinerary.country, place=place, why=why)
    keep_new(record=day, by=by, at=at)
    journalled("day_closed", itinerary, by=by, at=at, said={"place": place, "why": why}, on=on.isoformat())
    return day


@transaction.atomic
def open_day(*, day_id: int, by: Actor, at: datetime) -> Itinerary:
    """Take a closed day back."""
    require(by, CHANGE_ITINERARIES)
    day = (
        ClosedDay.objects.select_for_update(of=("self",)).select_related("itinerary__activity").get(pk=day_id)
    )
    day.delete()
    journalled("day_opened", day.itinerary, by=by, at=at, on=day.on.isoformat())
    return day.itinerary


@transaction.atomic
def note_delegate(
    *, registration: Registration, languages: list[str], is_head: bool, by: Actor, at: datetime
) -> Delegate:
    """Note which languages a delegate understands, and whether they head the delegation of their party.

    A party's delegation has one head: whoever was it before is it no longer.
    """
    require(by, CHANGE_ITINERARIES)
    itinerary = locked(Itinerary.objects.get(activity=registration.activity_id).pk)
    if is_head:
        same = {
            "registration__activity": registration.activity_id,
            "registration__party": registration.party_id,
        }
        others = Delegate.objects.filter(**same).exclude(registration=registration)
        others.filter(is_head=True).update(is_head=False)
    known = Delegate.objects.filter(registration=registration).first()
    wanted = {"languages": languages, "is_head": is_head}
    if known is None:
        known = keep_new(record=Delegate(registration=registration, **wanted), by=by, at=at)
    else:
        keep_edit(record=known, wanted=wanted, version=known.version, by=by, at=at)
    journalled("delegate_noted", itinerary, by=by, at=at, said=wanted, registration=registration.pk)
    return known


@transaction.atomic
def erase_helpers(*, email: str, by: Actor, at: datetime) -> int:
    """Erase hosts and interpreters with one address, as part of erasing a person; that somebody helped stays.

    Returns how many.
    """
    hosts = Host.objects.filter(email__iexact=email.strip()).exclude(email="")
    numbers = list(hosts.values_list("pk", flat=True))
    forget_told(keys=[told_as_host(number) for number in numbers], by=by, at=at)
    of_hosts = {"person": None, "office": "", "organisation": "", "link_number": F("link_number") + 1}
    erased = Host.objects.filter(pk__in=numbers).update(**NOBODY, **of_hosts)
    erased += Interpreter.objects.filter(email__iexact=email.strip()).exclude(email="").update(**NOBODY)
    if erased:
        record("delegations.helper.erased", by=by, at=at, facts={"helpers": erased})
    return erased


def _helper(kind: type[AnyHelper], number: int) -> AnyHelper:
    rows = kind._default_manager.select_for_update(of=("self",)).select_related("itinerary__activity")
    found: AnyHelper = rows.get(pk=number)
    return found


def _host(number: int) -> Host:
    rows = Host.objects.select_for_update(of=("self",))
    return rows.select_related("itinerary__activity", "itinerary__host_party").get(pk=number)
