"""How each member of a commission rates, and what each candidate would have got from an average one."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from shanyrak_methods.psychometrics.provenance import Findings
from shanyrak_methods.psychometrics.raters.facets import Facets
from shanyrak_methods.psychometrics.raters.ratings import Numbers

Values = NDArray[np.float64]

LEAST = 1e-6  # variance of a score that is all but certain


@dataclass(frozen=True, slots=True)
class Rater:
    """A member of the commission.

    ``severity`` in logits, above 0 is severe, with its standard error. ``infit`` and ``outfit``: mean squares of surprise, 1
    as expected, above 1.5 inconsistent, below 0.5 too predictable (Wright & Linacre 1994). ``halo``: mean correlation of the
    surprises on different criteria for the same candidate, 0 where criteria are judged apart, ``nan`` where it cannot be
    told. ``centrality``: spread of the scores given over the spread expected; well below 1 is a preference for the middle.
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
    """A candidate: ``merit`` in logits, and what they got and would have got, in the scores that were given.

    ``mean_score``: the mean of all ratings. ``fair_average``: the mean score that raters of severity 0 would give on all
    criteria to somebody of this merit; its error is the slope of that curve times the error of merit.
    """

    name: str
    ratings: int
    merit: float
    error: float
    mean_score: float
    fair_average: float
    fair_error: float
    infit: float
    outfit: float


def raters(found: Facets) -> Findings[Rater]:
    """Return what the fit says of each rater, in the order of names."""
    surprise, who = _surprises(found), found.ratings.rater
    counts = np.bincount(who)
    infit, outfit = _mean_squares(surprise, who)
    spread = _spreads(found, surprise)
    told = [
        Rater(
            name=name,
            ratings=int(counts[number]),
            severity=float(found.severity[number]),
            error=float(found.severity_error[number]),
            infit=float(infit[number]),
            outfit=float(outfit[number]),
            halo=_halo(found, surprise, number),
            centrality=float(spread[number]),
        )
        for number, name in enumerate(found.ratings.raters)
    ]
    return Findings(told, found.provenance)


def candidates(found: Facets) -> Findings[Candidate]:
    """Return what the fit says of each candidate, in the order of names."""
    ratings = found.ratings
    infit, outfit = _mean_squares(_surprises(found), ratings.candidate)
    counts = np.bincount(ratings.candidate)
    means = np.bincount(ratings.candidate, ratings.given) / counts
    fair, slope = average_scores(found, found.merit)
    told = [
        Candidate(
            name=name,
            ratings=int(counts[number]),
            merit=float(found.merit[number]),
            error=float(found.merit_error[number]),
            mean_score=float(means[number]),
            fair_average=float(fair[number]),
            fair_error=float(slope[number] * found.merit_error[number]),
            infit=float(infit[number]),
            outfit=float(outfit[number]),
        )
        for number, name in enumerate(ratings.candidates)
    ]
    return Findings(told, found.provenance)


def chances(found: Facets, merit: Values, criterion: Numbers, severity: Values) -> Values:
    """Return (n, scores) how likely each score is, for equally long arrays of merit, criterion and severity.

    ``P(k) ∝ exp Σ_{j≤k} (θ - δ_c - ρ - τ_cj)``, 0 beyond a criterion's highest score.
    """
    steps = found.thresholds[criterion]
    reach = (merit - found.difficulty[criterion] - severity)[:, None] - steps
    raw = np.concatenate([np.zeros((len(reach), 1)), np.nancumsum(reach, axis=1)], axis=1)
    raw[:, 1:][np.isnan(steps)] = -np.inf
    p = np.exp(raw - raw.max(axis=1, keepdims=True))
    return np.asarray(p / p.sum(axis=1, keepdims=True))


