"""An invited person signs in through an identity provider, in a browser that follows the policy of the pages."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.conf import LazySettings
from django.utils.timezone import now
from tests.journeys.conftest import Visit

from shanyrak.accounts.actions import invite
from shanyrak.accounts.tests.identity_provider import CLIENT_ID, CLIENT_SECRET, running
from shanyrak.roles import Holder, Role

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
DANA = Holder(pk=7, held=frozenset({Role.ADMINISTRATOR}))


def test_the_browser_goes_to_the_provider_and_comes_back_signed_in(
    visit: Visit, settings: LazySettings
) -> None:
    invite(email="aigul@example.org", roles=[Role.OFFICER], since=date(2026, 1, 1), by=DANA, at=now())
    with running() as provider:
        app: dict[str, Any] = {
            "provider_id": "oidc",
            "name": "State identity",
            "client_id": CLIENT_ID,
            "secret": CLIENT_SECRET,
            "settings": {"server_url": provider.issuer},
        }
        settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [app]}}
        policy: dict[str, Any] = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
        forms = [*policy["form-action"], provider.issuer]
        settings.CONTENT_SECURITY_POLICY = {"DIRECTIVES": policy | {"form-action": forms}}

        page = visit().open("/sign-in/")
        page.get_by_role("button", name="Sign in with State identity").click()
        page.wait_for_url("**/today/")
