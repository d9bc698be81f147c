"""Surprise: how far answers are from what the model expects of a person on an item."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import chi2, pearson3

from shanyrak_methods.psychometrics.ability import Scale, item_slopes
from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.provenance import Findings, Provenance, hash_of
from shanyrak_methods.psychometrics.quadrature import Grid
from shanyrak_methods.psychometrics.responses import MISSING, Responses
from shanyrak_methods.psychometrics.totals import totals

Values = NDArray[np.float64]

TINY = 1e-12
POINTS = 61
FEW = 1.0  # expected persons in a cell; fewer are joined with a neighbour


@dataclass(frozen=True, slots=True)
class Residuals:
    """What was got less what was expected, and the variance of that; both (persons, items), ``nan`` where missing."""

    apart: Values
    variance: Values
    fourth: Values  # the fourth central moment of a score, for the spread of a mean square

    @property
    def standard(self) -> Values:
        """Residuals in units of their own spread."""
        return self.apart / np.sqrt(self.variance)


@dataclass(frozen=True, slots=True)
class ItemFit:
    """How an item behaves: mean squares of surprise, 1 as expected, and for right-or-wrong items the statistic S-X².

    ``outfit`` weighs every answer alike, ``infit`` by what it tells (Wright & Masters 1982, ch. 5); beside each its
    standardised value. ``p``: of S-X² (Orlando & Thissen 2000, Applied Psychological Measurement 24), ``nan`` where it cannot be
    worked out.
    """

    item: str
    infit: float
    infit_z: float
    outfit: float
    outfit_z: float
    chi_square: float
    df: int
    p: float


@dataclass(frozen=True, slots=True)
class PersonFit:
    """How a person's answers go together: mean squares of surprise, lz*, and ``p`` of an lz* as low under the model."""

    infit: float
    outfit: float
    lz: float
    p: float


def residuals(responses: Responses, scale: Scale, ability: Values) -> Residuals:
    """Return how far each answer is from its expectation at the person's ability, (persons,). Raises BadInput."""
    ready = scale.aligned(responses.one_a_row())
    at = np.asarray(ability, dtype=np.float64)
    if at.shape != (ready.n_rows,):
        raise BadInput("there must be one ability a person")
    shape = ready.scores.shape
    expected, variance, fourth = np.full(shape, np.nan), np.full(shape, np.nan), np.full(shape, np.nan)
    for number, count in enumerate(scale.model.scores):
        given = (ready.scores[:, number] != MISSING) & np.isfinite(at)
        p, _first, _second = item_slopes(scale, number, at[given])
        points = np.arange(int(count))[:, None]
        mean = (p * points).sum(axis=0)
        expected[given, number] = mean
        variance[given, number] = np.maximum((p * (points - mean) ** 2).sum(axis=0), TINY)
        fourth[given, number] = (p * (points - mean) ** 4).sum(axis=0)
    return Residuals(ready.scores - expected, variance, fourth)


def item_fit(
    responses: Responses, scale: Scale, ability: Values, *, mean: float = 0.0, sd: float = 1.0
) -> Findings[ItemFit]:
    """Return how each item behaves; ``mean`` and ``sd`` of ability serve S-X². Raises BadInput."""
    found = residuals(responses, scale, ability)
    infit, infit_z, outfit, outfit_z = _mean_squares(found, axis=0)
    ready = scale.aligned(responses)
    whole = ready.scores[(ready.scores != MISSING).all(axis=1)]
    squares = [_s_x2(whole, scale, number, mean, sd) for number in range(len(scale.names))]
    told = [
        ItemFit(name, float(infit[n]), float(infit_z[n]), float(outfit[n]), float(outfit_z[n]), *squares[n])
        for n, name in enumerate(scale.names)
    ]
    return Findings(told, _from("item_fit", ready, scale, ability, f"{mean}/{sd}"))


def _from(method: str, ready: Responses, scale: Scale, ability: Values, *others: str) -> Provenance:
    at = np.asarray(ability, dtype=np.float64)
    return Provenance(f"psychometrics.{method}", hash_of(ready.input_hash(), scale.params, at, *others))


def _mean_squares(found: Residuals, *, axis: int) -> tuple[Values, Values, Values, Values]:
    """Return infit, its z, outfit, its z: the cube root of Wilson & Hilferty brings a mean square near a normal."""
    squared, variance = found.apart**2, found.variance
    count = np.isfinite(squared).sum(axis=axis)
    with np.errstate(divide="ignore", invalid="ignore"):
        outfit = np.nansum(squared / variance, axis=axis) / count
        infit = np.nansum(squared, axis=axis) / np.nansum(variance, axis=axis)
        kurtosis = found.fourth / variance**2
        outfit_q = np.sqrt(np.nansum(kurtosis, axis=axis) / count**2 - 1 / count)
        spread = np.nansum(found.fourth - variance**2, axis=axis)
        infit_q = np.sqrt(spread) / np.nansum(variance, axis=axis)
    return infit, _wilson_hilferty(infit, infit_q), outfit, _wilson_hilferty(outfit, outfit_q)