def average_scores(found: Facets, merit: Values) -> tuple[Values, Values]:
    """Return (n,) the mean score over all criteria from a rater of severity 0, as scores were given, and its slope by merit.

    The slope of an expected score is the covariance of its worth and its position (the derivative of the formula of
    ``chances``).
    """
    mean, slope = np.zeros(len(merit)), np.zeros(len(merit))
    place = np.arange(found.thresholds.shape[1] + 1)
    for criterion, worth in enumerate(np.nan_to_num(found.ratings.worth)):
        p = chances(found, merit, np.full(len(merit), criterion), np.zeros(len(merit)))
        mean += p @ worth
        slope += p @ (worth * place) - (p @ worth) * (p @ place)
    return mean / len(found.difficulty), slope / len(found.difficulty)


@dataclass(frozen=True, slots=True)
class _Surprise:
    """What each rating surprises by, averaged over what is left open of its candidate's merit (Adams & Wu 2011).

    So mean squares are 1 on average, however few ratings a candidate has; at a single estimate of merit they are not.
    """

    residual: Values
    square: Values
    standard_square: Values
    variance: Values

    @property
    def standard(self) -> Values:
        return np.asarray(self.residual / np.sqrt(self.variance))


def _surprises(found: Facets) -> _Surprise:
    """Return the surprises, pair of criterion and rater by pair."""
    ratings, points = found.ratings, found.posterior.merit
    told = np.empty((4, len(ratings.score)))
    order = np.lexsort((ratings.rater, ratings.criterion))
    pair = (ratings.criterion * len(ratings.raters) + ratings.rater)[order]
    place = np.arange(found.thresholds.shape[1] + 1)
    for own in np.split(order, np.flatnonzero(np.diff(pair)) + 1):
        criterion, rater = ratings.criterion[own[0]], ratings.rater[own[0]]
        severity = np.full(len(points), found.severity[rater])
        p = chances(found, points, np.full(len(points), criterion), severity)
        mean = p @ place
        variance = np.maximum(p @ place**2 - mean**2, LEAST)
        curves = [mean, mean**2, variance, 1 / variance, mean / variance, mean**2 / variance]
        shares = found.posterior.shares[found.posterior.cell[ratings.candidate[own]]]
        e1, e2, v, w0, w1, w2 = (shares @ np.stack(curves, axis=1)).T
        x = ratings.score[own]
        told[:, own] = x - e1, x**2 - 2 * x * e1 + e2, x**2 * w0 - 2 * x * w1 + w2, v
    return _Surprise(*told)


def _mean_squares(surprise: _Surprise, who: Numbers) -> tuple[Values, Values]:
    """Return infit, weighted by variance, and outfit (Wright & Masters 1982)."""
    infit = np.bincount(who, surprise.square) / np.bincount(who, surprise.variance)
    return infit, np.bincount(who, surprise.standard_square) / np.bincount(who)


def _halo(found: Facets, surprise: _Surprise, rater: int) -> float:
    """Return the mean correlation between the surprises on two criteria for the same candidate; nan with one criterion."""
    ratings = found.ratings
    own = np.flatnonzero(ratings.rater == rater)
    whom, row = np.unique(ratings.candidate[own], return_inverse=True)
    table = np.full((len(whom), len(ratings.criteria)), np.nan)
    table[row, ratings.criterion[own]] = surprise.standard[own]
    pairs = [table[:, [one, other]] for one, other in combinations(range(table.shape[1]), 2)]
    full = [pair[~np.isnan(pair).any(axis=1)] for pair in pairs]
    told = [np.corrcoef(pair.T)[0, 1] for pair in full if len(pair) > 2 and (pair.std(axis=0) > 1e-9).all()]
    return float(np.mean(told)) if told else float("nan")


def _spreads(found: Facets, surprise: _Surprise) -> Values:
    """Return the spread of the scores each rater gave over the spread expected of them: between candidates and by chance."""
    ratings = found.ratings
    expected = ratings.score - surprise.residual
    spreads = []
    for number in range(len(ratings.raters)):
        own = ratings.rater == number
        wanted = expected[own].var() + surprise.variance[own].mean()
        spreads.append(np.sqrt(ratings.score[own].var() / wanted))
    return np.array(spreads)
