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


def test_a_part_of_those_counted_before_is_read_in_its_clause() -> None:
    text = "The reserve holds 90 clerks, and 30 of them already teach."
    assert [what for _, what, _ in quantities(text)][-1] == "30 of them already teach"


def test_a_title_leaves_out_menus_and_who_reports() -> None:
    text = (
        "Skip to main content\n\nA protocol was signed in Oslo, Nordic Post reports.\n\nNorway welcomed it."
    )
    assert extract(text).title == "A protocol was signed in Oslo"


def test_a_cut_text_ends_behind_a_whole_word_that_hangs_on_nothing() -> None:
    assert cut_at("teachers of the schools and of the universities", 26) == "teachers of the schools"
    assert cut_at("a plan called “The Long Road” and “The Short", 80) == "a plan called “The Long Road”"


def activities(text: str) -> list[tuple[str, str | None]]:
    return [(activity.title, activity.place) for activity in extract(text).activities]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            (
                "The Astana Civil Service Hub held productive bilateral meetings with bodies such as OECD, ASPA, EROPA, AAPAM "
                "and CLAD on 4 May 2031."
            ),
            "Bilateral meetings of the Astana Civil Service Hub with OECD, ASPA, EROPA and others",
        ),
        (
            "When President Tomas Lind met heads of the county offices for the second time on 4 May 2031, he thanked them.",
            "Meeting of Tomas Lind with heads of the county offices",
        ),
        (
            "The Hub took part in the second Steering committee of the Hub in which a budget was agreed.",
            "Second Steering Committee of the Hub",
        ),
        (
            "The talks fell into the visit of the delegation of Norway to Tallinn in May 2031.",
            "Visit of the delegation of Norway to Tallinn",
        ),
        (
            "The sides recalled the recent meeting of the heads of the committees on trade of the two chambers held in May 2031.",
            "Meeting of the heads of the committees on trade of the two chambers",
        ),
        ("A conference was held in Riga on 4 May 2031.", "Conference, Riga"),
        (
            (
                "The first step was a regional conference titled 'Fair pay for civil servants'. "
                "This conference was held in Riga on 4 May 2031."
            ),
            "Regional conference “Fair pay for civil servants”",
        ),
    ],
)
def test_an_activity_is_called_as_a_person_would_call_it(text: str, title: str) -> None:
    assert title in [found for found, _ in activities(text)]


def test_a_title_never_repeats_the_body_for_which_a_person_speaks() -> None:
    text = "4 мая 2031 года председатель хаба Алихан Байменов встретился с послом Грузии Георгием Шарвашидзе."
    title = activities(text)[0][0]
    assert title.startswith("Meeting of Alikhan Baimenov with Georg")
    assert "Hub" not in title


def test_what_took_place_at_a_summit_is_part_of_it_and_took_place_there() -> None:
    facts = extract(
        "The Global Talent Summit 2031 was held in Riga on 4-6 May 2031. "
        "On the sidelines of the Summit, the Hub held a bilateral meeting with Norway."
    )
    summit, meeting = facts.activities
    assert (meeting.part_of, meeting.place) == (summit.id, "Riga")
    assert summit.part_of is None


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        (
            "A seminar was held in Riga to discuss the issues of fair pay, Norden News has learnt from the press office.",
            ("fair pay",),
        ),
        (
            (
                "The first Steering committee of the Hub met in Riga and set up two groups namely the pay and grading group, "
                "and the training of mayors group."
            ),
            ("pay and grading group", "training of mayors group"),
        ),
        (
            "The Hub had a meeting with Norway on 4 May 2031. Plans for a joint school were discussed during the meeting.",
            ("Plans for a joint school",),
        ),
        ("The Hub had a meeting with Norway on 4 May 2031. These talks focused on fair pay.", ("fair pay",)),
    ],
)
def test_topics_say_what_was_discussed_and_no_more(text: str, topics: tuple[str, ...]) -> None:
    assert extract(text).activities[0].topics == topics


@pytest.mark.parametrize(
    ("clause", "promised"),
    [
        (
            (
                "Under the document, the sides plan to hold joint scientific and training courses, attend workshops and "
                "academic conferences."
            ),
            [
                "hold joint training courses",
                "attend workshops",
                "attend academic conferences",
            ],
        ),
        (
            "It was signed to make effective the agreement on the training of mayors using what is there.",
            ["make effective the agreement on the training of mayors"],
        ),
        ("The two bodies agreed to publish a textbook.", ["publish a textbook"]),
    ],
)
def test_a_commitment_is_read_with_its_verb_and_its_noun(clause: str, promised: list[str]) -> None:
    facts = extract(f"The Hub and Norway signed a memorandum in Riga. {clause}")
    said = [commitment.text for commitment in facts.agreements[0].commitments]
    assert [text for text in promised if text not in said] == []
    assert not any("agreed" in text or "plan to" in text for text in said)


def topics(text: str) -> list[str]:
    return [position.topic for position in extract(text).positions]


def test_a_topic_ends_where_its_clause_ends_and_names_something() -> None:
    assert topics("Norway expressed support for the school of mayors in Riga planned for May 2031.") == [
        "school of mayors in Riga"
    ]
    assert topics("Norway is ready to go on funding it.") == []
    assert topics("Chile is interested in the reserve of Corps “B”, which pays well.") == [
        "reserve of Corps “B”"
    ]


def test_we_never_offer_the_hub_its_own_rooms_in_its_name() -> None:
    text = "The Hub opened its rooms in Riga. We are committed to use the rooms of the Hub."
    assert extract(text).positions == ()
