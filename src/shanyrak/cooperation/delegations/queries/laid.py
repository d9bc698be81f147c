"""Everything that an itinerary consists of, fetched at once, for one or for many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from shanyrak.cooperation.delegations.models import (
    ClosedDay,
    Delegate,
    Host,
    Interpreter,
    Itinerary,
    Reply,
    Stop,
    Vehicle,
    Waiver,
)
from shanyrak.cooperation.delegations.rules import languages_understood
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.rules import State
from shanyrak.roles import READERS, Actor, Role


@dataclass(frozen=True, slots=True)
class Traveller:
    """An approved registration, with what the itinerary knows besides."""

    row: Registration
    languages: frozenset[str]
    is_head: bool

    @property
    def id(self) -> int:
        """The number of the registration."""
        return self.row.pk


@dataclass(frozen=True, slots=True)
class Laid:
    """An itinerary with all that belongs to it; the stops in time, the cancelled ones among them."""

    itinerary: Itinerary
    stops: tuple[Stop, ...]
    vehicles: Mapping[int, Vehicle]
    interpreters: Mapping[int, Interpreter]
    hosts: Mapping[int, Host]
    closed: tuple[ClosedDay, ...]
    waivers: tuple[Waiver, ...]
    replies: Mapping[tuple[int, int], Reply]  # by stop and host
    travellers: Mapping[int, Traveller]

    @property
    def planned(self) -> tuple[Stop, ...]:
        """The stops that take place."""
        return tuple(stop for stop in self.stops if not stop.is_cancelled)

    def going(self, stop: Stop) -> frozenset[int]:
        """Return the registrations that go to a stop: of those that are approved now."""
        if stop.everyone:
            return frozenset(self.travellers)
        chosen, parties = set(stop.travellers), set(stop.parties)
        return frozenset(
            one.id for one in self.travellers.values() if one.id in chosen or one.row.party_id in parties
        )

    def hosts_of(self, stop: Stop) -> list[Host]:
        """Return the hosts of a stop, in the order in which it names them."""
        return [self.hosts[number] for number in stop.hosts if number in self.hosts]


def laid_out(itinerary: Itinerary) -> Laid:
    """Return one itinerary with all that belongs to it."""
    return lay_out([itinerary])[0]


def lay_out(itineraries: Sequence[Itinerary]) -> list[Laid]:
    """Return itineraries with all that belongs to each, in ten questions whatever their number."""
    numbers = [one.pk for one in itineraries]
    stops = _by_itinerary(Stop.objects.filter(itinerary__in=numbers))
    vehicles, interpreters, hosts, closed, waivers = (
        _by_itinerary(kind._default_manager.filter(itinerary__in=numbers).order_by("pk"))
        for kind in (Vehicle, Interpreter, Host, ClosedDay, Waiver)
    )
    replies: dict[int, list[Reply]] = defaultdict(list)
    for reply in Reply.objects.filter(stop__itinerary__in=numbers).select_related("stop"):
        replies[reply.stop.itinerary_id].append(reply)
    travellers = _travellers([one.activity_id for one in itineraries])
    return [
        Laid(
            itinerary=one,
            stops=tuple(sorted(stops[one.pk], key=_in_time)),
            vehicles=_numbered(vehicles[one.pk]),
            interpreters=_numbered(interpreters[one.pk]),
            hosts=_numbered(hosts[one.pk]),
            closed=tuple(sorted(closed[one.pk], key=lambda day: (day.on, day.pk))),
            waivers=tuple(waivers[one.pk]),
            replies={(reply.stop_id, reply.host_id): reply for reply in replies[one.pk]},
            travellers={traveller.id: traveller for traveller in travellers[one.activity_id]},
        )
        for one in itineraries
    ]


def seen_by(laid: Laid, actor: Actor) -> frozenset[int] | None:
    """Return whose stops ``actor`` may see: everybody's (none is named), or those of the parties they speak for."""
    if actor.roles() & READERS:
        return None
    parties = actor.parties_as(Role.FOCAL_POINT)
    return frozenset(one.id for one in laid.travellers.values() if one.row.party_id in parties)


def _in_time(stop: Stop) -> Any:
    return (stop.begins_at.instant, stop.ends_at.instant, stop.pk)


def _by_itinerary(rows: Iterable[Any]) -> dict[int, list[Any]]:
    kept: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        kept[row.itinerary_id].append(row)
    return kept


def _numbered(rows: Iterable[Any]) -> dict[int, Any]:
    return {row.pk: row for row in rows}


def _travellers(activities: Sequence[int]) -> dict[int, list[Traveller]]:
    """Return those who are approved now, by activity and then by name."""
    rows = Registration.objects.filter(activity__in=activities, state=State.APPROVED.value)
    noted = {one.registration_id: one for one in Delegate.objects.filter(registration__in=rows)}
    kept: dict[int, list[Traveller]] = defaultdict(list)
    for row in rows.select_related("party").order_by("family_name", "given_name", "number"):
        own = noted.get(row.pk)
        languages = languages_understood(own.languages if own else (), row.language, row.interpretation)
        kept[row.activity_id].append(Traveller(row, languages, is_head=bool(own and own.is_head)))
    return kept
