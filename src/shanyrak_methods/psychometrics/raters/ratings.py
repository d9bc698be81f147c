"""Who gave whom which score on what."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.provenance import hash_of

Numbers = NDArray[np.int64]
Values = NDArray[np.float64]
Row = tuple[str, str, str, int]

COLUMNS = ("candidate", "rater", "criterion", "score")
HIGHEST = 100


@dataclass(frozen=True, slots=True)
class Ratings:
    """A row a rating; names are kept once, in the order of the alphabet.

    ``candidate``, ``rater``, ``criterion``: (ratings,) positions in the names. ``score``: (ratings,) positions in ``scales``,
    where each criterion has the scores that were given on it, from low to high. ``notes``: what was done to the ratings and
    what is odd about them, a sentence each.
    """

    candidates: tuple[str, ...]
    raters: tuple[str, ...]
    criteria: tuple[str, ...]
    candidate: Numbers
    rater: Numbers
    criterion: Numbers
    score: Numbers
    scales: tuple[tuple[int, ...], ...]
    notes: tuple[str, ...] = ()

    @property
    def steps(self) -> Numbers:
        """(criteria,) how many steps lead from the lowest score of each criterion to its highest."""
        return np.array([len(scale) - 1 for scale in self.scales], dtype=np.int64)

    @property
    def worth(self) -> Values:
        """(criteria, scores) the scores as they were given, ``nan`` beyond a criterion's highest."""
        found = np.full((len(self.scales), max(map(len, self.scales))), np.nan)
        for number, scale in enumerate(self.scales):
            found[number, : len(scale)] = scale
        return found

    @property
    def given(self) -> Values:
        """(ratings,) the scores as they were given."""
        return np.asarray(self.worth[self.criterion, self.score])

    def input_hash(self) -> str:
        """Return the SHA-256 of names and ratings."""
        names = ["\n".join(one) for one in (self.candidates, self.raters, self.criteria)]
        return hash_of(*names, self.candidate, self.rater, self.criterion, self.given)

    def on_one_scale(self) -> Ratings:
        """Return the same ratings with the scale of all criteria together on each of them.

        Raises BadInput where their highest scores differ: then they had no scale in common.
        """
        if len({scale[-1] for scale in self.scales}) > 1:
            raise BadInput("common steps need the same highest score on every criterion")
        scale = sorted(set().union(*self.scales))
        score = np.searchsorted(scale, self.given).astype(np.int64)
        return replace(self, score=score, scales=(tuple(scale),) * len(self.criteria))

    @classmethod
    def of(cls, rows: Iterable[Row]) -> Ratings:
        """Return the ratings of (candidate, rater, criterion, score).

        A criterion on which all got the same tells nothing: it is left out, and so said in the notes. Raises BadInput where
        no rating is left, a score is out of range, or somebody rated the same twice.
        """
        listed = sorted(rows)
        _check(listed)
        kept, notes = _telling(listed)
        columns = list(zip(*kept, strict=True))
        named = [np.unique(np.array(column, dtype=str), return_inverse=True) for column in columns[:3]]
        (candidates, candidate), (raters, rater), (criteria, criterion) = named
        score, scales = _closed(criterion, np.array(columns[3], dtype=np.int64))
        found = cls(
            candidates=tuple(map(str, candidates)),
            raters=tuple(map(str, raters)),
            criteria=tuple(map(str, criteria)),
            candidate=candidate,
            rater=rater,
            criterion=criterion,
            score=score,
            scales=scales,
        )
        return replace(found, notes=(*notes, *_gaps(found), *_of_one_score(found)))


def read_ratings(file: Path | str) -> Ratings:
    """Read ratings from a CSV file with the columns candidate, rater, criterion and score, in any order.

    A row with an empty score is a rating that was not given: it is left out, and so said in the notes. Raises BadInput with
    the row and the column of what cannot be read.
    """
    rows, missing = [], []
    for number, cells in table_rows(file, COLUMNS):
        if cells[3]:
            rows.append((cells[0], cells[1], cells[2], _score(cells[3], number)))
        else:
            missing.append(cells[0])
    if rows or not missing:
        found = Ratings.of(rows)
        return replace(found, notes=(*_left_out(found, missing), *found.notes))
    raise BadInput("no row has a score")


