"""What holds for any text: spans lie in it, the answer is the same every time, nothing ever breaks."""

import json
from collections.abc import Iterator
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shanyrak_methods.extraction import extract
from shanyrak_methods.extraction.vocabulary import (
    ACTIVITY_KINDS,
    ACTIVITY_STATES,
    AGREEMENT_KINDS,
    AGREEMENT_STATES,
    DATE,
    QUALIFIERS,
)

PIECES = (
    "The Astana Civil Service Hub",
    "Kazakhstan",
    "Mr. Alikhan Baimenov",
    "signed a memorandum",
    "met with",
    "on 12 May",
    "2019",
    "in Paris.",
    "and",
    "the Minister of",
    "«",
    "”",
    "(",
    ")",
    "\n\n",
    "more than 30",
    "countries",
    "interested in",
    "хаб",
    "Казахстан",
    "меморандум",
    "30 мая 2016 года",
    "Алиханом Байменовым,",
    "председатель",
    "посетила",
    "l’Institut",
    "de",
    "France",
    "le 3 mars",
    "төрағасы",
    "қазан",
    "27-29",
    "жылғы",
    "Agency for",
    "Ministry of",
    "visit to",
    "will be held",
    ",",
    ".",
    ":",
    "’s",
    "$450,000",
    "½",
    "٣",
    "\u200f",
    "\x00",
    "🙂",
)
documents = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)
languages = st.sampled_from(["en", "ru", "kk", "fr", None])
calm = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def spans(value: Any) -> Iterator[list[int]]:
    if isinstance(value, dict):
        yield from value.get("spans", ())
        if value.get("span"):
            yield value["span"]
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


@calm
@given(documents, languages)
def test_every_fact_has_a_span_inside_the_text_and_a_rule(text: str, language: str | None) -> None:
    answer = extract(text, language=language).as_json()
    assert all(0 <= start < end <= len(text) for start, end in spans(answer))
    for kind in ("parties", "people", "agreements", "activities", "positions", "figures"):
        assert all(fact["spans"] and fact["rule"] and 0 < fact["confidence"] <= 1 for fact in answer[kind])


@calm
@given(documents, languages)
def test_every_word_of_a_list_and_every_date_is_one_the_contract_knows(
    text: str, language: str | None
) -> None:
    facts = extract(text, language=language)
    for agreement in facts.agreements:
        assert agreement.kind in AGREEMENT_KINDS
        assert agreement.status in AGREEMENT_STATES
        assert agreement.signed_date is None or DATE.fullmatch(agreement.signed_date)
    for activity in facts.activities:
        assert activity.kind in ACTIVITY_KINDS
        assert activity.status in ACTIVITY_STATES
        assert all(day is None or DATE.fullmatch(day) for day in (activity.start, activity.end))
    assert all(figure.qualifier in QUALIFIERS for figure in facts.figures)


@calm
@given(documents, languages)
def test_the_same_text_gives_the_same_facts(text: str, language: str | None) -> None:
    first, second = (json.dumps(extract(text, language=language).as_json()) for _ in range(2))
    assert first == second


@calm
@given(documents, languages)
def test_what_a_fact_points_to_is_in_the_answer(text: str, language: str | None) -> None:
    facts = extract(text, language=language)
    known = {party.id for party in facts.parties} | {person.id for person in facts.people}
    pointed = {i for a in facts.agreements for i in a.parties}
    pointed |= {i for a in facts.activities for i in (*a.participants, *([a.host] if a.host else []))}
    pointed |= {i for p in facts.positions for i in (p.party, p.target) if i}
    pointed |= {person.party for person in facts.people if person.party}
    assert pointed <= known


@calm
@given(st.text(max_size=300), languages)
def test_no_text_at_all_breaks_the_reading(text: str, language: str | None) -> None:
    extract(text, language=language)
