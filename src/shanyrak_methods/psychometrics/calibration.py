"""Calibration: the parameters of items by marginal maximum likelihood.

A few steps of the EM algorithm (Bock & Aitkin 1981, Psychometrika 46(4)) bring the parameters near; Newton steps with the
exact observed information (see ``information``) then reach the maximum, where EM alone would creep. The information is kept
for several steps while they go well, so that most steps cost one pass over the answers.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import cho_factor, cho_solve
from threadpoolctl import threadpool_limits

from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.information import Spread, curvature, flat, observed
from shanyrak_methods.psychometrics.likelihood import Expected, Passes, slope
from shanyrak_methods.psychometrics.models import MODELS, Curves, ItemModel
from shanyrak_methods.psychometrics.priors import Priors
from shanyrak_methods.psychometrics.quadrature import REACH, Grid, information_of, points_needed
from shanyrak_methods.psychometrics.responses import Responses, Tally, compressed, tally

Values = NDArray[np.float64]

EM_STEPS = 5  # then Newton's are better, see benchmarks
INNER_STEPS = 3
CLOSE = 1e-7  # of the log-likelihood: what one more step would gain
NEAR = 0.05  # from here on in double precision
MARGIN = 0.5  # of ability, so that a grid once widened serves the next steps too
FINEST = 1001  # points: a test that needs more has an item that splits like a knife
LARGE = 20_000  # rows from which single precision pays
KNIFE = (
    100.0  # a slope that only grows: the answers divide people without an exception, and no maximum is finite
)
SLIGHT, HOPELESS = 1e-4, 1e6  # damping: small enough to be none, and so large that no direction leads up


@dataclass(frozen=True, slots=True)
class Fit:
    """Where the likelihood is highest, and how it was found.

    ``params``: (items, parameters) in slope–intercept form; ``information``: (free, free) or ``None`` if not asked for;
    ``positions``: (items, parameters) the number of the free parameter behind each, -1 where it is fixed.
    """

    model: ItemModel
    params: Values
    spread: Spread
    log_likelihood: float
    iterations: int
    converged: bool
    seconds: float
    grid: Grid
    positions: NDArray[np.int64]
    information: Values | None


@dataclass(slots=True)
class Search:
    """The state of a search for the maximum: what it goes through, and where it is allowed to go."""

    passes: Passes
    model: ItemModel
    grid: Grid
    priors: Priors
    anchors: Values  # (items, parameters), nan where free
    first: Values  # (items, parameters) where it begins
    start: Spread
    precision: type = field(init=False)
    positions: NDArray[np.int64] = field(init=False)
    n_items_free: int = field(init=False)
    iterations: int = 0

    def __post_init__(self) -> None:
        self.positions = self.model.positions()
        fixed = ~np.isnan(self.anchors)
        self.positions[fixed] = -1
        _names, packed = np.unique(self.positions[self.positions >= 0], return_inverse=True)
        self.positions[self.positions >= 0] = packed
        self.n_items_free = int(packed.max()) + 1 if len(packed) else 0
        self.precision = self.quick

    @property
    def n_extra(self) -> int:
        """How many parameters the groups have."""
        return 2 * len(self.start.free)

    @property
    def quick(self) -> type:
        """The precision of passes that need not be exact to the last digit: single on many rows."""
        return np.float32 if self.passes.responses.n_rows >= LARGE else np.float64

    def refine(self, params: Values, spread: Spread) -> bool:
        """Take a finer or wider grid if items tell more, or groups lie further out, than it was made for; say whether so."""
        reach = float(np.max(np.abs(spread.means) + REACH * spread.sds))
        reach = reach + MARGIN if reach > self.grid.reach + 1e-9 else self.grid.reach
        told = information_of(self.model.log_p(params, self.grid.nodes), self.grid.nodes)
        told += max(
            float(spread.sds.min()) ** -2 - 1.0, 0.0
        )  # a narrow group is as sharp as so much information
        needed = min(points_needed(told, rows=self.passes.responses.n_rows, reach=reach), FINEST)
        if reach == self.grid.reach and needed <= len(self.grid.nodes):
            return False
        self.grid = Grid.of(max(needed, len(self.grid.nodes)), reach)
        return True

    def log_weights(self, spread: Spread) -> Values:
        return np.stack([self.grid.log_weights(*both) for both in zip(spread.means, spread.sds, strict=True)])

    def spread_map(self) -> Values:
        """Return (flat, free): which free parameter stands behind each of the flat ones."""
        n_flat = self.positions.size
        wide = np.zeros((n_flat + self.n_extra, self.n_items_free + self.n_extra))
        behind = flat(self.positions)
        there = np.flatnonzero(behind >= 0)
        wide[there, behind[there]] = 1.0
        for extra in range(self.n_extra):
            wide[n_flat + extra, self.n_items_free + extra] = 1.0
        return wide

    def moved(self, params: Values, spread: Spread, step: Values) -> tuple[Values, Spread]:
        """Return the parameters after a step in the free ones."""
        there = params.copy()
        has = self.positions >= 0
        there[has] += step[: self.n_items_free][self.positions[has]]
        return self.model.bounded(there), spread.after(step[self.n_items_free :])

    def look(self, params: Values, spread: Spread) -> tuple[Expected, Values, float]:
        """Return what one pass finds, the slope of the objective by the free parameters, and the objective."""
        curves = self.model.curves(params, self.grid.nodes)
        expected = self.passes.expect(curves.log_p, self.log_weights(spread), self.precision)
        self.iterations += 1
        rise = self.free_slope(expected, params, spread, curves)
        return expected, rise, expected.log_likelihood + self.priors.log(params)

    def free_slope(self, expected: Expected, params: Values, spread: Spread, curves: Curves) -> Values:
        """Return the slope of the expected complete-data likelihood, which at its own parameters is the marginal one."""
        items = flat(slope(expected, curves) + self.priors.slope(params))
        groups = [spread.slopes(group, self.grid.nodes) @ expected.persons[group] for group in spread.free]
        return np.asarray(np.concatenate([items, *groups]) @ self.spread_map())

    def complete(self, expected: Expected, params: Values, spread: Spread) -> Values:
        """Return the information of complete data over the free parameters."""
        size = params.size + self.n_extra
        full = curvature(expected, self.model, params, self.grid.nodes, spread, size=size)
        return self.narrowed(full, params)

    def observed(self, params: Values, spread: Spread) -> Values:
        """Return the observed information over the free parameters."""
        full = observed(
            self.passes, self.model, params, self.grid.nodes, spread, self.log_weights(spread), self.quick
        )
        self.iterations += 1
        return self.narrowed(full, params)

    def narrowed(self, full: Values, params: Values) -> Values:
        wide = self.spread_map()
        full = full + np.pad(np.diag(flat(self.priors.bend(params))), (0, len(full) - params.size))
        return np.asarray(wide.T @ full @ wide)


def fit(
    responses: Responses,
    model: str = "2pl",
    *,
    standard_errors: bool = True,
    priors: Priors | None = None,
    anchors: Mapping[str, tuple[float, ...]] | None = None,
    points: int | None = None,
    most_iterations: int = 500,
) -> Fit:
    """Return the parameters under which the answers are likeliest.

    ``model``: ``rasch``, ``2pl``, ``3pl``, ``grm`` or ``pcm``. ``anchors``: items whose parameters are held: slope, intercepts,
    under ``3pl`` then the logit of guessing; the scale is then theirs, and every group's distribution is estimated. With several groups the first is the reference: its ability is standard normal, the others' mean and spread are
    estimated. Every item must have been given at least two different scores, without gaps: see ``items.prepare``.

    Raises BadInput for an unknown model, for scores that the model has no room for, and for items that cannot be held so.
    """
    began = time.perf_counter()
    search = search_for(responses, model, priors=priors, anchors=anchors, points=points)
    with threadpool_limits(limits=1):  # on blocks of this size a second thread costs more than it brings
        return _climb(search, began, standard_errors=standard_errors, most=most_iterations)


def _model(name: str, found: Tally) -> ItemModel:
    if name not in MODELS:
        raise BadInput(f"“{name}” is no model; there are {', '.join(sorted(MODELS))}")
    scores = (found.chosen > 0).sum(axis=1)
    gaps = [(row[:count] == 0).any() for row, count in zip(found.chosen, scores, strict=True)]
    if (scores < 2).any() or any(gaps):
        raise BadInput("every item needs at least two different scores, counted from 0 without a gap")
    return MODELS[name](scores)


def _held(kind: ItemModel, items: Sequence[str], anchors: Mapping[str, tuple[float, ...]]) -> Values:
    """Return (items, parameters) what is held, nan where free: one slope for all where the model has one. Raises BadInput."""
    unknown = sorted(set(anchors) - set(items))
    if unknown:
        raise BadInput(f"“{unknown[0]}” is to be held, but nobody was given such an item")
    held = np.full(kind.used.shape, np.nan)
    for number, item in enumerate(items):
        count = int(kind.used[number].sum())
        if item not in anchors:
            continue
        if len(anchors[item]) != count:
            raise BadInput(f"“{item}” is to be held; that takes {count} values, its slope and what follows")
        held[number, :count] = anchors[item]
    if kind.common_slope and anchors:
        slopes = {values[0] for values in anchors.values()}
        if len(slopes) > 1:
            raise BadInput("the model has one slope for all items, but items are to be held at several")
        held[:, 0] = slopes.pop()
    return held


def search_for(
    responses: Responses,
    model: str,
    *,
    priors: Priors | None = None,
    anchors: Mapping[str, tuple[float, ...]] | None = None,
    points: int | None = None,
) -> Search:
    """Return a search that has not begun, for the arguments of :func:`fit`. Raises BadInput."""
    found = tally(responses)
    kind, small, anchors = _model(model, found), compressed(responses), anchors or {}
    held = _held(kind, responses.items, anchors)
    first = np.where(np.isnan(held), kind.start(found.chosen), held)
    trial = Grid.of(61)
    told = information_of(kind.log_p(first, trial.nodes), trial.nodes)
    n_groups = responses.n_groups
    return Search(
        passes=Passes(small, most=kind.most, has_missing=found.has_missing),
        model=kind,
        grid=Grid.of(points or points_needed(1.5 * told, rows=small.n_rows)),
        priors=priors or Priors(),
        anchors=held,
        first=first,
        start=Spread(np.zeros(n_groups), np.ones(n_groups), first=0 if anchors else 1),
    )


def _climb(search: Search, began: float, *, standard_errors: bool, most: int) -> Fit:
    """Climb to the top and tell what is seen from there."""
    params, spread = _by_expectation(search, search.first, search.start)
    search.refine(params, spread)
    top = _by_newton(search, params, spread, most=most)
    while search.iterations < most and search.refine(top.params, top.spread):
        top = _by_newton(search, top.params, top.spread, most=most)
    information = top.information
    if standard_errors and information is None:
        information = search.observed(top.params, top.spread)
    return Fit(
        model=search.model,
        params=top.params,
        spread=top.spread,
        log_likelihood=top.log_likelihood,
        iterations=search.iterations,
        converged=top.converged,
        seconds=time.perf_counter() - began,
        grid=search.grid,
        positions=search.positions,
        information=information if standard_errors else None,
    )


def _by_expectation(search: Search, params: Values, spread: Spread) -> tuple[Values, Spread]:
    """Take the first steps: expected counts, then the parameters that fit them best (Fisher scoring)."""
    for _step in range(EM_STEPS):
        expected, _rise, _value = search.look(params, spread)
        for _again in range(INNER_STEPS):
            curves = search.model.curves(params, search.grid.nodes)
            rise = search.free_slope(expected, params, spread, curves)
            move = _solved(search.complete(expected, params, spread), rise)
            params, spread = search.moved(params, spread, np.clip(move, -1.0, 1.0))
    return params, spread


@dataclass(frozen=True, slots=True)
class _Top:
    """Where the climb ended; ``information`` only if it was worked out there in full precision."""

    params: Values
    spread: Spread
    log_likelihood: float
    converged: bool
    information: Values | None = None


def _by_newton(search: Search, params: Values, spread: Spread, *, most: int) -> _Top:
    """Climb by Newton steps, damped where they fail (Levenberg–Marquardt), until one more would gain nothing."""
    expected, rise, value = search.look(params, spread)
    information, damping, promised, fresh = search.observed(params, spread), 0.0, np.inf, True
    while search.iterations < most and damping < HOPELESS and np.abs(params[:, 0]).max() < KNIFE:
        pull = damping * np.diag(np.diag(search.complete(expected, params, spread))) if damping else 0.0
        move = _solved(information + pull, rise)
        gain = 0.5 * float(move @ rise)
        if gain < NEAR and search.precision is np.float32:
            search.precision = np.float64
            expected, rise, value = search.look(params, spread)
            continue
        if gain < CLOSE and damping < 1.0:
            known = information if fresh else None
            return _Top(params, spread, expected.log_likelihood, converged=True, information=known)
        there, apart = search.moved(params, spread, np.clip(move, -2.0, 2.0))
        ahead, next_rise, next_value = search.look(there, apart)
        if next_value < value - 1e-9 * abs(value):
            if fresh:
                damping = max(10 * damping, 0.01)
            else:
                information, fresh = search.observed(params, spread), True
            continue
        slow = gain > promised / 10
        params, spread, expected, rise, value = there, apart, ahead, next_rise, next_value
        damping, promised, fresh = (damping / 10 if damping > SLIGHT else 0.0), gain, False
        if slow:
            information, fresh = search.observed(params, spread), True
    return _Top(params, spread, expected.log_likelihood, converged=False)


def _solved(matrix: Values, right: Values) -> Values:
    """Return the solution of a symmetric system, pulled towards steepest ascent as far as needed to be positive."""
    pull = 0.0
    scale = np.maximum(np.abs(np.diag(matrix)), 1e-8)
    while True:
        try:
            return np.asarray(cho_solve(cho_factor(matrix + pull * np.diag(scale)), right))
        except np.linalg.LinAlgError:
            pull = max(2 * pull, 1e-3)
