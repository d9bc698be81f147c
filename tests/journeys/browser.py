"""Driving the machine's own Chromium: pages that watch for faults, people who sign in, and axe."""

from __future__ import annotations

from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from django.conf import settings
from django.test import Client
from playwright.sync_api import APIResponse, Browser, BrowserContext, ConsoleMessage, Page
from tests.journeys.chromium import DESK

from shanyrak.accounts.models import User

# Every rule is run; only what is needed to name a fault leaves the page.
RUN_AXE = """
axe.run({resultTypes: ["violations"]}).then(({violations}) => violations.flatMap(
    ({id, nodes}) => nodes.map(({html}) => `${id}: ${html.slice(0, 200)}`)
))
"""


@dataclass
class Visitor:
    """Somebody with a browser: opens pages, remembers every fault the browser reports, and may sign in."""

    browser: Browser
    home: str  # the address of the server
    options: dict[str, Any] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    has_axe: bool = False

    def __post_init__(self) -> None:
        self.context: BrowserContext = self.browser.new_context(**{"viewport": DESK, **self.options})
        self.page: Page = self.context.new_page()
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda fault: self.faults.append(str(fault)))

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.faults.append(f"{self.page.url}: {message.text}")

    def sign_in(self, user: User) -> Visitor:
        """Sign ``user`` in without the form, as the tests of signing in have their own."""
        client = Client()
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        name = settings.SESSION_COOKIE_NAME
        self.context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": self.home}])
        return self

    def speak(self, language: str) -> Visitor:
        """Choose the language of the pages to come."""
        name = settings.LANGUAGE_COOKIE_NAME
        self.context.add_cookies([{"name": name, "value": language, "url": self.home}])
        return self

    def open(self, address: str) -> Page:
        """Open a page of the server. Raises AssertionError for one that is not there."""
        answer = self.page.goto(self.home + address, wait_until="load")
        assert answer is not None, address
        assert answer.ok, f"{address}: {answer.status}"
        return self.page

    def look(self, address: str) -> bool:
        """Open an address if it is a page for this visitor; it may lead elsewhere, be closed to them, or be a file."""
        answer = self.context.request.get(self.home + address, max_redirects=0)
        assert answer.status != HTTPStatus.INTERNAL_SERVER_ERROR, address
        kind = answer.headers.get("content-type", "")
        is_page = (
            answer.status == HTTPStatus.OK
            and "text/html" in kind
            and "content-disposition" not in answer.headers
        )
        if is_page:
            self._show(address, answer)
        return is_page

    def _show(self, address: str, answer: APIResponse) -> None:
        """Open a page as it was answered already, so that the server need not draw it twice."""
        self.page.route(self.home + address, lambda route: route.fulfill(response=answer), times=1)
        self.open(address)

    def violations(self) -> list[str]:
        """Return what axe finds wrong with the page that is open."""
        self._bring_axe()
        return [f"{self.page.url}: {fault}" for fault in self.page.evaluate(RUN_AXE)]

    def _bring_axe(self) -> None:
        """Bring axe to the page that is open, and to all that follow it: sent for each page, it costs as much as it finds."""
        if not self.has_axe:
            self.page.evaluate(AXE_SCRIPT)
            self.page.add_init_script(AXE_SCRIPT)
            self.has_axe = True

    def leave(self) -> None:
        """Close the browser's window."""
        self.context.close()
