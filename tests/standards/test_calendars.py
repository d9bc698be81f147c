"""Every calendar that the platform gives out, read by two libraries: the right hour of the clock, and a move as the same event."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine
import vobject
from django.test import Client
from django.urls import reverse
from icalendar import Calendar

from shanyrak.accounts.testing import person_with
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.tests.factories import AIGUL, organization, person
from shanyrak.cooperation.delegations.actions import confirm_itinerary, edit_stop
from shanyrak.cooperation.delegations.links import travelling_token
from shanyrak.cooperation.delegations.models import Stop
from shanyrak.cooperation.delegations.tests import factories as delegations
from shanyrak.cooperation.programme.actions import edit_session
from shanyrak.cooperation.programme.models import Session
from shanyrak.cooperation.programme.tests import factories as programme
from shanyrak.publishing.actions import open_own_calendar
from shanyrak.publishing.following import BY_ADDRESS
from shanyrak.records.languages import texts_from
from shanyrak.roles import Role
from shanyrak.topics.tests.test_actions import topic

pytestmark = pytest.mark.django_db
SPRING = datetime(2024, 2, 1, 9, tzinfo=UTC)
BY: dict[str, Any] = {"by": AIGUL, "at": SPRING}
ALMATY = "Asia/Almaty"
# The clocks of Almaty went from UTC+6 to UTC+5 between these two mornings.
BEFORE, AFTER = datetime(2024, 2, 29, 10), datetime(2024, 3, 1, 10)  # noqa: DTZ001 - what the wall shows
HOURS = {BEFORE: datetime(2024, 2, 29, 4, tzinfo=UTC), AFTER: datetime(2024, 3, 1, 5, tzinfo=UTC)}
MOVED = datetime(2024, 3, 1, 14)  # noqa: DTZ001 - what the wall shows


def a_week_with_everything() -> tuple[Activity, Session, Stop]:
    """A visit over the change of the clocks, with two sessions and two stops, one on each side, and all it may be found by."""
    topic("ethics")
    visit = delegations.visit(
        "Study visit over the change of the clocks",
        since="2024-02-28",
        until="2024-03-02",
        place="Almaty, Kazakhstan",
        topics=["ethics"],
        participants=[{"party": organization("FPS BOSA")}, {"person": person("Peter Vandenbrune")}],
    )
    sessions = [
        programme.session(
            visit, f"Session {begins:%d.%m}", begins=begins, ends=begins.replace(hour=11), zone=ALMATY
        )
        for begins in (BEFORE, AFTER)
    ]
    plan = delegations.itinerary(visit, country="KZ", zone=ALMATY)
    delegations.delegate(visit)
    stops = [
        delegations.stop(
            plan, f"Stop {begins:%d.%m}", begins=begins.replace(hour=16), ends=begins.replace(hour=17)
        )
        for begins in (BEFORE, AFTER)
    ]
    confirm_itinerary(itinerary_id=plan.pk, **BY)
    return visit, sessions[1], stops[1]


def address_of(name: str, visit: Activity) -> str:
    """Return where a calendar is fetched."""
    if name == "delegate":
        return reverse("itineraries:own-calendar", args=[travelling_token(visit.registrations.get())])
    if name == "mine":
        kept = open_own_calendar(by=person_with(Role.OFFICER), at=SPRING)
        return reverse("publishing:calendar-mine", args=[BY_ADDRESS.new(kept.pk, kept.number)])
    known: dict[str, Callable[[], str]] = {
        "hub": lambda: reverse("publishing:calendar-of-hub"),
        "party": lambda: reverse("publishing:calendar-of-party", args=[organization("FPS BOSA").pk]),
        "person": lambda: reverse("publishing:calendar-of-person", args=[_peter(visit)]),
        "topic": lambda: reverse("publishing:calendar-of-topic", args=["ethics"]),
        "activity": lambda: reverse("publishing:calendar-of-activity", args=[visit.pk]),
        "programme": lambda: reverse("programme:calendar", args=[visit.pk]),
        "month": lambda: reverse("calendar:month-file", args=[2024, 2]),
        "year": lambda: reverse("calendar:year-file", args=[2024]),
        "activities": lambda: reverse("calendar:file"),
    }
    return known[name]()


def _peter(visit: Activity) -> int:
    return int(visit.participants.exclude(person=None).values_list("person", flat=True)[0] or 0)


def read(client: Client, there: str) -> dict[str, Any]:
    """Return the events of a calendar by their name, after two libraries read the same from it."""
    answer = client.get(there)
    assert answer.status_code == 200, there
    assert answer["Content-Type"].startswith("text/calendar")
    ours: list[Any] = Calendar.from_ical(answer.content).walk("VEVENT")
    theirs = vobject.readOne(answer.content.decode())
    for one, other in zip(ours, getattr(theirs, "vevent_list", []), strict=True):
        assert (one["UID"], one["SUMMARY"]) == (other.uid.value, other.summary.value)
        assert _instant(one.decoded("DTSTART")) == _instant(other.dtstart.value)
    return {str(one["SUMMARY"]): one for one in ours}


def _instant(value: Any) -> Any:
    return value.astimezone(UTC) if isinstance(value, datetime) else value


WITH_SESSIONS = ("hub", "party", "person", "topic", "activity", "programme", "mine")
WITH_STOPS = ("delegate", "mine")


@pytest.mark.parametrize("name", sorted({*WITH_SESSIONS, *WITH_STOPS, "month", "year", "activities"}))
def test_every_calendar_is_read_by_two_libraries_and_shows_the_hours_of_the_place(
    client: Client, name: str
) -> None:
    with time_machine.travel(SPRING):
        visit, _session, _stop = a_week_with_everything()
        found = read(client, address_of(name, visit))
    assert found
    for begins, instant in HOURS.items():
        if name in WITH_SESSIONS and f"Session {begins:%d.%m}" in found:
            assert _instant(found[f"Session {begins:%d.%m}"].decoded("DTSTART")) == instant
        if name in WITH_STOPS:
            there = found[f"Stop {begins:%d.%m}"].decoded("DTSTART")
            assert (there.hour, _instant(there).hour) == (16, instant.hour + 6)
    if name in {"activity", "programme", "mine"}:
        assert {f"Session {begins:%d.%m}" for begins in HOURS} <= found.keys()


def test_a_moved_session_and_a_moved_stop_arrive_as_updates_of_the_same_events(client: Client) -> None:
    with time_machine.travel(SPRING):
        visit, session, stop = a_week_with_everything()
        there = {name: address_of(name, visit) for name in ("programme", "activity", "delegate")}
        before = {name: read(client, address) for name, address in there.items()}
        wanted = {"begins": MOVED, "ends": MOVED.replace(hour=15)}
        session.refresh_from_db()
        stop.refresh_from_db()
        edit_session(record_id=session.pk, version=session.version, wanted=wanted, **BY)
        edit_stop(stop_id=stop.pk, version=stop.version, wanted=wanted, **BY)
        after = {name: read(client, address) for name, address in there.items()}
    for name, title in (
        ("programme", "Session 01.03"),
        ("activity", "Session 01.03"),
        ("delegate", "Stop 01.03"),
    ):
        old, new = before[name][title], after[name][title]
        assert new["UID"] == old["UID"], name
        assert new["SEQUENCE"] > old["SEQUENCE"], name
        assert _instant(new.decoded("DTSTART")) == datetime(2024, 3, 1, 9, tzinfo=UTC), name
        assert before[name].keys() == after[name].keys(), name


def test_a_calendar_in_another_language_keeps_the_events(client: Client) -> None:
    with time_machine.travel(SPRING):
        visit, _session, stop = a_week_with_everything()
        registration = visit.registrations.get()
        stop.refresh_from_db()
        named = texts_from({"en": "Stop", "ru": "Остановка"})
        edit_stop(stop_id=stop.pk, version=stop.version, wanted={"title": named}, **BY)
        found = read(client, address_of("delegate", visit))
    assert registration.language == "ru"
    assert "Остановка" in found
