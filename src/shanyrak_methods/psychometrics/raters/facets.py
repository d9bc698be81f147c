"""The many-facet Rasch model (Linacre 1989) by marginal maximum likelihood.

The odds of a score *k* over *k - 1*, given by rater *r* to candidate *n* on criterion *c*:
``log P(k) / P(k-1) = θ_n - δ_c - ρ_r - τ_ck``. Merit θ is normal with mean 0 and a spread that is estimated; severities ρ add
up to 0, as do the steps τ of each criterion. Newton steps with the cross products of persons' scores as curvature climb to
the maximum; standard errors come from the observed information (Louis 1982).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import cho_factor, cho_solve
from scipy.sparse import csr_matrix
from threadpoolctl import threadpool_limits

from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.provenance import Provenance
from shanyrak_methods.psychometrics.quadrature import Grid
from shanyrak_methods.psychometrics.raters.ratings import Ratings

Values = NDArray[np.float64]

STEPS = ("criterion", "common")
POINTS = 41
CLOSE = 1e-6
MOST = 200
FIRST = 4  # steps in which the curvature is worked out anew


@dataclass(frozen=True, slots=True)
class Facets:
    """What a fit says, in logits.

    ``difficulty``: (criteria,), ``severity``: (raters,), ``thresholds``: (criteria, steps), ``nan`` beyond a criterion's
    highest; each with its standard error beside it. ``merit``, ``merit_error``: (candidates,) mean and spread of the posterior.
    ``spread``: of merit among candidates.
    """

    ratings: Ratings
    difficulty: Values
    difficulty_error: Values
    severity: Values
    severity_error: Values
    thresholds: Values
    thresholds_error: Values
    merit: Values
    merit_error: Values
    spread: float
    log_likelihood: float
    iterations: int
    converged: bool
    provenance: Provenance


def fit_ratings(ratings: Ratings, *, steps: str = "criterion") -> Facets:
    """Return severities, difficulties and merits under which the ratings are likeliest.

    ``steps``: whether each ``criterion`` has steps of its own (partial credit) or all have ``common`` ones (rating scale),
    for which all must have the same scores. Raises BadInput.
    """
    if steps not in STEPS:
        raise BadInput(f"“{steps}” is no kind of steps; there are {', '.join(STEPS)}")
    if steps == "common" and len(set(ratings.steps.tolist())) > 1:
        raise BadInput("common steps need the same highest score on every criterion")
    with threadpool_limits(limits=1):
        return _climb(_Panel(ratings, common=steps == "common"), steps)


class _Panel:
    """The ratings as sums: a rating enters only through its candidate and its pair of criterion and rater."""

    def __init__(self, ratings: Ratings, *, common: bool) -> None:
        self.ratings = ratings
        self.n_criteria, self.n_raters = len(ratings.criteria), len(ratings.raters)
        self.most = int(ratings.steps.max())
        pair = ratings.criterion * self.n_raters + ratings.rater
        pairs, where = np.unique(pair, return_inverse=True)
        self.criterion_of, self.rater_of = np.divmod(pairs, self.n_raters)
        self.n_pairs, self.n_persons = len(pairs), len(ratings.candidates)
        ones = np.ones(len(where))
        scores = self.most + 1
        self.given = csr_matrix(
            (ones, (ratings.candidate, where * scores + ratings.score)),
            shape=(self.n_persons, self.n_pairs * scores),
        )
        self.rated = csr_matrix((ones, (ratings.candidate, where)), shape=(self.n_persons, self.n_pairs))
        self.grid = Grid.of(POINTS)
        self.step_of = np.zeros(self.n_criteria, dtype=int) if common else np.arange(self.n_criteria)
        self.has_step = np.arange(1, scores) <= ratings.steps[:, None]
        self.n_sets = int(self.step_of.max()) + 1
        self.design = self._design()
        self.flat = self.design.reshape(-1, self.size)
        self.data = np.asarray(self.given @ self.flat)
        self.counts = np.asarray(self.given.sum(axis=0)).ravel()
        self.total = self.given @ np.tile(np.arange(scores, dtype=float), self.n_pairs)
        self.bonds = self._bonds()

    @property
    def size(self) -> int:
        """How many parameters there are: difficulties, severities, steps, and the logarithm of the spread."""
        return self.n_criteria + self.n_raters + self.n_sets * self.most + 1

    def _design(self) -> Values:
        """Return (pairs, scores, parameters) the slope of ``log P(k) - log P(0)`` by each, without merit's spread."""
        found = np.zeros((self.n_pairs, self.most + 1, self.size))
        every, got = np.arange(self.n_pairs), np.arange(self.most + 1)
        found[every, :, self.criterion_of] = -got
        found[every, :, self.n_criteria + self.rater_of] = -got
        first = self.n_criteria + self.n_raters
        for step in range(self.most):
            place = first + self.step_of[self.criterion_of] * self.most + step
            reached = (got > step) & self.has_step[self.criterion_of, step][:, None]
            found[every, :, place] = -1.0 * reached
        return found

    def _bonds(self) -> Values:
        """Return (parameters, free): what a free parameter moves, so that severities and steps add up to 0."""
        columns = [*np.eye(self.size)[: self.n_criteria]]
        columns += _sums_to_zero(self.n_criteria, self.n_raters, self.size)
        for number in range(self.n_sets):
            one = int(np.argmax(self.step_of == number))
            first = self.n_criteria + self.n_raters + number * self.most
            columns += _sums_to_zero(first, int(self.has_step[one].sum()), self.size)
        columns.append(np.eye(self.size)[-1])
        return np.array(columns).T

    def start(self) -> Values:
        """Return first guesses: each criterion's mean share of its highest score, as a logit."""
        params = np.zeros(self.size)
        sums = np.bincount(self.ratings.criterion, self.ratings.score, self.n_criteria)
        counts = np.bincount(self.ratings.criterion, minlength=self.n_criteria)
        share = np.clip(sums / counts / self.ratings.steps, 0.02, 0.98)
        params[: self.n_criteria] = -np.log(share / (1 - share))
        return params

    def look(self, params: Values) -> _Look:
        """Return what one pass finds at ``params``."""
        merit = np.exp(params[-1]) * self.grid.nodes
        raw = (self.design @ params)[..., None] + np.arange(self.most + 1)[:, None] * merit
        possible = np.concatenate([np.ones((self.n_criteria, 1), dtype=bool), self.has_step], axis=1)[
            self.criterion_of
        ]
        raw = np.where(possible[..., None], raw, -1e9)
        p, whole = _shares(raw)
        joint = self.given @ (raw - whole).reshape(-1, POINTS) + self.grid.log_weights()
        posterior, each = _shares(joint)
        return _Look(self, params, p, posterior, float(each.sum()), merit)


