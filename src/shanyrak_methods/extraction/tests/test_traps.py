"""The traps that real documents of a hub hold, each in a text of its own."""

from shanyrak_methods.extraction import Extraction, extract
from shanyrak_methods.extraction.model import Party


def party(facts: Extraction, name: str) -> Party:
    return next(p for p in facts.parties if p.name == name)


def test_one_body_under_many_names_is_one_party() -> None:
    facts = extract(
        "The Astana Civil Service Hub (ACSH) turned ten. Guests called the Regional Hub of Civil Service a success. "
        "For them the Astana Public Service Hub is a school, and the Hub thanked them. ACSH will go on."
    )
    (hub,) = facts.parties
    assert hub.name == "Astana Civil Service Hub"
    assert {"ACSH", "Regional Hub of Civil Service", "Astana Public Service Hub"} <= set(hub.aliases)


def test_a_body_of_another_country_is_not_taken_for_the_known_one() -> None:
    facts = extract(
        "The Academy of Public Administration of Tajikistan wrote to the Academy of Public Administration of Kazakhstan."
    )
    names = [p.name for p in facts.parties if p.kind == "organization"]
    assert len(names) == 2
    assert "Academy of Public Administration of Tajikistan" in names


def test_one_person_named_in_two_spellings_is_one_person() -> None:
    facts = extract(
        "Mr. Karim Rahmani Tawakol, Director of the Institute of Governance of Afghanistan, spoke first. "
        "Later Karim Rahmani Tawakoll answered questions."
    )
    (person,) = facts.people
    assert person.name == "Karim Rahmani Tawakol" or "Karim Rahmani Tawakol" in person.aliases


def test_a_commission_worded_in_two_ways_is_one_body() -> None:
    facts = extract(
        "The Independent Appointments and Civil Service Commission of Nepal sent guests. "
        "They thanked the Independent Selections and Civil Service Commission of Nepal afterwards."
    )
    assert [p.kind for p in facts.parties].count("organization") == 1


def test_the_office_of_a_person_is_the_one_the_text_gives() -> None:
    before = extract(
        "Alikhan Baimenov, Chairman of the Agency for Civil Service Affairs, opened the meeting."
    )
    after = extract("Alikhan Baimenov, Chairman of the Steering Committee of the Hub, opened the meeting.")
    assert before.people[0].name == after.people[0].name
    assert before.people[0].office == "Chairman of the Agency for Civil Service Affairs"
    assert after.people[0].office == "Chairman of the Steering Committee of the Hub"


def test_a_day_without_a_year_stays_without_one_unless_the_document_is_dated() -> None:
    text = "The delegation of Georgia visited Astana on 14 May."
    (alone,) = extract(text).activities
    (dated,) = extract(text, published="2019-06-02").activities
    assert alone.start == "--05-14"
    assert dated.start == "2019-05-14"


def test_a_round_number_of_years_gives_no_founding_date() -> None:
    facts = extract(
        "15 March marks nine years since 25 countries adopted the Declaration that founded the Hub."
    )
    assert all(agreement.signed_date != "2013-03-15" for agreement in facts.agreements)


def test_what_is_promised_is_a_commitment_and_no_activity() -> None:
    facts = extract(
        "The Astana Civil Service Hub and the Civil Service Bureau of Georgia signed a memorandum of understanding in "
        "Tbilisi on 3 June 2019. The parties plan to hold joint seminars and to exchange experts."
    )
    (agreement,) = facts.agreements
    assert (agreement.status, agreement.signed_date, agreement.signed_place) == (
        "signed",
        "2019-06-03",
        "Tbilisi",
    )
    assert [c.kind for c in agreement.commitments] == ["event_participation", "expert_exchange"]
    assert facts.activities == ()


def test_a_memorandum_that_would_be_signed_is_planned() -> None:
    facts = extract(
        "Estonia gave its word: next year a memorandum of understanding between Estonia and Armenia would be signed."
    )
    assert [agreement.status for agreement in facts.agreements] == ["planned"]


def test_a_planned_visit_is_not_a_visit_that_was_made() -> None:
    facts = extract("A visit of Moldovan officials to Kazakhstan is planned for November 2021.")
    assert [(a.kind, a.status, a.start) for a in facts.activities] == [("visit", "planned", "2021-11")]


def test_a_meeting_of_parliaments_holds_no_hub_and_no_memorandum() -> None:
    facts = extract(
        "The Ambassador of Kazakhstan to Latvia met with the Speaker of the Latvian Parliament in Riga to speak of ties "
        "between the two chambers. On 4 May 2021 their committees had met online."
    )
    assert "Astana Civil Service Hub" not in {p.name for p in facts.parties}
    assert facts.agreements == ()
    assert {activity.kind for activity in facts.activities} == {"meeting"}


def test_a_renamed_city_is_shown_as_the_text_names_it() -> None:
    (event,) = extract(
        "The annual conference of the Hub took place in Nur-Sultan in October 2021."
    ).activities
    assert event.place == "Nur-Sultan"


def test_dollars_make_no_party_of_a_country() -> None:
    facts = extract("The project costs 5 million US dollars.")
    assert facts.parties == ()
    assert [(f.value, f.unit) for f in facts.figures] == [(5_000_000, "USD")]
