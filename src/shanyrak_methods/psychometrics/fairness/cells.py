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
) -> list[Cell]:
    """Return every cell of the table of ``rows`` × ``columns`` (one value a person), row by row in sorted order.

    Hidden are cells with 1 to ``smallest`` - 1 persons, and as many others as are needed so that no hidden cell stands
    alone in its row or its column. An empty cell hides nobody and is shown. Raises BadInput.
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
    return [
        Cell(
            row,
            column,
            None if hidden[r, c] else int(persons[r, c]),
            None if hidden[r, c] else int(picked[r, c]),
        )
        for r, row in enumerate(row_names.tolist())
        for c, column in enumerate(column_names.tolist())
    ]


def hidden_cells(persons: NDArray[np.int64], *, smallest: int = SMALL) -> Flags:
    """Return which cells of a table of counts must not be shown beside its sums.

    Added to the small ones is always the smallest other cell of a row or column in which one is hidden alone: the least is
    lost. Where a row has no other occupied cell, an empty one is hidden.
    """
    hidden = (persons > 0) & (persons < smallest)
    while (alone := _alone(hidden)) is not None:
        row, column = alone
        line = persons[row, :] if column is None else persons[:, column]
        covered = hidden[row, :] if column is None else hidden[:, column]
        if covered.all():  # a single row or column: its sum is the cell itself
            break
        weight = np.where(
            covered, np.iinfo(np.int64).max, np.where(line == 0, np.iinfo(np.int64).max - 1, line)
        )
        also = int(np.argmin(weight))
        hidden[(row, also) if column is None else (also, column)] = True
    return hidden


def _alone(hidden: Flags) -> tuple[int, None] | tuple[int, int] | None:
    """Return the first row (row, ``None``) or column (0, column) in which exactly one cell is hidden and another is not."""
    if hidden.shape[1] > 1:
        for row in np.flatnonzero(hidden.sum(axis=1) == 1):
            return int(row), None
    if hidden.shape[0] > 1:
        for column in np.flatnonzero(hidden.sum(axis=0) == 1):
            return 0, int(column)
    return None
