"""Conditional maximum likelihood for the Rasch model: difficulties without a word about how ability is distributed.

Given a person's total score the answers no longer depend on ability (Andersen 1970, JRSS B 32; Fischer 1974). The
elementary symmetric functions are summed up in one order and in the other, never by differences, so that nothing is lost to
rounding (Verhelst, Glas & van der Sluis 1984).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.provenance import Provenance
from shanyrak_methods.psychometrics.responses import MISSING, Responses

Values = NDArray[np.float64]
STEPS = 60
SETTLED = 1e-10


@dataclass(frozen=True, slots=True)
class Conditional:
    """Difficulties with mean 0 and their standard errors, both (items,); ``log_likelihood`` given the totals."""

    items: tuple[str, ...]
    difficulty: Values
    error: Values
    log_likelihood: float
    iterations: int
    converged: bool
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class _Pattern:
    """Those who were given the same items: which, how many right on each, and how many persons reached each total."""

    given: NDArray[np.int64]
    right: Values
    persons: Values


def conditional_rasch(responses: Responses) -> Conditional:
    """Return the difficulties under which the answers, given the totals, are likeliest.

    Missing by design is allowed: persons are taken together by which items they were given. Raises BadInput where an item
    was answered alike by everybody whose total says something, or two sets of items have no person or item in common.
    """
    patterns = _patterns(responses)
    right = _gathered(patterns, len(responses.items))
    useful = sum((_weight(one, len(responses.items)) for one in patterns), np.zeros(len(responses.items)))
    stuck = [name for name, got, of in zip(responses.items, right, useful, strict=True) if not 0 < got < of]
    if stuck:
        raise BadInput(
            f"{', '.join(stuck[:5])}: right for all or for none of those whose total tells anything"
        )
    easiness, converged, steps = np.zeros(len(responses.items)), False, 0
    value, rise, information = _look(patterns, easiness)
    while not converged and steps < STEPS:
        move = _solved(information, rise)
        ahead = easiness + np.clip(move, -2, 2)
        value, rise, information = _look(patterns, ahead - ahead.mean())
        easiness = ahead - ahead.mean()
        converged, steps = bool(np.abs(move).max() < SETTLED), steps + 1
    return Conditional(
        items=responses.items,
        difficulty=-easiness,
        error=np.sqrt(np.diag(_inverse(information))),
        log_likelihood=value,
        iterations=steps,
        converged=converged,
        provenance=Provenance("psychometrics.conditional_rasch", responses.input_hash()),
    )


def _patterns(responses: Responses) -> list[_Pattern]:
    scores = responses.scores
    if scores.max() > 1:
        raise BadInput("the Rasch model is for right or wrong")
    counted = np.ones(responses.n_rows) if responses.weights is None else responses.weights
    given, which = np.unique(scores != MISSING, axis=0, return_inverse=True)
    found = []
    for number, mask in enumerate(given):
        there = which.ravel() == number
        columns = np.flatnonzero(mask)
        part, weights = scores[there][:, columns], counted[there]
        total = part.sum(axis=1, dtype=np.int64)
        telling = (total > 0) & (total < len(columns))
        if telling.any():
            persons = np.bincount(total[telling], weights[telling], len(columns) + 1).astype(np.float64)
            found.append(_Pattern(columns, weights[telling] @ part[telling], persons))
    if not found:
        raise BadInput("nobody has both a right and a wrong answer, so nothing can be told apart")
    return found


def _gathered(patterns: list[_Pattern], items: int) -> Values:
    right = np.zeros(items)
    for one in patterns:
        right[one.given] += one.right
    return right


def _weight(pattern: _Pattern, items: int) -> Values:
    persons = np.zeros(items)
    persons[pattern.given] = pattern.persons.sum()
    return persons


def _look(patterns: list[_Pattern], easiness: Values) -> tuple[float, Values, Values]:
    """Return the log-likelihood given the totals, its slope and its information by easiness."""
    items = len(easiness)
    value, rise, information = 0.0, np.zeros(items), np.zeros((items, items))
    for one in patterns:
        log_gamma, single, double = symmetric(easiness[one.given])
        value += float(
            one.right @ easiness[one.given] - one.persons @ np.where(one.persons > 0, log_gamma, 0.0)
        )
        rise[one.given] += one.right - one.persons @ single
        spread = np.einsum("r,rij->ij", one.persons, double - single[:, :, None] * single[:, None, :])
        information[np.ix_(one.given, one.given)] += spread
    return value, rise, information


def symmetric(easiness: Values) -> tuple[Values, Values, Values]:
    """Return, for each total, the logarithm of its symmetric function and how likely items are right, alone and in pairs.

    ``easiness``: (items,). Shapes: (totals,), (totals, items), (totals, items, items), the diagonal being the single ones.
    Everything is scaled by the mean easiness, so that nothing overflows.
    """
    items, mean = len(easiness), float(easiness.mean())
    eps = np.exp(easiness - mean)
    gamma = _product(eps)
    single, double = np.zeros((items + 1, items)), np.zeros((items + 1, items, items))
    for one in range(items):
        others = np.delete(eps, one)
        single[1:, one] = eps[one] * _product(others) / gamma[1:]
        for at, product in enumerate(_without_each(others)):
            other = at if at < one else at + 1
            double[2:, one, other] = eps[one] * eps[other] * product / gamma[2:]
        double[:, one, one] = single[:, one]
    return np.log(gamma) + mean * np.arange(items + 1), single, double


def _product(eps: Values) -> Values:
    """Return the coefficients of ``Π (1 + ε x)``: the symmetric functions of order 0, 1, …"""
    found = np.ones(1)
    for one in eps:
        longer = np.append(found, 0.0)
        longer[1:] += one * found
        found = longer
    return found


def _without_each(eps: Values) -> list[Values]:
    """Return the product without each factor in turn: products from the left joined with products from the right."""
    left, right = [np.ones(1)], [np.ones(1)]
    for one, other in zip(eps[:-1], eps[:0:-1], strict=True):
        left.append(np.convolve(left[-1], [1.0, one]))
        right.append(np.convolve(right[-1], [1.0, other]))
    return [np.convolve(before, after) for before, after in zip(left, reversed(right), strict=True)]


def _solved(information: Values, rise: Values) -> Values:
    """Return the Newton step with mean 0: the information says nothing of the level."""
    return np.asarray(_inverse(information) @ rise)


def _inverse(information: Values) -> Values:
    """Return the inverse among difficulties with mean 0. Raises BadInput where the items fall apart into two sets."""
    items = len(information)
    level = np.full((items, items), 1.0 / items)
    scale = float(np.trace(information)) / items
    whole = information + scale * level
    if np.linalg.cond(whole) > 1e12:
        raise BadInput("the items fall into sets that no person connects, so they cannot be compared")
    return np.asarray(np.linalg.inv(whole) - level / scale)
