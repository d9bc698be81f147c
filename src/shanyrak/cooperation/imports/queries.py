"""Reading imports. Each function asks a fixed number of times and changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext

from shanyrak.cooperation.imports.models import (
    KIND_NAMES,
    ROW_STATE_NAMES,
    STATE_NAMES,
    Import,
    ImportedRow,
    SavedMapping,
)
from shanyrak.cooperation.imports.rules import RowState, column_letters
from shanyrak.cooperation.imports.wording import fault_line
from shanyrak.roles import Actor


def useful_rows(source: Import) -> QuerySet[ImportedRow]:
    """Return the rows that would do something: new ones, and changes of which at least one is wanted."""
    rows = ImportedRow.objects.filter(source=source, left_out=False)
    wanted = Q(taken__isnull=True, changes__contains=[{"adds": True}]) | (
        Q(taken__isnull=False) & ~Q(taken=[])
    )
    return rows.filter(Q(state=RowState.NEW.value) | (Q(state=RowState.CHANGED.value) & wanted))


def saved_mapping_for(headings: Sequence[str]) -> SavedMapping | None:
    """Return the newest mapping that was kept for a file with these headings."""
    return SavedMapping.objects.filter(headings=list(headings)).order_by("-kept_at").first()


def imports(filters: Mapping[str, Any], _actor: Actor) -> QuerySet[Import]:
    """Return the imports that ``filters`` keep."""
    rows = Import.objects.all()
    if state := filters.get("state"):
        rows = rows.filter(state=state)
    if kind := filters.get("kind"):
        rows = rows.filter(import_kind=kind)
    return rows


@dataclass(frozen=True, slots=True)
class ImportLine:
    """An import in a list."""

    id: int
    name: str
    kind: str
    state: str
    state_name: str
    rows: int
    faulty: int
    at: datetime


def import_line(source: Import) -> ImportLine:
    """Return an import as the list shows it."""
    return ImportLine(
        id=source.pk,
        name=source.file_name,
        kind=gettext(KIND_NAMES[source.import_kind]),
        state=source.state,
        state_name=gettext(STATE_NAMES[source.state]),
        rows=source.row_count,
        faulty=source.counts.get(RowState.FAULTY.value, 0),
        at=source.created_at,
    )


@dataclass(frozen=True, slots=True)
class RowLine:
    """A row of a file in a list."""

    number: int
    label: str
    state: str
    state_name: str
    says: str
    wrong: str


def rows_of(source: Import) -> Callable[[Mapping[str, Any], Actor], QuerySet[ImportedRow]]:
    """Return the question for the rows of an import that filters keep, with their faults."""

    def _rows(filters: Mapping[str, Any], _actor: Actor) -> QuerySet[ImportedRow]:
        found = ImportedRow.objects.filter(source=source).prefetch_related("faults")
        if state := filters.get("state"):
            found = found.filter(state=state)
        if text := filters.get("q"):
            found = found.filter(label__icontains=text)
        return found

    return _rows


def row_line(source: Import) -> Callable[[ImportedRow], RowLine]:
    """Return what makes a row a line of a list."""

    def _line(row: ImportedRow) -> RowLine:
        faults = [fault_line(one, row.number, source.headings, row.cells) for one in row.faults.all()]
        return RowLine(
            number=row.number,
            label=row.label or " · ".join(cell for cell in row.cells if cell)[:120],
            state=row.state,
            state_name=_state_name(row),
            says=_what(row),
            wrong="\n".join(f"{one.place}: {one.text}" if one.place else one.text for one in faults),
        )

    return _line


def _state_name(row: ImportedRow) -> str:
    if row.entered:
        return gettext("Imported")
    return gettext("Left alone") if row.left_out else gettext(ROW_STATE_NAMES[row.state])


def _what(row: ImportedRow) -> str:
    """Say what a row would change, or which records it may be about."""
    if row.state == RowState.DOUBTFUL.value:
        return "; ".join(one["label"] for one in row.candidates)
    return "; ".join(
        f"{gettext(one['label'])}: {one['now']} → {one['wanted']}"
        if one["now"]
        else f"{gettext(one['label'])}: {one['wanted']}"
        for one in row.changes
    )


@dataclass(frozen=True, slots=True)
class Count:
    """How many rows there are of one state, and the list that shows exactly these."""

    state: str
    name: str
    count: int
    tone: str
    address: str


TONES = {
    RowState.NEW: "ok",
    RowState.CHANGED: "gold",
    RowState.SAME: "",
    RowState.DOUBTFUL: "gold",
    RowState.FAULTY: "bad",
}


def counts_of(source: Import) -> tuple[Count, ...]:
    """Return how many rows there are of each state, each with the list of exactly these."""
    there = reverse("imports:rows", args=[source.pk])
    return tuple(
        Count(
            state.value,
            gettext(ROW_STATE_NAMES[state.value]),
            source.counts.get(state.value, 0),
            TONES[state] if source.counts.get(state.value) else "",
            f"{there}?state={state.value}",
        )
        for state in RowState
    )


@dataclass(frozen=True, slots=True)
class RowPage:
    """One row on its own page."""

    number: int
    label: str
    state: str
    state_name: str
    cells: tuple[tuple[str, str, str], ...]  # (column, what stands there, what is wrong)
    wrong: tuple[str, ...]  # with the whole row
    changes: tuple[tuple[str, str, str, str], ...]  # (field, label, now, wanted)
    before: int | None
    after: int | None


def row_page(source: Import, row: ImportedRow) -> RowPage:
    """Return a row as its page shows it, with its neighbours of the same state."""
    faults = [fault_line(one, row.number, source.headings, row.cells) for one in row.faults.order_by("pk")]
    by_column = {one.letters: one.text for one in faults if one.letters}
    width = max(len(source.headings), len(row.cells))
    neighbours = source.rows.filter(state=row.state)
    return RowPage(
        number=row.number,
        label=row.label,
        state=row.state,
        state_name=_state_name(row),
        cells=tuple(
            (
                " · ".join(filter(None, (column_letters(place), _at(source.headings, place)))),
                _at(row.cells, place),
                by_column.get(column_letters(place), ""),
            )
            for place in range(width)
        ),
        wrong=tuple(one.text for one in faults if not one.letters),
        changes=tuple(
            (one["field"], gettext(one["label"]), one["now"], one["wanted"]) for one in row.changes
        ),
        before=neighbours.filter(number__lt=row.number)
        .order_by("-number")
        .values_list("number", flat=True)
        .first(),
        after=neighbours.filter(number__gt=row.number)
        .order_by("number")
        .values_list("number", flat=True)
        .first(),
    )


def _at(cells: Sequence[str], place: int) -> str:
    return cells[place] if place < len(cells) else ""


def faulty_lines(source: Import) -> Iterator[list[str]]:
    """Yield the rows with faults as the file has them, each with its number and what is wrong in front."""
    yield [gettext("Row"), gettext("What is wrong"), *source.headings]
    rows = source.rows.filter(state=RowState.FAULTY.value).prefetch_related("faults").order_by("number")
    line = row_line(source)
    for row in rows.iterator(chunk_size=1_000):
        yield [str(row.number), line(row).wrong, *row.cells]
