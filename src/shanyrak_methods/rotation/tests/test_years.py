"""Plans over several years: every rule kept in every year, and none better among all."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from shanyrak_methods.rotation import (
    BadInput,
    Horizon,
    Official,
    Post,
    Round,
    Rules,
    Weights,
    faults_of_years,
    plan,
    plan_years,
)
from shanyrak_methods.rotation import years as years_module
from shanyrak_methods.rotation.assigning import UNPLACED
from shanyrak_methods.rotation.columns import Master
from shanyrak_methods.rotation.following import following, values_of_years
from shanyrak_methods.rotation.prospects import Prospect
from shanyrak_methods.rotation.tests.every_plan import plans, worth
from shanyrak_methods.rotation.tests.rounds import a_round
from shanyrak_methods.rotation.tests.test_rules import any_round
from shanyrak_methods.rotation.ties import ties
from shanyrak_methods.rotation.travelling import travellers


def best_of_years(horizon: Horizon, year: int = 0, round_: Round | None = None) -> float:
    """Return the highest worth of any plans of the years from ``year`` on, by trying every one."""
    round_ = round_ or replace(horizon.first, planned=horizon.planned_for(0))
    missing = len(horizon.first.officials) - len(round_.officials)
    best = -np.inf
    for one in plans(round_):
        found = worth(round_, one) - UNPLACED * missing
        if year + 1 < horizon.years:
            next_planned = horizon.planned_for(year + 1)
            found += (
                best_of_years(horizon, year + 1, following(round_, one, next_planned))
                if one
                else -UNPLACED * len(horizon.first.officials) * (horizon.years - year - 1)
            )
        best = max(best, found)
    return best


def worth_of(found: tuple[dict[str, str], ...], horizon: Horizon) -> float:
    missing = sum(len(horizon.first.officials) - len(one) for one in found)
    return sum(values_of_years(horizon, found)) - UNPLACED * missing


def any_horizon(seed: int, *, officials: int, years: int) -> Horizon:
    round_ = any_round(seed)
    some = round_.officials[:officials]
    ids = {one.id for one in some}
    first = replace(round_, officials=tuple(replace(one, kin=one.kin & ids) for one in some), planned={})
    rng = np.random.default_rng(seed)
    planned = tuple(
        {one.id: str(rng.choice([post.id for post in first.posts])) for one in some[:1]}
        for _year in range(years)
    )
    return Horizon(first, years, planned if seed % 2 else ())


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize(("officials", "years"), [(4, 2), (2, 3)])
def test_no_plans_of_the_years_are_better(seed: int, officials: int, years: int) -> None:
    horizon = any_horizon(seed, officials=officials, years=years)
    best = best_of_years(horizon)
    if best == -np.inf:
        with pytest.raises(BadInput, match="kin"):
            plan_years(horizon)
        return
    found = plan_years(horizon)
    assert faults_of_years(horizon, found.post_of) == []
    assert found.is_optimal
    assert worth_of(found.post_of, horizon) == pytest.approx(best, abs=1e-5)


@pytest.mark.parametrize("seed", range(4))
def test_a_plan_of_one_year_is_the_plan_of_the_round(seed: int) -> None:
    round_ = a_round(30, seed=seed)
    once, year = plan(round_), plan_years(Horizon(round_))
    assert year.is_optimal
    assert year.value == pytest.approx(once.value, abs=1e-5)


def test_several_years_are_worth_more_than_one_year_after_the_other() -> None:
    round_ = a_round(
        16, seed=5, rules=Rules(minimum_years=2, maximum_years=4, stay_share=0.3, most_moves=0.6), bodies=3
    )
    horizon = Horizon(round_, years=3)
    first = plan(round_).post_of
    second = plan(following(round_, first, {})).post_of
    third = plan(following(following(round_, first, {}), second, {})).post_of
    found = plan_years(horizon)
    assert faults_of_years(horizon, found.post_of) == []
    assert found.bound >= found.value - 1e-6
    assert worth_of(found.post_of, horizon) >= worth_of((first, second, third), horizon) - 1e-6


def test_what_a_way_is_worth_is_what_the_years_say_of_it() -> None:
    """Backwards by prospects and forwards by columns, at prices drawn by chance."""
    horizon = any_horizon(3, officials=4, years=3)
    tied = ties(horizon.first)
    master = Master(tied, horizon.first.rules, horizon.years)
    rng = np.random.default_rng(4)
    for who in travellers(horizon, tied):
        free = Prospect.of(who, master.fees({}))
        columns = [master.column(who, way) for way in free.ways(-np.inf)]
        rows = {row for one in columns for row in one.uses}
        duals = {row: float(rng.random()) for row in sorted(rows)}
        charged = [one.value - sum(use * duals[row] for row, use in one.uses.items()) for one in columns]
        prospect = Prospect.of(who, master.fees(duals))
        assert prospect.best == pytest.approx(max(charged))
        near = [one for one in charged if one >= prospect.best - 0.5]
        assert len(list(prospect.ways(prospect.best - 0.5))) == len(near)


def test_a_hardship_post_is_held_in_turns() -> None:
    """Terms of at most two years, one post that is hard: nobody has it a second time while another never had."""
    posts = (Post("hard", hardship=True), Post("a"), Post("b"))
    officials = tuple(
        Official(name, post.id, years=1) for name, post in zip(("Aigul", "Bolat", "Dana"), posts, strict=True)
    )
    horizon = Horizon(
        Round(officials, posts, Rules(minimum_years=1, maximum_years=2), Weights(hardship=1.0)), years=5
    )
    found = plan_years(horizon)
    held = [next(who for who, post in year.items() if post == "hard") for year in found.post_of]
    terms = [one for number, one in enumerate(held) if number == 0 or held[number - 1] != one]
    assert len(set(terms[:3])) == len(terms[:3])


def test_whose_term_runs_out_later_leaves_later() -> None:
    posts = (Post("a"), Post("b"), Post("c"))
    officials = (Official("Aigul", "a", years=4), Official("Bolat", "b", years=3))
    found = plan_years(Horizon(Round(officials, posts, Rules(maximum_years=5)), years=3))
    moved = {
        one.id: [
            year
            for year in range(3)
            if found.post_of[year][one.id] != (found.post_of[year - 1][one.id] if year else one.post)
        ]
        for one in officials
    }
    assert moved == {"Aigul": [1], "Bolat": [2]}


def test_the_checker_names_the_year_of_a_fault() -> None:
    posts = (Post("a"), Post("b"))
    horizon = Horizon(Round((Official("Aigul", "a", years=4),), posts, Rules(maximum_years=5)), years=2)
    assert faults_of_years(horizon, ({"Aigul": "a"}, {"Aigul": "a"})) == [
        "year 2: Aigul at a: served 5 years, at most 5 are allowed"
    ]


@pytest.mark.parametrize(
    ("years", "planned", "said"),
    [(0, (), "1 to 10 years"), (11, (), "1 to 10 years"), (1, ({}, {}), "more than")],
)
def test_a_horizon_that_cannot_be_is_refused(
    years: int, planned: tuple[dict[str, str], ...], said: str
) -> None:
    with pytest.raises(BadInput, match=said):
        Horizon(a_round(3, seed=1), years, planned)


def test_more_than_can_be_planned_over_years_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(years_module, "LARGEST", 20)
    with pytest.raises(BadInput, match="plan categories apart"):
        plan_years(Horizon(a_round(5, seed=1), years=2))


def test_a_plan_that_had_no_time_is_the_plan_year_by_year_with_its_bound() -> None:
    horizon = Horizon(a_round(20, seed=7), years=2)
    found = plan_years(horizon, seconds=0.0)
    assert faults_of_years(horizon, found.post_of) == []
    assert worth_of(found.post_of, horizon) <= found.bound < float("inf")
