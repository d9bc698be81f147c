"""A table as read: headings and rows of texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from shanyrak.cooperation.imports.rules import (
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_ROWS,
    CellTooLarge,
    FileIsEmpty,
    ImportKind,
    TooManyColumns,
    TooManyRows,
)

UNREADABLE = "\ufffd"  # stands for what no database can keep: a null character, half of a surrogate pair
UNKEEPABLE = re.compile("[\x00\ud800-\udfff]")
ROWS_ABOVE_THE_HEADINGS = 10
HEADINGS_AT_LEAST = 2


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number as a spreadsheet shows it, and its cells."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """What a file holds."""

    form: str  # "csv", "xlsx", "vcard" or "icalendar"
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    encoding: str = ""
    delimiter: str = ""
    kind: ImportKind | None = None  # what the form itself says the rows are


def table_of(lines: Iterable[Sequence[str]], *, form: str, encoding: str = "", delimiter: str = "") -> Table:
    """Return lines of cells as a table; the first line with headings begins it, blank lines only count.

    Refuses too many rows or columns, huge cells, and a file without a row.
    """
    numbered = _numbered(lines)
    place = _place_of_headings(numbered)
    headings = tuple(cell.strip() for cell in numbered[place].cells)
    if len(headings) > MOST_COLUMNS:
        raise TooManyColumns(most=MOST_COLUMNS)
    rows = tuple(numbered[place + 1 :])
    if not rows:
        raise FileIsEmpty
    return Table(form, _without_empty_end(headings), rows, encoding, delimiter)


def _numbered(lines: Iterable[Sequence[str]]) -> list[Row]:
    found: list[Row] = []
    for number, line in enumerate(lines, start=1):
        cells = _without_empty_end(tuple(kept(cell) for cell in line))
        if not cells:
            continue
        if max(map(len, cells)) > LONGEST_CELL:
            raise CellTooLarge(row=number, most=LONGEST_CELL)
        found.append(Row(number, cells))
        if len(found) > MOST_ROWS + ROWS_ABOVE_THE_HEADINGS:
            raise TooManyRows(most=MOST_ROWS)
    if not found:
        raise FileIsEmpty
    return found


def _place_of_headings(rows: Sequence[Row]) -> int:
    """Return where the headings are: the first line of two cells at least; some files carry a title above."""
    above = rows[:ROWS_ABOVE_THE_HEADINGS]
    return next((place for place, row in enumerate(above) if len(row.cells) >= HEADINGS_AT_LEAST), 0)


def _without_empty_end(cells: tuple[str, ...]) -> tuple[str, ...]:
    last = max((place for place, cell in enumerate(cells) if cell.strip()), default=-1)
    return cells[: last + 1]


def kept(text: str) -> str:
    """Return a text that a database can keep; what it cannot keep is marked, so that it is found and named."""
    return UNKEEPABLE.sub(UNREADABLE, text)
