from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum

import pytest

from shanyrak.journal.drawing import drawing
from shanyrak.journal.rules import (
    NoSuchGrowth,
    about,
    check_growth,
    erased_by,
    erasure_facts,
    sealed,
    subject_of,
    told,
)
from shanyrak.journal.words import fact_in_words, what_happened


class Mode(StrEnum):
    ONLINE = "online"


def test_values_are_sealed_as_their_text() -> None:
    at = datetime(2026, 6, 2, 12, 30, tzinfo=UTC)
    facts = {
        "at": at,
        "on": date(2026, 6, 2),
        "mode": Mode.ONLINE,
        "shares": (Decimal("0.10"), 0.25),
        "topics": {"b", "a"},
    }

    assert sealed(facts) == {
        "at": "2026-06-02T12:30:00+00:00",
        "on": "2026-06-02",
        "mode": "online",
        "shares": ["0.10", "0.25"],
        "topics": ["a", "b"],
    }


def test_an_erasure_says_what_was_erased_and_is_understood() -> None:
    facts = erasure_facts([(5, "passport"), (2, "name")], reason=" Law ")

    assert facts["reason"] == "Law"
    body = {"act": "journal.personal.erased", "facts": facts}
    assert list(erased_by(body)) == [(2, "name"), (5, "passport")]
    assert list(erased_by({"act": "another.act", "facts": facts})) == []


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("party 12", ("party", 12)),
        ("Party:12", ("party", 12)),
        ("agreement clause 3", ("agreement_clause", 3)),
        ("12", None),
        ("party", None),
        ("party x", None),
        ("", None),
    ],
)
def test_a_record_is_asked_for_by_kind_and_number(text: str, record: tuple[str, int] | None) -> None:
    assert about(text) == record


def test_an_entry_is_about_the_record_that_its_act_names() -> None:
    assert subject_of("directory.party.merged", {"party": 3, "gone": 4}) == ("party", 3)
    assert subject_of("directory.loaded", {"parties": 250}) is None
    assert subject_of("odd", {}) is None


def test_facts_are_told_line_by_line() -> None:
    facts = {
        "party": 3,
        "changes": {"title": {"from": "", "to": "Hub"}},
        "topics": ["a", "b"],
        "moved": {},
        "rows": [{"n": 1}],
    }

    assert list(told(facts)) == [
        (("party",), "3"),
        (("changes", "title"), "– → Hub"),
        (("topics",), "a, b"),
        (("moved",), "–"),
        (("rows", "1", "n"), "1"),
    ]


def test_an_act_is_said_in_words_even_one_that_nobody_named() -> None:
    assert what_happened("cooperation.agreement.edited") == "Agreement: edited"
    assert what_happened("corps.reserve_list.made_longer") == "Reserve list: made longer"


def test_the_name_of_a_fact_is_read_as_words() -> None:
    assert fact_in_words(("changes", "signed_on")) == "Changes · signed on"


@pytest.mark.parametrize("sizes", [(-1, 1), (2, 1), (0, 4)])
def test_growth_is_asked_between_sizes_that_were(sizes: tuple[int, int]) -> None:
    with pytest.raises(NoSuchGrowth, match="3 sealed entries"):
        check_growth(*sizes, size=3)


@pytest.mark.parametrize("position", range(16))
def test_a_drawing_leads_from_the_entry_to_the_top_by_three_neighbours(position: int) -> None:
    drawn = drawing(position)
    roles = [spot.role for spot in drawn.spots]

    assert (roles.count("me"), roles.count("way"), roles.count("neighbour"), roles.count("top")) == (
        1,
        2,
        3,
        1,
    )
    assert sum(beam.on_way for beam in drawn.beams) == 3
    assert [spot.label for spot in drawn.spots if spot.role == "neighbour"] == ["1", "2", "3"]
    assert all(0 < spot.x < 480 and 0 < spot.y < 262 for spot in drawn.spots)
