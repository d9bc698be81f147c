"""``shanyrak run``: everything that makes an installation answer, in order, until it is stopped."""

from __future__ import annotations

import errno
import os
import signal
import socket
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from types import FrameType
from typing import Self

from shanyrak.runtime import installation, web, worker
from shanyrak.runtime.children import TOO_SOON, Family
from shanyrak.runtime.installation import Installation
from shanyrak.runtime.logs import Log
from shanyrak.runtime.postgres import folder_problems_explained
from shanyrak.runtime.refusals import KeepsStopping, PortTaken, PortUnusable

Handler = Callable[[int, FrameType | None], object] | int | None


@dataclass(frozen=True, slots=True)
class Address:
    """Where the platform listens."""

    host: str
    port: int

    @property
    def url(self) -> str:
        """The address as a person types it."""
        return f"http://{self.host}:{self.port}"


def run() -> int:
    """Run the platform until Ctrl-C or a request to end. Raises a CannotStart that says what is in the way."""
    address = address_from(os.environ)
    check_free(address)
    with Stopping() as stopping, installation.ready() as ours:
        first_steps = prepared(ours, address)
        installation.close_connections()  # a connection must not be shared with a child
        stopping.at_once = False
        supervise(ours, address, first_steps, stopping)
    return 0


def address_from(environ: Mapping[str, str]) -> Address:
    """Return where to listen. Raises PortUnusable."""
    host = environ.get("SHANYRAK_BIND", "127.0.0.1")
    port = environ.get("SHANYRAK_PORT", "8000")
    if not port.isdigit() or not 0 < int(port) < 65536:  # noqa: PLR2004 - ports have sixteen bits
        raise PortUnusable(address=host, port=port, reason="a port is a number from 1 to 65535")
    return Address(host, int(port))


def check_free(address: Address) -> None:
    """Refuse a port on which another program listens. Asked first, before anything is made or started."""
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address.host, address.port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise PortTaken(port=address.port) from error
            reason = (error.strerror or str(error)).lower()
            raise PortUnusable(address=address.host, port=address.port, reason=reason) from error


def prepared(ours: Installation, address: Address) -> list[str]:
    """Do what the first start needs, and return what to tell whoever started it."""
    from shanyrak.runtime import first_start, static_files  # they need the settings

    with folder_problems_explained(ours.places.data):
        static_files.gather(ours.places.static)
    return first_start.welcome(address.url)


def supervise(ours: Installation, address: Address, first_steps: list[str], stopping: Stopping) -> None:
    """Start web pages and background work, and keep them running until asked to stop."""
    log = Log(ours.places.log / "shanyrak.log")
    family = Family({"web": lambda: web.serve(address.host, address.port), "worker": worker.work})
    family.start()
    try:
        announce(family, address, first_steps, log, stopping)
        while not stopping.asked:
            log.pass_on(family.listen(0.5))
            start_again(family, log)
    finally:
        family.stop()
        log.pass_on(family.listen(0))
        log.close()


def announce(family: Family, address: Address, first_steps: list[str], log: Log, stopping: Stopping) -> None:
    """Say where the pages are as soon as they answer."""
    while not stopping.asked and not answers(address):
        log.pass_on(family.listen(0.02))
        start_again(family, log)
    if not stopping.asked:
        print(f"Shanyrak is at {address.url} (Ctrl-C stops it)", flush=True)
        for line in first_steps:
            print(line, flush=True)


def answers(address: Address) -> bool:
    """Return whether somebody listens at the address."""
    with suppress(OSError), socket.create_connection((address.host, address.port), timeout=1):
        return True
    return False


def start_again(family: Family, log: Log) -> None:
    """Start a child that has ended by itself once more. Raises KeepsStopping if it did not live long."""
    for child in family.ended():
        family.clear(child)
        log.pass_on(family.listen(0))
        if time.monotonic() - child.born < TOO_SOON:
            raise KeepsStopping(name=child.name, log=log.file)
        log.note("warning", f"{child.name} ended by itself and is started again")
        family.bear(child.name)


@dataclass(slots=True)
class Stopping:
    """Whether somebody has asked us to stop."""

    asked: bool = False
    at_once: bool = True  # while everything is still being prepared
    before: dict[int, Handler] = field(default_factory=dict)

    def __enter__(self) -> Self:
        for request in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            self.before[request] = signal.signal(request, self.ask)
        return self

    def __exit__(self, *_error: object) -> None:
        for request, handler in self.before.items():
            signal.signal(request, handler)

    def ask(self, _signal: int, _frame: FrameType | None) -> None:
        """Stop at the next turn, or at once; asked a second time, do not wait any longer either."""
        if self.at_once or self.asked:
            raise KeyboardInterrupt
        self.asked = True
