"""Selection rates of groups: against published intervals, and cells that nobody can be picked out of."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.optimize import linprog
from scipy.stats import binom, fisher_exact

from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.fairness import adverse_impact, crossed
from shanyrak_methods.psychometrics.fairness.cells import hidden_cells
from shanyrak_methods.psychometrics.fairness.impact import difference_of_rates, exact, ratio_of_rates, wilson


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


@given(st.integers(1, 60), st.integers(1, 60), st.data())
def test_exact_tests_are_those_of_scipy_and_the_mid_p_is_below(
    persons: int, of: int, data: st.DataObject
) -> None:
    chosen, others = data.draw(st.integers(0, persons)), data.draw(st.integers(0, of))
    p, mid_p = exact(chosen, persons, others, of)
    table = [[chosen, persons - chosen], [others, of - others]]
    assert p == pytest.approx(float(fisher_exact(table).pvalue), rel=1e-6)
    assert 0 < mid_p < p <= 1


def test_the_mid_p_alarms_nearer_to_its_level_than_fisher() -> None:
    weight = np.outer(binom.pmf(np.arange(31), 30, 0.4), binom.pmf(np.arange(41), 40, 0.4))
    found = np.array([[exact(x, 30, y, 40) for y in range(41)] for x in range(31)])
    by_p, by_mid_p = ((weight * (found[..., kind] < 0.05)).sum() for kind in (0, 1))
    assert by_p < by_mid_p
    assert by_mid_p == pytest.approx(0.05, abs=0.01)


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


def could_be(persons: np.ndarray, hidden: np.ndarray, cell: tuple[int, int]) -> tuple[float, float]:
    """Return the least and the most that a cell could be, as whoever sees the sums and the shown cells can work out."""
    sums = [hidden & (np.arange(len(persons)) == row)[:, None] for row in range(len(persons))]
    sums += [hidden & (np.arange(persons.shape[1]) == column) for column in range(persons.shape[1])]
    rules = np.array([one.ravel() for one in sums], dtype=float)
    wanted = np.zeros(persons.shape)
    wanted[cell] = 1.0
    bounds = [(0, None) if one else (0, 0) for one in hidden.ravel()]
    ends = [
        linprog(sign * wanted.ravel(), A_eq=rules, b_eq=rules @ persons.ravel(), bounds=bounds).fun * sign
        for sign in (1, -1)
    ]
    return ends[0], ends[1]


@settings(max_examples=25, deadline=None)
@given(
    arrays(
        np.int64,
        st.tuples(st.integers(2, 4), st.integers(2, 4)),
        elements=st.sampled_from([0, 0, 1, 4, 9, 20, 31]),
    )
)
def test_no_small_cell_can_be_worked_out_from_all_sums_together(persons: np.ndarray) -> None:
    hidden = hidden_cells(persons)
    for row, column in np.argwhere((persons > 0) & (persons < 10)).tolist():
        low, high = could_be(persons, hidden, (row, column))
        if not hidden.all():  # in a table of which nothing is shown the sums may still say all
            assert high > low


def test_a_cell_between_two_squares_of_hidden_ones_is_hidden_better() -> None:
    persons = np.full((4, 4), 40)
    persons[:2, :2] = persons[2:, 2:] = 5
    persons[0, 3] = 3  # two in every row and column, and yet the sums of both squares give it away
    low, high = could_be(persons, hidden_cells(persons), (0, 3))
    assert high > low


def test_the_cells_of_a_crossed_table() -> None:
    rows = ["town"] * 40 + ["village"] * 25
    columns = (["f"] * 20 + ["m"] * 20) + (["f"] * 3 + ["m"] * 22)
    found = {(cell.row, cell.column): cell.persons for cell in crossed(rows, columns, [True] * 65)}
    assert found[("village", "f")] is None
    assert list(found.values()) == [None] * 4  # any other could be worked out from the sums
    assert crossed(["a"] * 12, ["f"] * 12, [True] * 12)[0].rate == 1.0
