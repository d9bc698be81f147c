from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from shanyrak.accounts.testing import SignIn
from shanyrak.directory.actions import add_office, add_party, add_person, edit_party
from shanyrak.directory.models import Office, Party
from shanyrak.records.languages import texts_from
from shanyrak.roles import Holder, Role

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 6, 2, 12, tzinfo=UTC)
AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))


@pytest.fixture
def georgia() -> Party:
    return add_party(
        party_kind="country",
        iso3="GEO",
        names=texts_from({"en": "Georgia", "ru": "Грузия"}),
        by=AIGUL,
        at=NOON,
    )


def test_everyone_reads_the_list_in_their_language(client: Client, georgia: Party) -> None:
    page = client.get("/parties/", headers={"accept-language": "ru"})
    assert "Грузия" in page.content.decode()


def test_the_list_is_exported_whole(client: Client, georgia: Party) -> None:
    response = client.get("/parties/?format=csv")
    assert "GEO" in b"".join(response).decode()


@pytest.mark.parametrize("rows", [1, 30])
def test_the_list_asks_the_same_number_of_times(
    client: Client, rows: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(rows):
        add_party(party_kind="organization", names=texts_from({"en": f"Academy {number}"}), by=AIGUL, at=NOON)
    with django_assert_num_queries(2):
        client.get("/parties/")


def test_two_people_at_once_lose_nothing(sign_in: SignIn, georgia: Party) -> None:
    officer = sign_in(Role.OFFICER)
    form = {
        "names_en": "Sakartvelo",
        "party_kind": "country",
        "iso3": "GEO",
        "visibility": "public",
        "version": "1",
    }
    edit_party(record_id=georgia.pk, version=1, wanted={"abbreviation": "GE"}, by=AIGUL, at=NOON)

    stale = officer.post(f"/parties/{georgia.pk}/edit/", form)
    again = officer.post(f"/parties/{georgia.pk}/edit/", form | {"version": "2"})

    assert stale.status_code == 409
    assert "Sakartvelo" in stale.content.decode()
    assert again.status_code == 302


def test_a_visitor_is_asked_to_sign_in_before_adding(client: Client) -> None:
    assert client.get("/parties/new/").status_code == 302


def test_to_a_focal_point_the_page_for_adding_is_not_there(sign_in: SignIn, georgia: Party) -> None:
    assert sign_in(Role.FOCAL_POINT, party=georgia).get("/parties/new/").status_code == 404


@pytest.fixture
def chairman(georgia: Party) -> Office:
    person = add_person(name="Nino Beridze", spellings=[("Нино Беридзе", "ru")], by=AIGUL, at=NOON)
    title = texts_from({"en": "Chairman of the Civil Service Bureau"})
    return add_office(
        person=person, party=georgia, title=title, since="2012", until="2014-06", by=AIGUL, at=NOON
    )


def test_a_party_shows_who_held_its_offices_on_a_day(
    client: Client, georgia: Party, chairman: Office
) -> None:
    then = client.get(f"/parties/{georgia.pk}/?on=2013-05-22").content.decode()
    later = client.get(f"/parties/{georgia.pk}/?on=2020-05-22").content.decode()

    assert "Nino Beridze" in then
    assert "Nino Beridze" not in later


def test_a_person_shows_offices_and_spellings(client: Client, chairman: Office) -> None:
    page = client.get(f"/people/{chairman.person_id}/").content.decode()
    assert "Chairman of the Civil Service Bureau" in page
    assert "Нино Беридзе" in page


def test_an_office_leads_to_its_person_and_party(client: Client, chairman: Office) -> None:
    page = client.get(f"/offices/{chairman.pk}/").content.decode()
    assert f"/people/{chairman.person_id}/" in page
    assert f"/parties/{chairman.party_id}/" in page


@pytest.mark.parametrize(
    "address", ["/people/", "/offices/", "/people/?format=json", "/offices/?on=2013-01-01"]
)
def test_people_and_offices_are_listed(client: Client, chairman: Office, address: str) -> None:
    response = client.get(address)
    assert "Nino Beridze" in (b"".join(response) if response.streaming else response.content).decode()
