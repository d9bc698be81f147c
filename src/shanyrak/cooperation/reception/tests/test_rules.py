"""Who is there, whatever the order in which presses come in."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from shanyrak.cooperation.reception.rules import (
    FAST_CLOCK,
    Noted,
    arrived_at,
    counted_at,
    is_kept_on_devices,
)

NINE = datetime(2026, 9, 10, 9, tzinfo=UTC)
presses = st.lists(
    st.builds(
        Noted,
        st.integers(0, 60).map(lambda minutes: NINE + timedelta(minutes=minutes)),
        st.booleans(),
    ),
    max_size=8,
)


def after(minutes: int, *, undone: bool = False) -> Noted:
    return Noted(NINE + timedelta(minutes=minutes), undone)


def test_of_two_phones_the_earlier_time_counts() -> None:
    assert arrived_at([after(5), after(3)]) == NINE + timedelta(minutes=3)


def test_an_undone_arrival_is_none_and_a_new_one_counts_from_then() -> None:
    assert arrived_at([after(3), after(5, undone=True)]) is None
    assert arrived_at([after(3), after(5, undone=True), after(9), after(8)]) == NINE + timedelta(minutes=8)


@given(presses, st.integers())
def test_neither_the_order_nor_a_press_that_comes_twice_matters(noted: list[Noted], seed: int) -> None:
    mixed = [*noted, *noted]
    mixed.sort(key=lambda one: hash((one, seed)))
    assert arrived_at(mixed) == arrived_at(noted)


@given(presses)
def test_somebody_is_there_only_by_an_arrival(noted: list[Noted]) -> None:
    since = arrived_at(noted)
    assert since is None or Noted(since, undone=False) in noted


def test_a_clock_that_runs_ahead_does_not_make_arrivals_in_the_future() -> None:
    assert counted_at(NINE + timedelta(hours=3), received=NINE) == NINE
    assert counted_at(NINE + FAST_CLOCK, received=NINE) == NINE
    assert counted_at(NINE - timedelta(hours=3), received=NINE) == NINE - timedelta(hours=3)


def test_a_phone_keeps_the_list_until_the_day_after() -> None:
    assert is_kept_on_devices(date(2026, 9, 11), on=date(2026, 9, 12))
    assert not is_kept_on_devices(date(2026, 9, 11), on=date(2026, 9, 13))
    assert is_kept_on_devices(None, on=date(2026, 9, 13))
