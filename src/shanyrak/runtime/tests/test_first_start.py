"""The first start makes an administrator and a way for them to sign in."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.utils.timezone import now

from shanyrak.accounts.models import User
from shanyrak.accounts.testing import person_with
from shanyrak.roles import Role
from shanyrak.runtime import first_start
from shanyrak.sources.actions import keep_document
from shanyrak.sources.models import SourceDocument

pytestmark = pytest.mark.django_db
ADDRESS = "http://127.0.0.1:8000"


@pytest.fixture(autouse=True)
def without_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHANYRAK_SAMPLE", "off")


def test_the_link_signs_the_administrator_in_once(client: Client) -> None:
    (line,) = first_start.welcome(ADDRESS)
    found = re.search(rf"{ADDRESS}(/\S+)$", line)
    assert found

    client.get(found[1], follow=True)
    client.post(found[1], follow=True)
    assert client.session["_auth_user_id"] == str(User.objects.exclude(is_active=False).get().pk)

    second = Client()
    second.post(found[1], follow=True)
    assert "_auth_user_id" not in second.session


def test_no_link_is_printed_once_the_administrator_has_a_password() -> None:
    first_start.welcome(ADDRESS)
    administrator = User.objects.get(is_active=True)
    administrator.set_password("steppe eagle over Astana")
    administrator.save()
    assert first_start.welcome(ADDRESS) == []


def test_an_unwanted_sample_hub_is_not_asked_for_again(monkeypatch: pytest.MonkeyPatch) -> None:
    first_start.welcome(ADDRESS)
    monkeypatch.setenv("SHANYRAK_SAMPLE", "on")
    first_start.welcome(ADDRESS)
    assert not SourceDocument.objects.exists()


def test_a_hub_with_documents_of_its_own_gets_no_samples(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHANYRAK_SAMPLE", "on")
    officer = person_with(Role.OFFICER)
    keep_document(content=b"Georgia takes part in the hub.", name="letter.txt", by=officer, at=now())
    first_start.welcome(ADDRESS)
    assert SourceDocument.objects.count() == 1
    assert first_start.reached(first_start.SAMPLE)
