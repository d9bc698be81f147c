"""Models of an item: how likely each score is at each ability.

Every model is written in slope–intercept form, whose likelihood stays smooth where a difficulty runs away to infinity
(a flat item): ``params`` has the shape (items, parameters), the first column the slope *a*, the next the intercepts.
Ability is standard normal in the reference group, the logistic without the constant 1.7.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit, log_expit, logit

Values = NDArray[np.float64]
Flags = NDArray[np.bool_]

TIED_SLOPE = 0
LEAST_GUESS = (
    -26.0
)  # logit of 5e-12: where the likelihood rises towards no guessing at all, it gains nothing further on
FLAT = 1e-12  # no probability is told to be smaller: its logarithm is needed


@dataclass(frozen=True, slots=True)
class Rises:
    """How the probabilities change with ability: all (items, scores, persons).

    ``p``: the probabilities themselves; ``log_slope`` and ``log_bend``: the first and second derivative of their logarithms.
    Scores that an item does not have are next to impossible and weigh nothing.
    """

    p: Values
    log_slope: Values
    log_bend: Values

    @property
    def slope(self) -> Values:
        """The first derivative of the probabilities."""
        return self.p * self.log_slope

    @property
    def bend(self) -> Values:
        """The second derivative of the probabilities."""
        return self.p * (self.log_slope**2 + self.log_bend)


@dataclass(frozen=True, slots=True)
class Curves:
    """What a model says on a grid.

    ``log_p``: (items, scores, points), minus infinity never, 0 for scores an item does not have.
    ``slope_of``: (items, parameters, scores, points), the derivative of ``log_p`` by each parameter.
    """

    log_p: Values
    slope_of: Values


class ItemModel(ABC):
    """A family of curves. ``scores``: (items,) how many different scores each item has."""

    name: ClassVar[str]
    common_slope: ClassVar[bool] = False
    is_exponential: ClassVar[bool] = (
        False  # slope and intercept of a two-score logistic: sums of answers suffice
    )

    def __init__(self, scores: NDArray[np.int64]) -> None:
        self.scores = scores
        self.n_items = len(scores)
        self.most = int(scores.max())

    @property
    @abstractmethod
    def used(self) -> Flags:
        """(items, parameters) Which parameters an item has."""

    @abstractmethod
    def start(self, shares: Values) -> Values:
        """Return first guesses from ``shares``, (items, scores) of how often each score was given."""

    @abstractmethod
    def curves(self, params: Values, nodes: Values) -> Curves:
        """Return the curves at ``nodes``, (points,)."""

    @abstractmethod
    def rises(self, params: Values, at: Values) -> Rises:
        """Return how the probabilities change at the abilities ``at``, (persons,)."""

    def positions(self) -> NDArray[np.int64]:
        """Return (items, parameters) the number of the free parameter behind each; -1 for none."""
        numbers = np.full(self.used.shape, -1)
        used = self.used.copy()
        if self.common_slope:
            used[:, 0] = False
        first = 1 if self.common_slope else 0
        numbers[used] = np.arange(first, first + int(used.sum()))
        if self.common_slope:
            numbers[:, 0] = TIED_SLOPE
        return numbers

    def bounded(self, params: Values) -> Values:
        """Return ``params`` inside the region in which the model makes sense."""
        return params

    def log_p(self, params: Values, nodes: Values) -> Values:
        """Return only the logarithms of the probabilities."""
        return self.curves(params, nodes).log_p


class TwoParameter(ItemModel):
    """Right or wrong: ``P(1) = 1 / (1 + exp(-(a·θ + d)))`` (Birnbaum 1968)."""

    name = "2pl"
    is_exponential = True

    @property
    def used(self) -> Flags:
        return np.ones((self.n_items, 2), dtype=bool)

    def start(self, shares: Values) -> Values:
        right = np.clip(shares[:, 1] / shares[:, :2].sum(axis=1), 0.005, 0.995)
        return np.column_stack([np.ones(self.n_items), 1.2 * logit(right)])

    def curves(self, params: Values, nodes: Values) -> Curves:
        z = params[:, :1] * nodes + params[:, 1:2]
        log_p = np.stack([log_expit(-z), log_expit(z)], axis=1)
        wrong = expit(-z)
        by_intercept = np.stack([wrong - 1.0, wrong], axis=1)
        return Curves(log_p, np.stack([by_intercept * nodes, by_intercept], axis=1))

    def log_p(self, params: Values, nodes: Values) -> Values:
        z = params[:, :1] * nodes + params[:, 1:2]
        return np.stack([log_expit(-z), log_expit(z)], axis=1)

    def rises(self, params: Values, at: Values) -> Rises:
        slope = params[:, :1]
        right, wrong = (expit(sign * (slope * at + params[:, 1:2])) for sign in (1, -1))
        bend = -(slope**2) * right * wrong
        return Rises(
            np.maximum(np.stack([wrong, right], axis=1), FLAT),
            np.stack([-slope * right, slope * wrong], axis=1),
            np.stack([bend, bend], axis=1),
        )


class Rasch(TwoParameter):
    """Right or wrong with one slope for all items, which is the spread of ability (Rasch 1960)."""

    name = "rasch"
    common_slope = True


class ThreeParameter(ItemModel):
    """Right by knowing or by guessing: ``P(1) = c + (1 - c) / (1 + exp(-(a·θ + d)))`` (Birnbaum 1968).

    The third parameter is the logit of *c*, so that *c* stays between 0 and 1.
    """

    name = "3pl"

    @property
    def used(self) -> Flags:
        return np.ones((self.n_items, 3), dtype=bool)

    def start(self, shares: Values) -> Values:
        right = shares[:, 1] / shares[:, :2].sum(axis=1)
        guess = np.minimum(0.15, right / 3 + 1e-3)
        knows = np.clip((right - guess) / (1 - guess), 0.02, 0.98)
        return np.column_stack([np.full(self.n_items, 1.2), 1.2 * logit(knows), logit(guess)])

    def curves(self, params: Values, nodes: Values) -> Curves:
        z = params[:, :1] * nodes + params[:, 1:2]
        knows, guess = expit(z), expit(params[:, 2:3])
        right = np.clip(guess + (1 - guess) * knows, FLAT, 1 - FLAT)
        wrong = 1 - right
        by_intercept = (1 - guess) * knows * (1 - knows)
        by_guess = (1 - knows) * guess * (1 - guess)
        rise = np.stack([by_intercept * nodes, by_intercept, by_guess], axis=1)  # items, parameters, points
        slope_of = np.stack([-rise / wrong[:, None], rise / right[:, None]], axis=2)
        return Curves(np.log(np.stack([wrong, right], axis=1)), slope_of)

    def rises(self, params: Values, at: Values) -> Rises:
        slope, guess = params[:, :1], expit(params[:, 2:3])
        knows = expit(slope * at + params[:, 1:2])
        right = np.clip(guess + (1 - guess) * knows, FLAT, 1 - FLAT)
        first = (1 - guess) * slope * knows * (1 - knows)
        second = first * slope * (1 - 2 * knows)
        p = np.stack([1 - right, right], axis=1)
        log_slope = np.stack([-first, first], axis=1) / p
        return Rises(p, log_slope, np.stack([-second, second], axis=1) / p - log_slope**2)

    def bounded(self, params: Values) -> Values:
        inside = params.copy()
        inside[:, 2] = np.clip(params[:, 2], LEAST_GUESS, 4)
        return inside


class Graded(ItemModel):
    """Ordered scores, each reached or not: ``P(≥ k) = 1 / (1 + exp(-(a·θ + d_k)))``, d falling (Samejima 1969)."""

    name = "grm"

    @property
    def used(self) -> Flags:
        return np.arange(self.most) < self.scores[:, None]  # a slope, then one intercept fewer than scores

    def start(self, shares: Values) -> Values:
        params = np.zeros((self.n_items, self.most))
        params[:, 0] = 1.0
        reached = shares[:, ::-1].cumsum(axis=1)[:, ::-1] / shares.sum(axis=1, keepdims=True)
        params[:, 1:] = 1.2 * logit(np.clip(reached[:, 1 : self.most], 0.002, 0.998))
        return np.where(self.used, params, 0.0)

    def curves(self, params: Values, nodes: Values) -> Curves:
        z = params[:, :1, None] * nodes + params[:, 1:, None]  # items, steps, points
        reached = np.where(self.used[:, 1:, None], expit(z), 0.0)
        edge = np.ones((self.n_items, 1, len(nodes)))
        steps = np.concatenate([edge, reached, 0 * edge], axis=1)
        p = np.clip(steps[:, :-1] - steps[:, 1:], FLAT, 1.0)
        slack = np.where(self.used[:, 1:, None], reached * (1 - reached), 0.0)
        none = 0 * edge
        rise = np.concatenate([none, slack, none], axis=1)
        slope_of = np.zeros((self.n_items, self.most, self.most, len(nodes)))
        slope_of[:, 0] = (rise[:, :-1] - rise[:, 1:]) * nodes / p
        for step in range(1, self.most):
            slope_of[:, step, step] = slack[:, step - 1] / p[:, step]
            slope_of[:, step, step - 1] = -slack[:, step - 1] / p[:, step - 1]
        return Curves(*_only_given(self.scores, np.log(p), slope_of))

    def rises(self, params: Values, at: Values) -> Rises:
        slope = params[:, :1, None]
        z = slope * at + params[:, 1:, None]
        reached = np.zeros((self.n_items, self.most + 1, len(at)))
        reached[:, 0] = 1.0
        reached[:, 1:-1] = np.where(self.used[:, 1:, None], expit(z), 0.0)
        spread = reached * (1 - reached)
        p = np.maximum(reached[:, :-1] - reached[:, 1:], FLAT)
        log_slope = slope * (1 - reached[:, :-1] - reached[:, 1:])  # the steps' own distance falls out of it
        given = np.arange(self.most)[:, None] < self.scores[:, None, None]
        return Rises(
            p, np.where(given, log_slope, 0.0), -(slope**2) * (spread[:, :-1] + spread[:, 1:]) * given
        )

    def bounded(self, params: Values) -> Values:
        inside = params.copy()
        for step in range(2, self.most):
            kept = self.used[:, step]
            inside[kept, step] = np.minimum(inside[kept, step], inside[kept, step - 1] - 1e-4)
        return inside


class PartialCredit(ItemModel):
    """Ordered scores, one step after the other: ``P(k) ∝ exp(k·a·θ + d_k)``, ``d_0 = 0``, one slope (Masters 1982)."""

    name = "pcm"
    common_slope = True

    @property
    def used(self) -> Flags:
        return np.arange(self.most) < self.scores[:, None]

    def start(self, shares: Values) -> Values:
        params = np.zeros((self.n_items, self.most))
        params[:, 0] = 1.0
        odds = np.log(np.maximum(shares[:, : self.most], 0.5))
        params[:, 1:] = odds[:, 1:] - odds[:, :1]
        return np.where(self.used, params, 0.0)

    def curves(self, params: Values, nodes: Values) -> Curves:
        points = np.arange(self.most)[:, None] * nodes  # scores, points
        log_p = self._log_p(params, nodes)
        p = np.exp(log_p)
        slope_of = np.zeros((self.n_items, self.most, self.most, len(nodes)))
        slope_of[:, 0] = points - (p * points).sum(axis=1, keepdims=True)
        for step in range(1, self.most):
            slope_of[:, step] = -p[:, step : step + 1]
            slope_of[:, step, step] += 1.0
        return Curves(*_only_given(self.scores, log_p, slope_of))

    def rises(self, params: Values, at: Values) -> Rises:
        slope, points = params[:, :1, None], np.arange(self.most)[:, None]
        p = np.exp(self._log_p(params, at))
        away = points - (p * points).sum(axis=1, keepdims=True)
        given = points < self.scores[:, None, None]
        bend = -(slope**2) * (p * away**2).sum(axis=1, keepdims=True)
        return Rises(np.maximum(p, FLAT), slope * away * given, bend * given)

    def _log_p(self, params: Values, at: Values) -> Values:
        """Return the logarithms of the probabilities, minus infinity for scores that an item does not have."""
        raw = params[:, :1, None] * (np.arange(self.most)[:, None] * at)
        raw[:, 1:] += params[:, 1:, None]
        raw = np.where((np.arange(self.most) < self.scores[:, None])[..., None], raw, -np.inf)
        raw -= raw.max(axis=1, keepdims=True)
        return np.asarray(raw - np.log(np.exp(raw).sum(axis=1, keepdims=True)))


def _only_given(scores: NDArray[np.int64], log_p: Values, slope_of: Values) -> tuple[Values, Values]:
    """Set to 0 what an item with fewer scores does not have; nobody gets those scores, so nothing counts them."""
    most = log_p.shape[1]
    given = np.arange(most) < scores[:, None]
    parts = np.arange(slope_of.shape[1]) < scores[:, None]
    log_p = np.where(given[..., None], np.maximum(log_p, np.log(FLAT) * 30), 0.0)
    return log_p, np.where(given[:, None, :, None] & parts[:, :, None, None], slope_of, 0.0)


MODELS: dict[str, type[ItemModel]] = {
    one.name: one for one in (Rasch, TwoParameter, ThreeParameter, Graded, PartialCredit)
}
