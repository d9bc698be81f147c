"""Certificates of attendance: for whoever came, with names looked at first, each once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.test import Client

from shanyrak.certificates.actions import issue_next
from shanyrak.certificates.models import Batch, BatchLine, Certificate
from shanyrak.certificates.rules import Holder as Bearer
from shanyrak.certificates.tests.factories import OFFICER, issued
from shanyrak.cooperation.reception.attendance_certificates import (
    ARRIVED,
    SESSIONS,
    candidates,
    first_words,
    key_of,
)
from shanyrak.cooperation.reception.tests.factories import NOON, arrive, guest, the_roundtable
from shanyrak.cooperation.registration.links import own_address
from shanyrak.places import Places
from shanyrak.roles import Role

pytestmark = pytest.mark.django_db
SignIn = Callable[..., Client]


@pytest.fixture(autouse=True)
def keys_of_their_own(settings: LazySettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHANYRAK_DATA", str(tmp_path))
    settings.PLACES = Places(tmp_path).prepare()


def form() -> dict[str, str]:
    """Return the form as it stands when nobody changed anything."""
    return {
        "whom": ARRIVED,
        "least": "80",
        "name_en": "Roundtable on one-stop shops",
        "criteria_en": "Came and took part.",
        "place": "Astana",
        "since": "2026-05-20",
        "until": "2026-05-21",
        "hours": "12",
    }


def test_whoever_was_checked_in_gets_one_and_nobody_else() -> None:
    came, stayed_away = guest(), guest("Peter", "Vandenbrune")
    arrive(came)
    found = candidates(the_roundtable().pk, whom=ARRIVED, least=80)
    assert [one.id for one in found] == [came.pk]
    assert candidates(the_roundtable().pk, whom=SESSIONS, least=80) == []
    assert stayed_away.pk not in {one.id for one in found}


def test_names_are_looked_at_before_certificates_are_issued(sign_in: SignIn) -> None:
    came, other = guest(), guest("Peter", "Vandenbrune")
    arrive(came)
    arrive(other)
    address = f"/activities/{the_roundtable().pk}/certificates/"
    browser = sign_in(Role.OFFICER)
    text = browser.get(address).content.decode()
    assert "Issue 2 certificates" in text
    assert "Omarova" in text
    shown = browser.post(address, form())
    assert shown.status_code == 200
    assert not Batch.objects.exists()
    issued_ = browser.post(address, form() | {"issue": "1", "person": [str(came.pk)]})
    batch = Batch.objects.get()
    assert issued_.headers["Location"] == f"/certificates/batches/{batch.pk}/"
    assert list(BatchLine.objects.values_list("key", flat=True)) == [key_of(came.pk)]
    while issue_next(batch_id=batch.pk, by=OFFICER, at=NOON):
        pass
    assert Certificate.objects.get().about == f"activities.activity:{the_roundtable().pk}"
    assert "Issue 1 certificate<" in browser.get(address).content.decode()


def test_without_anybody_chosen_nothing_is_issued(sign_in: SignIn) -> None:
    arrive(guest())
    address = f"/activities/{the_roundtable().pk}/certificates/"
    answer = sign_in(Role.OFFICER).post(address, form() | {"issue": "1"})
    assert "Choose at least one person." in answer.content.decode()
    assert not Batch.objects.exists()


def test_the_auditor_looks_and_others_do_not(sign_in: SignIn, client: Client) -> None:
    arrive(guest())
    address = f"/activities/{the_roundtable().pk}/certificates/"
    assert "Issue 1" not in sign_in(Role.AUDITOR).get(address).content.decode()
    assert sign_in(Role.EXPERT).get(address).status_code == 404
    assert client.get(address).status_code == 302
    sign_in(Role.AUDITOR).post(address, form() | {"issue": "1"})
    assert not Batch.objects.exists()


def test_the_ready_words_stand_in_every_language() -> None:
    words = first_words(the_roundtable())
    assert set(words["criteria"]) == {"en", "ru", "kk", "fr"}
    assert words["name"] == the_roundtable().title


def test_a_person_finds_the_certificate_on_their_own_page(client: Client) -> None:
    who = guest()
    there = own_address(who)
    assert "/certificates/" not in client.get(there).content.decode()
    certificate = issued(key_of(who.pk), holder=Bearer("Dana Omarova"))
    assert f'href="/certificates/{certificate.uuid}/"' in client.get(there).content.decode()
