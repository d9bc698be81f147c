"""A person adds a passkey and signs in with nothing else, in a browser with an authenticator of its own."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page
from tests.journeys.browser import Visitor
from tests.journeys.conftest import Visit

from shanyrak.accounts.testing import PASSWORD, person_with
from shanyrak.journal.models import Entry
from shanyrak.roles import Role

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

# What a phone with a fingerprint reader says of itself.
PHONE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def give_authenticator(visitor: Visitor) -> None:
    """Plug an authenticator into the visitor's browser that agrees to everything."""
    devtools = visitor.context.new_cdp_session(visitor.page)
    devtools.send("WebAuthn.enable")
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": PHONE})


def sign_in_by_password(visitor: Visitor, email: str) -> None:
    """Fill in the form of the sign-in page."""
    page = visitor.open("/sign-in/")
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def confirm(visitor: Visitor, address: str) -> Page:
    """Open a page that changes how somebody signs in, and write the password once more."""
    page = visitor.open(address)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Confirm").click()
    page.wait_for_url(f"**{address}")
    return page


def test_a_passkey_alone_signs_in_and_recovery_codes_come_with_it(visit: Visit) -> None:
    aigul = person_with(Role.OFFICER)
    visitor = visit()
    give_authenticator(visitor)
    sign_in_by_password(visitor, aigul.email)
    visitor.page.wait_for_url("**/today/")

    page = confirm(visitor, "/account/security/keys/add/")
    page.get_by_label("What do you call this key?").fill("My phone")
    page.get_by_label("Sign in with this key alone").check()
    page.get_by_role("button", name="Add the key").click()
    page.wait_for_url("**/account/security/codes/")
    assert page.get_by_role("code").count() >= 8

    page = visitor.open("/account/security/keys/")
    assert "My phone" in page.content()
    visitor.open("/sign-out/").get_by_role("main").get_by_role("button", name="Sign out").click()

    page = visitor.open("/sign-in/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url("**/today/")
    acts = set(Entry.objects.values_list("act", flat=True))
    assert "accounts.user.key_added" in acts


def test_after_the_password_a_key_is_the_second_step(visit: Visit) -> None:
    aigul = person_with(Role.OFFICER)
    visitor = visit()
    give_authenticator(visitor)
    sign_in_by_password(visitor, aigul.email)
    visitor.page.wait_for_url("**/today/")
    page = confirm(visitor, "/account/security/keys/add/")
    page.get_by_role("button", name="Add the key").click()
    page.wait_for_url("**/account/security/codes/")
    visitor.open("/sign-out/").get_by_role("main").get_by_role("button", name="Sign out").click()

    sign_in_by_password(visitor, aigul.email)
    visitor.page.wait_for_url(re.compile("/sign-in/code/"))
    visitor.page.get_by_role("button", name="Use a passkey").click()
    visitor.page.wait_for_url("**/today/")


def test_the_meter_shows_the_strength_while_the_password_is_written(visit: Visit) -> None:
    visitor = visit()
    aigul = person_with(Role.OFFICER)
    sign_in_by_password(visitor, aigul.email)
    page = visitor.open("/account/password/")
    page.get_by_label("New password", exact=True).press_sequentially("1234567890")
    page.get_by_text("Weak").wait_for()
    page.get_by_label("New password", exact=True).press_sequentially(" over seven hills a kestrel")
    page.get_by_text("Strong", exact=True).wait_for()
