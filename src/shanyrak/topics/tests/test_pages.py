from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from rdflib import SKOS, Graph

from shanyrak.accounts.testing import SignIn
from shanyrak.roles import Holder, Role
from shanyrak.topics.actions import load_taxonomy
from shanyrak.topics.models import Topic
from shanyrak.topics.taxonomy import taxonomy

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 6, 2, 12, tzinfo=UTC)
AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))


@pytest.fixture
def pay() -> Topic:
    load_taxonomy(by=AIGUL, at=NOON)
    return Topic.objects.get(notation="pay-and-grading")


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "Pay and grading"),
        ("ru", "Оплата труда и грейды"),
        ("kk", "Еңбекақы және грейдтер"),
        ("fr", "Rémunération et classification"),
    ],
)
def test_everyone_reads_the_tree_in_their_language(
    client: Client, pay: Topic, language: str, name: str
) -> None:
    assert name in client.get("/topics/", headers={"accept-language": language}).content.decode()


def test_the_tree_is_read_with_a_fixed_number_of_questions(
    client: Client, pay: Topic, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(3):
        client.get("/topics/")


def test_a_topic_found_in_one_language_is_shown_in_anothers(client: Client, pay: Topic) -> None:
    page = client.get("/topics/?q=оплата", headers={"accept-language": "en"}).content.decode()
    assert "Pay and grading" in page
    assert "Meritocracy" not in page


def test_the_page_of_a_topic_shows_where_it_stands(client: Client, pay: Topic) -> None:
    page = client.get(f"/topics/{pay.pk}/", headers={"accept-language": "en"}).content.decode()
    assert "People management" in page
    assert "Еңбекақы және грейдтер" in page


def test_a_concepts_own_address_leads_to_its_page(client: Client, pay: Topic) -> None:
    assert client.get("/topics/pay-and-grading/").headers["Location"] == f"/topics/{pay.pk}/"


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib's own reader of JSON-LD uses it
def test_machines_read_the_whole_taxonomy(client: Client, pay: Topic) -> None:
    turtle = Graph().parse(data=client.get("/topics.ttl").content.decode(), format="turtle")
    linked = Graph().parse(data=client.get("/topics.jsonld").content.decode(), format="json-ld")
    assert len(set(turtle.subjects(SKOS.prefLabel))) == len(taxonomy())
    assert len(turtle) == len(linked)


def test_the_list_is_exported_whole(client: Client, pay: Topic) -> None:
    rows = json.loads(b"".join(client.get("/topics/?format=json")))
    assert len(rows) == len(taxonomy())


def test_an_officer_adds_another_name_for_a_topic(sign_in: SignIn, pay: Topic) -> None:
    form = {f"names_{language}": said["text"] for language, said in pay.names.items()}
    form |= {
        "notation": pay.notation,
        "visibility": "public",
        "version": "1",
        "alternatives_en": "wages\nsalaries\n",
    }
    response = sign_in(Role.OFFICER).post(f"/topics/{pay.pk}/edit/", form)
    assert response.status_code == 302, response.content.decode()
    pay.refresh_from_db()
    assert pay.alternatives == {"en": ["wages", "salaries"]}


def test_the_history_of_a_topic_shows_what_it_is_also_called(client: Client, pay: Topic) -> None:
    assert "remuneration" in client.get(f"/topics/{pay.pk}/history/").content.decode()


def test_a_visitor_is_asked_to_sign_in_before_adding(client: Client) -> None:
    assert client.get("/topics/new/").status_code == 302


def test_to_an_auditor_the_page_for_adding_is_not_there(sign_in: SignIn) -> None:
    assert sign_in(Role.AUDITOR).get("/topics/new/").status_code == 404
