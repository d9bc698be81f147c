"""What every test may rely on: quick passwords, and style sheets that were not gathered first."""

from __future__ import annotations

import gc

import pytest
from django.conf import settings

pytest_plugins = ["shanyrak.accounts.testing", "shanyrak.journal.testing"]


def pytest_configure() -> None:
    """Change the settings that would only slow the tests down."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.WHITENOISE_USE_FINDERS = True
    settings.WHITENOISE_AUTOREFRESH = True
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }


LONG = ("tests/load/", "tests/faults/", "tests/journeys/", "tests/security/", "ten_thousand")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run what takes long first: begun last, it would leave the other processes idle at the end."""
    items.sort(key=lambda item: not any(place in item.nodeid for place in LONG))


def pytest_collection_finish() -> None:
    """Leave what was imported and collected out of every later search for garbage: it stays to the end."""
    gc.collect()
    gc.freeze()
