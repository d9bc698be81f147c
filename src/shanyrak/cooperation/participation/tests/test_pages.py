from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from shanyrak.accounts.testing import SignIn
from shanyrak.cooperation.participation.actions import add_participation
from shanyrak.cooperation.participation.models import Participation
from shanyrak.cooperation.participation.tests.test_actions import AIGUL, NOON
from shanyrak.directory.actions import add_party
from shanyrak.directory.models import Party
from shanyrak.records.languages import texts_from
from shanyrak.roles import Role

pytestmark = pytest.mark.django_db


def body(name: str) -> Party:
    return add_party(party_kind="organization", names=texts_from({"en": name}), by=AIGUL, at=NOON)


def takes_part(name: str, since: str, until: str = "") -> Participation:
    return add_participation(party=body(name), since=since, until=until, by=AIGUL, at=NOON)


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return str(response.content.decode())


def test_the_list_says_how_many_take_part_on_a_day(client: Client) -> None:
    takes_part("Academy of Bhutan", "2016-11")
    takes_part("Academy of Estonia", "2013", "2015")
    assert "0 countries and 1 organisation take part" in page(client, "/participants/")
    then = page(client, "/participants/?on=2014-06-01")
    assert "1 organisation take part on 1 June 2014" in then
    assert "Academy of Bhutan" not in then


def test_the_list_of_a_day_in_the_past_of_the_record_is_what_it_said(client: Client) -> None:
    takes_part("Academy of Bhutan", "2016-11")
    assert "Academy of Bhutan" not in page(client, "/participants/?on=2026-01-01&known=2013-01-01")


def test_years_away_are_shown(client: Client) -> None:
    first = takes_part("Academy of Bhutan", "2013", "2015")
    add_participation(party=first.party, since="2018", by=AIGUL, at=NOON)
    shown = page(client, "/participants/")
    assert "Who was away in between" in shown
    assert "1 Jan 2016" in shown


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_asks_the_same_number_of_times(
    client: Client, rows: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(rows):
        takes_part(f"Academy {number}", "2013")
    with django_assert_max_num_queries(3):
        client.get("/participants/")


def test_an_officer_enters_a_participation_and_reads_it(sign_in: SignIn) -> None:
    officer, academy = sign_in(Role.OFFICER), body("Academy of Bhutan")
    made = officer.post(
        "/participants/new/", {"party": f"#{academy.pk}", "since": "2016-11", "visibility": "public"}
    )
    assert made.status_code == 302
    assert "Academy of Bhutan" in page(officer, made["Location"])


def test_a_second_participation_at_the_same_time_is_refused_in_words(sign_in: SignIn) -> None:
    officer, participation = sign_in(Role.OFFICER), takes_part("Academy of Bhutan", "2013")
    again = officer.post(
        "/participants/new/",
        {"party": f"#{participation.party_id}", "since": "2016", "visibility": "public"},
    )
    assert "already takes part" in again.content.decode()
