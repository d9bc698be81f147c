"""An itinerary as its pages show it: day by day, each stop with all that belongs to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any

from django.utils.translation import gettext, ngettext

from shanyrak.cooperation.delegations.models import Host, Stop
from shanyrak.cooperation.delegations.names import (
    REPLY_NAMES,
    REPLY_TONES,
    country_in_words,
    languages_in_words,
)
from shanyrak.cooperation.delegations.queries.laid import Laid, Traveller
from shanyrak.records.languages import Said, said_in
from shanyrak.records.local_times import offset_in_words
from shanyrak.ui.words import when

NAMED_PARTIES = 4


@dataclass(frozen=True, slots=True)
class Reach:
    """Somebody or something that helps on the day: a name, what is said beside it, and a telephone number."""

    id: int
    name: str
    note: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class HostLine:
    """A host of a stop, and what they said of it. ``wish`` is the number of a reply that waits for an officer."""

    id: int
    name: str
    office: str
    tone: str = ""
    word: str = ""
    words: str = ""
    wish: int | None = None
    stale: bool = False


@dataclass(frozen=True, slots=True)
class StopLine:
    """A stop as pages show it, in one language."""

    id: int
    title: Said
    why: Said
    begins: datetime
    time: str
    zone: str
    zone_note: str
    where: str
    address: str
    country: str
    hosts: tuple[HostLine, ...]
    contact: Reach | None
    way: str
    vehicles: tuple[Reach, ...]
    interpreters: tuple[Reach, ...]
    spoken: str
    dress: Said
    notes: Said
    who: str
    count: int
    is_cancelled: bool
    reason: str
    clashes: int = 0


@dataclass(frozen=True, slots=True)
class Day:
    """A day of an itinerary, as the places of its stops count it."""

    on: date
    name: str
    stops: tuple[StopLine, ...]


def days_of(
    laid: Laid,
    language: str,
    *,
    going: Collection[int] | None = None,
    clashing: Iterable[Collection[int]] = (),
    hosted_by: int | None = None,
) -> tuple[Day, ...]:
    """Return the days with their stops.

    ``going``: only stops to which one of these registrations goes, and only these are counted. ``clashing``: the stops of
    each open clash. ``hosted_by``: only the stops of this host.
    """
    counted = Counter(number for stops in clashing for number in stops)
    seen = frozenset(laid.travellers) if going is None else frozenset(going)
    stops = [
        stop
        for stop in laid.stops
        if (going is None or laid.going(stop) & seen) and (hosted_by is None or hosted_by in stop.hosts)
    ]
    by_day = groupby(sorted(stops, key=lambda stop: stop.begins.date()), key=lambda stop: stop.begins.date())
    return tuple(
        Day(day, when(day), tuple(stop_line(laid, stop, language, seen, counted[stop.pk]) for stop in some))
        for day, some in by_day
    )


def stop_line(laid: Laid, stop: Stop, language: str, seen: frozenset[int], clashes: int = 0) -> StopLine:
    """Return a stop as pages show it to somebody who may see the registrations ``seen``."""
    going = laid.going(stop) & seen
    return StopLine(
        id=stop.pk,
        title=said_in(stop.title, language),
        why=said_in(stop.why, language),
        begins=stop.begins,
        time=f"{stop.begins:%H:%M}–{stop.ends:%H:%M}",
        zone=stop.zone,
        zone_note=zone_note(stop, laid.itinerary.zone),
        where=", ".join(part for part in (stop.place, stop.room) if part),
        address=stop.address,
        country=country_in_words(stop.country) if stop.country != laid.itinerary.country else "",
        hosts=tuple(_host(laid, stop, host) for host in laid.hosts_of(stop)),
        contact=_contact(laid, stop),
        way=way_in_words(stop),
        vehicles=_reached(
            stop.vehicles, laid.vehicles, lambda one: Reach(one.pk, one.name, one.driver, one.phone)
        ),
        interpreters=_reached(
            stop.interpreters,
            laid.interpreters,
            lambda one: Reach(one.pk, one.name, pairs_in_words(one.pairs), one.phone),
        ),
        spoken=languages_in_words(stop.spoken),
        dress=said_in(stop.dress, language),
        notes=said_in(stop.notes, language),
        who=_who(laid, stop, going, language, all_seen=len(seen) == len(laid.travellers)),
        count=len(going),
        is_cancelled=stop.is_cancelled,
        reason=stop.reason,
        clashes=clashes,
    )


def zone_note(stop: Stop, zone: str) -> str:
    """Return which clock a stop goes by, where that is not the itinerary's."""
    if stop.zone == zone:
        return ""
    return f"{stop.zone.rpartition('/')[2].replace('_', ' ')}, {offset_in_words(stop.begins_at)}"


def way_in_words(stop: Stop) -> str:
    """Return how far it is from the stop before."""
    said = []
    if stop.transfer:
        said.append(ngettext("%(n)s minute", "%(n)s minutes", stop.transfer) % {"n": stop.transfer})
    if stop.distance:
        said.append(gettext("%(n)s km") % {"n": f"{stop.distance.normalize():f}"})
    return ", ".join(said)


def pairs_in_words(pairs: Iterable[str]) -> str:
    """Return between which languages somebody interprets."""
    return "; ".join(" – ".join(languages_in_words([code]) for code in pair.split("-")) for pair in pairs)


def emergency_of(laid: Laid) -> tuple[Reach, ...]:
    """Return whom to call in an emergency."""
    return tuple(
        Reach(host.pk, host.name, host.office or host.organisation, host.phone)
        for host in laid.hosts.values()
        if host.for_emergencies
    )


def _host(laid: Laid, stop: Stop, host: Host) -> HostLine:
    reply = laid.replies.get((stop.pk, host.pk))
    office = ", ".join(part for part in (host.office, host.organisation) if part)
    if reply is None:
        return HostLine(host.pk, host.name, office)
    stale = reply.sequence != stop.sequence
    return HostLine(
        id=host.pk,
        name=host.name,
        office=office,
        tone="" if stale or reply.settled_at else REPLY_TONES[reply.state],
        word=gettext(REPLY_NAMES[reply.state]),
        words=reply.words,
        wish=reply.pk if reply.words and reply.settled_at is None else None,
        stale=stale,
    )


def _contact(laid: Laid, stop: Stop) -> Reach | None:
    host = laid.hosts.get(stop.contact or 0)
    return Reach(host.pk, host.name, host.office, host.phone) if host else None


def _reached(
    numbers: Iterable[int], known: Mapping[int, Any], say: Callable[[Any], Reach]
) -> tuple[Reach, ...]:
    return tuple(say(known[number]) for number in numbers if number in known)


def _who(laid: Laid, stop: Stop, going: frozenset[int], language: str, *, all_seen: bool) -> str:
    """Return who goes: everybody, or how many of which parties."""
    if stop.everyone and all_seen:
        return gettext("Everybody")
    parties = Counter(_party(laid.travellers[number], language) for number in sorted(going))
    named = [
        f"{party} ({count})" if count > 1 else party for party, count in parties.most_common(NAMED_PARTIES)
    ]
    rest = len(parties) - len(named)
    more = [ngettext("one more", "%(n)s more", rest) % {"n": rest}] if rest else []
    return ", ".join([*named, *more])


def _party(one: Traveller, language: str) -> str:
    if one.row.party:
        return str(said_in(one.row.party.names, language))
    return one.row.organisation or one.row.name
