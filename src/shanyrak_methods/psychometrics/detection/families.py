"""Many comparisons at once: how small a probability must be so that few accusations are false."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]


def holm(p: Values) -> Values:
    """Return the probabilities corrected so that none of the family is false at the level (Holm 1979)."""
    order = np.argsort(p, kind="stable")
    stepped = np.maximum.accumulate(np.minimum(p[order] * np.arange(len(p), 0, -1), 1.0))
    found = np.empty(len(p))
    found[order] = stepped
    return found
