"""Plans of a rotation round: every rule kept, none better, whatever names and order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from shanyrak_methods.rotation import BadInput, Official, Post, Round, Rules, Weights, faults, obstacles, plan
from shanyrak_methods.rotation.assigning import UNPLACED
from shanyrak_methods.rotation.checking import value
from shanyrak_methods.rotation.tests.every_plan import best_of_all
from shanyrak_methods.rotation.tests.rounds import a_round


@pytest.mark.parametrize("seed", range(25))
def test_no_plan_of_a_small_round_is_better(seed: int) -> None:
    round_ = a_round(5, seed=seed, bodies=2)
    found = plan(round_)
    assert found.is_optimal
    assert faults(round_, found.post_of) == []
    assert found.value - UNPLACED * len(found.unplaced) == pytest.approx(best_of_all(round_), abs=1e-6)


def test_a_large_round_is_planned_to_its_proven_optimum() -> None:
    round_ = a_round(
        150, seed=1, rules=Rules(minimum_years=1, maximum_years=5, stay_share=0.25, most_moves=0.6)
    )
    found = plan(round_)
    assert found.is_optimal
    assert faults(round_, found.post_of) == []
    assert value(round_, found.post_of) == pytest.approx(found.value)


def test_names_and_order_change_nothing() -> None:
    round_ = a_round(40, seed=2)
    turned = Round(round_.officials[::-1], round_.posts[::-1], round_.rules, round_.weights)
    assert plan(turned).value == pytest.approx(plan(round_).value, abs=1e-6)


def test_an_earlier_plan_is_kept_where_it_costs_little() -> None:
    round_ = a_round(60, seed=3)
    before = plan(round_)
    gone = next(one for one in round_.officials if before.post_of[one.id] != one.post)
    changed = tuple(replace(one, years=0.0) if one.id == gone.id else one for one in round_.officials)
    loose = plan(replace(round_, officials=changed))
    tight = plan(
        replace(
            round_, officials=changed, planned=before.post_of, weights=replace(round_.weights, as_planned=0.5)
        )
    )

    def differs(post_of: dict[str, str]) -> int:
        return sum(post_of[one.id] != before.post_of[one.id] for one in round_.officials)

    assert differs(tight.post_of) <= differs(loose.post_of)
    assert differs(tight.post_of) <= 6


def two() -> Round:
    officials = (
        Official("Aigul", post="north", years=6, home="South", languages=frozenset({"ru"})),
        Official("Bolat", post="south", years=2, home="North", languages=frozenset({"kk", "ru"})),
    )
    posts = (Post("north", region="North"), Post("south", region="South", languages=frozenset({"kk"})))
    return Round(officials, posts, Rules(maximum_years=5))


def test_who_must_leave_and_may_go_nowhere_is_named_with_the_reasons() -> None:
    found = plan(two())
    assert found.unplaced == ("Aigul",)
    assert obstacles(two(), two().officials[0], two().posts[0]) == ["served 6 years, at most 5 are allowed"]
    assert obstacles(two(), two().officials[0], two().posts[1]) == [
        "South is the home region",
        "does not speak kk",
    ]


def test_kin_do_not_meet_in_one_body_and_the_checker_sees_it_if_they_do() -> None:
    posts = tuple(Post(f"p{n}", body="tax" if n < 2 else "law") for n in range(4))
    officials = tuple(
        Official(f"o{n}", post=f"p{n}", kin=frozenset({"o1"} if n == 2 else {"o2"} if n == 1 else set()))
        for n in range(4)
    )
    round_ = Round(officials, posts, weights=Weights(ramp_up=-1.0))  # all would gladly move
    found = plan(round_)
    assert faults(round_, found.post_of) == []
    together = {"o0": "p2", "o1": "p0", "o2": "p1", "o3": "p3"}
    assert faults(round_, together) == ["o1 and o2 are kin in one body"]


@pytest.mark.parametrize(
    ("officials", "posts", "said"),
    [
        ([], [Post("p")], "there is no official"),
        ([Official("a", post="x")], [Post("p")], "no post of the round"),
        (
            [Official("a", post="p"), Official("a", post="q")],
            [Post("p"), Post("q")],
            "two officials are called",
        ),
        ([Official("a", post="p"), Official("b", post="p")], [Post("p"), Post("q")], "held by two"),
        ([Official("a", post="p", kin=frozenset({"z"}))], [Post("p")], "not in the round"),
        ([Official("a", post="p", kin=frozenset({"a"}))], [Post("p")], "name others only"),
    ],
)
def test_a_round_that_contradicts_itself_is_refused(
    officials: list[Official], posts: list[Post], said: str
) -> None:
    with pytest.raises(BadInput, match=said):
        Round(tuple(officials), tuple(posts))
