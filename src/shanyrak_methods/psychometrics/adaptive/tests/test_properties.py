"""What must hold of every adaptive test, however its bank is written down and however odd it is."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shanyrak_methods.psychometrics.adaptive import (
    Bank,
    Blueprint,
    Exposure,
    Limit,
    Plan,
    Rule,
    Sitting,
    Stop,
    assemble,
    even,
    guard,
    learnt,
    panel,
    read_bank,
    simulate,
)
from shanyrak_methods.psychometrics.adaptive.tests.test_adaptive import a_bank
from shanyrak_methods.psychometrics.errors import BadInput


def shuffled(bank: Bank, *, seed: int) -> tuple[Bank, np.ndarray]:
    """Return the same bank in another order and with other names, and where each item went."""
    order = np.random.default_rng(seed).permutation(bank.size)
    moved = bank.part(order)
    return replace(moved, names=tuple(f"q{one}" for one in range(bank.size))), order


@pytest.mark.parametrize("rule", Rule)
@pytest.mark.parametrize("way", Exposure)
def test_the_order_and_the_names_of_a_bank_make_no_difference(rule: Rule, way: Exposure) -> None:
    bank = a_bank(150, areas=5, foes=6)
    moved, order = shuffled(bank, seed=3)
    one, other = (
        simulate(even(each, 10), 60, seed=4, rule=rule, control=guard(even(each, 10), way))
        for each in (bank, moved)
    )
    assert (one.estimate == other.estimate).all()
    assert (one.exposure[order] == other.exposure).all()


def test_the_lots_of_sympson_and_hetter_follow_the_items() -> None:
    bank = a_bank(80, areas=2)
    moved, order = shuffled(bank, seed=5)
    one, other = (learnt(even(each, 8), cap=0.3, seed=6, persons=60) for each in (bank, moved))
    assert (one.chances[order] == other.chances).all()


@pytest.mark.parametrize("way", Exposure)
def test_a_sitting_gives_the_same_items_from_a_shuffled_bank(way: Exposure) -> None:
    bank = a_bank(120, areas=3, foes=20)
    moved, order = shuffled(bank, seed=7)
    plans = [Plan.of(even(each, 9), guard(even(each, 9), way)) for each in (bank, moved)]
    given_by = []
    for plan in plans:
        sitting = Sitting(plan, seed=11)
        while not sitting.is_over:
            item = sitting.next_item()
            assert item == sitting.next_item()  # asking twice is no second lot
            sitting.answer(item, right=bool(plan.blueprint.bank.difficulty[item] < 0.3))
        given_by.append(sitting.given)
    assert given_by[0] == order[given_by[1]].tolist()


def test_a_form_is_the_same_from_a_shuffled_bank() -> None:
    bank = a_bank(60, areas=3, foes=5)
    moved, order = shuffled(bank, seed=8)
    words = np.random.default_rng(9).integers(20, 120, 60).astype(float)
    one = assemble(even(bank, 9), [0.0], [1.0], maximin=True, limits=[Limit(words, 500.0)])
    other = assemble(even(moved, 9), [0.0], [1.0], maximin=True, limits=[Limit(words[order], 500.0)])
    assert set(one.items[0]) == set(order[list(other.items[0])].tolist())
    assert words[list(one.items[0])].sum() <= 500


@pytest.mark.parametrize("way", Exposure)
def test_items_that_are_all_alike_are_given_evenly_and_to_the_end(way: Exposure) -> None:
    bank = Bank.of(np.ones(60), np.zeros(60), area=["a", "b", "c"] * 20)
    blueprint = even(bank, 9)
    found = simulate(blueprint, 100, seed=1, control=guard(blueprint, way))
    assert (found.taken == 9).all()
    assert found.quotas_kept.all()
    assert found.cap_kept or way is Exposure.SYMPSON_HETTER  # whose chances were not learnt
    assert np.isfinite(found.estimate).all()


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 10_000))
def test_quotas_are_kept_and_enemies_apart_where_hardly_a_test_is_left(seed: int) -> None:
    rng = np.random.default_rng(seed)
    foes = rng.permutation(12).reshape(4, 3).tolist()  # every item has enemies
    bank = Bank.of(np.exp(rng.normal(0, 0.3, 12)), rng.normal(size=12), area=list("abc" * 4), enemies=foes)
    try:
        found = simulate(Blueprint(bank, 4, {"a": (1, 2), "b": (1, 2), "c": (1, 2)}), 5, seed=seed)
    except BadInput as refusal:
        assert "enemies" in str(refusal)  # noqa: PT017 - whether a whole test is left is drawn by lot
        return
    assert found.enemies_met == 0
    assert found.quotas_kept.all()
    assert (found.taken == 4).all()


def test_a_cap_that_a_bank_cannot_keep_is_said_and_not_hidden() -> None:
    small = a_bank(30, areas=1)
    assert not simulate(even(small, 10), 100, seed=2, control=guard(even(small, 10), cap=0.2)).cap_kept


def test_what_is_shut_is_given_only_where_no_test_goes_without_it() -> None:
    bank = a_bank(20, areas=2)
    plan = Plan.of(even(bank, 4), guard(even(bank, 4), Exposure.NONE))
    best = Sitting(plan, seed=0).next_item()
    assert Sitting(plan, seed=0, shut=frozenset({best})).next_item() != best
    assert Sitting(plan, seed=0, shut=frozenset(range(20))).next_item() == best


def test_a_lot_of_nothing_keeps_an_item_from_everybody() -> None:
    bank = a_bank(40, areas=1)
    control = guard(even(bank, 5), Exposure.SYMPSON_HETTER)
    best = int(simulate(even(bank, 5), 50, seed=1, control=control).exposure.argmax())
    closed = replace(control, chances=np.where(np.arange(40) == best, 0.0, 1.0))
    assert simulate(even(bank, 5), 50, seed=1, control=closed).exposure[best] == 0
    assert Sitting(Plan.of(even(bank, 5), control), seed=1).closed == []
    assert Sitting(Plan.of(even(bank, 5), closed), seed=1).closed == [best]


def test_enemies_do_not_meet_on_any_way_through_a_panel() -> None:
    bank = a_bank(120, areas=2, foes=55)
    stages = panel(even(bank, 6), [[0.0], [-1.0, 1.0]]).stages
    first = set(stages[0][0].items)
    for module in stages[1]:
        assert all(len(group & (first | set(module.items))) <= 1 for group in bank.enemies)


def test_people_of_every_ability_are_reported_apart() -> None:
    found = simulate(even(a_bank(100, areas=1), 10), 300, seed=3)
    bands = found.by_ability()
    assert sum(band.persons for band in bands) == 300
    whole = sum(band.persons * band.rmse**2 for band in bands) / 300
    assert whole == pytest.approx(found.rmse**2)
    assert bands[0].bias > 0 > bands[-1].bias  # the prior draws both ends to the middle
    assert np.isnan(found.by_ability([9.0])[-1].rmse)


@pytest.mark.parametrize(
    ("quotas", "said"),
    [
        ({"b": (5, 6)}, "area “b” has 4 items and is to give at least 5"),
        ({"a": (3, 2)}, "area “a”: a quota from 3 to 2"),
        ({"a": (0, 1), "b": (0, 2)}, "together give 0 to 3 items, and the test is to have 6"),
        ({"x": (1, 1)}, "no area “x”"),
    ],
)
def test_a_blueprint_says_in_a_line_what_cannot_be_kept(
    quotas: dict[str, tuple[int, int]], said: str
) -> None:
    bank = Bank.of(np.ones(8), np.zeros(8), area=["a"] * 4 + ["b"] * 4)
    with pytest.raises(BadInput, match=said) as refusal:
        Blueprint(bank, 6, quotas)
    assert "\n" not in str(refusal.value)


def test_enemies_that_leave_no_whole_test_are_named_at_the_start() -> None:
    bank = Bank.of(np.ones(6), np.zeros(6), enemies=[[0, 1, 2], [3, 4, 5]])
    with pytest.raises(BadInput, match="apart from enemies"):
        simulate(Blueprint(bank, 3), 10, seed=1)
    with pytest.raises(BadInput, match="from 0 to 5"):
        Bank.of(np.ones(6), np.zeros(6), enemies=[[0, 6]])


def test_an_empty_bank_and_one_with_an_item_twice_are_named(tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("banks") / "bank.csv"
    for text, said in (
        ("item,a,b\n", "has no items"),
        ("item,a,b\nx,1,0\nx,1,1\n", "“x” 2 times"),
        ("", "columns"),
    ):
        file.write_text(text, encoding="utf-8")
        with pytest.raises(BadInput, match=said):
            read_bank(file)
    with pytest.raises(BadInput, match="no items"):
        Bank.of([], [])


@pytest.mark.parametrize(
    ("error", "cut", "sure"),
    [(-0.1, None, 0.95), (float("nan"), None, 0.95), (0.0, float("inf"), 0.95), (0.0, None, 0.4)],
)
def test_a_stop_that_cannot_be_is_refused(error: float, cut: float | None, sure: float) -> None:
    with pytest.raises(BadInput):
        Stop(error=error, cut=cut, sure=sure)


def test_a_search_that_ran_out_of_time_is_not_called_impossible() -> None:
    with pytest.raises(BadInput, match="seconds"):
        assemble(even(a_bank(200, areas=4, foes=40), 20), [0.0], [6.0], forms=3, seconds=0.0)
