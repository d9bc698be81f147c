"""How sharply a test measures, at every ability and on the whole."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from shanyrak_methods.psychometrics.ability import Scale, item_slopes
from shanyrak_methods.psychometrics.quadrature import Grid
from shanyrak_methods.psychometrics.responses import MISSING, Responses

Values = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Curve:
    """The information of a test at each ability, (abilities,), of each item, (items, abilities), and the standard error."""

    ability: Values
    information: Values
    by_item: Values

    @property
    def error(self) -> Values:
        """The standard error of a maximum likelihood estimate at each ability."""
        with np.errstate(divide="ignore"):
            return 1 / np.sqrt(self.information)


def curve(scale: Scale, ability: ArrayLike) -> Curve:
    """Return Fisher's information ``Σ P'²/P`` over the scores of each item (Lord 1980, ch. 5; Samejima 1969)."""
    at = np.atleast_1d(np.asarray(ability, dtype=np.float64))
    by_item = np.empty((len(scale.names), len(at)))
    for number in range(len(scale.names)):
        p, first, _second = item_slopes(scale, number, at)
        by_item[number] = (first**2 / p).sum(axis=0)
    return Curve(at, by_item.sum(axis=0), by_item)


def marginal_reliability(scale: Scale, *, mean: float = 0.0, sd: float = 1.0) -> float:
    """Return the reliability to expect of EAP scores: the share of the spread of ability that the test recovers.

    ``1 - E[1 / (I(θ) + 1/sd²)] / sd²`` over a normal distribution (Green, Bock, Humphreys, Linn & Reckase 1984, JEM 21).
    """
    grid = Grid.of(81)
    told = curve(scale, grid.nodes * sd + mean).information
    left = float(np.exp(grid.log_weights()) @ (1 / (told + sd**-2)))
    return 1 - left / sd**2


def alpha(responses: Responses) -> float:
    """Return Cronbach's alpha (1951) of those who answered everything; ``nan`` where totals do not vary. Raises BadInput."""
    every = responses.one_a_row().scores
    scores = every[(every != MISSING).all(axis=1)].astype(np.float64)
    items = scores.shape[1]
    if len(scores) < 2 or items < 2 or scores.sum(axis=1).var() == 0:
        return float("nan")
    return float(
        items / (items - 1) * (1 - scores.var(axis=0, ddof=1).sum() / scores.sum(axis=1).var(ddof=1))
    )
