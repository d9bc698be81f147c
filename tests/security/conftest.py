"""What the tests of security share: people in their browsers, a furnished hub, and its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.test import Client
from django.urls import reverse
from tests.architecture.address_map import Address, addresses
from tests.architecture.everything import Everything

from shanyrak.accounts.models import User
from shanyrak.accounts.testing import PASSWORD, person_with
from shanyrak.places import Places
from shanyrak.roles import Role

Paths = Callable[[], Iterator[tuple[Address, str]]]


@pytest.fixture(autouse=True)
def files_of_their_own(settings: LazySettings, tmp_path: Path) -> None:
    settings.PLACES = Places(tmp_path).prepare()


@pytest.fixture
def aigul(db: None) -> User:
    """An officer with a password."""
    return person_with(Role.OFFICER)


@pytest.fixture
def browser(aigul: User) -> Client:
    """Her browser, signed in by the form."""
    browser = Client()
    browser.post("/sign-in/", {"login": aigul.email, "password": PASSWORD})
    return browser


@pytest.fixture
def paths(db: None) -> Paths:
    """Every address of the platform with something there to show."""
    everything = Everything()

    def found() -> Iterator[tuple[Address, str]]:
        for address in addresses():
            yield address, reverse(address.name, kwargs=everything.arguments(address))

    return found
