"""The way up to the maximum of the likelihood of the many-facet Rasch model: Newton's steps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import cho_factor, cho_solve, eigh

from shanyrak_methods.psychometrics.quadrature import MANY, Grid, points_needed
from shanyrak_methods.psychometrics.raters.likelihood import Look, look
from shanyrak_methods.psychometrics.raters.panel import Panel

Values = NDArray[np.float64]
Solver = Callable[[Values], Values]

ROUGH = (
    1e-2  # a promised gain of log-likelihood below which the grid must be fine, and the bend hardly changes
)
CLOSE = 1e-9  # one below which the maximum is reached
MOST = 100
LONGEST = 1.5  # logits that one step may move a parameter
WIDEST = 20.0  # logits of merit's spread; beyond it candidates are in one order that no rating contradicts
FINEST = 4_001  # points of merit
FLAT = 1e-8  # information below which nothing is known


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
    far = look(panel, start, Grid.of(_coarse(look(panel, start, Grid.of(41)))))
    near = _walk(far, bonds, until=ROUGH)
    fine = look(panel, near.here.params, Grid.of(_fine(near.here)))
    top = _walk(fine, bonds, until=CLOSE, solve=near.solve)
    return Top(top.here, _covariance(top.here, bonds), 3 + near.passes + top.passes, top.arrived)


@dataclass(frozen=True, slots=True)
class _Walk:
    """How far a walk came; ``solve`` gives Newton's step with the bend it used last."""

    here: Look
    solve: Solver
    passes: int
    arrived: bool


def _walk(here: Look, bonds: Values, *, until: float, solve: Solver | None = None) -> _Walk:
    """Climb until a step promises less than ``until``, or the spread of merit grows without a bound."""
    passes, promised = 0, np.inf
    while True:
        rise = bonds.T @ here.slope()
        solve = solve or _solver(bonds.T @ here.information() @ bonds)
        move = solve(rise)
        gain = 0.5 * float(move @ rise)
        if gain < until or passes >= MOST or here.params[-1] > np.log(WIDEST):
            return _Walk(here, solve, passes, gain < until)
        here, tries = _step(here, bonds @ move * min(1.0, LONGEST / np.abs(move).max()))
        passes += tries
        if gain > ROUGH or gain > promised / 10:
            solve = None
        promised = gain


def _told(here: Look) -> float:
    """Return the most that all ratings of a candidate tell of a merit, in spreads of merit."""
    return float((here.panel.rated @ here.variance).max() * np.exp(2 * here.params[-1]))


def _coarse(here: Look) -> int:
    return min(points_needed(_told(here) / 4.0, rows=MANY + 1), FINEST)


def _fine(here: Look) -> int:
    return min(points_needed(_told(here), rows=len(here.panel.ratings.candidates)), FINEST)


def _solver(bend: Values) -> Solver:
    """Return what gives Newton's step for a slope.

    Where the likelihood bends upwards the step goes up as far as if it bent down as much (Dauphin et al. 2014).
    """
    try:
        factor = cho_factor(bend)
    except np.linalg.LinAlgError:
        values, vectors = eigh(bend)
        sizes = np.maximum(np.abs(values), FLAT)
        return lambda rise: vectors @ ((vectors.T @ rise) / sizes)
    return lambda rise: np.asarray(cho_solve(factor, rise))


def _step(here: Look, move: Values) -> tuple[Look, int]:
    """Take a step, or half of it, and half again, until it leads up; return how many were tried."""
    for tries in range(1, 21):
        there = look(here.panel, here.params + move, here.grid)
        if there.height > here.height - 1e-9:
            return there, tries
        move = move / 2
    return here, MOST


def _covariance(here: Look, bonds: Values) -> Values:
    """Return the inverse of the information; what nothing is known of has a very large error, never none."""
    values, vectors = eigh(bonds.T @ here.information() @ bonds)
    free = bonds @ vectors
    return np.asarray((free / np.maximum(values, FLAT)) @ free.T)
