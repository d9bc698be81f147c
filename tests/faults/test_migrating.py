"""Killed while the tables are made: the next start takes the steps that are left."""

from __future__ import annotations

from collections.abc import Callable

import psycopg
import pytest
from tests.faults.conftest import Place, wait_until

from shanyrak.runtime import postgres

# One helper of xdist does all of these, so that the installation they copy is prepared once.
pytestmark = pytest.mark.xdist_group("faults")


def steps_taken(address: str) -> int:
    with psycopg.connect(address) as connection:
        row = connection.execute("SELECT to_regclass('django_migrations') IS NOT NULL").fetchone()
        if not row or not row[0]:
            return 0
        counted = connection.execute("SELECT count(*) FROM django_migrations").fetchone()
    return int(counted[0]) if counted else 0


def kill_after(steps: int, place: Place) -> None:
    """Start to make the tables, and kill it once some steps are taken."""
    with postgres.borrowed(place.data / "postgres") as address:
        running = place.start("manage", "migrate", "-v0")
        wait_until(
            lambda: steps_taken(address) >= steps or running.poll() is not None, "some steps are taken"
        )
        assert running.poll() is None, "it was too quick to be killed"
        running.kill()
        running.wait()


def test_a_migration_killed_twice_is_gone_on_with(new_place: Callable[[str], Place]) -> None:
    place = new_place("hub")
    kill_after(1, place)
    kill_after(25, place)

    assert place.run("manage", "migrate", "--check").returncode == 1  # steps are left
    done = place.run("manage", "migrate", "-v0")
    assert done.returncode == 0, done.stderr
    assert place.run("manage", "migrate", "--check").returncode == 0
