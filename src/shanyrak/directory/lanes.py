"""Offices over time as a drawing: one lane an office, one bar a person, in shares of the years shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from shanyrak.directory.queries import OfficeLine
from shanyrak.records.dates import PartialDate

A_YEAR = 365.25
LEAST_WIDTH = 2.0  # a bar that is narrower cannot be seen


@dataclass(frozen=True, slots=True)
class Bar:
    """One person in one office: where the bar begins and how long it is, in hundredths of the drawing."""

    person: str
    start: float
    width: float
    open: bool  # no end is known


@dataclass(frozen=True, slots=True)
class Lane:
    """One office and who held it."""

    title: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Lanes:
    """The drawing: its lanes and the years along it, each with its place."""

    lanes: tuple[Lane, ...]
    years: tuple[tuple[int, float], ...]
    first_year: int
    last_year: int


def day_of(text: str, *, last: bool = False) -> date | None:
    """Return the first or the last day that a partial date can mean; none without a year."""
    said = PartialDate.read(text) if text else None
    return (said.last_day if last else said.first_day) if said else None


def days_of(office: OfficeLine, *, on: date) -> tuple[date, date] | None:
    """Return from when until when an office can be drawn: by its own dates, else by those it was seen on."""
    first = day_of(office.since) or day_of(office.seen_first)
    last = day_of(office.until, last=True) or (on if office.since else day_of(office.seen_last, last=True))
    if first is None and last is None:
        return None
    return first or last or on, max(last or on, first or last or on)


def lanes_of(offices: Sequence[OfficeLine], *, on: date) -> Lanes | None:
    """Return the drawing of ``offices`` up to the day ``on``; none where no office has a date."""
    dated = [(office, days) for office in offices if (days := days_of(office, on=on))]
    if not dated:
        return None
    first_year = min(days[0].year for _office, days in dated)
    last_year = max(days[1].year for _office, days in dated)
    begin = date(first_year, 1, 1)
    whole = (date(last_year, 12, 31) - begin).days + 1
    lanes: dict[str, list[Bar]] = {}
    for office, (first, last) in dated:
        start, width = 100 * (first - begin).days / whole, 100 * ((last - first).days + 1) / whole
        width = max(width, LEAST_WIDTH)
        bar = Bar(office.person, round(min(start, 100 - width), 2), round(width, 2), not office.until)
        lanes.setdefault(str(office.title), []).append(bar)
    step = max(1, -(-(last_year - first_year + 1) // 6))
    years = tuple(
        (year, round(100 * (date(year, 1, 1) - begin).days / whole, 2))
        for year in range(first_year, last_year + 1, step)
    )
    return Lanes(
        tuple(Lane(title, tuple(bars)) for title, bars in lanes.items()), years, first_year, last_year
    )
