from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import set_script_prefix
from django.utils.translation import override
from pytest_django import DjangoAssertNumQueries

from shanyrak.accounts.testing import SignIn
from shanyrak.cooperation.agreements.actions import add_agreement, add_commitment
from shanyrak.cooperation.participation.actions import add_participation
from shanyrak.directory.actions import add_party, add_person
from shanyrak.directory.models import Party
from shanyrak.records.languages import texts_from
from shanyrak.roles import VISITOR, Holder, Role
from shanyrak.site import errors, queries
from shanyrak.site.desk import desk, first_page
from shanyrak.site.drawing import crown
from shanyrak.site.search import KINDS, search

NOON = datetime(2026, 6, 2, 12, tzinfo=UTC)
TODAY = date(2026, 11, 21)
AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))
database = pytest.mark.django_db


def country(name: str, code: str, iso2: str) -> Party:
    party = add_party(
        party_kind="country", iso3=code, iso2=iso2, names=texts_from({"en": name}), by=AIGUL, at=NOON
    )
    add_participation(party=party, since="2013-03-15", by=AIGUL, at=NOON)
    return party


@pytest.fixture
def two() -> tuple[Party, Party]:
    return country("Georgia", "GEO", "GE"), country("Kazakhstan", "KAZ", "KZ")


@database
def test_the_first_page_counts_who_takes_part_and_what_became_of_promises(
    client: Client, two: tuple[Party, Party]
) -> None:
    agreement = add_agreement(
        agreement_kind="programme",
        status="signed",
        title=texts_from({"en": "Programme of training"}),
        signed_on="2026-01-30",
        parties=two,
        by=AIGUL,
        at=NOON,
    )
    add_commitment(
        agreement=agreement,
        commitment_kind="training",
        promise=texts_from({"en": "Train ten people"}),
        due_on="2026-10-31",
        owed_by=two[0],
        by=AIGUL,
        at=NOON,
    )
    countries, _organisations = queries.participants(VISITOR, on=TODAY)
    assert [(one.name.text, one.bound) for one in countries] == [("Georgia", True), ("Kazakhstan", True)]
    assert queries.balance(VISITOR, on=TODAY).overdue == 1
    assert [one.word for one in queries.late(VISITOR, on=TODAY)] == ["21 days late"]
    html = client.get("/").content.decode()
    assert "Programme of training" in html
    assert "2 countries use the Hub" in html


@database
def test_the_first_page_hides_what_is_not_public(two: tuple[Party, Party]) -> None:
    add_agreement(
        agreement_kind="programme",
        status="signed",
        visibility="secretariat",
        title=texts_from({"en": "Secret programme"}),
        signed_on="2026-01-30",
        parties=two,
        by=AIGUL,
        at=NOON,
    )
    assert queries.lately_agreed(VISITOR) == []
    assert not any(one.bound for one in queries.participants(VISITOR, on=TODAY)[0])
    assert len(queries.lately_agreed(AIGUL)) == 1


@database
def test_an_empty_hub_has_a_first_page_too(client: Client) -> None:
    assert client.get("/").status_code == 200


