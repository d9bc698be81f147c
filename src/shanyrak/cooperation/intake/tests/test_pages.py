from __future__ import annotations

from io import BytesIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from shanyrak.accounts.testing import SignIn
from shanyrak.cooperation.intake.models import Decision, DeliveredFile, Delivery, Proposal
from shanyrak.cooperation.intake.proposing import keep_proposals
from shanyrak.cooperation.intake.rules import Draft, Kind
from shanyrak.cooperation.intake.tasks import take_in_delivery, take_in_next
from shanyrak.cooperation.intake.tests.conftest import AIGUL, NOON, RELEASE, Ingest, fact
from shanyrak.directory.models import Party
from shanyrak.roles import Role
from shanyrak.sources.actions import keep_document
from shanyrak.sources.models import SourceDocument

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(sign_in: SignIn) -> Client:
    return sign_in(Role.OFFICER)


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, response.status_code
    return response.content.decode()


def decide(client: Client, proposal: Proposal, verb: str, **more: object) -> str:
    proposal.refresh_from_db()
    data = {"verb": verb, "version": proposal.version, **more}
    return client.post(f"/review/fact/{proposal.pk}/", data, follow=True).content.decode()


def test_the_desk_is_not_there_for_the_public_and_focal_points(
    client: Client, sign_in: SignIn, ingest: Ingest, hub: Party
) -> None:
    document = ingest(RELEASE).document
    assert client.get(f"/review/{document.pk}/").status_code == 302
    assert sign_in(Role.FOCAL_POINT, party=hub).get(f"/review/{document.pk}/").status_code == 404


def test_an_auditor_reads_the_desk_and_decides_nothing(sign_in: SignIn, ingest: Ingest) -> None:
    taken = ingest(RELEASE)
    auditor = sign_in(Role.AUDITOR)
    assert "Accept" not in page(auditor, f"/review/{taken.document.pk}/")
    assert auditor.post(f"/review/fact/{fact(taken, 'party').pk}/", {"verb": "accept"}).status_code == 404


def test_a_card_shows_the_fact_its_sentence_and_what_accepting_brings(
    officer: Client, ingest: Ingest, hub: Party
) -> None:
    text = page(officer, f"/review/{ingest(RELEASE).document.pk}/")
    assert "Memorandum of understanding between" in text
    assert "added with this" in text
    assert "0 of " in text
    assert 'lang="en"' in text


def test_without_a_script_a_decision_leads_to_the_next_fact(officer: Client, ingest: Ingest) -> None:
    taken = ingest(RELEASE)
    text = decide(officer, fact(taken, "party", "Estonian Academy"), "accept")
    assert "1 of " in text
    assert "Accepted" in text


def test_a_refusal_is_shown_on_the_page_in_words(officer: Client, ingest: Ingest) -> None:
    taken = ingest(RELEASE)
    proposal = fact(taken, "party", "Estonian Academy")
    data = {"verb": "accept", "version": 99}
    text = officer.post(f"/review/fact/{proposal.pk}/", data, follow=True).content.decode()
    assert "changed while you were reading it" in text


def test_with_htmx_only_what_changed_comes_back(officer: Client, ingest: Ingest, hub: Party) -> None:
    taken = ingest(RELEASE)
    proposal = fact(taken, "party", "Estonian Academy")
    agreement = fact(taken, "agreement")
    response = officer.post(
        f"/review/fact/{proposal.pk}/",
        {"verb": "accept", "version": proposal.version},
        headers={"HX-Request": "true"},
    )
    text = response.content.decode()
    assert "<html" not in text
    assert 'id="progress"' in text
    assert f'id="f{agreement.number}"' in text  # its card says now that the party is in the ledger
    assert f'id="f{proposal.number}"' not in text


def test_the_second_reviewer_sees_who_decided(sign_in: SignIn, ingest: Ingest) -> None:
    taken = ingest(RELEASE)
    proposal = fact(taken, "party", "Estonian Academy")
    first, second = sign_in(Role.OFFICER), sign_in(Role.DIRECTOR)
    decide(first, proposal, "accept")
    text = second.post(
        f"/review/fact/{proposal.pk}/", {"verb": "reject", "reason": "No", "version": 1}, follow=True
    ).content.decode()
    assert "Officer has decided this already" in text


def test_a_fact_is_corrected_in_a_form(officer: Client, ingest: Ingest) -> None:
    proposal = fact(ingest(RELEASE), "figure")
    form = {
        "value": "38",
        "unit": "countries",
        "quantity": "member countries",
        "what": "countries in the hub",
        "qualifier": "exact",
        "as_of": "2018-05",
        "version": "1",
    }
    assert "38" in page(officer, f"/review/fact/{proposal.pk}/edit/")
    officer.post(f"/review/fact/{proposal.pk}/edit/", form)
    proposal.refresh_from_db()
    assert (proposal.state, proposal.fields["as_of"], proposal.fields["value"]) == ("edited", "2018-05", 38)


def test_an_agreement_is_corrected_with_a_party_of_the_ledger(
    officer: Client, ingest: Ingest, hub: Party
) -> None:
    taken = ingest(RELEASE)
    proposal = fact(taken, "agreement")
    form = {
        "title": "Memorandum of Tallinn",
        "kind": "memorandum_of_understanding",
        "status": "signed",
        "signed_on": "2018-05-04",
        "parties": [fact(taken, "party", "Estonian Academy").local_id],
        "parties_elsewhere": f"{hub.label} #{hub.pk}",
        "version": "1",
    }
    response = officer.post(f"/review/fact/{proposal.pk}/edit/", form)
    assert response.status_code == 302, response.content.decode()
    proposal.refresh_from_db()
    assert proposal.state == "edited"
    assert f"directory.party#{hub.pk}" in proposal.fields["parties"]


