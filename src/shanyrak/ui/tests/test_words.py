from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.utils.translation import override

from shanyrak.ui import words


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "2026-11-19", "19 November 2026"),
        ("ru", "2026-11-19", "19 ноября 2026"),
        ("kk", "2026-11-19", "2026 жылғы 19 қараша"),
        ("fr", "2021-01-01", "1er janvier 2021"),
        ("en", "2021-10", "October 2021"),
        ("ru", "2021-10", "октябрь 2021"),
        ("kk", "2021-10", "2021 жылғы қазан"),
        ("fr", "2021-10", "octobre 2021"),
        ("en", "2013", "2013"),
    ],
)
def test_a_date_is_said_as_precisely_as_it_is_known(language: str, text: str, said: str) -> None:
    with override(language):
        assert words.when(text) == said


def test_a_day_without_a_year_says_so() -> None:
    with override("en"):
        assert words.when("--10-17") == "17 October, year not given"


def test_nothing_is_said_of_no_date() -> None:
    assert words.when("") == ""
    assert words.when(None) == ""


def test_tables_say_a_date_short() -> None:
    with override("en"):
        assert words.when(date(2026, 9, 30), short=True) == "30 Sep 2026"


def test_the_days_of_an_event_name_a_shared_month_once() -> None:
    with override("en"):
        assert words.days("2021-10-12", "2021-10-16") == "12–16 October 2021"
        assert words.days("2021-10-12", "2021-11-02") == "12 October 2021 – 2 November 2021"
        assert words.days("2021-10-12", "") == "12 October 2021"


def test_an_open_period_says_which_end_is_open() -> None:
    with override("en"):
        assert words.period("2013-03", "") == "since March 2013"
        assert words.period("", "2015") == "until 2015"
        assert words.period("2013", "2015") == "2013 – 2015"


def test_thousands_are_parted_by_a_thin_space() -> None:
    with override("en"):
        assert words.number(22000000) == "22\u202f000\u202f000"
        assert words.number("1234.5") == "1\u202f234.5"
    with override("ru"):
        assert words.number("1234.5") == "1\u202f234,5"
    assert words.number("some") == "some"
    assert words.number(None) == ""


def test_an_instant_is_said_in_the_time_of_the_hub() -> None:
    with override("en"):
        assert words.moment(datetime(2026, 11, 9, 20, 30, tzinfo=UTC)) == "10 November 2026, 01:30"
