"""Where what the answers say of a person's ability is highest: the peak of a likelihood, of a posterior, of Warm's.

A coarse grid finds the highest hill, one matrix product for many persons; Newton's steps, which turn into secants, find its
top. Each step takes only the persons who are not there yet.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

from shanyrak_methods.psychometrics.ability_scale import Scale
from shanyrak_methods.psychometrics.likelihood import Passes
from shanyrak_methods.psychometrics.responses import Responses, Scores

Values = NDArray[np.float64]

BOUND = 20.0  # of ability: all right or all wrong has no finite maximum, and nothing further out can be told apart
POINTS = 161
FALL = 1e-6  # of the log-likelihood, by which it must fall towards both ends: else it rises for ever
STEPS = 60
TINY = 1e-12
SETTLED = 1e-7  # a secant's next step would be smaller by orders
SMALL = 1024  # persons at a time, so that persons × items stay in a processor's cache


@dataclass(slots=True)
class Peaks:
    """The search for peaks under a ``scale``: ``method`` is ``ml``, ``map`` (normal prior: ``mean``, ``sd``) or ``wle``."""

    scale: Scale
    method: str
    mean: float
    sd: float
    nodes: Values = field(init=False)
    told: Values = field(init=False)  # (items, points) Fisher's information of each item

    def __post_init__(self) -> None:
        self.nodes = np.linspace(self.mean - BOUND, self.mean + BOUND, POINTS)
        rises = self.scale.model.rises(self.scale.params, self.nodes)
        self.told = (rises.p * rises.log_slope**2).sum(axis=1)

    def of(self, responses: Responses, *, has_missing: bool) -> tuple[Values, Values]:
        """Return (persons,) where each peak is, and its standard error.

        Both are ``nan`` without an answer, and under ``ml`` where the likelihood rises for ever.
        """
        passes = Passes(responses, most=self.scale.model.most, has_missing=has_missing)
        hills = passes.table(self.scale.model.log_p(self.scale.params, self.nodes))
        ability, error = np.empty(responses.n_rows), np.empty(responses.n_rows)
        done = 0
        for scores, _weights, _group in responses.blocks(SMALL):
            rows = slice(done, done + len(scores))
            start, endless = self._start(self._heights(passes.indicators(scores, np.float64), scores, hills))
            ability[rows], error[rows] = self._climbed(scores, start)
            nowhere = (scores < 0).all(axis=1) | (endless & (self.method == "ml"))
            ability[rows][nowhere], error[rows][nowhere] = np.nan, np.nan
            done = rows.stop
        return ability, error

    def _heights(
        self, indicators: NDArray[np.floating], scores: Scores, hills: tuple[Values, Values]
    ) -> Values:
        """Return (persons, points) what is to be highest, exactly or (Warm's, beyond ``2pl``) nearly."""
        heights = np.asarray(indicators @ hills[0] + hills[1])
        if self.method == "map":
            heights -= 0.5 * ((self.nodes - self.mean) / self.sd) ** 2
        if self.method == "wle":
            heights += 0.5 * np.log(np.maximum((scores >= 0) @ self.told, TINY))
        return heights

    def _start(self, heights: Values) -> tuple[Values, NDArray[np.bool_]]:
        """Return the top of a parabola through the highest point and its neighbours, and where a hill has no top."""
        persons, top = np.arange(len(heights)), np.argmax(heights, axis=1)
        summit = heights[persons, top]
        endless = (summit - heights[:, 0] < FALL) | (summit - heights[:, -1] < FALL)
        middle = np.clip(top, 1, POINTS - 2)
        before, here, after = (heights[persons, middle + move] for move in (-1, 0, 1))
        move = (before - after) / np.minimum(2 * (before - 2 * here + after), -TINY)
        return self.nodes[middle] + np.clip(move, -1.0, 1.0) * (self.nodes[1] - self.nodes[0]), endless

    def _climbed(self, scores: Scores, start: Values) -> tuple[Values, Values]:
        """Return the root of the slope inside a bracket that shrinks, and the standard error there."""
        at, last = start.copy(), np.full((2, len(start)), np.nan)  # where each was last, and the slope there
        low, high = np.full(len(at), self.mean - BOUND), np.full(len(at), self.mean + BOUND)
        told, going = np.empty(len(at)), np.arange(len(at))
        for _step in range(STEPS):
            here = at[going]
            rise, told[going] = self._rise(scores[going], here)
            low[going], high[going] = (
                np.where(rise > 0, here, low[going]),
                np.where(rise > 0, high[going], here),
            )
            there = here - rise / _bend(here, rise, last[:, going], told[going])
            inside = (there >= low[going]) & (there <= high[going])
            at[going], last[:, going] = np.where(inside, there, (low[going] + high[going]) / 2), (here, rise)
            going = going[np.abs(at[going] - here) > SETTLED]
            if not len(going):
                break
        return at, 1 / np.sqrt(np.maximum(told, TINY))

    def _rise(self, scores: Scores, at: Values) -> tuple[Values, Values]:
        """Return the slope of what is maximised at each person's ability, and the information there."""
        ways = {"2pl": _of_logistic, "rasch": _of_logistic, "3pl": _of_guessing}
        rise, information, bend = ways.get(self.scale.model.name, _of_steps)(scores, self.scale, at)
        if self.method == "wle":
            return rise + bend / (2 * np.maximum(information, TINY)), information
        if self.method == "map":
            return rise - (at - self.mean) / self.sd**2, information + 1 / self.sd**2
        return rise, information


def _bend(here: Values, rise: Values, last: Values, told: Values) -> Values:
    """Return how the slope changes: by the secant from the last place where that falls, else by the information."""
    with np.errstate(divide="ignore", invalid="ignore"):
        secant = (rise - last[1]) / (here - last[0])
    return np.where(np.isfinite(secant) & (secant < 0), secant, -np.maximum(told, TINY))


# Each of the following returns for persons at the abilities ``at``, (persons,): the slope of the log-likelihood of their
# scores, (persons, items), the information, and Warm's ``Σ P'P''/P`` over items and scores.


def _of_logistic(scores: Scores, scale: Scale, at: Values) -> tuple[Values, Values, Values]:
    """Right or wrong without guessing: sums of three products; what was not answered is a chance of nought."""
    slope = scale.params[:, 0]
    right = expit(at[:, None] * slope + scale.params[:, 1])
    right[scores < 0] = 0.0
    spread = right * (1 - right)
    rise = (np.maximum(scores, 0) - right) @ slope
    return rise, spread @ slope**2, (spread * (1 - 2 * right)) @ slope**3


def _of_guessing(scores: Scores, scale: Scale, at: Values) -> tuple[Values, Values, Values]:
    """Right or wrong with guessing."""
    slope, guess = scale.params[:, 0], expit(scale.params[:, 2])
    knows = expit(at[:, None] * slope + scale.params[:, 1])
    right = np.clip(guess + (1 - guess) * knows, TINY, 1 - TINY)
    first = (1 - guess) * slope * knows * (1 - knows)
    told = np.where(scores >= 0, first / (right * (1 - right)), 0.0)
    rise = (told * (scores - right)).sum(axis=1)
    return rise, (told * first).sum(axis=1), (told * first * slope * (1 - 2 * knows)).sum(axis=1)


def _of_steps(scores: Scores, scale: Scale, at: Values) -> tuple[Values, Values, Values]:
    """Answers in steps."""
    rises = scale.model.rises(scale.params, at)
    answered = (scores >= 0).T
    got = np.maximum(scores, 0).T[:, None].astype(np.intp)
    rise = np.take_along_axis(rises.log_slope, got, axis=1)[:, 0]
    told = rises.slope * rises.log_slope
    bend = (told * rises.log_slope + rises.slope * rises.log_bend).sum(axis=1)
    return (
        (rise * answered).sum(axis=0),
        (told.sum(axis=1) * answered).sum(axis=0),
        (bend * answered).sum(axis=0),
    )
