"""Whoever is registered hears of it when an activity is cancelled, or its days or its place change."""

from __future__ import annotations

from typing import Any

import pytest

from shanyrak.cooperation.activities.actions import edit_activity
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.tests.factories import (
    AIGUL,
    NOON,
    opening,
    registration,
    roundtable,
)
from shanyrak.notices.models import Attachment, Notice
from shanyrak.notices.testing import tell_what_waits

pytestmark = pytest.mark.django_db


def changed(**wanted: Any) -> None:
    """Change the roundtable, and let the worker tell of it."""
    one = Activity.objects.get()
    edit_activity(record_id=one.pk, version=one.version, wanted=wanted, by=AIGUL, at=NOON)
    tell_what_waits()


@pytest.fixture
def people() -> dict[str, Registration]:
    """Somebody with a seat, somebody who waits for the only one, and somebody who withdrew."""
    one = roundtable()
    opening(one, seats=1)
    seated = registration(one, email="dana@example.org")
    waits = registration(one, given_name="Marat", email="marat@example.org")
    left = registration(one, given_name="Nino", email="nino@example.org")
    Registration.objects.filter(pk=left.pk).update(state="withdrawn")
    Notice.objects.all().delete()
    return {"seated": seated, "waits": waits, "left": left}


def told() -> list[str]:
    return list(Notice.objects.order_by("pk").values_list("kind", flat=True))


@pytest.mark.parametrize("wanted", [{"since": "2026-09-12", "until": "2026-09-13"}, {"place": "Almaty"}])
def test_whoever_stands_in_the_list_hears_of_other_days_and_another_place(
    people: dict[str, Registration], wanted: dict[str, str]
) -> None:
    changed(**wanted)
    assert told() == ["registration.activity_changed"] * 2
    events = [bytes(one.content) for one in Attachment.objects.all()]
    assert len(events) == 1  # in a calendar it stands only with whoever has a seat
    assert b"SEQUENCE:1" in events[0]


def test_a_cancelled_activity_is_told_once_and_taken_out_of_calendars(
    people: dict[str, Registration],
) -> None:
    changed(status="cancelled")
    changed(place="Almaty")
    assert told() == ["registration.activity_cancelled"] * 2
    assert b"STATUS:CANCELLED" in bytes(Attachment.objects.get().content)


def test_other_changes_and_what_is_over_are_told_to_nobody(people: dict[str, Registration]) -> None:
    changed(activity_kind="seminar")
    changed(since="2020-09-10", until="2020-09-11")
    assert told() == []
