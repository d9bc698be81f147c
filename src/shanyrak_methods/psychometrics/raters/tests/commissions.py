"""Made-up commissions whose true severities are known."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from shanyrak_methods.psychometrics.raters.ratings import Ratings

Values = NDArray[np.float64]

STEPS = np.array([-1.5, 0.0, 1.5])


@dataclass(frozen=True, slots=True)
class Commission:
    """The truth and the ratings: ``merit`` (candidates,), ``severity`` (raters,), ``difficulty`` (criteria,)."""

    merit: Values
    severity: Values
    difficulty: Values
    ratings: Ratings


def a_commission(candidates: int, raters: int, *, seed: int, panel: int = 3, criteria: int = 4) -> Commission:
    """Return a commission in which each candidate meets ``panel`` raters, drawn by lot."""
    rng = np.random.default_rng(seed)
    merit, severity = rng.normal(0, 1.2, candidates), rng.normal(0, 0.6, raters)
    severity -= severity.mean()
    difficulty = np.linspace(-0.5, 0.5, criteria)
    met = np.concatenate([rng.choice(raters, panel, replace=False) for _candidate in range(candidates)])
    n, r = np.repeat(np.arange(candidates), panel * criteria), np.repeat(met, criteria)
    c = np.tile(np.arange(criteria), candidates * panel)
    score = drawn(merit[n] - severity[r] - difficulty[c], rng)
    return Commission(merit, severity, difficulty, named(n, r, c, score))


def named(
    candidate: NDArray[np.int64],
    rater: NDArray[np.int64],
    criterion: NDArray[np.int64],
    score: NDArray[np.int64],
) -> Ratings:
    """Return ratings under names whose alphabet is the order of the numbers."""
    columns = (candidate.tolist(), rater.tolist(), criterion.tolist(), score.tolist())
    return Ratings.of(
        [
            (f"candidate {n:04}", f"rater {r:02}", f"criterion {c}", s)
            for n, r, c, s in zip(*columns, strict=True)
        ]
    )


def with_scores(ratings: Ratings, score: NDArray[np.int64]) -> Ratings:
    """Return the same meetings with other scores."""
    return named(ratings.candidate, ratings.rater, ratings.criterion, score)


def drawn(reach: Values, rng: np.random.Generator) -> NDArray[np.int64]:
    """Return a score each, drawn under the model with the steps ``STEPS``."""
    raw = np.concatenate([np.zeros((len(reach), 1)), (reach[:, None] - STEPS).cumsum(axis=1)], axis=1)
    reached = np.exp(raw).cumsum(axis=1)
    return np.asarray((reached < rng.random(len(reach))[:, None] * reached[:, -1:]).sum(axis=1))
