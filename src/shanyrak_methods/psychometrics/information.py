"""How sharply the answers fix the parameters: the observed information of the marginal likelihood, exactly.

By Louis' identity (Louis 1982, JRSS B 44(2)) it is what complete data would tell, less what is lost because ability is not
seen: ``I = E[-∂s] - (E[s sᵀ] - E[s] E[s]ᵀ)``, *s* being a person's score vector (its slope) at a given ability, each mean
over the person's posterior. Nothing is differentiated by differences of the likelihood.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from shanyrak_methods.psychometrics.likelihood import Block, Expected, Passes
from shanyrak_methods.psychometrics.models import Curves, ItemModel

Values = NDArray[np.float64]
STEP = 1e-5
Number = TypeVar("Number", np.float64, np.int64)


@dataclass(frozen=True, slots=True)
class Spread:
    """The distribution of ability in each group: ``means`` and ``sds``, both (groups,).

    ``first``: the first group whose distribution is estimated. The reference group is standard normal (``first`` = 1),
    unless held items fix the scale already.
    """

    means: Values
    sds: Values
    first: int = 1

    @property
    def free(self) -> range:
        """The groups whose mean and spread are estimated."""
        return range(self.first, len(self.means))

    def after(self, step: Values) -> Spread:
        """Return the distributions after a step in means and logarithms of spreads, two values a free group."""
        extra = step.reshape(-1, 2)
        means, sds = self.means.copy(), self.sds.copy()
        means[self.first :] += extra[:, 0]
        sds[self.first :] *= np.exp(np.clip(extra[:, 1], -1, 1))
        return Spread(means, sds, self.first)

    def slopes(self, group: int, nodes: Values) -> Values:
        """Return (2, points): the slope of a group's log-density by its mean and by the logarithm of its spread."""
        away = (nodes - self.means[group]) / self.sds[group]
        return np.stack([away / self.sds[group], away**2 - 1.0])


@dataclass(frozen=True, slots=True)
class Sums:
    """Sums over persons, (parameters, parameters), by the flat order of :func:`flat`.

    ``outer``: of ``E[s] E[s]ᵀ``; ``second``: of ``E[s sᵀ]``.
    """

    outer: Values
    second: Values


def flat(params: NDArray[Number]) -> NDArray[Number]:
    """Return (items, parameters) as one vector, all slopes first, so that a parameter of all items is one slice."""
    return params.T.ravel()


def observed(
    passes: Passes,
    model: ItemModel,
    params: Values,
    nodes: Values,
    spread: Spread,
    log_weights: Values,
    precision: type,
) -> Values:
    """Return the observed information, (parameters, parameters): the items' first, then two of each further group."""
    curves = model.curves(params, nodes)
    expected = passes.expect(curves.log_p, log_weights, precision)
    sums = person_sums(passes, model, curves, nodes, spread, log_weights, precision)
    second = sums.second + _second_of_groups(expected, curves, spread, nodes, size=len(sums.outer))
    lost = second - sums.outer
    return curvature(expected, model, params, nodes, spread, size=len(lost)) - lost


def person_sums(
    passes: Passes,
    model: ItemModel,
    curves: Curves,
    nodes: Values,
    spread: Spread,
    log_weights: Values,
    precision: type,
) -> Sums:
    """Return what persons add up to; of ``second`` only the part of the items."""
    n_items, n_params = curves.slope_of.shape[:2]
    n_flat, size = n_items * n_params, n_items * n_params + 2 * len(spread.free)
    quick = model.is_exponential and not passes.has_missing
    grams = np.zeros((3, n_items, n_items))
    totals = np.zeros((n_items, len(nodes))), np.zeros(len(nodes))
    outer, second = np.zeros((size, size)), np.zeros((size, size))
    tables = _tables(curves, precision)
    powers: NDArray[np.floating] = np.stack([nodes**0, nodes, nodes**2], axis=1).astype(precision)
    for block in passes.blocks(curves.log_p, log_weights, precision):
        means = _mean_scores(block, tables, n_items, n_params, size, spread, nodes)
        weighed = means if block.weights is None else means * block.weights[:, None].astype(precision)
        outer += weighed.T @ means
        if quick:
            _add_grams(block, powers, grams, totals)
        else:
            second[:n_flat, :n_flat] += _second_by_points(block, model, curves, nodes, precision)
    if quick:
        second[:n_flat, :n_flat] = _second_of_logistic(grams, totals, curves, nodes)
    return Sums(outer, second)


