"""Pages ask what day it is; in these tests it is a morning in March."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import time_machine


@pytest.fixture
def _in_march() -> Iterator[None]:
    """Let it be 10 March 2026, ten days after the first question about the visit of November is due."""
    with time_machine.travel("2026-03-10T06:00:00Z"):
        yield
