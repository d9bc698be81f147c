"""The public form: only while open, only for public activities, and nobody learns from it who is registered."""

from __future__ import annotations

from typing import Any

import pytest
from django.conf import LazySettings
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from shanyrak.cooperation.registration.actions import add_question, prepare_opening
from shanyrak.cooperation.registration.models import Answer, Registration
from shanyrak.cooperation.registration.rules import State
from shanyrak.cooperation.registration.tests.factories import (
    AIGUL,
    NOON,
    opening,
    organization,
    registration,
    roundtable,
)
from shanyrak.notices.models import Notice
from shanyrak.records.languages import texts_from

pytestmark = pytest.mark.django_db

DANA = {
    "given_name": "Dana",
    "family_name": "Omarova",
    "email": "dana.omarova@example.org",
    "language": "en",
}


def form_of(pk: int) -> str:
    """Return the address of the form."""
    return reverse("registration:register", args=[pk])


def test_a_visitor_registers_with_answers_needs_and_a_companion(client: Client) -> None:
    made = prepare_opening(
        activity=roundtable(), wanted={"state": "open", "companions": 1}, by=AIGUL, at=NOON
    )
    belgium = organization("FPS BOSA")
    asked = {one.code: f"q{one.pk}" for one in made.questions.all()}
    page = client.get(form_of(made.activity_id))
    assert "Is there anything you do not eat?" in page.text
    said = DANA | {
        "party": belgium.pk,
        asked["dietary"]: "No nuts",
        asked["interpretation"]: "ru",
        asked["photos"]: "no",
        "companion_1_given": "Yerlan",
        "companion_1_family": "Omarov",
    }
    done = client.post(form_of(made.activity_id), said, follow=True)
    assert "a mail is on its way" in done.text
    one = Registration.objects.get(companion_of=None)
    assert (one.state, one.dietary, one.interpretation) == (State.APPLIED, "No nuts", "ru")
    assert one.companions.get().name == "Yerlan Omarov"
    assert Answer.objects.get(registration=one).value == "no"
    assert Notice.objects.get().kind == "registration.applied"


def test_every_mistake_stands_by_its_field_and_nothing_is_lost(client: Client) -> None:
    made = opening(companions=1)
    add_question(
        opening=made,
        stage="registering",
        label=texts_from({"en": "Why do you come?"}),
        answer_kind="line",
        required=True,
        by=AIGUL,
        at=NOON,
    )
    said = DANA | {"email": "dana", "organisation": "Agency for Civil Service", "companion_1_given": "Yerlan"}
    page = client.post(form_of(made.activity_id), said)
    assert page.status_code == 200
    assert page.text.count("field--err") == 3
    assert "Agency for Civil Service" in page.text


def test_an_address_that_is_registered_gets_its_link_and_the_page_says_the_same(client: Client) -> None:
    there = opening().activity
    first = client.post(form_of(there.pk), DANA, follow=True)
    second = client.post(form_of(there.pk), DANA | {"email": "DANA.Omarova@example.org"}, follow=True)
    assert first.redirect_chain == second.redirect_chain
    assert [line for line in first.text.splitlines() if "mail is on its way" in line] == [
        line for line in second.text.splitlines() if "mail is on its way" in line
    ]
    assert Registration.objects.count() == 1
    assert sorted(Notice.objects.values_list("kind", flat=True)) == [
        "registration.applied",
        "registration.link",
    ]


def test_the_link_is_sent_again_to_whoever_is_registered_and_to_nobody_else(client: Client) -> None:
    there = opening().activity
    registration(there)
    before = Notice.objects.count()
    address = reverse("registration:link", args=[there.pk])
    known = client.post(address, {"email": "dana.omarova@example.org"}, follow=True)
    unknown = client.post(address, {"email": "nobody@example.org"}, follow=True)
    assert known.redirect_chain == unknown.redirect_chain
    assert Notice.objects.count() == before + 1


def test_what_fills_in_the_hidden_field_is_no_person(client: Client) -> None:
    there = opening().activity
    done = client.post(form_of(there.pk), DANA | {"website": "https://spam.example"})
    assert done.status_code == 302
    assert not Registration.objects.exists()


def test_one_place_may_not_send_without_end(client: Client, settings: LazySettings) -> None:
    cache.clear()  # a story in a browser leaves its counts behind: no transaction takes them back
    settings.REGISTRATIONS_FROM_ONE_PLACE = 1
    there = opening().activity
    assert client.post(form_of(there.pk), DANA).status_code == 302
    page = client.post(form_of(there.pk), DANA | {"email": "other@example.org"})
    assert page.status_code == 429
    assert "other@example.org" in page.text  # nothing is lost
    assert Registration.objects.count() == 1


def test_the_form_is_there_only_while_registration_is_open(client: Client) -> None:
    closed = opening(closes_at="2020-01-01T10:00")
    assert "Registration is closed" in client.get(form_of(closed.activity_id)).text
    client.post(form_of(closed.activity_id), DANA)
    assert not Registration.objects.exists()
    ahead = opening(roundtable("Forum in Tashkent"), opens_at="2126-01-01T10:00")
    assert "1 January 2126, 10:00 (Almaty, UTC+5)" in client.get(form_of(ahead.activity_id)).text


@pytest.mark.parametrize(
    ("activity", "fields"),
    [({"visibility": "hub"}, {}), ({}, {"state": "draft"}), ({}, {"by_form": False})],
)
def test_what_is_not_public_not_announced_or_without_a_form_is_not_there(
    client: Client, activity: dict[str, Any], fields: dict[str, Any]
) -> None:
    made = opening(roundtable(**activity), **fields)
    assert client.get(form_of(made.activity_id)).status_code == 404


def test_a_full_activity_says_that_one_can_wait(client: Client) -> None:
    there = opening(seats=1).activity
    registration(there, email="first@example.org")
    assert "join the waiting list" in client.get(form_of(there.pk)).text
    client.post(form_of(there.pk), DANA)
    assert Registration.objects.get(folded="dana.omarova@example.org").state == State.WAITING


def test_the_activity_leads_to_the_form(client: Client) -> None:
    there = opening().activity
    assert form_of(there.pk) in client.get(reverse("activities:detail", args=[there.pk])).text


def test_the_form_asks_a_fixed_number_of_times(client: Client, django_assert_max_num_queries: Any) -> None:
    made = prepare_opening(activity=roundtable(), wanted={"state": "open"}, by=AIGUL, at=NOON)
    for n in range(5):
        organization(f"Party {n}")
    with django_assert_max_num_queries(8):
        client.get(form_of(made.activity_id))
