"""What tests of several kinds share: one of everything that an address can ask for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from shanyrak.places import Places
from tests.architecture.address_map import addresses
from tests.architecture.everything import Everything
from tests.made_once import made_once


@pytest.fixture(scope="module")
def everything(
    tmp_path_factory: pytest.TempPathFactory, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[Everything]:
    """One of everything that an address can ask for, with its files, once for all tests of a file."""
    places = Places(tmp_path_factory.mktemp("files")).prepare()
    with override_settings(PLACES=places), made_once(django_db_blocker):
        yield Everything.made_for(addresses())
