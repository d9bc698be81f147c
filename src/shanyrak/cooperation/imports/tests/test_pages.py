"""What people see while they import, step by step."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from shanyrak.accounts.testing import SignIn
from shanyrak.cooperation.agreements.tests.factories import a_person, an_office, bosa, the_hub
from shanyrak.cooperation.imports.models import Import
from shanyrak.cooperation.imports.tasks import enter_all_rows, take_all_back
from shanyrak.cooperation.imports.tests.factories import CONTACTS, an_import
from shanyrak.directory.models import Contact, Person
from shanyrak.roles import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(sign_in: SignIn) -> Client:
    the_hub()
    bosa()
    an_office(a_person("Alikhan Baimenov"), the_hub(), "Chairman of the Steering Committee", "2013")
    return sign_in(Role.OFFICER)


def sent(browser: Client, content: str = CONTACTS, name: str = "contacts.csv") -> Import:
    """Hand a file in and say that its columns were guessed right."""
    response = browser.post(reverse("imports:begin"), {"file": SimpleUploadedFile(name, content.encode())})
    assert response.status_code == 302, response.content.decode()
    source = Import.objects.latest("pk")
    columns = {f"column_{place}": field for place, field in source.mapping.items()}
    browser.post(
        reverse("imports:columns", args=[source.pk]), {"language": "en", "visibility": "hub", **columns}
    )
    source.refresh_from_db()
    return source


def page(browser: Client, name: str, *numbers: int, query: str = "") -> str:
    response = browser.get(reverse(f"imports:{name}", args=numbers) + query)
    assert response.status_code == 200
    return response.content.decode()


def test_a_file_is_checked_compared_imported_and_taken_back_without_a_script(officer: Client) -> None:
    source = sent(officer)
    assert source.counts == {"new": 1, "same": 1, "changed": 0, "doubtful": 1, "faulty": 1, "faults": 3}
    assert "E · E-mail" in page(officer, "rows", source.pk, query="?state=faulty")
    assert "The ledger knows no “Nowhere Ministry”" in page(officer, "row", source.pk, 5)

    officer.post(reverse("imports:row", args=[source.pk, 4]), {"answer": "new"})
    officer.post(reverse("imports:start", args=[source.pk]), {"mode": "good_rows"})
    assert "Being imported" in page(officer, "detail", source.pk)
    enter_all_rows(source.pk)

    assert sorted(Person.objects.values_list("name", flat=True)) == [
        "A. Baimenov",
        "Aigerim Saparova",
        "Alikhan Baimenov",
    ]
    aigerim = Person.objects.get(name="Aigerim Saparova")
    assert "aigerim@example.org" in officer.get(f"/people/{aigerim.pk}/").content.decode()
    assert "contacts.csv" in officer.get(f"/people/{aigerim.pk}/").content.decode()

    assert "What 2 rows brought" in page(officer, "take-back", source.pk)
    officer.post(reverse("imports:take-back", args=[source.pk]))
    take_all_back(source.pk)
    assert Person.objects.get().name == "Alikhan Baimenov"
    assert "The ledger says what it said before" in page(officer, "detail", source.pk)


def test_rows_with_faults_are_given_as_a_file_with_what_is_wrong_in_front(officer: Client) -> None:
    source = sent(officer)
    lines = page(officer, "faults", source.pk).splitlines()
    assert lines[0] == "\ufeffRow,What is wrong,Name,Organisation,Job title,From,E-mail"
    assert lines[1].startswith('5,"B · Organisation: The ledger knows no')
    assert officer.get(reverse("imports:faults", args=[source.pk]) + "?format=xlsx").content[:2] == b"PK"


def test_a_file_that_cannot_be_read_says_why_at_its_field(officer: Client) -> None:
    picture = SimpleUploadedFile("scan.csv", b"\x89PNG\r\n")
    shown = officer.post(reverse("imports:begin"), {"file": picture}).content.decode()
    assert "This is no CSV, XLSX, vCard or iCalendar file." in shown


def test_the_columns_ask_how_dates_are_written_only_where_that_is_doubtful(officer: Client) -> None:
    text = "Name,Job title,From\nNino Kobakhidze,Advisor,03/04/2020\n"
    source = sent(officer, text)
    assert source.state == "mapping"
    columns = {f"column_{place}": field for place, field in source.mapping.items()}
    there = reverse("imports:columns", args=[source.pk])
    said = {"language": "en", "visibility": "hub", **columns}
    assert "Say how dates such as 03/04/2020 are written" in officer.post(there, said).content.decode()
    officer.post(there, said | {"date_order": "mdy"})
    assert source.rows.get().plan["since"] == "2020-03-04"


def test_a_choice_of_columns_is_used_again_for_the_same_headings(officer: Client) -> None:
    text = "Alpha,Beta\nNino Kobakhidze,Belgium\n"
    officer.post(reverse("imports:begin"), {"file": SimpleUploadedFile("a.csv", text.encode())})
    first = Import.objects.latest("pk")
    assert first.mapping == {}
    officer.post(
        reverse("imports:columns", args=[first.pk]),
        {"kind": "people"},
    )
    officer.post(
        reverse("imports:columns", args=[first.pk]),
        {
            "language": "en",
            "visibility": "hub",
            "keep_as": "Embassy list",
            "column_0": "name",
            "column_1": "country",
        },
    )
    officer.post(reverse("imports:begin"), {"file": SimpleUploadedFile("b.csv", text.encode())})
    assert Import.objects.latest("pk").mapping == {"0": "name", "1": "country"}


def test_what_overwrites_is_done_only_where_somebody_chose_it(officer: Client) -> None:
    text = (
        "Name,Organisation,Job title,From,E-mail\n"
        "Alikhan Baimenov,Astana Civil Service Hub,Chairman of the Steering Committee,2013-03-15,ab@example.org\n"
    )
    source = sent(officer, text)
    assert source.counts["changed"] == 1
    there = reverse("imports:row", args=[source.pk, 2])
    assert "now “2013”, in the file “2013-03-15”" in officer.get(there).content.decode()
    officer.post(reverse("imports:start", args=[source.pk]), {"mode": "all_or_nothing"})
    enter_all_rows(source.pk)
    alikhan = Person.objects.get()
    assert alikhan.offices.get().since == "2013"
    assert Contact.objects.get().value == "ab@example.org"


def test_a_person_who_was_used_since_keeps_the_import_and_is_named(officer: Client) -> None:
    source = sent(officer)
    officer.post(reverse("imports:start", args=[source.pk]), {"mode": "good_rows"})
    enter_all_rows(source.pk)
    an_office(Person.objects.get(name="Aigerim Saparova"), bosa(), "Advisor", "2024")
    shown = page(officer, "take-back", source.pk)
    assert "It cannot be taken back: 1 record was changed or used since." in shown
    assert "Aigerim Saparova" in shown
    officer.post(reverse("imports:take-back", args=[source.pk]))
    assert Import.objects.get().state == "imported"


@pytest.mark.parametrize("rows", [1, 120])
def test_a_list_of_rows_takes_the_same_number_of_queries(
    officer: Client, django_assert_max_num_queries: object, rows: int
) -> None:
    lines = "\n".join(f"Aigerim Saparova{letter * 3},nowhere" for letter in "abcdefghij"[:rows] * 1)
    source = an_import(f"Name,Country\n{lines}\n")
    with django_assert_max_num_queries(14):  # type: ignore[operator]  # the fixture has no type
        page(officer, "rows", source.pk)


@pytest.mark.parametrize("role", [Role.PUBLIC, Role.FOCAL_POINT, Role.EXPERT, Role.ADMINISTRATOR])
def test_imports_are_not_there_for_others(officer: Client, sign_in: SignIn, role: Role) -> None:
    source = sent(officer)
    there = reverse("imports:detail", args=[source.pk])
    assert sign_in(role, party=bosa()).get(there).status_code == 404


def test_an_auditor_sees_imports_and_changes_none(officer: Client, sign_in: SignIn) -> None:
    source = sent(officer)
    auditor = sign_in(Role.AUDITOR)
    assert "Forget this file" not in page(auditor, "detail", source.pk)
    assert auditor.post(reverse("imports:start", args=[source.pk])).status_code == 404


def test_a_file_that_was_not_imported_can_be_forgotten(officer: Client) -> None:
    source = sent(officer)
    officer.post(reverse("imports:discard", args=[source.pk]))
    assert not Import.objects.exists()
