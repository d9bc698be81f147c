"""Lists of itineraries, of their stops and of their delegates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.db.models import Count, Max, Min, Q, QuerySet
from django.utils.translation import gettext

from shanyrak.cooperation.delegations.models import Itinerary, Stop
from shanyrak.cooperation.delegations.names import STATE_NAMES, STATE_TONES, country_in_words, reader
from shanyrak.cooperation.delegations.queries.clashing import clashes_of
from shanyrak.cooperation.delegations.queries.laid import Laid, Traveller, lay_out
from shanyrak.cooperation.delegations.rules import StopState
from shanyrak.records.languages import NOTHING_SAID, Said, said_in
from shanyrak.roles import Actor
from shanyrak.ui.words import days, when

PLANNED = Q(stops__state=StopState.PLANNED.value)


@dataclass(frozen=True, slots=True)
class ItineraryLine:
    """An itinerary in a list."""

    id: int
    activity: int
    title: Said
    when: str
    since: date | None
    country: str
    host_party: Said
    stops: int
    state: str
    tone: str


@dataclass(frozen=True, slots=True)
class DelegateLine:
    """A delegate in the list of a delegation."""

    id: int
    name: str
    position: str
    organisation: str
    languages: tuple[str, ...]
    is_head: bool


@dataclass(frozen=True, slots=True)
class Delegation:
    """The delegates of one party, its head first."""

    party: Said
    delegates: tuple[DelegateLine, ...]


def itineraries(filters: Mapping[str, Any], actor: Actor, *, on: date) -> QuerySet[Any]:
    """Return the itineraries that ``actor`` may see and that ``filters`` keep."""
    rows = Itinerary.objects.visible_to(actor).select_related("activity", "host_party")
    if state := filters.get("state"):
        rows = rows.filter(state=state)
    if party := filters.get("party"):
        rows = rows.filter(host_party=party)
    if filters.get("clashing"):
        rows = rows.filter(pk__in=clashing(actor, on=on))
    rows = rows.annotate(first=Min("stops__begins", filter=PLANNED), last=Max("stops__ends", filter=PLANNED))
    if filters.get("ahead"):
        rows = rows.filter(last__gte=datetime.combine(on, time()))
    found: QuerySet[Any] = rows.annotate(stop_count=Count("stops", filter=PLANNED))
    return found


def clashing(actor: Actor, *, on: date) -> dict[int, int]:
    """Return how many clashes are open in each itinerary that is not over on the day ``on``; those without are left out.

    A clash is never written down: it follows from the stops, the delegates and the calendars of countries.
    """
    rows = Itinerary.objects.visible_to(actor).select_related("activity")
    ahead = rows.filter(PLANNED, stops__ends__gte=datetime.combine(on, time())).distinct()
    counted = {laid.itinerary.pk: len(clashes_of(laid, language="en").open) for laid in lay_out(list(ahead))}
    return {number: count for number, count in counted.items() if count}


def itinerary_line(row: Any) -> ItineraryLine:
    """Return an itinerary, with its first and last time and the number of its stops, as a line."""
    language = reader()
    return ItineraryLine(
        id=row.pk,
        activity=row.activity_id,
        title=said_in(row.activity.title, language),
        when=days(row.first.date().isoformat(), row.last.date().isoformat(), short=True) if row.first else "",
        since=row.first.date() if row.first else None,
        country=country_in_words(row.country),
        host_party=said_in(row.host_party.names, language) if row.host_party else NOTHING_SAID,
        stops=row.stop_count,
        state=gettext(STATE_NAMES[row.state]),
        tone=STATE_TONES[row.state],
    )


def earlier_itineraries(itinerary: Itinerary, language: str) -> list[tuple[int, str]]:
    """Return (number, name) of the other itineraries that have stops, the newest first."""
    rows = Itinerary.objects.exclude(pk=itinerary.pk).select_related("activity")
    found = (
        rows.annotate(first=Min("stops__begins", filter=PLANNED)).exclude(first=None).order_by("-first", "pk")
    )
    return [
        (row.pk, f"{said_in(row.activity.title, language)}, {when(row.first.date(), short=True)}")
        for row in found
    ]


def stops_of(itinerary: Itinerary, going: Collection[int] | None, laid: Laid) -> QuerySet[Stop]:
    """Return the stops of an itinerary; of those, only where one of the registrations ``going`` goes."""
    rows = Stop.objects.filter(itinerary=itinerary)
    if going is None:
        return rows
    return rows.filter(pk__in=[stop.pk for stop in laid.stops if laid.going(stop) & frozenset(going)])


def delegations_of(laid: Laid, language: str, *, going: Collection[int] | None = None) -> list[Delegation]:
    """Return the delegates by party, heads first; only those of ``going`` where it is given."""
    by_party: dict[str, list[Traveller]] = defaultdict(list)
    for one in laid.travellers.values():
        if going is None or one.id in going:
            party = str(said_in(one.row.party.names, language)) if one.row.party else ""
            by_party[party].append(one)
    return [
        Delegation(
            _party(some[0], language),
            tuple(_delegate(one) for one in sorted(some, key=lambda one: not one.is_head)),
        )
        for _name, some in sorted(by_party.items(), key=lambda pair: (not pair[0], pair[0]))
    ]


def _party(one: Traveller, language: str) -> Said:
    return said_in(one.row.party.names, language) if one.row.party else NOTHING_SAID


def _delegate(one: Traveller) -> DelegateLine:
    row = one.row
    return DelegateLine(
        row.pk, row.name, row.position, row.organisation, tuple(sorted(one.languages)), one.is_head
    )
