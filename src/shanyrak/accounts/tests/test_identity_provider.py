"""Whoever was invited may sign in through the identity provider that is configured; nobody else may."""

from __future__ import annotations

import http.client
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit

import pytest
from django.conf import LazySettings
from django.test import Client
from django.utils.timezone import now

from shanyrak.accounts.actions import close_account, invite
from shanyrak.accounts.models import Invitation, User
from shanyrak.accounts.tests.identity_provider import CLIENT_ID, CLIENT_SECRET, Provider, running
from shanyrak.roles import Holder, Role

pytestmark = pytest.mark.django_db
BY = Holder(pk=7, held=frozenset({Role.ADMINISTRATOR}))


@pytest.fixture
def provider(settings: LazySettings) -> Iterator[Provider]:
    with running() as started:
        app = {
            "provider_id": "oidc",
            "name": "State identity",
            "client_id": CLIENT_ID,
            "secret": CLIENT_SECRET,
            "settings": {"server_url": started.issuer},
        }
        settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [app]}}
        yield started


def invited(email: str = "aigul@example.org") -> User:
    return invite(email=email, roles=[Role.EXPERT], since=date(2026, 1, 1), by=BY, at=now()).user


def sign_in_there(browser: Client) -> str:
    """Go the way a browser goes: to the provider, and back with a code. Return where that ends."""
    leaving = browser.post("/sign-in/with/oidc/")["Location"]
    there = urlsplit(leaving)
    connection = http.client.HTTPConnection(there.netloc)
    connection.request("GET", f"{there.path}?{there.query}")
    answer = connection.getresponse()
    answer.read()
    connection.close()
    back = urlsplit(answer.headers["Location"])
    returned = browser.get(f"{back.path}?{back.query}")
    return returned.headers.get("Location", str(returned.status_code))


def test_the_sign_in_page_offers_the_provider_by_its_name(client: Client, provider: Provider) -> None:
    assert "State identity" in client.get("/sign-in/").content.decode()


def test_an_invited_person_is_let_in_and_the_invitation_is_accepted(
    client: Client, provider: Provider
) -> None:
    invited()
    assert sign_in_there(client) == "/today/"
    assert client.get("/today/").status_code == 200
    assert not Invitation.objects.waiting().exists()


def test_the_second_time_the_provider_is_known_even_under_another_address(provider: Provider) -> None:
    invited()
    sign_in_there(Client())
    provider.email = "serikova@example.org"
    assert sign_in_there(Client()) == "/today/"


def test_nobody_is_let_in_who_was_not_invited(client: Client, provider: Provider) -> None:
    assert sign_in_there(client) == "403"
    assert client.get("/today/").status_code == 302
    assert not User.objects.exists()


def test_an_address_that_the_provider_has_not_verified_opens_nothing(
    client: Client, provider: Provider
) -> None:
    invited()
    provider.is_verified = False
    assert sign_in_there(client) == "403"


def test_a_closed_account_stays_closed(client: Client, provider: Provider) -> None:
    user = invited()
    sign_in_there(Client())
    close_account(user_id=user.pk, by=BY, at=now())
    assert sign_in_there(client) == "/sign-in/"
    assert client.get("/today/").status_code == 302


def test_an_answer_that_nobody_asked_for_is_refused(client: Client, provider: Provider) -> None:
    invited()
    assert client.get("/sign-in/with/oidc/callback/?code=stolen&state=forged").status_code == 403


def test_three_variables_switch_the_provider_on() -> None:
    variables = {
        "SHANYRAK_OIDC_ISSUER": "https://id.example.org/realm",
        "SHANYRAK_OIDC_CLIENT_ID": "hub",
        "SHANYRAK_OIDC_CLIENT_SECRET": "s",
    }
    code = (
        "from shanyrak.site import settings as s;"
        "print(s.SOCIALACCOUNT_PROVIDERS['openid_connect']['APPS'][0]['client_id'],"
        "s.CONTENT_SECURITY_POLICY['DIRECTIVES']['form-action'][-1])"
    )
    said = subprocess.run(
        [sys.executable, "-c", code], env=os.environ | variables, capture_output=True, check=True
    )
    assert said.stdout.decode().split() == ["hub", "https://id.example.org"]
