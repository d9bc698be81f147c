"""What a person reads of a fact: titles that end where names end, clauses that can be understood alone."""

import pytest

from shanyrak_methods.extraction import extract
from shanyrak_methods.extraction.wording import cut_at, joined, with_article


def quantities(text: str) -> list[tuple[str, str, str | None]]:
    return [(figure.quantity, figure.what, figure.as_of) for figure in extract(text).figures]


def names_of(text: str, number: int = 0) -> set[str]:
    facts = extract(text)
    known = {party.id: party.name for party in facts.parties}
    return {known[party] for party in facts.agreements[number].parties}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Nine countries adopted the Declaration on the Renewal of the Astana Civil Service Hub in Riga.",
            "Declaration on the Renewal of the Astana Civil Service Hub",
        ),
        ("Estonia adopted the Law on Public Ethics and later trained its staff.", "Law on Public Ethics"),
        ("Georgia approved the Georgia 2040 Strategy in 2019.", "Georgia 2040 Strategy"),
    ],
)
def test_the_name_of_a_paper_ends_where_its_capitals_end(text: str, title: str) -> None:
    assert [agreement.title for agreement in extract(text).agreements] == [title]


def test_bodies_take_an_article_in_a_title_and_countries_mostly_none() -> None:
    facts = extract(
        "The Astana Civil Service Hub signed a memorandum with the Netherlands and Norway in Oslo."
    )
    assert facts.agreements[0].title == (
        "Memorandum of understanding between the Astana Civil Service Hub, the Netherlands and Norway"
    )
    assert with_article("SIGMA") == "SIGMA"
    assert with_article("Nazarbayev University") == "Nazarbayev University"


def test_a_title_with_many_names_says_and_others() -> None:
    assert joined(["Chile", "Peru"]) == "Chile and Peru"
    assert joined(["Chile", "Peru", "Cuba"]) == "Chile, Peru and Cuba"
    assert joined(["Chile", "Peru", "Cuba", "Haiti"]) == "Chile, Peru, Cuba and others"


def test_a_strategy_of_one_country_gets_no_party_from_the_next_sentence() -> None:
    text = "The Georgia 2040 Strategy was adopted in Tbilisi. Experts from Latvia and Norway praised it."
    assert names_of(text) == {"Georgia"}


def test_the_two_countries_are_the_two_that_were_named_last() -> None:
    text = (
        "Latvia and Chile sent guests. Norway received a delegation from Peru. "
        "Norway promised that a memorandum would be signed between the two countries."
    )
    assert names_of(text) == {"Norway", "Peru"}


def test_a_figure_is_read_with_its_clause_and_without_gaps() -> None:
    assert quantities("And the salary of judges will be increased by 20 percent as of 1 May 2031.") == [
        ("salary increase", "the salary of judges will be increased by 20 percent", "2031-05-01")
    ]
    assert quantities("Ms. Lind became a minister at the age of 41.") == [
        ("age", "Ms. Lind became a minister at the age of 41", None)
    ]
    assert quantities("The school celebrates its 80th anniversary in Oslo.")[0][:2] == (
        "anniversary",
        "80th anniversary in Oslo",
    )


def test_a_figure_takes_the_year_of_its_own_statement_only() -> None:
    text = "In 2011, the reserve was opened to Corps B. Today, Corps B includes 640 qualified clerks and 12 judges."
    assert {as_of for _, _, as_of in quantities(text)} == {None}
    bracket = (
        "They praised investment in Chile (over 3 billion US dollars) and a mission planned for May 2031."
    )
    assert [(q, as_of) for q, _, as_of in quantities(bracket)] == [("investment", None)]


def test_a_counted_noun_behind_a_preposition_is_read_in_its_clause() -> None:
    assert (
        quantities("Guests from 14 countries came to Riga.")[0][1] == "Guests from 14 countries came to Riga"
    )


def test_a_title_leaves_out_menus_and_who_reports() -> None:
    text = (
        "Skip to main content\n\nA protocol was signed in Oslo, Nordic Post reports.\n\nNorway welcomed it."
    )
    assert extract(text).title == "A protocol was signed in Oslo"


def test_a_cut_text_ends_behind_a_whole_word_that_hangs_on_nothing() -> None:
    assert cut_at("teachers of the schools and of the universities", 26) == "teachers of the schools"
    assert cut_at("a plan called “The Long Road” and “The Short", 80) == "a plan called “The Long Road”"
