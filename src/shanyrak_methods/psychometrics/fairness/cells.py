"""Groups crossed with groups, so that nobody can be picked out of a table.

A small cell is not shown; and where its value could be worked out from the sums of its row or column, a second one is
hidden with it (complementary suppression; Hundepool et al. 2012, Statistical Disclosure Control, ch. 4).
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.fairness.impact import SMALL
from shanyrak_methods.psychometrics.provenance import Findings, Provenance, hash_of

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Cell:
    """The persons of one group of the rows and one of the columns; ``persons`` and ``chosen`` are ``None`` where hidden."""

    row: Hashable
    column: Hashable
    persons: int | None
    chosen: int | None

    @property
    def rate(self) -> float | None:
        """The share that was chosen; ``None`` where hidden or nobody is there."""
        return self.chosen / self.persons if self.persons and self.chosen is not None else None


def crossed(
    rows: Sequence[Hashable], columns: Sequence[Hashable], chosen: Sequence[bool], *, smallest: int = SMALL
) -> Findings[Cell]:
    """Return every cell of the table of ``rows`` × ``columns`` (one value a person), row by row in sorted order.

    Hidden are cells with 1 to ``smallest`` - 1 persons, and as many others as are needed so that none of them can be worked out
    from the sums of rows and columns. An empty cell hides nobody and is shown where it can be. Raises BadInput.
    """
    if not len(rows) == len(columns) == len(chosen) or not rows:
        raise BadInput("rows, columns and choices need one value a person")
    row_names, at_row = np.unique([str(one) for one in rows], return_inverse=True)
    column_names, at_column = np.unique([str(one) for one in columns], return_inverse=True)
    persons = np.zeros((len(row_names), len(column_names)), dtype=np.int64)
    picked = np.zeros_like(persons)
    np.add.at(persons, (at_row, at_column), 1)
    np.add.at(picked, (at_row, at_column), np.asarray(chosen, dtype=np.int64))
    hidden = hidden_cells(persons, smallest=smallest)
    told = [
        Cell(
            row,
            column,
            None if hidden[r, c] else int(persons[r, c]),
            None if hidden[r, c] else int(picked[r, c]),
        )
        for r, row in enumerate(row_names.tolist())
        for c, column in enumerate(column_names.tolist())
    ]
    names = "\n".join([*row_names.tolist(), "", *column_names.tolist(), f"{smallest}"])
    return Findings(told, Provenance("psychometrics.crossed", hash_of(names, persons, picked)))


def hidden_cells(persons: NDArray[np.int64], *, smallest: int = SMALL) -> Flags:
    """Return which cells of a table of counts must not be shown beside its sums.

    Added to the small ones are the smallest other cells of a row or column in which one could still be worked out: the least is
    lost. Where a row has no other occupied cell, an empty one is hidden.
    """
    small = (persons > 0) & (persons < smallest)
    hidden = small.copy()
    while (also := _to_hide_beside(persons, hidden, small)) is not None:
        hidden[also] = True
    return hidden


def _to_hide_beside(persons: NDArray[np.int64], hidden: Flags, small: Flags) -> tuple[int, int] | None:
    """Return the next cell to hide, so that none is hidden alone in a line and no small one can be worked out."""
    rows, columns = persons.shape
    lines = [[(row, column) for column in range(columns)] for row in range(rows)]
    lines += [[(row, column) for row in range(rows)] for column in range(columns)]
    for line in lines:
        if sum(bool(hidden[cell]) for cell in line) == 1 < len(line):
            return _smallest_shown(persons, hidden, line)
    told = _worked_out(persons, hidden, small) if min(rows, columns) > 1 else None
    if told is None:  # in a single row or column the sum of a cell is the cell itself
        return None
    row, column = told
    near = (lines[row], lines[rows + column], [cell for line in lines for cell in line])
    return next((cell for line in near if (cell := _smallest_shown(persons, hidden, line))), None)


def _smallest_shown(
    persons: NDArray[np.int64], hidden: Flags, line: list[tuple[int, int]]
) -> tuple[int, int] | None:
    """Return the cell of a line with the fewest persons among those still shown; empty ones come last."""
    shown = [cell for cell in line if not hidden[cell]]
    return min(shown, key=lambda cell: (persons[cell] == 0, int(persons[cell])), default=None)


def _worked_out(persons: NDArray[np.int64], hidden: Flags, small: Flags) -> tuple[int, int] | None:
    """Return the first small cell whose value follows from the sums and the cells that are shown; ``None`` if none does."""
    for row, column in np.argwhere(small).tolist():
        if not (_could_be_more(persons, hidden, row, column) or _could_be_less(persons, hidden, row, column)):
            return row, column
    return None


def _could_be_more(persons: NDArray[np.int64], hidden: Flags, row: int, column: int) -> bool:
    """Return whether another table with the same sums has more persons in the cell.

    One more here is one less in another cell of the column, one more in that cell's row, and so on, back to this row: a way from
    the column to the row in which only an occupied cell can lose somebody (Gusfield 1988, SIAM J. Computing 17).
    """
    less = hidden & (persons > 0)
    less[row, column] = False
    return _reaches(less, hidden, column, row)


def _could_be_less(persons: NDArray[np.int64], hidden: Flags, row: int, column: int) -> bool:
    """Return whether another table with the same sums has fewer persons in the cell: the same way, turned around."""
    more = hidden.copy()
    more[row, column] = False
    return _reaches(more, hidden & (persons > 0), column, row)


def _reaches(to_row: Flags, to_column: Flags, column: int, row: int) -> bool:
    """Return whether steps from columns to rows by ``to_row`` and back by ``to_column`` lead from a column to a row."""
    columns = np.zeros(to_row.shape[1], dtype=bool)
    columns[column] = True
    while True:
        rows: Flags = np.asarray(to_row[:, columns].any(axis=1))
        further = columns | to_column[rows].any(axis=0)
        if rows[row] or (further == columns).all():
            return bool(rows[row])
        columns = further
