"""What cannot work in an itinerary, and which of it was accepted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.delegations.gateways import public_holidays
from shanyrak.cooperation.delegations.models import Host, Interpreter, Stop, Waiver
from shanyrak.cooperation.delegations.queries.laid import Laid, Traveller
from shanyrak.cooperation.delegations.rules import Waived
from shanyrak_methods import itineraries as method

OF_A_DAY = frozenset({method.Kind.PUBLIC_HOLIDAY, method.Kind.CLOSED_DAY})


@dataclass(frozen=True, slots=True)
class Found:
    """The clashes of an itinerary: those that are open, those that were accepted and by what, and what nobody knows."""

    open: tuple[method.Clash, ...]
    accepted: tuple[tuple[method.Clash, Waiver], ...]
    unknown: tuple[tuple[str, tuple[int, ...]], ...]  # countries and the years of which no holidays are known


def clashes_of(laid: Laid, *, language: str) -> Found:
    """Return what clashes in an itinerary; names of holidays in ``language``."""
    plan, unknown = plan_of(laid, language=language)
    still_open, accepted = [], []
    for clash in method.clashes(plan):
        waiver = next((one for one in laid.waivers if _covers(one, clash)), None)
        if waiver is None:
            still_open.append(clash)
        else:
            accepted.append((clash, waiver))
    return Found(tuple(still_open), tuple(accepted), unknown)


def plan_of(laid: Laid, *, language: str) -> tuple[method.Plan, tuple[tuple[str, tuple[int, ...]], ...]]:
    """Return the plan to look at, and the countries and years of which nobody knows the holidays."""
    first, last = days_of_visit(laid.itinerary.activity)
    holidays, unknown = _holidays(laid.planned, language)
    plan = method.Plan(
        stops=tuple(_stop(laid, stop) for stop in laid.planned),
        people=tuple(method.Person(key_of(one), one.languages) for one in _people(laid)),
        vehicles=tuple(method.Vehicle(f"v{one.pk}", one.seats) for one in laid.vehicles.values()),
        interpreters=tuple(_interpreter(one) for one in laid.interpreters.values()),
        holidays=holidays,
        closed=tuple(
            method.Closed(day.on, day.country, place_key(day.place), day.why) for day in laid.closed
        ),
        first=first,
        last=last,
    )
    return plan, unknown


def days_of_visit(activity: Activity) -> tuple[date | None, date | None]:
    """Return the first and the last day of an activity, each only where the day itself is known."""
    return _day(activity.since), _day(activity.until or activity.since)


def key_of(one: Traveller | Host) -> str:
    """Return the name by which the plan knows somebody; a host who also travels is one person."""
    person = one.row.person_id if isinstance(one, Traveller) else one.person_id
    if person:
        return f"p{person}"
    return f"r{one.id}" if isinstance(one, Traveller) else f"h{one.pk}"


def place_key(place: str) -> str:
    """Return a place as places are compared: however the spaces and capitals were typed."""
    return " ".join(place.split()).casefold()


def _people(laid: Laid) -> list[Traveller]:
    """Return each traveller once; one person may hold two registrations."""
    return list({key_of(one): one for one in laid.travellers.values()}.values())


def _stop(laid: Laid, stop: Stop) -> method.Stop:
    return method.Stop(
        id=str(stop.pk),
        begins=stop.begins_at.instant,
        ends=stop.ends_at.instant,
        zone=stop.zone,
        country=stop.country,
        place=place_key(stop.place),
        room=place_key(stop.room),
        hosts=frozenset(key_of(host) for host in laid.hosts_of(stop)),
        travellers=frozenset(key_of(laid.travellers[number]) for number in laid.going(stop)),
        vehicles=frozenset(f"v{number}" for number in stop.vehicles if number in laid.vehicles),
        interpreters=frozenset(f"i{number}" for number in stop.interpreters if number in laid.interpreters),
        spoken=frozenset(stop.spoken),
        transfer=stop.transfer,
        distance=float(stop.distance) if stop.distance is not None else None,
        at_work=stop.at_work,
    )


def _interpreter(one: Interpreter) -> method.Interpreter:
    return method.Interpreter(f"i{one.pk}", frozenset(frozenset(pair.split("-")) for pair in one.pairs))


def _holidays(
    stops: Sequence[Stop], language: str
) -> tuple[tuple[method.Holiday, ...], tuple[tuple[str, tuple[int, ...]], ...]]:
    years: dict[str, set[int]] = defaultdict(set)
    for stop in stops:
        if stop.at_work:
            years[stop.country] |= {stop.begins.year, stop.ends.year}
    found = [public_holidays(country, some, language=language) for country, some in sorted(years.items())]
    named = (method.Holiday(one.country, day, name) for one in found for day, name in one.named.items())
    return tuple(named), tuple((one.country, one.unknown) for one in found if one.unknown)


def day_of(clash: method.Clash) -> str:
    """Return the day that a clash is about, as ISO writes it; of other clashes nothing."""
    return clash.about[:10] if clash.kind in OF_A_DAY else ""


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:  # a month, a year, or nothing
        return None


def _covers(waiver: Waiver, clash: method.Clash) -> bool:
    # Which of the two comes first may change; the two stay the two.
    same = waiver.clash == clash.kind.value and set(map(str, waiver.stops)) == set(clash.stops)
    # The name of a holiday is in the language of whoever looked; its day is the same to all.
    if not same or (clash.kind in OF_A_DAY and waiver.about[:10] != day_of(clash)):
        return False
    accepted = Waived(
        waiver.clash, clash.stops, frozenset(waiver.concerned), waiver.minutes, waiver.seats, waiver.about
    )
    return accepted.covers(concerned=clash.concerned, minutes=clash.minutes, seats=clash.seats)
