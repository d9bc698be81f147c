"""Every page that can be opened is free of faults that axe or the browser's console know of.

Light and dark, and the four languages, in turns: each page is opened in both lights and in two languages; over all
pages every language meets every light.
"""

from __future__ import annotations

from datetime import date
from itertools import cycle

import pytest
from tests.journeys.addresses import addresses
from tests.journeys.browser import DESK, PHONE, Visitor
from tests.journeys.conftest import Visit
from tests.journeys.hub import Hub

from shanyrak.accounts.models import HeldRole, User
from shanyrak.accounts.testing import person_with
from shanyrak.records.languages import LANGUAGES
from shanyrak.roles import Role

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("pages")]


@pytest.mark.parametrize("who", ["visitor", "staff"])
@pytest.mark.parametrize(("light", "first"), [("light", 0), ("dark", 2)])
def test_no_page_has_a_fault(hub: Hub, visit: Visit, who: str, light: str, first: int) -> None:
    visitor = visit(color_scheme=light, viewport=PHONE if light == "dark" else DESK)
    if who == "staff":
        visitor.sign_in(officer_and_administrator())
    languages = cycle((*LANGUAGES[first:], *LANGUAGES[:first]))
    wrong: list[str] = []
    seen = 0
    for address in addresses(hub):
        visitor.speak(next(languages))
        if visitor.look(address):
            seen += 1
            wrong += visitor.violations() + wider_than_the_window(visitor)
    assert not wrong, "\n".join(wrong)
    assert seen > 12


def officer_and_administrator() -> User:
    """Return someone to whom every page is open."""
    user = person_with(Role.OFFICER)
    HeldRole.objects.create(user=user, role=Role.ADMINISTRATOR.value, period=(date(2020, 1, 1), None))
    return user


def wider_than_the_window(visitor: Visitor) -> list[str]:
    page = visitor.page
    over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [f"{page.url}: {over} pixels wider than the window"] if over > 0 else []
