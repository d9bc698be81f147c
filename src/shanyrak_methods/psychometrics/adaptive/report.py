"""What a simulated administration came to, in all and for people of different ability."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from shanyrak_methods.psychometrics.provenance import Provenance

Values = NDArray[np.float64]
Flags = NDArray[np.bool_]
Numbers = NDArray[np.int64]

WIDE = 1.959964  # standard errors to both sides hold 95 in 100
TINY = 1e-12
BOUNDS = (-1.5, -0.5, 0.5, 1.5)


@dataclass(frozen=True, slots=True)
class Band:
    """How people whose true ability is from ``low`` to under ``high`` were measured; ``nan`` where nobody is."""

    low: float
    high: float
    persons: int
    bias: float
    rmse: float
    coverage: float
    mean_length: float


@dataclass(frozen=True, slots=True)
class Report:
    """What happened.

    ``ability``, ``estimate``, ``error``, ``taken``: (persons,) true, measured, its standard error, number of items.
    ``exposure``: (items,) the share of persons who saw each. ``cap``: the share that none may pass.
    ``least_cap``: the least share that any control could keep full tests of this bank to, as far as length and quotas go.
    ``expected_exposure``: the highest expected share of any item, where it was learnt. ``quotas_kept``: (persons,) of those who took the full length. ``enemies_met``: pairs of enemies in one test.
    """

    ability: Values
    estimate: Values
    error: Values
    taken: Numbers
    exposure: Values
    cap: float
    least_cap: float
    expected_exposure: float | None
    quotas_kept: Flags
    enemies_met: int
    seconds: float
    provenance: Provenance

    @property
    def rmse(self) -> float:
        """The root mean square of the errors made."""
        return float(np.sqrt(np.mean((self.estimate - self.ability) ** 2)))

    @property
    def rmse_error(self) -> float:
        """The standard error of ``rmse``: how far chance alone moves it, over as many candidates (delta method)."""
        squares = (self.estimate - self.ability) ** 2
        return float(squares.std() / (2 * max(self.rmse, TINY) * np.sqrt(len(squares))))

    @property
    def stated_error(self) -> float:
        """The root mean square of the standard errors.

        Among candidates of the population that was thought of, standard normal, it is expected to be the same as ``rmse`` (the mean of
        posterior variances is the mean square error of posterior means), and chance moves it some ten times less.
        """
        return float(np.sqrt(np.mean(self.error**2)))

    @property
    def bias(self) -> float:
        """The mean of the errors made."""
        return float(np.mean(self.estimate - self.ability))

    @property
    def unused(self) -> int:
        """How many items nobody saw."""
        return int((self.exposure == 0).sum())

    @property
    def overlap(self) -> float:
        """The expected share of common items of two persons: ``sum of exposure² / mean length`` (Chen, Ankenmann & Spray 2003)."""
        return float((self.exposure**2).sum() / self.taken.mean())

    @property
    def coverage(self) -> float:
        """How often the 95 % interval held the true ability."""
        return float(np.mean(np.abs(self.estimate - self.ability) <= WIDE * self.error))

    @property
    def cap_kept(self) -> bool:
        """Whether no item was seen by a larger share than the cap."""
        return bool((self.exposure <= self.cap + 1e-12).all())

    def by_ability(self, bounds: Sequence[float] = BOUNDS) -> list[Band]:
        """Return how people below, between and above these abilities were measured."""
        edges = [-np.inf, *sorted(bounds), np.inf]
        return [self._band(low, high) for low, high in pairwise(edges)]

    def _band(self, low: float, high: float) -> Band:
        here = (self.ability >= low) & (self.ability < high)
        if not here.any():
            return Band(low, high, 0, *[float("nan")] * 4)
        off = (self.estimate - self.ability)[here]
        return Band(
            low=low,
            high=high,
            persons=int(here.sum()),
            bias=float(off.mean()),
            rmse=float(np.sqrt(np.mean(off**2))),
            coverage=float(np.mean(np.abs(off) <= WIDE * self.error[here])),
            mean_length=float(self.taken[here].mean()),
        )
