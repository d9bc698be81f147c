"""The embedded database: made, shared, killed and found again."""

from __future__ import annotations

import os
import stat
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from shanyrak.places import ROOT_DATA, running_as_root
from shanyrak.runtime import cluster, postgres
from shanyrak.runtime.cluster import Cluster
from shanyrak.runtime.refusals import ClusterOfAnotherVersion, DatabaseDoesNotStart, FolderNotReachable


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """A folder with a space in its name, where the database's user may go also when we are root."""
    with tempfile.TemporaryDirectory(
        prefix="astana hub ", dir=ROOT_DATA if running_as_root() else None
    ) as made:
        Path(made).chmod(0o755)
        yield Path(made) / "postgres"
        postgres.stop(Path(made) / "postgres")


def ask(address: str, question: str) -> object:
    with psycopg.connect(address) as connection:
        row = connection.execute(question).fetchone()
    return row[0] if row else None


def test_the_database_answers_and_its_role_is_no_superuser(folder: Path) -> None:
    address = postgres.ensure_running(folder)
    assert ask(address, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user") is False


def test_it_folds_the_letters_of_kazakh(folder: Path) -> None:
    assert ask(postgres.ensure_running(folder), "SELECT lower('ӘҒҚҢӨҰҮҺІ')") == "әғқңөұүһі"


def test_nobody_enters_without_the_password(folder: Path) -> None:
    address = postgres.ensure_running(folder)
    password = (folder / "password").read_text()
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(address.replace(password, "guessed"))
    with pytest.raises(psycopg.OperationalError, match="no pg_hba"):
        psycopg.connect(address.replace("shanyrak:", "keeper:", 1))


def test_the_last_to_go_stops_the_server(folder: Path) -> None:
    postgres.stop(folder)
    with postgres.borrowed(folder) as address:
        with postgres.borrowed(folder) as same:
            assert same == address
        assert ask(address, "SELECT 1") == 1
    assert cluster.running_postmaster(Cluster(folder)) is None


def test_after_a_kill_the_next_start_has_everything_that_was_committed(folder: Path) -> None:
    address = postgres.ensure_running(folder)
    with psycopg.connect(address) as connection:
        connection.execute("CREATE TABLE participation AS SELECT 'Georgia' AS party")
    kill_server(folder)
    assert ask(postgres.ensure_running(folder), "SELECT party FROM participation") == "Georgia"


def test_a_lock_that_names_another_program_by_now_is_no_obstacle(folder: Path) -> None:
    postgres.ensure_running(folder)
    kill_server(folder)
    lock = folder / "data" / "postmaster.pid"
    lines = lock.read_text().splitlines()
    lock.write_text("\n".join([str(os.getppid()), *lines[1:]]) + "\n")
    assert ask(postgres.ensure_running(folder), "SELECT 1") == 1


def test_a_half_made_cluster_is_made_anew(folder: Path) -> None:
    other = folder.parent / "half made"
    (other / "data.new").mkdir(parents=True)
    (other / "data.new" / "PG_VERSION").write_text("18\n")
    try:
        assert ask(postgres.ensure_running(other), "SELECT 1") == 1
        assert not (other / "data.new").exists()
    finally:
        postgres.stop(other)


def test_a_cluster_of_another_version_is_refused_in_one_sentence(folder: Path) -> None:
    other = folder.parent / "old"
    (other / "data").mkdir(parents=True)
    (other / "data" / "PG_VERSION").write_text("15\n")
    with pytest.raises(ClusterOfAnotherVersion, match="made by PostgreSQL 15, and this is PostgreSQL 18"):
        postgres.ensure_running(other)


def test_a_server_that_cannot_start_says_why(folder: Path) -> None:
    other = folder.parent / "broken"
    postgres.ensure_running(other)
    postgres.stop(other)
    (other / "data" / "postgresql.conf").write_text("work_mem = 'plenty'\n")
    with pytest.raises(DatabaseDoesNotStart, match=r"start: configuration file .* contains errors"):
        postgres.ensure_running(other)


def test_no_folder_that_was_there_changes_its_mode(folder: Path) -> None:
    home = folder.parent / "home"
    home.mkdir()
    home.chmod(0o711)
    above = {parent: parent.stat().st_mode for parent in [home, *home.parents]}
    try:
        postgres.ensure_running(home / "postgres")
    finally:
        postgres.stop(home / "postgres")
    assert {parent: parent.stat().st_mode for parent in above} == above


@pytest.mark.skipif(not running_as_root(), reason="only root runs the database as another user")
def test_a_closed_home_stays_closed_and_the_refusal_names_it(folder: Path) -> None:
    closed = folder.parent / "closed"
    closed.mkdir(mode=0o700)
    with pytest.raises(FolderNotReachable, match=r"may not enter .*closed:"):
        postgres.ensure_running(closed / "postgres")
    assert stat.S_IMODE(closed.stat().st_mode) == 0o700


def kill_server(folder: Path) -> None:
    """Kill the server as a power cut would, and wait until it is gone."""
    running = cluster.running_postmaster(Cluster(folder))
    assert running is not None
    os.kill(running.pid, 9)
    until = time.monotonic() + 10
    while cluster.running_postmaster(Cluster(folder)) and time.monotonic() < until:
        time.sleep(0.01)