@dataclass(frozen=True, slots=True)
class _Look:
    panel: _Panel
    params: Values
    p: Values  # (pairs, scores, points)
    posterior: Values  # (candidates, points)
    log_likelihood: float
    merit: Values  # (points,)

    def slope(self) -> Values:
        """Return (parameters,): what was given less what was to be expected, by Fisher's identity."""
        panel = self.panel
        held = np.asarray(panel.rated.T @ self.posterior)  # pairs, points
        expected = np.einsum("gkq,gq->gk", self.p, held)
        found = (panel.counts - expected.ravel()) @ panel.flat
        found[-1] = self.by_spread().sum()
        return np.asarray(found)

    def by_spread(self) -> Values:
        """Return (candidates,): the slope of each one's log-likelihood by the logarithm of merit's spread."""
        mean = self.panel.rated @ np.einsum("gkq,k->gq", self.p, np.arange(self.panel.most + 1))
        return np.asarray(((self.panel.total[:, None] - mean) * self.posterior) @ self.merit)

    def person_scores(self) -> Values:
        """Return (candidates, parameters): each candidate's slope of the log-likelihood."""
        panel = self.panel
        found = panel.data.copy()
        dense = panel.rated.toarray()
        for score in range(1, panel.most + 1):
            found -= (dense * (self.posterior @ self.p[:, score].T)) @ panel.design[:, score]
        found[:, -1] = self.by_spread()
        return np.asarray(found)

    def observed(self) -> Values:
        """Return the observed information (Louis' identity), point by point."""
        panel, scores = self.panel, self.person_scores()
        found = scores.T @ scores
        got = np.tile(np.arange(panel.most + 1), panel.n_pairs)
        held = np.asarray(panel.rated.T @ self.posterior)  # pairs, points
        turned, there = panel.flat.copy(), panel.data.astype(np.float32)
        dense = panel.rated.toarray().astype(
            np.float32
        )  # single precision: errors need three digits, not thirteen
        starts = np.arange(0, len(turned), panel.most + 1)
        for point in np.flatnonzero(self.posterior.sum(axis=0) > 1e-9):
            turned[:, -1], there[:, -1] = got * self.merit[point], panel.total * self.merit[point]
            weight = self.p[:, :, point].reshape(-1)
            mean = np.add.reduceat(turned * weight[:, None], starts)
            share = np.repeat(held[:, point], panel.most + 1)
            slope = there - dense @ mean.astype(np.float32)
            found += turned.T @ (turned * (weight * share)[:, None]) - mean.T @ (
                mean * held[:, point : point + 1]
            )
            found -= slope.T @ (slope * self.posterior[:, point : point + 1].astype(np.float32))
        found[-1, -1] -= scores[:, -1].sum()  # the spread's own second slope, 0 at the maximum
        return np.asarray(found)