def table_rows(file: Path | str, columns: tuple[str, ...]) -> Iterator[tuple[int, list[str]]]:
    """Yield the number of each row of a CSV file and its cells of ``columns``; only ``score`` may be empty.

    Raises BadInput where the file cannot be read or a column is missing or empty.
    """
    try:
        with Path(file).open(encoding="utf-8-sig", newline="") as opened:
            reader = csv.reader(opened)
            places = _places(next(reader, []), columns)
            for row in reader:
                if row:
                    yield reader.line_num, _cells(row, places, columns, reader.line_num)
    except OSError as trouble:
        raise BadInput(f"{file} cannot be read: {(trouble.strerror or 'unknown').lower()}") from trouble
    except UnicodeDecodeError as trouble:
        raise BadInput("the file is not UTF-8 text") from trouble
    except csv.Error as trouble:
        raise BadInput(f"the file is no CSV table: {trouble}") from trouble


def _places(head: list[str], columns: tuple[str, ...]) -> list[int]:
    names = [name.strip() for name in head]
    missing = [name for name in columns if name not in names]
    if missing:
        raise BadInput(f"the column “{missing[0]}” is missing; the header names {', '.join(columns)}")
    return [names.index(name) for name in columns]


def _cells(row: list[str], places: list[int], columns: tuple[str, ...], number: int) -> list[str]:
    cells = [row[place].strip() if place < len(row) else "" for place in places]
    for name, cell in zip(columns, cells, strict=True):
        if not cell and name != "score":
            raise BadInput(f"row {number}, column “{name}” is empty")
    return cells


def _score(cell: str, number: int) -> int:
    cell = cell.removesuffix(".0")  # as spreadsheets write whole numbers beside empty cells
    if not cell.isascii() or not cell.isdigit() or len(cell) > 9:
        raise BadInput(f"row {number}, column “score”: “{cell[:20]}” is no score; write 0, 1, …")
    return int(cell)


def _check(rows: list[Row]) -> None:
    """Refuse no ratings at all, scores out of range, and in sorted rows the same rating twice."""
    if not rows:
        raise BadInput("there are no ratings")
    if any(not 0 <= row[3] <= HIGHEST for row in rows):
        raise BadInput(f"scores must lie between 0 and {HIGHEST}")
    for one, other in pairwise(rows):
        if one[:3] == other[:3]:
            raise BadInput(f"“{one[1]}” rated “{one[0]}” twice on “{one[2]}”")


def _telling(rows: list[Row]) -> tuple[list[Row], list[str]]:
    """Leave out the criteria on which all got the same score; refuse when none is left."""
    given: dict[str, set[int]] = {}
    for row in rows:
        given.setdefault(row[2], set()).add(row[3])
    silent = sorted(name for name, scores in given.items() if len(scores) == 1)
    if len(silent) == len(given):
        raise BadInput(f"on “{silent[0]}” everybody got the same score, so it tells nothing")
    kept = [row for row in rows if row[2] not in silent] if silent else rows
    notes = [f"{name}: everybody got the same score, so it is left out" for name in silent]
    return kept, notes + _gone("candidate", {row[0] for row in rows} - {row[0] for row in kept})


def _gone(whom: str, names: set[str]) -> list[str]:
    return [f"no rating is left of the {whom} {name}" for name in sorted(names)]


def _closed(criterion: Numbers, score: Numbers) -> tuple[Numbers, tuple[tuple[int, ...], ...]]:
    """Return scores as positions in the scale of their criterion, and the scales."""
    closed, scales = score.copy(), []
    for number in range(int(criterion.max()) + 1):
        own = criterion == number
        scale, closed[own] = np.unique(score[own], return_inverse=True)
        scales.append(tuple(map(int, scale)))
    return closed, tuple(scales)


def _gaps(found: Ratings) -> list[str]:
    return [
        f"{name}: only the scores {', '.join(map(str, scale))} were given; those between are passed over"
        for name, scale in zip(found.criteria, found.scales, strict=True)
        if scale[-1] - scale[0] != len(scale) - 1
    ]


def _of_one_score(found: Ratings) -> list[str]:
    """Return who gave one and the same score on every criterion, several times."""
    given, many = found.given, np.bincount(found.rater)
    low, high = np.full(len(many), np.inf), np.full(len(many), -np.inf)
    np.minimum.at(low, found.rater, given)
    np.maximum.at(high, found.rater, given)
    return [
        f"{name} gave the score {low[number]:.0f} only, {many[number]} times"
        for number, name in enumerate(found.raters)
        if low[number] == high[number] and many[number] > 1
    ]


def _left_out(found: Ratings, missing: list[str]) -> list[str]:
    if not missing:
        return []
    notes = [f"{len(missing)} rows have no score and are left out"]
    return notes + _gone("candidate", set(missing) - set(found.candidates))
