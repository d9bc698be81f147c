"""The way up to the maximum of the likelihood of the many-facet Rasch model: Newton's steps."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import cho_factor, cho_solve

from shanyrak_methods.psychometrics.quadrature import MANY, Grid, points_needed
from shanyrak_methods.psychometrics.raters.likelihood import Look, look
from shanyrak_methods.psychometrics.raters.panel import Panel

Values = NDArray[np.float64]
Factor = tuple[Values, bool]

ROUGH = (
    1e-2  # a promised gain of log-likelihood below which the grid must be fine, and the bend hardly changes
)
CLOSE = 1e-9  # one below which the maximum is reached
MOST = 200
LONGEST = 1.5  # logits that one step may move a parameter


@dataclass(frozen=True, slots=True)
class Top:
    """Where the climb ended; ``covariance`` (parameters, parameters) is the inverse of the information there."""

    look: Look
    covariance: Values
    passes: int
    converged: bool


def climb(panel: Panel) -> Top:
    """Return the maximum, by Newton's steps with the observed information.

    Far from it a coarse grid is enough; near it the grid is refined as far as the ratings tell merits apart.
    """
    bonds, start = panel.bonds(), panel.start()
    here = look(panel, start, Grid.of(_coarse(look(panel, start, Grid.of(41)))))
    passes, fine, converged = 2, False, False
    factor, promised = None, np.inf
    while passes < MOST and not converged:
        rise = bonds.T @ here.slope()
        factor = factor or _bend(here, bonds)
        move = cho_solve(factor, rise)
        gain = 0.5 * float(move @ rise)
        converged = fine and gain < CLOSE
        if gain < ROUGH and not fine:
            here, fine, factor, passes = (
                look(panel, here.params, Grid.of(_fine(here))),
                True,
                None,
                passes + 1,
            )
        elif not converged:
            here, tries = _step(here, bonds @ np.clip(move, -LONGEST, LONGEST))
            passes += tries
            if gain > ROUGH or gain > promised / 10:
                factor = None
            promised = gain
    return Top(here, _covariance(here, bonds), passes, converged)


def _told(here: Look) -> float:
    """Return the most that all ratings of a candidate tell of a merit, in spreads of merit."""
    return float((here.panel.rated @ here.variance).max() * np.exp(2 * here.params[-1]))


def _coarse(here: Look) -> int:
    return points_needed(_told(here) / 4.0, rows=MANY + 1)


def _fine(here: Look) -> int:
    return points_needed(_told(here), rows=len(here.panel.ratings.candidates))


def _bend(here: Look, bonds: Values) -> Factor:
    """Return the factored information; where it is not positive, which is far from the maximum, the complete one."""
    try:
        return _factored(bonds.T @ here.information() @ bonds)
    except np.linalg.LinAlgError:
        return _factored(bonds.T @ here.complete_information() @ bonds)


def _factored(bend: Values) -> Factor:
    ridge = 1e-10 * np.maximum(np.diag(bend), 1e-3)
    factor, lower = cho_factor(bend + np.diag(ridge))
    return factor, bool(lower)


def _step(here: Look, move: Values) -> tuple[Look, int]:
    """Take a step, or half of it, and half again, until it leads up; return how many were tried."""
    for tries in range(1, 21):
        there = look(here.panel, here.params + move, here.grid)
        if there.height > here.height - 1e-9:
            return there, tries
        move = move / 2
    return here, MOST


def _covariance(here: Look, bonds: Values) -> Values:
    inverse = np.linalg.pinv(bonds.T @ here.information() @ bonds, hermitian=True)
    return np.asarray(bonds @ inverse @ bonds.T)
