"""Every page that can be opened is free of faults that axe or the browser's console know of.

Staff open every page twice, at the desk by day and by phone at night; visitors open what is public, the one half by
day, the other at night. The four languages take turns, so that over all pages each meets both lights.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import cycle

import pytest
from tests.journeys.addresses import addresses
from tests.journeys.browser import Visitor
from tests.journeys.chromium import DESK, PHONE
from tests.journeys.conftest import Visit
from tests.journeys.hub import Hub

from shanyrak.accounts.models import HeldRole, User
from shanyrak.accounts.testing import person_with
from shanyrak.notices.kinds import Button
from shanyrak.notices.tests.factories import told
from shanyrak.records.languages import LANGUAGES
from shanyrak.roles import Role

pytestmark = pytest.mark.journey


# The two lights are two groups, so that two workers share the long way.
@pytest.mark.parametrize(
    ("light", "first"),
    [
        pytest.param("light", 0, marks=pytest.mark.xdist_group("pages by day")),
        pytest.param("dark", 2, marks=pytest.mark.xdist_group("pages at night")),
    ],
)
def test_no_page_has_a_fault(hub: Hub, visit: Visit, light: str, first: int) -> None:
    all_pages = list(addresses(hub))
    window = {"viewport": DESK if light == "light" else PHONE, "color_scheme": light}
    staff = visit(**window).sign_in(officer_and_administrator())
    public = all_pages[::2] if light == "light" else all_pages[1::2]
    wrong = [*faults_on(staff, all_pages, first=first), *faults_on(visit(**window), public, first=first + 1)]
    assert not wrong, "\n".join(wrong)
    assert len(all_pages) > 40


def faults_on(visitor: Visitor, pages: Sequence[str], *, first: int) -> list[str]:
    """Return what is wrong with the pages that are open to the visitor, each in the next language."""
    languages = cycle((*LANGUAGES[first:], *LANGUAGES[:first]))
    wrong: list[str] = []
    for address in pages:
        visitor.speak(next(languages))
        if visitor.look(address):
            wrong += visitor.violations() + wider_than_the_window(visitor)
    return wrong


def officer_and_administrator() -> User:
    """Return someone to whom every page is open, and who was told something."""
    user = person_with(Role.OFFICER)
    HeldRole.objects.create(user=user, role=Role.ADMINISTRATOR.value, period=(date(2020, 1, 1), None))
    told(user, buttons=[Button("Open", "/today/")])
    return user


def wider_than_the_window(visitor: Visitor) -> list[str]:
    page = visitor.page
    over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [f"{page.url}: {over} pixels wider than the window"] if over > 0 else []
