"""The officer's pages: whom an activity invites, the letter, sending, letters for visas."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pypdfium2
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from shanyrak.accounts.testing import SignIn
from shanyrak.cooperation.activities.tests.factories import office, organization, person
from shanyrak.cooperation.groups.tests.factories import committee, seat
from shanyrak.cooperation.invitations import visa
from shanyrak.cooperation.invitations.models import Invited, Letter, VisaLetter
from shanyrak.cooperation.invitations.tests.factories import (
    AIGUL,
    NOON,
    dana,
    letter,
    party_invited,
    sent,
    the_roundtable,
)
from shanyrak.cooperation.participation.actions import add_participation
from shanyrak.cooperation.registration.tests.factories import opening, registration, roundtable
from shanyrak.directory.actions import add_contact
from shanyrak.roles import Actor, Role

pytestmark = pytest.mark.django_db


def text_of(content: bytes) -> str:
    """Return what a PDF says, with its lines joined."""
    pages = pypdfium2.PdfDocument(content)
    return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pages).replace(
        "\ufffe", ""
    )


def at(name: str, *more: int) -> str:
    return reverse(f"invitations:{name}", args=[the_roundtable().pk, *more])


@pytest.fixture
def officer(sign_in: SignIn) -> Client:
    return sign_in(Role.OFFICER)


def test_an_officer_invites_whoever_holds_an_office(officer: Client) -> None:
    asel, agency = person("Asel Toktobaeva"), organization("State Agency of the Kyrgyz Republic")
    held = office(asel, agency, "Director", since="2020")
    add_contact(person_id=asel.pk, contact_kind="email", value="asel@example.org", by=AIGUL, at=NOON)
    data = {"office": f"{held.label} #{held.pk}", "language": "ru", "role": "speaker"}
    assert officer.post(at("new"), data).status_code == 302
    made = Invited.objects.get()
    assert (made.whom, made.name, made.email, made.position, made.party, made.role) == (
        "office",
        "Asel Toktobaeva",
        "asel@example.org",
        "Director",
        agency,
        "speaker",
    )


def test_somebody_without_an_address_is_refused_at_the_field(officer: Client) -> None:
    page = officer.post(at("new"), {"name": "Dana Omarova", "language": "en", "role": "participant"})
    assert "No address is known for Dana Omarova" in page.content.decode()
    assert not Invited.objects.exists()


def test_the_same_address_is_not_invited_twice(officer: Client) -> None:
    dana()
    data = {
        "name": "D. Omarova",
        "email": "Dana.Omarova@example.org",
        "language": "en",
        "role": "participant",
    }
    assert "is invited already" in officer.post(at("new"), data).content.decode()


def test_all_participants_of_the_hub_are_invited_at_once_and_once(officer: Client) -> None:
    for name in ("FPS BOSA", "State Agency of the Kyrgyz Republic"):
        add_participation(party=organization(name), since="2013", by=AIGUL, at=NOON)
    party_invited(organization("FPS BOSA"))
    data = {"source": "hub", "language": "en", "role": "participant", "seats": "3"}
    page = officer.post(at("many"), data, follow=True, headers={"accept-language": "en"}).content.decode()
    assert "1 is on the list now." in page
    assert "1 was left out" in page
    assert Invited.objects.count() == 2


def test_the_members_of_a_group_are_invited(officer: Client) -> None:
    group = committee()
    seat(group, organization("FPS BOSA"))
    data = {"source": "group", "group": f"x #{group.pk}", "language": "en", "role": "participant"}
    officer.post(at("many"), data)
    assert Invited.objects.get().party == organization("FPS BOSA")


def test_those_of_an_earlier_activity_are_invited_in_their_language(officer: Client) -> None:
    before = roundtable("Meeting of last year", since="2025-09-10", until="2025-09-11")
    registration(before, language="fr")
    data = {"source": "activity", "activity": f"x #{before.pk}", "language": "en", "role": "participant"}
    officer.post(at("many"), data)
    made = Invited.objects.get(activity=the_roundtable())
    assert (made.name, made.language) == ("Dana Omarova", "fr")


def letter_data(**changed: str) -> dict[str, str]:
    first = {"subject_en": "Come: {activity}", "text_en": "Dear {name}, come to {place}.", "version": ""}
    return first | changed


def test_a_letter_with_an_unknown_field_is_refused_by_its_name_and_stays_on_the_page(officer: Client) -> None:
    page = officer.post(at("letter"), letter_data(text_en="Dear {nmae}, come.")).content.decode()
    assert "{nmae}" in page
    assert "There is no field" in page
    assert not Letter.objects.exists()


def test_two_officers_write_and_nobodys_text_is_lost(officer: Client) -> None:
    assert officer.post(at("letter"), letter_data()).status_code == 302
    officer.post(at("letter"), letter_data(version="1", text_en="Dear {name}, welcome."))
    page = officer.post(at("letter"), letter_data(version="1", text_en="Mine."))
    assert page.status_code == 200
    assert "Mine." in page.content.decode()
    assert Letter.objects.get().text["en"]["text"] == "Dear {name}, welcome."
    version = re.search(r'name="version" value="(\d+)"', page.content.decode())
    assert version
    assert officer.post(at("letter"), letter_data(version=version[1], text_en="Mine.")).status_code == 302


def test_the_preview_shows_the_letter_as_an_invitee_in_every_language(officer: Client) -> None:
    letter()
    invitation = dana()
    page = officer.get(f"{at('preview')}?invitation={invitation.pk}").content.decode()
    assert "Dear Dr Dana Omarova," in page
    assert "Уважаемый Dr Dana Omarova," in page


def test_sending_from_the_page_shows_how_far_it_is(officer: Client) -> None:
    letter()
    dana()
    page = officer.post(at("sending"), {"purpose": "invitation"}, follow=True).content.decode()
    assert "0 of 1" in page or 'max="1"' in page
    again = officer.post(at("sending"), {"purpose": "invitation"})
    assert again.status_code == 409


def test_the_invitation_is_an_official_paper_with_number_date_and_signature(officer: Client) -> None:
    invitation = sent(dana())
    answer = officer.get(at("paper", invitation.pk))
    said = text_of(answer.content)
    for part in (
        f"{invitation.activity_id}/1",
        "2 June 2026",
        "Dr Dana Omarova",
        "Alikhan Baimenov",
        "Chairman of the Steering Committee",
    ):
        assert part in said


@pytest.fixture
def passport() -> Iterator[None]:
    def number(_registration_id: int, *, by: Actor, at: object) -> str:
        return "N01234567"

    visa.passport_of.append(number)
    yield
    visa.passport_of.remove(number)


VISA = {
    "purpose": "Taking part in the roundtable",
    "since": "2026-09-09",
    "until": "2026-09-12",
    "host": "Astana Civil Service Hub",
    "travel_paid_by": "FPS BOSA",
    "stay_paid_by": "Astana Civil Service Hub",
    "consulate": "Embassy of Kazakhstan in Brussels",
}


@pytest.mark.parametrize("language", ["en", "ru", "kk", "fr"])
@pytest.mark.usefixtures("passport")
def test_a_letter_for_a_visa_names_who_why_when_who_pays_and_the_passport(
    officer: Client, language: str
) -> None:
    guest = registration(the_roundtable())
    answer = officer.post(at("visa", guest.pk), VISA | {"language": language})
    assert answer["content-type"] == "application/pdf"
    said = text_of(answer.content)
    for part in ("Dana Omarova", VISA["purpose"], VISA["consulate"], "FPS BOSA", "N01234567", "2026"):
        assert part in said
    kept = VisaLetter.objects.get()
    assert f"V-{guest.activity_id}/1-1" in said
    assert "N01234567" not in str(vars(kept))


def test_no_letter_for_a_visa_before_approval(officer: Client) -> None:
    activity = the_roundtable()
    opening(activity, seats=1)
    registration(activity)
    waiting = registration(activity, email="marat@example.org")
    page = officer.post(at("visa", waiting.pk), VISA | {"language": "en"}, headers={"accept-language": "en"})
    assert "approved registrations only" in page.content.decode()
    assert not VisaLetter.objects.exists()


@pytest.mark.parametrize(("role", "status"), [(Role.AUDITOR, 404), (Role.EXPERT, 404), (Role.DIRECTOR, 200)])
def test_only_those_who_invite_open_the_pages_that_change_something(
    sign_in: SignIn, role: Role, status: int
) -> None:
    somebody = sign_in(role)
    for page in ("new", "many", "letter", "preview", "sending", "visas"):
        assert somebody.get(at(page)).status_code == status, page


def test_a_focal_point_sees_the_invitations_of_their_own_party_alone(sign_in: SignIn) -> None:
    kyrgyz = organization("State Agency of the Kyrgyz Republic")
    party_invited(kyrgyz)
    party_invited(organization("FPS BOSA"))
    somebody = sign_in(Role.FOCAL_POINT, party=kyrgyz)
    page = somebody.get(at("here")).content.decode()
    assert "State Agency of the Kyrgyz Republic" in page
    assert "FPS BOSA" not in page


@pytest.mark.parametrize("there", ["list", "all", "overview"])
def test_pages_ask_as_often_for_many_as_for_one(officer: Client, there: str) -> None:
    address = {
        "list": at("here"),
        "all": reverse("invitation:all"),
        "overview": reverse("activities:detail", args=[the_roundtable().pk]),
    }[there]
    sent(dana())
    officer.get(address)
    with CaptureQueriesContext(connection) as for_one:
        assert officer.get(address).status_code == 200
    for number in range(5):
        dana(name=f"Guest {number}", email=f"guest{number}@example.org")
        party_invited(organization(f"Agency {number}"), the_roundtable())
    with CaptureQueriesContext(connection) as for_many:
        officer.get(address)
    assert len(for_many) == len(for_one)
