"""How each member of a commission rates, and what each candidate would have got from an average one."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from shanyrak_methods.psychometrics.raters.facets import Facets

Values = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Rater:
    """A member of the commission.

    ``severity`` in logits, above 0 is severe. ``infit`` and ``outfit``: mean squares of surprise, 1 as expected, above 1.5
    inconsistent, below 0.5 too predictable (Linacre 2002). ``halo``: correlation of the surprises on different criteria for
    the same candidate, 0 where criteria are judged apart. ``centrality``: spread of the scores given over the spread
    expected; well below 1 is a preference for the middle.
    """

    name: str
    ratings: int
    severity: float
    error: float
    infit: float
    outfit: float
    halo: float
    centrality: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """A candidate: merit in logits, and the mean score that raters of average severity would give on all criteria."""

    name: str
    ratings: int
    merit: float
    error: float
    mean_score: float
    fair_average: float
    fair_error: float
    infit: float
    outfit: float


def raters(found: Facets) -> list[Rater]:
    """Return what the fit says of each rater, in the order of names."""
    surprise = _surprises(found)
    who = found.ratings.rater
    infit, outfit = _mean_squares(surprise, who, len(found.ratings.raters))
    spread = _spreads(found, surprise)
    return [
        Rater(
            name=name,
            ratings=int((who == number).sum()),
            severity=float(found.severity[number]),
            error=float(found.severity_error[number]),
            infit=float(infit[number]),
            outfit=float(outfit[number]),
            halo=_halo(found, surprise, number),
            centrality=float(spread[number]),
        )
        for number, name in enumerate(found.ratings.raters)
    ]


def candidates(found: Facets) -> list[Candidate]:
    """Return what the fit says of each candidate, in the order of names."""
    ratings = found.ratings
    infit, outfit = _mean_squares(_surprises(found), ratings.candidate, len(ratings.candidates))
    counts = np.bincount(ratings.candidate)
    means = np.bincount(ratings.candidate, ratings.score) / counts
    fair, variance = _average_scores(found, found.merit)
    return [
        Candidate(
            name=name,
            ratings=int(counts[number]),
            merit=float(found.merit[number]),
            error=float(found.merit_error[number]),
            mean_score=float(means[number]),
            fair_average=float(fair[number]),
            fair_error=float(
                variance[number] * found.merit_error[number]
            ),  # the slope of the mean score by merit
            infit=float(infit[number]),
            outfit=float(outfit[number]),
        )
        for number, name in enumerate(ratings.candidates)
    ]


def expected_scores(
    found: Facets, merit: Values, criterion: NDArray[np.int64], severity: Values
) -> tuple[Values, Values]:
    """Return the expected score and its variance for each of equally long arrays."""
    steps = np.nan_to_num(found.thresholds[criterion])
    has = ~np.isnan(found.thresholds[criterion])
    reach = (merit - found.difficulty[criterion] - severity)[:, None] - steps
    raw = np.concatenate([np.zeros((len(reach), 1)), np.cumsum(np.where(has, reach, 0.0), axis=1)], axis=1)
    raw[:, 1:][~has] = -np.inf
    p = np.exp(raw - np.logaddexp.reduce(raw, axis=1, keepdims=True))
    got = np.arange(raw.shape[1])
    mean = p @ got
    return mean, p @ got**2 - mean**2


@dataclass(frozen=True, slots=True)
class _Surprise:
    """How far each rating was from what was expected, and the variance of that."""

    residual: Values
    variance: Values

    @property
    def standard(self) -> Values:
        return np.asarray(self.residual / np.sqrt(self.variance))


def _surprises(found: Facets) -> _Surprise:
    ratings = found.ratings
    mean, variance = expected_scores(
        found, found.merit[ratings.candidate], ratings.criterion, found.severity[ratings.rater]
    )
    return _Surprise(ratings.score - mean, np.maximum(variance, 1e-6))


def _mean_squares(surprise: _Surprise, who: NDArray[np.int64], count: int) -> tuple[Values, Values]:
    """Return infit, weighted by variance, and outfit (Wright & Masters 1982)."""
    squares = np.bincount(who, surprise.residual**2, count)
    infit = squares / np.bincount(who, surprise.variance, count)
    return infit, np.bincount(who, surprise.standard**2, count) / np.bincount(who, minlength=count)


def _halo(found: Facets, surprise: _Surprise, rater: int) -> float:
    """Return the mean correlation between the surprises on two criteria for the same candidate; nan with one criterion."""
    ratings = found.ratings
    own = ratings.rater == rater
    table = np.full((len(ratings.candidates), len(ratings.criteria)), np.nan)
    table[ratings.candidate[own], ratings.criterion[own]] = surprise.standard[own]
    found_so_far = []
    for one, other in combinations(range(table.shape[1]), 2):
        both = ~np.isnan(table[:, one]) & ~np.isnan(table[:, other])
        if both.sum() > 2:
            pair = table[both][:, [one, other]]
            if (pair.std(axis=0) > 0).all():
                found_so_far.append(float(np.corrcoef(pair.T)[0, 1]))
    return float(np.mean(found_so_far)) if found_so_far else float("nan")


def _spreads(found: Facets, surprise: _Surprise) -> Values:
    """Return the spread of the scores each rater gave over the spread expected of them: between candidates and by chance."""
    ratings = found.ratings
    expected = ratings.score - surprise.residual
    spreads = []
    for number in range(len(ratings.raters)):
        own = ratings.rater == number
        by_chance = surprise.variance[own].mean()
        wanted = expected[own].var() + by_chance
        spreads.append(np.sqrt(ratings.score[own].var() / wanted))
    return np.array(spreads)


def _average_scores(found: Facets, merit: Values) -> tuple[Values, Values]:
    """Return the mean score over all criteria from a rater of severity 0, and its slope by merit."""
    criteria = len(found.ratings.criteria)
    every = np.repeat(np.arange(criteria), len(merit))
    mean, variance = expected_scores(found, np.tile(merit, criteria), every, np.zeros(len(every)))
    return mean.reshape(criteria, -1).mean(axis=0), variance.reshape(criteria, -1).mean(axis=0)
