"""Answers of candidates: one row a person, one column an item, from memory or from disk."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import numpy as np
from numpy.typing import NDArray

from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.provenance import hash_of

MISSING = -1
HIGHEST = 126  # scores are kept in one byte
BLOCK = 8192  # persons at a time: their likelihoods on the grid stay in a processor's cache

Scores = NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class Responses:
    """Who answered what.

    ``scores``: int8 of shape (persons, items); 0, 1, … are scores, ``MISSING`` is an item not given or not answered.
    May be a memory map, which is read block by block. ``weights``: how many persons each row stands for, or ``None`` for
    one each. ``group``: the number of each person's group, counted from 0, or ``None`` for one group.

    Raises BadInput when the shapes do not fit or a score is out of range.
    """

    items: tuple[str, ...]
    scores: Scores
    weights: NDArray[np.float64] | None = None
    group: NDArray[np.int64] | None = field(default=None)

    def __post_init__(self) -> None:
        if self.scores.ndim != 2 or self.scores.shape[1] != len(self.items):
            raise BadInput(
                f"the scores have the shape {self.scores.shape}, but there are {len(self.items)} items"
            )
        if self.scores.dtype != np.int8:
            raise BadInput("the scores must be whole numbers of one byte (int8)")
        if len(set(self.items)) != len(self.items):
            raise BadInput("two items have the same name")
        if not len(self.scores) or not self.items:
            raise BadInput("there are no answers")
        for beside in (self.weights, self.group):
            if beside is not None and beside.shape != (len(self.scores),):
                raise BadInput("weights and groups need one value a person")

    @property
    def n_rows(self) -> int:
        """How many rows there are; each may stand for several persons."""
        return len(self.scores)

    @property
    def n_groups(self) -> int:
        """How many groups there are."""
        return 1 if self.group is None else int(self.group.max()) + 1

    def blocks(
        self, size: int = BLOCK
    ) -> Iterator[tuple[Scores, NDArray[np.float64] | None, NDArray[np.int64] | None]]:
        """Yield (scores, weights, groups) of ``size`` rows at a time."""
        for start in range(0, self.n_rows, size):
            rows = slice(start, start + size)
            yield (
                np.ascontiguousarray(self.scores[rows]),
                None if self.weights is None else self.weights[rows],
                None if self.group is None else self.group[rows],
            )

    def only(self, kept: Sequence[int]) -> Responses:
        """Return the same persons with the items at the positions ``kept``."""
        names = tuple(self.items[one] for one in kept)
        if len(kept) == len(self.items):
            return self
        return Responses(names, np.ascontiguousarray(self.scores[:, list(kept)]), self.weights, self.group)

    def input_hash(self) -> str:
        """Return the SHA-256 of names, scores, weights and groups."""
        beside = [one for one in (self.weights, self.group) if one is not None]
        return hash_of("\n".join(self.items), self.scores, *beside)


@dataclass(frozen=True, slots=True)
class Tally:
    """What a first look at the answers finds.

    ``chosen``: (items, scores) how often each score was given; ``answered``: (items,) how often the item was answered;
    ``empty``: rows without a single answer; ``persons``: the sum of the weights.
    """

    chosen: NDArray[np.float64]
    answered: NDArray[np.float64]
    empty: int
    persons: float

    @property
    def has_missing(self) -> bool:
        """Whether any answer is missing."""
        return bool((self.answered < self.persons).any())


def tally(responses: Responses) -> Tally:
    """Return how often each score was given. Raises BadInput for a score below -1 or above 126."""
    highest = 1
    for scores, _weights, _group in responses.blocks():
        low, high = int(scores.min()), int(scores.max())
        if low < MISSING or high > HIGHEST:
            raise BadInput(
                f"scores must lie between 0 and {HIGHEST}; there is a {low if low < MISSING else high}"
            )
        highest = max(highest, high)
    chosen = np.zeros((len(responses.items), highest + 1))
    empty, persons = 0, 0.0
    for scores, weights, _group in responses.blocks():
        counted = np.ones(len(scores)) if weights is None else weights
        for score in range(highest + 1):
            chosen[:, score] += counted @ (scores == score)
        empty += int((scores == MISSING).all(axis=1).sum())
        persons += float(counted.sum())
    return Tally(chosen, chosen.sum(axis=1), empty, persons)


def compressed(responses: Responses) -> Responses:
    """Return the same answers with equal rows counted once, where that makes them at least four times fewer.

    Short tests have few different answer patterns (LSAT 6: 30 for 1,000 persons), and every pass is then as much shorter.
    """
    small = responses.scores.shape[1] <= 20 and responses.n_rows <= 1_000_000  # else patterns hardly repeat
    if not small or responses.group is not None:
        return responses
    patterns, position = np.unique(responses.scores, axis=0, return_inverse=True)
    if len(patterns) * 4 > responses.n_rows:
        return responses
    weights = np.bincount(position.ravel(), weights=responses.weights, minlength=len(patterns))
    return Responses(responses.items, patterns, weights.astype(np.float64))


def read_csv(file: Path | str) -> Responses:
    """Read answers from a CSV file: a header row of item names, then a row a person; an empty cell is missing.

    Memory grows by one byte an answer. Raises BadInput with the row and the column of what cannot be read.
    """
    path = Path(file)
    try:
        with path.open("rb") as opened:
            items = _header(opened.readline())
            blocks = [*_blocks(opened, items)]
    except OSError as trouble:
        raise BadInput(f"{path} cannot be read: {(trouble.strerror or 'unknown').lower()}") from trouble
    if not blocks:
        raise BadInput(f"{path} has no row of answers")
    return Responses(items, np.concatenate(blocks))


def _header(line: bytes) -> tuple[str, ...]:
    try:
        names = next(csv.reader([line.decode("utf-8-sig")]), [])
    except UnicodeDecodeError as trouble:
        raise BadInput("the file is not UTF-8 text") from trouble
    items = tuple(name.strip() for name in names)
    if not items or not all(items):
        raise BadInput("the first row must name every item")
    if len(set(items)) != len(items):
        twice = next(name for name in items if items.count(name) > 1)
        raise BadInput(f"two items have the name “{twice}”")
    return items


def _blocks(opened: IO[bytes], items: tuple[str, ...]) -> Iterator[Scores]:
    """Yield the rows of an opened file, some at a time."""
    row = 2
    while lines := opened.readlines(1 << 22):
        quick = _single_digits(lines, len(items))
        block = quick if quick is not None else _cells(lines, items, row)
        row += len(lines)
        if len(block):
            yield block


def _single_digits(lines: list[bytes], n_items: int) -> Scores | None:
    """Return the scores of rows such as ``0,1,1``, without looking at each cell; ``None`` if any row is different."""
    joined = b"".join(lines).replace(b"\r\n", b"\n")
    joined = joined if joined.endswith(b"\n") else joined + b"\n"
    width = 2 * n_items
    if len(joined) != width * len(lines):
        return None
    grid = np.frombuffer(joined, dtype=np.uint8).reshape(len(lines), width)
    signs, digits = grid[:, 1::2], grid[:, 0::2]
    expected = np.full(n_items, ord(","), dtype=np.uint8)
    expected[-1] = ord("\n")
    if not ((signs == expected).all() and (digits >= ord("0")).all() and (digits <= ord("9")).all()):
        return None
    return (digits - ord("0")).astype(np.int8)


def _cells(lines: Iterable[bytes], items: tuple[str, ...], first: int) -> Scores:
    """Return the scores of any well-formed rows. Raises BadInput."""
    try:
        texts = [line.decode("utf-8") for line in lines]
    except UnicodeDecodeError as trouble:
        raise BadInput("the file is not UTF-8 text") from trouble
    rows = []
    for number, cells in enumerate(csv.reader(texts), first):
        if not cells:
            continue
        if len(cells) != len(items):
            raise BadInput(f"row {number} has {len(cells)} cells; the header names {len(items)} items")
        rows.append([_score(cell, number, item) for cell, item in zip(cells, items, strict=True)])
    return np.array(rows, dtype=np.int8).reshape(-1, len(items))


def _score(cell: str, row: int, item: str) -> int:
    text = cell.strip()
    if not text or text == "NA":
        return MISSING
    if not text.isascii() or not text.isdigit() or int(text) > HIGHEST:
        raise BadInput(
            f"row {row}, column “{item}”: “{text[:20]}” is no score; write 0, 1, … or leave it empty"
        )
    return int(text)
