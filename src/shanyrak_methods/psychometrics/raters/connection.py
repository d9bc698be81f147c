"""Whether all candidates can be compared: a rating plan as a graph, and the cheapest way to join its parts.

Two candidates can be compared when a chain of shared raters leads from one to the other (Linacre 1989, chapter 4). Between
parts without a chain a difference of merit and a difference of severity look the same. A plan can be looked at before the
first score is given, which is when it can still be changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.provenance import Provenance, hash_of

Numbers = NDArray[np.int64]
Cost = Callable[[str, str], float | None]


class Rated(Protocol):
    """Whatever says which rater meets which candidate: a plan, or the ratings themselves.

    ``candidate``, ``rater``: (meetings,) positions in the names; the same meeting may be there more than once.
    """

    @property
    def candidates(self) -> tuple[str, ...]:
        """The names of the candidates."""

    @property
    def raters(self) -> tuple[str, ...]:
        """The names of the raters."""

    @property
    def candidate(self) -> Numbers:
        """(meetings,) positions in ``candidates``."""

    @property
    def rater(self) -> Numbers:
        """(meetings,) positions in ``raters``."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Who is to rate whom; names in the order of the alphabet, ``candidate`` and ``rater`` positions in them."""

    candidates: tuple[str, ...]
    raters: tuple[str, ...]
    candidate: Numbers
    rater: Numbers

    @property
    def provenance(self) -> Provenance:
        """What is computed from this plan, and the plan's SHA-256."""
        names = ("\n".join(self.candidates), "\n".join(self.raters))
        return Provenance("psychometrics.raters.plan", hash_of(*names, self.candidate, self.rater))

    @classmethod
    def of(cls, meetings: Iterable[tuple[str, str]]) -> Plan:
        """Return the plan of (candidate, rater); a meeting named twice counts once. Raises BadInput for none."""
        listed = sorted(set(meetings))
        if not listed:
            raise BadInput("the plan has no meetings")
        columns = zip(*listed, strict=True)
        (candidates, candidate), (raters, rater) = (
            np.unique(np.array(column, dtype=str), return_inverse=True) for column in columns
        )
        return cls(tuple(map(str, candidates)), tuple(map(str, raters)), candidate, rater)


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


def components(rated: Rated) -> list[Part]:
    """Return the parts of a rating plan, the largest first; one part means that everybody can be compared."""
    count, of_candidate, of_rater = _labels(rated)
    candidates: list[list[str]] = [[] for _part in range(count)]
    raters: list[list[str]] = [[] for _part in range(count)]
    for name, label in zip(rated.candidates, of_candidate.tolist(), strict=True):
        candidates[label].append(name)
    for name, label in zip(rated.raters, of_rater.tolist(), strict=True):
        raters[label].append(name)
    parts = [Part(tuple(one), tuple(other)) for one, other in zip(candidates, raters, strict=True)]
    return sorted(parts, key=lambda part: (-len(part.candidates), part.candidates))


def links_needed(rated: Rated, cost: Cost | None = None) -> list[Pair]:
    """Return the cheapest further ratings that join all parts: a minimum spanning tree over them (Kruskal 1956).

    One fewer than there are parts. ``cost(rater, candidate)`` is what a rating costs, ``None`` where it must not happen (a
    conflict of interest); without ``cost`` all cost the same, and the raters of the largest part share them out, whoever
    has rated fewest first. Where the allowed pairs cannot join all parts, as many as possible are joined.
    """
    if cost is None:
        return _shared_out(rated)
    _count, of_candidate, of_rater = _labels(rated)
    priced = [
        (price, rater, candidate)
        for rater, rater_name in enumerate(rated.raters)
        for candidate, candidate_name in enumerate(rated.candidates)
        if of_rater[rater] != of_candidate[candidate]
        and (price := cost(rater_name, candidate_name)) is not None
    ]
    joined = list(range(len(rated.candidates)))
    chosen = []
    for price, rater, candidate in sorted(priced):
        one, other = _root(joined, int(of_rater[rater])), _root(joined, int(of_candidate[candidate]))
        if one != other:
            joined[one] = other
            chosen.append(Pair(rated.raters[rater], rated.candidates[candidate], price))
    return chosen


def _shared_out(rated: Rated) -> list[Pair]:
    largest, *others = components(rated)
    load = dict(zip(rated.raters, np.bincount(rated.rater).tolist(), strict=True))
    chosen = []
    for part in others:
        rater = min(largest.raters, key=lambda name: (load[name], name))
        load[rater] += 1
        chosen.append(Pair(rater, part.candidates[0], 1.0))
    return chosen


def _labels(rated: Rated) -> tuple[int, Numbers, Numbers]:
    """Return how many parts there are, and the part of each candidate and of each rater."""
    n, size = len(rated.candidates), len(rated.candidates) + len(rated.raters)
    edges = coo_matrix((np.ones(len(rated.rater)), (rated.candidate, n + rated.rater)), shape=(size, size))
    count, labels = connected_components(edges, directed=False)
    return int(count), labels[:n], labels[n:]


def _root(joined: list[int], one: int) -> int:
    while joined[one] != one:
        joined[one] = joined[joined[one]]
        one = joined[one]
    return one
