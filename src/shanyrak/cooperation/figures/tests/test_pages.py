from __future__ import annotations

import json

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from shanyrak.accounts.testing import SignIn
from shanyrak.cooperation.figures.actions import edit_figure
from shanyrak.cooperation.figures.models import Figure
from shanyrak.cooperation.figures.tests.factories import AIGUL, NOON, figure
from shanyrak.records.languages import texts_from
from shanyrak.roles import Role
from shanyrak.sources.actions import keep_document, support

pytestmark = pytest.mark.django_db
ENGLISH = {"accept-language": "en"}


def read(client: Client, address: str) -> str:
    """Return the page in English."""
    response = client.get(address, headers=ENGLISH)
    assert response.status_code == 200, response.status_code
    return response.content.decode()


def test_a_figure_is_shown_with_its_unit_its_date_and_its_sentence(client: Client) -> None:
    text = "Today 940 people hold a place in Corps A."
    document = keep_document(content=text.encode(), name="corps.txt", by=AIGUL, at=NOON).document
    kept = figure(940, quantity="Corps A members", unit="people", as_of="2013-10-17", what={})
    support(
        record_kind=Figure.kind(),
        record_id=kept.pk,
        field="value",
        document_id=document.pk,
        start=0,
        end=len(text),
        by=AIGUL,
        at=NOON,
    )
    page = read(client, f"/figures/{kept.pk}/")
    for words in ("940 people", "17 October 2013", text):
        assert words in page


def test_a_figure_without_a_date_says_so(client: Client) -> None:
    assert "no source gives a date" in read(client, f"/figures/{figure(as_of='').pk}/")


def test_a_quantity_over_time_begins_with_its_founders_and_shows_who_disagrees(client: Client) -> None:
    figure(25, quantity="founding countries", as_of="2013-03-15")
    for as_of, value in (("2014-09-17", 29), ("2016", 35), ("2016", 36), ("2020", 42)):
        figure(value, as_of=as_of)
    figure(42, quantity="member countries", as_of="2020")

    page = read(client, "/figures/over-time/participating-countries/")

    for words in ("25 countries", "29 countries", "Sources disagree", "stated 2 times", "<svg viewBox"):
        assert words in page
    assert "Last known: 42 countries, 2020" in page


def test_participants_of_two_conferences_are_not_one_quantity_over_time(client: Client) -> None:
    for as_of, value in (("2017", 100), ("2023", 300)):
        figure(value, quantity="participants", unit="people", as_of=as_of)
    assert "count different things" in read(client, "/figures/over-time/participants/")
    assert "/figures/over-time/participants/" not in read(client, "/figures/")


def test_who_founded_the_hub_is_told_without_a_drawing(client: Client) -> None:
    figure(6, quantity="founding organizations", unit="organizations", as_of="2013")
    figure(5, quantity="founding organizations", unit="organizations", as_of="2013-03-15")
    page = read(client, "/figures/over-time/founding-international-organizations/")
    assert "Sources disagree" in page
    assert '<figure class="fig' not in page


def test_numbers_of_the_drawing_are_read_by_browsers_in_every_language(client: Client) -> None:
    figure(29, as_of="2014-09-17")
    figure(42, as_of="2020")
    page = client.get("/figures/over-time/participating-countries/", headers={"accept-language": "ru"})
    drawing = page.content.decode().split('<figure class="fig', 1)[1].split("</svg>")[0]
    assert 'r="4.5"' in drawing
    assert '"0 0 640.0 240.0"' in drawing
    assert ",0" not in drawing


def test_a_quantity_that_nobody_states_is_not_there(client: Client) -> None:
    assert client.get("/figures/over-time/flying-carpets/").status_code == 404


@pytest.mark.parametrize("rows", [1, 30])
def test_pages_ask_the_same_number_of_times(
    client: Client, rows: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(rows):
        figure(number + 1, as_of=str(1990 + number))
    with django_assert_num_queries(3):
        client.get("/figures/")
    with django_assert_num_queries(3):
        client.get("/figures/over-time/participating-countries/")


def test_files_have_the_bare_number_beside_the_words(client: Client) -> None:
    figure(600, quantity="participants", unit="civil servants", qualifier="more_than")
    [row] = json.loads(b"".join(client.get("/figures/?format=json", headers=ENGLISH)))
    assert (row["said"], row["value"], row["unit"]) == (
        "more than 600 civil servants",
        "600",
        "civil servants",
    )


def test_an_officer_enters_a_figure(sign_in: SignIn) -> None:
    form = {
        "quantity": "participating countries",
        "qualifier": "exact",
        "value": "42",
        "unit": "countries",
        "as_of": "2020",
        "visibility": "public",
    }
    assert sign_in(Role.OFFICER).post("/figures/new/", form).status_code == 302
    assert Figure.objects.get().value == 42


def test_two_people_at_once_lose_nothing(sign_in: SignIn) -> None:
    officer, kept = sign_in(Role.OFFICER), figure(what=texts_from({"en": "members"}))
    edit_figure(record_id=kept.pk, version=1, wanted={"as_of": "2021"}, by=AIGUL, at=NOON)
    form = {
        "quantity": "participating countries",
        "qualifier": "exact",
        "value": "41",
        "unit": "countries",
        "visibility": "public",
        "version": "1",
    }
    stale = officer.post(f"/figures/{kept.pk}/edit/", form)
    again = officer.post(f"/figures/{kept.pk}/edit/", form | {"version": "2"})
    assert stale.status_code == 409
    assert again.status_code == 302


def test_a_visitor_is_asked_to_sign_in_before_adding(client: Client) -> None:
    assert client.get("/figures/new/").status_code == 302


def test_to_an_auditor_the_page_for_adding_is_not_there(sign_in: SignIn) -> None:
    assert sign_in(Role.AUDITOR).get("/figures/new/").status_code == 404
