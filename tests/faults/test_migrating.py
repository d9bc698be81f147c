"""Killed while the tables are made: the next start takes the steps that are left. All at once is the same as each."""

from __future__ import annotations

from collections.abc import Callable

import psycopg
import pytest
from tests.faults.conftest import Place, wait_until

from shanyrak.runtime import postgres, structure

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
    """Start to take the steps, as an installation took them that grew with the versions, and kill it on the way."""
    with postgres.borrowed(place.data / "postgres") as address:
        running = place.start("manage", "migrate", "--step-by-step", "-v0")
        wait_until(
            lambda: steps_taken(address) >= steps or running.poll() is not None, "some steps are taken"
        )
        assert running.poll() is None, "it was too quick to be killed"
        running.kill()
        running.wait()


def test_steps_that_were_killed_twice_are_gone_on_with_and_end_where_new_installations_begin(
    new_place: Callable[[str], Place],
) -> None:
    place = new_place("hub")
    kill_after(1, place)
    kill_after(25, place)

    assert place.run("manage", "migrate", "--check").returncode == 1  # steps are left
    done = place.run("manage", "migrate", "-v0")
    assert done.returncode == 0, done.stderr
    assert place.run("manage", "migrate", "--check").returncode == 0
    # A new migration that is not in the file yet: `make structure` writes it anew.
    assert structure.as_file(place.address()) == structure.FILE.read_text(encoding="utf-8")


def test_tables_are_made_all_at_once_or_not_at_all(new_place: Callable[[str], Place]) -> None:
    place = new_place("hub")
    with postgres.borrowed(place.data / "postgres") as address, psycopg.connect(address) as other:
        other.execute("CREATE SCHEMA ledger_then")  # not said to be done: whoever makes the tables waits here
        running = place.start("manage", "migrate", "-v0")
        wait_until(lambda: somebody_waits(address) or running.poll() is not None, "the tables are made")
        assert running.poll() is None, "it was too quick to be killed"
        assert steps_taken(address) == 0
        running.kill()
        running.wait()
        other.rollback()
        assert steps_taken(address) == 0
    done = place.run("manage", "migrate", "-v0")
    assert done.returncode == 0, done.stderr
    assert place.run("manage", "migrate", "--check").returncode == 0


def somebody_waits(address: str) -> bool:
    with psycopg.connect(address) as connection:
        row = connection.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
        ).fetchone()
    return bool(row and row[0])
