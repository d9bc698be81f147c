"""The processes of a running platform: started by one parent, watched by it, and never left behind.

They are forked after the code is loaded, so that none has to load it again. Each holds the reading end of a
pipe whose writing end only the parent has: when the parent is gone, however it went, the kernel
closes that end, and each child stops by itself.
"""

from __future__ import annotations

import os
import select
import signal
import threading
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

Work = Callable[[], None]
GRACE = 15.0  # seconds to finish what is being answered or worked on
TOO_SOON = 5.0  # a child that lives shorter than this is in trouble, and starting it anew would not help


@dataclass(slots=True)
class Child:
    """A process of ours."""

    name: str
    pid: int
    born: float


@dataclass(slots=True)
class Family:
    """The children of one parent, and the pipes between them."""

    works: dict[str, Work]
    children: dict[str, Child] = field(default_factory=dict)
    lifeline: tuple[int, int] = field(default_factory=os.pipe)
    output: tuple[int, int] = field(default_factory=os.pipe)

    def start(self) -> None:
        """Start every child."""
        for name in self.works:
            self.bear(name)

    def bear(self, name: str) -> None:
        """Start one child, in a session of its own: Ctrl-C in the terminal is for the parent alone."""
        pid = os.fork()
        if pid == 0:
            self.live(self.works[name])
        self.children[name] = Child(name, pid, time.monotonic())

    def live(self, work: Work) -> None:
        """Be the child: do the work, and end with the process."""
        code = 1
        try:
            os.setsid()
            for request in (signal.SIGINT, signal.SIGTERM, signal.SIGCHLD):
                signal.signal(request, signal.SIG_DFL)
            os.close(self.lifeline[1])
            os.close(self.output[0])
            for stream in (1, 2):
                os.dup2(self.output[1], stream)
            watch_lifeline(self.lifeline[0])
            work()
            code = 0
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else int(end.code is not None)
        except BaseException:  # noqa: BLE001 - a child has no caller; what went wrong goes to the log
            traceback.print_exc()
        finally:
            os._exit(code)

    def ended(self) -> list[Child]:
        """Return the children that have ended since the last question."""
        return [
            self.children.pop(child.name) for child in list(self.children.values()) if has_ended(child.pid)
        ]

    def listen(self, seconds: float) -> bytes:
        """Return what the children have said, waiting for it at most so long."""
        with suppress(InterruptedError):
            if select.select([self.output[0]], [], [], seconds)[0]:
                return os.read(self.output[0], 65536)
        return b""

    def stop(self) -> None:
        """Ask every child in turn to finish, the web pages first; end those that do not."""
        for child in list(self.children.values()):
            tell(child, signal.SIGTERM)
            until = time.monotonic() + GRACE
            while not has_ended(child.pid) and time.monotonic() < until:
                time.sleep(0.02)
            self.clear(child)
        self.children.clear()

    def clear(self, child: Child) -> None:
        """End a child and whatever it has left running."""
        tell_all(child, signal.SIGKILL)
        with suppress(ChildProcessError):
            os.waitpid(child.pid, 0)


def has_ended(pid: int) -> bool:
    """Return whether a child of ours is gone, and let the kernel forget it."""
    try:
        return os.waitpid(pid, os.WNOHANG)[0] == pid
    except ChildProcessError:
        return True


def tell(child: Child, request: signal.Signals) -> None:
    """Send a signal to a child."""
    with suppress(ProcessLookupError):
        os.kill(child.pid, request)


def tell_all(child: Child, request: signal.Signals) -> None:
    """Send a signal to a child and to its own children."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(child.pid, request)


def watch_lifeline(end: int) -> None:
    """Stop this process and its group when the parent is gone."""

    def wait() -> None:
        os.read(end, 1)  # nobody ever writes; it returns when the last writer is gone
        os.killpg(0, signal.SIGTERM)
        time.sleep(GRACE)
        os.killpg(0, signal.SIGKILL)

    threading.Thread(target=wait, name="lifeline", daemon=True).start()
