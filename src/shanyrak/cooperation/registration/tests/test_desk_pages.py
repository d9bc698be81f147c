"""The desk's pages of a registration: who may open them, what they show and keep."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from shanyrak.accounts.testing import SignIn
from shanyrak.cooperation.registration.actions import prepare_opening
from shanyrak.cooperation.registration.models import Opening, Question, Registration
from shanyrak.cooperation.registration.rules import Source, Stage, State
from shanyrak.cooperation.registration.tests.factories import (
    AIGUL,
    NOON,
    opening,
    organization,
    registration,
    roundtable,
)
from shanyrak.roles import Role

pytestmark = pytest.mark.django_db

SETTINGS = {
    "state": "open",
    "zone": "Asia/Almaty",
    "by_form": "on",
    "by_nomination": "on",
    "companions": "1",
    "languages": ["en", "ru"],
    "seats": "30",
    "has_waiting_list": "on",
    "companions_take_seats": "on",
}


def test_an_officer_sets_up_a_registration_and_finds_the_usual_questions(sign_in: SignIn) -> None:
    there = roundtable()
    client = sign_in(Role.OFFICER)
    page = client.get(reverse("registration:people", args=[there.pk]))
    assert "Set up the registration" in page.text
    done = client.post(reverse("registration:settings", args=[there.pk]), SETTINGS)
    assert done.status_code == 302, done.text
    made = Opening.objects.get(activity=there)
    assert (made.seats, made.languages) == (30, ["en", "ru"])
    assert str(made.erase_after) == "2027-09-12"
    assert made.questions.filter(code="arrival", stage=Stage.APPROVED.value).exists()
    page = client.get(reverse("registration:questions", args=[there.pk]))
    assert "When do you arrive?" in page.text


def test_a_stale_edit_of_the_opening_is_shown_beside_the_newer(sign_in: SignIn) -> None:
    made = opening(seats=10)
    client = sign_in(Role.OFFICER)
    address = reverse("registration:settings", args=[made.activity_id])
    assert client.post(address, SETTINGS | {"version": "1"}).status_code == 302
    page = client.post(address, SETTINGS | {"version": "1", "seats": "99"})
    assert page.status_code == 409
    assert 'value="99"' in page.text


def test_questions_change_places_without_script(sign_in: SignIn) -> None:
    made = prepare_opening(activity=roundtable(), wanted={}, by=AIGUL, at=NOON)
    first, second = made.questions.filter(stage="registering").order_by("sort")[:2]
    client = sign_in(Role.OFFICER)
    client.post(reverse("registration:question_move", args=[made.activity_id, second.pk]), {"way": "up"})
    assert list(made.questions.filter(stage="registering").order_by("sort")[:2]) == [second, first]


def test_an_officer_adds_a_question_with_choices_in_two_languages(sign_in: SignIn) -> None:
    made = opening()
    said = {
        "stage": "registering",
        "label_en": "Which session?",
        "answer_kind": "choice",
        "choices_en": "Morning\nAfternoon",
        "choices_fr": "Matin\nAprès-midi",
    }
    address = reverse("registration:question_add", args=[made.activity_id])
    client = sign_in(Role.OFFICER)
    assert client.post(address, said | {"choices_en": "One", "choices_fr": ""}).status_code == 200
    assert client.post(address, said).status_code == 302
    asked = Question.objects.get(opening=made)
    assert [one["label"]["fr"]["text"] for one in asked.choices] == ["Matin", "Après-midi"]
    edit = reverse("registration:question_edit", args=[made.activity_id, asked.pk])
    assert "Après-midi" in client.get(edit).text


def test_several_are_decided_at_once(sign_in: SignIn) -> None:
    there = opening().activity
    people = [registration(there, email=f"{n}@example.org", source=Source.FORM) for n in ("a", "b")]
    client = sign_in(Role.DIRECTOR)
    page = client.get(reverse("registration:people", args=[there.pk]))
    assert page.text.count('name="people"') == 2
    address = reverse("registration:decide", args=[there.pk])
    client.post(address, {"act": "decline", "people": [one.pk for one in people]})
    assert not Registration.objects.filter(state=State.DECLINED.value).exists()  # no reason was given
    client.post(address, {"act": "approve", "people": [one.pk for one in people]})
    assert Registration.objects.filter(state=State.APPROVED.value).count() == 2


def test_one_is_declined_with_a_reason_that_is_owed(sign_in: SignIn) -> None:
    one = registration(opening().activity, source=Source.FORM)
    client = sign_in(Role.OFFICER)
    address = reverse("registration:person_act", args=[one.activity_id, one.pk])
    assert client.post(address, {"act": "decline", "reason": ""}).status_code == 200
    client.post(address, {"act": "decline", "reason": "The roundtable is for ministers."})
    one.refresh_from_db()
    assert (one.state, one.reason) == (State.DECLINED, "The roundtable is for ministers.")
    assert "for ministers" in client.get(reverse("registration:person", args=[one.activity_id, one.pk])).text


def test_whoever_stands_at_the_door_is_registered(sign_in: SignIn) -> None:
    there = roundtable()
    client = sign_in(Role.OFFICER)
    said = {"given_name": "Nino", "family_name": "Beridze", "language": "en", "role": "participant"}
    assert client.post(reverse("registration:door", args=[there.pk]), said).status_code == 302
    assert Registration.objects.get().state == State.APPROVED


def test_a_registration_is_corrected(sign_in: SignIn) -> None:
    one = registration()
    client = sign_in(Role.OFFICER)
    address = reverse("registration:person_edit", args=[one.activity_id, one.pk])
    said: dict[str, Any] = {
        "version": one.version,
        "given_name": "Dana",
        "family_name": "Omarova-Klein",
        "email": one.email,
        "language": "ru",
        "role": "speaker",
    }
    assert client.post(address, said).status_code == 302
    assert client.post(address, said | {"family_name": "X"}).status_code == 409
    one.refresh_from_db()
    assert (one.family_name, one.role) == ("Omarova-Klein", "speaker")


def test_a_focal_point_sees_and_sends_only_the_people_of_their_own_party(sign_in: SignIn) -> None:
    belgium, georgia = organization("FPS BOSA"), organization("Civil Service Bureau")
    there = opening(party_seats=1).activity
    registration(there, email="a@example.org", family_name="Peeters", party=belgium)
    registration(there, email="b@example.org", family_name="Beridze", party=georgia)
    client = sign_in(Role.FOCAL_POINT, party=belgium)
    page = client.get(reverse("registration:people", args=[there.pk]))
    assert "Peeters" in page.text
    assert "Beridze" not in page.text
    address = reverse("registration:nominate", args=[there.pk])
    assert "Civil Service Bureau" not in client.get(address).text
    said = {
        "party": belgium.pk,
        "people-TOTAL_FORMS": "2",
        "people-INITIAL_FORMS": "0",
        "people-0-given_name": "Bart",
        "people-0-family_name": "Claes",
        "people-0-email": "bart@example.org",
        "people-0-language": "fr",
        "people-0-role": "delegate",
    }
    assert client.post(address, said | {"party": georgia.pk}).status_code == 200
    assert client.post(address, said).status_code == 302
    assert Registration.objects.get(folded="bart@example.org").state == State.WAITING
    again = client.post(address, said)
    assert again.status_code == 200
    assert "already" in again.text


def test_what_is_needed_of_a_person_who_is_named_is_not_called_optional(sign_in: SignIn) -> None:
    address = reverse("registration:nominate", args=[opening().activity_id])
    officer = sign_in(Role.OFFICER)
    (first,) = re.findall(r"<summary><b>Person 1</b>.*?</details>", officer.get(address).text, re.DOTALL)
    labels = re.findall(r"<label[^>]*>(.*?)</label>", first, re.DOTALL)
    optional = [label.partition("<")[0].strip() for label in labels if "(optional)" in label]
    assert optional == ["Position", "Organisation"]
    assert len(labels) == 7
    said = {
        "party": organization("FPS BOSA").label,
        "people-TOTAL_FORMS": "2",
        "people-INITIAL_FORMS": "0",
        "people-0-given_name": "Bart",
        **{
            f"people-{n}-{name}": value
            for n in (0, 1)
            for name, value in (("language", "kk"), ("role", "speaker"))
        },
    }
    page = officer.post(address, said).text
    assert page.count("This is needed for everybody you name.") >= 2
    assert not Registration.objects.exists()
    whole = {"people-0-family_name": "Claes", "people-0-email": "bart@example.org"}
    assert officer.post(address, said | whole).status_code == 302  # the second place names nobody
    assert Registration.objects.get().language == "kk"


@pytest.mark.parametrize("role", [Role.EXPERT, Role.CITIZEN])
def test_others_find_no_registrations(role: Role, sign_in: SignIn) -> None:
    one = registration()
    client = sign_in(role)
    for name in ("people", "needs", "settings", "parties", "questions", "door", "nominate"):
        assert client.get(reverse(f"registration:{name}", args=[one.activity_id])).status_code == 404
    assert client.get(reverse("registration:all")).status_code == 404


def test_an_auditor_reads_and_changes_nothing(sign_in: SignIn) -> None:
    one = registration(opening().activity, source=Source.FORM)
    client = sign_in(Role.AUDITOR)
    page = client.get(reverse("registration:people", args=[one.activity_id]))
    assert "Omarova" in page.text
    assert 'name="act"' not in page.text
    act = reverse("registration:person_act", args=[one.activity_id, one.pk])
    client.post(act, {"act": "approve"})
    one.refresh_from_db()
    assert one.state == State.APPLIED


def test_needs_are_summed_for_the_organiser(sign_in: SignIn) -> None:
    there = roundtable()
    for name, need in (("a", "Vegetarian"), ("b", "vegetarian."), ("c", "No pork")):
        registration(there, email=f"{name}@example.org", needs={"dietary": need})
    page = sign_in(Role.OFFICER).get(reverse("registration:needs", args=[there.pk]))
    assert page.text.index("Vegetarian") < page.text.index("No pork")
    assert page.text.count("egetarian") == 1


def test_the_list_goes_out_as_a_file(sign_in: SignIn) -> None:
    one = registration(needs={"dietary": "Halal"})
    address = reverse("registration:people", args=[one.activity_id])
    client = sign_in(Role.OFFICER)
    (line,) = json.loads(client.get(address, {"format": "json"}).getvalue())
    assert line["dietary"] == "Halal"
    assert client.get(address, {"format": "xlsx"}).status_code == 200


@pytest.mark.parametrize("page", ["people", "needs", "parties", "questions", "nominate"])
def test_pages_ask_as_often_for_one_as_for_many(page: str, sign_in: SignIn) -> None:
    made = prepare_opening(activity=roundtable(), wanted={"state": "open"}, by=AIGUL, at=NOON)
    registration(made.activity, party=organization("FPS BOSA"))
    client = sign_in(Role.OFFICER)
    address = reverse(f"registration:{page}", args=[made.activity_id])
    client.get(address)
    with CaptureQueriesContext(connection) as one:
        client.get(address)
    for n in range(12):
        registration(
            made.activity, email=f"{n}@example.org", party=organization(f"Party {n}"), source=Source.FORM
        )
    with CaptureQueriesContext(connection) as many:
        client.get(address)
    assert len(many) == len(one)


def test_piles_count_what_their_lists_show(sign_in: SignIn) -> None:
    belgium = organization("FPS BOSA")
    there = opening(seats=9, party_seats=2).activity
    registration(there, source=Source.FORM, party=belgium)
    officer = sign_in(Role.OFFICER)
    assert "Registrations to decide" in officer.get("/today/").text
    assert "1 entry" in officer.get(reverse("registration:all"), {"state": "undecided"}).text
    head = sign_in(Role.FOCAL_POINT, party=belgium)
    desk = head.get("/today/").text
    assert "Your people: seats left" in desk
    assert "1 seat left" in desk
    page = head.get(reverse("registration:nominations"))
    assert there.label in page.text


def test_a_focal_point_decides_nothing_and_reads_no_private_answers(sign_in: SignIn) -> None:
    belgium = organization("FPS BOSA")
    one = registration(opening().activity, source=Source.FORM, party=belgium)
    head = sign_in(Role.FOCAL_POINT, party=belgium)
    head.post(reverse("registration:person_act", args=[one.activity_id, one.pk]), {"act": "approve"})
    assert head.post(reverse("registration:decide", args=[one.activity_id])).status_code == 404
    one.refresh_from_db()
    assert one.state == State.APPLIED
    head.post(reverse("registration:person_act", args=[one.activity_id, one.pk]), {"act": "withdraw"})
    one.refresh_from_db()
    assert one.state == State.WITHDRAWN
