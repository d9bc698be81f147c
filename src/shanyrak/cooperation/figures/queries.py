"""Reading figures. Each function asks a fixed number of times and changes nothing."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Count, Min, Q, QuerySet
from django.utils.translation import get_language

from shanyrak.cooperation.figures.chart import Chart, chart_of
from shanyrak.cooperation.figures.models import Figure
from shanyrak.cooperation.figures.rules import BEGINS_WITH, ONCE, Point, Qualifier, Statement, points, trimmed
from shanyrak.cooperation.figures.wording import QUANTITIES, in_words, quantity_name
from shanyrak.records.languages import NOTHING_SAID, Said, said_in
from shanyrak.records.turning import begun_by
from shanyrak.roles import Actor
from shanyrak.sources.queries import Mark, evidence_for

MOST = 8


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A figure in a list."""

    id: int
    quantity: str
    series: str
    said: str
    value: Decimal
    unit: str
    qualifier: str
    what: Said
    as_of: str
    party_id: int | None
    party: Said


@dataclass(frozen=True, slots=True)
class Stated:
    """A value on a date, with everyone who states it."""

    point: Point
    lines: tuple[FigureLine, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """One quantity over time."""

    name: str
    chart: Chart | None
    stated: tuple[Stated, ...]
    undated: tuple[tuple[FigureLine, tuple[Mark, ...]], ...]
    disputed: bool
    joined: bool  # whether sources surely count one thing under this name
    latest: FigureLine | None


def figures(filters: Mapping[str, Any], actor: Actor) -> QuerySet[Figure]:
    """Return the standing figures that ``actor`` may see and that ``filters`` keep."""
    rows = Figure.objects.standing().visible_to(actor).select_related("party")
    if text := filters.get("q"):
        rows = rows.filter(search_text__icontains=text.lower())
    if party := filters.get("party"):
        rows = rows.filter(party=party)
    if year := filters.get("year"):
        rows = rows.filter(as_of__startswith=str(year))
    if qualifier := filters.get("qualifier"):
        rows = rows.filter(qualifier=qualifier)
    return begun_by(rows, "as_of")


def quantities(actor: Actor) -> list[tuple[str, str, int]]:
    """Return (series, name, how many state it) of what is stated most, at least twice and of one thing."""
    rows = Figure.objects.standing().visible_to(actor).values("series").order_by()
    counted = rows.annotate(
        stated=Count("pk"), quantity=Min("quantity"), parties=Count("party", distinct=True)
    )
    of_one_thing = Q(series__in=QUANTITIES) | Q(parties=1)
    most = counted.filter(of_one_thing, stated__gt=1).order_by("-stated", "series")[:MOST]
    return [(row["series"], quantity_name(row["series"], row["quantity"]), row["stated"]) for row in most]


def figure_line(figure: Figure) -> FigureLine:
    """Return a figure as lists show it, in the reader's language."""
    language = get_language() or "en"
    value = trimmed(figure.value)
    return FigureLine(
        id=figure.pk,
        quantity=quantity_name(figure.series, figure.quantity),
        series=figure.series,
        said=in_words(value, figure.unit, figure.qualifier),
        value=value,
        unit=figure.unit,
        qualifier=figure.qualifier,
        what=said_in(figure.what, language),
        as_of=figure.as_of,
        party_id=figure.party_id,
        party=said_in(figure.party.names, language) if figure.party else NOTHING_SAID,
    )


def is_one_thing(series: str, parties: Collection[int | None]) -> bool:
    """Return whether figures of a series surely count one thing: a quantity we know, or that of one party.

    “Participants” of several conferences bear one name and are not one quantity over time.
    """
    return series in QUANTITIES or (len(parties) == 1 and None not in parties)


def series_over_time(series: str, actor: Actor) -> Series | None:
    """Return a quantity over time, with the quantity it begins with; none where nobody states it."""
    names = [series, *([BEGINS_WITH[series]] if series in BEGINS_WITH else [])]
    rows = list(figures({}, actor).filter(series__in=names).order_by("as_of", "pk"))
    own = [row for row in rows if row.series == series]
    if not own:
        return None
    lines = {row.pk: figure_line(row) for row in rows}
    marks = evidence_for([(Figure.kind(), row.pk) for row in rows], actor)
    found = sorted(
        (point for name in names for point in _points(rows, name)), key=lambda point: point.first_day
    )
    dated = {number for point in found for number in point.figures}
    joined = is_one_thing(series, {row.party_id for row in own})
    return Series(
        name=quantity_name(series, own[0].quantity),
        chart=None if series in ONCE else chart_of(found, joined=joined),
        stated=tuple(_stated(point, lines, marks) for point in found),
        undated=tuple(
            (lines[row.pk], tuple(marks.get((Figure.kind(), row.pk), ())))
            for row in own
            if row.pk not in dated
        ),
        disputed=any(point.disputed for point in found),
        joined=joined,
        latest=_latest(found, lines) if joined else None,
    )


def _points(rows: Sequence[Figure], series: str) -> tuple[Point, ...]:
    statements = (
        Statement(row.pk, trimmed(row.value), Qualifier(row.qualifier), row.as_of)
        for row in rows
        if row.series == series
    )
    return points(statements, once=series in ONCE)


def _stated(
    point: Point, lines: Mapping[int, FigureLine], marks: Mapping[tuple[str, int], list[Mark]]
) -> Stated:
    return Stated(
        point=point,
        lines=tuple(lines[number] for number in point.figures),
        marks=tuple(mark for number in point.figures for mark in marks.get((Figure.kind(), number), [])),
    )


def _latest(found: Sequence[Point], lines: Mapping[int, FigureLine]) -> FigureLine | None:
    """Return the latest figure that no other source disputes."""
    settled = [point for point in found if not point.disputed]
    return lines[settled[-1].figures[0]] if settled else None