def curvature(
    expected: Expected, model: ItemModel, params: Values, nodes: Values, spread: Spread, *, size: int
) -> Values:
    """Return ``E[-∂s]``, the information of complete data; items do not meet each other in it."""
    n_items, n_params = params.shape
    found = np.zeros((size, size))
    counts = expected.counts.sum(axis=0)
    rows = np.arange(n_items)
    bends = (_bends_of_logistic if model.is_exponential else _bends)(counts, model, params, nodes)
    for one, other in np.ndindex(n_params, n_params):
        found[one * n_items + rows, other * n_items + rows] = bends[:, one, other]
    for group in spread.free:
        away = (nodes - spread.means[group]) / spread.sds[group]
        held, sd = expected.persons[group], spread.sds[group]
        at = n_items * n_params + 2 * (group - spread.first)
        found[at, at] = held.sum() / sd**2
        found[at, at + 1] = found[at + 1, at] = 2 * (held @ away) / sd
        found[at + 1, at + 1] = 2 * (held @ away**2)
    return found


def _bends_of_logistic(counts: Values, model: ItemModel, params: Values, nodes: Values) -> Values:
    """Return (items, 2, 2): the persons at each point times ``P(1 - P)``, times ability for each slope."""
    log_p = model.log_p(params, nodes)
    told = counts.sum(axis=1) * np.exp(log_p[:, 0] + log_p[:, 1])
    two, one, zero = (told @ nodes**power for power in (2, 1, 0))
    return np.stack([np.stack([two, one], axis=1), np.stack([one, zero], axis=1)], axis=1)


def _bends(counts: Values, model: ItemModel, params: Values, nodes: Values) -> Values:
    """Return (items, parameters, parameters), by differences of the exact slopes."""
    n_items, n_params = params.shape
    found = np.empty((n_items, n_params, n_params))
    for one in range(n_params):
        moved = [params.copy(), params.copy()]
        moved[0][:, one] += STEP
        moved[1][:, one] -= STEP
        ahead, behind = (model.curves(each, nodes).slope_of for each in moved)
        found[:, one] = -np.einsum("jkq,jpkq->jp", counts, (ahead - behind) / (2 * STEP), optimize=True)
    return found


def _tables(curves: Curves, precision: type) -> list[NDArray[np.floating]]:
    """Return for each score from 1, then for having answered, (points, flat parameters) what it adds to a score."""

    def turned(values: Values) -> NDArray[np.floating]:
        return np.ascontiguousarray(values.transpose(2, 1, 0).reshape(values.shape[2], -1), dtype=precision)

    lowest = curves.slope_of[:, :, 0]
    rises = [turned(curves.slope_of[:, :, score] - lowest) for score in range(1, curves.slope_of.shape[2])]
    return [*rises, turned(lowest)]


def _mean_scores(
    block: Block,
    tables: list[NDArray[np.floating]],
    n_items: int,
    n_params: int,
    size: int,
    spread: Spread,
    nodes: Values,
) -> NDArray[np.floating]:
    """Return (persons, parameters): each person's ``E[s]``."""
    means = np.zeros((len(block.scores), size), dtype=block.posterior.dtype)
    items = means[:, : n_items * n_params]
    columns = block.indicators.reshape(len(block.scores), -1, n_items)
    items += block.posterior @ tables[-1]
    if columns.shape[1] == len(tables):  # the last says who answered
        items *= np.tile(columns[:, -1], (1, n_params))
    for score, table in enumerate(tables[:-1]):
        items += np.tile(columns[:, score], (1, n_params)) * (block.posterior @ table)
    if block.group >= spread.first:
        at = n_items * n_params + 2 * (block.group - spread.first)
        means[:, at : at + 2] = block.posterior @ spread.slopes(block.group, nodes).T.astype(
            block.posterior.dtype
        )
    return means


