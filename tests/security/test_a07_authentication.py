"""OWASP A07: whoever is in is who they say, and nobody learns from outside who has an account."""

from __future__ import annotations

import re

import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.conf import LazySettings
from django.contrib.auth.password_validation import get_default_password_validators
from django.test import Client
from django.utils.timezone import now
from tests.security.conftest import Paths

from shanyrak.accounts.actions import ensure_administrator, one_time_link
from shanyrak.accounts.models import User
from shanyrak.accounts.testing import PASSWORD, SignIn
from shanyrak.roles import Role

pytestmark = pytest.mark.django_db
TOKENS = re.compile(r'(name="csrfmiddlewaretoken" value=|nonce=)"[^"]+"')


def said(answer: object, *typed: str) -> str:
    """Return a page without what differs from one asking to the next."""
    page = TOKENS.sub("", answer.content.decode())  # type: ignore[attr-defined]
    for one in typed:
        page = page.replace(one, "…")
    return page


def test_an_unknown_address_and_a_wrong_password_get_the_same_answer(aigul: User) -> None:
    known = Client().post("/sign-in/", {"login": aigul.email, "password": "wrong"})
    unknown = Client().post("/sign-in/", {"login": "nobody@example.org", "password": "wrong"})
    assert known.status_code == unknown.status_code == 200
    assert said(known, aigul.email) == said(unknown, "nobody@example.org")


def test_a_closed_account_gets_the_same_words(aigul: User) -> None:
    User.objects.filter(pk=aigul.pk).update(is_active=False)
    page = Client().post("/sign-in/", {"login": aigul.email, "password": PASSWORD}, follow=True)
    assert "The email or the password is not right." in said(page)
    assert "inactive" not in said(page).lower()


def test_a_forgotten_password_tells_nobody_who_has_an_account(aigul: User, settings: LazySettings) -> None:
    settings.MAIL_IS_SENT = True
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    known = Client().post("/password/", {"email": aigul.email}, follow=True)
    unknown = Client().post("/password/", {"email": "nobody@example.org"}, follow=True)
    assert known.redirect_chain == unknown.redirect_chain
    assert said(known) == said(unknown)


def test_the_session_gets_a_new_key_when_somebody_signs_in(aigul: User) -> None:
    browser = Client()
    browser.get("/language/ru/")
    session = browser.session
    session["planted"] = True
    session.save()
    before = str(session.session_key)

    browser.cookies["sessionid"] = before
    browser.post("/sign-in/", {"login": aigul.email, "password": PASSWORD})

    assert browser.cookies["sessionid"].value != before
    attacker = Client()
    attacker.cookies["sessionid"] = before
    assert attacker.get("/today/").status_code == 302


def test_after_signing_out_the_old_key_opens_nothing(browser: Client) -> None:
    key = browser.cookies["sessionid"].value
    browser.post("/sign-out/")
    thief = Client()
    thief.cookies["sessionid"] = key
    assert thief.get("/today/").status_code == 302


def test_nobody_is_signed_out_by_a_link(browser: Client) -> None:
    browser.get("/sign-out/")
    assert browser.get("/today/").status_code == 200


def test_between_the_two_steps_nothing_is_open(aigul: User, paths: Paths) -> None:
    TOTP.activate(aigul, generate_totp_secret())
    half = Client()
    half.post("/sign-in/", {"login": aigul.email, "password": PASSWORD})
    visitor = Client()

    opened = []
    for address, path in paths():
        if address.permission is None or address.name == "mfa_authenticate":
            continue
        mine, theirs = half.get(path), visitor.get(path)
        for answer in (mine, theirs):
            if answer.streaming:
                b"".join(answer)
        if mine.status_code == 200 and theirs.status_code != 200:
            opened.append(path)
    assert opened == []


def test_a_link_replaces_the_password_and_not_the_second_step() -> None:
    platform = User.objects.platform()
    administrator = ensure_administrator(by=platform, at=now())
    TOTP.activate(administrator, generate_totp_secret())
    browser = Client()

    answer = browser.post(one_time_link(user=administrator, by=platform, at=now()))

    assert answer["Location"].startswith("/sign-in/code/")
    assert browser.get("/today/").status_code == 302


def test_the_second_step_is_not_taken_off_without_showing_who_one_is(browser: Client, aigul: User) -> None:
    TOTP.activate(aigul, generate_totp_secret())
    answer = browser.post("/account/security/app/remove/")
    assert answer["Location"].startswith("/account/confirm/")


def test_a_password_has_to_be_strong() -> None:
    names = {type(one).__name__ for one in get_default_password_validators()}
    assert names >= {"MinimumLengthValidator", "CommonPasswordValidator", "StrengthValidator"}


def test_nobody_signs_up(client: Client) -> None:
    form = {"email": "me@example.org", "password1": PASSWORD, "password2": PASSWORD}
    for address in ("/sign-up/", "/sign-up/foreign/", "/accounts/signup/", "/accounts/"):
        assert client.post(address, form).status_code in {302, 404, 405}
    assert not User.objects.filter(email="me@example.org").exists()


def test_a_platform_account_signs_in_by_nothing() -> None:
    platform = User.objects.platform()
    for password in ("", "!", "Shanyrak"):
        Client().post("/sign-in/", {"login": platform.email, "password": password})
    assert Client().post("/sign-in/", {"login": platform.email, "password": "x"}).status_code == 200
    assert not platform.is_active


def test_what_a_person_may_is_asked_anew_at_every_page(sign_in: SignIn) -> None:
    officer = sign_in(Role.OFFICER)
    assert officer.get("/parties/new/").status_code == 200
    User.objects.get(name="Officer").held_roles.all().delete()
    assert officer.get("/parties/new/").status_code == 404
