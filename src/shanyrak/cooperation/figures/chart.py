"""A quantity over time as a drawing. Knows nothing of Django; the page draws what this measures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal
from itertools import pairwise

from shanyrak.cooperation.figures.rules import Point, trimmed

WIDTH, HEIGHT = 640.0, 240.0
LEFT, RIGHT, TOP, BOTTOM = 44.0, 24.0, 28.0, 30.0
A_GAP = timedelta(days=2 * 366)  # longer silences are drawn as such
LABELS = 12  # years written along the axis at most
STEPS = (1, 2, 5)  # times a power of ten: the distances between lines of the grid
GRID_LINES = 4
NEAR = 26.0  # labels that stand nearer to each other than this would overlap


@dataclass(frozen=True, slots=True)
class Dot:
    """A point as it is drawn: its middle, how far its date may reach to either side, and its label's place."""

    point: Point
    x: float
    y: float
    first_x: float
    last_x: float
    label_y: float
    labelled: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """The line from one dot to the next; a silence of years is drawn broken."""

    x1: float
    y1: float
    x2: float
    y2: float
    is_gap: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """All that is drawn."""

    width: float
    height: float
    dots: tuple[Dot, ...]
    stretches: tuple[Stretch, ...]
    years: tuple[tuple[int, float], ...]
    grid: tuple[tuple[Decimal, float], ...]
    floor: float
    left: float


@dataclass(frozen=True, slots=True)
class Scale:
    """Where a day and a value lie on the drawing."""

    first: date
    last: date
    lowest: Decimal
    highest: Decimal

    def x(self, day: date) -> float:
        """Return the place of a day."""
        whole = max((self.last - self.first).days, 1)
        return round(LEFT + (WIDTH - LEFT - RIGHT) * (day - self.first).days / whole, 1)

    def y(self, value: Decimal) -> float:
        """Return the place of a value; higher values stand higher."""
        whole = self.highest - self.lowest or Decimal(1)
        part = float((value - self.lowest) / whole)
        return round(HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * part, 1)


def chart_of(points: Sequence[Point], *, joined: bool) -> Chart | None:
    """Return the drawing of a quantity over time; none where there are not two dates to compare.

    ``joined``: the points are of one thing, so a line may lead from one to the next.
    """
    if len({point.as_of for point in points}) <= 1:
        return None
    step = grid_step(max(point.value for point in points))
    highest = (max(point.value for point in points) / step).to_integral_value(ROUND_CEILING) * step
    first, last = min(point.first_day for point in points), max(point.last_day for point in points)
    scale = Scale(date(first.year, 1, 1), date(last.year, 12, 31), Decimal(0), highest)
    dots = placed(points, scale)
    return Chart(
        width=WIDTH,
        height=HEIGHT,
        dots=dots,
        stretches=tuple(_stretch(one, other) for one, other in pairwise(_settled(dots)) if joined),
        years=years_along(scale),
        grid=tuple(
            (trimmed(step * number), scale.y(step * number)) for number in range(int(highest / step) + 1)
        ),
        floor=HEIGHT - BOTTOM,
        left=LEFT,
    )


def placed(points: Sequence[Point], scale: Scale) -> tuple[Dot, ...]:
    """Return the points as dots; one whose label would stand on the label before it goes without."""
    dots: list[Dot] = []
    for point in points:
        middle = point.first_day + (point.last_day - point.first_day) / 2
        x, y = scale.x(middle), scale.y(point.value)
        last = next((dot for dot in reversed(dots) if dot.labelled), None)
        repeats = last is not None and last.point.value == point.value and not point.disputed
        crowded = last is not None and x - last.x < NEAR and abs(y - last.y) < NEAR / 2
        dots.append(
            Dot(
                point=point,
                x=x,
                y=y,
                first_x=scale.x(point.first_day),
                last_x=scale.x(point.last_day),
                label_y=y - 10,
                labelled=not (repeats or crowded) or (point.disputed and not crowded),
            )
        )
    return tuple(dots)


def years_along(scale: Scale) -> tuple[tuple[int, float], ...]:
    """Return the years written along the axis, each with its place."""
    every = -(-(scale.last.year - scale.first.year + 1) // LABELS)
    years = range(scale.first.year, scale.last.year + 1, every)
    return tuple((year, scale.x(date(year, 1, 1))) for year in years)


def grid_step(highest: Decimal) -> Decimal:
    """Return a round distance between the lines of the grid, so that there are about four of them."""
    size = Decimal(10) ** (len(str(max(int(highest), 1))) - 2)
    steps = [size * step * scale for scale in (1, 10, 100) for step in STEPS]
    return next((step for step in steps if step * GRID_LINES >= highest), steps[-1])


def _settled(dots: Sequence[Dot]) -> list[Dot]:
    """Return the dots that the line goes through: those that no other source disputes."""
    return [dot for dot in dots if not dot.point.disputed]


def _stretch(one: Dot, other: Dot) -> Stretch:
    silence = other.point.first_day - one.point.last_day
    return Stretch(one.x, one.y, other.x, other.y, is_gap=silence > A_GAP)
