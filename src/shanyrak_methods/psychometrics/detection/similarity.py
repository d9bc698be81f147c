"""Answer copying: two people who chose the same options more often than their abilities explain.

The index ω of Wollack (1997, APM 21). How likely somebody of an ability chooses each option is taken from everybody's
choices, smoothed over ability (Ramsay 1991), so that no model of wrong options is needed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import norm

from shanyrak_methods.psychometrics.detection.families import holm
from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.provenance import Findings, Provenance, hash_of
from shanyrak_methods.psychometrics.responses import MISSING

Values = NDArray[np.float64]
Options = NDArray[np.int8]

WIDTH = 0.3  # of the smoothing, in standard deviations of ability
POINTS = 31
LEVEL = 0.001


@dataclass(frozen=True, slots=True)
class Alike:
    """Two people: ``copier`` may have copied from ``source``.

    ``same``: items on which both chose the same option; ``expected``: how many their abilities explain; ``p``: of as many or more
    under honest work; ``p_in_family``: corrected for all pairs that were compared.
    """

    copier: int
    source: int
    same: int
    expected: float
    omega: float
    p: float
    p_in_family: float

    @property
    def is_beyond_chance(self) -> bool:
        """Whether even among all pairs such likeness is rarer than one in a thousand."""
        return self.p_in_family < LEVEL


def similarity(options: Options, ability: Values, pairs: Sequence[tuple[int, int]]) -> Findings[Alike]:
    """Return how alike each pair (copier, source) answered, the most alike first.

    ``options``: (persons, items) the number of the option each chose, ``MISSING`` for none; ``ability``: (persons,). Compare
    neighbours by seat, not everybody with everybody, and few are accused falsely. Raises BadInput.
    """
    chosen, at = np.asarray(options), np.asarray(ability, dtype=np.float64)
    if chosen.ndim != 2 or at.shape != (len(chosen),) or not np.isfinite(at).all():
        raise BadInput("choices and abilities need one row a person, and every ability a value")
    if any(one == other or not 0 <= min(one, other) <= max(one, other) < len(at) for one, other in pairs):
        raise BadInput("a pair names two different people of the table")
    curves, nodes = option_curves(chosen, at)
    found = [_pair(chosen, at, curves, nodes, *pair) for pair in pairs]
    corrected = holm(np.array([one[-1] for one in found])) if found else np.zeros(0)
    alike = [
        Alike(copier, source, same, expected, omega, p, float(family))
        for (copier, source), (same, expected, omega, p), family in zip(pairs, found, corrected, strict=True)
    ]
    compared = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return Findings(
        sorted(alike, key=lambda one: -one.omega),
        Provenance("psychometrics.similarity", hash_of(chosen, at, compared)),
    )


def option_curves(options: Options, ability: Values) -> tuple[Values, Values]:
    """Return (points, items, options) how often people near each ability chose each option, and the abilities (points,)."""
    nodes = np.quantile(ability, np.linspace(0, 1, POINTS))
    width = WIDTH * float(ability.std() or 1.0)
    weight = np.exp(-0.5 * ((nodes[:, None] - ability) / width) ** 2)
    most = int(options.max()) + 1
    chosen = np.stack([weight @ (options == option) for option in range(most)], axis=2) + 0.01
    return chosen / chosen.sum(axis=2, keepdims=True), nodes


def _pair(
    options: Options, ability: Values, curves: Values, nodes: Values, copier: int, source: int
) -> tuple[int, float, float, float]:
    """Return (same, expected, ω, p) of one pair: the source's answers held, the copier's left to ability."""
    both = np.flatnonzero((options[copier] != MISSING) & (options[source] != MISSING))
    near = int(np.abs(nodes - ability[copier]).argmin())
    p = curves[near, both, options[source, both]]
    same, expected = int((options[copier, both] == options[source, both]).sum()), float(p.sum())
    spread = float(np.sqrt((p * (1 - p)).sum()))
    if spread == 0:
        return same, expected, 0.0, 1.0
    omega = (same - expected) / spread
    return same, expected, omega, _at_least(same, p)


def _at_least(same: int, p: Values) -> float:
    """Return how likely ``same`` or more matches are: the sum of unlike trials, exactly (van der Linden & Sotaridona 2006)."""
    table = np.ones(1)
    for one in p:
        table = np.convolve(table, [1 - one, one])
    exact = float(table[same:].sum())
    return exact if exact > 1e-13 else float(norm.sf((same - 0.5 - p.sum()) / np.sqrt((p * (1 - p)).sum())))
