"""Fixtures for tests: people with roles, signed in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from shanyrak.accounts.models import HeldRole, User
from shanyrak.directory.models import Party
from shanyrak.roles import Role

PASSWORD = "tulip camel orbit ferry"  # noqa: S105 - for people who exist in tests only
SignIn = Callable[..., Client]


def person_with(role: Role, *, party: Party | None = None) -> User:
    """Return a user who holds ``role`` today; the public holds none."""
    user = User.objects.create_user(
        email=f"{role.value}-{User.objects.count()}@example.org", name=role.value.title(), password=PASSWORD
    )
    if role is not Role.PUBLIC:
        HeldRole.objects.create(user=user, role=role.value, party=party, period=(date(2020, 1, 1), None))
    return user


@pytest.fixture
def sign_in() -> SignIn:
    """Return a function that signs a person with a role in, and gives their browser."""

    def signed_in(role: Role, *, party: Party | None = None) -> Client:
        browser = Client()
        browser.force_login(
            person_with(role, party=party), backend="django.contrib.auth.backends.ModelBackend"
        )
        return browser

    return signed_in
