from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.test import Client
from django.utils.timezone import localdate
from pytest_django import DjangoAssertNumQueries

from shanyrak.accounts.testing import SignIn
from shanyrak.cooperation.activities.actions import (
    add_participant,
    edit_activity,
    edit_participant,
    fulfil_commitment,
    note_outcome,
)
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.tests.factories import (
    AIGUL,
    NOON,
    activity,
    commitment,
    office,
    organization,
    person,
    the_hub,
)
from shanyrak.records.languages import texts_from
from shanyrak.roles import Role
from shanyrak.sources.actions import keep_document, support
from shanyrak.topics.actions import load_taxonomy

pytestmark = pytest.mark.django_db
ENGLISH = {"accept-language": "en"}
YESTERDAY = (localdate() - timedelta(days=1)).isoformat()


def read(client: Client, address: str) -> str:
    """Return the page in English."""
    response = client.get(address, headers=ENGLISH)
    assert response.status_code == 200, response.status_code
    return response.content.decode()


def test_the_list_shows_the_hubs_activities_and_others_only_when_asked(client: Client) -> None:
    activity("Conference of the hub", participants=[{"party": the_hub()}])
    activity("Meeting of the Ambassador with the Speaker", participants=[{"text": "the Ambassador"}])

    hubs, others, every = (
        read(client, f"/activities/{question}") for question in ("", "?whose=others", "?whose=all")
    )

    assert "Conference of the hub" in hubs
    assert "the Speaker" not in hubs
    assert "the Speaker" in others
    assert "Conference of the hub" not in others
    assert "Conference of the hub" in every
    assert "the Speaker" in every


@pytest.mark.parametrize(
    "question",
    [
        "activity_kind=roundtable",
        "year=2025",
        "standing=held",
        "place=dubai",
        "q=resilience",
        "topic=crisis-resilience",
        "party=Astana Civil Service Hub",
    ],
)
def test_the_list_is_narrowed_by_what_one_knows(client: Client, question: str) -> None:
    load_taxonomy(by=AIGUL, at=NOON)
    hub = the_hub()
    activity(
        "Effective Governance and Crisis Resilience",
        activity_kind="roundtable",
        topics=["crisis-resilience"],
        participants=[{"party": hub}],
    )
    activity(
        "Another",
        activity_kind="visit",
        since="2021",
        until="",
        place="Brussels",
        status="planned",
        participants=[{"person": None, "party": None, "text": "officials"}],
    )
    page = read(client, f"/activities/?whose=all&{question}")
    assert "Crisis Resilience" in page
    assert "Another" not in page


def test_a_plan_whose_day_has_passed_is_shown_as_unconfirmed(client: Client) -> None:
    mission = activity(
        "Business mission of Belgian entrepreneurs", status="planned", since=YESTERDAY, until=""
    )
    page = read(client, f"/activities/{mission.pk}/")
    assert "Nobody has confirmed that it took place" in page
    assert "Business mission" in read(client, "/activities/?standing=unconfirmed&whose=all")


def test_a_page_says_plainly_that_the_hub_takes_no_part(client: Client) -> None:
    the_hub()
    meeting = activity("Meeting in Brussels", participants=[{"text": "the Ambassador"}])
    assert "The hub takes no part in this" in read(client, f"/activities/{meeting.pk}/")


def test_a_page_shows_the_office_of_that_day_and_not_a_later_one(client: Client) -> None:
    agency, baimenov = organization("Agency for Civil Service Affairs"), person("Alikhan Baimenov")
    office(baimenov, agency, "Chairman of the Agency", since="2012", until="2014")
    office(baimenov, the_hub(), "Chairman of the Steering Committee", since="2015")
    meeting = activity("Talks of 2013", since="2013-05-22", until="", participants=[{"person": baimenov}])

    page = read(client, f"/activities/{meeting.pk}/")

    assert "Chairman of the Agency" in page
    assert "Chairman of the Steering Committee" not in page


