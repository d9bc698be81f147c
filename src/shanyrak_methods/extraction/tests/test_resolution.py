"""Records that may be the same are proposed with reasons, never merged."""

from shanyrak_methods.extraction.resolution import (
    Deal,
    Event,
    KnownParty,
    KnownPerson,
    Reason,
    likely_same_agreement,
    likely_same_event,
    likely_same_party,
    likely_same_person,
)

HUB = KnownParty("hub", ("Astana Civil Service Hub", "ACSH"))
ASPA = KnownParty("aspa", ("American Society for Public Administration",))
GEORGIA = KnownParty("georgia", ("Georgia", "Грузия"), "GEO", "country")
BAIMENOV = KnownPerson(
    "b", ("Alikhan Baimenov",), ("Chairman of the Agency for Civil Service Affairs",), "agency"
)


def codes(reasons: tuple[Reason, ...]) -> list[str]:
    return [reason.code for reason in reasons]


def test_a_body_is_known_by_name_alias_initials_and_the_names_of_the_field() -> None:
    known = [HUB, ASPA, GEORGIA]
    by_alias = likely_same_party("Regional Hub", ("ACSH",), None, known)
    assert (by_alias[0].id, codes(by_alias[0].reasons)) == ("hub", ["same_alias"])
    assert dict(by_alias[0].reasons[0].values) == {"alias": "ACSH"}
    assert codes(likely_same_party("astana civil service hub", (), None, known)[0].reasons) == ["same_name"]
    assert codes(likely_same_party("Астана мемлекеттік қызмет хабы", (), None, known)[0].reasons) == [
        "known_as"
    ]
    new = KnownParty("nipl", ("Nordic Institute of Public Leadership",))
    assert codes(likely_same_party("NIPL", (), None, [new])[0].reasons) == ["initials_of"]


def test_a_country_is_known_by_its_code_alone() -> None:
    assert likely_same_party("Грузия", (), "GEO", [HUB, GEORGIA])[0].id == "georgia"
    assert likely_same_party("Georgia", (), "USA", [GEORGIA]) == []


def test_bodies_of_two_countries_are_never_proposed_as_one() -> None:
    known = [KnownParty("uz", ("Academy of Public Administration of Uzbekistan",))]
    assert likely_same_party("Academy of Public Administration of Kyrgyzstan", (), None, known) == []
    assert likely_same_party("Public Administration Academy of Uzbekistan", (), None, known)[0].id == "uz"


def test_one_person_in_three_spellings_is_proposed() -> None:
    known = [KnownPerson("s", ("Sayed Zabihullah Sawayz",)), BAIMENOV]
    assert likely_same_person("Sayed Zabihullah Saways", (), None, None, known)[0].id == "s"
    cyrillic = likely_same_person("Алихан Байменов", (), None, None, known)
    assert (cyrillic[0].id, codes(cyrillic[0].reasons)) == ("b", ["same_transliteration"])
    assert codes(likely_same_person("A. Baimenov", (), None, None, known)[0].reasons) == ["initials"]
    assert likely_same_person("Baymenov Alikhan", (), None, None, known)[0].id == "b"


def test_a_title_that_changed_is_said_and_excludes_nobody() -> None:
    (found,) = likely_same_person("Alikhan Baimenov", (), "Head of the Steering Committee", "hub", [BAIMENOV])
    assert codes(found.reasons) == ["same_name", "title_changed"]


def test_two_people_of_one_surname_are_not_proposed_as_one() -> None:
    known = [KnownPerson("k", ("Timur Karimov",))]
    assert likely_same_person("Aigul Karimova", (), None, None, known) == []


def test_one_event_told_in_two_languages_is_proposed() -> None:
    known = [
        Event(
            "e1",
            "conference",
            "Annual conference",
            "2021-10-27",
            "2021-10-29",
            "Nur-Sultan",
            frozenset({"hub", "undp"}),
        ),
        Event("e2", "meeting", "Meeting", "2021-10-27", None, "Paris", frozenset({"hub"})),
        Event("e3", "conference", "Another conference", "2019-05-04", None, "Tbilisi", frozenset({"hub"})),
    ]
    told = Event(
        "new",
        "forum",
        "Жыл сайынғы конференция",
        "2021-10-28",
        None,
        "Нұр-Сұлтан",
        frozenset({"hub", "undp"}),
    )
    (found,) = likely_same_event(told, known)
    assert found.id == "e1"
    assert codes(found.reasons) == ["periods_meet", "same_place", "shared_participants"]


def test_a_day_without_a_year_can_be_the_same_day() -> None:
    known = [Event("e1", "visit", "Visit of Mongolia", "2020-03-04", None, "Astana", frozenset({"mn"}))]
    (found,) = likely_same_event(
        Event("n", "visit", "Visit", "--03-04", None, "Astana", frozenset({"mn"})), known
    )
    assert "same_day_without_year" in codes(found.reasons)


def test_one_agreement_told_twice_is_proposed_and_another_day_excludes_it() -> None:
    known = [
        Deal(
            "a", "memorandum_of_understanding", "Memorandum with BOSA", frozenset({"hub", "bosa"}), "2020-02"
        )
    ]
    again = Deal("n", "memorandum_of_understanding", "Memorandum", frozenset({"hub", "bosa"}), "2020-02-11")
    assert codes(likely_same_agreement(again, known)[0].reasons) == ["shared_parties", "date_within"]
    other = Deal("n", "memorandum_of_understanding", "Memorandum", frozenset({"hub", "bosa"}), "2024-05-01")
    assert likely_same_agreement(other, known) == []
