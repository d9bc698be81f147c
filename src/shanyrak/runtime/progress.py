"""What a person at a terminal sees of long work: always on standard error, so that output stays usable."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

Thing = TypeVar("Thing")


def say(sentence: str) -> None:
    """Tell whoever started us something, on standard error."""
    print(sentence, file=sys.stderr, flush=True)


@contextmanager
def working(what: str) -> Iterator[None]:
    """Show that something of unknown length goes on."""
    if not sys.stderr.isatty():
        say(f"{what} …")
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(f"{what} …"):
        yield


def each(things: Iterable[Thing], what: str, *, total: int | None = None) -> Iterator[Thing]:
    """Yield the things one by one, with a bar that fills; ``total`` says how many where they cannot be counted."""
    if not sys.stderr.isatty():
        yield from things
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(things, description=what, total=total, console=Console(stderr=True), transient=True)
