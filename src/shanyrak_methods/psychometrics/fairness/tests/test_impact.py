"""Selection rates of groups: against published intervals, and cells that nobody can be picked out of."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.fairness import adverse_impact, crossed
from shanyrak_methods.psychometrics.fairness.cells import hidden_cells
from shanyrak_methods.psychometrics.fairness.impact import difference_of_rates, ratio_of_rates, wilson


def test_intervals_are_those_that_newcombe_published() -> None:
    single = wilson(81, 263)
    assert (single.low, single.high) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    apart = difference_of_rates(56, 70, 48, 80)
    assert (apart.value, apart.low, apart.high) == pytest.approx((0.2, 0.0524, 0.3339), abs=5e-5)


def test_a_group_under_four_fifths_is_told_with_its_chance() -> None:
    men, women = adverse_impact({"men": (300, 500), "women": (160, 400)})
    assert men.ratio is None
    assert women.compared_with == "men"
    assert women.ratio is not None
    assert women.ratio.value == pytest.approx(2 / 3)
    assert women.ratio.low < 2 / 3 < women.ratio.high < 0.8
    assert women.below_four_fifths
    assert women.beyond_chance


def test_a_low_ratio_among_few_is_not_beyond_chance() -> None:
    _first, second = adverse_impact({"a": (9, 15), "b": (5, 12)})
    assert second.below_four_fifths
    assert not second.beyond_chance


def test_a_small_group_shows_no_ratio_and_is_compared_with_nobody() -> None:
    found = adverse_impact({"few": (9, 9), "many": (30, 100), "more": (30, 90)})
    assert [one.ratio is None for one in found] == [True, False, True]
    assert found[1].compared_with == "more"


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(BadInput):
        adverse_impact({"a": (5, 4)})


@pytest.mark.parametrize(("p_one", "p_two"), [(0.3, 0.5), (0.05, 0.1), (0.9, 0.85)])
def test_intervals_cover_at_their_level(p_one: float, p_two: float) -> None:
    chance, kept, rounds = np.random.default_rng(4), np.zeros(2), 2000
    for x, y in zip(chance.binomial(120, p_one, rounds), chance.binomial(150, p_two, rounds), strict=True):
        apart, ratio = difference_of_rates(x, 120, y, 150), ratio_of_rates(x, 120, y, 150)
        kept += [apart.low <= p_one - p_two <= apart.high, ratio.low <= p_one / p_two <= ratio.high]
    assert ((kept / rounds > 0.93) & (kept / rounds < 0.975)).all()


@given(arrays(np.int64, st.tuples(st.integers(2, 5), st.integers(2, 5)), elements=st.integers(0, 30)))
def test_no_hidden_cell_can_be_worked_out_from_its_row_or_column(persons: np.ndarray) -> None:
    hidden = hidden_cells(persons)
    assert hidden[(persons > 0) & (persons < 10)].all()
    assert not (hidden.sum(axis=0) == 1).any()
    assert not (hidden.sum(axis=1) == 1).any()


def test_the_cells_of_a_crossed_table() -> None:
    rows = ["town"] * 40 + ["village"] * 25
    columns = (["f"] * 20 + ["m"] * 20) + (["f"] * 3 + ["m"] * 22)
    found = {(cell.row, cell.column): cell.persons for cell in crossed(rows, columns, [True] * 65)}
    assert found[("village", "f")] is None
    assert list(found.values()) == [None] * 4  # any other could be worked out from the sums
    assert crossed(["a"] * 12, ["f"] * 12, [True] * 12)[0].rate == 1.0
