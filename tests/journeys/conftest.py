"""What every journey may rely on: a furnished hub, a server, and visitors whose browsers may report no fault."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer
from tests.journeys.browser import Visitor
from tests.journeys.chromium import FLAGS, chromium
from tests.journeys.hub import Hub, furnish

from shanyrak.accounts.testing import person_with
from shanyrak.roles import Role

# Playwright's loop runs in this thread, and Django asks whether a loop is running before it asks the database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

Visit = Callable[..., Visitor]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start one Chromium for the journeys of a file; kept longer, its event loop would run through the tests that follow."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def hub(transactional_db: None) -> Hub:
    """Return a small hub with a history."""
    return furnish()


@pytest.fixture
def visit(browser: Browser, live_server: LiveServer) -> Iterator[Visit]:
    """Return a function that lets somebody in, signed in with a role if one is given; no fault of theirs stays unheard."""
    visitors: list[Visitor] = []

    def let_in(role: Role | None = None, party: Any = None, **options: Any) -> Visitor:
        visitor = Visitor(browser, live_server.url, options)
        visitors.append(visitor)
        return visitor.sign_in(person_with(role, party=party)) if role else visitor

    yield let_in
    faults = [fault for visitor in visitors for fault in visitor.faults]
    for visitor in visitors:
        visitor.leave()
    assert not faults, "\n".join(faults)


@pytest.fixture
def browser_page(visit: Visit) -> Page:
    """Return the page of a visitor who has not signed in."""
    page: Page = visit().page
    return page
