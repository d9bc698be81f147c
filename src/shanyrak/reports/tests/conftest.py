"""What the tests of reports share: files of their own, and a day that stands still."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import time_machine
from django.conf import LazySettings

from shanyrak.places import Places


@pytest.fixture(autouse=True)
def files_of_their_own(settings: LazySettings, tmp_path: Path) -> None:
    """Keep files in a folder of this test."""
    settings.PLACES = Places(tmp_path).prepare()


@pytest.fixture
def on_22_november() -> Iterator[None]:
    """Let it be noon on 22 November 2026."""
    with time_machine.travel("2026-11-22 12:00:00+00:00", tick=True):
        yield
