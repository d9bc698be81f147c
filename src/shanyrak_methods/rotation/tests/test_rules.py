"""Every hard rule and every factor, alone and together, against trying every plan."""

from __future__ import annotations

from dataclasses import fields, replace

import numpy as np
import pytest

from shanyrak_methods.rotation import (
    BadInput,
    Official,
    Post,
    Round,
    Rules,
    Weights,
    faults,
    obstacles,
    plan,
    reasons,
)
from shanyrak_methods.rotation.assigning import UNPLACED
from shanyrak_methods.rotation.tests.every_plan import best_of_all
from shanyrak_methods.rotation.tests.rounds import a_round
from shanyrak_methods.rotation.weighing import weighed


def any_round(seed: int) -> Round:
    """Return a small round with rules, weights and an earlier plan drawn by chance, and now and then a vacant post."""
    rng = np.random.default_rng(seed)
    round_ = a_round(
        int(rng.integers(2, 6)), seed=seed, bodies=int(rng.integers(1, 4)), categories=int(rng.integers(1, 3))
    )
    vacant = replace(round_.posts[0], id="vacant", body="body 0") if rng.random() < 0.5 else None
    rules = Rules(
        minimum_years=float(rng.integers(0, 3)),
        maximum_years=float(rng.integers(3, 9)),
        level_step=int(rng.integers(0, 4)),
        home_region=bool(rng.random() < 0.7),
        stay_share=float(rng.choice([0.0, 0.3, 0.5])),
        most_moves=float(rng.choice([0.4, 0.7, 1.0])),
    )
    weights = Weights(**{one.name: float(rng.choice([0.0, 0.2, 1.0])) for one in fields(Weights)})
    planned = {one.id: str(rng.choice([post.id for post in round_.posts])) for one in round_.officials[:2]}
    posts = (*round_.posts, vacant) if vacant else round_.posts
    return Round(round_.officials, posts, rules, weights, planned)


@pytest.mark.parametrize("seed", range(40))
def test_no_plan_is_better_whatever_the_rules_and_weights(seed: int) -> None:
    round_ = any_round(seed)
    best = best_of_all(round_)
    if best == -np.inf:
        with pytest.raises(BadInput, match="kin"):
            plan(round_)
        return
    found = plan(round_)
    assert faults(round_, found.post_of) == []
    assert found.is_optimal
    assert found.value - UNPLACED * len(found.unplaced) == pytest.approx(best, abs=1e-6)


@pytest.mark.parametrize("seed", range(20))
def test_matrices_and_single_pairs_say_the_same(seed: int) -> None:
    round_ = any_round(1000 + seed)
    known = weighed(round_)
    for row, official in enumerate(round_.officials):
        for column, post in enumerate(round_.posts):
            assert known.allowed[row, column] == (not obstacles(round_, official, post))
            assert known.value[row, column] == pytest.approx(sum(reasons(round_, official, post).values()))


def test_each_hard_rule_is_named_by_the_sentence_that_forbids() -> None:
    here = Post("here", body="tax", region="North", level=2, category="chief")
    cases = {
        "served 5 years, at most 5 are allowed": (Official("a", "here", years=5, level=2), here),
        "served only 0.5 years, at least 1 are needed": (
            Official("a", "here", years=0.5),
            Post("there", category="chief"),
        ),
        "South is the home region": (
            Official("a", "here", years=2, home="South"),
            Post("there", region="South", category="chief"),
        ),
        "does not speak kk": (
            Official("a", "here", years=2),
            Post("there", languages=frozenset({"kk"}), category="chief"),
        ),
        "needs clearance 2, has 1": (
            Official("a", "here", years=2, clearance=1),
            Post("there", clearance=2, category="chief"),
        ),
        "level 3 is more than 1 from level 1": (
            Official("a", "here", years=2, level=1),
            Post("there", level=3, category="chief"),
        ),
        "the post is of the category none, not chief": (Official("a", "here", years=2), Post("there")),
    }
    for said, (official, post) in cases.items():
        posts = (here,) if post == here else (here, post)
        round_ = Round((official,), posts, Rules(minimum_years=1, maximum_years=5))
        assert obstacles(round_, official, post) == [said]


def test_each_factor_speaks_for_and_against_as_it_says() -> None:
    own = Post("own", body="tax", region="North")
    near = Post("near", body="tax", region="North", competences={"law": 1.0, "data": 3.0})
    far = Post("far", body="law", region="South", hardship=True)
    aigul = Official("Aigul", "own", hardship=2, family={"South": 0.5}, competences={"law": 0.8, "data": 0.4})
    round_ = Round((aigul,), (own, near, far), weights=Weights(as_planned=0.2), planned={"Aigul": "far"})
    assert reasons(round_, aigul, near) == pytest.approx(
        {"fit": 0.5, "family": 0.0, "hardship": 0.0, "ramp_up": -0.15, "moving": 0.0, "as_planned": 0.0}
    )
    assert reasons(round_, aigul, far) == pytest.approx(
        {"fit": 0.5, "family": 0.15, "hardship": -0.2, "ramp_up": -0.3, "moving": -0.1, "as_planned": 0.2}
    )


def test_whoever_served_at_fewer_hardship_posts_takes_the_next_one() -> None:
    """Two who are alike but for that: the turn is the other's."""
    posts = (Post("a"), Post("b"), Post("hard", hardship=True), Post("d"))
    officials = (
        Official("Aigul", "a", years=6, hardship=2),
        Official("Bolat", "b", years=6, hardship=0),
        Official("Dana", "hard", years=6, hardship=1),
    )
    found = plan(Round(officials, posts[:3], Rules(maximum_years=5)))
    assert found.post_of["Bolat"] == "hard"


@pytest.mark.parametrize("share", [0.29, 0.57, 0.58])
def test_a_share_of_a_hundred_is_a_whole_number_of_officials(share: float) -> None:
    """0.29 of 100 is 28.999999999999996 in floating point, and 29 officials."""
    round_ = a_round(100, seed=6, rules=Rules(stay_share=share), bodies=1)
    found = plan(replace(round_, weights=Weights(ramp_up=0.0, moving=0.0)))
    assert faults(round_, found.post_of) == []
