"""Every page of accounts opens, in all four languages."""

from __future__ import annotations

import pytest
from django.test import Client

from shanyrak.accounts.testing import SignIn
from shanyrak.roles import Role

pytestmark = pytest.mark.django_db

FOR_VISITORS = [
    "/sign-in/",
    "/password/",
    "/password/sent/",
    "/password/new/1-set/",
    "/password/new/done/",
    "/roles/",
    "/sign-in/abc/",
    "/account/email/abc/",
]
FOR_ONESELF = [
    "/account/",
    "/account/security/",
    "/account/security/keys/",
    "/account/sessions/",
    "/sign-out/",
    "/account/password/",
    "/account/confirm/",
]
FOR_ADMINISTRATORS = ["/accounts/", "/accounts/invite/", "/roles/"]


@pytest.mark.parametrize("language", ["en", "ru", "kk", "fr"])
@pytest.mark.parametrize("address", FOR_VISITORS)
def test_a_visitor_reads_the_page(client: Client, address: str, language: str) -> None:
    page = client.get(address, headers={"accept-language": language})
    assert page.status_code == 200
    assert f'lang="{language}"' in page.content.decode()


@pytest.mark.parametrize("address", FOR_ONESELF)
def test_somebody_who_is_in_reads_the_page(sign_in: SignIn, address: str) -> None:
    assert sign_in(Role.EXPERT).get(address).status_code == 200


@pytest.mark.parametrize("address", FOR_ADMINISTRATORS)
def test_an_administrator_reads_the_page(sign_in: SignIn, address: str) -> None:
    assert sign_in(Role.ADMINISTRATOR).get(address).status_code == 200
