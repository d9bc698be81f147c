"""Adaptive tests: precise, within the quotas, and with no item that everybody sees."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shanyrak_methods.psychometrics.adaptive import (
    Bank,
    Blueprint,
    Exposure,
    Plan,
    Rule,
    Sitting,
    Stop,
    assemble,
    even,
    guard,
    learnt,
    least_cap,
    panel,
    pass_through,
    prices,
    read_bank,
    rehearsed,
    simulate,
)
from shanyrak_methods.psychometrics.adaptive.exposure import best_tests
from shanyrak_methods.psychometrics.adaptive.forms import information_of
from shanyrak_methods.psychometrics.adaptive.shadow import Left, shadow_test
from shanyrak_methods.psychometrics.command import irt_command
from shanyrak_methods.psychometrics.errors import BadInput


def a_bank(size: int = 500, *, areas: int = 10, seed: int = 777, foes: int = 0) -> Bank:
    """Return an ordinary bank whose items lie in areas by chance; ``foes``: so many pairs must not meet."""
    rng = np.random.default_rng(seed)
    slope, difficulty = np.exp(rng.normal(0.1, 0.3, size)), rng.standard_normal(size)
    area = [f"area {one}" for one in rng.integers(0, areas, size)]
    pairs = rng.permutation(size)[: 2 * foes].reshape(-1, 2).tolist()
    return Bank.of(slope, difficulty, area=area, enemies=pairs)


BANK = a_bank()
TWENTY = even(BANK, 20)


def test_nobody_sees_too_much_and_everybody_is_measured_well() -> None:
    found = [simulate(TWENTY, 1000, seed=seed) for seed in range(3)]
    assert np.mean([one.rmse for one in found]) <= 0.295  # over chance; benchmarks/ measure it finely
    for one in found:
        assert one.exposure.max() <= 0.25
        assert one.quotas_kept.all()
        assert len(one.quotas_kept) == 1000
        assert (one.taken == 20).all()
        assert one.coverage == pytest.approx(0.95, abs=0.025)
        assert abs(one.bias) < 0.03


def test_without_control_a_few_items_are_seen_by_all() -> None:
    found = simulate(TWENTY, 400, seed=1, control=guard(TWENTY, Exposure.NONE))
    assert found.exposure.max() == 1.0
    assert found.unused > 300


@pytest.mark.parametrize("rule", Rule)
@pytest.mark.parametrize("way", [Exposure.PRICES, Exposure.RANDOMESQUE])
def test_the_same_seed_gives_the_same_test(rule: Rule, way: Exposure) -> None:
    one, other = (simulate(TWENTY, 120, seed=5, rule=rule, control=guard(TWENTY, way)) for _again in range(2))
    assert (one.estimate == other.estimate).all()
    assert one.provenance == other.provenance
    assert one.rmse < 0.36


def test_sympson_and_hetter_bring_the_expected_exposure_to_the_cap() -> None:
    twelve = even(a_bank(240, areas=4), 12)
    control = learnt(twelve, cap=0.25, seed=4, persons=400)
    found = simulate(twelve, 2000, seed=9, control=control)
    sampling = np.sqrt(0.25 * 0.75 / 2000)  # and some item of many is always the highest by luck
    assert control.expected == pytest.approx(0.25, abs=0.02)
    assert found.exposure.max() < 0.25 + 4 * sampling
    assert (control.chances < 1).sum() > 20
    assert found.quotas_kept.all()


@pytest.mark.parametrize(
    ("areas", "length", "quotas", "least"),
    [
        ("aabbb", 2, {}, 2 / 5),
        ("aabbbbbb", 2, {"a": (1, 1), "b": (1, 1)}, 1 / 2),
        ("aabbbbbb", 4, {"a": (0, 1)}, 1 / 2),  # b gives three of its six, a one of its two
        ("aaaaaaaabb", 5, {"a": (0, 4), "b": (1, 2)}, 1 / 2),
        ("aaaab", 4, {"a": (0, 3)}, 1.0),
    ],
)
def test_no_control_keeps_below_the_least_cap(
    areas: str, length: int, quotas: dict[str, tuple[int, int]], least: float
) -> None:
    size = len(areas)
    blueprint = Blueprint(Bank.of(np.ones(size), np.zeros(size), area=list(areas)), length, quotas)
    assert least_cap(blueprint) == pytest.approx(least)
    assert simulate(blueprint, 50, seed=1).exposure.max() >= least - 1e-9


@pytest.mark.parametrize(
    ("size", "areas", "length", "cap", "rule"),
    [
        (200, 4, 12, 0.15, Rule.FISHER),
        (120, 3, 10, 0.3, Rule.FISHER),
        (120, 3, 10, 0.2, Rule.KULLBACK_LEIBLER),
    ],
)
def test_rehearsed_prices_measure_no_worse_under_the_same_cap(
    size: int, areas: int, length: int, cap: float, rule: Rule
) -> None:
    blueprint = even(a_bank(size, areas=areas, seed=5), length)
    plain, rehearsal = (
        guard(blueprint, cap=cap),
        rehearsed(blueprint, cap=cap, seed=1, persons=2000, rule=rule),
    )
    before, after = (simulate(blueprint, 600, seed=2, rule=rule, control=one) for one in (plain, rehearsal))
    assert after.stated_error < before.stated_error + 0.001
    assert after.cap_kept
    assert after.quotas_kept.all()
    with pytest.raises(BadInput, match="at least 100 people"):
        rehearsed(blueprint, cap=cap, seed=1, persons=50)


def test_enemies_never_meet() -> None:
    bank = a_bank(200, areas=4, foes=60)
    found = simulate(even(bank, 20), 200, seed=2)
    assert found.enemies_met == 0
    assert found.quotas_kept.all()


def test_a_test_ends_when_it_is_sharp_enough_or_the_side_is_clear() -> None:
    sharp = simulate(Blueprint(BANK, 40, stop=Stop(error=0.35)), 300, seed=3)
    assert (sharp.error[sharp.taken < 40] <= 0.35).all()
    assert sharp.taken.mean() < 25
    sided = simulate(Blueprint(BANK, 40, stop=Stop(cut=0.0)), 300, seed=3)
    right = (sided.estimate > 0) == (sided.ability > 0)
    assert right.mean() > 0.93
    assert sided.taken[np.abs(sided.ability) > 1.5].mean() < sided.taken[np.abs(sided.ability) < 0.3].mean()


def test_prices_are_paid_for_items_that_too_many_want() -> None:
    cost = prices(TWENTY, 0.25)
    assert (cost >= 0).all()
    wanted = BANK.information(np.array([0.0]))[0]
    assert wanted[cost > 0].mean() > wanted[cost == 0].mean()


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000))
def test_the_best_test_under_quotas_is_the_best_of_all(seed: int) -> None:
    rng = np.random.default_rng(seed)
    bank = Bank.of(np.ones(8), rng.normal(size=8), area=["a", "b", "a", "b", "c", "c", "a", "b"])
    blueprint = Blueprint(bank, 4, {"a": (1, 2), "b": (1, 3), "c": (0, 1)})
    worth = rng.normal(size=(1, 8))
    found = best_tests(blueprint, worth)[0]
    best = max(
        sum(worth[0, list(items)])
        for items in combinations(range(8), 4)
        if blueprint.kept(np.bincount(bank.area[list(items)], minlength=3)[None])[0]
    )
    assert worth[0, found].sum() == pytest.approx(best)


def test_a_sitting_goes_on_as_the_answers_lead_and_keeps_the_quotas() -> None:
    sitting = Sitting(Plan.of(TWENTY, guard(TWENTY)), seed=1)
    while not sitting.is_over:
        item = sitting.next_item()
        sitting.answer(item, right=bool(BANK.difficulty[item] < 0.7))
    counts = np.bincount(BANK.area[sitting.given], minlength=10)
    assert counts.tolist() == [2] * 10
    ability, error = sitting.ability
    assert ability == pytest.approx(0.7, abs=0.4)
    assert error < 0.35
    with pytest.raises(BadInput):
        sitting.next_item()
    with pytest.raises(BadInput):
        sitting.answer(sitting.given[0], right=True)


def test_one_more_right_answer_never_lowers_the_ability_where_slopes_are_alike() -> None:
    bank = Bank.of(np.ones(30), np.linspace(-2, 2, 30))
    blueprint = Blueprint(bank, 10)
    free = Plan.of(blueprint, guard(blueprint, Exposure.NONE))
    for right in range(10):
        less, more = (Sitting(free, seed=1) for _one in range(2))
        for item in range(10):
            less.answer(item, right=item < right)
            more.answer(item, right=item <= right)
        assert more.ability[0] > less.ability[0]


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000))
def test_a_shadow_test_is_the_best_whole_test_left(seed: int) -> None:
    rng = np.random.default_rng(seed)
    foes = rng.permutation(9)[:6].reshape(-1, 2).tolist()
    bank = Bank.of(np.ones(9), rng.normal(size=9), area=list("abcabcabc"), enemies=foes)
    blueprint = Blueprint(bank, 4, {"a": (1, 2), "b": (1, 2), "c": (1, 2)})
    worth, given_already = rng.normal(size=9), [int(rng.integers(9))]
    whole = [
        items
        for items in combinations(range(9), 4)
        if set(given_already) <= set(items)
        and blueprint.kept(np.bincount(bank.area[list(items)], minlength=3)[None])[0]
        and not any(len(group & set(items)) > 1 for group in bank.enemies)
    ]
    best = max(whole, key=lambda items: worth[list(items)].sum())
    coming = shadow_test(blueprint, worth, given_already)
    assert coming == sorted(set(best) - set(given_already), key=lambda item: -worth[item])


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000))
def test_branches_and_mixed_integers_find_tests_of_the_same_worth(seed: int) -> None:
    rng = np.random.default_rng(seed)
    bank = a_bank(80, areas=4, seed=seed, foes=36)
    blueprint = Blueprint(bank, 12, dict.fromkeys(bank.areas, (2, 4)))
    left, worth = Left.after(blueprint, []), rng.normal(size=80)
    branched, solved = left.best_apart(worth), left.by_highs(worth, left.pool(worth))
    assert branched is not None
    assert solved is not None
    assert worth[branched].sum() == pytest.approx(worth[solved].sum())
    assert not any(len(group & set(branched)) > 1 for group in bank.enemies)


def test_a_sitting_among_enemies_never_runs_dry() -> None:
    bank = Bank.of(
        np.ones(12), np.linspace(-1, 1, 12), area=["a"] * 6 + ["b"] * 6, enemies=[range(4), range(6, 10)]
    )
    blueprint = Blueprint(bank, 6, {"a": (3, 3), "b": (3, 3)})
    sitting = Sitting(Plan.of(blueprint, guard(blueprint, Exposure.NONE)), seed=1)
    while not sitting.is_over:
        sitting.answer(sitting.next_item(), right=True)
    assert all(len(group & set(sitting.given)) == 1 for group in bank.enemies)


def test_parallel_forms_meet_the_target_and_share_nothing() -> None:
    bank = a_bank(240, areas=4, foes=20)
    blueprint = even(bank, 20)
    points = np.array([-1.0, 0.0, 1.0])
    target = np.array([5.0, 6.0, 5.0])
    found = assemble(blueprint, points, target, forms=3)
    assert len({item for form in found.items for item in form}) == 60
    assert np.abs(found.information - target).max() <= found.reached + 1e-6
    assert found.reached == pytest.approx(0.05)
    assert found.is_best
    for form in found.items:
        assert blueprint.kept(np.bincount(bank.area[list(form)], minlength=4)[None])[0]
        assert all(len(group & set(form)) <= 1 for group in bank.enemies)


def test_a_maximin_form_is_equal_to_the_best_of_all() -> None:
    rng = np.random.default_rng(3)
    bank = Bank.of(np.exp(rng.normal(0, 0.3, 10)), rng.normal(size=10))
    points = np.array([-1.0, 1.0])
    found = assemble(Blueprint(bank, 4), points, np.ones(2), maximin=True)
    best = max(information_of(bank, items, points).min() for items in combinations(range(10), 4))
    assert found.reached == pytest.approx(best, rel=2e-3)
    assert found.is_best


def test_rules_that_nothing_keeps_are_refused() -> None:
    small = Bank.of(np.ones(6), np.zeros(6), area=["a"] * 3 + ["b"] * 3, enemies=[[0, 1, 2]])
    for quotas in ({"a": (4, 4)}, {"x": (1, 1)}, {"a": (3, 3), "b": (3, 3)}, {"a": (0, 0), "b": (0, 1)}):
        with pytest.raises(BadInput):
            Blueprint(small, 4, quotas)
    with pytest.raises(BadInput):
        assemble(Blueprint(small, 4, {"a": (2, 2)}), [0.0], [1.0])
    with pytest.raises(BadInput):
        Bank.of([0.0], [1.0])


def test_a_panel_measures_nearly_as_well_as_choosing_each_item() -> None:
    bank = a_bank(300, areas=2, seed=5)
    one = panel(even(bank, 10), [[0.0], [-1.0, 0.0, 1.0], [-1.0, 0.0, 1.0]])
    items = [item for stage in one.stages for module in stage for item in module.items]
    assert len(items) == len(set(items)) == 70
    cuts = one.cuts(1)
    assert len(cuts) == 2
    assert -1 < cuts[0] < 0 < cuts[1] < 1
    found = pass_through(one, 3000, seed=2)
    assert found.rmse < 0.30
    low, high = found.ability < -1.2, found.ability > 1.2
    assert np.bincount(found.modules[low, 2]).argmax() == 0
    assert np.bincount(found.modules[high, 2]).argmax() == 2
    fixed = pass_through(
        replace(one, stages=(one.stages[0], one.stages[1][1:2], one.stages[2][1:2])), 3000, seed=2
    )
    assert found.rmse < fixed.rmse


def test_the_command_prints_what_its_form_says(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "bank.csv"
    rows = [f"q{n},{BANK.slope[n]},{BANK.difficulty[n]},{BANK.areas[BANK.area[n]]}" for n in range(500)]
    file.write_text("item,a,b,area\n" + "\n".join(rows) + "\n", encoding="utf-8")
    asked = ["simulate", "--bank", str(file), "--persons", "100", "--length", "20", "--seed", "3"]
    assert irt_command([*asked, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["max_exposure"] <= 0.25
    assert told["quotas_kept"] == 1.0
    assert told["seed"] == 3
    assert len(told["items"]) == 500
    assert told["rmse"] == pytest.approx(told["stated_error"], abs=4 * told["rmse_error"])
    assert told["least_cap"] < 0.06
    assert told["expected_exposure"] is None
    assert irt_command([*asked, "--rehearse", "100"]) == 0
    assert irt_command(asked) == 0
    assert "rmse" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("a\n1\n", []),
        ("a,b\n1,x\n", []),
        ("a,b\n-1,0\n", []),
        ("a,b\n", []),
        ("a,b\n1,0\n", ["--length", "2"]),
        ("a,b\n1,0\n", ["--persons", "0"]),
        ("a,b\n1,0\n", ["--cap", "0"]),
        ("a,b\n1,0\n", ["--rehearse", "50"]),
        ("a,b\n1,0\n", ["--exposure", "none", "--rehearse", "500"]),
    ],
)
def test_bad_input_is_one_line_and_status_2(
    text: str, beside: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "bank.csv"
    file.write_text(text, encoding="utf-8")
    asked = [
        "simulate",
        "--bank",
        str(file),
        "--persons",
        "5",
        "--length",
        "1",
        "--seed",
        "3",
        *beside,
        "--json",
    ]
    assert irt_command(asked) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.strip().splitlines()) == 1


def test_a_bank_on_file_has_its_guessing_and_its_enemies(tmp_path: Path) -> None:
    file = tmp_path / "bank.csv"
    file.write_text("item,a,b,c,area,enemies\nx,1,0,0.2,n,t1\ny,1,1,,n,t1\nz,1,2,0.1,m,\n", encoding="utf-8")
    bank = read_bank(file)
    assert bank.guess.tolist() == [0.2, 0.0, 0.1]
    assert bank.enemies == (frozenset({0, 1}),)
    at = bank.right(np.array([-30.0]))[0]
    assert at == pytest.approx([0.2, 0.0, 0.1], abs=1e-9)
    step = 1e-5
    rise = (bank.right(np.array([0.5 + step])) - bank.right(np.array([0.5 - step])))[0] / (2 * step)
    p = bank.right(np.array([0.5]))[0]
    assert bank.information(np.array([0.5]))[0] == pytest.approx(rise**2 / (p * (1 - p)), rel=1e-6)
