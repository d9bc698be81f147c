"""Whether all candidates can be compared: a rating plan as a graph, and the cheapest way to join its parts.

Two candidates can be compared when a chain of shared raters leads from one to the other (Linacre 1989, chapter 4). Between
parts without a chain a difference of merit and a difference of severity look the same.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from shanyrak_methods.psychometrics.raters.ratings import Ratings


@dataclass(frozen=True, slots=True)
class Pair:
    """A rater who should rate a candidate too, and what that costs."""

    rater: str
    candidate: str
    cost: float


@dataclass(frozen=True, slots=True)
class Part:
    """Candidates and raters who are linked among each other."""

    candidates: tuple[str, ...]
    raters: tuple[str, ...]


def components(ratings: Ratings) -> list[Part]:
    """Return the parts of a rating plan, the largest first; one part means that everybody can be compared."""
    labels, count = _labels(ratings)
    n = len(ratings.candidates)
    parts = [
        Part(
            tuple(ratings.candidates[one] for one in np.flatnonzero(labels[:n] == label)),
            tuple(ratings.raters[one] for one in np.flatnonzero(labels[n:] == label)),
        )
        for label in range(count)
    ]
    return sorted(parts, key=lambda part: (-len(part.candidates), part.candidates))


def links_needed(ratings: Ratings, cost: Callable[[str, str], float | None] | None = None) -> list[Pair]:
    """Return the cheapest further ratings that join all parts: a minimum spanning tree over them (Kruskal 1956).

    ``cost(rater, candidate)`` is what a rating costs, ``None`` where it must not happen (a conflict of interest). Where the
    allowed pairs cannot join all parts, as many as possible are joined.
    """
    labels, count = _labels(ratings)
    if count == 1:
        return []
    n = len(ratings.candidates)
    ask = cost or (lambda _rater, _candidate: 1.0)
    priced = [
        (price, rater, candidate)
        for rater, rater_name in enumerate(ratings.raters)
        for candidate, candidate_name in enumerate(ratings.candidates)
        if labels[n + rater] != labels[candidate] and (price := ask(rater_name, candidate_name)) is not None
    ]
    joined = list(range(count))
    chosen = []
    for price, rater, candidate in sorted(priced):
        one, other = _root(joined, int(labels[n + rater])), _root(joined, int(labels[candidate]))
        if one != other:
            joined[one] = other
            chosen.append(Pair(ratings.raters[rater], ratings.candidates[candidate], price))
    return chosen


def _labels(ratings: Ratings) -> tuple[np.ndarray[tuple[int], np.dtype[np.int32]], int]:
    n, size = len(ratings.candidates), len(ratings.candidates) + len(ratings.raters)
    edges = coo_matrix(
        (np.ones(len(ratings.score)), (ratings.candidate, n + ratings.rater)), shape=(size, size)
    )
    count, labels = connected_components(edges, directed=False)
    return labels, int(count)


def _root(joined: Sequence[int], one: int) -> int:
    while joined[one] != one:
        one = joined[one]
    return one
