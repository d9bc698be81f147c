"""Made-up selections of a senior corps: 1,121 candidates before commissions of five, drawn from 24 members.

Only NumPy is needed, so that peers draw the same ratings in an environment of their own.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]
Numbers = NDArray[np.int64]

STEPS = np.array([-1.8, -0.6, 0.6, 1.8])
LOTS = 20
PROBE = 42  # the seed by which the figures of other tools were taken


@dataclass(frozen=True, slots=True)
class Design:
    """How many there are of each, and how many different commissions sit."""

    candidates: int = 1121
    members: int = 24
    criteria: int = 6
    seats: int = 5
    commissions: int = 60


@dataclass(frozen=True, slots=True)
class Selection:
    """The truth, in logits, and the ratings: positions of candidate, member and criterion, and the score from 0 to 4."""

    merit: Values
    severity: Values
    difficulty: Values
    steps: Values
    candidate: Numbers
    member: Numbers
    criterion: Numbers
    score: Numbers

    @property
    def means(self) -> Values:
        """(candidates,) the raw mean of each candidate's scores."""
        return np.bincount(self.candidate, self.score) / np.bincount(self.candidate)

    def wrongly_chosen(self, measure: Values, *, places: int) -> float:
        """Return how many of the ``places`` highest by ``measure`` are not among the truly best; ties are drawn by lot."""
        best = set(np.argsort(-self.merit)[:places].tolist())
        lots = np.random.default_rng(PROBE).random((LOTS, len(measure)))
        chosen = [np.lexsort((lot, -measure))[:places].tolist() for lot in lots]
        return float(np.mean([len(best.difference(one)) for one in chosen]))


def a_selection(seed: int, design: Design | None = None) -> Selection:
    """Return a selection whose ratings follow the many-facet Rasch model; candidates go to the commissions in turn."""
    size = design or Design()
    rng = np.random.default_rng(seed)
    merit, severity = rng.normal(0, 1.2, size.candidates), rng.normal(0, 0.6, size.members)
    difficulty = rng.normal(0, 0.5, size.criteria)
    severity, difficulty = severity - severity.mean(), difficulty - difficulty.mean()
    seats = np.array([rng.choice(size.members, size.seats, replace=False) for _ in range(size.commissions)])
    candidate = np.repeat(np.arange(size.candidates), size.seats * size.criteria)
    member = np.repeat(seats[np.arange(size.candidates) % size.commissions].ravel(), size.criteria)
    criterion = np.tile(np.arange(size.criteria), size.candidates * size.seats)
    score = _drawn(merit[candidate] - severity[member] - difficulty[criterion], rng)
    return Selection(merit, severity, difficulty, STEPS, candidate, member, criterion, score)


def _drawn(reach: Values, rng: np.random.Generator) -> Numbers:
    raw = np.concatenate([np.zeros((len(reach), 1)), (reach[:, None] - STEPS).cumsum(axis=1)], axis=1)
    reached = np.exp(raw - raw.max(axis=1, keepdims=True)).cumsum(axis=1)
    return np.asarray((reached <= rng.random(len(reach))[:, None] * reached[:, -1:]).sum(axis=1))
