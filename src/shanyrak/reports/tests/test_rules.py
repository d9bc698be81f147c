"""The days of a report, the signs that its figures count by, and the file that keeps what was counted."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shanyrak.reports.figures import FIGURES, NARROWED, figure_named
from shanyrak.reports.rules import (
    Difference,
    Fact,
    NoSuchFigure,
    Passage,
    Statement,
    YearAhead,
    YearBook,
    as_data,
    from_data,
    indexed,
    part_of,
    sign_of,
    span_of,
)

KINDS = st.sampled_from(["agreements.commitment", "activities.activity"])
SIGNS = st.sets(st.sampled_from(["held", "state:open", "party:1", "party:2", "month:05"]))
TODAY = date(2026, 11, 22)


def test_a_past_year_is_whole_and_compared_with_a_whole_year() -> None:
    span = span_of(2025, today=TODAY)
    assert (span.first, span.on, span.is_whole) == (date(2025, 1, 1), date(2025, 12, 31), True)
    assert (span.before.first, span.before.on) == (date(2024, 1, 1), date(2024, 12, 31))


def test_a_year_under_way_ends_today_and_is_compared_with_the_same_days() -> None:
    span = span_of(2026, today=TODAY)
    assert (span.on, span.is_whole) == (TODAY, False)
    assert span.before.on == date(2025, 11, 22)


def test_the_leap_day_is_compared_with_the_day_before_it() -> None:
    assert span_of(2024, today=date(2024, 2, 29)).before.on == date(2023, 2, 28)


@pytest.mark.parametrize("year", [1, 1989, 2027, 99_999])
def test_a_year_ahead_or_before_every_record_is_refused(year: int) -> None:
    with pytest.raises(YearAhead):
        span_of(year, today=TODAY)


def test_a_difference_knows_its_direction() -> None:
    assert (Difference(5, 3).more, Difference(3, 5).more, Difference(2, 2).more) == (2, -2, 0)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(st.tuples(KINDS, SIGNS), max_size=30), SIGNS)
def test_a_count_is_the_number_of_facts_that_bear_every_sign(
    drawn: list[tuple[str, set[str]]], wanted: set[str]
) -> None:
    facts = [Fact(kind, number, {}, frozenset(signs)) for number, (kind, signs) in enumerate(drawn)]
    book = indexed(span_of(2026, today=TODAY), facts, {})
    for kind in ("agreements.commitment", "activities.activity"):
        by_hand = [fact for fact in facts if fact.kind == kind and wanted <= fact.signs]
        assert book.rows(kind, wanted) == by_hand
        assert book.count(kind, wanted) == len(by_hand)


@given(st.sampled_from(sorted(FIGURES)), st.sampled_from(["party:12", "topic:one-stop-shop", "month:05"]))
def test_a_narrowed_figure_is_found_by_its_name(name: str, sign: str) -> None:
    narrowed = FIGURES[name].narrowed(sign)
    assert figure_named(narrowed.name) == narrowed
    assert narrowed.narrowed_by == sign
    assert sign_of(part_of(sign)) == sign


@pytest.mark.parametrize("name", ["", "nothing", "kept--", "kept--secret-1", f"{NARROWED}party-1"])
def test_a_figure_that_nobody_declared_is_refused(name: str) -> None:
    if name == "kept--":
        assert figure_named(name) == FIGURES["kept"]
        return
    with pytest.raises(NoSuchFigure):
        figure_named(name)


def test_what_was_counted_is_kept_whole() -> None:
    span = span_of(2026, today=TODAY)
    fact = Fact(
        "activities.outcome",
        1,
        {"en": {"text": "Adapted"}},
        frozenset({"b", "a"}),
        "2026-05",
        "",
        ("activities.activity", 3),
    )
    facts = indexed(span, [fact], {"party:1": {"en": {"text": "Estonia"}}})
    book = YearBook(
        hub="Hub",
        known=TODAY,
        is_past=False,
        this=facts,
        last=indexed(span.before, [], {}),
        statements=(Statement(1, "countries", "countries", "42", "countries", "exact", "2026", 2),),
        passages={("activities.outcome", 1): (Passage(1, 0, 9, "Adapted.", "Letter", "", "2026", "en", ""),)},
    )
    assert from_data(json.loads(json.dumps(as_data(book)))) == book