def test_a_page_shows_parts_promises_and_outcomes(client: Client) -> None:
    summit = activity("World Government Summit 2025", participants=[{"party": the_hub()}])
    activity("Ministerial roundtable", part_of=summit)
    promise = commitment("Receive officials in Brussels")
    fulfil_commitment(activity_id=summit.pk, commitment_id=promise.pk, by=AIGUL, at=NOON)
    note_outcome(
        activity_id=summit.pk,
        sort="adapted",
        what=texts_from({"en": "One window in two districts"}),
        on="2025-06",
        by=AIGUL,
        at=NOON,
    )

    page = read(client, f"/activities/{summit.pk}/")

    assert "10–12 February 2025" in page
    for words in ("Ministerial roundtable", "Receive officials in Brussels", "One window in two districts"):
        assert words in page


def test_a_statement_carries_the_sentence_behind_it(client: Client) -> None:
    text = "The summit was held in Dubai on 10–12 February. The Hub took part."
    document = keep_document(content=text.encode(), name="summit.txt", by=AIGUL, at=NOON).document
    summit = activity()
    support(
        record_kind=Activity.kind(),
        record_id=summit.pk,
        field="since",
        document_id=document.pk,
        start=0,
        end=47,
        by=AIGUL,
        at=NOON,
    )
    page = read(client, f"/activities/{summit.pk}/")
    assert "“The summit was held in Dubai on 10–12 February.”" in page


