"""The sums through which ratings enter the likelihood of the many-facet Rasch model.

A rating enters only through its candidate and its pair of criterion and rater. A candidate enters only through the pairs they
met and the total of their scores, which is all that a Rasch model takes from them (Rasch 1960): candidates alike in both
are one cell. So the ratings are counted once, and each look at the likelihood works on few, small arrays.

Letters for shapes: ``g`` pairs, ``j`` steps, ``h`` patterns (sets of pairs that some candidate met), ``n`` cells, ``p``
parameters without the spread.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

from shanyrak_methods.psychometrics.raters.ratings import Numbers, Ratings

Values = NDArray[np.float64]

SHORT = 0.3  # score points by which an extreme rater's total is moved inside (Wright 1998)


@dataclass(frozen=True, slots=True)
class Layout:
    """Where each parameter lies: difficulties, severities, steps; the logarithm of merit's spread comes last."""

    criteria: int
    raters: int
    sets: int
    most: int

    @property
    def size(self) -> int:
        """How many parameters there are, without the spread."""
        return self.criteria + self.raters + self.sets * self.most

    @property
    def severity(self) -> slice:
        """Where the severities are."""
        return slice(self.criteria, self.criteria + self.raters)

    @property
    def steps(self) -> slice:
        """Where the steps are, set by set."""
        return slice(self.criteria + self.raters, self.size)


