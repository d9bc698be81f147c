"""Sum scores: how likely each is at an ability."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]


def totals(chances: Iterable[Values], points: int) -> Values:
    """Return (totals, points) how likely each sum of scores is (Lord & Wingersky 1984, Applied Psychological Measurement 8).

    ``chances``: for each item (scores, points) how likely its scores 0, 1, … are at each point of ability.
    """
    table = np.ones((1, points))
    for item in chances:
        longer = np.zeros((len(table) + len(item) - 1, points))
        for score, chance in enumerate(item):
            longer[score : score + len(table)] += table * chance
        table = longer
    return table
