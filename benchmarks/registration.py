"""A crowd registers for 300 seats by the public form, on the platform's own server, over loopback, on a durable database.

Each visitor opens the form, fills it in and sends it, with a browser of their own; so many wait for an answer at the same
time as the table says. A second, smaller crowd presses the button twice at the same moment. In turns, the same crowds
register with Indico (MIT), the events platform of CERN, with the web server that its guide sets up, on our database server.
Indico wants Python 3.12 from 3.12.2 on (3.12.1 does, told not to mind) and Redis, so it lives in an environment of its own
and is measured where somebody installed it::

    python3.12 -m venv build/peers-indico      # or wherever the variable PEERS_INDICO says
    build/peers-indico/bin/pip install --ignore-requires-python indico==3.3.14 uwsgi
    apt-get install redis-server               # found in PATH, started on loopback, stopped afterwards
"""

from __future__ import annotations

import json
import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from http.client import HTTPResponse
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING

import psutil

from benchmarks.peers import ROOT, Peer
from benchmarks.stage import platform, table

if TYPE_CHECKING:
    from tests.load.crowd import Filler, Sent, Told, Visitor

PEOPLE = int(os.environ.get("PEOPLE", "600"))
SEATS = 300
AT_ONCE = (1, 8, 64)
ROUNDS = 2
INDICO = Path(os.environ.get("PEERS_INDICO", ROOT / "build/peers-indico")) / "bin/python"
HEADS = (
    "browsers at once",
    "whose",
    "people",
    "seats held",
    "in the waiting line",
    "turned away",
    "errors",
    "p50",
    "p95",
    "p95 of the form",
    "visitors a second",
    "CPU a visitor",
)
NOTE = """\
More seats held than there are were given twice. Percentiles are of sending the form; CPU is the web server's, with what it
starts, without the database's and the crowd's. Both hosts have one database server, safe on the disk, and keep their mails
for later. Shanyrak runs 2 processes of 4 threads, Indico 4 processes, as its guide has it, without nginx before them and
without asking a name server whether an address takes mail. Shanyrak journals each registration and enters whoever comes late
in a waiting line; Indico has none, and from those it turns away it mostly spares itself the work of a registration.
"""
TWICE = 60  # people press twice
HEADS_OF_TWICE = ("whose", "people", "sent", "in the list", "twice in the list", "told of an error")


@dataclass(frozen=True, slots=True)
class Held:
    """Who stands in the list afterwards: seats held, people, and by how many different addresses."""

    seats: int
    people: int
    addresses: int


@dataclass(frozen=True, slots=True)
class Host:
    """A platform that runs: ``opened`` opens a registration and returns its path and how to count afterwards."""

    name: str
    port: int
    opened: Callable[[int], tuple[str, Callable[[], Held]]]
    fill: Filler | None = None

    def registered(self, crowd: list[Visitor], *, at_once: int) -> Tried:
        """Let a crowd register for an event of its own."""
        from tests.load.crowd import register_all  # noqa: PLC0415 - it lies beside the platform, in tests

        path, held = self.opened(SEATS)
        before = processor_seconds()
        told = register_all(crowd, path=path, port=self.port, at_once=at_once, fill=self.fill)
        return Tried(len(crowd), told, processor_seconds() - before, [held()])


@dataclass(slots=True)
class Tried:
    """What one or several rounds showed: people, what they were told, the servers' processor seconds, who held seats."""

    people: int
    told: Told
    cpu: float
    held: list[Held] = field(default_factory=list)

    def add(self, other: Tried) -> None:
        """Take in another round."""
        self.told.add(other.told)
        self.told.lasted += other.told.lasted
        self.people += other.people
        self.cpu += other.cpu
        self.held += other.held

    @property
    def errors(self) -> int:
        """Return how many answers said that the server broke."""
        return sum(count for status, count in self.told.statuses.items() if status >= 500)

    def row(self, at_once: int, name: str) -> tuple[str, ...]:
        """Return the row of the table: seats of each round, and all else of the rounds together."""
        from tests.load.crowd import middle, slow  # noqa: PLC0415 - likewise

        entered = sum(one.people for one in self.held)
        seats = sum(one.seats for one in self.held)
        return (
            f"{at_once}",
            name,
            f"{self.people:,}",
            f"{' and '.join(str(one.seats) for one in self.held)} of {SEATS}",
            f"{entered - seats}",
            f"{self.people - entered}",
            f"{self.errors}",
            f"{middle(self.told.sendings) * 1000:.0f} ms",
            f"{slow(self.told.sendings) * 1000:.0f} ms",
            f"{slow(self.told.forms) * 1000:.0f} ms",
            f"{self.people / self.told.lasted:.0f}",
            f"{self.cpu / self.people * 1000:.0f} ms",
        )


def processor_seconds() -> float:
    """Return what the servers that this process started have used; those that idle use nothing. The database is not in."""
    times = [one.cpu_times() for one in psutil.Process().children(recursive=True)]
    return sum(one.user + one.system for one in times)


@contextmanager
def shanyrak() -> Iterator[Host]:
    """Run our own server."""
    from django.db import connection  # noqa: PLC0415 - Django has to be set up
    from tests.load.web import web_server  # noqa: PLC0415

    from shanyrak.notices.tests.mail_server import free_port  # noqa: PLC0415

    port = free_port()
    with web_server(str(connection.settings_dict["NAME"]), port):
        yield Host("Shanyrak", port, opened_here)


