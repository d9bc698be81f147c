"""Severity, merit and their errors, found again in made-up commissions."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.quadrature import Grid
from shanyrak_methods.psychometrics.raters import Facets, candidates, fit_ratings
from shanyrak_methods.psychometrics.raters.likelihood import look
from shanyrak_methods.psychometrics.raters.panel import Panel
from shanyrak_methods.psychometrics.raters.ratings import Ratings, Row
from shanyrak_methods.psychometrics.raters.tests.commissions import STEPS, a_commission


def parameters(found: Facets, panel: Panel) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    steps = found.thresholds[: panel.layout.sets].ravel()
    return np.concatenate([found.difficulty, found.severity, np.nan_to_num(steps), [np.log(found.spread)]])


def rows_of(ratings: Ratings) -> list[Row]:
    columns = zip(ratings.candidate, ratings.rater, ratings.criterion, ratings.given, strict=True)
    return [
        (ratings.candidates[n], ratings.raters[r], ratings.criteria[c], int(score))
        for n, r, c, score in columns
    ]


def test_severities_are_found_again_within_their_errors() -> None:
    truth = a_commission(400, 12, seed=1)
    found = fit_ratings(truth.ratings)
    assert found.converged
    assert np.corrcoef(found.severity, truth.severity)[0, 1] > 0.95
    assert np.mean(((found.severity - truth.severity) / found.severity_error) ** 2) < 2.2
    assert found.severity.sum() == pytest.approx(0.0, abs=1e-9)
    assert found.thresholds.mean(axis=0) == pytest.approx(STEPS, abs=0.2)


def test_intervals_cover_as_often_as_they_say() -> None:
    """A glance; ``benchmarks/raters.py`` looks at 200 commissions."""
    severe, hard, merits = [], [], []
    for seed in range(30):
        truth = a_commission(100, 8, seed=100 + seed, criteria=3)
        found = fit_ratings(truth.ratings, steps="common")
        severe += (np.abs(found.severity - truth.severity) < 1.96 * found.severity_error).tolist()
        hard += (np.abs(found.difficulty - truth.difficulty) < 1.96 * found.difficulty_error).tolist()
        merits += (np.abs(found.merit - truth.merit) < 1.96 * found.merit_error).tolist()
    assert 0.92 <= np.mean(severe) <= 0.98  # 240 intervals: ±0.028 by chance
    assert np.mean(hard) >= 0.88  # 30 commissions: the mean of their candidates moves all criteria together
    assert 0.935 <= np.mean(merits) <= 0.965


def test_adjusted_merit_chooses_better_than_raw_means() -> None:
    truth = a_commission(400, 12, seed=2)
    told = candidates(fit_ratings(truth.ratings))
    best = set(np.argsort(-truth.merit)[:150])
    by_merit = set(np.argsort([-one.merit for one in told])[:150])
    by_mean = set(np.argsort([-one.mean_score for one in told])[:150])
    assert len(best & by_merit) > len(best & by_mean)


@pytest.mark.parametrize("common", [False, True])
def test_slope_and_information_are_the_likelihoods_own(common: bool) -> None:  # noqa: FBT001 - a parameter of the test
    panel = Panel(a_commission(60, 5, seed=3, criteria=2).ratings, common=common)
    params = panel.start() + np.random.default_rng(3).normal(0, 0.1, panel.layout.size + 1)
    grid, bonds, step = Grid.of(61), panel.bonds(), 1e-4
    ways = [[look(panel, params + sign * step * one, grid) for sign in (1, -1)] for one in bonds.T]
    slopes = [(up.height - down.height) / (2 * step) for up, down in ways]
    bends = np.array([bonds.T @ (down.slope() - up.slope()) / (2 * step) for up, down in ways])
    here = look(panel, params, grid)
    assert bonds.T @ here.slope() == pytest.approx(np.array(slopes), abs=1e-5)
    assert bonds.T @ here.information() @ bonds == pytest.approx(bends, abs=1e-4)


def test_no_place_nearby_is_higher_however_fine_the_grid() -> None:
    truth = a_commission(50, 4, seed=5, panel=4, criteria=8)
    found, panel = fit_ratings(truth.ratings), Panel(truth.ratings)
    here = look(panel, parameters(found, panel), Grid.of(601))
    rise, bend = panel.bonds().T @ here.slope(), panel.bonds().T @ here.information() @ panel.bonds()
    assert found.log_likelihood == pytest.approx(here.log_likelihood, abs=1e-5)
    assert rise @ np.linalg.solve(bend, rise) < 1e-7


def test_likelihood_is_the_one_of_brute_force() -> None:
    scores = (0, 1, 2, 0, 1, 1, 2, 2, 0, 2, 1, 2)
    rows = [(n, r, c, scores[i]) for i, (n, r, c) in enumerate(product("AB", "RST", "xy"))]
    ratings = Ratings.of(rows)
    found = fit_ratings(ratings)
    merit, weight = np.polynomial.hermite_e.hermegauss(101)
    whole = 0.0
    for candidate in range(2):
        joint = weight / weight.sum()
        for n, r, c, score in zip(
            ratings.candidate, ratings.rater, ratings.criterion, ratings.score, strict=True
        ):
            if n == candidate:
                reach = found.spread * merit - found.difficulty[c] - found.severity[r]
                raw = [k * reach - np.nansum(found.thresholds[c][:k]) for k in range(ratings.steps[c] + 1)]
                joint = joint * np.exp(raw[score]) / np.exp(raw).sum(axis=0)
        whole += float(np.log(joint.sum()))
    assert found.log_likelihood == pytest.approx(whole, abs=1e-6)


ORDERS = st.permutations(range(4))


@settings(max_examples=15, deadline=None)
@given(whom=st.randoms(use_true_random=False), raters=ORDERS, criteria=st.permutations(range(2)))
def test_names_and_order_change_nothing(whom: object, raters: list[int], criteria: list[int]) -> None:
    ratings = a_commission(30, 4, seed=4, criteria=2).ratings
    rows = [
        (n, f"r{raters[ratings.raters.index(r)]}", f"c{criteria[ratings.criteria.index(c)]}", score)
        for n, r, c, score in rows_of(ratings)
    ]
    whom.shuffle(rows)  # type: ignore[attr-defined] # a Random of Hypothesis
    one, other = fit_ratings(ratings), fit_ratings(Ratings.of(rows))
    assert other.severity[raters] == pytest.approx(one.severity, abs=1e-5)
    assert other.difficulty[criteria] == pytest.approx(one.difficulty, abs=1e-5)
    assert other.merit == pytest.approx(one.merit, abs=1e-5)
    assert other.log_likelihood == pytest.approx(one.log_likelihood, abs=1e-7)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 6), st.integers(1, 4), st.integers(1, 3), st.integers(1, 4))
def test_any_ratings_are_fitted_or_refused(
    seed: int, people: int, members: int, criteria: int, top: int
) -> None:
    """Few ratings, many of them missing: constant criteria, one score only, separate parts, one candidate."""
    rng = np.random.default_rng(seed)
    rows = [
        (f"n{n}", f"r{r}", f"c{c}", int(rng.integers(0, top + 1)))
        for n, r, c in product(range(people), range(members), range(criteria))
        if rng.random() < 0.6
    ]
    try:
        found = fit_ratings(Ratings.of(rows))
    except BadInput:
        return
    assert np.isfinite(found.severity).all()
    assert np.isfinite(found.merit).all()
    assert np.isfinite([one.fair_average for one in candidates(found)]).all()


def test_one_more_point_never_lowers_a_merit() -> None:
    ratings = a_commission(40, 4, seed=8, criteria=2).ratings
    found = fit_ratings(ratings)
    totals = np.bincount(ratings.candidate, ratings.score)
    met = [tuple(sorted(set(ratings.rater[ratings.candidate == n]))) for n in range(40)]
    for one, other in product(range(40), repeat=2):
        if met[one] == met[other] and totals[one] > totals[other]:
            assert found.merit[one] > found.merit[other]


def test_the_input_tells_where_a_result_comes_from() -> None:
    ratings = a_commission(20, 3, seed=9).ratings
    again = replace(ratings, score=ratings.score.copy())
    assert fit_ratings(ratings).provenance == fit_ratings(again).provenance
    again.score[0] = (again.score[0] + 1) % 4
    assert fit_ratings(again).provenance.input_hash != fit_ratings(ratings).provenance.input_hash
