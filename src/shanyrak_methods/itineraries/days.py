"""Days on which nobody receives: public holidays, closed days, days outside the visit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from shanyrak_methods.itineraries.plan import Plan, Stop, midnight, minutes_in


@dataclass(frozen=True, slots=True)
class Shut:
    """A stop that lies on a day on which nobody is at work there."""

    stop: Stop
    on: date
    where: str
    why: str
    holiday: bool


def shut_days(plan: Plan) -> Iterator[Shut]:
    """Yield each stop at which somebody must be at work, with each holiday and each closed day it lies on."""
    reasons = _reasons(plan)
    for stop in plan.in_time:
        places = {(stop.country, ""), (stop.country, stop.place), ("", stop.place)} - {("", "")}
        for day in stop.days() if stop.at_work else ():
            for country, place in sorted(places):
                for why, holiday in reasons.get((day, country, place), ()):
                    yield Shut(stop, day, place or country, why, holiday)


def outside_the_visit(plan: Plan, stop: Stop) -> int:
    """Return how many minutes of a stop lie before the first or after the last day of the visit."""
    early = late = timedelta()
    if plan.first is not None:
        early = min(stop.ends, midnight(plan.first, stop.zone)) - stop.begins
    if plan.last is not None:
        late = stop.ends - max(stop.begins, midnight(plan.last + timedelta(days=1), stop.zone))
    return minutes_in(max(early, timedelta()) + max(late, timedelta()))


def _reasons(plan: Plan) -> dict[tuple[date, str, str], list[tuple[str, bool]]]:
    """Return (why, whether it is a public holiday) by day, country and place, each once."""
    kept: dict[tuple[date, str, str], set[tuple[str, bool]]] = defaultdict(set)
    for holiday in plan.holidays:
        kept[holiday.on, holiday.country, ""].add((holiday.name, True))
    for closed in plan.closed:
        kept[closed.on, closed.country, closed.place].add((closed.why, False))
    return {where: sorted(reasons) for where, reasons in kept.items()}
