"""Calibration against published estimates, against known truth, and against itself."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from shanyrak_methods.psychometrics.calibration import Fit, fit, search_for
from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.items import calibrate
from shanyrak_methods.psychometrics.models import MODELS
from shanyrak_methods.psychometrics.priors import Normal, Priors
from shanyrak_methods.psychometrics.responses import Responses
from shanyrak_methods.psychometrics.tests.published import LSAT6, LSAT7, answers
from shanyrak_methods.psychometrics.tests.simulated import a_test, in_steps, names, right_or_wrong, with_gaps


@pytest.mark.parametrize(
    ("patterns", "model", "log_likelihood"),
    [
        (LSAT6, "2pl", -2466.6534),
        (LSAT6, "rasch", -2466.9376),
        (LSAT7, "2pl", -2658.8051),
        (LSAT7, "rasch", -2664.9009),
    ],
)
def test_the_likelihood_reaches_the_published_maximum(
    patterns: str, model: str, log_likelihood: float
) -> None:
    found = calibrate(answers(patterns), model)
    assert found.converged
    assert found.log_likelihood >= log_likelihood - 1e-4


def test_difficulties_and_their_errors_are_those_that_are_published() -> None:
    items = calibrate(answers(LSAT6), "2pl").items
    assert [item.a for item in items] == pytest.approx([0.8257, 0.7227, 0.8909, 0.6884, 0.6569], abs=2e-4)
    assert [item.b[0] for item in items] == pytest.approx(
        [-3.3588, -1.3701, -0.2797, -1.8664, -3.1259], abs=2e-3
    )
    assert [item.se_a for item in items] == pytest.approx([0.2581, 0.1867, 0.2327, 0.1851, 0.2099], abs=2e-3)


def test_under_rasch_every_slope_is_one_and_the_spread_is_estimated() -> None:
    found = calibrate(answers(LSAT6), "rasch")
    assert {item.a for item in found.items} == {1.0}
    assert found.ability_sd**2 == pytest.approx(0.5702, abs=1e-3)


def test_guessing_that_five_items_cannot_show_is_called_weakly_identified() -> None:
    found = calibrate(answers(LSAT7), "3pl")
    assert found.converged
    assert (
        found.log_likelihood >= -2658.0547
    )  # where EM stands after 20,000 cycles, still creeping towards no guessing
    weak = [item for item in found.items if "guessing cannot be told from none" in item.note]
    assert len(weak) == 4
    assert all(item.c < 1e-5 for item in weak)
    assert found.items[1].c == pytest.approx(0.298, abs=1e-3)


def test_with_a_prior_on_guessing_nothing_is_weakly_identified() -> None:
    believed = Priors(logit_guess=Normal(-1.4, 1.0))
    found = calibrate(answers(LSAT7), "3pl", priors=believed)
    assert found.converged
    assert not any(item.note for item in found.items)
    assert all(0.1 < item.c < 0.3 for item in found.items)


@pytest.mark.parametrize("standard_errors", [False, True])
def test_a_difficulty_where_there_are_no_candidates_is_neither_clipped_nor_hidden(
    standard_errors: bool,  # noqa: FBT001 - pytest hands it in
) -> None:
    slope, intercept = np.array([1.0, 1.2, 0.9, 1.1, 0.15]), np.array([0.0, 0.5, -0.5, 0.2, 2.6])
    ability = np.random.default_rng(24).standard_normal(4_000)
    responses = right_or_wrong(ability, slope, intercept, seed=25)
    found = calibrate(responses, "2pl", standard_errors=standard_errors)
    assert abs(found.items[-1].b[0]) > 10
    assert found.items[-1].note.startswith("weakly identified")
    assert not any(item.note for item in found.items[:-1])


def test_a_difficulty_far_outside_is_told_as_it_is_and_named() -> None:
    ability = np.random.default_rng(1).standard_normal(3_000)
    slope, intercept = np.array([1.0, 1.2, 0.9, 1.1, 0.5]), np.array([0.0, 0.5, -0.5, 0.2, 5.3])
    item = calibrate(right_or_wrong(ability, slope, intercept, seed=2), "2pl").items[-1]
    assert item.b[0] < -6
    assert item.note


def test_known_parameters_are_found_again_within_their_errors() -> None:
    _ability, slope, _intercept, responses = a_test(8_000, 60, seed=3)
    items = calibrate(responses, "2pl").items
    away = (np.array([item.a for item in items]) - slope) / [item.se_a for item in items]
    assert 0.7 < np.mean(away**2) < 1.4  # 1 if the errors are right; 60 items leave this much to chance


@pytest.mark.parametrize("model", ["rasch", "2pl"])
def test_intervals_of_difficulties_cover_as_often_as_they_say(model: str) -> None:
    slope, difficulty, covered = np.ones(12), np.linspace(-1.5, 1.5, 12), []
    for seed in range(25):  # the table over more of them, and of all models: benchmarks/coverage.py
        ability = np.random.default_rng(seed).standard_normal(400)
        found = calibrate(right_or_wrong(ability, slope, -difficulty, seed=1_000 + seed), model).items
        away = np.array([item.b[0] for item in found]) - difficulty
        covered.append(np.abs(away) <= 1.96 * np.array([item.se_b[0] for item in found]))
    assert 0.92 <= np.mean(covered) <= 0.98


def test_graded_answers_find_their_steps_again() -> None:
    rng = np.random.default_rng(4)
    slope, steps = np.full(12, 1.3), np.tile([1.2, 0.0, -1.2], (12, 1))
    found = fit(in_steps(rng.standard_normal(5_000), slope, steps, seed=5), "grm")
    assert found.converged
    assert np.abs(found.params - np.column_stack([slope, steps])).max() < 0.2


def test_partial_credit_with_two_scores_is_rasch() -> None:
    _ability, _slope, _intercept, responses = a_test(600, 6, seed=6)
    one, other = fit(responses, "pcm"), fit(responses, "rasch")
    assert one.log_likelihood == pytest.approx(other.log_likelihood, abs=1e-6)
    assert one.params == pytest.approx(other.params, abs=1e-4)


def test_a_second_group_has_its_own_mean_and_spread() -> None:
    rng = np.random.default_rng(7)
    group = np.repeat([0, 1], 3_000)
    ability = rng.standard_normal(6_000) * np.where(group, 1.3, 1.0) + 0.5 * group
    drawn = right_or_wrong(ability, np.exp(rng.normal(0, 0.3, 25)), rng.standard_normal(25), seed=8)
    found = fit(Responses(drawn.items, drawn.scores, group=group), "2pl")
    assert found.spread.means.tolist() == pytest.approx([0.0, 0.5], abs=0.1)
    assert found.spread.sds.tolist() == pytest.approx([1.0, 1.3], abs=0.1)


def test_held_items_put_a_new_group_on_the_old_scale() -> None:
    rng = np.random.default_rng(9)
    slope, intercept = np.exp(rng.normal(0, 0.2, 20)), rng.standard_normal(20)
    newcomers = right_or_wrong(rng.standard_normal(4_000) + 0.6, slope, intercept, seed=10)
    held = {name: (slope[n], intercept[n]) for n, name in enumerate(newcomers.items[:10])}
    found = fit(newcomers, "2pl", anchors=held)
    assert found.spread.means[0] == pytest.approx(0.6, abs=0.1)
    assert found.params[:10] == pytest.approx(np.column_stack([slope, intercept])[:10])


def test_under_rasch_held_items_bring_their_slope_and_the_spread_is_free() -> None:
    rng, difficulty = np.random.default_rng(26), np.linspace(-1.5, 1.5, 16)
    newcomers = right_or_wrong(1.4 * rng.standard_normal(4_000) - 0.5, np.ones(16), -difficulty, seed=27)
    held = {name: (1.0, -difficulty[n]) for n, name in enumerate(newcomers.items[:8])}
    found = calibrate(newcomers, "rasch", anchors=held)
    assert [item.b[0] for item in found.items[:8]] == pytest.approx(difficulty[:8])
    assert [item.b[0] for item in found.items[8:]] == pytest.approx(difficulty[8:], abs=0.15)
    assert found.means[0] == pytest.approx(-0.5, abs=3.5 * found.se_means[0])
    assert found.ability_sd == pytest.approx(1.4, abs=3.5 * found.se_sds[0])


@pytest.mark.parametrize(
    ("anchors", "said"),
    [
        ({"question 9": (1.0, 0.0)}, "nobody was given such an item"),
        ({"question 1": (1.0, 0.0, 0.0)}, "takes 2 values"),
        ({"question 1": (1.0, 0.0), "question 2": (1.2, 0.0)}, "at several"),
    ],
)
def test_items_that_cannot_be_held_so_are_refused(anchors: dict[str, tuple[float, ...]], said: str) -> None:
    with pytest.raises(BadInput, match=said):
        calibrate(a_test(200, 5, seed=28)[-1], "rasch", anchors=anchors)


@pytest.mark.parametrize("model", ["rasch", "2pl"])
def test_means_and_spreads_of_groups_stand_within_their_errors(model: str) -> None:
    apart: list[float] = []
    for seed in range(12):
        group = np.arange(900) % 3
        ability = np.random.default_rng(seed).standard_normal(900) * (1 + 0.2 * group) + 0.4 * group
        drawn = right_or_wrong(ability, np.ones(15), np.linspace(-1, 1, 15), seed=100 + seed)
        found = calibrate(Responses(drawn.items, drawn.scores, group=group), model)
        assert (found.se_means[0], found.means[0]) == (0.0, 0.0)
        unit = 1.0 if model == "rasch" else float(np.mean([item.a for item in found.items]))
        for one, mean, sd in ((1, 0.4, 1.2), (2, 0.8, 1.4)):
            apart.append((found.means[one] * unit - mean) / found.se_means[one] / unit)
            apart.append((found.sds[one] * unit - sd) / found.se_sds[one] / unit)
    assert 0.5 < np.mean(np.square(apart)) < 1.8  # 1 if the errors are right


def test_a_prior_keeps_slopes_in_a_small_sample_near_what_is_believed() -> None:
    _ability, _slope, _intercept, responses = a_test(80, 10, seed=11)
    free = fit(responses, "2pl", priors=Priors())
    held = fit(responses, "2pl", priors=Priors(log_slope=Normal(0.0, 0.3)))
    assert np.std(held.params[:, 0]) < np.std(free.params[:, 0])


def _cases() -> list[tuple[str, Responses, dict[str, tuple[float, ...]]]]:
    _ability, _slope, _intercept, plain = a_test(500, 5, seed=12)
    rng = np.random.default_rng(13)
    steps = in_steps(rng.standard_normal(500), np.ones(4), np.tile([1.0, -1.0], (4, 1)), seed=14)
    grouped = Responses(plain.items, plain.scores, group=np.arange(500) % 2)
    return [
        ("2pl", plain, {}),
        ("rasch", plain, {}),
        ("3pl", plain, {}),
        ("2pl", with_gaps(plain, 0.3, seed=15), {}),
        ("2pl", grouped, {}),
        ("2pl", plain, {"question 1": (1.0, 0.3)}),
        ("grm", steps, {}),
        ("pcm", with_gaps(steps, 0.2, seed=16), {}),
    ]


@pytest.mark.parametrize(("model", "responses", "anchors"), _cases())
def test_the_observed_information_is_the_bend_of_the_likelihood(
    model: str, responses: Responses, anchors: dict[str, tuple[float, ...]]
) -> None:
    search = search_for(responses, model, anchors=anchors, points=121)
    found: Fit = fit(responses, model, anchors=anchors, most_iterations=25)
    exact = search.observed(found.params, found.spread)
    step, differences = 1e-4, np.zeros_like(exact)
    for one in range(len(exact)):
        move = step * np.eye(len(exact))[one]
        ahead = search.look(*search.moved(found.params, found.spread, move))[1]
        behind = search.look(*search.moved(found.params, found.spread, -move))[1]
        differences[:, one] = -(ahead - behind) / (2 * step)
    assert exact == pytest.approx(differences, abs=1e-4 * np.abs(exact).max())


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 10_000))
def test_the_order_of_persons_and_items_changes_nothing(seed: int) -> None:
    _ability, _slope, _intercept, responses = a_test(300, 6, seed=17)
    rng = np.random.default_rng(seed)
    persons, items = rng.permutation(300), rng.permutation(6)
    turned = Responses(
        tuple(responses.items[one] for one in items),
        np.ascontiguousarray(responses.scores[persons][:, items]),
    )
    one, other = fit(responses, "2pl"), fit(turned, "2pl")
    assert other.log_likelihood == pytest.approx(one.log_likelihood, abs=1e-5)
    assert other.params == pytest.approx(one.params[items], abs=1e-3)


def test_what_everybody_answered_alike_is_left_out_and_named() -> None:
    _ability, _slope, _intercept, responses = a_test(300, 5, seed=18)
    scores = responses.scores.copy()
    scores[:, 2] = 1
    found = calibrate(Responses(responses.items, scores), "2pl")
    assert not found.items[2].is_estimated
    assert "question 3: everybody answered alike" in found.notes


def test_persons_without_an_answer_are_counted_out() -> None:
    _ability, _slope, _intercept, responses = a_test(300, 5, seed=19)
    scores = np.vstack([responses.scores, np.full((7, 5), -1, dtype=np.int8)])
    with_empty = calibrate(Responses(responses.items, scores), "2pl")
    without = calibrate(responses, "2pl")
    assert with_empty.n_persons == without.n_persons
    assert with_empty.log_likelihood == pytest.approx(without.log_likelihood, abs=1e-6)


def test_scores_that_nobody_got_are_closed_up() -> None:
    rng = np.random.default_rng(20)
    responses = in_steps(rng.standard_normal(400), np.ones(4), np.tile([1.0, -1.0], (4, 1)), seed=21)
    scores = responses.scores.copy()
    scores[:, 0] *= 2
    found = calibrate(Responses(responses.items, scores), "pcm")
    assert any("only the scores 0, 2, 4" in note for note in found.notes)


def test_a_test_on_which_all_agree_is_refused() -> None:
    with pytest.raises(BadInput, match="nothing can be told apart"):
        calibrate(Responses(names(3), np.ones((10, 3), dtype=np.int8)), "2pl")


def test_scores_above_one_ask_for_a_model_with_steps() -> None:
    with pytest.raises(BadInput, match="grm and pcm"):
        calibrate(in_steps(np.linspace(-2, 2, 200), np.ones(4), np.tile([1.0, -1.0], (4, 1)), seed=22), "2pl")


def test_the_same_answers_have_the_same_origin() -> None:
    one, other = calibrate(answers(LSAT6), "2pl"), calibrate(answers(LSAT6), "2pl")
    assert one.provenance == other.provenance
    assert one.provenance != calibrate(answers(LSAT7), "2pl").provenance


def test_people_divided_without_an_exception_are_named_and_the_search_ends() -> None:
    like_a_knife = np.array([[1, 1, 0], [0, 0, 0], [1, 1, 1], [0, 0, 0], [1, 1, 1]], dtype=np.int8)
    found = calibrate(Responses(names(3), like_a_knife), "2pl")
    assert not found.converged
    assert found.iterations < 500
    assert any("no maximum was reached" in note for note in found.notes)
    assert any("divides people almost without an exception" in item.note for item in found.items)


def tiny_tests() -> st.SearchStrategy[list[list[int]]]:
    """Return a strategy for answers of one to nine people to one to four items, some missing."""
    rows = st.integers(1, 4).map(lambda items: st.lists(st.integers(-1, 1), min_size=items, max_size=items))
    return rows.flatmap(lambda row: st.lists(row, min_size=1, max_size=9))


@settings(max_examples=15, deadline=None)
@given(tiny_tests(), st.sampled_from(sorted(MODELS)))
@example([[1, 0, 1], [0, 1, 1], [1, -1, 0]], "2pl")
@example([[1, 0]], "3pl")
def test_no_tiny_test_is_crashed_on(scores: list[list[int]], model: str) -> None:
    tiny = Responses(names(len(scores[0])), np.array(scores, dtype=np.int8))
    try:
        found = calibrate(tiny, model)
    except BadInput as refusal:
        assert "nothing can be told apart" in str(refusal)  # noqa: PT017 - most are fit for use
    else:
        assert np.isfinite(found.log_likelihood)
        assert len(found.items) == len(tiny.items)