class Panel:
    """The ratings of a commission as counts; ``common``: all criteria share their steps."""

    def __init__(self, ratings: Ratings, *, common: bool = False) -> None:
        self.ratings = ratings.on_one_scale() if common else ratings
        steps = self.ratings.steps
        self.layout = Layout(
            len(ratings.criteria),
            len(ratings.raters),
            1 if common else len(ratings.criteria),
            int(steps.max()),
        )
        pairs, self.pair = np.unique(
            ratings.criterion * self.layout.raters + ratings.rater, return_inverse=True
        )
        self.criterion_of, self.rater_of = np.divmod(pairs, self.layout.raters)
        self.step_of = np.zeros_like(steps) if common else np.arange(len(steps))
        self.has_step = np.arange(1, self.layout.most + 1) <= steps[:, None]
        self.possible = self.has_step[self.criterion_of]  # (g, j)
        self.counts = self._counts()
        self._patterns()
        self.design = self._design()
        self.lean = self._lean()

    def _counts(self) -> Values:
        """Return (g, j) how many scores reach each step."""
        scores = self.layout.most + 1
        each = np.bincount(self.pair * scores + self.ratings.score, minlength=len(self.criterion_of) * scores)
        reached = each.reshape(-1, scores)[:, ::-1].cumsum(axis=1)[:, ::-1]
        return reached[:, 1:].astype(float)

    def _patterns(self) -> None:
        """Find the patterns, and the cells of candidates alike in pattern and total, in the order of patterns."""
        who, n = self.ratings.candidate, len(self.ratings.candidates)
        order = np.lexsort((self.pair, who))
        met = np.split(self.pair[order], np.cumsum(np.bincount(who, minlength=n))[:-1])
        known: dict[bytes, int] = {}
        pattern = np.array([known.setdefault(one.tobytes(), len(known)) for one in met])
        total = np.bincount(who, self.ratings.score, n)
        most = int(total.max()) + 1
        cells, self.cell, sizes = np.unique(
            pattern * most + total.astype(int), return_inverse=True, return_counts=True
        )
        self.weight = sizes.astype(float)
        self.pattern, self.total = np.divmod(cells, most)
        self.first = np.searchsorted(self.pattern, np.arange(len(known)))  # cell of each pattern
        rows = [np.frombuffer(one, dtype=self.pair.dtype) for one in known]
        ends = np.cumsum([0, *map(len, rows)])
        self.rated = csr_matrix(
            (np.ones(ends[-1]), np.concatenate(rows), ends), shape=(len(known), len(self.criterion_of))
        )

    @cached_property
    def _moved(self) -> tuple[Numbers, Numbers, Numbers]:
        """Which parameters a pair is moved by: (g,) its criterion's, (g,) its rater's, (g, j) those of its steps."""
        layout = self.layout
        first = layout.criteria + layout.raters + self.step_of[self.criterion_of] * layout.most
        return (
            self.criterion_of,
            layout.criteria + self.rater_of,
            first[:, None] + np.arange(layout.most),
        )

    def _design(self) -> csr_matrix:
        """Return (g·j, p): how hard each step of each pair is, as a sum of parameters."""
        criterion, rater, step = self._moved
        columns = np.stack(np.broadcast_arrays(criterion[:, None], rater[:, None], step), axis=2).ravel()
        return csr_matrix(
            (np.ones(columns.size), columns, np.arange(0, columns.size + 1, 3)),
            shape=(step.size, self.layout.size),
        )

    @cached_property
    def fan(self) -> csr_matrix:
        """(h·p, g·j + g): adds up the expected statistics of every pattern from those of its pairs.

        The first g·j columns take the chances of reaching each step, the others the expected scores.
        """
        criterion, rater, step = self._moved
        rated = self.rated.tocoo()
        row, pair = rated.row * self.layout.size, rated.col
        whole = step.size + pair
        rows = np.concatenate([row + criterion[pair], row + rater[pair], (row[:, None] + step[pair]).ravel()])
        own = pair[:, None] * self.layout.most + np.arange(self.layout.most)
        columns = np.concatenate([whole, whole, own.ravel()])
        shape = (self.rated.shape[0] * self.layout.size, step.size + len(criterion))
        return csr_matrix((np.ones(len(rows)), (rows, columns)), shape=shape)

    @cached_property
    def extremes(self) -> Values:
        """(raters,) 1 for who gave the highest score each time, -1 for who gave the lowest, otherwise 0."""
        ratings = self.ratings
        top = ratings.score == ratings.steps[ratings.criterion]
        times = np.bincount(ratings.rater)
        highest = np.bincount(ratings.rater, top) == times
        lowest = np.bincount(ratings.rater, ratings.score == 0) == times
        return highest.astype(float) - lowest

    def _lean(self) -> Values:
        """Return (p,) what moves extreme raters' totals inside: without it their severities were infinite."""
        lean = np.zeros(self.layout.size)
        lean[self.layout.severity] = SHORT * self.extremes
        return lean

    @cached_property
    def circles(self) -> list[Numbers]:
        """The raters whose severities can be told from the difficulty of what they rated, by shared criteria.

        Where one circle rates these criteria and another those, only the sum of severity and difficulty shows.
        """
        n, size = self.layout.criteria, self.layout.criteria + self.layout.raters
        edges = csr_matrix(
            (np.ones(len(self.rater_of)), (self.criterion_of, n + self.rater_of)), shape=(size, size)
        )
        count, labels = connected_components(edges, directed=False)
        return [np.flatnonzero(labels[n:] == label) for label in range(count)]

    def bonds(self) -> Values:
        """Return (parameters, free): what a free parameter moves, so that severities and steps add up to 0.

        The severities of each circle do, extreme raters aside, whose severity is hardly known.
        """
        size = self.layout.size + 1
        columns = [*np.eye(size)[: self.layout.criteria]]
        for circle in self.circles:
            sure = circle[self.extremes[circle] == 0] if (self.extremes[circle] == 0).any() else circle
            columns += _sums_to_zero(self.layout.criteria + sure, size)
            columns += [np.eye(size)[self.layout.criteria + one] for one in np.setdiff1d(circle, sure)]
        for number in range(self.layout.sets):
            own = self.has_step[np.argmax(self.step_of == number)]
            start = self.layout.steps.start + number * self.layout.most
            columns += _sums_to_zero(start + np.flatnonzero(own), size)
        return np.array([*columns, np.eye(size)[-1]]).T

    def start(self) -> Values:
        """Return first guesses: each criterion's mean share of its highest score, as a logit."""
        ratings, params = self.ratings, np.zeros(self.layout.size + 1)
        sums = np.bincount(ratings.criterion, ratings.score)
        share = np.clip(sums / np.bincount(ratings.criterion) / ratings.steps, 0.02, 0.98)
        params[: self.layout.criteria] = -np.log(share / (1 - share))
        return params


def _sums_to_zero(places: Numbers, size: int) -> list[Values]:
    """Return the directions, one fewer than ``places``, in which the parameters there keep their sum."""
    found = []
    for place in places[:-1]:
        column = np.zeros(size)
        column[place], column[places[-1]] = 1.0, -1.0
        found.append(column)
    return found