@pytest.mark.parametrize("rows", [1, 30])
def test_the_list_asks_the_same_number_of_times(
    client: Client, rows: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    hub = the_hub()
    for number in range(rows):
        activity(f"Conference {number}", participants=[{"party": hub}])
    with django_assert_num_queries(4):
        client.get("/activities/")


@pytest.mark.parametrize("rows", [1, 12])
def test_a_page_asks_the_same_number_of_times(
    client: Client, rows: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    hub, summit = the_hub(), activity()
    for number in range(rows):
        speaker = person(f"Speaker {number}")
        office(speaker, hub, f"Adviser {number}", since="2020")
        add_participant(activity_id=summit.pk, person=speaker, by=AIGUL, at=NOON)
        activity(f"Part {number}", part_of=summit)
    with django_assert_num_queries(25):  # six for the data that machines read, six for what rooms above show
        client.get(f"/activities/{summit.pk}/")


def test_the_list_is_exported_whole(client: Client) -> None:
    activity("Conference of the hub", participants=[{"party": the_hub()}])
    rows = json.loads(b"".join(client.get("/activities/?format=json", headers=ENGLISH)))
    assert [(row["title"], row["status"]) for row in rows] == [("Conference of the hub", "Held")]


def test_an_activity_that_is_not_public_is_not_there_for_a_visitor(client: Client, sign_in: SignIn) -> None:
    hidden = activity("Confidential talks", visibility="secretariat", participants=[{"party": the_hub()}])
    assert client.get(f"/activities/{hidden.pk}/").status_code == 404
    assert "Confidential talks" not in read(client, "/activities/")
    assert sign_in(Role.AUDITOR).get(f"/activities/{hidden.pk}/").status_code == 200


def test_an_officer_enters_an_activity_and_who_took_part(sign_in: SignIn) -> None:
    officer, hub = sign_in(Role.OFFICER), the_hub()
    form = {
        "title_en": "Steering Committee",
        "activity_kind": "steering_committee",
        "status": "held",
        "since": "2013-05-23",
        "subjects": "three working groups\n\nthree working groups\nfunding",
        "visibility": "public",
    }
    kept = officer.post("/activities/new/", form)
    committee = Activity.objects.get()
    officer.post(f"/activities/{committee.pk}/participants/new/", {"party": hub.label, "role": "host"})

    assert kept.status_code == 302
    assert committee.subjects == ["three working groups", "funding"]
    assert [one.party for one in committee.participants.all()] == [hub]


def test_the_history_of_an_activity_tells_of_its_participants_and_subjects(client: Client) -> None:
    summit = activity(subjects=["institutional resilience", "e-government"])
    add_participant(activity_id=summit.pk, text="governments of Africa", by=AIGUL, at=NOON)
    page = read(client, f"/activities/{summit.pk}/history/")
    assert "institutional resilience, e-government" in page
    assert "governments of Africa" in page


def test_two_people_at_once_lose_nothing(sign_in: SignIn) -> None:
    officer, summit = sign_in(Role.OFFICER), activity()
    edit_activity(record_id=summit.pk, version=1, wanted={"place": "Dubai"}, by=AIGUL, at=NOON)
    form = {
        "title_en": "World Governments Summit",
        "activity_kind": "summit",
        "status": "held",
        "visibility": "public",
        "version": "1",
    }
    stale = officer.post(f"/activities/{summit.pk}/edit/", form)
    again = officer.post(f"/activities/{summit.pk}/edit/", form | {"version": "2"})
    assert stale.status_code == 409
    assert "World Governments Summit" in stale.content.decode()
    assert again.status_code == 302


def test_two_people_at_one_participant_lose_nothing(sign_in: SignIn) -> None:
    officer, summit = sign_in(Role.OFFICER), activity(participants=[{"text": "the Minister"}])
    minister = summit.participants.get()
    edit_participant(participant_id=minister.pk, version=1, wanted={"role": "chair"}, by=AIGUL, at=NOON)
    form = {"text": "the Minister of Labour", "role": "host", "version": "1"}
    stale = officer.post(f"/activities/participants/{minister.pk}/", form)
    again = officer.post(f"/activities/participants/{minister.pk}/", form | {"version": "2"})
    minister.refresh_from_db()
    assert stale.status_code == 409
    assert again.status_code == 302
    assert (minister.text, minister.role) == ("the Minister of Labour", "host")


def test_a_participant_is_taken_out_by_post_only(sign_in: SignIn) -> None:
    officer, summit = sign_in(Role.OFFICER), activity(participants=[{"text": "the Minister"}])
    there = f"/activities/participants/{summit.participants.get().pk}/remove/"
    assert officer.get(there).status_code == 405
    assert officer.post(there).status_code == 302
    assert not summit.participants.exists()


def test_a_focal_point_reports_outcomes_for_the_own_party_and_sees_why_not_for_others(
    sign_in: SignIn,
) -> None:
    own, other, visit = organization("Own agency"), organization("Other agency"), activity()
    asel = sign_in(Role.FOCAL_POINT, party=own)
    form = {"sort": "tried", "what_en": "A video of every interview"}
    refused = asel.post(f"/activities/{visit.pk}/outcomes/new/", form | {"party": other.label})
    kept = asel.post(f"/activities/{visit.pk}/outcomes/new/", form | {"party": own.label})
    assert refused.status_code == 200
    assert kept.status_code == 302
    assert [one.party for one in visit.outcomes.all()] == [own]


def test_an_officer_names_a_promise_and_takes_it_back(sign_in: SignIn) -> None:
    officer, visit, promise = sign_in(Role.OFFICER), activity(), commitment()
    officer.post(f"/activities/{visit.pk}/promises/new/", {"commitment": f"{promise.label} #{promise.pk}"})
    fulfilment = visit.fulfilments.get()
    officer.post(f"/activities/promises/{fulfilment.pk}/remove/")
    assert fulfilment.commitment == promise
    assert not visit.fulfilments.exists()


def test_an_officer_files_an_activity_under_the_topics_its_words_suggest(
    sign_in: SignIn, client: Client
) -> None:
    load_taxonomy(by=AIGUL, at=NOON)
    officer, summit = (
        sign_in(Role.OFFICER),
        activity(subjects=["institutional resilience", "e-government"], topics=[]),
    )
    address = f"/activities/{summit.pk}/"
    assert "Crisis resilience" in read(officer, address)
    assert "Crisis resilience" not in read(client, address)

    form = {"topics": ["crisis-resilience", "digital-government"], "version": "1"}
    assert officer.post(f"{address}topics/", form).status_code == 302

    summit.refresh_from_db()
    assert summit.topics == ["crisis-resilience", "digital-government"]


def test_the_page_of_a_party_shows_its_activities(client: Client) -> None:
    hub = the_hub()
    activity("Conference of the hub", participants=[{"party": hub}])
    assert "Conference of the hub" in read(client, f"/parties/{hub.pk}/")


def test_a_visitor_is_asked_to_sign_in_before_adding(client: Client) -> None:
    assert client.get("/activities/new/").status_code == 302


def test_to_an_auditor_the_page_for_adding_is_not_there(sign_in: SignIn) -> None:
    assert sign_in(Role.AUDITOR).get("/activities/new/").status_code == 404
