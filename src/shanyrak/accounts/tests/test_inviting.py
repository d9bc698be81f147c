"""People come in by invitation, and by nothing else."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

import pytest
from django.conf import LazySettings
from django.core import mail
from django.test import Client
from django.utils.timezone import now

from shanyrak.accounts.actions import accept_invitation, invite, invite_again, withdraw_invitation
from shanyrak.accounts.models import HeldRole, Invitation, User
from shanyrak.accounts.rules import (
    AddressTaken,
    InvitationNotOpen,
    LinkNotValid,
    PartyMissing,
    PeriodEmpty,
)
from shanyrak.accounts.testing import PASSWORD, SignIn
from shanyrak.directory.actions import add_party
from shanyrak.directory.models import Party
from shanyrak.journal.models import Entry
from shanyrak.records.languages import texts_from
from shanyrak.roles import VISITOR, Holder, NotPermitted, Role

pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 2)
ADMINISTRATOR = Holder(pk=7, held=frozenset({Role.ADMINISTRATOR}))
OFFICER = Holder(pk=8, held=frozenset({Role.OFFICER}))


@pytest.fixture
def bosa() -> Party:
    return add_party(party_kind="organization", names=texts_from({"en": "FPS BOSA"}), by=OFFICER, at=now())


def invited(
    email: str = "aigul@example.org", *roles: Role, by: Holder = ADMINISTRATOR, at: datetime | None = None
) -> str:
    chosen = roles or (Role.EXPERT,)
    return invite(email=email, roles=chosen, since=TODAY, by=by, at=at or now()).path


def token_of(path: str) -> str:
    return path.rstrip("/").rpartition("/")[2]


def accepted(path: str, at: datetime | None = None) -> User:
    return accept_invitation(
        token=token_of(path), name="Aigul", language="kk", password=PASSWORD, by=VISITOR, at=at or now()
    )


def test_an_invited_person_chooses_name_language_and_password_and_is_in(client: Client) -> None:
    page = invited()

    joined = client.post(page, {"name": "Aigul", "language": "kk", "password": PASSWORD})
    today = client.get("/today/")

    user = User.objects.get(email="aigul@example.org")
    assert joined["Location"] == "/today/"
    assert today.status_code == 200
    assert (user.name, user.language, user.check_password(PASSWORD)) == ("Aigul", "kk", True)
    assert user.roles() == {Role.EXPERT, Role.PUBLIC}


def test_the_journal_tells_of_the_invitation_without_the_address() -> None:
    accepted(invited())

    told = "".join(Entry.objects.values_list("body", flat=True))
    assert "accounts.invitation.made" in told
    assert "accounts.invitation.accepted" in told
    assert "aigul@example.org" not in told
    assert "Aigul" not in told


def test_an_invitation_is_accepted_once() -> None:
    page = invited()
    accepted(page)
    with pytest.raises(LinkNotValid):
        accepted(page)


def test_an_invitation_waits_for_seven_days_and_not_longer() -> None:
    made = now()
    first, second = invited("first@example.org", at=made), invited("second@example.org", at=made)

    accepted(first, at=made + timedelta(days=6, hours=23))
    with pytest.raises(LinkNotValid):
        accepted(second, at=made + timedelta(days=7))


def test_a_withdrawn_invitation_opens_nothing(client: Client) -> None:
    page = invited()
    user = User.objects.get(email="aigul@example.org")
    withdraw_invitation(user_id=user.pk, by=ADMINISTRATOR, at=now())

    assert client.get(page).status_code == 403
    assert client.post(page, {"name": "A", "language": "en", "password": PASSWORD}).status_code == 403


def test_a_new_link_makes_the_old_one_void(client: Client) -> None:
    old = invited()
    user = User.objects.get(email="aigul@example.org")
    new = invite_again(user_id=user.pk, by=ADMINISTRATOR, at=now()).path

    assert client.get(old).status_code == 403
    assert client.get(new).status_code == 200


def test_who_has_accepted_is_not_invited_again() -> None:
    user = accepted(invited())
    with pytest.raises(InvitationNotOpen):
        invite_again(user_id=user.pk, by=ADMINISTRATOR, at=now())


def test_an_address_has_one_account_however_it_is_spelt() -> None:
    invited("aigul@example.org")
    with pytest.raises(AddressTaken):
        invited("Aigul@Example.org")


def test_after_a_withdrawal_the_same_address_is_invited_anew_with_other_roles() -> None:
    invited("aigul@example.org", Role.ADMINISTRATOR)
    user = User.objects.get(email="aigul@example.org")
    withdraw_invitation(user_id=user.pk, by=ADMINISTRATOR, at=now())

    accepted(invited("aigul@example.org", Role.AUDITOR))

    assert User.objects.get(email="aigul@example.org").roles() == {Role.AUDITOR, Role.PUBLIC}


def test_an_officer_invites_focal_points_only(bosa: Party) -> None:
    invite(email="peter@example.org", roles=[Role.FOCAL_POINT], party=bosa, since=TODAY, by=OFFICER, at=now())
    with pytest.raises(NotPermitted):
        invited("friend@example.org", Role.ADMINISTRATOR, by=OFFICER)


def test_an_officer_gets_no_new_link_for_an_administrators_invitation() -> None:
    invited("new@example.org", Role.ADMINISTRATOR)
    user = User.objects.get(email="new@example.org")
    with pytest.raises(NotPermitted):
        invite_again(user_id=user.pk, by=OFFICER, at=now())


def test_a_focal_point_speaks_for_a_party() -> None:
    with pytest.raises(PartyMissing):
        invited("peter@example.org", Role.FOCAL_POINT)
    assert not User.objects.filter(email="peter@example.org").exists()


def test_a_role_does_not_end_before_it_begins() -> None:
    with pytest.raises(PeriodEmpty):
        invite(
            email="a@example.org",
            roles=[Role.EXPERT],
            since=TODAY,
            until=TODAY - timedelta(days=1),
            by=ADMINISTRATOR,
            at=now(),
        )


def test_a_role_is_held_on_its_last_day() -> None:
    invite(email="a@example.org", roles=[Role.EXPERT], since=TODAY, until=TODAY, by=ADMINISTRATOR, at=now())
    assert HeldRole.objects.on(TODAY).count() == 1
    assert HeldRole.objects.on(TODAY + timedelta(days=1)).count() == 0


@pytest.mark.parametrize("password", ["", "short", "aigul@example.org", "qwertyuiop12", "password1234"])
def test_a_weak_password_is_refused_with_advice(client: Client, password: str) -> None:
    page = client.post(invited(), {"name": "Aigul", "language": "en", "password": password})
    assert page.status_code == 200
    assert "err-sum" in page.content.decode()
    assert Invitation.objects.waiting().exists()


def test_the_meter_answers_in_the_readers_language(client: Client) -> None:
    strong = client.post("/password-strength/", {"password": PASSWORD})
    weak = client.post("/password-strength/", {"password": "1234567890"}, headers={"accept-language": "en"})

    assert 'value="4"' in strong.content.decode()
    assert 'value="0"' in weak.content.decode()
    assert "top-100" in weak.content.decode()


def test_without_a_mail_server_the_link_is_shown_once_to_who_invites(sign_in: SignIn) -> None:
    form = {"email": "aigul@example.org", "language": "ru", "roles": "expert", "since": "2026-06-02"}

    page = sign_in(Role.ADMINISTRATOR).post("/accounts/invite/", form).content.decode()

    link = re.search(r'value="http://testserver(/invitation/[^"]+)"', page)
    assert link
    assert Client().get(link[1]).status_code == 200
    assert "no-store" in Client().get(link[1])["Cache-Control"]


def test_with_a_mail_server_the_link_goes_to_the_invited_person_alone(
    sign_in: SignIn, settings: LazySettings
) -> None:
    settings.MAIL_IS_SENT = True
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    form = {"email": "aigul@example.org", "language": "en", "roles": "expert", "since": "2026-06-02"}

    page = sign_in(Role.ADMINISTRATOR).post("/accounts/invite/", form).content.decode()

    assert "/invitation/" not in page
    assert mail.outbox[0].to == ["aigul@example.org"]
    assert "http://testserver/invitation/" in mail.outbox[0].body


def test_an_officer_is_offered_focal_points_only(sign_in: SignIn) -> None:
    officer = sign_in(Role.OFFICER)
    form = {"email": "friend@example.org", "language": "en", "roles": "administrator", "since": "2026-06-02"}

    assert 'value="administrator"' not in officer.get("/accounts/invite/").content.decode()
    assert officer.post("/accounts/invite/", form).status_code == 200
    assert not User.objects.filter(email="friend@example.org").exists()
