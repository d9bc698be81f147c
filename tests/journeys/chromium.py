"""Where this machine's Chromium is, and how it is started; needs neither Django nor a database."""

from __future__ import annotations

import os
import shutil

from playwright.sync_api import ViewportSize

NAMES = (
    "chromium-headless-shell",  # without windows, which nobody would look at
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
FLAGS = [
    "--no-sandbox",  # the tests may run as root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--js-flags=--no-flush-bytecode",  # else axe would be compiled anew every few pages
]
DESK: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}


def chromium() -> str:
    """Return the browser of this machine; SHANYRAK_CHROMIUM names another."""
    found = (shutil.which(name) for name in (os.environ.get("SHANYRAK_CHROMIUM", ""), *NAMES) if name)
    return next(path for path in found if path)
