"""A visit is planned, a host answers on a phone, a delegate takes their stops along; each page looked at on a desk and a phone."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.journeys.conftest import Visit

from shanyrak.cooperation.delegations.actions import edit_stop
from shanyrak.cooperation.delegations.links import hosting_address, travelling_token
from shanyrak.cooperation.delegations.models import Itinerary, Stop
from shanyrak.cooperation.delegations.tests import factories as made
from shanyrak.records.languages import texts_from
from shanyrak.roles import Role

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
BY: dict[str, Any] = {"by": made.AIGUL, "at": made.NOON}
PHONE = {"width": 390, "height": 844}
PICTURES = os.environ.get("SHANYRAK_PICTURES", "")


def picture(page: Page, name: str) -> None:
    """Keep a picture where somebody asked for pictures."""
    if PICTURES:
        page.screenshot(path=Path(PICTURES) / f"{name}.png", full_page=True)


def a_visit() -> Itinerary:
    """Three days in Brussels for twelve delegates of three parties; something clashes."""
    plan = made.itinerary(
        intro=texts_from({"en": "Bring your passport to every house: they ask at the door."})
    )
    parties = [
        made.organization(name)
        for name in ("Agency of Kazakhstan", "Agency of Kyrgyzstan", "Agency of Tajikistan")
    ]
    for number in range(12):
        made.delegate(
            plan.activity, f"Delegate Number-{number}", parties[number % 3], position="Head of department"
        )
    peter, anne = (
        made.host(plan, for_emergencies=True),
        made.host(plan, "Anne Dubois-Vandermeersch", office="Director"),
    )
    erlan, coach = made.interpreter(plan), made.vehicle(plan, driver="Jan Peeters", phone="+32 470 00 00 00")
    brings: dict[str, Any] = {"vehicles": [coach.pk], "interpreters": [erlan.pk], "spoken": ["fr", "nl"]}
    welcome: dict[str, Any] = {
        "hosts": [peter.pk],
        "contact": peter.pk,
        "address": "Boulevard Simon Bolivar 30",
        "room": "Auditorium",
    }
    made.stop(
        plan,
        "Welcome at FPS BOSA",
        why=texts_from({"en": "How federal selection works"}),
        **brings,
        **welcome,
    )
    second: dict[str, Any] = {
        "begins": made.wall("2026-10-20T11:40"),
        "ends": made.wall("2026-10-20T13:00"),
        "transfer": 25,
    }
    made.stop(plan, "Round table at the Senate", hosts=[anne.pk], **second, **brings)
    made.stop(plan, "Walk through the Cinquantenaire park", day="2026-10-21", at_work=False)
    made.stop(plan, "One-stop service of Ghent", day="2026-10-22", hosts=[anne.pk], transfer=50, **brings)
    return plan


def test_a_visit_is_planned_answered_and_taken_along(visit: Visit) -> None:
    plan = a_visit()
    officer, there = visit(Role.OFFICER), f"/activities/{plan.activity_id}/itinerary/"
    page = officer.open(there)
    expect(page.get_by_text("1 clash is open")).to_be_visible()
    expect(page.get_by_text("The way from one to the other lacks 15 minutes")).to_be_visible()
    assert officer.violations() == []
    picture(page, "show-1280")
    for name in ("helpers/", "delegates/", "stops/new/", "stops/"):
        picture(officer.open(there + name), f"{name.strip('/').replace('/', '-')}-1280")
        assert officer.violations() == [], name
    page.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
    picture(officer.open(there), "show-390")
    assert officer.violations() == []
    second = Stop.objects.order_by("begins")[1]
    edit_stop(stop_id=second.pk, version=1, wanted={"begins": made.wall("2026-10-20T12:00")}, **BY)
    page = officer.open(there)
    page.get_by_role("button", name="Confirm and tell the delegates").click()
    expect(page.get_by_text("The delegates rely on it.")).to_be_visible()
    _host(visit, plan)
    _delegate(visit, plan)


def _host(visit: Visit, plan: Itinerary) -> None:
    """The host opens the link on a phone and asks for a change."""
    host = plan.hosts.get(name__startswith="Peter")
    guest = visit(viewport=PHONE).speak("en")
    page = guest.open(hosting_address(host))
    expect(page.get_by_text("12 people come")).to_be_visible()
    picture(page, "hosting-390")
    assert guest.violations() == []
    page.get_by_text("Ask for a change").first.click()
    page.get_by_label("What should change?").fill("Half an hour later, please")
    page.get_by_role("button", name="Send to the secretariat").first.click()
    expect(page.get_by_text("The host asks for a change")).to_be_visible()


def _delegate(visit: Visit, plan: Itinerary) -> None:
    """A delegate opens their own page on a phone, in their language, and takes the files away."""
    registration = plan.activity.registrations.order_by("number")[0]
    delegate = visit(viewport=PHONE)
    there = f"/itineraries/{travelling_token(registration)}"
    page = delegate.open(f"{there}/")
    expect(page.get_by_role("heading", name="Welcome at FPS BOSA")).to_be_visible()
    picture(page, "own-390")
    assert delegate.violations() == []
    page.set_viewport_size({"width": 1280, "height": 900})
    picture(page, "own-1280")
    booklet = delegate.context.request.get(f"{delegate.home}{there}.pdf")
    assert booklet.body().startswith(b"%PDF")
    if PICTURES:
        (Path(PICTURES) / "booklet.pdf").write_bytes(booklet.body())
    assert delegate.context.request.get(f"{delegate.home}{there}.ics").body().startswith(b"BEGIN:VCALENDAR")
