"""Who gave whom which score on what."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.provenance import hash_of

Numbers = NDArray[np.int64]

COLUMNS = ("candidate", "rater", "criterion", "score")
HIGHEST = 100


@dataclass(frozen=True, slots=True)
class Ratings:
    """A row a rating; names are kept once, in the order of the alphabet.

    ``candidate``, ``rater``, ``criterion``: (ratings,) positions in the names. ``score``: (ratings,) 0, 1, …, of each
    criterion without a gap. ``notes``: what was done to the scores, a sentence each.
    """

    candidates: tuple[str, ...]
    raters: tuple[str, ...]
    criteria: tuple[str, ...]
    candidate: Numbers
    rater: Numbers
    criterion: Numbers
    score: Numbers
    notes: tuple[str, ...] = ()

    @property
    def steps(self) -> Numbers:
        """(criteria,) the highest score of each criterion."""
        highest = np.zeros(len(self.criteria), dtype=np.int64)
        np.maximum.at(highest, self.criterion, self.score)
        return highest

    def input_hash(self) -> str:
        """Return the SHA-256 of names and ratings."""
        names = ["\n".join(one) for one in (self.candidates, self.raters, self.criteria)]
        return hash_of(*names, self.candidate, self.rater, self.criterion, self.score)

    @classmethod
    def of(cls, rows: Iterable[tuple[str, str, str, int]]) -> Ratings:
        """Return the ratings of (candidate, rater, criterion, score).

        Raises BadInput where nobody rated, a score is out of range, or somebody rated the same twice.
        """
        listed = list(rows)
        if not listed:
            raise BadInput("there are no ratings")
        columns = list(zip(*listed, strict=True))
        named = [np.unique(np.array(column, dtype=str), return_inverse=True) for column in columns[:3]]
        (candidates, candidate), (raters, rater), (criteria, criterion) = named
        score = np.array(columns[3], dtype=np.int64)
        if score.min() < 0 or score.max() > HIGHEST:
            raise BadInput(f"scores must lie between 0 and {HIGHEST}")
        _check_once(listed)
        closed, notes = _closed(criteria, criterion, score)
        return cls(
            candidates=tuple(map(str, candidates)),
            raters=tuple(map(str, raters)),
            criteria=tuple(map(str, criteria)),
            candidate=candidate,
            rater=rater,
            criterion=criterion,
            score=closed,
            notes=tuple(notes),
        )


def read_ratings(file: Path | str) -> Ratings:
    """Read ratings from a CSV file with the columns candidate, rater, criterion and score, in any order.

    Raises BadInput with the row and the column of what cannot be read.
    """
    try:
        with Path(file).open(encoding="utf-8-sig", newline="") as opened:
            reader = csv.DictReader(opened)
            missing = [name for name in COLUMNS if name not in (reader.fieldnames or [])]
            if missing:
                raise BadInput(f"the column “{missing[0]}” is missing; the header names {', '.join(COLUMNS)}")
            return Ratings.of([_rating(row, number) for number, row in enumerate(reader, 2)])
    except OSError as trouble:
        raise BadInput(f"{file} cannot be read: {(trouble.strerror or 'unknown').lower()}") from trouble
    except UnicodeDecodeError as trouble:
        raise BadInput("the file is not UTF-8 text") from trouble


def _rating(row: dict[str, str | None], number: int) -> tuple[str, str, str, int]:
    cells = [(row[name] or "").strip() for name in COLUMNS]
    for name, cell in zip(COLUMNS, cells, strict=True):
        if not cell:
            raise BadInput(f"row {number}, column “{name}” is empty")
    if not cells[3].isascii() or not cells[3].isdigit():
        raise BadInput(f"row {number}, column “score”: “{cells[3][:20]}” is no score; write 0, 1, …")
    return cells[0], cells[1], cells[2], int(cells[3])


def _check_once(rows: Sequence[tuple[str, str, str, int]]) -> None:
    seen: set[tuple[str, str, str]] = set()
    for candidate, rater, criterion, _score in rows:
        if (candidate, rater, criterion) in seen:
            raise BadInput(f"“{rater}” rated “{candidate}” twice on “{criterion}”")
        seen.add((candidate, rater, criterion))


def _closed(criteria: NDArray[np.str_], criterion: Numbers, score: Numbers) -> tuple[Numbers, list[str]]:
    """Close up the scores of each criterion; refuse a criterion on which all got the same."""
    closed, notes = score.copy(), []
    for number, name in enumerate(criteria):
        own = criterion == number
        kept, places = np.unique(score[own], return_inverse=True)
        if len(kept) < 2:
            raise BadInput(f"on “{name}” everybody got the same score, so it tells nothing; leave it out")
        closed[own] = places
        if kept[-1] != len(kept) - 1:
            notes.append(
                f"{name}: only the scores {', '.join(map(str, kept))} were given; they are counted from 0"
            )
    return closed, notes
