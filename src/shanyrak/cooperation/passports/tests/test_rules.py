"""What a passport says, how long it is kept, and when it ends too soon."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanyrak.cooperation.passports.rules import (
    DatesOdd,
    Expired,
    KeptTooLong,
    NumberOdd,
    as_bytes,
    check_data,
    check_kept_days,
    expires_too_soon,
    from_bytes,
    masked,
    months_later,
    purge_day,
)
from shanyrak.cooperation.passports.tests.factories import data

TODAY = date(2026, 6, 2)


def test_what_is_sealed_comes_back_as_it_was() -> None:
    said = data(surname="ӘУЕЗОВ", given_names="Мұхтар Омарханұлы")
    assert from_bytes(as_bytes(said)) == said


def test_printing_passport_data_says_nothing() -> None:
    assert "N12345678" not in f"{data()} {data()!r}"


@pytest.mark.parametrize("number", ["N 123-456", "AB1234567", "123456789"])
def test_numbers_as_passports_have_them(number: str) -> None:
    check_data(data(number=number), on=TODAY)


@pytest.mark.parametrize("number", ["", "<script>", "N" * 21, "№ 12", " - "])
def test_odd_numbers_are_refused(number: str) -> None:
    with pytest.raises(NumberOdd):
        check_data(data(number=number), on=TODAY)


def test_dates_that_cannot_be_are_refused() -> None:
    for odd in (
        {"born_on": date(2022, 1, 10)},
        {"issued_on": date(2032, 1, 9)},
        {"issued_on": date(2026, 6, 3)},
    ):
        with pytest.raises(DatesOdd):
            check_data(data(**odd), on=TODAY)
    with pytest.raises(Expired):
        check_data(data(expires_on=date(2026, 6, 1)), on=TODAY)


def test_a_passport_is_valid_six_months_after_the_visit_or_a_warning_is_given() -> None:
    assert not expires_too_soon(date(2027, 3, 18), date(2026, 9, 18))
    assert expires_too_soon(date(2027, 3, 17), date(2026, 9, 18))
    assert not expires_too_soon(date(2027, 2, 28), date(2026, 8, 31))
    assert not expires_too_soon(date(2020, 1, 1), None)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 24))
def test_months_later_never_skips_a_month(day: date, months: int) -> None:
    later = months_later(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day <= day.day


def test_it_is_purged_so_many_days_after_the_end_and_at_most_half_a_year() -> None:
    assert purge_day(date(2026, 9, 18), kept_days=30, entered_on=TODAY) == date(2026, 10, 18)
    assert purge_day(None, kept_days=30, entered_on=TODAY) == date(2026, 11, 29)
    check_kept_days(180)
    with pytest.raises(KeptTooLong, match="180"):
        check_kept_days(181)


def test_a_holder_sees_the_end_of_the_number_alone() -> None:
    assert masked("N12345678") == "•••••••78"
