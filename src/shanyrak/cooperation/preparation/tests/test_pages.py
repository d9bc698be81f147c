"""Who sees how an activity is prepared, and what people do on the pages of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from shanyrak.accounts.testing import SignIn, person_with
from shanyrak.cooperation.activities.actions import add_participant, edit_activity
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.tests.factories import commitment, organization
from shanyrak.cooperation.preparation.actions import begin_preparation, set_limit, submit_note
from shanyrak.cooperation.preparation.models import BudgetLine, ConceptNote, MoneyEntry, Paper, Task
from shanyrak.cooperation.preparation.queries.listed import WAITS, listed_line, listed_lines
from shanyrak.cooperation.preparation.rules import needs_approval
from shanyrak.cooperation.preparation.tests.factories import (
    AIGUL,
    AT,
    DIRECTOR,
    PDF,
    entry,
    line,
    note,
    paper,
    task,
    visit,
)
from shanyrak.places import Places
from shanyrak.records.piles import piles_for
from shanyrak.roles import Role

pytestmark = pytest.mark.django_db
ENGLISH = {"accept-language": "en"}


@pytest.fixture(autouse=True)
def _in_june(settings: Any, tmp_path: Path) -> Iterator[None]:
    """Let it be 2 June 2026, with files of our own."""
    settings.PLACES = Places(tmp_path).prepare()
    with time_machine.travel("2026-06-02T12:00:00Z"):
        yield


def read(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address, headers=ENGLISH)
    assert response.status_code == status, (address, response.status_code)
    return response.content.decode()


def send(client: Client, address: str, status: int = 302, **said: Any) -> str:
    response = client.post(address, said, headers=ENGLISH)
    assert response.status_code == status, (response.status_code, response.content.decode()[-4000:])
    return response.content.decode()


def there(activity: Activity, rest: str = "") -> str:
    return f"/activities/{activity.pk}/preparation/{rest}"


def full() -> Activity:
    """Return an activity with everything that a preparation has."""
    activity = visit()
    note(activity)
    entry(line(activity))
    task(activity)
    paper(activity, visibility="public", title="Agenda of the visit")
    return activity


def test_an_officer_sees_the_whole_preparation_on_one_page(sign_in: SignIn) -> None:
    page = read(sign_in(Role.OFFICER), there(full()))
    for words in (
        "one window serves a district",
        "Flights for 12 delegates",
        "9\u202f600 EUR",
        "4\u202f000",
        "Book the hotels",
        "30 days before it begins",
        "15 Aug 2026",
        "Agenda of the visit",
        "Waits for approval",
        "Being prepared",
    ):
        assert words in page, words


def test_the_public_sees_of_all_this_only_the_papers_that_are_public(client: Client, sign_in: SignIn) -> None:
    activity = full()
    paper(activity, title="Contract with the hotel", kind_of_paper="contract")
    page = read(client, f"/activities/{activity.pk}/")
    assert "Agenda of the visit" in page
    assert "Contract with the hotel" not in page
    assert "How far it has come" not in page
    assert "/preparation/" not in page
    secret, public = Paper.objects.order_by("-pk")
    assert client.get(f"/papers/{secret.pk}/file/").status_code == 404
    answer: Any = client.get(f"/papers/{public.pk}/file/")
    assert (answer.status_code, b"".join(answer.streaming_content)) == (200, PDF)
    assert answer["Content-Disposition"].startswith("attachment")
    assert client.get(there(activity)).status_code == 302
    assert read(sign_in(Role.EXPERT), there(activity), status=404)


def test_an_auditor_reads_everything_and_finds_no_button(sign_in: SignIn) -> None:
    activity = full()
    auditor = sign_in(Role.AUDITOR)
    page = read(auditor, there(activity))
    assert "Flights for 12 delegates" in page
    assert '<form method="post" action="/activities' not in page
    for address in ("note/", "budget/new/", "tasks/new/", "papers/new/"):
        assert auditor.get(there(activity, address)).status_code == 404


def test_a_focal_point_of_the_host_writes_the_note_and_sees_no_money(sign_in: SignIn) -> None:
    activity = full()
    host, guest = organization("Public Service Hall"), organization("Agency of Kazakhstan")
    add_participant(activity_id=activity.pk, party=host, role="host", by=AIGUL, at=AT)
    nino, dana = sign_in(Role.FOCAL_POINT, party=host), sign_in(Role.FOCAL_POINT, party=guest)
    page = read(nino, there(activity))
    assert "one window serves a district" in page
    assert "9\u202f600" not in page
    assert "Book the hotels" not in page
    assert "How far it has come" in read(nino, f"/activities/{activity.pk}/")
    send(nino, there(activity, "note/"), purpose_en="Show one window", version="1")
    send(nino, there(activity, "note/submit/"))
    assert ConceptNote.objects.get().state == "submitted"
    read(dana, there(activity), status=404)
    assert dana.post(there(activity, "note/"), {"purpose_en": "Mine"}).status_code == 404
    assert nino.get(f"/budget/{BudgetLine.objects.get().pk}/").status_code == 404


def test_a_note_goes_to_the_director_and_back_with_a_reason_and_is_approved(sign_in: SignIn) -> None:
    activity, officer, director = visit(), sign_in(Role.OFFICER), sign_in(Role.DIRECTOR)
    send(officer, there(activity, "note/"), purpose_en="Learn", purpose_ru="Учиться", version="0")
    send(officer, there(activity, "note/submit/"))
    page = read(director, there(activity))
    assert "It lies before you" in page
    assert "It lies before you" not in read(officer, there(activity))
    send(director, there(activity, "note/return/"), 200, version="2", reason=" ")
    send(director, there(activity, "note/return/"), version="2", reason="Which districts?")
    assert "Which districts?" in read(officer, there(activity))
    send(officer, there(activity, "note/"), purpose_en="Learn for Aktau", purpose_ru="Учиться", version="3")
    send(officer, there(activity, "note/submit/"))
    send(director, there(activity, "note/approve/"), version="2")
    assert ConceptNote.objects.get().state == "submitted", "another version than was read is not approved"
    send(director, there(activity, "note/approve/"), version="5")
    done = ConceptNote.objects.get()
    assert (done.state, done.approved_version, done.version) == ("approved", 6, 6)
    compared = read(officer, there(activity, "note/versions/?older=1&newer=6&language=en"))
    assert "Learn for Aktau" in compared
    assert "<del>" in compared


def test_a_changed_note_needs_approval_anew_and_says_so(sign_in: SignIn) -> None:
    activity = visit()
    written = note(activity)
    submit_note(note_id=written.pk, by=AIGUL, at=AT)
    director = sign_in(Role.DIRECTOR)
    send(director, there(activity, "note/approve/"), version="2")
    send(director, there(activity, "note/"), purpose_en="Something else", version="3")
    page = read(director, there(activity))
    assert "Version 3 is approved" in page
    assert "Submit to the director" in page


def test_a_stale_note_is_shown_beside_the_newer_and_nothing_is_lost(sign_in: SignIn) -> None:
    activity, officer = visit(), sign_in(Role.OFFICER)
    note(activity)
    send(officer, there(activity, "note/"), purpose_en="Theirs", version="1")
    page = send(officer, there(activity, "note/"), 409, purpose_en="Mine", version="1")
    assert "Theirs" in page
    assert "Mine" in page


@pytest.mark.parametrize("language", ["en", "ru", "kk", "fr"])
@pytest.mark.parametrize(("ending", "beginning"), [("pdf", b"%PDF"), ("docx", b"PK")])
def test_the_note_is_taken_away_in_four_languages(
    sign_in: SignIn, language: str, ending: str, beginning: bytes
) -> None:
    activity = visit()
    note(activity)

    answer = sign_in(Role.OFFICER).get(
        f"/activities/{activity.pk}/preparation/note.{ending}?language={language}"
    )
    assert answer.content.startswith(beginning)


def test_the_checklist_becomes_tasks_that_move_with_the_activity(sign_in: SignIn) -> None:
    activity, officer = visit(), sign_in(Role.OFFICER)
    assert "The preparation has not begun" in read(officer, there(activity))
    send(officer, there(activity, "begin/"))
    assert Task.objects.count() == 17
    fixed = Task.objects.filter(days=-30).get()
    send(
        officer,
        f"/tasks/{fixed.pk}/",
        title_en="Book the hotels",
        set_on="2026-08-01",
        days="30",
        side="before",
        version="1",
    )
    assert "1 Aug 2026" in read(officer, there(activity))
    assert "16 Jul 2026" in read(officer, there(activity)), "60 days before 14 September"
    edit_activity(
        record_id=activity.pk,
        version=activity.version,
        wanted={"since": "2026-09-24", "until": "2026-09-28"},
        by=AIGUL,
        at=AT,
    )
    page = read(officer, there(activity))
    assert "1 Aug 2026" in page, "set by hand, it stays"
    assert "16 Jul 2026" not in page
    assert "26 Jul 2026" in page
    send(officer, there(activity, "begin/"))
    assert Task.objects.count() == 17, "not twice"


def test_a_task_without_a_whole_day_of_its_activity_has_no_day(sign_in: SignIn) -> None:
    task(visit(since="2026-09", until=""))
    assert "Day not known" in read(sign_in(Role.OFFICER), there(Activity.objects.get()))


def test_tasks_are_done_and_opened_again_by_whoever_has_them(sign_in: SignIn) -> None:
    expert = person_with(Role.FOCAL_POINT, party=organization("Agency of Kazakhstan"))
    other = sign_in(Role.FOCAL_POINT, party=organization("FPS BOSA"))
    mine = task(owner=expert)
    own = Client()
    own.force_login(expert, backend="django.contrib.auth.backends.ModelBackend")
    assert "Book the hotels" in read(own, "/tasks/")
    assert "Book the hotels" not in read(other, "/tasks/")
    assert other.post(f"/tasks/{mine.pk}/done/").status_code == 404
    send(own, f"/tasks/{mine.pk}/done/")
    mine.refresh_from_db()
    assert mine.done_at
    send(own, f"/tasks/{mine.pk}/reopen/", back="https://evil.example/")
    mine.refresh_from_db()
    assert mine.done_at is None


def test_my_late_tasks_lie_on_my_desk_late_first(sign_in: SignIn) -> None:
    aigul = person_with(Role.OFFICER)
    activity = visit(since="2026-06-20", until="2026-06-21")
    late = task(activity, owner=aigul)  # due 21 May
    task(activity, "Print the badges", days=-14, owner=aigul)  # due 6 June
    task(activity, "Thank the hosts", anchor="last_day", days=5, owner=aigul)
    task(activity, "Nobody's")
    found = {pile.name: pile for pile in piles_for(aigul, AT.date())}
    assert [str(row.said) for row in found["preparation.tasks_late"].rows] == ["Book the hotels"]
    assert found["preparation.tasks_late"].rows[0].word == "12 days late"
    assert found["preparation.tasks_due"].count == 1
    Task.objects.filter(pk=late.pk).update(done_at=AT)
    assert {pile.name: pile.count for pile in piles_for(aigul, AT.date())}["preparation.tasks_late"] == 0


@pytest.mark.parametrize("limit", [None, "9599.99", "9600", "9600.01"])
def test_the_list_of_lines_that_wait_says_what_the_rule_says(limit: str | None) -> None:
    one = line()
    approved = line(currency="KZT")
    BudgetLine.objects.filter(pk=approved.pk).update(approved_at=AT)
    if limit:
        set_limit(currency="EUR", amount=Decimal(limit), by=DIRECTOR, at=AT)
    waiting = {row.pk for row in listed_lines({"state": WAITS}, AIGUL)}
    assert waiting == (
        {one.pk} if needs_approval(one.planned, limit=Decimal(limit) if limit else None) else set()
    )
    assert [
        listed_line(row).word == "Waits for approval" for row in listed_lines({}, AIGUL).order_by("pk")
    ] == [
        bool(waiting),
        False,
    ]


@pytest.mark.parametrize("address", ["/preparation/notes/", "/budget/"])
def test_lists_for_the_director_are_read_by_the_secretariat_alone_and_ask_as_often_for_many(
    address: str, sign_in: SignIn, client: Client
) -> None:
    assert client.get(address).status_code == 302
    for role in (Role.FOCAL_POINT, Role.EXPERT):
        assert sign_in(role, party=organization("FPS BOSA")).get(address).status_code == 404
    officer, counted = sign_in(Role.OFFICER), []
    for number in (1, 2, 8):
        for _each in range(number):
            there = visit()
            note(there)
            line(there)
        officer.get(address)
        with CaptureQueriesContext(connection) as asked:
            read(officer, address)
        counted.append(len(asked))
    assert len(set(counted)) == 1, counted


def test_money_is_entered_with_the_bill_that_shows_it(sign_in: SignIn) -> None:
    flights, officer = line(), sign_in(Role.OFFICER)
    bill = SimpleUploadedFile("bill.pdf", PDF, content_type="text/html")
    send(
        officer,
        f"/budget/{flights.pk}/entries/new/",
        sort="spent",
        on="2026-06-01",
        amount="120.50",
        what_for="Ticket",
        file=bill,
    )
    (kept,) = MoneyEntry.objects.all()
    assert kept.paper
    assert (kept.amount, kept.paper.media, kept.paper.visibility) == (
        Decimal("120.5"),
        "application/pdf",
        "secretariat",
    )
    page = read(officer, f"/budget/{flights.pk}/")
    assert "120.50" in page
    send(officer, f"/budget/entries/{kept.pk}/withdraw/", reason="Twice")
    assert "Withdrawn" in read(officer, f"/budget/{flights.pk}/")


def test_a_file_that_is_not_what_it_says_is_refused_and_nothing_is_entered(sign_in: SignIn) -> None:
    flights, officer = line(), sign_in(Role.OFFICER)
    evil = SimpleUploadedFile("bill.pdf", b"<script>alert(1)</script>", content_type="application/pdf")
    said = {"sort": "spent", "on": "2026-06-01", "amount": "1", "what_for": "Ticket", "file": evil}
    assert "Give a PDF" in send(officer, f"/budget/{flights.pk}/entries/new/", 200, **said)
    assert not MoneyEntry.objects.exists()
    assert not Paper.objects.exists()


def test_the_director_approves_the_budget_and_an_overrun_on_the_page(sign_in: SignIn) -> None:
    flights, director, officer = line(), sign_in(Role.DIRECTOR), sign_in(Role.OFFICER)
    activity = flights.activity
    assert "Approve the whole budget" in read(director, there(activity))
    assert officer.post(there(activity, "budget/approve/"), {"seen": f"{flights.pk}:1"}).status_code == 404
    send(director, there(activity, "budget/approve/"), seen=f"{flights.pk}:1")
    flights.refresh_from_db()
    assert flights.approved_at
    said: dict[str, Any] = {"sort": "committed", "on": "2026-06-01", "amount": "9700", "what_for": "Contract"}
    assert "would be committed" in send(officer, f"/budget/{flights.pk}/entries/new/", 200, **said)
    send(director, f"/budget/{flights.pk}/overrun/", version="2", amount="10000", reason="Fares rose")
    send(officer, f"/budget/{flights.pk}/entries/new/", **said)
    send(director, "/budget/limits/", currency="EUR", amount="500")
    assert "500" in read(officer, "/budget/limits/")


def test_the_budget_is_taken_away_with_its_entries(sign_in: SignIn) -> None:
    flights = line()
    entry(flights)
    officer = sign_in(Role.OFFICER)
    answer: Any = officer.get(f"/activities/{flights.activity_id}/preparation/budget.json", headers=ENGLISH)
    rows = json.loads(b"".join(answer.streaming_content))
    assert [(row["row"], row["planned"], row["spent"]) for row in rows] == [
        ("Line", "9600.000", "4000.000"),
        ("Spent", "", "4000.000"),
    ]
    for ending in ("csv", "xlsx"):
        assert (
            officer.get(f"/activities/{flights.activity_id}/preparation/budget.{ending}").status_code == 200
        )
    assert officer.get(f"/activities/{flights.activity_id}/preparation/budget.exe").status_code == 404


def test_the_checklist_of_a_kind_is_changed_for_this_hub(sign_in: SignIn) -> None:
    officer = sign_in(Role.OFFICER)
    assert "Ready-made" in read(officer, "/checklists/")
    assert "Ask the parties to name their people" in read(officer, "/checklists/study_visit/")
    send(officer, "/checklists/study_visit/new/", title_en="Buy gifts", days="3", side="before")
    page = read(officer, "/checklists/study_visit/")
    assert "Buy gifts" in page
    assert "3 days before it begins" in page
    assert "Ask the parties to name their people" in page
    assert len(begin_preparation(activity_id=visit().pk, by=AIGUL, at=AT)) == 18
    send(officer, "/checklists/study_visit/ready/")
    assert "Buy gifts" not in read(officer, "/checklists/study_visit/")
    assert read(officer, "/checklists/dinner/", status=404)


def test_an_idea_begins_from_a_promise_and_only_the_secretariat_sees_it(
    client: Client, sign_in: SignIn
) -> None:
    promise, officer = commitment(), sign_in(Role.OFFICER)
    assert f"/activities/ideas/new/?commitment={promise.pk}" in read(officer, f"/commitments/{promise.pk}/")
    form = read(officer, f"/activities/ideas/new/?commitment={promise.pk}")
    assert "Receive officials in Brussels" in form
    assert f"#{promise.pk}" in form
    send(
        officer,
        "/activities/ideas/new/",
        title_en="Visit to Brussels",
        activity_kind="study_visit",
        commitment=f"x #{promise.pk}",
        host="FPS BOSA",
    )
    idea = Activity.objects.get()
    assert (idea.status, idea.visibility, idea.fulfilments.count()) == ("planned", "secretariat", 1)
    assert list(idea.participants.order_by("pk").values_list("party__label", "role")) == [
        ("FPS BOSA", "host"),
        ("Astana Civil Service Hub", "participant"),
    ]
    assert client.get(f"/activities/{idea.pk}/").status_code == 404
    assert "How far it has come" in read(officer, f"/activities/{idea.pk}/")


def test_the_board_stands_on_the_overview_with_what_comes_next(sign_in: SignIn) -> None:
    page = read(sign_in(Role.OFFICER), f"/activities/{full().pk}/")
    assert "How far it has come" in page
    assert "0 of 1 tasks done" in page
    assert "4\u202f000 of 9\u202f600 EUR spent" in page


@pytest.mark.parametrize("rest", ["preparation/", ""])
def test_the_pages_ask_as_often_for_many_rows_as_for_one(sign_in: SignIn, rest: str) -> None:
    activity, officer = full(), sign_in(Role.DIRECTOR)
    address = f"/activities/{activity.pk}/{rest}"
    officer.get(address)

    def asked() -> int:
        with CaptureQueriesContext(connection) as questions:
            read(officer, address)
        return len(questions)

    once = asked()
    for number in range(6):
        entry(line(activity))
        task(activity, f"Task {number}")
        paper(activity, title=f"Paper {number}")
    assert asked() == once


def test_a_budget_line_asks_as_often_for_many_entries_as_for_one(sign_in: SignIn) -> None:
    flights, officer = line(), sign_in(Role.OFFICER)
    entry(flights, paper=paper(flights.activity))
    address = f"/budget/{flights.pk}/"
    officer.get(address)
    counted = []
    for _turn in range(2):
        with CaptureQueriesContext(connection) as questions:
            read(officer, address)
        counted.append(len(questions))
        for _one in range(5):
            entry(flights, paper=paper(flights.activity))
    assert len(set(counted)) == 1
