"""Draw the main pages into docs/screenshots/, from a platform that is running with its sample hub: make screenshots.

Takes the address of the platform and a one-time link to sign in with, which the first start prints.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, sync_playwright
from tests.journeys.chromium import DESK, FLAGS, PHONE, chromium

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "screenshots"


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: its name, the page, and how it is looked at. ``follow`` opens the first such link on the page."""

    name: str
    address: str
    follow: str = ""
    signed_in: bool = False
    phone: bool = False
    dark: bool = False
    language: str = "en"


PICTURES = (
    Picture("home", "/"),
    Picture("today", "/today/", signed_in=True),
    Picture("review", "/review/", follow="#list tbody th a", signed_in=True),
    Picture("agreement", "/agreements/?q=BOSA", follow="#list tbody th a"),
    Picture("agreements", "/agreements/", signed_in=True),
    Picture("party", "/parties/?q=KAZ&party_kind=country", follow="#list tbody th a"),
    Picture("activity", "/activities/?q=conference", follow="#list tbody th a"),
    Picture("source", "/sources/?q=BOSA", follow="#list tbody th a"),
    Picture("search", "/search/?q=memorandum"),
    Picture("promises", "/promises/"),
    Picture("calendar", "/calendar/2025/02/"),
    Picture("calendar-phone", "/calendar/2025/02/", phone=True),
    Picture("map", "/map/?show=in-force"),
    Picture("journal", "/journal/40/"),
    Picture("search-russian", "/search/?q=служба", language="ru"),
    Picture("home-dark-kazakh", "/", dark=True, language="kk"),
    Picture("agreement-phone", "/agreements/?q=BOSA", follow="#list tbody th a", phone=True),
)


def main() -> int:
    """Draw every picture; name those that could not be drawn."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--address", default="http://127.0.0.1:8000", help="where the platform runs")
    asked.add_argument("--link", default="", help="a one-time link to sign in with")
    told = asked.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        session = signed_in(browser, told.link) if told.link else None
        wanted = [picture for picture in PICTURES if session or not picture.signed_in]
        missing = [picture.name for picture in wanted if not draw(browser, picture, told.address, session)]
        browser.close()
    if missing:
        print("not drawn:", ", ".join(missing), file=sys.stderr)
    return 1 if missing else 0


def signed_in(browser: Browser, link: str) -> str:
    """Use the one-time link and return the session it gives."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(link)
    page.locator("main form button").first.click()
    page.wait_for_load_state("networkidle")
    session = next(cookie["value"] for cookie in context.cookies() if cookie["name"] == "sessionid")
    context.close()
    return session


def draw(browser: Browser, picture: Picture, address: str, session: str | None) -> bool:
    """Draw one picture; say whether there was such a page."""
    context = browser.new_context(
        viewport=PHONE if picture.phone else DESK, color_scheme="dark" if picture.dark else "light"
    )
    cookies = {"django_language": picture.language} | (
        {"sessionid": session} if session and picture.signed_in else {}
    )
    context.add_cookies([{"name": name, "value": value, "url": address} for name, value in cookies.items()])
    page = context.new_page()
    page.goto(address + picture.address, wait_until="networkidle")
    there = not picture.follow or followed(page, picture.follow)
    if there:
        page.screenshot(path=FOLDER / f"{picture.name}.png")
    context.close()
    return there


def followed(page: Page, link: str) -> bool:
    """Open the first such link; say whether there was one."""
    target = page.locator(f"{link}[href]").first
    if not target.count():
        return False
    there = target.get_attribute("href") or ""
    parts = urlsplit(page.url)
    page.goto(f"{parts.scheme}://{parts.netloc}{there}", wait_until="networkidle")
    return True


if __name__ == "__main__":
    sys.exit(main())
