"""The grid on which the distribution of ability is integrated."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]
MANY = 50_000  # rows
REACH = 6.0  # standard deviations; outside lies one person in five hundred million


@dataclass(frozen=True, slots=True)
class Grid:
    """Equally spaced points of ability, in standard deviations of the reference group, and what each weighs.

    On an analytic integrand that vanishes at both ends, equal weights at equal steps converge faster than any power of the
    step (Trefethen & Weideman 2014, SIAM Review 56(3)).
    """

    nodes: Values

    @classmethod
    def of(cls, points: int, reach: float = REACH) -> Grid:
        """Return a grid of ``points`` points from -``reach`` to ``reach``."""
        return cls(np.linspace(-reach, reach, points))

    @property
    def reach(self) -> float:
        """How far out its last point lies."""
        return float(self.nodes[-1])

    def log_weights(self, mean: float = 0.0, sd: float = 1.0) -> Values:
        """Return the logarithm of a normal distribution on the grid; its exponentials add up to 1."""
        raw = -0.5 * ((self.nodes - mean) / sd) ** 2
        return np.asarray(raw - np.logaddexp.reduce(raw))


def points_needed(information: float, *, rows: int, reach: float = REACH) -> int:
    """Return how many points keep the error of the integral far below what sampling leaves open.

    ``information``: the most that the whole test tells at any ability. A posterior is then hardly narrower than
    ``s = 1/√(1 + information)``. A step of 1.1 s leaves a relative error of 2·exp(-2π²/1.1²) < 2e-7 (Poisson summation).
    With few rows a finer grid costs little.
    """
    step = 1.1 / np.sqrt(1.0 + information)
    points = int(np.ceil(2 * reach / step)) + 1
    finest = 61 if rows <= MANY else 41
    return max(points, round(finest * reach / REACH)) | 1


def information_of(log_p: Values, nodes: Values) -> float:
    """Return the most that a test tells at any point: ``max Σ P·(∂ log P / ∂θ)²`` over items and scores.

    ``log_p``: (items, scores, points), at equally spaced ``nodes``.
    """
    rise = np.gradient(log_p, nodes, axis=2)
    return float((np.exp(log_p) * rise**2).sum(axis=(0, 1)).max())
