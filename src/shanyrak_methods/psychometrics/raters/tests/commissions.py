"""Made-up commissions whose true severities are known."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from shanyrak_methods.psychometrics.raters.ratings import Ratings

STEPS = np.array([-1.5, 0.0, 1.5])


def a_commission(
    candidates: int, raters: int, *, seed: int, panel: int = 3, criteria: int = 4
) -> tuple[NDArray[np.float64], NDArray[np.float64], Ratings]:
    """Return merits, severities and ratings; each candidate meets ``panel`` raters, drawn by lot."""
    rng = np.random.default_rng(seed)
    merit, severity = rng.normal(0, 1.2, candidates), rng.normal(0, 0.6, raters)
    severity -= severity.mean()
    difficulty = np.linspace(-0.5, 0.5, criteria)
    rows = [
        (
            f"candidate {n:04}",
            f"rater {r:02}",
            f"criterion {c}",
            _drawn(merit[n] - severity[r] - difficulty[c], rng),
        )
        for n in range(candidates)
        for r in rng.choice(raters, panel, replace=False)
        for c in range(criteria)
    ]
    return merit, severity, Ratings.of(rows)


def _drawn(reach: float, rng: np.random.Generator) -> int:
    raw = np.concatenate([[0.0], np.cumsum(reach - STEPS)])
    p = np.exp(raw - raw.max())
    return int(rng.choice(len(p), p=p / p.sum()))
