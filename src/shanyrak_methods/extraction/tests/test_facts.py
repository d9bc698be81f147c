"""What each rule reads, in the four languages of the hub."""

from shanyrak_methods.extraction import Extraction, extract


def people(facts: Extraction) -> list[tuple[str | None, str | None]]:
    return [(person.name, person.office) for person in facts.people]


def test_titles_offices_and_brackets_tell_people() -> None:
    facts = extract(
        "ACSH Chairman Alikhan Baimenov welcomed H.E. Maria Oliveira Santos, Minister of Finance of Portugal, and "
        "Rolf Alter (OECD). Ms. Santos thanked him."
    )
    assert people(facts) == [
        ("Alikhan Baimenov", "ACSH Chairman"),
        ("Maria Oliveira Santos", "Minister of Finance of Portugal"),
        ("Rolf Alter", None),
    ]


def test_russian_people_are_named_in_the_nominative_with_their_offices() -> None:
    facts = extract(
        "Посол Грузии Георгий Шарвашидзе встретился с председателем управляющего комитета хаба Алиханом Байменовым."
    )
    found = {person.aliases[0]: person.office for person in facts.people}
    assert found["Алихан Байменов"] == "председатель управляющего комитета хаба"
    assert found["Георгий Шарвашидзе"] == "посол Грузии" or found["Георгий Шарвашидзе"] == "Посол Грузии"


def test_kazakh_and_french_people_are_found_with_their_offices() -> None:
    kazakh = extract("Жиында агенттік төрағасы Анар Жаилғанова сөз сөйледі, залда қонақтар көп болды.")
    assert [person.aliases[0] for person in kazakh.people] == ["Анар Жаилғанова"]
    french = extract("L’ambassadrice de France, Claire Dumont, a rencontré le directeur du Hub à Astana.")
    assert ("Claire Dumont", "ambassadrice de France") in people(french)


def test_names_of_bodies_are_read_by_their_grammar() -> None:
    facts = extract(
        "The Ministry of Labour, Pensions and Social Policy of Ruritania and the National Institute of Statistics of Albania "
        "took part."
    )
    names = {party.name for party in facts.parties if party.kind == "organization"}
    assert "National Institute of Statistics of Albania" in names
    assert any(name.startswith("Ministry of Labour") for name in names)


def test_a_russian_body_is_read_in_any_case() -> None:
    facts = extract("Делегация встретилась с руководством Национального института статистики Албании.")
    assert "Национальный институт статистики Албании" in {party.name for party in facts.parties}


def test_short_forms_in_brackets_stand_for_the_body_they_follow() -> None:
    facts = extract(
        "The Nordic Institute of Public Leadership (NIPL) opened a course. NIPL expects guests from Norway."
    )
    body = next(party for party in facts.parties if party.kind == "organization")
    assert body.name == "Nordic Institute of Public Leadership"
    assert "NIPL" in body.aliases


def test_countries_that_join_make_one_membership_each() -> None:
    facts = extract("Latvia and Nepal have become members of the Hub.")
    assert [a.kind for a in facts.agreements] == ["membership", "membership"]
    assert [a.title for a in facts.agreements] == [
        "Membership of Latvia in the Astana Civil Service Hub",
        "Membership of Nepal in the Astana Civil Service Hub",
    ]


def test_one_noun_in_the_plural_gives_an_agreement_with_each_partner() -> None:
    facts = extract("The e-Governance Academy signed memoranda with Djibouti, Tonga and Fiji.")
    assert len(facts.agreements) == 3


def test_an_agreement_gathers_its_day_and_place_from_the_sentence_that_follows() -> None:
    facts = extract(
        "The OECD and the World Bank concluded an agreement. The document was signed in Paris on 5 May 2020."
    )
    (agreement,) = facts.agreements
    assert (agreement.signed_date, agreement.signed_place) == ("2020-05-05", "Paris")


def test_events_keep_their_days_place_and_name() -> None:
    facts = extract(
        "Guests from Latvia took part in the World Service Forum 2024 in Riga. The Forum was held on 3-5 June 2024."
    )
    (forum,) = facts.activities
    assert (forum.kind, forum.start, forum.end, forum.place) == ("forum", "2024-06-03", "2024-06-05", "Riga")


def test_a_russian_visit_and_a_french_meeting_are_activities() -> None:
    (visit,) = extract("Делегация Монголии посетила хаб 4 марта 2020 года.").activities
    assert (visit.kind, visit.start, visit.status) == ("visit", "2020-03-04", "held")
    (meeting,) = extract(
        "Le 4 mars 2020, la ministre du Bénin a rencontré une délégation de l’OCDE."
    ).activities
    assert (meeting.kind, meeting.start) == ("meeting", "2020-03-04")


