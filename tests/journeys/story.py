"""What a long journey needs: a calendar that moves, forms filled in as people fill them, and a picture of each station."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from typing import Any

import time_machine
from django.utils.timezone import get_current_timezone, now
from PIL import Image
from playwright.sync_api import Page
from tests.journeys.browser import Visitor

from shanyrak.certificates.models import Batch
from shanyrak.certificates.tasks import issue_all
from shanyrak.cooperation.outcomes.tasks import ask_what_is_due
from shanyrak.journal.actions import sign_checkpoint
from shanyrak.notices.tasks import send
from shanyrak.notices.testing import tell_what_waits

PICTURES = os.environ.get("SHANYRAK_STORY_PICTURES", "")
OF_PAGES = (
    ": landmark-one-main:",
    ": region:",
    ": document-title:",
)  # what axe asks of pages, and a mail has not
QUALITY = 72  # of a picture in WebP: small, and its letters still clear


@contextmanager
def on(day: date, hour: int = 10) -> Iterator[datetime]:
    """Let everybody in this process live on ``day``; the database keeps its own clock and stays behind."""
    morning = datetime.combine(day, time(hour), tzinfo=get_current_timezone())
    with time_machine.travel(morning, tick=True):
        yield morning


def what_the_clock_does() -> None:
    """Do what the worker does by itself: ask what is due, tell whom it concerns, send what was told, seal the journal."""
    ask_what_is_due(at=now())
    tell_what_waits()
    send()
    sign_checkpoint(at=now())


def what_the_worker_does_with_certificates() -> None:
    """Issue the certificates that were asked for, as the worker does."""
    for batch in Batch.objects.filter(ended_at=None):
        issue_all(batch.pk)


@dataclass
class Story:
    """The stations of a journey: each is free of faults, and has its picture if pictures are wanted."""

    faults: list[str] = field(default_factory=list)
    stations: list[str] = field(default_factory=list)

    def station(self, name: str, visitor: Visitor, *, show: str = "", is_page: bool = True) -> Page:
        """Look at what is open: no fault that axe knows, nothing wider than the window, and a picture of it."""
        page = visitor.page
        self.stations.append(name)
        found = visitor.violations()
        wrong = [fault for fault in found if is_page or not any(rule in fault for rule in OF_PAGES)]
        self.faults += [f"{name}: {fault}" for fault in wrong]
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if over > 0:
            self.faults.append(f"{name}: {over} pixels wider than the window")
        if PICTURES:
            self._draw(name, page, show)
        return page

    def _draw(self, name: str, page: Page, show: str) -> None:
        if show:
            page.locator(show).first.evaluate("one => one.scrollIntoView({block: 'center'})")
        else:
            page.evaluate("scrollTo(0, 0)")
        page.evaluate("document.activeElement?.blur()")
        folder = Path(PICTURES)
        folder.mkdir(parents=True, exist_ok=True)
        drawn = Image.open(BytesIO(page.screenshot()))
        drawn.save(folder / f"{name}.webp", quality=QUALITY, method=6)


def write(page: Page, **values: Any) -> None:
    """Fill the fields of the form that is open, each by its name: choose, tick or write."""
    for name, value in values.items():
        box = page.locator(f"main [name='{name}']").first
        if value is True:
            box.check()
        elif box.evaluate("one => one.tagName") == "SELECT":
            box.select_option(str(value))
        else:
            box.fill(str(value))


def keep(page: Page, button: str = "Save", **values: Any) -> Page:
    """Fill the form in, send it, and wait for the page that follows."""
    write(page, **values)
    form = page.url
    page.locator("main").get_by_role("button", name=button, exact=True).first.click()
    page.wait_for_load_state("load")
    wrong = page.locator(".err-sum, .err").all_inner_texts()
    assert not wrong, f"{form}: {wrong}"
    return page


def press(page: Page, name: str) -> Page:
    """Press a button or follow a link of the page's content, by its name."""
    target = (
        page.locator("main")
        .get_by_role("button", name=name)
        .or_(page.locator("main").get_by_role("link", name=name))
    )
    target.first.click()
    page.wait_for_load_state("load")
    return page
