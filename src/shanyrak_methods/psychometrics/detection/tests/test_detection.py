"""Signs of dishonest work: rare where everybody was honest, found where it was planted."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from shanyrak_methods.psychometrics import Item, Responses, Scale, calibrate
from shanyrak_methods.psychometrics.detection import drift, foreknowledge, pace, similarity, too_fast
from shanyrak_methods.psychometrics.detection.families import holm
from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.tests.simulated import names, right_or_wrong

NONE = float("nan")


def choices(rng: np.random.Generator, persons: int, items: int) -> tuple[np.ndarray, np.ndarray]:
    """Return options that people of some ability choose, 0 being right, and the abilities."""
    ability = rng.normal(size=persons)
    pull = rng.normal(0, 0.7, (items, 4))
    slope = np.array([1.2, 0.0, -0.3, -0.6])
    raw = pull + slope * ability[:, None, None]
    luck = rng.gumbel(size=raw.shape)
    return (raw + luck).argmax(axis=2).astype(np.int8), ability


def test_a_copier_is_found_and_neighbours_are_not() -> None:
    rng = np.random.default_rng(4)
    options, ability = choices(rng, 1000, 60)
    ability[11] = ability[10] = 0.0
    options[11] = np.where(rng.random(60) < 0.7, options[10], options[11])
    neighbours = [(one, one - 1) for one in range(1, 1000)]
    found = similarity(options, ability, neighbours)
    assert (found[0].copier, found[0].source) == (11, 10)
    assert found[0].is_beyond_chance
    assert found[0].same > found[0].expected + 10
    assert sum(one.is_beyond_chance for one in found) == 1


def test_likeness_alarms_as_often_as_it_says() -> None:
    rng, alarms = np.random.default_rng(7), []
    for _round in range(4):
        options, ability = choices(rng, 800, 50)
        alarms += [one.p < 0.05 for one in similarity(options, ability, [(n, n - 1) for n in range(1, 800)])]
    assert 0.02 < np.mean(alarms) < 0.06  # whole matches: seldom exactly 5 in 100, never more by much


def test_a_pair_of_one_person_is_refused() -> None:
    options, ability = choices(np.random.default_rng(1), 10, 5)
    with pytest.raises(BadInput):
        similarity(options, ability, [(3, 3)])
    with pytest.raises(BadInput):
        similarity(options, ability[:-1], [(3, 4)])


def known_scale(items: int) -> Scale:
    difficulty = np.linspace(-2, 2, items)
    return Scale.of(
        [
            Item(name, 1.2, (float(b),), 0.0, NONE, (NONE,), NONE)
            for name, b in zip(names(items), difficulty, strict=True)
        ],
        "2pl",
    )


def test_who_knew_the_leaked_items_is_found() -> None:
    scale, rng = known_scale(50), np.random.default_rng(2)
    responses = right_or_wrong(rng.normal(-0.5, 1, 2000), scale.params[:, 0], scale.params[:, 1], seed=3)
    leaked = names(50)[1::4]
    scores = responses.scores.copy()
    scores[:20, 1::4] = 1
    found = foreknowledge(Responses(responses.items, scores), scale, leaked)
    accused = {one.person for one in found if one.is_beyond_chance}
    assert len(accused & set(range(20))) >= 7
    assert not accused - set(range(20))
    assert found[0].leaked > found[0].others


def test_foreknowledge_alarms_no_more_often_than_it_says() -> None:
    scale, rng = known_scale(60), np.random.default_rng(5)
    responses = right_or_wrong(rng.normal(size=4000), scale.params[:, 0], scale.params[:, 1], seed=6)
    found = foreknowledge(responses, scale, names(60)[::3])
    assert 0.02 < np.mean([one.p < 0.05 for one in found]) <= 0.05
    assert sum(one.is_beyond_chance for one in found) == 0


def test_whoever_was_given_other_leaked_items_is_held_against_those() -> None:
    scale = known_scale(20)
    scores = np.tile(np.arange(20) % 2 == 0, (2, 1)).astype(np.int8)
    scores[1, 4:8] = -1
    both = foreknowledge(Responses(names(20), scores), scale, names(20)[:8])
    alone = foreknowledge(Responses(names(20), scores[1:]), scale, names(20)[:8])
    assert next(one for one in both if one.person == 1).p == pytest.approx(alone[0].p)
    assert both[0].p != both[1].p


def test_something_must_have_leaked_and_something_not() -> None:
    scale = known_scale(5)
    responses = right_or_wrong(np.zeros(10), scale.params[:, 0], scale.params[:, 1], seed=1)
    for leaked in (set(), set(names(5))):
        with pytest.raises(BadInput):
            foreknowledge(responses, scale, leaked)


def times(rng: np.random.Generator, persons: int, items: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    ask, speed = rng.normal(4, 0.4, items), rng.normal(0, 0.3, persons)
    speed -= speed.mean()
    return np.exp(ask - speed[:, None] + rng.normal(0, 0.4, (persons, items))), ask, speed


def test_times_of_items_and_speeds_of_people_are_recovered() -> None:
    seconds, ask, speed = times(np.random.default_rng(3), 1500, 40)
    seconds[5, 7] = np.nan
    found = pace(seconds)
    assert np.abs(found.time - ask).max() < 0.06
    assert np.corrcoef(found.speed, speed)[0, 1] > 0.97
    assert found.spread.mean() == pytest.approx(0.4, abs=0.02)
    assert np.isnan(found.standard[5, 7])


def test_too_fast_answers_are_found_and_honest_ones_left_alone() -> None:
    rng = np.random.default_rng(8)
    seconds, _ask, _speed = times(rng, 1000, 60)
    honest = too_fast(pace(seconds))
    assert sum(one.is_beyond_chance for one in honest) <= 1
    assert sum(one.fast for one in honest) / 60_000 == pytest.approx(0.01, abs=0.002)
    seconds[:10, rng.permutation(60)[:20]] = 2.0
    accused = {one.person for one in too_fast(pace(seconds)) if one.is_beyond_chance}
    assert accused >= set(range(10))
    assert len(accused) <= 11


def test_times_that_are_none_are_refused() -> None:
    for table in ([[0.0, 1.0]], [[np.nan, 1.0], [np.nan, 2.0]], [1.0]):
        with pytest.raises(BadInput):
            pace(np.array(table))


def test_items_that_became_known_are_found_and_the_link_does_not_follow_them() -> None:
    rng = np.random.default_rng(12)
    slope, intercept = np.exp(rng.normal(0.1, 0.2, 30)), rng.standard_normal(30)
    before = calibrate(right_or_wrong(rng.normal(size=4000), slope, intercept, seed=1))
    easier = intercept.copy()
    easier[[3, 8, 20]] += slope[[3, 8, 20]] * 0.9
    after = calibrate(right_or_wrong(0.5 + rng.normal(size=4000), slope, easier, seed=2))
    moves, link = drift(before.items, after.items)
    found = {one.item for one in moves if one.is_beyond_chance}
    assert found >= {names(30)[n] for n in (3, 8, 20)}
    assert len(found) <= 4  # of the other 27 one in a hundred such families has a false alarm
    assert moves[0].moved == pytest.approx(-0.9, abs=0.25)
    assert link.shift == pytest.approx(0.5, abs=0.1)


def test_steady_items_alarm_seldom() -> None:
    rng, alarms = np.random.default_rng(15), 0
    slope, intercept = np.exp(rng.normal(0.1, 0.2, 25)), rng.standard_normal(25)
    for seed in range(10):
        one, other = (
            calibrate(right_or_wrong(rng.normal(size=1500), slope, intercept, seed=10 * seed + half))
            for half in (1, 2)
        )
        alarms += any(move.is_beyond_chance for move in drift(one.items, other.items)[0])
    assert alarms <= 2


def test_where_everything_moved_nothing_is_linked() -> None:
    items = [Item(f"i{n}", 1.0, (float(n),), 0.0, 0.01, (0.01,), NONE) for n in range(6)]
    moved = [replace(item, b=(item.b[0] + (-2) ** number,)) for number, item in enumerate(items)]
    with pytest.raises(BadInput):
        drift(items, moved)


@given(arrays(np.float64, st.integers(1, 20), elements=st.floats(0, 1)))
def test_a_corrected_probability_is_never_smaller_and_keeps_the_order(p: np.ndarray) -> None:
    found = holm(p)
    assert (found >= p).all()
    assert (found <= 1).all()
    order = np.argsort(p, kind="stable")
    assert (np.diff(found[order]) >= 0).all()
