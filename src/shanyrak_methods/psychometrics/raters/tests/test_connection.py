"""Whether a plan lets all candidates be compared, and the cheapest ratings that would."""

from __future__ import annotations

from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.raters import Plan, components, links_needed

MEETINGS = st.sets(
    st.tuples(st.sampled_from(["Aigul", "Bolat", "Dina", "Erlan"]), st.sampled_from(["Aru", "Bek", "Gani"])),
    min_size=1,
)


def split() -> Plan:
    return Plan.of([(f"{side}{n}", f"{side}{r}") for side in "ab" for n in range(4) for r in (1, 2)])


def test_parts_without_a_shared_rater_are_named() -> None:
    assert [part.raters for part in components(split())] == [("a1", "a2"), ("b1", "b2")]
    assert [len(part.candidates) for part in components(split())] == [4, 4]


def test_further_ratings_are_as_cheap_as_can_be() -> None:
    dear = links_needed(split(), lambda rater, candidate: 1.0 if (rater, candidate) == ("b2", "a3") else 9.0)
    assert [(pair.rater, pair.candidate) for pair in dear] == [("b2", "a3")]
    assert links_needed(split(), lambda _rater, _candidate: None) == []


def test_whoever_has_rated_fewest_is_asked_first() -> None:
    plan = Plan.of([("n1", "busy"), ("n2", "busy"), ("n1", "free"), ("m", "other"), ("o", "another")])
    assert [(pair.rater, pair.candidate) for pair in links_needed(plan)] == [("free", "m"), ("busy", "o")]


@settings(max_examples=40)
@given(MEETINGS)
def test_the_links_join_all_parts_and_none_is_spare(meetings: set[tuple[str, str]]) -> None:
    plan = Plan.of(meetings)
    links = {(pair.candidate, pair.rater) for pair in links_needed(plan)}
    assert len(links) == len(components(plan)) - 1
    assert len(components(Plan.of(meetings | links))) == 1


@settings(max_examples=40, deadline=None)
@given(MEETINGS, st.lists(st.integers(0, 9), min_size=12, max_size=12))
def test_the_price_is_the_lowest_of_all_choices(meetings: set[tuple[str, str]], prices: list[int]) -> None:
    plan = Plan.of(meetings)
    pairs = list(product(plan.candidates, plan.raters))
    price = dict(zip(pairs, prices, strict=False))
    links = links_needed(plan, lambda rater, candidate: price[candidate, rater])
    choices = combinations(pairs, len(components(plan)) - 1)
    joining = [one for one in choices if len(components(Plan.of(meetings | set(one)))) == 1]
    assert sum(pair.cost for pair in links) == min(sum(price[one] for one in choice) for choice in joining)


def test_names_change_nothing_about_how_many_ratings_are_missing() -> None:
    renamed = Plan.of([(f"{n[::-1]}x", f"{r[::-1]}y") for n, r in product(("n1", "n2"), ("r1", "r2"))])
    assert len(components(renamed)) == 1


def test_a_plan_of_nobody_is_refused() -> None:
    with pytest.raises(BadInput, match="no meetings"):
        Plan.of([])
