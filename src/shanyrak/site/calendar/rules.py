"""How activities lie on the days of a month; knows nothing of Django."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

FIRST_YEAR, LAST_YEAR = 1900, 2100
MONTHS = 12
A_DAY = timedelta(days=1)
A_WHOLE_DAY = len("2026-11-22")


@dataclass(frozen=True, slots=True)
class Month:
    """A month of a year."""

    year: int
    number: int

    @property
    def first(self) -> date:
        """The first day."""
        return date(self.year, self.number, 1)

    @property
    def after(self) -> date:
        """The day after the last."""
        return self.later(1).first

    def later(self, months: int) -> Month:
        """Return the month so many months later."""
        year, number = divmod(self.year * MONTHS + self.number - 1 + months, MONTHS)
        return Month(year, number + 1)


@dataclass(frozen=True, slots=True)
class Span:
    """An activity whose days are known, by its number."""

    id: int
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Bar:
    """An activity on one day: whether it begins and ends there, and whether its name is written there."""

    id: int
    begins: bool
    ends: bool
    named: bool


@dataclass(frozen=True, slots=True)
class Day:
    """A day in the table: its bars from the top; ``None`` leaves room for one that runs on other days."""

    on: date
    is_inside: bool
    bars: tuple[Bar | None, ...]

    @property
    def is_quiet(self) -> bool:
        """Whether nothing begins here; what only goes on was said on its first day."""
        return not any(bar and bar.begins for bar in self.bars)


def is_exact(since: str, until: str) -> bool:
    """Whether the first and the last day are known; a single day has no end of its own."""
    return len(since) == A_WHOLE_DAY and not since.startswith("--") and len(until) in {0, A_WHOLE_DAY}


def weeks(month: Month, spans: Sequence[Span]) -> list[list[Day]]:
    """Return the weeks of a month, Monday first, with the activities of each day in lanes that hold for the week."""
    return [_week(days, month, spans) for days in Calendar().monthdatescalendar(month.year, month.number)]


def _week(days: Sequence[date], month: Month, spans: Sequence[Span]) -> list[Day]:
    lanes = lanes_of([one for one in spans if one.first <= days[-1] and one.last >= days[0]], days[0])
    return [
        Day(
            day,
            (day.year, day.month) == (month.year, month.number),
            _trimmed([_bar(lane, day, days[0], month) for lane in lanes]),
        )
        for day in days
    ]


def lanes_of(spans: Sequence[Span], monday: date) -> list[list[Span]]:
    """Return the activities of a week in as few lanes as hold them without overlap, the longest on top."""
    lanes: list[list[Span]] = []
    for one in sorted(spans, key=lambda span: (max(span.first, monday), span.first - span.last, span.id)):
        free = next((lane for lane in lanes if lane[-1].last < one.first), None)
        if free is None:
            lanes.append([one])
        else:
            free.append(one)
    return lanes


def _bar(lane: Sequence[Span], day: date, monday: date, month: Month) -> Bar | None:
    found = next((one for one in lane if one.first <= day <= one.last), None)
    if found is None:
        return None
    named = day in {found.first, monday, month.first}
    return Bar(found.id, day == found.first, day == found.last, named)


def _trimmed(bars: list[Bar | None]) -> tuple[Bar | None, ...]:
    """Return the bars without the empty lanes below the last one."""
    while bars and bars[-1] is None:
        bars.pop()
    return tuple(bars)


def marked_days(month: Month, spans: Sequence[tuple[date, date]]) -> list[list[tuple[date | None, bool]]]:
    """Return the weeks of a month as (day, whether something is on); days of other months are ``None``."""
    return [
        [
            (day if day.month == month.number else None, any(first <= day <= last for first, last in spans))
            for day in week
        ]
        for week in Calendar().monthdatescalendar(month.year, month.number)
    ]
