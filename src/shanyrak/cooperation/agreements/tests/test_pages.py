from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.utils.timezone import localdate
from pytest_django import DjangoAssertNumQueries
from time_machine import TimeMachineFixture

from shanyrak.accounts.testing import SignIn
from shanyrak.cooperation.agreements.actions import (
    add_clause,
    add_signature,
    edit_agreement,
    edit_clause,
    note_deed,
)
from shanyrak.cooperation.agreements.models import Agreement, Clause, Commitment, Signature
from shanyrak.cooperation.agreements.queries.parties import party_numbers
from shanyrak.cooperation.agreements.tests.factories import (
    AIGUL,
    NOON,
    a_person,
    an_office,
    bosa,
    commitment,
    memorandum,
    texts,
    the_hub,
)
from shanyrak.roles import VISITOR, Role
from shanyrak.sources.actions import keep_document, support

pytestmark = pytest.mark.django_db
SENTENCE = "The two institutions intend to carry out joint research."


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return str(response.content.decode())


def visit(one: Commitment, **fields: str) -> None:
    note_deed(
        commitment_id=one.pk,
        record_kind="activities.activity",
        record_id=41,
        status="held",
        title=texts("Four experts in Astana"),
        **({"since": "2021-10-12"} | fields),
        by=AIGUL,
        at=NOON,
    )


@pytest.fixture
def brussels() -> Agreement:
    """The memorandum of Brussels with a clause, two commitments, a deed, a signature and a sentence."""
    agreement = memorandum()
    clause = add_clause(
        agreement_id=agreement.pk, number="1", title=texts("Learn and research together"), by=AIGUL, at=NOON
    )
    kept = commitment(
        agreement, "Host Belgian experts", clause=clause, owed_by=the_hub(), due_on="2021-12-31"
    )
    commitment(agreement, "Send the manual in English", due_on="2022", owed_by=the_hub())
    visit(kept)
    peter = a_person("Peter Vandenbrune")
    an_office(peter, bosa(), "Director general", "2018", "2021")
    add_signature(agreement_id=agreement.pk, person=peter, party=bosa(), by=AIGUL, at=NOON)
    kept_document = keep_document(content=SENTENCE.encode(), name="release.txt", by=AIGUL, at=NOON)
    document = kept_document.document
    support(
        record_kind=Commitment.kind(),
        record_id=kept.pk,
        field="promise",
        document_id=document.pk,
        start=0,
        end=len(SENTENCE),
        by=AIGUL,
        at=NOON,
    )
    return agreement


def test_the_thread_leads_from_the_clause_to_the_deed_and_the_sentence(
    client: Client, brussels: Agreement
) -> None:
    shown = page(client, f"/agreements/{brussels.pk}/")
    places = [
        shown.index(text)
        for text in (
            "Learn and research together",
            "Host Belgian experts",
            "Delivered",
            "Four experts in Astana",
        )
    ]
    assert places == sorted(places)
    assert SENTENCE in shown
    assert "HUB-2020-BE-1" in shown


def test_the_thread_shows_the_office_of_the_day_of_signing(client: Client, brussels: Agreement) -> None:
    shown = page(client, f"/agreements/{brussels.pk}/")
    assert "Director general" in shown
    assert "Peter Vandenbrune" in shown


def test_a_late_promise_says_how_late_it_is(client: Client, brussels: Agreement) -> None:
    assert "years late" in page(client, f"/agreements/{brussels.pk}/")
    assert "Overdue" not in page(client, f"/agreements/{brussels.pk}/")


def test_the_page_turns_back_to_a_day(client: Client, brussels: Agreement) -> None:
    shown = page(client, f"/agreements/{brussels.pk}/?on=2021-01-01")
    assert "What was true on 1 January 2021" in shown
    assert "Four experts in Astana" not in shown
    assert "years late" not in shown


def test_the_page_says_what_the_record_said_on_a_day(client: Client, brussels: Agreement) -> None:
    edit_agreement(
        record_id=brussels.pk,
        version=brussels.version + 2,
        wanted={"signed_at": "Ghent"},
        by=AIGUL,
        at=datetime(2026, 7, 1, tzinfo=UTC),
    )
    then = page(client, f"/agreements/{brussels.pk}/?known=2013-01-01")
    assert "did not have this yet" in then
    assert "Ghent" in page(client, f"/agreements/{brussels.pk}/")


