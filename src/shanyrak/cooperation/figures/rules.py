"""What figures are, which of them belong to one series, and where sources disagree."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import groupby

from shanyrak.records.dates import PartialDate
from shanyrak.refusals import Refusal, gettext_noop


class Qualifier(StrEnum):
    """How sure a source is of a number."""

    EXACT = "exact"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    ABOUT = "about"


class QuantityUnsaid(Refusal):
    """A number without what it counts."""

    text = gettext_noop("Say what is counted, such as “participating countries”.")
    field = "quantity"


class UnitUnsaid(Refusal):
    """A number without a unit."""

    text = gettext_noop("Give the unit. A number alone says nothing.")
    field = "unit"


# Sources call one quantity by several names. The first name is the one the series goes by.
SAME_QUANTITY = (
    ("participating countries", "member countries", "member states", "countries of the hub"),
    ("participating organizations", "participating organisations", "member organizations"),
    ("founding countries", "founders", "founding states"),
    (
        "founding international organizations",
        "founding international organisations",
        "founding organizations",
    ),
    ("Corps A members", "members of Corps A", "Corps A admitted"),
    ("Corps A appointed", "Corps A appointments", "appointed to Corps A"),
    ("references submitted", "references brought"),
)
# A series may begin with another: a hub's participants begin with its founders.
BEGINS_WITH = {
    "participating-countries": "founding-countries",
    "participating-organizations": "founding-international-organizations",
}
# What was so on one day once and for all: whoever states another number disagrees, whatever date they give.
ONCE = frozenset(BEGINS_WITH.values())


def slug(text: str) -> str:
    """Return ``text`` as part of an address: lower case, letters and digits of any alphabet, joined by hyphens."""
    return "-".join(re.findall(r"[^\W_]+", text.casefold()))[:80]


SERIES = {slug(name): slug(names[0]) for names in SAME_QUANTITY for name in names}


def series_of(quantity: str) -> str:
    """Return the series that a quantity belongs to, whatever a source calls it."""
    key = slug(quantity)
    return SERIES.get(key, key)


def trimmed(value: Decimal) -> Decimal:
    """Return ``value`` without the zeros that a table pads it with: 600, not 600.000000 and not 6E+2."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def check_figure(*, quantity: str, unit: str) -> None:
    """Refuse a number that does not say what it counts, or in which unit."""
    if not slug(quantity):
        raise QuantityUnsaid
    if not unit.strip():
        raise UnitUnsaid


@dataclass(frozen=True, slots=True)
class Statement:
    """What one figure says, on its date."""

    id: int
    value: Decimal
    qualifier: Qualifier
    as_of: str


@dataclass(frozen=True, slots=True)
class Point:
    """A value on a date, with the figures that say it, and whether others say another of the same date."""

    as_of: str
    first_day: date
    last_day: date
    value: Decimal
    qualifier: Qualifier
    figures: tuple[int, ...]
    disputed: bool


def points(statements: Iterable[Statement], *, once: bool = False) -> tuple[Point, ...]:
    """Return the dated statements as points, the earliest first; those that say the same are one point.

    A date known to the year says the same as a day in that year with the same value. ``once``: the quantity does not
    change in time. Statements without a year have no place in time and are left out.
    """
    dated = sorted(
        (one for one in statements if one.as_of and PartialDate(one.as_of).has_year),
        key=lambda one: (one.as_of, one.value, one.qualifier.value, one.id),
    )
    found: list[Point] = []
    for as_of, of_a_date in groupby(dated, key=lambda one: one.as_of):
        same = [list(group) for _key, group in groupby(of_a_date, key=lambda one: (one.value, one.qualifier))]
        disputed = _disagree(dated if once else [group[0] for group in same])
        found += [_point(PartialDate(as_of), group, disputed=disputed) for group in same]
    return _folded(found)


def _disagree(statements: Iterable[Statement]) -> bool:
    """Return whether statements of one date cannot all be true: bounds may differ, exact values may not."""
    return len({one.value for one in statements if one.qualifier is Qualifier.EXACT}) > 1


def _folded(found: Sequence[Point]) -> tuple[Point, ...]:
    """Fold every point into a finer one that lies within its dates and says the same."""
    finer = {
        point: next((other for other in found if _holds(point, other)), None)
        for point in sorted(found, key=lambda one: one.last_day - one.first_day, reverse=True)
    }
    figures = {point: point.figures for point in found}
    for point, other in finer.items():
        if other is not None:
            figures[other] = tuple(sorted(figures[other] + figures[point]))
    return tuple(replace(point, figures=figures[point]) for point in found if finer[point] is None)


def _holds(point: Point, other: Point) -> bool:
    return (
        (point.value, point.qualifier) == (other.value, other.qualifier)
        and point.first_day <= other.first_day
        and other.last_day <= point.last_day
        and (point.first_day, point.last_day) != (other.first_day, other.last_day)
    )


def _point(as_of: PartialDate, group: list[Statement], *, disputed: bool) -> Point:
    first, last = as_of.first_day, as_of.last_day
    if first is None or last is None:
        raise ValueError(as_of)  # the caller keeps only dates with a year
    return Point(
        as_of=as_of.text,
        first_day=first,
        last_day=last,
        value=group[0].value,
        qualifier=group[0].qualifier,
        figures=tuple(one.id for one in group),
        disputed=disputed,
    )
