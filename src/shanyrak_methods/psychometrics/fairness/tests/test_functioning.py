"""Items that treat groups differently are found, and those that do not are left alone at the stated rate."""

from __future__ import annotations

import numpy as np
import pytest

from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.fairness import logistic, mantel_haenszel
from shanyrak_methods.psychometrics.fairness.functioning import common_odds, regress
from shanyrak_methods.psychometrics.responses import Responses

# Who applied to six departments in Berkeley in 1973: men rejected, admitted; women rejected, admitted (Bickel 1975).
BERKELEY = [
    [[313, 512], [19, 89]],
    [[207, 353], [8, 17]],
    [[205, 120], [391, 202]],
    [[279, 138], [244, 131]],
    [[138, 53], [299, 94]],
    [[351, 22], [317, 24]],
]


def answers(
    chance: np.random.Generator, persons: int, difficulty: np.ndarray, apart: np.ndarray
) -> tuple[Responses, np.ndarray]:
    """Return Rasch answers of two groups; ``apart``: (items,) how much harder each item is for the focal one."""
    focal = np.arange(persons) % 2 == 1
    ability = chance.normal(size=persons)
    z = ability[:, None] - difficulty - focal[:, None] * apart
    scores = (chance.random(z.shape) < 1 / (1 + np.exp(-z))).astype(np.int8)
    return Responses(tuple(f"i{one}" for one in range(len(difficulty))), scores), focal


def test_the_common_odds_are_those_of_r() -> None:
    found = common_odds(np.array(BERKELEY, dtype=float))  # mantelhaen.test(UCBAdmissions)
    assert np.exp(found.log_ratio) == pytest.approx(0.9046968, abs=1e-6)
    bounds = np.exp(found.log_ratio + np.array([-1, 1]) * 1.959964 * found.error)
    assert bounds == pytest.approx([0.7719074, 1.0603298], abs=1e-5)
    assert found.p == pytest.approx(0.2323, abs=5e-5)


def test_a_planted_item_is_found_by_both_and_graded() -> None:
    apart = np.zeros(20)
    apart[7] = 0.9  # 2.1 on the delta scale
    given, focal = answers(np.random.default_rng(3), 3000, np.linspace(-2, 2, 20), apart)
    by_odds, by_regression = mantel_haenszel(given, focal), logistic(given, focal)
    assert by_odds[7].grade == "C"
    assert by_odds[7].effect == pytest.approx(-2.35 * 0.9, abs=0.5)
    assert by_regression[7].p < 1e-6
    assert by_regression[7].uniform < 1e-6 < by_regression[7].crossing
    assert {one.grade for one in by_odds if one.item != "i7"} <= {"A", "B"}


def test_both_keep_their_false_alarm_rate() -> None:
    chance, alarms, rounds = np.random.default_rng(11), np.zeros(2), 40
    for _round in range(rounds):
        given, focal = answers(chance, 600, np.linspace(-1.5, 1.5, 20), np.zeros(20))
        alarms[0] += sum(one.p < 0.05 for one in mantel_haenszel(given, focal, purify=False))
        alarms[1] += sum(one.p < 0.05 for one in logistic(given, focal))
    rates = alarms / (rounds * 20)
    assert 0.02 < rates[0] < 0.06  # the correction for continuity makes it careful
    assert 0.035 < rates[1] < 0.068


def test_an_item_that_crosses_is_found_by_regression() -> None:
    chance = np.random.default_rng(5)
    given, focal = answers(chance, 4000, np.linspace(-1.5, 1.5, 16), np.zeros(16))
    scores = given.scores.copy()
    ability = scores.sum(axis=1)
    scores[:, 4] = np.where(focal, ability < 8, ability >= 8) ^ (chance.random(4000) < 0.25)
    found = logistic(Responses(given.items, scores.astype(np.int8)), focal)
    assert found[4].crossing < 1e-6
    assert found[4].grade == "C"


def test_exchanging_the_groups_turns_the_sign() -> None:
    given, focal = answers(np.random.default_rng(8), 500, np.linspace(-1, 1, 10), np.zeros(10))
    one, other = mantel_haenszel(given, focal), mantel_haenszel(given, ~focal)
    assert [item.effect for item in one] == pytest.approx([-item.effect for item in other])


def test_a_regression_is_at_its_maximum() -> None:
    chance = np.random.default_rng(2)
    columns = np.column_stack([np.ones(300), chance.normal(size=300)])
    y = (chance.random(300) < 0.4).astype(float)
    weights, value = regress(columns, y)
    nudged = [regress_at(columns, y, weights + step) for step in (np.array([1e-3, 0]), np.array([0, -1e-3]))]
    assert value > max(nudged)


def regress_at(columns: np.ndarray, y: np.ndarray, weights: np.ndarray) -> float:
    z = columns @ weights
    return float((y * z - np.logaddexp(0, z)).sum())


def test_an_item_that_everybody_answers_alike_is_named() -> None:
    given, focal = answers(np.random.default_rng(1), 200, np.zeros(5), np.zeros(5))
    scores = given.scores.copy()
    scores[:, 2] = 1
    constant = Responses(given.items, scores)
    assert mantel_haenszel(constant, focal)[2].grade == ""
    assert logistic(constant, focal)[2].note


def test_one_group_alone_is_refused() -> None:
    given, _focal = answers(np.random.default_rng(1), 50, np.zeros(4), np.zeros(4))
    with pytest.raises(BadInput):
        mantel_haenszel(given, np.zeros(50, dtype=bool))
    with pytest.raises(BadInput):
        logistic(given, [True])
