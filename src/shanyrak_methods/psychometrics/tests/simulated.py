"""Candidates and answers made up from known parameters, the same for the same seed."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from shanyrak_methods.psychometrics.responses import Responses

Values = NDArray[np.float64]


def names(count: int) -> tuple[str, ...]:
    return tuple(f"question {number}" for number in range(1, count + 1))


def right_or_wrong(ability: Values, slope: Values, intercept: Values, *, seed: int) -> Responses:
    """Return answers under the two-parameter model."""
    right = 1 / (1 + np.exp(-(ability[:, None] * slope + intercept)))
    drawn = np.random.default_rng(seed).random(right.shape)
    return Responses(names(len(slope)), (drawn < right).astype(np.int8))


def in_steps(ability: Values, slope: Values, steps: Values, *, seed: int) -> Responses:
    """Return answers under the graded model; ``steps``: (items, steps), falling."""
    reached = 1 / (1 + np.exp(-(slope[:, None] * ability[:, None, None] + steps)))
    drawn = np.random.default_rng(seed).random((len(ability), len(slope), 1))
    return Responses(names(len(slope)), (drawn < reached).sum(axis=2).astype(np.int8))


def a_test(persons: int, items: int, *, seed: int) -> tuple[Values, Values, Values, Responses]:
    """Return abilities, slopes, intercepts and answers of an ordinary test."""
    rng = np.random.default_rng(seed)
    ability = rng.standard_normal(persons)
    slope, intercept = np.exp(rng.normal(0.1, 0.3, items)), rng.standard_normal(items)
    return ability, slope, intercept, right_or_wrong(ability, slope, intercept, seed=seed + 1)


def with_gaps(responses: Responses, share: float, *, seed: int) -> Responses:
    """Return the same answers with a share of them missing at random."""
    scores = responses.scores.copy()
    scores[np.random.default_rng(seed).random(scores.shape) < share] = -1
    return Responses(responses.items, scores, responses.weights, responses.group)
