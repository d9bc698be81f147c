"""Dates are what the text says: a day, a month or a year, never more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanyrak_methods.extraction.dates import (
    bounded_by_future,
    dates_in,
    nearest_year,
    resolved,
    with_own_day,
    with_same_day,
)


def said(text: str, language: str) -> list[tuple[str, str]]:
    return [(mention.first, mention.last) for mention in dates_in(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "held on 10-12 February 2025 in Dubai", ("2025-02-10", "2025-02-12")),
        ("en", "from 29 April to 2 May 2019", ("2019-04-29", "2019-05-02")),
        ("en", "on Oct. 17, he spoke", ("--10-17", "--10-17")),
        ("en", "November 20, 2018", ("2018-11-20", "2018-11-20")),
        ("en", "May 17-19, 2023", ("2023-05-17", "2023-05-19")),
        ("en", "in September 2021", ("2021-09", "2021-09")),
        ("en", "was adopted in 1997", ("1997", "1997")),
        ("en", "the 3rd of June 2020", ("2020-06-03", "2020-06-03")),
        ("en", "dated 2021-10-17", ("2021-10-17", "2021-10-17")),
        ("ru", "с 29 апреля по 2 мая 2019 года", ("2019-04-29", "2019-05-02")),
        ("ru", "принял 30 мая 2016 года", ("2016-05-30", "2016-05-30")),
        ("ru", "11-12 марта 2021 года", ("2021-03-11", "2021-03-12")),
        ("ru", "в мае 2023 года", ("2023-05", "2023-05")),
        ("ru", "подписан 11.03.2021", ("2021-03-11", "2021-03-11")),
        ("ru", "ещё в 2017 году", ("2017", "2017")),
        ("kk", "27-29 қазан күндеріне", ("--10-27", "--10-29")),
        ("kk", "2025 жылғы 26 тамызда", ("2025-08-26", "2025-08-26")),
        ("kk", "2016 жылғы 30 мамыр", ("2016-05-30", "2016-05-30")),
        ("fr", "les 11-12 mars 2021", ("2021-03-11", "2021-03-12")),
        ("fr", "du 24 au 25 septembre 2018", ("2018-09-24", "2018-09-25")),
        ("fr", "le 1er juillet 2014", ("2014-07-01", "2014-07-01")),
        ("fr", "En avril 2024", ("2024-04", "2024-04")),
    ],
)
def test_a_date_is_read_as_precisely_as_it_is_said(
    language: str, text: str, expected: tuple[str, str]
) -> None:
    assert said(text, language) == [expected]


@pytest.mark.parametrize("text", ["It may rain, and 12 may win.", "30 February 2020", "Room 45 march on"])
def test_what_is_no_date_is_not_read_as_one(text: str) -> None:
    assert said(text, "en") == []


def test_a_day_without_a_year_takes_the_year_nearest_to_the_documents_own_date() -> None:
    (mention,) = dates_in("The session was held on 12 February.", "en")
    assert resolved(mention, "2025-02").first == "2025-02-12"
    assert resolved(mention, None).first == "--02-12"
    assert nearest_year("--12-28", "2022-01-03") == "2021"


def test_a_past_day_without_a_year_lies_before_a_day_that_is_announced() -> None:
    text = "The officials met on Oct. 17. Their pay will rise as of Jan. 1, 2014."
    dates = bounded_by_future(dates_in(text, "en"), lambda place: text[:30] if place < 30 else text[30:])
    assert [date.first for date in dates] == ["2013-10-17", "2014-01-01"]


def test_the_same_day_and_today_stand_for_days_that_are_said_elsewhere() -> None:
    text = "They met on 24 September 2021. On the same day she spoke. Today it rains."
    dates = with_same_day(text, "en", dates_in(text, "en"))
    dates = with_own_day(text, "en", dates, "2021-09-25")
    assert [date.first for date in dates] == ["2021-09-24", "2021-09-24", "2021-09-25"]


@given(st.text(max_size=200), st.sampled_from(["en", "ru", "kk", "fr"]))
def test_no_date_is_more_precise_than_the_digits_of_its_text(text: str, language: str) -> None:
    for mention in dates_in(text, language):
        piece = text[mention.start : mention.end]
        digits = "".join(character for character in piece if character.isdigit())
        assert mention.has_year <= (len(digits) >= 4)
        assert mention.has_day <= bool(digits)