@database
@pytest.mark.parametrize("more", [1, 6])
def test_the_first_page_asks_the_same_number_of_times(
    two: tuple[Party, Party], more: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(more):
        add_agreement(
            agreement_kind="programme",
            status="signed",
            title=texts_from({"en": f"Programme {number}"}),
            signed_on="2026-01-30",
            parties=two,
            by=AIGUL,
            at=NOON,
        )
    first_page(VISITOR, on=TODAY)  # the balance is counted once a minute
    with django_assert_num_queries(15):
        first_page(VISITOR, on=TODAY)


@database
def test_the_public_balance_counts_nothing_hidden(two: tuple[Party, Party]) -> None:
    agreement = add_agreement(
        agreement_kind="programme",
        status="signed",
        visibility="secretariat",
        title=texts_from({"en": "Secret programme"}),
        signed_on="2026-01-30",
        parties=two,
        by=AIGUL,
        at=NOON,
    )
    promise = texts_from({"en": "Train ten people"})
    add_commitment(agreement=agreement, commitment_kind="training", promise=promise, by=AIGUL, at=NOON)
    assert queries.balance(AIGUL, on=TODAY).whole == 1
    assert queries.public_balance(on=TODAY).whole == 0


@database
@pytest.mark.parametrize("role", [role for role in Role if role is not Role.PUBLIC])
def test_everyone_who_signs_in_has_a_desk(sign_in: SignIn, two: tuple[Party, Party], role: Role) -> None:
    assert sign_in(role, party=two[0]).get("/today/").status_code == 200


@database
def test_a_desk_asks_the_same_number_of_times_whatever_lies_on_it(two: tuple[Party, Party]) -> None:
    agreement = add_agreement(
        agreement_kind="programme",
        status="signed",
        title=texts_from({"en": "Programme of training"}),
        signed_on="2026-01-30",
        parties=two,
        by=AIGUL,
        at=NOON,
    )
    asked = []
    for number in range(9):
        add_commitment(
            agreement=agreement,
            commitment_kind="training",
            promise=texts_from({"en": f"Train {number} people"}),
            due_on="2026-10-31",
            by=AIGUL,
            at=NOON,
        )
        with CaptureQueriesContext(connection) as told:
            desk(AIGUL, on=TODAY, since=NOON)
        asked.append(len(told))
    assert len(set(asked)) == 1


@database
def test_a_search_finds_every_kind_by_a_name_in_any_language(two: tuple[Party, Party]) -> None:
    add_person(name="Alikhan Baimenov", names=texts_from({"ru": "Алихан Байменов"}), by=AIGUL, at=NOON)
    assert [group.name for group in search("байменов", VISITOR)] == ["people"]
    assert [group.name for group in search("GEORGIA", VISITOR)] == ["parties"]
    assert search("  ", VISITOR) == []


@database
@pytest.mark.parametrize("question", ["a", "a b c d e f g h", "'; drop table", "%", "х" * 5_000])
def test_a_search_asks_once_for_each_kind(
    question: str, two: tuple[Party, Party], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(len(KINDS)):
        search(question, VISITOR)


@database
def test_a_search_shows_a_person_what_was_asked_and_nothing_as_markup(client: Client) -> None:
    html = client.get("/search/", {"q": "<script>alert(1)</script>"}).content.decode()
    assert "<script>alert" not in html
    assert "Nothing was found" in html


@database
def test_the_gallery_shows_every_part_with_its_code(client: Client) -> None:
    html = client.get("/design/").content.decode()
    assert "{% thread clauses %}" in html
    assert html.count("<details") >= 19


def test_a_broken_platform_says_so_without_asking_the_database() -> None:
    set_script_prefix("/")
    answer = errors.broken(RequestFactory().get("/"))
    assert answer.status_code == 500
    assert "Something broke on our side" in answer.content.decode()


@pytest.mark.parametrize("trouble", errors.TROUBLES)
@pytest.mark.parametrize("language", ["en", "ru", "kk", "fr"])
def test_every_trouble_has_a_page(trouble: errors.Trouble, language: str) -> None:
    with override(language):
        answer = errors.plain(trouble)
    assert answer.status_code == trouble.status
    assert f'lang="{language}"' in answer.content.decode()


@database
def test_the_platform_can_be_closed_for_a_while(client: Client) -> None:
    sign = settings.PLACES.data / "maintenance"
    sign.touch()
    try:
        answer = client.get("/")
        monitored = client.get("/healthz")
    finally:
        sign.unlink()
    assert answer.status_code == 503
    assert answer["Retry-After"]
    assert "We are working" not in monitored.content.decode()
    assert "We are working on the platform" in answer.content.decode()
    assert client.get("/").status_code == 200


@database
def test_each_language_is_named_in_itself(client: Client) -> None:
    html = client.get("/", headers={"accept-language": "kk"}).content.decode()
    assert all(name in html for name in ("English", "Русский", "Қазақша", "Français"))


@database
def test_what_is_not_there_says_so_in_the_design(client: Client) -> None:
    answer = client.get("/nowhere/")
    assert answer.status_code == 404
    assert "There is no such page" in answer.content.decode()


@database
def test_a_form_without_its_token_is_refused_in_words() -> None:
    answer = Client(enforce_csrf_checks=True).post("/accounts/login/", {})
    assert answer.status_code in {403, 404}


def test_the_crown_has_a_pole_for_each_country() -> None:
    drawn = crown([True, False, False])
    assert drawn.gold.count("M") == 1
    assert drawn.poles.count("M") == 2