def _wilson_hilferty(square: Values, spread: Values) -> Values:
    with np.errstate(divide="ignore", invalid="ignore"):
        q = np.minimum(spread, np.sqrt(2.0))
        return np.asarray((np.cbrt(square) - 1) * (3 / q) + q / 3)


def _s_x2(
    scores: NDArray[np.int8], scale: Scale, number: int, mean: float, sd: float
) -> tuple[float, int, float]:
    """Return S-X² of one right-or-wrong item with its degrees of freedom and p: right answers at each total score.

    Totals with fewer expected right or wrong answers than one are joined with their neighbour towards the middle.
    """
    if scale.model.most > 2 or len(scores) < 2:
        return float("nan"), 0, float("nan")
    grid = Grid.of(POINTS)
    chances = np.exp(scale.model.log_p(scale.params, grid.nodes * sd + mean))
    weights = np.exp(grid.log_weights())
    rest = totals(np.delete(chances, number, axis=0), POINTS) @ (chances[number, 1] * weights)
    everybody = totals(chances, POINTS) @ weights
    share = np.concatenate([[0.0], rest]) / everybody  # right on this item among those of each total
    total = scores.sum(axis=1, dtype=np.int64)
    persons = np.bincount(total, minlength=len(share)).astype(np.float64)
    right = np.bincount(total, weights=scores[:, number], minlength=len(share)).astype(np.float64)
    inner = slice(1, len(share) - 1)  # at 0 and at full marks nothing is open
    cells = _joined(persons[inner], right[inner], persons[inner] * share[inner])
    if len(cells) < 2:
        return float("nan"), 0, float("nan")
    n, got, expected = np.array(cells).T
    value = float((n * (got - expected) ** 2 / (expected * (n - expected))).sum())
    df = max(len(cells) - int(scale.model.used[number].sum()) + int(scale.model.common_slope), 1)
    return value, df, float(chi2.sf(value, df))


def _joined(persons: Values, right: Values, expected: Values) -> list[tuple[float, float, float]]:
    """Return (persons, right, expected right) of totals, joined until each expects enough of both answers."""
    cells: list[tuple[float, float, float]] = []
    held = np.zeros(3)
    for one in zip(persons, right, expected, strict=True):
        held = held + one
        if min(held[2], held[0] - held[2]) >= FEW:
            cells.append((float(held[0]), float(held[1]), float(held[2])))
            held = np.zeros(3)
    if held[0] and cells:
        last = cells.pop()
        cells.append((last[0] + float(held[0]), last[1] + float(held[1]), last[2] + float(held[2])))
    return cells


def person_fit(responses: Responses, scale: Scale, ability: Values) -> Findings[PersonFit]:
    """Return how each person's answers go together; lz* needs right-or-wrong items and abilities by ``wle``.

    lz is the standardised log-likelihood of the answers (Drasgow, Levine & Williams 1985); the star: corrected for ability
    being estimated from the same answers (Snijders 2001, Psychometrika 66; for WLE Magis, Raîche & Béland 2012). Its lower tail
    is longer than a normal's, so ``p`` is that of a gamma distribution with the same skewness (Molenaar & Hoijtink 1990,
    Psychometrika 55). Raises BadInput.
    """
    found = residuals(responses, scale, ability)
    infit, _z, outfit, _other = _mean_squares(found, axis=1)
    ready = scale.aligned(responses)
    lz = p = np.full(len(infit), np.nan)
    if scale.model.most == 2:
        lz, p = _lz_star(ready.scores, scale, ability)
    told = [PersonFit(*map(float, four)) for four in zip(infit, outfit, lz, p, strict=True)]
    return Findings(told, _from("person_fit", ready, scale, ability))


def _lz_star(scores: NDArray[np.int8], scale: Scale, ability: Values) -> tuple[Values, Values]:
    """Return lz* and its p, both (persons,); ``nan`` where nothing can be said."""
    at = np.asarray(ability, dtype=np.float64)
    known = np.isfinite(at)
    columns = [item_slopes(scale, number, np.where(known, at, 0.0)) for number in range(len(scale.names))]
    p = np.stack([one[0][1] for one in columns], axis=1)
    first = np.stack([one[1][1] for one in columns], axis=1)
    second = np.stack([one[2][1] for one in columns], axis=1)
    given = scores != MISSING
    wrong = np.maximum(1 - p, TINY)
    weight = np.where(given, np.log(p / wrong), 0.0)
    pull = np.where(given, first / (p * wrong), 0.0)
    information = (pull * first).sum(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        lean = (np.where(given, first, 0.0) * weight).sum(axis=1) / information
        first_bias = (pull * second).sum(axis=1) / (2 * information)
        freed = weight - lean[:, None] * pull
        value = (np.where(given, scores - p, 0.0) * weight).sum(axis=1) + lean * first_bias
        spread = np.sqrt((freed**2 * p * wrong).sum(axis=1))
        skew = (freed**3 * p * wrong * (1 - 2 * p)).sum(axis=1) / spread**3
        lz = np.where(known & (spread > TINY), value / spread, np.nan)
    return lz, np.asarray(pearson3.cdf(lz, np.where(np.isfinite(skew), skew, 0.0)))