def opened_here(seats: int) -> tuple[str, Callable[[], Held]]:
    """Open the registration of a roundtable with us."""
    from django.utils.timezone import now  # noqa: PLC0415 - Django has to be set up

    from shanyrak.cooperation.registration.models import Registration  # noqa: PLC0415
    from shanyrak.cooperation.registration.queries.seats import seats_held  # noqa: PLC0415
    from shanyrak.cooperation.registration.tests.factories import opening  # noqa: PLC0415

    made = opening(at=now(), seats=seats)

    def held() -> Held:
        rows = Registration.objects.filter(activity=made.activity)
        addresses = rows.order_by().values("folded").distinct().count()
        return Held(sum(seats_held(made.activity_id).values()), rows.count(), addresses)

    return f"/register/{made.activity_id}/", held


@contextmanager
def indico() -> Iterator[Host]:
    """Run Indico, in its own environment and process."""
    from shanyrak.notices.tests.mail_server import free_port  # noqa: PLC0415 - Django has to be set up

    port = free_port()
    with tempfile.TemporaryDirectory() as folder, Peer("registration_indico", python=INDICO) as peer:
        version = peer.ask(
            "start", database=database_for("indico"), folder=folder, port=port, redis_port=free_port()
        ).result

        def opened(seats: int) -> tuple[str, Callable[[], Held]]:
            made = peer.ask("opened", seats=seats).result
            return made["path"], lambda: Held(**peer.ask("held", form=made["form"]).result)

        yield Host(f"Indico {version}", port, opened, filled_in_for_indico)


def database_for(name: str) -> str:
    """Make an empty database with the extensions that Indico wants, beside ours, and return its address."""
    import psycopg  # noqa: PLC0415 - the database has to run
    from psycopg.sql import SQL, Identifier  # noqa: PLC0415

    ours = os.environ["DATABASE_URL"]
    theirs = f"{ours.rpartition('/')[0]}/{name}"
    with psycopg.connect(ours, autocommit=True) as line:
        line.execute(SQL("CREATE DATABASE {} TEMPLATE template0").format(Identifier(name)))
    with psycopg.connect(theirs, autocommit=True) as line:
        line.execute("CREATE EXTENSION unaccent")
        line.execute("CREATE EXTENSION pg_trgm")
    return theirs


def filled_in_for_indico(page: str, answer: HTTPResponse, visitor: Visitor, address: str) -> Sent | None:
    """Return Indico's form filled in as its page in the browser does it; nothing where all seats are held."""
    token = re.search(r'id="csrf-token" content="([^"]+)"', page)
    if token is None or 'id="registration-form-submission-container"' not in page:
        return None
    name, _at, _host = visitor.email.partition("@")
    said = {
        "first_name": name.title(),
        "last_name": "Visitor",
        "email": visitor.email,
        "affiliation": {"id": None, "text": "Agency for Civil Service Affairs"},
    }
    heads = {
        "Content-Type": "application/json",
        "Cookie": answer.headers.get("Set-Cookie", "").partition(";")[0],
        "Referer": address,
        "X-CSRF-Token": token[1],
        "X-Requested-With": "XMLHttpRequest",
    }
    return json.dumps(said), heads


def crowd_of(people: int, name: str, *, times: int = 1) -> list[Visitor]:
    """Return a crowd, of which each presses the button so many times at the same moment."""
    from tests.load.crowd import Visitor  # noqa: PLC0415 - it lies beside the platform, in tests

    return [Visitor(f"visitor-{n}-of-{name}@example.org", times=times) for n in range(people)]


def compared(hosts: list[Host], at_once: int) -> Iterator[tuple[str, ...]]:
    """Let a crowd register with each in turns, and return the rows that tell of it."""
    people = PEOPLE if at_once > 1 else PEOPLE // 4
    tried: dict[str, Tried] = {}
    for number in range(ROUNDS):
        for host in hosts:
            crowd = crowd_of(people, f"{at_once}-{number}")
            shown = host.registered(crowd, at_once=at_once)
            if host.name in tried:
                tried[host.name].add(shown)
            else:
                tried[host.name] = shown
    return (shown.row(at_once, name) for name, shown in tried.items())


def pressed_twice(host: Host) -> tuple[str, ...]:
    """Let everybody of a crowd press the button twice at the same moment, and return the row that tells of it."""
    tried = host.registered(crowd_of(TWICE, "pressing-twice", times=2), at_once=8)
    (held,) = tried.held
    sent, again = len(tried.told.sendings), held.people - held.addresses
    return host.name, f"{TWICE}", f"{sent}", f"{held.people}", f"{again}", f"{tried.errors}"


def main() -> None:
    """Measure and print the tables."""
    sys.path.insert(0, str(ROOT))
    installed = INDICO.exists() and which("redis-server") is not None
    with platform(), ExitStack() as running:
        hosts = [running.enter_context(host()) for host in ((shanyrak, indico) if installed else (shanyrak,))]
        for host in hosts:
            host.registered(crowd_of(64, "warming-up"), at_once=8)
        rows = [row for at_once in AT_ONCE for row in compared(hosts, at_once)]
        twice = [pressed_twice(host) for host in hosts]
    beside = "" if installed else "; Indico is not installed here, so nothing runs beside"
    print(table(f"Registering for {SEATS} seats, {ROUNDS} rounds in turn{beside}", HEADS, rows))
    print(NOTE)
    print(table("Registering: the button pressed twice at the same moment", HEADS_OF_TWICE, twice))


if __name__ == "__main__":
    main()
