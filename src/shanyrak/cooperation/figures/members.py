"""How many take part in the hub over time: what sources count, beside whom the ledger knows by name.

Nobody is invented: where sources count more than are known by name, the gap stands there, and where they disagree
every number stands beside the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby

from django.utils.translation import gettext

from shanyrak.cooperation.figures.chart import (
    BOTTOM,
    HEIGHT,
    LEFT,
    WIDTH,
    Dot,
    Scale,
    grid_step,
    placed,
    years_along,
)
from shanyrak.cooperation.figures.queries import FigureLine, Series, Stated, series_over_time
from shanyrak.cooperation.figures.rules import trimmed
from shanyrak.cooperation.participation.models import Participation
from shanyrak.cooperation.participation.rules import Stay
from shanyrak.directory.rules import PartyKind
from shanyrak.records.turning import day_asked
from shanyrak.refusals import gettext_noop
from shanyrak.roles import Actor
from shanyrak.sources.queries import Mark

COUNTED = {
    PartyKind.COUNTRY: ("participating-countries", gettext_noop("Participating countries")),
    PartyKind.ORGANIZATION: ("participating-organizations", gettext_noop("Participating organisations")),
}


@dataclass(frozen=True, slots=True)
class Count:
    """What sources count on one date, each number with its sentences, and how many are known by name that day."""

    as_of: str
    day: date  # the last one the date can mean
    stated: tuple[Stated, ...]
    named: int

    @property
    def disputed(self) -> bool:
        """Whether sources give several numbers for the date."""
        return len({one.point.value for one in self.stated}) > 1

    @property
    def highest(self) -> int:
        """The highest number that a source gives."""
        return int(max(one.point.value for one in self.stated))

    @property
    def unnamed(self) -> int:
        """How many are counted whom nobody knows by name."""
        return max(self.highest - self.named, 0)


@dataclass(frozen=True, slots=True)
class StepChart:
    """The drawing: what sources count as dots and a line of steps, those known by name as another."""

    width: float
    height: float
    left: float
    floor: float
    dots: tuple[Dot, ...]
    counted: str  # the path of the steps
    named: str
    years: tuple[tuple[int, float], ...]
    grid: tuple[tuple[Decimal, float], ...]


@dataclass(frozen=True, slots=True)
class Members:
    """Those of one kind over time."""

    kind: str
    title: str
    counts: tuple[Count, ...]
    undated: tuple[tuple[FigureLine, tuple[Mark, ...]], ...]
    named_now: int
    undated_named: int  # known by name, but no source says since when
    chart: StepChart | None


def members_over_time(actor: Actor) -> tuple[Members, ...]:
    """Return countries and organisations over time, up to the day asked for, as known then."""
    rows = Participation.objects.standing().visible_to(actor).select_related("party")
    stays = [(row.party.party_kind, Stay(row.party_id, row.period.lower, row.period.upper)) for row in rows]
    return tuple(
        _members(kind, [stay for one, stay in stays if one == kind.value], actor) for kind in COUNTED
    )


def _members(kind: PartyKind, stays: Sequence[Stay], actor: Actor) -> Members:
    series, title = COUNTED[kind]
    found = series_over_time(series, actor)
    known = [stay for stay in stays if stay.first is not None]
    counts = _counts(found, known) if found else ()
    on = day_asked()
    return Members(
        kind=kind.value,
        title=gettext(title),
        counts=counts,
        undated=found.undated if found else (),
        named_now=named_on(known, on),
        undated_named=len({stay.party for stay in stays if stay.first is None and stay.holds(on)}),
        chart=_chart(counts, known, on=on),
    )


def named_on(stays: Iterable[Stay], day: date) -> int:
    """Return how many different parties take part on ``day``."""
    return len({stay.party for stay in stays if stay.holds(day)})


def _counts(found: Series, known: Sequence[Stay]) -> tuple[Count, ...]:
    by_date = groupby(found.stated, key=lambda one: (one.point.as_of, one.point.last_day))
    return tuple(Count(as_of, day, tuple(stated), named_on(known, day)) for (as_of, day), stated in by_date)


def _chart(counts: Sequence[Count], known: Sequence[Stay], *, on: date) -> StepChart | None:
    """Return the drawing; none where there are not two dates to compare."""
    points = [stated.point for count in counts for stated in count.stated]
    if len({point.as_of for point in points}) <= 1:
        return None
    step = grid_step(max(point.value for point in points))
    highest = -(-max(point.value for point in points) // step) * step
    first, last = min(point.first_day for point in points), max([on, *(point.last_day for point in points)])
    scale = Scale(date(first.year, 1, 1), date(last.year, 12, 31), Decimal(0), highest)
    settled = [
        (count.stated[0].point.first_day, count.stated[0].point.value)
        for count in counts
        if not count.disputed
    ]
    return StepChart(
        width=WIDTH,
        height=HEIGHT,
        left=LEFT,
        floor=HEIGHT - BOTTOM,
        dots=placed(points, scale),
        counted=steps_path(settled, scale, until=last),
        named=steps_path(_named_steps(known, first=first, last=on), scale, until=on),
        years=years_along(scale),
        grid=tuple((trimmed(step * n), scale.y(step * n)) for n in range(int(highest / step) + 1)),
    )


def _named_steps(known: Sequence[Stay], *, first: date, last: date) -> list[tuple[date, Decimal]]:
    days = {
        first,
        *(day for stay in known for day in (stay.first, stay.after) if day and first <= day <= last),
    }
    return [(day, Decimal(named_on(known, day))) for day in sorted(days)]


def steps_path(steps: Sequence[tuple[date, Decimal]], scale: Scale, *, until: date) -> str:
    """Return the path that keeps each value until the next one begins."""
    if not steps:
        return ""
    day, value = steps[0]
    there: list[str] = [f"M{scale.x(day)} {scale.y(value)}"]
    there += [f"H{scale.x(day)}V{scale.y(value)}" for day, value in steps[1:]]
    return "".join(there) + f"H{scale.x(until)}"
