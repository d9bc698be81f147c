"""Lines drawn by judges, and what is known of who stands above them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanyrak_methods.psychometrics import Item, Responses, Scale, score
from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.standards import (
    Line,
    Standing,
    above,
    accuracy,
    among_the_best,
    angoff,
    beside,
    booklet,
    bookmark,
    border,
    line_of,
)
from shanyrak_methods.psychometrics.standards.angoff import ability_at, expected_score, rounds_apart

NONE = float("nan")


def rasch(difficulties: np.ndarray) -> Scale:
    """Return a Rasch scale with these difficulties."""
    items = [
        Item(f"i{number}", 1.0, (float(b),), 0.0, NONE, (NONE,), NONE)
        for number, b in enumerate(difficulties)
    ]
    return Scale.of(items, "rasch")


def test_angoff_adds_up_what_the_judges_say() -> None:
    found = angoff([[0.5, 0.6, 0.9], [0.7, 0.8, 0.9], [0.6, 0.7, 0.9]])
    assert found.cut == pytest.approx(2.2)
    assert found.by_judge.tolist() == pytest.approx([2.0, 2.4, 2.2])
    assert found.error == pytest.approx(0.2 / np.sqrt(3))
    assert found.low < found.cut < found.high <= 3
    assert rounds_apart(found, angoff([[0.6, 0.6, 0.9]] * 3)) == pytest.approx([0.1, -0.3, -0.1])


def test_the_cut_on_the_scale_of_ability_has_that_expected_score() -> None:
    scale = rasch(np.linspace(-2, 2, 30))
    found = angoff([[0.6] * 30, [0.7] * 30])
    assert expected_score(scale, found.ability(scale)) == pytest.approx([19.5])


@pytest.mark.parametrize("judgements", [[[0.5]], [[0.5, 1.2], [0.5, 0.5]], [[0.5, NONE], [0.5, 0.5]], []])
def test_judgements_that_are_none_are_refused(judgements: list[list[float]]) -> None:
    with pytest.raises(BadInput):
        angoff(judgements)


def test_a_score_that_is_never_reached_has_no_ability() -> None:
    with pytest.raises(BadInput):
        ability_at(31, rasch(np.zeros(30)))


def test_the_booklet_runs_from_easy_to_hard_at_two_thirds() -> None:
    pages = booklet(rasch(np.array([1.0, -1.0, 0.0])))
    assert [page.item for page in pages] == ["i1", "i2", "i0"]
    assert [page.ability for page in pages] == pytest.approx([np.log(2) - 1, np.log(2), np.log(2) + 1])


def test_a_booklet_places_guessing_and_steps_by_the_whole_curve() -> None:
    guessed = Scale.of([Item("g", 1.3, (0.4,), 0.2, NONE, (NONE,), NONE)], "3pl")
    at = booklet(guessed)[0].ability
    assert 0.2 + 0.8 / (1 + np.exp(-1.3 * (at - 0.4))) == pytest.approx(2 / 3)
    certain = Scale.of([Item("g", 1.3, (0.4,), 0.7, NONE, (NONE,), NONE)], "3pl")
    assert booklet(certain) == []
    steps = Scale.of([Item("s", 1.5, (-1.0, 1.0), 0.0, NONE, (NONE, NONE), NONE)], "grm")
    assert [page.score for page in booklet(steps)] == [1, 2]


def test_bookmarks_come_to_the_mean_of_their_pages() -> None:
    pages = booklet(rasch(np.array([-1.0, 0.0, 1.0])))
    found = bookmark(pages, [2, 3])
    assert found.cut == pytest.approx(np.log(2) + 0.5)
    assert found.error == pytest.approx(0.5)
    with pytest.raises(BadInput):
        bookmark(pages, [2, 4])


def test_who_is_surely_above_and_who_cannot_be_told() -> None:
    places = above([2.0, 0.1, 0.0, -2.0, NONE], [0.3] * 5, Line(0.0))
    assert [place.standing for place in places][:4] == [
        Standing.ABOVE,
        Standing.UNDECIDED,
        Standing.UNDECIDED,
        Standing.BELOW,
    ]
    assert places[2].chance == 0.5
    assert np.isnan(places[4].chance)
    assert places[4].standing is Standing.UNDECIDED
    assert accuracy(places) > 0.5


def test_an_uncertain_line_makes_more_people_undecided() -> None:
    ability, error = np.linspace(-2, 2, 200), np.full(200, 0.3)
    sharp, blurred = (
        sum(place.standing is Standing.UNDECIDED for place in above(ability, error, line))
        for line in (Line(0.0), Line(0.0, 0.3))
    )
    assert blurred > 1.3 * sharp


def test_the_stated_chance_is_how_often_it_is_so() -> None:
    chance, scale = np.random.default_rng(6), rasch(np.linspace(-2, 2, 25))
    true = chance.normal(size=20_000)
    z = true[:, None] - np.linspace(-2, 2, 25)
    scores = (chance.random(z.shape) < 1 / (1 + np.exp(-z))).astype(np.int8)
    found = score(Responses(scale.names, scores), scale)
    said = np.array([place.chance for place in above(found.ability, found.error, Line(0.5))])
    for low in np.arange(0.0, 1.0, 0.1):
        there = (said >= low) & (said < low + 0.1)
        if there.sum() > 200:
            assert (true[there] > 0.5).mean() == pytest.approx(said[there].mean(), abs=0.04)


def test_the_best_where_the_line_is_a_number_of_people() -> None:
    chance = np.random.default_rng(9)
    true, error = chance.normal(size=400), np.full(400, 0.4)
    measured = true + error * chance.normal(size=400)
    shrunk, spread = measured / 1.16, np.sqrt(0.16 / 1.16) * np.ones(400)
    found = among_the_best(shrunk, spread, 150, seed=1)
    wrong = len(set(found.chosen) - set(np.argsort(-true)[:150].tolist()))
    assert sum(place.chance for place in found.places) == pytest.approx(150)
    assert found.expected_wrong == pytest.approx(wrong, abs=12)
    assert found == among_the_best(shrunk, spread, 150, seed=1)


def test_who_cannot_be_told_from_the_last_one_chosen() -> None:
    ability, error = [2.0, 0.9, 0.7, NONE, 0.6, -1.0], [0.3, 0.3, 0.3, 0.3, 0.1, 0.3]
    found = border(ability, error, 3)
    assert found.last == 2
    assert found.chosen == (1,)
    assert found.passed_over == (4,)
    compared = beside(ability, error, 2)
    assert compared[2].chance == 0.5
    assert compared[0].standing is Standing.ABOVE
    assert compared[5].standing is Standing.BELOW
    for candidate in (3, 6):
        with pytest.raises(BadInput):
            beside(ability, error, candidate)
    with pytest.raises(BadInput):
        border(ability, error, 6)


def test_two_who_differ_by_chance_alone_are_told_apart_as_seldom_as_said() -> None:
    rng, alarms = np.random.default_rng(4), 0
    for _pair in range(2000):
        one, other = rng.normal(0.0, 0.3, 2)
        alarms += beside([one, other], [0.3, 0.3], 0)[1].standing is not Standing.UNDECIDED
    assert alarms / 2000 == pytest.approx(0.10, abs=0.025)  # five in a hundred to each side


def test_more_places_than_people_are_refused() -> None:
    with pytest.raises(BadInput):
        among_the_best([1.0, NONE], [0.1, 0.1], 2, seed=1)


def test_several_cuts_come_to_one_line() -> None:
    found = line_of([Line(0.0, 0.1), Line(1.0, 0.2)])
    assert found.ability == pytest.approx(0.2)
    assert found.error == pytest.approx((100 + 25) ** -0.5)
    assert line_of([Line(0.3), Line(1.0, 0.2)]) == Line(0.3)
    with pytest.raises(BadInput):
        line_of([Line(0.3), Line(0.4)])


@given(st.floats(-4, 4), st.floats(0.01, 2), st.floats(0.0, 3), st.floats(-3, 3))
def test_a_higher_ability_never_has_a_lower_chance(
    ability: float, error: float, more: float, line: float
) -> None:
    one, other = above([ability, ability + more], [error, error], Line(line))
    assert other.chance >= one.chance