@pytest.mark.parametrize("more", [0, 6])
def test_the_thread_asks_the_same_number_of_times(
    client: Client,
    brussels: Agreement,
    more: int,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(more):
        visit(commitment(brussels, f"Promise {number}"))
    with django_assert_max_num_queries(28):
        client.get(f"/agreements/{brussels.pk}/")


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize("address", ["/agreements/", "/commitments/", "/commitments/?state=overdue"])
def test_the_lists_ask_the_same_number_of_times(
    client: Client, rows: int, address: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _number in range(rows):
        visit(commitment(memorandum(), due_on="2021"), since="2023")
        commitment(memorandum(), due_on="2021")
    with django_assert_max_num_queries(2):
        client.get(address)


def test_agreements_are_found_by_what_they_are(client: Client, brussels: Agreement) -> None:
    memorandum(agreement_kind="declaration", title=texts("Founding declaration"), signed_on="2013-03-15")
    for question, found in {
        "q=founding": "Founding declaration",
        "agreement_kind=declaration": "Founding declaration",
        "year=2013": "Founding declaration",
        f"party=%23{bosa().pk}&year=2020": "Working together",
        "course=in_force&year=2020": "Working together",
        "on=2015-01-01": "Founding declaration",
    }.items():
        shown = page(client, f"/agreements/?{question}")
        other = {"Founding declaration", "Working together"} - {found}
        assert found in shown, question
        assert other.pop() not in shown.split('id="list"')[1], question


def test_commitments_are_found_by_their_state_on_a_day(client: Client, brussels: Agreement) -> None:
    late = page(client, "/commitments/?state=overdue").split('id="list"')[1]
    assert "Send the manual" in late
    assert "Host Belgian" not in late
    then = page(client, "/commitments/?state=open&on=2021-06-01").split('id="list"')[1]
    assert "Send the manual" in then
    assert "Host Belgian" in then


def test_commitments_are_exported_with_their_states(client: Client, brussels: Agreement) -> None:
    lines = b"".join(client.get("/commitments/?format=csv")).decode().splitlines()
    assert any("Host Belgian experts,Delivered" in line for line in lines)
    assert b"".join(client.get("/agreements/?format=json"))


def test_the_lists_of_a_day_in_the_past_of_the_record_are_what_it_said(
    client: Client, brussels: Agreement
) -> None:
    for address in ("/agreements/?known=2013-01-01", "/commitments/?known=2013-01-01"):
        shown = page(client, address)
        assert "as the record said on 1 January 2013" in shown
        assert "Host Belgian" not in shown
        assert "Working together" not in shown


def test_a_hidden_agreement_and_its_commitments_are_not_there_for_the_public(client: Client) -> None:
    secret = memorandum(visibility="secretariat")
    one = commitment(secret, "Share the unpublished audit")
    assert client.get(f"/agreements/{secret.pk}/").status_code == 404
    assert client.get(f"/commitments/{one.pk}/").status_code == 404
    assert "unpublished audit" not in page(client, "/commitments/")


def test_a_deed_of_a_hidden_activity_is_not_told_to_the_public(
    client: Client, sign_in: SignIn, brussels: Agreement
) -> None:
    one = Commitment.objects.get(label="Send the manual in English")
    visit(one, visibility="secretariat", since="2021")
    assert "Four experts" not in page(client, f"/commitments/{one.pk}/")
    assert "Four experts" not in page(client, f"/commitments/{one.pk}/history/")
    assert "Four experts" in page(sign_in(Role.OFFICER), f"/commitments/{one.pk}/")


def test_an_officer_enters_an_agreement_with_a_clause_a_commitment_and_a_signature(sign_in: SignIn) -> None:
    officer = sign_in(Role.OFFICER)
    hub, belgium, peter = the_hub(), bosa(), a_person("Peter Vandenbrune")

    made = officer.post(
        "/agreements/new/",
        {
            "agreement_kind": "memorandum_of_understanding",
            "title_en": "Memorandum",
            "status": "signed",
            "signed_on": "2020-03",
            "visibility": "public",
            "party_1": f"#{hub.pk}",
            "party_2": f"#{belgium.pk}",
        },
    )
    agreement = Agreement.objects.get()
    assert made.status_code == 302
    officer.post(f"/agreements/{agreement.pk}/clauses/new/", {"number": "1", "title_en": "Meet"})
    officer.post(f"/agreements/{agreement.pk}/signatures/new/", {"person": f"#{peter.pk}"})
    officer.post(
        "/commitments/new/",
        {
            "agreement": f"#{agreement.pk}",
            "clause": "1",
            "promise_en": "Meet every year",
            "commitment_kind": "event_participation",
            "every_months": "12",
            "visibility": "public",
        },
    )

    assert Commitment.objects.get().clause == Clause.objects.get()
    assert Signature.objects.get().person == peter
    assert "Meet every year" in page(officer, f"/agreements/{agreement.pk}/")


def test_two_people_at_once_lose_nothing(sign_in: SignIn, brussels: Agreement) -> None:
    officer = sign_in(Role.OFFICER)
    one = Commitment.objects.get(label="Send the manual in English")
    form = {
        "agreement": f"#{brussels.pk}",
        "promise_en": "Send the manual in French",
        "commitment_kind": "publication",
        "visibility": "public",
    }
    officer.post(f"/commitments/{one.pk}/edit/", form | {"version": "1", "promise_en": "Send it"})
    stale = officer.post(f"/commitments/{one.pk}/edit/", form | {"version": "1"})
    again = officer.post(f"/commitments/{one.pk}/edit/", form | {"version": "2"})
    assert (stale.status_code, again.status_code) == (409, 302)
    assert "Send the manual in French" in stale.content.decode()


def test_a_refusal_to_take_a_part_out_is_said_on_the_agreements_page(
    sign_in: SignIn, brussels: Agreement
) -> None:
    officer = sign_in(Role.OFFICER)
    clause = Clause.objects.get()
    answer = officer.post(f"/agreements/{brussels.pk}/clauses/{clause.pk}/remove/", follow=True)
    assert "Commitments follow from clause 1" in answer.content.decode()


def test_a_focal_point_is_offered_to_report_on_its_own_partys_promise_only(
    sign_in: SignIn, brussels: Agreement
) -> None:
    lea = sign_in(Role.FOCAL_POINT, party=bosa())
    own = commitment(brussels, "Receive officials in Brussels", owed_by=bosa())
    other = Commitment.objects.get(label="Send the manual in English")

    assert "Report progress" in page(lea, f"/commitments/{own.pk}/")
    assert "Report progress" not in page(lea, f"/commitments/{other.pk}/")
    lea.post(f"/commitments/{own.pk}/report/", {"note_en": "Dates are agreed"})
    lea.post(f"/commitments/{other.pk}/report/", {"note_en": "Anything"})
    assert list(own.deeds.values_list("status", flat=True)) == ["reported"]
    assert not other.deeds.exists()


def test_a_visitor_changes_nothing(client: Client, brussels: Agreement) -> None:
    for address in ("/agreements/new/", f"/agreements/{brussels.pk}/clauses/new/", "/commitments/new/"):
        assert client.get(address).status_code == 302


def test_the_pages_of_yesterday_say_what_the_record_said_yesterday(
    client: Client, brussels: Agreement, time_machine: TimeMachineFixture
) -> None:
    written = localdate()
    time_machine.move_to(datetime.now(UTC) + timedelta(days=30))
    for address, said in {
        "/agreements/": "FPS BOSA",
        "/commitments/?state=delivered": "Host Belgian experts",
        f"/agreements/{brussels.pk}/": "Four experts in Astana",
        f"/commitments/{Commitment.objects.get(label='Host Belgian experts').pk}/": "Four experts in Astana",
    }.items():
        there = f"{address}{'&' if '?' in address else '?'}known={written.isoformat()}"
        shown = page(client, there)
        assert said in shown, there
        assert "as the record said on" in shown, there


def test_a_partys_page_shows_its_agreements_what_it_owes_and_the_numbers(
    client: Client, brussels: Agreement
) -> None:
    shown = page(client, f"/parties/{the_hub().pk}/")
    for said in (
        "Working together",
        "Send the manual in English",
        "years late",
        "agreement in force",
        "commitments, 1 delivered",
    ):
        assert said in shown


def test_the_numbers_of_a_party_open_as_many_rows(client: Client, brussels: Agreement) -> None:
    numbers = party_numbers(the_hub().pk, VISITOR, on=localdate())
    rows = client.get(f"/commitments/?party=%23{the_hub().pk}&format=json")
    assert len(json.loads(b"".join(rows))) == numbers.commitments == 2


def test_a_persons_page_shows_what_the_person_signed(client: Client, brussels: Agreement) -> None:
    signatory = Signature.objects.get().person
    assert "Working together" in page(client, f"/people/{signatory.pk}/")


def test_the_history_of_an_agreement_tells_of_its_clauses_and_signatures(
    client: Client, brussels: Agreement
) -> None:
    clause = Clause.objects.get()
    edit_clause(
        clause_id=clause.pk,
        number="1",
        title=texts("Learn together"),
        text=texts("By courses."),
        by=AIGUL,
        at=NOON,
    )
    shown = page(client, f"/agreements/{brussels.pk}/history/")
    for said in (
        "1; Learn and research together",
        "1; Learn together; By courses.",
        "Peter Vandenbrune; FPS BOSA",
    ):
        assert said in shown


def test_the_history_of_a_commitment_tells_of_what_was_done(client: Client, brussels: Agreement) -> None:
    one = Commitment.objects.get(label="Host Belgian experts")
    assert "Held; Four experts in Astana; 12 October 2021" in page(client, f"/commitments/{one.pk}/history/")


def test_a_hidden_agreement_is_hidden_on_every_day(
    client: Client, sign_in: SignIn, time_machine: TimeMachineFixture
) -> None:
    memorandum(visibility="secretariat", title=texts("Secret draft"))
    written = localdate()
    time_machine.move_to(datetime.now(UTC) + timedelta(days=30))
    then = f"/agreements/?known={written.isoformat()}"
    assert "Secret draft" in page(sign_in(Role.OFFICER), then)
    assert "Secret draft" not in page(client, then)
