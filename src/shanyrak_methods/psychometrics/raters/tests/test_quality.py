"""What a fit says of members of a commission: inconsistent, halo, the middle; and fair averages."""

from __future__ import annotations

import numpy as np
import pytest

from shanyrak_methods.psychometrics.raters import candidates, fit_ratings, raters
from shanyrak_methods.psychometrics.raters.quality import average_scores
from shanyrak_methods.psychometrics.raters.ratings import Ratings
from shanyrak_methods.psychometrics.raters.tests.commissions import a_commission, with_scores


def test_a_rater_who_gives_at_random_stands_out() -> None:
    ratings = a_commission(200, 8, seed=5).ratings
    score, wild = ratings.score.copy(), ratings.rater == 3
    score[wild] = np.random.default_rng(6).integers(0, 4, wild.sum())
    told = raters(fit_ratings(with_scores(ratings, score)))
    assert max(told, key=lambda one: one.outfit).name == "rater 03"
    assert told[3].infit > 1.2


def test_a_rater_who_gives_one_mark_for_everything_shows_a_halo() -> None:
    ratings = a_commission(200, 8, seed=7).ratings
    score, own = ratings.score.copy(), np.flatnonzero(ratings.rater == 2)
    first = {int(ratings.candidate[one]): int(score[one]) for one in own[::-1]}
    score[own] = [first[int(ratings.candidate[one])] for one in own]
    told = raters(fit_ratings(with_scores(ratings, score)))
    assert max(told, key=lambda one: one.halo).name == "rater 02"
    assert told[2].halo > 0.5


def test_a_rater_who_keeps_to_the_middle_is_seen() -> None:
    ratings = a_commission(200, 8, seed=8).ratings
    score, own = ratings.score.copy(), ratings.rater == 4
    score[own] = np.clip(score[own], 1, 2)
    told = raters(fit_ratings(with_scores(ratings, score)))
    assert min(told, key=lambda one: one.centrality).name == "rater 04"


@pytest.mark.parametrize("panel", [1, 4])
def test_surprise_is_one_on_average_where_the_model_holds_also_with_few_ratings(panel: int) -> None:
    found = fit_ratings(a_commission(500, 6, seed=9, panel=panel, criteria=2).ratings)
    assert np.mean([one.infit for one in raters(found)]) == pytest.approx(1.0, abs=0.05)
    assert np.mean([one.outfit for one in raters(found)]) == pytest.approx(1.0, abs=0.08)
    assert np.mean([one.outfit for one in candidates(found)]) == pytest.approx(1.0, abs=0.08)


def test_fair_averages_are_in_the_scores_that_were_given() -> None:
    ratings = a_commission(80, 6, seed=10).ratings
    told = candidates(fit_ratings(ratings))
    doubled = candidates(fit_ratings(with_scores(ratings, 2 * ratings.score + 1)))
    assert [one.fair_average for one in doubled] == pytest.approx([2 * one.fair_average + 1 for one in told])
    assert [one.mean_score for one in doubled] == pytest.approx([2 * one.mean_score + 1 for one in told])
    assert [one.fair_error for one in doubled] == pytest.approx([2 * one.fair_error for one in told])


def test_the_error_of_a_fair_average_is_its_slope_times_the_error_of_merit() -> None:
    found = fit_ratings(a_commission(60, 4, seed=11).ratings)
    step = 1e-4
    up, down = (average_scores(found, found.merit + sign * step)[0] for sign in (1, -1))
    slope = (up - down) / (2 * step)
    assert [one.fair_error for one in candidates(found)] == pytest.approx(slope * found.merit_error, rel=1e-5)


def test_whoever_met_strict_raters_gains_by_the_fair_average() -> None:
    truth = a_commission(300, 6, seed=12, panel=1)
    told = candidates(fit_ratings(truth.ratings))
    met = truth.severity[truth.ratings.rater[:: len(truth.difficulty)]]
    gain = [one.fair_average - one.mean_score for one in told]
    assert np.mean(np.array(gain)[met > 0.3]) > 0 > np.mean(np.array(gain)[met < -0.3])


def test_halo_cannot_be_told_from_one_criterion() -> None:
    rows = [(f"n{n}", f"r{r}", "merit", (n + r) % 3) for n in range(6) for r in range(3)]
    assert all(np.isnan(one.halo) for one in raters(fit_ratings(Ratings.of(rows))))
