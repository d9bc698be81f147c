"""A sweep over time: whoever is at several stops, and where these overlap or follow each other too closely.

People who go everywhere together are looked at once: three hundred delegates on three tours are three.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from shanyrak_methods.itineraries.plan import Plan, Stop, minutes_in

Company = tuple[tuple[Stop, ...], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two stops that do not go together for ``whom``, and by how many minutes."""

    before: Stop
    after: Stop
    whom: frozenset[str]
    minutes: int


def those_at(plan: Plan, whom: Callable[[Stop], Iterable[str]]) -> list[Company]:
    """Return (stops in time, who is at exactly these) for all who are at more than one."""
    stops_of: dict[str, list[int]] = defaultdict(list)
    for number, stop in enumerate(plan.in_time):
        for one in whom(stop):
            stops_of[one].append(number)
    together: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for one, numbers in stops_of.items():
        if len(numbers) > 1:
            together[tuple(numbers)].append(one)
    return [
        (tuple(plan.in_time[number] for number in numbers), frozenset(ones))
        for numbers, ones in together.items()
    ]


def overlaps(companies: Iterable[Company]) -> Iterator[Meeting]:
    """Yield each two stops that last at the same time, once, with everyone who should be at both."""
    pairs = (((before, after), whom) for stops, whom in companies for before, after in _overlapping(stops))
    for (before, after), whom in _merged(pairs):
        yield Meeting(before, after, whom, minutes_in(min(before.ends, after.ends) - after.begins))


def short_ways(plan: Plan, companies: Iterable[Company]) -> Iterator[Meeting]:
    """Yield each two stops that follow each other faster than the way between them takes."""
    pairs = (((before, after), whom) for stops, whom in companies for before, after in _following(stops))
    for (before, after), whom in _merged(pairs):
        missing = plan.minutes_needed(before, after) * 60 - (after.begins - before.ends).total_seconds()
        if missing > 0:
            yield Meeting(before, after, whom, -int(-missing // 60))


def _overlapping(stops: tuple[Stop, ...]) -> Iterator[tuple[Stop, Stop]]:
    """Yield the pairs that last at the same time: those still open when the next begins."""
    still_open: list[Stop] = []
    for after in stops:
        still_open = [before for before in still_open if before.ends > after.begins]
        for before in still_open:
            yield before, after
        still_open.append(after)


def _following(stops: tuple[Stop, ...]) -> Iterator[tuple[Stop, Stop]]:
    """Yield each stop with the last to end before it; where that one still lasts, the two overlap already."""
    before = stops[0]
    for after in stops[1:]:
        if before.ends <= after.begins:
            yield before, after
        if after.ends >= before.ends:
            before = after


def _merged(
    pairs: Iterable[tuple[tuple[Stop, Stop], frozenset[str]]],
) -> Iterator[tuple[tuple[Stop, Stop], frozenset[str]]]:
    """Yield each pair once, with everyone of all companies that have it."""
    whom: dict[tuple[str, str], set[str]] = defaultdict(set)
    stops: dict[tuple[str, str], tuple[Stop, Stop]] = {}
    for (before, after), some in pairs:
        whom[before.id, after.id] |= some
        stops[before.id, after.id] = (before, after)
    for names, everyone in whom.items():
        yield stops[names], frozenset(everyone)