def test_interests_and_offers_have_a_holder_and_a_topic() -> None:
    facts = extract(
        "Mongolia is interested in digital signatures. Estonia is ready to share its experience with Mongolia."
    )
    interest, offer = facts.positions
    ids = {party.id: party.name for party in facts.parties}
    assert (ids[interest.party or ""], interest.direction, interest.topic) == (
        "Mongolia",
        "interest",
        "digital signatures",
    )
    assert (ids[offer.party or ""], offer.direction) == ("Estonia", "offer")
    assert ids[offer.target or ""] == "Mongolia"


def test_figures_say_what_they_count_and_leave_dates_and_ordinals_alone() -> None:
    facts = extract(
        "In 2016 the 5th session brought 120 officials from 14 countries together, more than a year after phase 2. "
        "Of them, 40 percent were women."
    )
    assert [(f.value, f.unit, f.qualifier) for f in facts.figures] == [
        (120, "people", "exact"),
        (14, "countries", "exact"),
        (40, "percent", "exact"),
    ]


def test_counted_nouns_of_other_languages_have_english_units() -> None:
    russian = extract("В хаб входят 34 страны и 5 международных организаций.")
    assert [(f.value, f.unit) for f in russian.figures] == [(34, "countries"), (5, "organizations")]
    kazakh = extract("Жиынға 40-тан астам елдің сарапшылары қатысты.")
    assert [(f.value, f.unit, f.qualifier) for f in kazakh.figures] == [(40, "countries", "more_than")]


def test_a_heading_gives_title_and_date() -> None:
    facts = extract("ASTANA, 7 November 2016 – Estonia has joined the Hub.")
    assert facts.document_date == "2016-11-07"
    facts = extract("Le Hub fête ses dix ans\n\n17 novembre 2025\n\nLe Hub a reçu des invités.")
    assert (facts.title, facts.document_date) == ("Le Hub fête ses dix ans", "2025-11-17")


def test_an_empty_text_says_nothing() -> None:
    facts = extract("  \n ")
    assert facts.as_json()["parties"] == []


def test_a_body_called_after_somebody_is_one_body_and_nobody_else() -> None:
    facts = extract("Гостей принял Южный государственный университет имени Мирзо Улугбека в Самарканде.")
    assert facts.people == ()
    assert [party.name for party in facts.parties] == [
        "Южный государственный университет имени Мирзо Улугбека"
    ]


def test_two_memoranda_in_one_sentence_are_two_agreements() -> None:
    facts = extract(
        "Центр статистических исследований Грузии подписал два меморандума – с Институтом экономики Латвии и "
        "Академией управления Эстонии."
    )
    assert [agreement.kind for agreement in facts.agreements] == ["memorandum_of_understanding"] * 2


def test_what_two_sides_agreed_on_without_a_paper_is_agreed() -> None:
    facts = extract("Latvia and the Astana Hub agreed to conduct joint research on pay.")
    (agreement,) = facts.agreements
    assert (agreement.kind, agreement.status) == ("agreement", "agreed")
    assert [commitment.kind for commitment in agreement.commitments] == ["joint_research"]


def test_an_invitation_is_a_visit_that_one_is_invited_to() -> None:
    facts = extract("The Ambassador of Nepal invited the Chairman to visit Nepal.")
    assert [(a.kind, a.status, a.place) for a in facts.activities] == [("visit", "invited", "Nepal")]


def test_the_day_of_a_dateline_is_that_of_what_its_sentence_tells() -> None:
    facts = extract("RIGA, 3 March 2020 – Latvia and Estonia signed an agreement on training.")
    (agreement,) = facts.agreements
    assert (agreement.signed_date, agreement.signed_place) == ("2020-03-03", "Riga")


def test_someone_told_by_a_verb_or_by_a_body_is_a_person_too() -> None:
    facts = extract(
        "Oddny Helgadottar of the World Bank presented a study. Tove Lindqvist, who heads the Hub, thanked her."
    )
    assert [(person.name, person.office) for person in facts.people] == [
        ("Oddny Helgadottar", None),
        ("Tove Lindqvist", "Head of the Hub"),
    ]


def test_a_series_of_counts_goes_on_without_its_noun() -> None:
    facts = extract("В 2015 году назначено 66 человек, в прошлом году – 99.")
    assert [(figure.value, figure.unit) for figure in facts.figures] == [(66, "people"), (99, "people")]
