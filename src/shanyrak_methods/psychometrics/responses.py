"""Answers of candidates: one row a person, one column an item, in memory or on disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.provenance import hash_of
from shanyrak_methods.psychometrics.storage import BLOCK, blocks_of, gathered, is_on_disk

MISSING = -1
HIGHEST = 126  # scores are kept in one byte
UNKNOWN = -2
PATTERNS = 1 << 13  # rows: with more different ones, putting equal ones together costs more than it saves

Scores = NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class Responses:
    """Who answered what.

    ``scores``: int8 of shape (persons, items); 0, 1, … are scores, ``MISSING`` is an item not given or not answered.
    On disk (see ``storage``) they are gone through some rows at a time, so that memory does not grow with persons.
    ``weights``: how many persons each row stands for, or ``None`` for one each. ``group``: the number of each person's group,
    counted from 0, or ``None`` for one group.

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
        for rows, scores in blocks_of(self.scores, size):
            yield (
                scores,
                None if self.weights is None else self.weights[rows],
                None if self.group is None else self.group[rows],
            )

    def only(self, kept: Sequence[int]) -> Responses:
        """Return the same persons with the items at the positions ``kept``."""
        if len(kept) == len(self.items):
            return self
        return self.rewritten([self.items[one] for one in kept], lambda scores: scores[:, list(kept)])

    def rewritten(self, items: Sequence[str], change: Callable[[Scores], Scores]) -> Responses:
        """Return the same persons with other ``items``: ``change`` turns rows of scores into rows of theirs."""
        parts = (change(scores) for _rows, scores in blocks_of(self.scores))
        scores = gathered(parts, len(items), np.int8, on_disk=is_on_disk(self.scores))
        return Responses(tuple(items), scores, self.weights, self.group)

    def one_a_row(self) -> Responses:
        """Return these answers if each row is one person; what looks at persons cannot weigh them. Raises BadInput."""
        if self.weights is not None:
            raise BadInput("persons must stand one a row here, not several by a weight")
        return self

    def any_missing(self) -> bool:
        """Return whether any answer is missing."""
        return any(bool((scores == MISSING).any()) for _rows, scores in blocks_of(self.scores))

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


def closed_up(responses: Responses, written: Sequence[tuple[int, ...]]) -> Responses:
    """Return the answers with each item's scores counted from 0 without a gap.

    ``written``: for each item the scores that occur, rising; empty where they have no gap. Raises BadInput for any other.
    """
    if not any(written):
        return responses
    new = np.tile(np.arange(-1, HIGHEST + 1, dtype=np.int8), (len(written), 1))  # of -1, 0, 1, …
    for row, scores in zip(new, written, strict=True):
        if scores:
            row[1:] = UNKNOWN
            row[np.array(scores) + 1] = np.arange(len(scores))
    columns = np.arange(len(written))

    def change(scores: Scores) -> Scores:
        counted = new[columns, scores + 1]
        if counted.min() == UNKNOWN:
            item = responses.items[int(np.argmax((counted == UNKNOWN).any(axis=0)))]
            raise BadInput(f"“{item}” has a score that nobody had when it was calibrated")
        return counted

    return responses.rewritten(responses.items, change)


def compressed(responses: Responses) -> Responses:
    """Return the same answers with equal rows counted once, where that makes them at least four times fewer.

    Short tests have few different answer patterns (LSAT 6: 30 for 1,000 persons), and every pass is then as much shorter.
    """
    most = min(PATTERNS, responses.n_rows // 4)
    if responses.scores.shape[1] > 20 or responses.group is not None:  # else patterns hardly repeat
        return responses
    patterns, persons = responses.scores[:0], np.zeros(0)
    for scores, weights, _group in responses.blocks():
        counted = np.ones(len(scores)) if weights is None else weights
        joined = np.concatenate([patterns, scores])
        patterns, position = np.unique(joined, axis=0, return_inverse=True)
        if len(patterns) > most:
            return responses
        persons = np.bincount(position.ravel(), np.concatenate([persons, counted])).astype(np.float64)
    return Responses(responses.items, np.ascontiguousarray(patterns), persons)