def test_a_fact_the_machine_missed_is_added_with_its_sentence(officer: Client, ingest: Ingest) -> None:
    document = ingest(RELEASE).document
    form = {"name": "Estonia", "kind": "country", "iso3": "est", "sentence": "The Hub unites\n38 countries."}
    officer.post(f"/review/{document.pk}/add/?kind=party", form)
    added = Proposal.objects.get(document=document, rule="by-hand")
    assert (added.fields["iso3"], RELEASE[slice(*added.spans[0])]) == ("EST", "The Hub unites 38 countries.")


def test_undo_brings_the_fact_back(officer: Client, ingest: Ingest) -> None:
    taken = ingest(RELEASE)
    proposal = fact(taken, "party", "Estonian Academy")
    decide(officer, proposal, "accept")
    officer.post(f"/review/decision/{Decision.objects.get().pk}/undo/")
    proposal.refresh_from_db()
    assert proposal.state == "pending"


def test_bulk_says_what_it_took_and_what_it_left(officer: Client, ingest: Ingest) -> None:
    document = ingest(RELEASE).document
    response = officer.post(f"/review/{document.pk}/accept-many/", {"confidence": "0.65"}, follow=True)
    assert "accepted." in response.content.decode()


def test_the_keys_can_be_switched_off(officer: Client, ingest: Ingest) -> None:
    document = ingest(RELEASE).document
    officer.post("/review/keys/", {"keys": "off", "back": document.pk})
    assert 'data-keys="off"' in page(officer, f"/review/{document.pk}/")


def many_facts(count: int) -> SourceDocument:
    text = "\n".join(
        f"The academy of city {number} trained {number} people." for number in range(1, count + 1)
    )
    document = keep_document(content=text.encode(), name="long.txt", by=AIGUL, at=NOON).document
    place = 0
    drafts: list[Draft] = []
    for number, line in enumerate(text.split("\n"), 1):
        span = ((place, place + len(line)),)
        party: dict[str, object] = {
            "name": f"Academy of city {number}",
            "kind": "organization",
            "iso3": None,
            "aliases": [],
        }
        drafts.append(Draft(Kind.PARTY, f"p{number}", party, span, 0.9, "made"))
        place += len(line) + 1
    keep_proposals(document, drafts, engine="made", engine_version="1", by=AIGUL, at=NOON)
    return document


def test_the_desk_asks_as_often_for_one_fact_as_for_three_hundred(officer: Client) -> None:
    few, many = many_facts(1), many_facts(300)
    page(officer, "/review/")  # the first page of a visit also writes down that somebody is here
    asked = []
    for document in (few, many):
        with CaptureQueriesContext(connection) as queries:
            page(officer, f"/review/{document.pk}/")
        asked.append(len(queries))
    assert asked[0] == asked[1]
    assert asked[0] < 30


def test_the_list_of_documents_asks_as_often_for_one_as_for_many(officer: Client) -> None:
    page(officer, "/review/")  # the first page of a visit also writes down that somebody is here
    asked = []
    for count in (1, 5):
        for number in range(count):
            many_facts(count * 10 + number)
        with CaptureQueriesContext(connection) as queries:
            page(officer, "/review/")
        asked.append(len(queries))
    assert asked[0] == asked[1]


# Deliveries.


def hand_in(client: Client, **files: str) -> Delivery:
    uploads = []
    for name, content in files.items():
        upload = BytesIO(content.encode())
        upload.name = f"{name}.txt"
        uploads.append(upload)
    response = client.post("/review/take-in/", {"documents": uploads, "publisher": "Press service"})
    assert response.status_code == 302, response.content.decode()
    return Delivery.objects.latest("pk")


def test_delivered_files_are_taken_in_one_by_one(officer: Client) -> None:
    delivery = hand_in(officer, release=RELEASE, copy=RELEASE, empty=" \n")
    assert "0 of 3 files" in page(officer, f"/review/delivery/{delivery.pk}/")

    take_in_delivery(delivery.pk)

    states = dict(delivery.files.values_list("name", "state"))
    assert states == {"release.txt": "new", "copy.txt": "known", "empty.txt": "refused"}
    assert SourceDocument.objects.get().publisher == "Press service"
    assert "3 of 3 files" in page(officer, f"/review/delivery/{delivery.pk}/")


def test_a_pasted_text_is_a_document_too(officer: Client) -> None:
    officer.post("/review/take-in/", {"text": RELEASE})
    take_in_delivery(Delivery.objects.get().pk)
    assert SourceDocument.objects.get().title.startswith("Hub and Estonian academy")


def test_a_form_with_nothing_in_it_is_refused(officer: Client) -> None:
    assert "Choose at least one file" in officer.post("/review/take-in/", {}).content.decode()


def test_what_was_left_by_a_kill_is_taken_up_again(officer: Client) -> None:
    delivery = hand_in(officer, first=RELEASE, second="The ministers met in Baku on 3 May 2018.")
    assert take_in_next(delivery.pk, at=NOON)
    assert delivery.files.filter(state="waiting").count() == 1

    take_in_delivery(delivery.pk)  # what the worker that was started again does

    assert not DeliveredFile.objects.filter(state="waiting").exists()
    assert SourceDocument.objects.count() == 2


def test_a_cancelled_delivery_leaves_the_rest_out(officer: Client) -> None:
    delivery = hand_in(officer, first=RELEASE, second="The ministers met in Baku on 3 May 2018.")
    take_in_next(delivery.pk, at=NOON)
    officer.post(f"/review/delivery/{delivery.pk}/cancel/")
    take_in_delivery(delivery.pk)
    assert set(delivery.files.values_list("state", flat=True)) == {"new", "cancelled"}
