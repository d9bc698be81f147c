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


@pytest.mark.parametrize(
    ("host", "leads_to"),
    [("127.0.0.1:8000", "http://localhost:8000/sign-in/"), ("localhost:8000", None), ("testserver", None)],
)
def test_a_page_opened_by_a_number_leads_to_where_passkeys_work(
    client: Client, host: str, leads_to: str | None
) -> None:
    page = client.get("/sign-in/", headers={"host": host}).content.decode()
    assert ("passkey-form" in page) == (leads_to is None)
    assert leads_to is None or f'href="{leads_to}"' in page
