"""Numbers in digits, in words, as shares, percent and money."""

import pytest

from shanyrak_methods.extraction.numbers import numbers_in


@pytest.mark.parametrize(
    ("language", "text", "value", "qualifier", "unit"),
    [
        ("en", "more than 30 events", 30, "more_than", None),
        ("en", "some 30 organizations", 30, "about", None),
        ("en", "22 million references", 22_000_000, "exact", None),
        ("en", "more than 9 billion US dollars", 9_000_000_000, "more_than", "USD"),
        ("en", "around 10,000 guests", 10_000, "about", None),
        ("en", "Twenty-five countries", 25, "exact", None),
        ("en", "more than one third of them", 1 / 3, "more_than", "share"),
        ("en", "raised by 50 percent", 50, "exact", "percent"),
        ("en", "over the coming 3.5 years", 3.5, "exact", None),
        ("ru", "более 30 мероприятий", 30, "more_than", None),
        ("ru", "около трёх лет", 3, "about", None),
        ("ru", "три с половиной года", 3.5, "exact", None),
        ("ru", "14 миллионов долларов США", 14_000_000, "exact", "USD"),
        ("ru", "свыше 1 200 служащих", 1200, "more_than", None),
        ("kk", "40-тан астам ел", 40, "more_than", None),
        ("kk", "10 мыңнан астам мүше", 10_000, "more_than", None),
        ("fr", "plus de 60 pays", 60, "more_than", None),
        ("fr", "450 000 $ au total", 450_000, "exact", "USD"),
        ("fr", "une trentaine de recteurs", 30, "about", None),
    ],
)
def test_a_number_is_read_with_its_qualifier_and_its_unit(
    language: str, text: str, value: float, qualifier: str, unit: str | None
) -> None:
    (number,) = numbers_in(text, language)
    assert number.value == pytest.approx(value)
    assert (number.qualifier, number.unit) == (qualifier, unit)


def test_digits_inside_words_and_references_are_no_numbers() -> None:
    assert list(numbers_in("COVID-19, B2B, № 119 and item A-7", "en")) == []
