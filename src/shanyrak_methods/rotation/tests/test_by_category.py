"""A whole service planned category by category: every rule kept, and a bound that no plan passes."""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np
import pytest

from shanyrak_methods.rotation import BadInput, Round, Rules, faults, plan, planning
from shanyrak_methods.rotation import decomposing as apart
from shanyrak_methods.rotation.assigning import UNPLACED, assigned, prices
from shanyrak_methods.rotation.checking import value
from shanyrak_methods.rotation.decomposing import service
from shanyrak_methods.rotation.searching import by_category
from shanyrak_methods.rotation.tests.every_plan import best_of_all
from shanyrak_methods.rotation.tests.rounds import a_round
from shanyrak_methods.rotation.ties import ties

TIGHT = Rules(minimum_years=1, maximum_years=5, stay_share=0.34, most_moves=0.55)


@pytest.fixture
def a_category_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let small rounds be planned as whole services are."""
    monkeypatch.setattr(planning, "TOGETHER", 0)


@pytest.mark.usefixtures("a_category_at_a_time")
@pytest.mark.parametrize("seed", range(12))
def test_the_bound_holds_for_the_best_of_all_plans(seed: int) -> None:
    round_ = a_round(5, seed=seed, bodies=2, categories=2)
    found, best = plan(round_), best_of_all(round_)
    worth = found.value - UNPLACED * len(found.unplaced)
    assert faults(round_, found.post_of) == []
    assert worth <= best + 1e-6
    assert best <= found.bound + 1e-6


@pytest.mark.parametrize("seed", range(2))
def test_a_plan_by_category_comes_near_the_optimum(seed: int) -> None:
    round_ = a_round(240, seed=seed, rules=TIGHT, categories=4)
    optimum = plan(round_)
    found = by_category(service(round_, ties(round_)), time.monotonic() + 60)
    post_of = {
        one.id: round_.posts[where].id
        for one, where in zip(round_.officials, found.post_of, strict=True)
        if where >= 0
    }
    assert optimum.is_optimal
    assert faults(round_, post_of) == []
    assert value(round_, post_of) == pytest.approx(found.plain)
    assert optimum.value - UNPLACED * len(optimum.unplaced) <= found.bound + 1e-6
    assert found.gap <= 0.01


def test_prices_leave_everybody_where_they_would_choose_to_be() -> None:
    rng = np.random.default_rng(8)
    for count in (1, 4, 30):
        allowed = rng.random((count, count + 2)) < 0.8
        worth = np.where(allowed, rng.random((count, count + 2)), -UNPLACED)
        post_of, _value = assigned(worth, allowed)
        price = prices(worth, post_of)
        gain = worth - price
        for official in np.flatnonzero(post_of >= 0):
            assert gain[official, post_of[official]] >= gain[official].max() - 1e-6
        assert not price[np.setdiff1d(np.arange(count + 2), post_of)].any()


def test_categories_too_large_to_weigh_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "LARGEST", 20)
    round_ = a_round(5, seed=1)
    with pytest.raises(BadInput, match="too large"):
        service(round_, ties(round_))


def test_kin_whom_continuity_would_keep_together_are_named_as_what_cannot_be() -> None:
    round_ = a_round(2, seed=1, rules=Rules(stay_share=1.0), bodies=1)
    one, other = round_.officials
    kin: Round = replace(
        round_, officials=(replace(one, kin=frozenset({other.id})), replace(other, kin=frozenset({one.id})))
    )
    with pytest.raises(BadInput, match="kin"):
        plan(kin)


def test_where_more_must_go_than_may_move_some_are_left_for_other_ways() -> None:
    round_ = a_round(80, seed=3, rules=Rules(maximum_years=3, most_moves=0.3), categories=2)
    found = by_category(service(round_, ties(round_)), time.monotonic() + 60)
    must_go = sum(one.years >= 3 for one in round_.officials)
    assert (found.post_of < 0).sum() >= must_go - 24
    assert found.value <= found.bound + 1e-6
    assert ties(round_).kept(found.post_of)


def test_the_bound_knows_that_kin_who_both_must_stay_cannot() -> None:
    round_ = a_round(40, seed=3, rules=Rules(minimum_years=1, maximum_years=6), categories=2, bodies=2)
    one, other = [
        official for official in round_.officials if round_.post_of[official.post].body == "body 0"
    ][:2]
    new = {
        one.id: replace(one, years=0.0, kin=frozenset({other.id})),
        other.id: replace(other, years=0.0, kin=frozenset()),
    }
    kin = replace(round_, officials=tuple(new.get(official.id, official) for official in round_.officials))
    found = by_category(service(kin, ties(kin)), time.monotonic() + 60)
    assert found.value <= found.bound + 1e-6
    assert found.bound < UNPLACED * -0.9  # one of the two at least is left out
