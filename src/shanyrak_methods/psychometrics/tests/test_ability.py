"""Ability from calibrated items."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shanyrak_methods.psychometrics.ability import (
    METHODS,
    Scale,
    conversion_table,
    estimated_sd,
    plausible_values,
    score,
)
from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.items import Item, calibrate
from shanyrak_methods.psychometrics.responses import Responses
from shanyrak_methods.psychometrics.tests.published import LSAT6, answers
from shanyrak_methods.psychometrics.tests.simulated import a_test, in_steps, names

NONE = float("nan")


def items(slopes: list[float], difficulties: list[float]) -> list[Item]:
    given = zip(names(len(slopes)), slopes, difficulties, strict=True)
    return [Item(name, a, (b,), 0.0, NONE, (NONE,), NONE) for name, a, b in given]


def of(*rows: str) -> Responses:
    scores = [[-1 if sign == "." else int(sign) for sign in row] for row in rows]
    return Responses(names(len(rows[0])), np.array(scores, dtype=np.int8))


SIX = Scale.of(items([1.0] * 6, [-1.5, -1.0, -0.3, 0.2, 1.0, 1.6]), "rasch")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.booleans(), min_size=6, max_size=6), st.integers(0, 5), st.sampled_from(["eap", "map", "wle"])
)
def test_one_more_right_answer_never_lowers_an_ability(right: list[bool], item: int, method: str) -> None:
    before = [int(one) for one in right]
    after = [*before]
    after[item] = 1
    less, more = score(of(*("".join(map(str, row)) for row in (before, after))), SIX, method=method).ability
    assert more >= less - 1e-6


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000), st.sampled_from(METHODS))
def test_names_and_order_of_questions_and_people_change_no_ability(seed: int, method: str) -> None:
    rng = np.random.default_rng(seed)
    people, questions = rng.permutation(40), rng.permutation(6)
    rows = rng.integers(-1, 2, (40, 6)).astype(np.int8)
    told = items([0.6, 1.0, 1.4, 1.1, 0.8, 2.0], [-1.5, -1.0, -0.3, 0.2, 1.0, 1.6])
    renamed = [replace(told[one], name=f"renamed {one}") for one in questions]
    turned = Responses(tuple(item.name for item in renamed), rows[people][:, questions])
    one = score(Responses(names(6), rows), Scale.of(told, "2pl"), method=method)
    other = score(turned, Scale.of(renamed, "2pl"), method=method)
    assert other.ability == pytest.approx(one.ability[people], abs=1e-6, nan_ok=True)
    assert other.error == pytest.approx(one.error[people], abs=1e-6, nan_ok=True)


def test_posterior_means_are_those_of_plain_integration() -> None:
    scale = Scale.of(items([0.8, 1.5, 1.1], [-0.5, 0.3, 1.2]), "2pl")
    found = score(of("110"), scale)
    at = np.linspace(-9, 9, 20_001)
    right = 1 / (1 + np.exp(-np.array([0.8, 1.5, 1.1]) * (at[:, None] - np.array([-0.5, 0.3, 1.2]))))
    weight = right[:, 0] * right[:, 1] * (1 - right[:, 2]) * np.exp(-(at**2) / 2)
    mean = (weight @ at) / weight.sum()
    assert found.ability[0] == pytest.approx(mean, abs=1e-6)
    assert found.error[0] == pytest.approx(np.sqrt((weight @ at**2) / weight.sum() - mean**2), abs=1e-6)


def test_the_weighted_estimate_of_the_published_test_is_that_of_the_reference() -> None:
    patterns = answers(LSAT6)
    found = score(patterns, Scale.of(calibrate(patterns, "2pl").items, "2pl"), method="wle")
    all_wrong = (patterns.scores == 0).all(axis=1)
    assert found.ability[all_wrong] == pytest.approx(-5.7039, abs=1e-3)


def test_all_right_has_no_likeliest_ability_but_a_weighted_one() -> None:
    rows = of("111111", "000000", "110000")
    assert np.isnan(score(rows, SIX, method="ml").ability).tolist() == [True, True, False]
    for method in ("eap", "map", "wle"):
        assert np.isfinite(score(rows, SIX, method=method).ability).all()


def test_whoever_answered_nothing_stands_where_everybody_is_expected_or_nowhere() -> None:
    assert score(of("......"), SIX, method="eap").ability[0] == pytest.approx(0.0, abs=1e-9)
    assert np.isnan(score(of("......"), SIX, method="wle").ability[0])


@pytest.mark.parametrize("method", METHODS)
def test_a_question_not_given_says_nothing(method: str) -> None:
    two = Scale.of(items([1.0, 1.0, 1.0], [-1.0, 0.0, 1.0]), "rasch")
    short = Scale.of(items([1.0, 1.0], [-1.0, 0.0]), "rasch")
    assert score(of("10."), two, method=method).ability == pytest.approx(
        score(of("10"), short, method=method).ability, abs=1e-6
    )


def test_under_rasch_a_sum_score_has_one_ability_and_the_table_knows_it() -> None:
    table = conversion_table(SIX)
    for row in ("100000", "000001", "111110", "011111"):
        total = row.count("1")
        assert score(of(row), SIX).ability[0] == pytest.approx(table[total][1], abs=1e-6)


@pytest.mark.parametrize("method", METHODS)
def test_intervals_of_ability_cover_as_often_as_they_say(method: str) -> None:
    ability, slope, intercept, responses = a_test(4_000, 40, seed=1)
    scale = Scale.of(items(slope.tolist(), (-intercept / slope).tolist()), "2pl")
    found = score(responses, scale, method=method)
    fine = np.isfinite(found.ability)
    covered = np.abs(found.ability - ability)[fine] <= 1.96 * found.error[fine]
    assert fine.mean() > 0.99
    assert 0.935 <= covered.mean() <= 0.965


def test_plausible_values_spread_as_ability_does() -> None:
    ability, slope, intercept, responses = a_test(3_000, 15, seed=2)
    scale = Scale.of(items(slope.tolist(), (-intercept / slope).tolist()), "2pl")
    drawn = plausible_values(responses, scale, draws=5, seed=3)
    assert drawn.shape == (3_000, 5)
    assert drawn.std() == pytest.approx(ability.std(), abs=0.05)
    assert (drawn == plausible_values(responses, scale, draws=5, seed=3)).all()


def test_what_is_believed_of_all_is_believed_of_every_group() -> None:
    _ability, _slope, _intercept, responses = a_test(60, 6, seed=31)
    grouped = replace(responses, group=np.arange(60) % 3)
    for method in METHODS:
        one, other = (score(each, SIX, method=method).ability for each in (responses, grouped))
        assert other == pytest.approx(one, nan_ok=True)
    one, other = (plausible_values(each, SIX, draws=2, seed=1) for each in (responses, grouped))
    assert other == pytest.approx(one)


def test_the_spread_of_ability_is_found_where_slopes_are_one() -> None:
    patterns = answers(LSAT6)
    found = calibrate(patterns, "rasch")
    assert estimated_sd(patterns, Scale.of(found.items, "rasch")) == pytest.approx(found.ability_sd, abs=1e-4)


def test_answers_in_steps_are_scored_too() -> None:
    rng = np.random.default_rng(4)
    ability = rng.standard_normal(1_000)
    responses = in_steps(ability, np.full(15, 1.4), np.tile([1.5, 0.0, -1.5], (15, 1)), seed=5)
    scale = Scale.of(calibrate(responses, "grm").items, "grm")
    for method in METHODS:
        found = score(responses, scale, method=method)
        fine = np.isfinite(found.ability)
        assert np.corrcoef(found.ability[fine], ability[fine])[0, 1] > 0.9


def test_a_score_higher_than_the_item_has_is_refused() -> None:
    with pytest.raises(BadInput, match="higher score"):
        score(of("200000"), SIX)


def test_answers_to_unknown_questions_are_refused() -> None:
    with pytest.raises(BadInput, match="none of the items"):
        score(Responses(("somewhere else",), np.ones((2, 1), dtype=np.int8)), SIX)
