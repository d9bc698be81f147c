"""The line and who is above it: never a rank without what is not known.

A measured ability is the true one and an error. Whether someone is truly above a line has a probability; where it is
neither high nor low, the test cannot tell, and the commission must know.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.stats import norm

from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.provenance import Findings, Provenance, hash_of

Values = NDArray[np.float64]
SURE = 0.95
DRAWS = 4000
AT_ONCE = 500


class Standing(StrEnum):
    """Where a candidate stands to the line."""

    ABOVE = "above"
    BELOW = "below"
    UNDECIDED = "undecided"  # cannot be told apart from the line


@dataclass(frozen=True, slots=True)
class Line:
    """A line on the scale of ability and how surely it is known (0: it is a rule, not an estimate)."""

    ability: float
    error: float = 0.0


@dataclass(frozen=True, slots=True)
class Place:
    """A candidate's chance of being truly above the line, and what follows. ``chance`` is ``nan`` where nothing was measured."""

    chance: float
    standing: Standing


def line_of(cuts: Sequence[Line]) -> Line:
    """Return the line that several independent cuts come to, each weighed by its precision. Raises BadInput.

    Where one is known without error, the others say nothing; two such must agree.
    """
    rules = {cut.ability for cut in cuts if cut.error == 0}
    if not cuts or len(rules) > 1:
        raise BadInput("there is no one line: give at least one cut, and no two different ones without error")
    if rules:
        return Line(rules.pop())
    weights = np.array([cut.error**-2 for cut in cuts])
    return Line(float(weights @ [cut.ability for cut in cuts] / weights.sum()), float(weights.sum() ** -0.5))


def above(ability: ArrayLike, error: ArrayLike, line: Line, *, sure: float = SURE) -> Findings[Place]:
    """Return each candidate's chance of being truly above the line.

    ``Φ((θ̂ - c) / √(s² + s_c²))``: the posterior of ability is taken as normal with mean θ̂ and standard deviation s, as EAP
    gives them (Rudner 2001, Practical Assessment 7(14)). ``sure``: how high a chance counts as certain. Raises BadInput.
    """
    mean, spread = _measured(ability, error)
    if not 0.5 < sure < 1:
        raise BadInput("what counts as sure lies between 0.5 and 1")
    with np.errstate(divide="ignore", invalid="ignore"):
        z = (mean - line.ability) / np.hypot(spread, line.error)
    chance = np.where(mean == line.ability, 0.5, norm.cdf(z))
    chance = np.where(np.isfinite(mean) & np.isfinite(spread), chance, np.nan)
    source = hash_of(mean, spread, f"{line.ability}/{line.error}/{sure}")
    return Findings(
        [Place(float(one), _standing(float(one), sure)) for one in chance],
        Provenance("psychometrics.above", source),
    )


def _measured(ability: ArrayLike, error: ArrayLike) -> tuple[Values, Values]:
    mean, spread = np.asarray(ability, dtype=np.float64), np.asarray(error, dtype=np.float64)
    if mean.ndim != 1 or mean.shape != spread.shape:
        raise BadInput("abilities and their errors need one value a candidate")
    if (spread < 0).any():
        raise BadInput("a standard error cannot be below 0")
    return mean, spread


def _standing(chance: float, sure: float) -> Standing:
    if chance >= sure:
        return Standing.ABOVE
    return Standing.BELOW if chance <= 1 - sure else Standing.UNDECIDED


def accuracy(places: Sequence[Place]) -> float:
    """Return the share of candidates expected to be classed rightly if everybody likelier above than not is passed.

    Persons of whom nothing was measured are left out; ``nan`` if nobody is left.
    """
    chances = np.array([place.chance for place in places])
    chances = chances[np.isfinite(chances)]
    return float(np.maximum(chances, 1 - chances).mean()) if len(chances) else float("nan")


@dataclass(frozen=True, slots=True)
class Best:
    """Each candidate's chance to be truly among the best, and how many of those chosen are expected not to be."""

    places: tuple[Place, ...]
    chosen: tuple[int, ...]
    expected_wrong: float
    provenance: Provenance


def among_the_best(
    ability: ArrayLike, error: ArrayLike, places: int, *, seed: int, sure: float = SURE, draws: int = DRAWS
) -> Best:
    """Return who is truly among the ``places`` best, where the line is not a value but a number of people.

    True abilities are drawn from the posteriors ``draws`` times with ``seed``, and ranked each time; the Monte Carlo error of
    a chance is at most ``0.5/√draws``. Chosen are the highest measured; of equal ones the first. Raises BadInput.
    """
    mean, spread = _measured(ability, error)
    fit = np.flatnonzero(np.isfinite(mean) & np.isfinite(spread))
    if not 0 < places <= len(fit):
        raise BadInput(f"{places} cannot be chosen among {len(fit)} measured candidates")
    chance, left, hits = np.random.default_rng(seed), draws, np.zeros(len(mean))
    while left:
        now = min(left, AT_ONCE)
        drawn = mean[fit] + spread[fit] * chance.standard_normal((now, len(fit)))
        best = np.argpartition(-drawn, places - 1, axis=1)[:, :places]
        hits[fit] += np.bincount(best.ravel(), minlength=len(fit))
        left -= now
    share = np.full(len(mean), np.nan)
    share[fit] = hits[fit] / draws
    chosen = fit[np.argsort(-mean[fit], kind="stable")[:places]]
    return Best(
        places=tuple(Place(float(one), _standing(float(one), sure)) for one in share),
        chosen=tuple(sorted(chosen.tolist())),
        expected_wrong=float((1 - share[chosen]).sum()),
        provenance=Provenance(
            "psychometrics.among_the_best", hash_of(mean, spread, f"{places}/{draws}"), seed=seed
        ),
    )
