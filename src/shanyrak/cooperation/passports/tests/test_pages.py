"""Who sees what of passports: the holder the end of the number, few the data, the auditor that it is there."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from shanyrak.accounts.testing import SignIn, person_with
from shanyrak.cooperation.passports.models import Passport, Plan, Reader, Reading
from shanyrak.cooperation.passports.tests.factories import PDF, delegate, passport, plan
from shanyrak.cooperation.preparation.tests.factories import visit
from shanyrak.cooperation.registration.links import own_address
from shanyrak.roles import Role

pytestmark = pytest.mark.django_db
ENGLISH = {"accept-language": "en"}
SAID = {
    "country": "KZ",
    "number": "N12345678",
    "surname": "OMAROVA",
    "given_names": "DANA",
    "born_on": "1985-03-09",
    "sex": "F",
    "issued_on": "2022-01-10",
    "expires_on": "2032-01-09",
}
VALUES = ("N12345678", "OMAROVA", "9 March 1985")


def read(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address, headers=ENGLISH)
    assert response.status_code == status, (address, response.status_code)
    return response.content.decode()


def browser_of(user: Any) -> Client:
    browser = Client()
    browser.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return browser


def test_a_delegate_enters_the_own_passport_by_the_own_link_and_sees_its_end(client: Client) -> None:
    person = delegate(plan().activity)
    own = own_address(person)
    assert "Enter your passport data" in read(client, own)
    answer = client.post(
        f"{own}passport/", SAID | {"scan": SimpleUploadedFile("a.pdf", PDF)}, headers=ENGLISH
    )
    assert (answer.status_code, answer["Location"]) == (302, own)
    kept = Passport.objects.get()
    assert kept.has_scan
    assert kept.changed_by is None
    page = read(client, f"{own}passport/")
    assert "•••••••78" in page
    assert not any(value in page for value in VALUES)
    shown = client.get(f"{own}passport/")
    assert "no-store" in shown["Cache-Control"]
    assert shown["X-Robots-Tag"] == "noindex"
    client.post(f"{own}passport/", {"erase": "1"})
    assert not Passport.objects.exists()


def test_a_bad_link_opens_nothing_and_one_where_nobody_asks_leads_back(client: Client) -> None:
    assert "link is not good" in read(client, "/registrations/never-made/passport/", 404)
    person = delegate(visit())
    assert client.get(f"{own_address(person)}passport/")["Location"] == own_address(person)
    assert "Passport" not in read(client, own_address(person))


def test_what_is_wrong_is_said_at_the_field_and_nothing_is_kept(client: Client) -> None:
    own = own_address(delegate(plan().activity))
    page = client.post(
        f"{own}passport/", SAID | {"expires_on": "2025-01-01"}, headers=ENGLISH
    ).content.decode()
    assert "not valid any more" in page
    assert not Passport.objects.exists()


def test_a_passport_that_ends_too_soon_is_kept_with_a_warning(client: Client) -> None:
    own = own_address(delegate(plan().activity))
    answer = client.post(f"{own}passport/", SAID | {"expires_on": "2027-03-01"}, headers=ENGLISH, follow=True)
    assert "less than six months after the visit" in answer.content.decode()
    assert "less than six months" in read(client, f"{own}passport/")


def test_an_officer_asks_for_passports_and_enters_one_and_does_not_see_it_again(sign_in: SignIn) -> None:
    activity, officer = visit(), sign_in(Role.OFFICER)
    assert "Ask for passports" in read(officer, f"/activities/{activity.pk}/")
    officer.post(f"/activities/{activity.pk}/passports/ask/", {"kept_days": "14"})
    assert Plan.objects.get().kept_days == 14
    person = delegate(activity)
    answer = officer.post(f"/passports/of/{person.pk}/", SAID, headers=ENGLISH)
    assert answer.status_code == 302
    page = read(officer, f"/activities/{activity.pk}/passports/")
    assert "Dana Omarova" in page
    assert "2 Oct 2026" in page
    assert "N12345678" not in page
    kept = Passport.objects.get()
    for address in (f"/passports/{kept.pk}/", f"/passports/{kept.pk}/scan/"):
        assert officer.get(address).status_code in {404, 405}
        assert officer.post(address, {"reason": "visa"}).status_code == 404
    assert not Reading.objects.exists()


def test_a_named_officer_reads_it_with_a_reason_and_the_page_is_kept_nowhere(sign_in: SignIn) -> None:
    kept, dana, director = passport(scan=PDF), person_with(Role.OFFICER), sign_in(Role.DIRECTOR)
    activity = kept.registration.activity
    director.post(f"/activities/{activity.pk}/passports/readers/", {"user": dana.pk})
    assert Reader.objects.get().user == dana
    officer = browser_of(dana)
    asked = read(officer, f"/passports/{kept.pk}/")
    assert not any(value in asked for value in VALUES)
    assert "N12345678" not in officer.post(f"/passports/{kept.pk}/", {"reason": "curiosity"}).content.decode()
    answer = officer.post(f"/passports/{kept.pk}/", {"reason": "visa"}, headers=ENGLISH)
    page = answer.content.decode()
    assert all(value in page for value in VALUES)
    assert "no-store" in answer["Cache-Control"]
    scan = officer.post(f"/passports/{kept.pk}/scan/", {"reason": "visa"})
    assert (scan.content, scan["Content-Type"]) == (PDF, "application/pdf")
    assert "no-store" in scan["Cache-Control"]
    assert Reading.objects.count() == 2
    director.post(f"/activities/{activity.pk}/passports/readers/{dana.pk}/remove/")
    assert officer.post(f"/passports/{kept.pk}/", {"reason": "visa"}).status_code == 404


def test_the_auditor_sees_that_it_is_kept_and_who_read_it_and_never_the_data(sign_in: SignIn) -> None:
    kept = passport()
    there = f"/activities/{kept.registration.activity_id}/passports/"
    sign_in(Role.DIRECTOR).post(f"/passports/{kept.pk}/", {"reason": "hotel"})
    auditor = sign_in(Role.AUDITOR)
    page = read(auditor, there)
    assert "Dana Omarova" in page
    assert "For a hotel" in page
    assert not any(value in page for value in VALUES)
    assert auditor.get(f"/passports/{kept.pk}/").status_code == 404
    assert auditor.post(there + "ask/", {"kept_days": "1"}).status_code == 404


@pytest.mark.parametrize("role", [Role.CASE_OFFICER, Role.EXPERT, Role.ADMINISTRATOR])
def test_nobody_else_knows_of_it(sign_in: SignIn, role: Role) -> None:
    kept = passport()
    activity = kept.registration.activity_id
    somebody = sign_in(role)
    for address in (
        f"/activities/{activity}/passports/",
        f"/passports/{kept.pk}/",
        f"/passports/of/{kept.registration_id}/",
    ):
        assert somebody.get(address).status_code == 404


def test_after_the_purge_the_page_leads_to_the_proof(sign_in: SignIn, client: Client) -> None:
    kept = passport()
    officer, there = sign_in(Role.OFFICER), f"/activities/{kept.registration.activity_id}/passports/"
    officer.post(f"/passports/{kept.pk}/erase/")
    assert "1 passport, with its key and scan" in read(officer, there)


def test_a_large_scan_never_touches_the_disk(client: Client, settings: Any, tmp_path: Any) -> None:
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path / "nowhere")  # a handler that wrote there would fail
    own = own_address(delegate(plan().activity))
    large = SimpleUploadedFile("a.pdf", b"%PDF-" + b"x" * 3_000_000 + b"%%EOF")
    assert client.post(f"{own}passport/", SAID | {"scan": large}).status_code == 302
    too_large = SimpleUploadedFile("a.pdf", b"%PDF-" + b"x" * 9_000_000 + b"%%EOF")
    page = client.post(f"{own}passport/", SAID | {"scan": too_large}, headers=ENGLISH).content.decode()
    assert "larger than 5 MB" in page


def test_the_page_asks_as_often_for_many_people_as_for_one(sign_in: SignIn) -> None:
    kept, director = passport(), sign_in(Role.DIRECTOR)
    activity = kept.registration.activity
    there = f"/activities/{activity.pk}/passports/"
    director.post(f"/passports/{kept.pk}/", {"reason": "visa"})
    counted = []
    for turn in range(2):
        director.get(there)
        with CaptureQueriesContext(connection) as questions:
            read(director, there)
        counted.append(len(questions))
        for number in range(4):
            another = passport(of=delegate(activity, email=f"{turn}-{number}@example.org"))
            director.post(f"/passports/{another.pk}/", {"reason": "visa"})
    assert len(set(counted)) == 1, counted
