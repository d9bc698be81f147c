"""Files and keys of these tests lie in a folder of their own, on 2 June 2026."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import time_machine

from shanyrak.places import Places


@pytest.fixture(autouse=True)
def _in_june(settings: Any, tmp_path: Path) -> Iterator[None]:
    settings.PLACES = Places(tmp_path / "hub").prepare()
    with time_machine.travel("2026-06-02T12:00:00Z", tick=False):
        yield
