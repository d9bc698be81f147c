"""What keeps the platform from starting is said in one sentence; what it started, it stops."""

from __future__ import annotations

import os
import signal
import socket
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import psycopg
import pytest
from tests.faults.conftest import Place, wait_until

from shanyrak.places import running_as_root

# One helper of xdist does all of these, so that the installation they copy is prepared once.
pytestmark = pytest.mark.xdist_group("faults")

CANNOT_START = 3


def processes_of(place: Place) -> list[psutil.Process]:
    """Return the platform's own processes: those that were started for this folder."""
    found = []
    for process in psutil.process_iter(["pid"]):
        try:
            if process.environ().get("SHANYRAK_DATA") == str(place.data) and process.pid != os.getpid():
                found.append(process)
        except (psutil.AccessDenied, psutil.NoSuchProcess):
            continue
    return found


def test_a_taken_port_is_named_and_nothing_is_made(new_place: Callable[[str], Place]) -> None:
    place = new_place("hub")
    with socket.socket() as other:
        other.bind(("127.0.0.1", place.port))
        other.listen()
        done = place.run("run")
    assert done.returncode == CANNOT_START
    assert done.stderr == (
        f"Port {place.port} is taken by another program: stop it, or choose another port with SHANYRAK_PORT.\n"
    )
    assert not place.data.exists()


def test_a_word_is_no_port(new_place: Callable[[str], Place]) -> None:
    done = new_place("hub").run("run", SHANYRAK_PORT="eighty")
    assert done.returncode == CANNOT_START
    assert "a port is a number from 1 to 65535" in done.stderr


def test_a_folder_that_may_not_be_written_to_is_named(folder: Path) -> None:
    place = Place(folder / "hub")
    folder.chmod(0o555)
    # Root may write everywhere, so a root process becomes nobody once its code is loaded.
    become_nobody = "os.setgid(65534); os.setuid(65534);" if running_as_root() else ""
    done = place.python(
        "import os, sys; import shanyrak.runtime.serving; from shanyrak.runtime.command_line import main;"
        f"{become_nobody} sys.exit(main(['run']))"
    )
    assert done.returncode == CANNOT_START
    assert done.stderr.startswith(f"Shanyrak cannot write to {place.data}: make it writable")
    assert done.stderr.count("\n") == 1


def test_a_full_disk_is_named(place: Place) -> None:
    (place.data / "static.mark").symlink_to("/dev/full")  # whoever writes there is told so by the kernel
    done = place.run("run")
    assert done.returncode == CANNOT_START
    assert done.stderr.splitlines()[-1].startswith(f"The disk that holds {place.data} is full")


def test_a_database_of_a_newer_version_is_left_alone(place: Place) -> None:
    with psycopg.connect(place.address()) as connection:
        connection.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('accounts', '9999_of_tomorrow', now())"
        )
    done = place.run("run")
    assert done.returncode == CANNOT_START
    assert done.stderr.startswith("The database was made by a newer version of Shanyrak")
    assert "accounts.9999_of_tomorrow" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_database_that_does_not_answer_is_named(new_place: Callable[[str], Place]) -> None:
    done = new_place("hub").run("run", DATABASE_URL="postgresql://hub:secret@127.0.0.1:1/hub")
    assert done.returncode == CANNOT_START
    assert done.stderr.startswith("The database does not answer: ")
    assert "secret" not in done.stderr


def test_ctrl_c_stops_everything_that_was_started(place: Place) -> None:
    running = place.start("run")
    wait_until(place.answers, "the pages answer")
    running.send_signal(signal.SIGINT)
    said, _ = running.communicate(timeout=30)
    assert running.returncode == 0, said
    assert processes_of(place) == []
    assert not (place.data / "postgres" / "data" / "postmaster.pid").exists()


def test_after_a_kill_no_child_is_left_and_the_next_start_just_works(place: Place) -> None:
    first = place.start("run")
    wait_until(place.answers, "the pages answer")
    first.kill()
    first.wait()
    wait_until(lambda: not processes_of(place), "the children follow their parent", within=20)

    second = place.start("run")
    wait_until(place.answers, "the pages answer again", within=20)
    second.send_signal(signal.SIGTERM)
    assert second.wait(timeout=30) == 0
    assert not (place.data / "postgres" / "data" / "postmaster.pid").exists()


def test_a_child_that_dies_is_started_again(place: Place) -> None:
    running = place.start("run")
    wait_until(place.answers, "the pages answer")
    time.sleep(5.5)  # one that dies at once would not be started again
    children = psutil.Process(running.pid).children()
    for child in children:
        child.kill()
    wait_until(
        lambda: len(set(psutil.Process(running.pid).children()) - set(children)) == len(children),
        "new children",
    )
    wait_until(place.answers, "the pages answer again")


@pytest.mark.parametrize("arguments", ["--help", "run --help", "backup --help"])
def test_help_explains_the_exit_codes(arguments: str, new_place: Callable[[str], Place]) -> None:
    done = new_place("hub").run(*arguments.split())
    assert done.returncode == 0
    assert "3    the platform cannot start" in done.stdout
