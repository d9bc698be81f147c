from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanyrak.cooperation.intake.rules import (
    Draft,
    Kind,
    NotAPassage,
    carrying,
    drafts_of,
    fact_key,
    groups_in,
    in_reading_order,
    names_in,
    place_of,
    references,
    renamed_for,
)

READ = {
    "parties": [
        {
            "id": "p1",
            "name": "Astana Civil Service Hub",
            "kind": "organization",
            "aliases": ["ACSH"],
            "spans": [[0, 10]],
        },
        {"id": "p2", "name": "Estonia", "kind": "country", "iso3": "EST", "aliases": [], "spans": [[0, 10]]},
    ],
    "agreements": [
        {
            "id": "a1",
            "kind": "membership",
            "title": "Estonia joins the Hub",
            "parties": ["p1", "p2"],
            "status": "in_force",
            "signed_date": "2016-11",
            "signed_place": None,
            "commitments": [],
            "spans": [[0, 10]],
        }
    ],
}


def test_joining_the_hub_is_a_participation_of_whoever_joins() -> None:
    drafts = drafts_of(READ, hub_names=["ACSH"])
    [participation] = [draft for draft in drafts if draft.kind is Kind.PARTICIPATION]
    assert (participation.fields["party"], participation.fields["since"]) == ("p2", "2016-11")


def test_joining_another_body_is_an_agreement() -> None:
    assert Kind.AGREEMENT in {draft.kind for draft in drafts_of(READ, hub_names=["OECD"])}


def test_the_same_fact_is_known_in_another_reading_under_other_identifiers() -> None:
    first = drafts_of(READ, hub_names=["ACSH"])
    second = renamed_for(first, prefix="r2.")
    marks = [{fact_key(draft, names_in(drafts)) for draft in drafts} for drafts in (first, second)]
    assert marks[0] == marks[1]


def test_what_a_fact_names_is_each_named_once() -> None:
    fields = {"participants": ["p1", "p2", "p1"], "host": "p1", "part_of": None}
    assert references(Kind.ACTIVITY, fields) == ["p1", "p2"]


@pytest.mark.parametrize(
    ("sentence", "groups"),
    [
        (
            (
                "The committee set up groups of its own: working groups, namely the pay and grading working group, the "
                "ethics working group, and the rural services working group."
            ),
            ["pay and grading", "ethics", "rural services"],
        ),
        (
            "It set up working groups on (i) training and research; (ii) regional cooperation.",
            ["training and research", "regional cooperation"],
        ),
        ("Afghanistan leads the working group on training.", []),
    ],
)
def test_a_meeting_says_which_working_groups_it_set_up(sentence: str, groups: list[str]) -> None:
    assert groups_in(sentence) == groups


def test_a_passage_is_found_whatever_its_line_breaks() -> None:
    text = "One. The Hub\nunites 38 countries. Three."
    start, end = place_of("The Hub unites   38 countries.", text)
    assert text[start:end] == "The Hub\nunites 38 countries."
    with pytest.raises(NotAPassage):
        place_of("The Hub unites 39 countries.", text)


def test_a_field_is_carried_by_the_sentence_that_says_it() -> None:
    text = "It was signed in Tallinn. The Hub has 38 members."
    spans = [(0, 25), (26, 49)]
    assert carrying("38", spans, text) == [(26, 49)]
    assert carrying("nowhere", spans, text) == [(0, 25)]


@given(st.lists(st.tuples(st.integers(0, 50), st.sampled_from(Kind)), max_size=30))
def test_whatever_others_name_comes_first_in_a_sentence(places: list[tuple[int, Kind]]) -> None:
    drafts = [
        Draft(kind, f"{number}", {}, ((start, start + 1),), 1.0, "")
        for number, (start, kind) in enumerate(places)
    ]
    ordered = in_reading_order(drafts)
    keys = [(draft.spans[0][0], list(Kind).index(draft.kind)) for draft in ordered]
    assert keys == sorted(keys)
