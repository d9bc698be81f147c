"""The invitee's page: opened by the link, answered with one press, open to nobody else."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from django.test import Client
from time_machine import travel

from shanyrak.accounts.testing import person_with
from shanyrak.cooperation.activities.tests.factories import organization
from shanyrak.cooperation.invitations.actions import withdraw_invitation
from shanyrak.cooperation.invitations.links import own_address
from shanyrak.cooperation.invitations.models import Invited
from shanyrak.cooperation.invitations.tests.factories import (
    AIGUL,
    NOON,
    dana,
    focal_point,
    party_invited,
    sent,
    the_roundtable,
)
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.rules import State
from shanyrak.cooperation.registration.tests.factories import opening, registration
from shanyrak.roles import Role

pytestmark = pytest.mark.django_db
ENGLISH = {"accept-language": "en"}
COMING = {
    "wanted": "accept",
    "accept-given_name": "Dana",
    "accept-family_name": "Omarova",
    "accept-email": "dana.omarova@example.org",
    "accept-organisation": "Agency for Civil Service Affairs",
    "accept-position": "Head of department",
    "accept-language": "en",
    "accept-dietary": "No meat",
}


@pytest.fixture(autouse=True)
def _fresh_counts() -> None:
    cache.clear()


def test_the_form_is_filled_with_what_the_letter_knew(client: Client) -> None:
    page = client.get(own_address(sent(dana())), headers=ENGLISH).content.decode()
    for said in ('value="Dana"', 'value="Omarova"', 'value="Agency for Civil Service Affairs"'):
        assert said in page
    assert "Dear Dr Dana Omarova" in page
    assert "noindex" in page


def test_opening_the_page_answers_nothing_and_is_noted_once(client: Client) -> None:
    invitation = sent(dana())
    for method in (client.head, client.get, client.get):
        assert method(own_address(invitation)).status_code == 200
    invitation.refresh_from_db()
    assert invitation.opened_at is not None
    assert not invitation.answer


def test_accepting_registers_and_approves_without_further_ado(client: Client) -> None:
    invitation = sent(dana())
    answer = client.post(own_address(invitation), COMING, headers=ENGLISH, follow=True)
    one = Registration.objects.get()
    assert (one.state, one.source, one.name, one.dietary) == (
        "approved",
        "invitation",
        "Dana Omarova",
        "No meat",
    )
    invitation.refresh_from_db()
    assert (invitation.answer, invitation.registration) == ("accepted", one)
    assert "You come. You are registered." in answer.content.decode()


def test_accepting_when_every_seat_is_taken_waits(client: Client) -> None:
    activity = the_roundtable()
    opening(activity, seats=1)
    registration(activity, email="marat@example.org")
    invitation = sent(dana())
    answer = client.post(own_address(invitation), COMING, headers=ENGLISH, follow=True)
    assert Registration.objects.get(email="dana.omarova@example.org").state == State.WAITING
    assert "waiting list" in answer.content.decode()


def test_accepting_twice_registers_once(client: Client) -> None:
    invitation = sent(dana())
    for _press in range(2):
        client.post(own_address(invitation), COMING, headers=ENGLISH)
    assert Registration.objects.count() == 1


def test_declining_keeps_the_word(client: Client) -> None:
    invitation = sent(dana())
    there = own_address(invitation)
    page = client.post(there, {"wanted": "decline", "decline-word": "On leave"}, headers=ENGLISH, follow=True)
    invitation.refresh_from_db()
    assert (invitation.answer, invitation.word) == ("declined", "On leave")
    assert "Thank you for answering" in page.content.decode()


def test_handing_over_invites_the_colleague_who_then_accepts(client: Client) -> None:
    officer = person_with(Role.OFFICER)
    invitation = sent(dana())
    Invited.objects.update(created_by=officer.pk)
    invitation.postings.get().mailing.__class__.objects.update(asked_by=officer.pk)
    colleague = {"name": "Marat Akhmetov", "email": "marat@example.org", "language": "ru"}
    data = {"wanted": "hand_over"} | {f"hand_over-{name}": said for name, said in colleague.items()}
    client.post(own_address(invitation), data, headers=ENGLISH)
    theirs = Invited.objects.get(email="marat@example.org")
    assert (theirs.handed_on_from, theirs.language, theirs.queued_at is not None) == (invitation, "ru", True)
    coming = COMING | {"accept-given_name": "Marat", "accept-email": "marat@example.org"}
    client.post(own_address(theirs), coming)
    assert Registration.objects.get().email == "marat@example.org"
    assert client.post(own_address(invitation), COMING).status_code == 409


def test_nobody_hands_an_invitation_over_to_themselves(client: Client) -> None:
    invitation = sent(dana())
    data = {
        "wanted": "hand_over",
        "hand_over-name": "Dana",
        "hand_over-email": "DANA.omarova@example.org",
        "hand_over-language": "en",
    }
    page = client.post(own_address(invitation), data, headers=ENGLISH)
    assert page.status_code == 409
    assert "this one is yours" in page.content.decode()


def test_a_party_is_led_to_nominate_and_cannot_accept(client: Client) -> None:
    kyrgyz = organization("State Agency of the Kyrgyz Republic")
    focal_point(kyrgyz)
    invitation = sent(party_invited(kyrgyz))
    page = client.get(own_address(invitation), headers=ENGLISH).content.decode()
    assert "Nominate people" in page
    assert client.post(own_address(invitation), COMING).status_code == 409
    assert not Registration.objects.exists()


def test_a_forged_link_opens_nothing_and_says_so(client: Client) -> None:
    answer = client.get("/invitations/never-made/", headers=ENGLISH)
    assert answer.status_code == 404
    assert "This link is not good any more" in answer.content.decode()


def test_a_withdrawn_invitation_says_so_and_takes_no_answer(client: Client) -> None:
    invitation = sent(dana())
    withdraw_invitation(invitation_id=invitation.pk, by=AIGUL, at=NOON)
    assert "was withdrawn" in client.get(own_address(invitation), headers=ENGLISH).content.decode()
    assert client.post(own_address(invitation), COMING).status_code == 409


def test_the_page_speaks_the_language_of_the_letter_until_another_is_chosen(client: Client) -> None:
    invitation = sent(dana(language="ru"))
    assert '<html lang="ru"' in client.get(own_address(invitation), headers=ENGLISH).content.decode()
    client.cookies["django_language"] = "fr"
    assert '<html lang="fr"' in client.get(own_address(invitation)).content.decode()


def test_the_letter_can_be_taken_away_as_a_paper(client: Client) -> None:
    with travel("2026-06-03"):
        answer = client.get(f"{own_address(sent(dana()))}letter.pdf")
    assert answer["content-type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")
