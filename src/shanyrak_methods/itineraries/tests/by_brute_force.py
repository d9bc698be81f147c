"""The clashes of two stops, found by comparing everybody's stops with each other: slow, and plain to see that it is right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import combinations

from shanyrak_methods.itineraries import Clash, Kind, Plan, Stop

Found = tuple[Kind, str, str, str, int]


def pairs_by_brute_force(plan: Plan) -> set[Clash]:
    """Return all clashes of two stops."""
    whom: dict[tuple[Kind, str, str, int], set[str]] = defaultdict(set)
    for kind, before, after, one, minutes in _found(plan):
        whom[kind, before, after, minutes].add(one)
    return {
        Clash(kind, (before, after), tuple(sorted(ones)), minutes=minutes)
        for (kind, before, after, minutes), ones in whom.items()
    }


def _found(plan: Plan) -> Iterator[Found]:
    stops = sorted(plan.stops, key=lambda stop: (stop.begins, stop.ends, stop.id))
    for before, after in combinations(stops, 2):
        together = minutes(min(before.ends, after.ends) - max(before.begins, after.begins))
        if together > 0:
            yield from ((kind, before.id, after.id, one, together) for kind, one in _shared(before, after))
    for after in stops:
        for one in _movers(after):
            yield from _late(plan, one, stops, after)


def _shared(before: Stop, after: Stop) -> Iterator[tuple[Kind, str]]:
    for one in (before.hosts | before.travellers) & (after.hosts | after.travellers):
        yield Kind.PERSON_TWICE, one
    for one in before.interpreters & after.interpreters:
        yield Kind.INTERPRETER_TWICE, one
    same_place = (before.country, before.place) == (after.country, after.place)
    if before.room and same_place and before.room == after.room:
        yield Kind.ROOM_TWICE, f"{before.country}/{before.place}/{before.room}"
    for one in before.vehicles & after.vehicles:
        if not (before.place and same_place):
            yield Kind.VEHICLE_TWICE, one


def _late(plan: Plan, one: str, stops: Iterable[Stop], after: Stop) -> Iterator[Found]:
    """The one's stop that ended last before this one: is there time enough to come from there?"""
    earlier: list[Stop] = []
    for stop in stops:
        if stop.id == after.id:
            break
        if one in _movers(stop):
            earlier.append(stop)
    if not earlier:
        return
    latest = max(stop.ends for stop in earlier)
    before = [stop for stop in earlier if stop.ends == latest][-1]
    missing = plan.minutes_needed(before, after) - minutes(after.begins - before.ends)
    if latest <= after.begins and missing > 0:
        yield Kind.TRANSFER_TOO_SHORT, before.id, after.id, one, missing


def _movers(stop: Stop) -> frozenset[str]:
    return stop.hosts | stop.travellers | stop.vehicles | stop.interpreters


def minutes(span: timedelta) -> int:
    """Return a span in minutes; the plans here have no seconds."""
    return int(span.total_seconds() // 60)
