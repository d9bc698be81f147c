from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanyrak.cooperation.figures.rules import (
    Qualifier,
    QuantityUnsaid,
    Statement,
    UnitUnsaid,
    check_figure,
    points,
    series_of,
)


def said(number: int, value: int, as_of: str, qualifier: Qualifier = Qualifier.EXACT) -> Statement:
    return Statement(id=number, value=Decimal(value), qualifier=qualifier, as_of=as_of)


def test_one_quantity_is_one_series_whatever_a_source_calls_it() -> None:
    assert series_of("Member countries") == series_of("participating countries") == "participating-countries"
    assert series_of("участвующие страны") == "участвующие-страны"


def test_a_number_needs_a_quantity_and_a_unit() -> None:
    with pytest.raises(QuantityUnsaid):
        check_figure(quantity=" … ", unit="countries")
    with pytest.raises(UnitUnsaid):
        check_figure(quantity="participating countries", unit="")


def test_sources_that_say_the_same_are_one_point() -> None:
    [point] = points([said(1, 42, "2020"), said(2, 42, "2020")])
    assert (point.figures, point.disputed) == ((1, 2), False)


def test_sources_that_disagree_are_all_shown() -> None:
    five, six = points([said(1, 5, "2013"), said(2, 6, "2013")])
    assert [five.value, six.value] == [Decimal(5), Decimal(6)]
    assert five.disputed
    assert six.disputed


def test_a_bound_contradicts_no_exact_value() -> None:
    assert not any(
        point.disputed for point in points([said(1, 42, "2021"), said(2, 40, "2021", Qualifier.MORE_THAN)])
    )


def test_a_year_says_the_same_as_a_day_within_it() -> None:
    [point] = points([said(1, 25, "2013"), said(2, 25, "2013-03"), said(3, 25, "2013-03-15")])
    assert (point.as_of, point.figures) == ("2013-03-15", (1, 2, 3))


def test_a_number_may_grow_within_a_year_that_another_source_names() -> None:
    assert not any(point.disputed for point in points([said(1, 36, "2016"), said(2, 32, "2016-01-26")]))


def test_who_founded_the_hub_does_not_change_so_whoever_says_otherwise_disagrees() -> None:
    five, six = points([said(1, 6, "2013"), said(2, 5, "2013-03-15")], once=True)
    assert five.disputed
    assert six.disputed


def test_what_has_no_year_has_no_place_in_time() -> None:
    assert points([said(1, 36, ""), said(2, 36, "--10-17")]) == ()


@given(st.lists(st.tuples(st.integers(0, 9), st.sampled_from(["2013", "2013-05", "2016-11-07", ""]))))
def test_no_dated_statement_is_lost(given_statements: list[tuple[int, str]]) -> None:
    statements = [said(number, value, as_of) for number, (value, as_of) in enumerate(given_statements)]
    drawn = [number for point in points(statements) for number in point.figures]
    assert sorted(drawn) == [one.id for one in statements if one.as_of]
