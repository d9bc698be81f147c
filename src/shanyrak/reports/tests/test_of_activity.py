"""The report of an activity: its numbers, its words, its way to approval and into the ledger."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from shanyrak.accounts.testing import SignIn
from shanyrak.cooperation.activities.actions import fulfil_commitment, note_outcome
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.tests.factories import activity, commitment, organization
from shanyrak.cooperation.preparation.tests.factories import entry, line
from shanyrak.cooperation.programme.actions import note_attendance
from shanyrak.cooperation.programme.tests.factories import registrant, session
from shanyrak.journal.models import Entry
from shanyrak.records.languages import texts_from
from shanyrak.records.piles import piles_for
from shanyrak.records.rules import StaleEdit
from shanyrak.reports.of_activity.actions import approve_report, enter_facts, hand_in, write_report
from shanyrak.reports.of_activity.ledger import stated_facts
from shanyrak.reports.of_activity.models import ActivityReport, Edition
from shanyrak.reports.of_activity.reading import EYES, book_of
from shanyrak.reports.of_activity.rules import NotHandedIn, NothingWritten, NotOverYet, as_data, from_data
from shanyrak.roles import Holder, NotPermitted, Role
from shanyrak.sources.models import SourceDocument, Support

pytestmark = pytest.mark.django_db
LATER = datetime(2026, 10, 1, 12, tzinfo=UTC)
OFFICER = Holder(pk=7, held=frozenset({Role.OFFICER}))
DIRECTOR = Holder(pk=8, held=frozenset({Role.DIRECTOR}))
SUMMARY = {"summary": texts_from({"en": "Two districts will open one window.", "ru": "Откроют одно окно."})}


@pytest.fixture(autouse=True)
def _in_october() -> Iterator[None]:
    """Let it be the first of October, two weeks after the roundtable."""
    with time_machine.travel(LATER, tick=True):
        yield


def roundtable(**fields: Any) -> Activity:
    """Enter a roundtable of September with six people from two parties, of whom four came to its session."""
    held: Activity = activity(
        "Roundtable on one-stop shops",
        **({"since": "2026-09-15", "until": "2026-09-16", "place": "Astana", "status": "planned"} | fields),
    )
    talk = session(held)
    bosa, georgia = organization("FPS BOSA"), organization("Public Service Hall")
    for number in range(6):
        party = bosa if number < 4 else georgia
        person = registrant(held, f"Visitor{number} Practice", party=party, role="delegate")
        if number not in {0, 5}:
            note_attendance(session=talk, registration=person, by=OFFICER, at=LATER)
    return held


def book(of: Activity, eyes: str = "secretariat") -> Any:
    return book_of(of, EYES[eyes], on=LATER.date())


def approved(of: Activity, visibility: str = "public") -> Edition:
    """Write, hand in and approve a report."""
    report = write_report(activity=of, version=0, words=SUMMARY, by=OFFICER, at=LATER)
    hand_in(report_id=report.pk, by=OFFICER, at=LATER)
    return approve_report(report_id=report.pk, version=1, visibility=visibility, by=DIRECTOR, at=LATER)


def test_the_report_counts_who_came_from_where() -> None:
    counted = book(roundtable())
    assert [(one.party, one.registered, one.arrived) for one in counted.came] == [
        ("FPS BOSA", 4, 3),
        ("Public Service Hall", 2, 1),
    ]
    assert [(name, many) for _number, name, many in counted.parties] == [
        ("FPS BOSA", 3),
        ("Public Service Hall", 1),
    ]
    assert (counted.sessions, counted.attendances) == (1, 4)


def test_money_is_never_summed_across_currencies() -> None:
    held = roundtable()
    entry(line(held, planned=Decimal(100), currency="EUR"), "80")
    line(held, planned=Decimal(100), currency="USD")
    assert {(one.currency, one.planned, one.spent) for one in book(held).money} == {
        ("EUR", "100.000", "80.000"),
        ("USD", "100.000", "0"),
    }


def test_a_party_that_readers_may_not_see_is_counted_and_not_named() -> None:
    held = roundtable()
    bosa = organization("FPS BOSA")
    type(bosa).objects.filter(pk=bosa.pk).update(visibility="secretariat")
    assert [(one.party, one.registered) for one in book(held, "public").came] == [
        ("Public Service Hall", 2),
        ("", 4),
    ]


def test_a_book_is_the_same_after_it_was_kept() -> None:
    counted = book(roundtable())
    assert from_data(as_data(counted)) == counted


def test_only_what_took_place_is_reported() -> None:
    with pytest.raises(NotOverYet):
        write_report(
            activity=activity("To come", since="2027-01-01", until="", status="planned"),
            version=0,
            words=SUMMARY,
            by=OFFICER,
            at=LATER,
        )


def test_every_version_of_the_words_stays_and_a_stale_one_is_refused() -> None:
    held = roundtable()
    report = write_report(activity=held, version=0, words=SUMMARY, by=OFFICER, at=LATER)
    with pytest.raises(StaleEdit):
        write_report(
            activity=held, version=0, words={"summary": texts_from({"en": "Mine"})}, by=OFFICER, at=LATER
        )
    write_report(
        activity=held, version=1, words={"summary": texts_from({"en": "Better"})}, by=OFFICER, at=LATER
    )
    assert [one.summary["en"]["text"] for one in report.words.order_by("version")] == [
        "Two districts will open one window.",
        "Better",
    ]


def test_a_report_is_handed_in_with_a_summary_and_approved_by_the_director() -> None:
    held = roundtable()
    empty = write_report(activity=held, version=0, words={}, by=OFFICER, at=LATER)
    with pytest.raises(NothingWritten):
        hand_in(report_id=empty.pk, by=OFFICER, at=LATER)
    report = write_report(activity=held, version=1, words=SUMMARY, by=OFFICER, at=LATER)
    with pytest.raises(NotHandedIn):
        approve_report(report_id=report.pk, version=2, visibility="hub", by=DIRECTOR, at=LATER)
    hand_in(report_id=report.pk, by=OFFICER, at=LATER)
    with pytest.raises(NotPermitted):
        approve_report(report_id=report.pk, version=2, visibility="hub", by=OFFICER, at=LATER)
    with pytest.raises(StaleEdit):
        approve_report(report_id=report.pk, version=1, visibility="hub", by=DIRECTOR, at=LATER)
    edition = approve_report(report_id=report.pk, version=2, visibility="hub", by=DIRECTOR, at=LATER)
    assert ActivityReport.objects.get().stage == "approved"
    assert Entry.objects.get(act="reports.activity_report.approved").facts["document"] == edition.document_id


def test_what_was_approved_is_frozen() -> None:
    held = roundtable()
    edition = approved(held)
    registrant(held, "Late Comer")
    edition.refresh_from_db()
    assert from_data(edition.books["en"]).registered == 6
    assert book(held).registered == 7


def test_an_approved_report_is_a_document_and_each_fact_a_passage_of_it() -> None:
    held = roundtable()
    promise = fulfil_commitment(activity_id=held.pk, commitment_id=commitment().pk, by=OFFICER, at=LATER)
    Activity.objects.filter(pk=held.pk).update(status="held")
    held.refresh_from_db()
    note_outcome(
        activity_id=held.pk,
        sort="adopted",
        what=texts_from({"en": "A manual was written"}),
        party=organization("FPS BOSA"),
        by=OFFICER,
        at=LATER,
    )
    edition = approved(held)
    document = edition.document
    assert document is not None
    assert document.visibility == "public"
    assert "Two districts will open one window." in document.text
    stated = {one.name: one.sentence for one in stated_facts(edition)}
    assert stated["held"].startswith("“Roundtable on one-stop shops” took place.")
    assert stated[f"party-{organization('FPS BOSA').pk}"] == "3 people came from: FPS BOSA."
    assert "Receive officials in Brussels" in stated[f"promise-{promise.pk}"]
    assert any("A manual was written" in one for one in stated.values())
    assert "Visitor1" not in document.text  # nobody is named in what is kept for ever


def test_facts_are_entered_by_a_press_each_with_its_sentence() -> None:
    held = roundtable()
    edition = approved(held)
    names = [one.name for one in stated_facts(edition)]
    enter_facts(edition_id=edition.pk, chosen=names, by=OFFICER, at=LATER)
    held.refresh_from_db()
    assert held.status == "held"
    assert set(held.participants.values_list("party__label", flat=True)) == {
        "FPS BOSA",
        "Public Service Hall",
    }
    [carried] = Support.objects.filter(record_kind=Activity.kind(), record_id=held.pk)
    assert carried.field == "status"
    assert Support.objects.filter(record_kind="activities.participant").count() == 2
    assert all(one.is_entered for one in stated_facts(edition))
    enter_facts(edition_id=edition.pk, chosen=names, by=OFFICER, at=LATER)
    assert held.participants.count() == 2  # a second press enters nothing twice


def test_the_pages_lead_from_the_words_to_the_ledger(sign_in: SignIn) -> None:
    held = roundtable(since="2026-09-15")
    there = f"/activities/{held.pk}/report/"
    officer, director = sign_in(Role.OFFICER), sign_in(Role.DIRECTOR)
    assert "Write the words" in officer.get(there).content.decode()
    officer.post(f"{there}write/", {"version": 0, "summary_en": "Two districts will open one window."})
    assert "Hand in for approval" in officer.get(there).content.decode()
    officer.post(f"{there}hand-in/")
    assert officer.post(f"{there}approve/", {"version": 1, "visibility": "public"}).status_code == 404
    assert "Approve this report" in director.get(there).content.decode()
    director.post(f"{there}approve/", {"version": 1, "visibility": "public"})
    edition = officer.get(f"{there}editions/1/").content.decode()
    assert "Enter into the ledger" in edition
    officer.post(f"{there}editions/1/enter/", {"facts": ["held"]})
    assert Support.objects.filter(record_kind=Activity.kind(), record_id=held.pk).exists()


def test_two_who_write_at_once_see_each_others_words(sign_in: SignIn) -> None:
    held = roundtable()
    write_report(activity=held, version=0, words=SUMMARY, by=OFFICER, at=LATER)
    answer = sign_in(Role.OFFICER).post(
        f"/activities/{held.pk}/report/write/", {"version": 0, "summary_en": "My own words"}
    )
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "My own words" in html
    assert "Two districts will open one window." in html


@pytest.mark.parametrize(
    ("visibility", "expert", "public"), [("public", 200, 200), ("hub", 200, 404), ("secretariat", 404, 404)]
)
def test_an_approved_report_is_read_by_those_whom_the_director_chose(
    sign_in: SignIn, client: Client, visibility: str, expert: int, public: int
) -> None:
    held = roundtable()
    approved(held, visibility)
    there = f"/activities/{held.pk}/report/editions/1/"
    assert sign_in(Role.EXPERT).get(there).status_code == expert
    assert client.get(there).status_code == public
    assert client.get(f"/activities/{held.pk}/report/", follow=True).status_code == public
    assert ("Read the report" in client.get(f"/activities/{held.pk}/").content.decode()) is (public == 200)
    assert SourceDocument.objects.get().visibility == visibility


def test_numbers_open_their_rows_for_the_secretariat_alone(sign_in: SignIn, client: Client) -> None:
    held = roundtable()
    there = f"/activities/{held.pk}/report/figures/arrived/?party={organization('FPS BOSA').pk}"
    html = sign_in(Role.AUDITOR).get(there).content.decode()
    assert "Visitor1 Practice" in html
    assert "Visitor0 Practice" not in html  # did not come
    assert "Visitor4 Practice" not in html  # is of another party
    assert sign_in(Role.FOCAL_POINT, party=organization("FPS BOSA")).get(there).status_code == 404
    assert client.get(there).status_code == 302
    assert sign_in(Role.OFFICER).get(f"/activities/{held.pk}/report/figures/mood/").status_code == 404


@pytest.mark.parametrize(("file_format", "begins"), [("pdf", b"%PDF"), ("docx", b"PK")])
def test_an_approved_report_is_taken_away_as_the_same_bytes_each_time(
    client: Client, file_format: str, begins: bytes
) -> None:
    held = roundtable()
    approved(held)
    there = f"/activities/{held.pk}/report/editions/1/ru.{file_format}"
    first, second = client.get(there).content, client.get(there).content
    assert first.startswith(begins)
    assert first == second
    assert client.get(there.replace("ru.", "xx.")).status_code == 404


@pytest.mark.parametrize("many", [1, 12])
def test_the_report_asks_the_same_number_of_times(
    sign_in: SignIn, many: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    held = roundtable()
    for number in range(many):
        line(held, planned=Decimal(number + 1))
        registrant(held, f"Another{number} Practice")
    officer = sign_in(Role.OFFICER)
    with django_assert_max_num_queries(45) as asked:
        assert officer.get(f"/activities/{held.pk}/report/").status_code == 200
    counts.add(len(asked))
    assert len(counts) == 1


counts: set[int] = set()


def test_what_waits_for_the_director_lies_on_their_desk_and_nobody_elses(sign_in: SignIn) -> None:
    waiting, written = roundtable(), activity("Seminar", status="held")
    hand_in(
        report_id=write_report(activity=waiting, version=0, words=SUMMARY, by=OFFICER, at=LATER).pk,
        by=OFFICER,
        at=LATER,
    )
    write_report(activity=written, version=0, words=SUMMARY, by=OFFICER, at=LATER)
    found = {one.name: one for one in piles_for(DIRECTOR, LATER.date())}["reports.to_approve"]
    assert (found.count, [str(row.said) for row in found.rows]) == (1, ["Roundtable on one-stop shops"])
    assert "reports.to_approve" not in {one.name for one in piles_for(OFFICER, LATER.date())}
    page = sign_in(Role.DIRECTOR).get(found.address)
    assert page.context["page"].paginator.count == 1
    approve_report(report_id=waiting.report.pk, version=1, visibility="hub", by=DIRECTOR, at=LATER)
    assert {one.name: one.count for one in piles_for(DIRECTOR, LATER.date())}["reports.to_approve"] == 0


def test_the_list_of_reports_is_the_secretariats_and_asks_as_often_for_many(
    client: Client, sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    assert client.get("/reports/of-activities/").status_code == 302
    assert sign_in(Role.EXPERT).get("/reports/of-activities/").status_code == 404
    officer = sign_in(Role.OFFICER)
    ActivityReport.objects.create(activity=activity("First"), changed_at=LATER)
    officer.get("/reports/of-activities/")
    with CaptureQueriesContext(connection) as asked:
        officer.get("/reports/of-activities/")
    for number in range(5):
        ActivityReport.objects.create(activity=activity(f"Seminar {number}"), changed_at=LATER)
    with django_assert_num_queries(len(asked)):
        assert "Seminar 4" in officer.get("/reports/of-activities/").text
