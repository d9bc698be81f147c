"""Checks of a model: quiet where it made the answers, loud where it did not."""

from __future__ import annotations

import numpy as np
import pytest

from shanyrak_methods.psychometrics import Item, Responses, Scale, calibrate, score
from shanyrak_methods.psychometrics.checking import (
    alpha,
    curve,
    dependence,
    dimensions,
    item_fit,
    marginal_reliability,
    person_fit,
    residuals,
)
from shanyrak_methods.psychometrics.checking.dimensions import drawn
from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.tests.simulated import a_test, right_or_wrong

NONE = float("nan")


def fitted(responses: Responses, model: str = "2pl") -> tuple[Scale, np.ndarray]:
    """Return the scale of some answers and everybody's ability on it."""
    bank = calibrate(responses, model, standard_errors=False)
    scale = Scale.of(bank.items, model)
    return scale, score(responses, scale, method="wle", sd=bank.ability_sd).ability


def test_items_that_the_model_made_fit_it() -> None:
    p, outside = [], []
    for seed in range(6):
        _ability, _slope, _intercept, responses = a_test(1500, 20, seed=seed)
        found = item_fit(responses, *fitted(responses))
        p += [one.p for one in found]
        outside += [not 0.85 < one.infit < 1.15 for one in found]
    assert 0.01 < np.mean(np.array(p) < 0.05) < 0.12
    assert np.mean(np.array(p) < 0.5) == pytest.approx(0.5, abs=0.12)
    assert np.mean(outside) < 0.02


def test_an_item_answered_by_luck_is_told() -> None:
    _ability, _slope, _intercept, responses = a_test(2000, 20, seed=4)
    scores = responses.scores.copy()
    scores[:, 3] = np.random.default_rng(1).random(2000) < 0.5
    lucky = Responses(responses.items, scores)
    scale, ability = fitted(lucky, "rasch")
    found = item_fit(lucky, scale, ability)[3]
    assert found.p < 1e-6
    assert found.outfit > 1.2
    assert found.outfit_z > 5


def test_persons_whom_the_model_made_are_as_rarely_odd_as_it_says() -> None:
    _ability, _slope, _intercept, responses = a_test(4000, 40, seed=9)
    found = person_fit(responses, *fitted(responses))
    assert np.nanstd([one.lz for one in found]) == pytest.approx(1.0, abs=0.07)
    p = np.array([one.p for one in found])
    assert np.nanmean(p < 0.05) == pytest.approx(0.05, abs=0.015)
    assert np.nanmean(p < 0.005) <= 0.0075


def test_whoever_fails_the_easy_and_solves_the_hard_is_odd() -> None:
    difficulty = np.linspace(-2.5, 2.5, 40)
    responses = right_or_wrong(np.zeros(300), np.full(40, 1.5), -1.5 * difficulty, seed=3)
    scores = responses.scores.copy()
    scores[0] = difficulty > 0
    turned = Responses(responses.items, scores)
    items = [
        Item(name, 1.5, (float(b),), 0.0, NONE, (NONE,), NONE)
        for name, b in zip(responses.items, difficulty, strict=True)
    ]
    scale = Scale.of(items, "2pl")
    found = person_fit(turned, scale, score(turned, scale, method="wle").ability)
    assert found[0].lz < -5
    assert found[0].outfit > 2


def test_rows_that_stand_for_several_persons_are_refused_where_persons_are_looked_at() -> None:
    _ability, _slope, _intercept, responses = a_test(100, 5, seed=12)
    scale, ability = fitted(responses)
    weighed = Responses(responses.items, responses.scores, weights=np.full(100, 2.0))
    for look in (residuals, item_fit, person_fit):
        with pytest.raises(BadInput, match="one a row"):
            look(weighed, scale, ability)
    for look_at_all in (lambda: dimensions(weighed, scale, seed=1), lambda: alpha(weighed)):
        with pytest.raises(BadInput, match="one a row"):
            look_at_all()


def test_two_items_on_one_text_hang_together() -> None:
    chance = np.random.default_rng(2)
    ability, shared = chance.normal(size=3000), chance.normal(size=3000)
    z = ability[:, None] + np.zeros(15)
    z[:, 5:7] += 1.5 * shared[:, None]
    responses = Responses(
        tuple(f"i{n}" for n in range(15)), (chance.random(z.shape) < 1 / (1 + np.exp(-z))).astype(np.int8)
    )
    scale, at = fitted(responses)
    pairs = dependence(scale.names, residuals(responses, scale, at))
    assert {pairs[0].one, pairs[0].other} == {"i5", "i6"}
    assert [pair.is_dependent for pair in pairs].count(True) == 1
    assert len(pairs) == 105


def test_one_ability_is_enough_for_one_and_not_for_two() -> None:
    _ability, _slope, _intercept, single = a_test(1200, 16, seed=5)
    scale, _at = fitted(single)
    assert dimensions(single, scale, seed=1, rounds=39).one_is_enough
    chance = np.random.default_rng(6)
    abilities = chance.normal(size=(1200, 2))
    z = 1.5 * abilities[:, np.arange(16) % 2]
    double = Responses(single.items, (chance.random(z.shape) < 1 / (1 + np.exp(-z))).astype(np.int8))
    scale, _at = fitted(double)
    assert not dimensions(double, scale, seed=1, rounds=39).one_is_enough


def test_answers_drawn_from_a_model_have_its_shares() -> None:
    items = [
        Item("s", 1.2, (-1.0, 0.0, 1.0), 0.0, NONE, (NONE,) * 3, NONE),
        Item("t", 1.0, (0.5,), 0.0, NONE, (NONE,), NONE),
    ]
    scale = Scale.of(items, "grm")
    made = drawn(scale, 40_000, np.random.default_rng(1))
    p = np.exp(scale.model.log_p(scale.params, np.random.default_rng(2).standard_normal(40_000))).mean(axis=2)
    shares = [(made[:, 0] == score).mean() for score in range(4)]
    assert shares == pytest.approx(p[0].tolist(), abs=0.01)
    assert made[:, 1].max() == 1


def test_information_is_what_the_curves_say() -> None:
    scale = Scale.of([Item("r", 1.0, (0.3,), 0.0, NONE, (NONE,), NONE)], "2pl")
    told = curve(scale, [0.3, 2.3])
    p = 1 / (1 + np.exp(-2.0))
    assert told.information == pytest.approx([0.25, p * (1 - p)], rel=1e-6)
    assert told.error[0] == pytest.approx(2.0, rel=1e-6)


def test_the_reliability_to_expect_is_the_one_that_comes() -> None:
    ability, _slope, _intercept, responses = a_test(6000, 30, seed=7)
    bank = calibrate(responses, "2pl", standard_errors=False)
    scale = Scale.of(bank.items, "2pl")
    found = score(responses, scale)
    squared = np.corrcoef(ability, found.ability)[0, 1] ** 2
    assert marginal_reliability(scale) == pytest.approx(squared, abs=0.02)
    assert found.reliability == pytest.approx(squared, abs=0.02)
    assert 0.7 < alpha(responses) < squared + 0.03


def test_too_few_whole_answers_have_no_dimensions() -> None:
    _ability, _slope, _intercept, responses = a_test(10, 12, seed=5)
    items = [Item(name, 1.0, (0.0,), 0.0, NONE, (NONE,), NONE) for name in responses.items]
    with pytest.raises(BadInput):
        dimensions(responses, Scale.of(items, "2pl"), seed=1)
