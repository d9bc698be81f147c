"""A database for the tests: an embedded PostgreSQL of its own, unless ``DATABASE_URL`` names another.

A plugin and no conftest, because the settings read the address when they are first imported, which is before any
conftest. Several runs share one server; the last one to end stops it. Set ``SHANYRAK_TEST_DB`` to keep the databases of
two runs apart.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from shanyrak.places import ROOT_DATA, places, running_as_root
from shanyrak.runtime.postgres import borrowed

in_use = ExitStack()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_load_initial_conftests() -> Iterator[None]:
    """Set the address before Django reads its settings; the helpers of xdist inherit it."""
    os.environ.setdefault("SHANYRAK_DATA", str(folder_for_tests()))
    os.environ.setdefault("SHANYRAK_POOL", "0")  # a test that starts ten writers wants ten connections
    if not os.environ.get("DATABASE_URL"):
        os.environ["DATABASE_URL"] = in_use.enter_context(
            borrowed(Path(os.environ["SHANYRAK_DATA"]) / "postgres-for-tests", durable=False)
        )
    yield


def pytest_unconfigure() -> None:
    """Give the server back; the last one to do so stops it."""
    in_use.close()


def folder_for_tests() -> Path:
    """Return the one folder that the tests of this machine's user share."""
    return ROOT_DATA / "tests" if running_as_root() else places().data / "tests"
