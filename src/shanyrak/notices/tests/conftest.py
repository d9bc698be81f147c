"""What the tests of notices share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.conf import LazySettings

from shanyrak.accounts.models import User
from shanyrak.accounts.testing import person_with
from shanyrak.cooperation.agreements.tests.factories import bosa
from shanyrak.notices.tests.mail_server import Postbox, answering
from shanyrak.roles import Role


@pytest.fixture
def nino(db: None) -> User:
    return person_with(Role.FOCAL_POINT, party=bosa())


@pytest.fixture
def postbox(settings: LazySettings) -> Iterator[Postbox]:
    """A mail server that is there."""
    box = Postbox()
    settings.HUB_ADDRESS = "https://hub.example.org"
    with answering(box, settings):
        yield box