def _add_grams(
    block: Block, powers: NDArray[np.floating], grams: Values, totals: tuple[Values, Values]
) -> None:
    """Add up ``Xᵀ diag(E[θᵐ]) X`` for m = 0, 1, 2, and the expected right answers and persons at each point."""
    right = block.indicators
    held = (
        block.posterior
        if block.weights is None
        else block.posterior * block.weights[:, None].astype(right.dtype)
    )
    moments = held @ powers
    for power in range(3):
        grams[power] += right.T @ (right * moments[:, power : power + 1])
    totals[0][:] += right.T @ held
    totals[1][:] += held.sum(axis=0, dtype=np.float64)


def _second_of_logistic(
    grams: Values, totals: tuple[Values, Values], curves: Curves, nodes: Values
) -> Values:
    """Return the sum of ``E[s sᵀ]`` for complete right-or-wrong answers, from sums that do not grow with persons.

    A score is ``(x - P(θ)) θᵐ``; of a product of two, the answers come out of the mean over ability, and what is left under
    it depends on the grid alone.
    """
    right, persons = totals
    p = np.exp(curves.log_p[:, 1])

    def part(power: int) -> Values:
        bent = p * nodes**power
        crossed = right @ bent.T
        return np.asarray(grams[power] - crossed - crossed.T + (bent * persons) @ p.T)

    zero, one, two = part(0), part(1), part(2)
    return np.block([[two, one], [one, zero]])


def _second_by_points(
    block: Block, model: ItemModel, curves: Curves, nodes: Values, precision: type[np.floating]
) -> Values:
    """Return the sum of ``E[s sᵀ]`` of one block, point by point: for any model and any missing answers."""
    n_items, n_params, _scores, _points = curves.slope_of.shape
    given = np.maximum(block.scores, 0)
    answered = block.scores >= 0
    held = block.posterior if block.weights is None else block.posterior * block.weights[:, None]
    heavy = np.flatnonzero(held.sum(axis=0) > 1e-9)
    columns = np.arange(n_items)
    total = np.zeros((n_items * n_params,) * 2)
    # Of a logistic item the slope's score is the intercept's times ability, so that one product serves four.
    only = slice(1, 2) if model.is_exponential else slice(0, n_params)
    for point in heavy:
        table = curves.slope_of[:, only, :, point].transpose(0, 2, 1)  # items, scores, parameters
        by_person = (table[columns, given] * answered[..., None]).transpose(0, 2, 1)
        s = by_person.reshape(len(given), -1).astype(precision)
        gram = s.T @ (s * held[:, point : point + 1].astype(precision))
        if model.is_exponential:
            gram = np.kron([[nodes[point] ** 2, nodes[point]], [nodes[point], 1.0]], gram)
        total += gram
    return total


def _second_of_groups(
    expected: Expected, curves: Curves, spread: Spread, nodes: Values, *, size: int
) -> Values:
    """Return the part of ``E[s sᵀ]`` in which the groups' own parameters stand."""
    found = np.zeros((size, size))
    n_flat = curves.slope_of.shape[0] * curves.slope_of.shape[1]
    for group in spread.free:
        own = spread.slopes(group, nodes)
        at = n_flat + 2 * (group - spread.first)
        crossed = np.einsum("jkq,jpkq,mq->mpj", expected.counts[group], curves.slope_of, own, optimize=True)
        found[at : at + 2, :n_flat] = crossed.reshape(2, -1)
        found[:n_flat, at : at + 2] = crossed.reshape(2, -1).T
        found[at : at + 2, at : at + 2] = (own * expected.persons[group]) @ own.T
    return found
