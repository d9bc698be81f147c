"""Installations to break: real processes, on folders that are thrown away."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg
import pytest

from shanyrak.places import ROOT_DATA, make_folder, running_as_root
from shanyrak.runtime import postgres

SOURCE = Path(__file__).resolve().parents[2] / "src"
PATIENCE = 600.0  # for a machine with much else to do


def free_port() -> int:
    """Return a port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass
class Place:
    """An installation in a folder of its own, spoken to as a person would: by commands."""

    data: Path
    port: int = field(default_factory=free_port)
    started: list[subprocess.Popen[str]] = field(default_factory=list)

    @property
    def environment(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        return kept | {
            "PYTHONPATH": str(SOURCE),
            "SHANYRAK_DATA": str(self.data),
            "SHANYRAK_PORT": str(self.port),
            "SHANYRAK_SAMPLE": "off",
        }

    def run(self, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        """Run a command to its end."""
        return self.end_of(["-m", "shanyrak", *arguments], **more)

    def python(self, program: str) -> subprocess.CompletedProcess[str]:
        """Run a few lines of Python, as a command that meets its end at a chosen point."""
        return self.end_of(["-c", program])

    def end_of(self, arguments: list[str], **more: str) -> subprocess.CompletedProcess[str]:
        """Run Python to its end."""
        return subprocess.run(
            [sys.executable, *arguments],
            env=self.environment | more,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Start a command and go on."""
        started = subprocess.Popen(
            [sys.executable, "-m", "shanyrak", *arguments],
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self.started.append(started)
        return started

    def export(self) -> str:
        """Return everything the installation holds."""
        done = self.run("manage", "export", "--canonical")
        assert done.returncode == 0, done.stderr
        return done.stdout

    def answers(self) -> bool:
        """Return whether somebody listens at the installation's port."""
        with suppress(OSError), socket.create_connection(("127.0.0.1", self.port), timeout=1):
            return True
        return False

    def address(self) -> str:
        """Return the address of the database, started if need be."""
        return postgres.ensure_running(self.data / "postgres")

    def ask(self, question: str) -> Any:
        """Return the one value that answers a question to the database."""
        with psycopg.connect(self.address()) as connection:
            row = connection.execute(question.encode()).fetchone()
        return row[0] if row else None

    def end(self) -> None:
        """Stop whatever was started here."""
        for process in self.started:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
        postgres.stop(self.data / "postgres")


def wait_until(true: Callable[[], object], what: str, *, within: float = PATIENCE) -> None:
    """Wait for something to happen, and fail when it does not."""
    until = time.monotonic() + within
    while not true():
        assert time.monotonic() < until, f"waited in vain: {what}"
        time.sleep(0.02)


def new_folder(prefix: str) -> Path:
    """Make a folder that the database's user can enter also when we are root."""
    if running_as_root():
        make_folder(ROOT_DATA, 0o755)
    made = Path(tempfile.mkdtemp(prefix=prefix, dir=ROOT_DATA if running_as_root() else None))
    made.chmod(0o755)
    return made


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder to throw away, with a space in its name."""
    made = new_folder("fault ")
    yield made
    shutil.rmtree(made)


@pytest.fixture
def new_place(folder: Path) -> Iterator[Callable[[str], Place]]:
    """Makes installations that have never been started."""
    made: list[Place] = []

    def make(name: str) -> Place:
        made.append(Place(folder / name))
        return made[-1]

    yield make
    for place in made:
        place.end()


@pytest.fixture(scope="session")
def prepared_data() -> Iterator[Path]:
    """The data of an installation that was prepared once, and holds a person and a document."""
    made = new_folder("fault prepared ")
    place = Place(made / "hub")
    done = place.run("manage", "migrate", "-v0")
    assert done.returncode == 0, done.stderr
    add_person(place, "aigerim@example.org")
    (place.data / "files" / "ab").mkdir(mode=0o700)
    (place.data / "files" / "ab" / "letter").write_text("Georgia takes part in the hub.\n", encoding="utf-8")
    place.end()
    yield place.data
    shutil.rmtree(made)


@pytest.fixture
def place(prepared_data: Path, folder: Path) -> Iterator[Place]:
    """A copy of the prepared installation, to break."""
    made = copied(prepared_data, folder / "hub")
    yield made
    made.end()


def copied(data: Path, target: Path) -> Place:
    """Return a copy of an installation that is not running."""
    subprocess.run(["cp", "-a", str(data), str(target)], check=True)  # noqa: S607 - keeps whose it is
    return Place(target)


def add_person(place: Place, email: str) -> None:
    """Let a person sign in."""
    with psycopg.connect(place.address()) as connection:
        connection.execute(
            "INSERT INTO accounts_user (password, is_superuser, email, name, language, keys_on, is_active, joined_at)"
            " VALUES ('!', false, %s, 'Aigerim Saparova', 'kk', true, true, now())",
            [email],
        )
