"""Taking part in the hub: what is refused, and how many took part on a day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from shanyrak.refusals import Refusal, gettext_noop


class TakesPartAlready(Refusal):
    """Two participations of one party would overlap."""

    text = gettext_noop("This party already takes part in that period. End the other participation first.")
    field = "since"


@dataclass(frozen=True, slots=True)
class Stay:
    """The days [first, after) through which a party takes part; an open end is ``None``."""

    party: int
    first: date | None
    after: date | None

    def holds(self, day: date) -> bool:
        """Whether the party takes part on ``day``."""
        return (self.first is None or self.first <= day) and (self.after is None or day < self.after)


@dataclass(frozen=True, slots=True)
class Step:
    """A day on which the number of participants changed, and the number from then on."""

    on: date | None
    count: int


def steps(stays: Iterable[Stay]) -> list[Step]:
    """Return how the number of participants went; stays without a beginning count from the start."""
    stays = tuple(stays)
    days = sorted({day for stay in stays for day in (stay.first, stay.after) if day is not None})
    start = sum(stay.first is None for stay in stays)
    counted = [Step(None, start)] if start else []
    counted += [Step(day, sum(stay.holds(day) for stay in stays)) for day in days]
    return counted


def gaps(stays: Sequence[Stay]) -> list[tuple[date, date]]:
    """Return the days [from, to) in which a party that came back did not take part."""
    ordered = sorted(stays, key=lambda stay: stay.first or date.min)
    return [
        (before.after, after.first)
        for before, after in pairwise(ordered)
        if before.after is not None and after.first is not None and before.after < after.first
    ]
