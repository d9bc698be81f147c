"""What people see of reports."""

from __future__ import annotations

import json
from pathlib import Path

import pypdfium2
import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from shanyrak.accounts.testing import SignIn
from shanyrak.cooperation.activities.tests import factories as activities
from shanyrak.cooperation.agreements.tests import factories as agreements
from shanyrak.cooperation.agreements.tests.factories import texts
from shanyrak.reports.models import MadeReport
from shanyrak.reports.rules import Progress
from shanyrak.reports.tests.factories import asked, counted
from shanyrak.reports.tests.hubs import SENTENCE, furnished
from shanyrak.reports.tests.reading_pages import numbers_on, rows_at, tree_of
from shanyrak.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("on_22_november")]


def test_the_years_are_listed_with_the_reports_that_were_published(client: Client) -> None:
    counted(2025)
    counted(2024, is_public=False)
    tree = tree_of(client, "/reports/")
    assert [cell.text_content() for cell in tree.xpath("//tbody//th")] == ["Annual report 2025"]
    assert "until 22 November 2026" in tree.text_content()


def test_a_year_under_way_says_until_when_it_is_counted(client: Client) -> None:
    said = tree_of(client, "/reports/2026/").text_content()
    assert "The year is not over." in said
    assert "until 22 November 2026" in said


def test_an_empty_year_has_a_friendly_report(client: Client) -> None:
    said = tree_of(client, "/reports/2019/").text_content()
    assert "Nothing is recorded for this year yet." in said
    assert "What was promised, and what came of it" in said


@pytest.mark.parametrize("there", ["/reports/2027/", "/reports/1200/", "/reports/2025/figures/invented/"])
def test_what_no_report_has_is_not_there(client: Client, there: str) -> None:
    assert client.get(there).status_code == 404


def test_a_number_opens_its_rows_and_their_sentences(client: Client) -> None:
    furnished()
    assert rows_at(client, "/reports/2026/figures/joined/") == ["Estonia"]
    page = tree_of(client, "/reports/2026/figures/joined/").text_content()
    assert SENTENCE in page


def test_as_known_on_a_day_before_anything_was_entered_nothing_is_counted(client: Client) -> None:
    furnished()
    tree = tree_of(client, "/reports/2026/?known=2026-01-31")
    assert all(shown == 0 for shown, _address in numbers_on(tree))
    assert all("known=2026-01-31" in address for _shown, address in numbers_on(tree))


def test_a_made_report_opens_its_own_frozen_rows(client: Client) -> None:
    furnished()
    report = counted(2026)
    numbers = numbers_on(tree_of(client, f"/reports/made/{report.pk}/"))
    promised = next((shown, address) for shown, address in numbers if address.endswith("/figures/overdue/"))
    assert promised[1].startswith(f"/reports/made/{report.pk}/")
    assert len(rows_at(client, promised[1])) == promised[0] == 2


def test_what_is_not_published_is_there_for_the_secretariat_only(client: Client, sign_in: SignIn) -> None:
    report = counted(2025, is_public=False)
    for there in ("", "figures/kept/", "files/all.json"):
        assert client.get(f"/reports/made/{report.pk}/{there}").status_code == 404
        answer = sign_in(Role.OFFICER).get(f"/reports/made/{report.pk}/{there}")
        assert answer.status_code == 200


def test_an_officer_makes_a_report_and_sees_how_far_it_has_come(sign_in: SignIn) -> None:
    browser = sign_in(Role.OFFICER)
    answer = browser.post("/reports/2025/make/", {"known": ""}, follow=True)
    assert "0 of 13 files" in answer.content.decode()
    report = MadeReport.objects.get()
    answer = browser.post(f"/reports/made/{report.pk}/stop/", follow=True)
    assert "Stopped" in answer.content.decode()


def test_the_director_publishes_with_one_press(sign_in: SignIn) -> None:
    report = counted(2025, is_public=False)
    answer = sign_in(Role.DIRECTOR).post(f"/reports/made/{report.pk}/publish/", follow=True)
    assert "Published" in answer.content.decode()
    assert sign_in(Role.OFFICER).post(f"/reports/made/{report.pk}/publish/").status_code == 404


def test_the_waiting_page_refreshes_itself_when_all_is_made(sign_in: SignIn) -> None:
    report = asked()
    browser = sign_in(Role.OFFICER)
    there = f"/reports/made/{report.pk}/"
    assert "HX-Refresh" not in browser.get(there, headers={"HX-Request": "true"}).headers
    MadeReport.objects.update(progress=Progress.MADE.value)
    assert browser.get(there, headers={"HX-Request": "true"}).headers["HX-Refresh"] == "true"


def test_the_data_of_a_report_are_handed_out_as_json(client: Client) -> None:
    report = counted(2025)
    answer = client.get(f"/reports/made/{report.pk}/files/all.json")
    assert json.loads(answer.content)["this"]["span"][0] == 2025
    assert client.get(f"/reports/made/{report.pk}/files/xx.pdf").status_code == 404


def test_the_command_writes_the_same_bytes_twice(tmp_path: Path) -> None:
    furnished()
    files = [tmp_path / "one.pdf", tmp_path / "two.pdf"]
    for file in files:
        call_command("report", "2026", "--language", "kk", "-o", str(file))
    assert files[0].read_bytes() == files[1].read_bytes()
    with pypdfium2.PdfDocument(files[0]) as pdf:
        assert len(pdf) > 4
    with pytest.raises(CommandError):
        call_command("report", "2031", "-o", str(files[0]))


def test_the_page_takes_the_same_number_of_queries_with_few_and_with_many_rows(client: Client) -> None:
    furnished()
    with CaptureQueriesContext(connection) as few:
        tree_of(client, "/reports/2026/")
    for number in range(5):
        agreement = agreements.memorandum(title=texts(f"Memorandum {number}"), signed_on="2026-02")
        agreements.commitment(agreement, f"Promise {number}", due_on="2026-03")
        activities.activity(f"Activity {number}", since="2026-03", until="")
    with CaptureQueriesContext(connection) as many:
        tree_of(client, "/reports/2026/")
    assert len(many) == len(few) < 90