def _shares(raw: Values) -> tuple[Values, Values]:
    """Return what ``raw`` are the logarithms of, as shares of their sum along the second axis, and that sum's logarithm."""
    peak = raw.max(axis=1, keepdims=True)
    shares = np.exp(raw - peak)
    total = shares.sum(axis=1, keepdims=True)
    shares /= total
    return shares, peak + np.log(total)


def _sums_to_zero(first: int, count: int, size: int) -> list[Values]:
    """Return ``count - 1`` directions in which the ``count`` parameters from ``first`` keep their sum."""
    found = []
    for number in range(count - 1):
        column = np.zeros(size)
        column[first + number], column[first + count - 1] = 1.0, -1.0
        found.append(column)
    return found


def _climb(panel: _Panel, steps: str) -> Facets:
    """Climb with cross products as curvature, which are quick; with the exact one where they lead on too slowly."""
    bonds, here = panel.bonds, panel.look(panel.start())
    iterations, converged, exact, promised = 1, False, False, np.inf
    bend = np.zeros((0, 0))
    while iterations < MOST:
        rise = here.slope() @ bonds
        if not exact and iterations <= FIRST:
            scores = here.person_scores() @ bonds
            bend = scores.T @ scores
        move = _solved(bend, rise)
        gain = 0.5 * float(move @ rise)
        if gain < CLOSE:
            converged = True
            break
        if gain > promised / 2 and iterations > FIRST:
            bend, exact = bonds.T @ here.observed() @ bonds, True
            move, promised = _solved(bend, rise), np.inf
        else:
            promised = gain
        here, iterations, moved = _step(here, bonds @ np.clip(move, -1.5, 1.5), iterations)
        if not moved:
            break
    covariance = bonds @ np.linalg.pinv(bonds.T @ here.observed() @ bonds, hermitian=True) @ bonds.T
    return _told(panel, here, covariance, steps, iterations=iterations, converged=converged)


def _solved(bend: Values, rise: Values) -> Values:
    """Return the solution of a symmetric system, pulled towards steepest ascent until it is positive."""
    pull, scale = 1e-10, np.diag(np.maximum(np.abs(np.diag(bend)), 1e-6))
    while True:
        try:
            return np.asarray(cho_solve(cho_factor(bend + pull * scale), rise))
        except np.linalg.LinAlgError:
            pull = max(10 * pull, 1e-4)


def _step(here: _Look, move: Values, iterations: int) -> tuple[_Look, int, bool]:
    """Take a step, or half of it, and half again, until it leads up."""
    share = 1.0
    while share > 1e-6:
        there = here.panel.look(here.params + share * move)
        iterations += 1
        if there.log_likelihood > here.log_likelihood - 1e-10:
            return there, iterations, True
        share /= 2
    return here, iterations, False


def _told(
    panel: _Panel, here: _Look, covariance: Values, steps: str, *, iterations: int, converged: bool
) -> Facets:
    params, error = here.params, np.sqrt(np.maximum(np.diag(covariance), 0.0))
    c, r = panel.n_criteria, panel.n_raters
    sets = slice(c + r, c + r + panel.n_sets * panel.most)

    def by_criterion(values: Values) -> Values:
        own = values[sets].reshape(panel.n_sets, panel.most)[panel.step_of]
        return np.where(panel.has_step, own, np.nan)

    merit = here.posterior @ here.merit
    known: dict[str, Any] = {
        "merit": merit,
        "merit_error": np.sqrt(np.maximum(here.posterior @ here.merit**2 - merit**2, 0.0)),
        "thresholds": by_criterion(params),
        "thresholds_error": by_criterion(error),
    }
    return Facets(
        ratings=panel.ratings,
        difficulty=params[:c],
        difficulty_error=error[:c],
        severity=params[c : c + r],
        severity_error=error[c : c + r],
        spread=float(np.exp(params[-1])),
        log_likelihood=here.log_likelihood,
        iterations=iterations,
        converged=converged,
        provenance=Provenance(f"psychometrics.raters.{steps}", panel.ratings.input_hash()),
        **known,
    )
