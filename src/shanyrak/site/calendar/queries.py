"""Reading the calendar. Each function asks a fixed number of times, however much happens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Count, Q, QuerySet

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.queries import ActivityLine, activities, activity_line
from shanyrak.roles import Actor
from shanyrak.site.calendar.rules import MONTHS, Day, Month, Span, is_exact, marked_days, weeks

AT_MOST = 150  # activities in one month's table; the list has them all
A_FEW = 30
ON_A_PAGE = 50
IN_A_FILE = 2_000
A_DAY_SAID = r"^\d{4}-\d{2}-\d{2}$"
EXACT = Q(since__regex=A_DAY_SAID) & (Q(until="") | Q(until__regex=A_DAY_SAID))


@dataclass(frozen=True, slots=True)
class MonthPage:
    """What the page of a month shows."""

    month: Month
    weeks: list[list[Day]]
    lines: Mapping[int, ActivityLine]
    in_the_month: tuple[ActivityLine, ...]  # somewhen in it; the day is not known
    in_the_year: tuple[ActivityLine, ...]  # somewhen in it; the month is not known
    left_out: int
    next: ActivityLine | None  # where nothing is on, what comes next

    @property
    def count(self) -> int:
        """How many activities are on in the month, as far as is known."""
        return len(self.lines) + len(self.in_the_month) + self.left_out


@dataclass(frozen=True, slots=True)
class MonthInYear:
    """A month on the page of its year: how much is on in it, and on which days."""

    month: Month
    count: int
    weeks: list[list[tuple[date | None, bool]]]


@dataclass(frozen=True, slots=True)
class YearPage:
    """What the page of a year shows."""

    year: int
    months: tuple[MonthInYear, ...]
    in_the_year: tuple[ActivityLine, ...]
    next: ActivityLine | None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is on in the whole year."""
        return not self.in_the_year and not any(month.count for month in self.months)


def chosen(filters: Mapping[str, Any], actor: Actor, *, on: date) -> QuerySet[Activity]:
    """Return the activities that the filters keep and that can be placed in time."""
    return activities(filters, actor, on=on).exclude(period=None)


def month_page(month: Month, rows: QuerySet[Activity], *, on: date) -> MonthPage:
    """Return a month with its activities."""
    here = rows.filter(period__overlap=_days(month.first, month.after))
    exact = list(here.filter(EXACT).order_by("since", "pk")[: AT_MOST + 1])
    left_out = here.filter(EXACT).count() - AT_MOST if len(exact) > AT_MOST else 0
    lines = {row.pk: activity_line(row, on=on) for row in exact[:AT_MOST]}
    vague = list(here.exclude(EXACT).order_by("since", "pk")[: 2 * A_FEW])
    inside = [row for row in vague if _lies_in(row, month.first, month.after)]
    around = [row for row in vague if row not in inside]
    page = MonthPage(
        month=month,
        weeks=weeks(month, [_span(row) for row in exact[:AT_MOST]]),
        lines=lines,
        in_the_month=tuple(activity_line(row, on=on) for row in inside[:A_FEW]),
        in_the_year=tuple(activity_line(row, on=on) for row in around[:A_FEW]),
        left_out=left_out,
        next=None,
    )
    return page if page.count else _with_next(page, rows, month.after, on=on)


def _with_next(page: MonthPage, rows: QuerySet[Activity], after: date, *, on: date) -> MonthPage:
    return MonthPage(page.month, page.weeks, {}, (), page.in_the_year, 0, next_after(rows, after, on=on))


def next_after(rows: QuerySet[Activity], day: date, *, on: date) -> ActivityLine | None:
    """Return what begins next from the day on; nothing if nothing is planned."""
    row = rows.filter(period__startswith__gte=day).order_by("period", "pk").first()
    return activity_line(row, on=on) if row else None


def year_page(year: int, rows: QuerySet[Activity], *, on: date) -> YearPage:
    """Return a year by its months."""
    months = [Month(year, number + 1) for number in range(MONTHS)]
    whole = _days(date(year, 1, 1), date(year + 1, 1, 1))
    here = rows.filter(period__overlap=whole).order_by()
    counts = here.aggregate(**{f"m{one.number}": Count("pk", filter=_counted_in(one)) for one in months})
    pairs = here.filter(EXACT).values_list("since", "until").distinct()
    spans = [(date.fromisoformat(since), date.fromisoformat(until or since)) for since, until in pairs]
    # Of a vague date only what is longer than a month has no month to stand in.
    vague = list(here.exclude(EXACT).order_by("since", "pk")[: 2 * A_FEW])
    around = [row for row in vague if not any(_lies_in(row, one.first, one.after) for one in months)]
    following = None if any(counts.values()) or around else next_after(rows, date(year + 1, 1, 1), on=on)
    return YearPage(
        year=year,
        months=tuple(MonthInYear(one, counts[f"m{one.number}"], marked_days(one, spans)) for one in months),
        in_the_year=tuple(activity_line(row, on=on) for row in around[:A_FEW]),
        next=following,
    )


def list_page(rows: QuerySet[Activity], number: Any, *, past: bool, on: date) -> Page[Any]:
    """Return a page of what is to come, the nearest first, or of what has passed, the latest first."""
    if past:
        kept = rows.filter(period__endswith__lte=on).order_by("-since", "-until", "pk")
    else:
        kept = rows.filter(Q(period__endswith__gt=on) | Q(period__endswith=None)).order_by(
            "since", "until", "pk"
        )
    return Paginator(kept, ON_A_PAGE).get_page(number)


def in_a_file(rows: QuerySet[Activity], first: date | None, after: date | None) -> Sequence[Activity]:
    """Return the activities of the days as a calendar file takes them."""
    here = rows.filter(EXACT).filter(period__overlap=_days(first, after))
    return list(here.order_by("since", "pk")[:IN_A_FILE])


def _counted_in(month: Month) -> Q:
    days = _days(month.first, month.after)
    return Q(period__overlap=days) & (EXACT | Q(period__contained_by=days))


def _lies_in(row: Activity, first: date, after: date) -> bool:
    """Whether a vague date can mean only days from ``first`` until before ``after``."""
    lower, upper = row.period.lower, row.period.upper
    return lower is not None and upper is not None and lower >= first and upper <= after


def _span(row: Activity) -> Span:
    if not is_exact(row.since, row.until):
        raise ValueError(row.since)
    return Span(row.pk, date.fromisoformat(row.since), date.fromisoformat(row.until or row.since))


def _days(first: date | None, after: date | None) -> DateRange:
    return DateRange(first, after)
