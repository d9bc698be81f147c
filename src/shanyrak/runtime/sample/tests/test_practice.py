"""Practice activities: made once, marked, and counted nowhere that is public."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from django.test import Client

from shanyrak.accounts.testing import SignIn
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.tests.factories import the_hub
from shanyrak.cooperation.programme.models import Session
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.training.models import Attempt
from shanyrak.directory.actions import load_directory
from shanyrak.roles import VISITOR, Holder, Role
from shanyrak.runtime.sample.practice import load_practice
from shanyrak.runtime.sample.practice.words import MARKS, is_practice

pytestmark = pytest.mark.django_db
OFFICER = Holder(pk=7, held=frozenset({Role.OFFICER}))
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def practised() -> list[Activity]:
    load_directory(by=OFFICER, at=NOON)
    the_hub()
    load_practice(by=OFFICER, at=NOON)
    return list(Activity.objects.order_by("pk"))


def test_they_are_made_once() -> None:
    made = practised()
    assert load_practice(by=OFFICER, at=NOON) is False
    assert Activity.objects.count() == len(made)


def test_each_says_in_every_language_that_it_is_practice() -> None:
    for activity in practised():
        assert is_practice(activity.title)
        assert {
            language: said["text"].startswith(MARKS[language]) for language, said in activity.title.items()
        } == (dict.fromkeys(MARKS, True))


def test_none_is_public(client: Client) -> None:
    made = practised()
    assert not Activity.objects.visible_to(VISITOR).exists()
    for address in ("/", "/activities/?whose=all", "/calendars/hub.ics", "/feeds/all.atom"):
        assert MARKS["en"] not in client.get(address).content.decode()
    assert client.get(f"/activities/{made[0].pk}/").status_code == 404


def test_people_in_them_are_plainly_invented() -> None:
    practised()
    assert Registration.objects.exists()
    for one in Registration.objects.all():
        assert one.email.endswith("@example.org")
        assert one.family_name in {"Example", "Sample", "Practice", "Trial"}


def test_a_banner_says_it(sign_in: SignIn) -> None:
    html = sign_in(Role.OFFICER).get(f"/activities/{practised()[0].pk}/").content.decode()
    assert "This activity is invented, to practise on. Nobody in it exists." in html


def test_the_roundtable_has_people_of_every_state_and_a_programme() -> None:
    roundtable = practised()[0]
    states = set(Registration.objects.filter(activity=roundtable).values_list("state", flat=True))
    assert states == {"approved", "nominated", "waiting"}
    assert Session.objects.filter(activity=roundtable).count() == 5


def test_the_visit_has_twelve_approved_delegates_of_three_parties() -> None:
    visit = next(one for one in practised() if one.activity_kind == "study_visit")
    people = Registration.objects.filter(activity=visit, state="approved", role="delegate")
    assert people.count() == 12
    assert people.values("party").distinct().count() == 3


def test_the_course_has_a_quiz_that_some_have_passed() -> None:
    practised()
    attempts = list(Attempt.objects.exclude(handed_in_at=None))
    assert len(attempts) == 3
    assert sorted(one.share or Decimal(0) for one in attempts) == [Decimal("0.5"), 1, 1]
