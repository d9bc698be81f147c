"""A crowd that registers by the public form at the same moment, as browsers do: look at the form, fill it in, send it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from http.client import HTTPConnection, HTTPResponse
from statistics import quantiles
from threading import Barrier
from time import perf_counter
from urllib.parse import urlencode

from tests.load.web import HOST

PATIENCE = 120  # seconds for one answer
Sent = tuple[str, dict[str, str]]  # what a browser sends: the body and the headers


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody in the crowd; ``times`` is how often they press the button at once."""

    email: str
    party: int | None = None
    times: int = 1


# Fills in the form of a page at an address; nothing where the page has no form, for all seats are gone.
Filler = Callable[[str, HTTPResponse, Visitor, str], Sent | None]


@dataclass
class Told:
    """What the crowd was told: the statuses of the answers, and how long each took in seconds."""

    statuses: Counter[int] = field(default_factory=Counter)
    forms: list[float] = field(default_factory=list)
    sendings: list[float] = field(default_factory=list)
    lasted: float = 0.0

    def add(self, other: Told) -> None:
        """Take in what somebody else was told."""
        self.statuses += other.statuses
        self.forms += other.forms
        self.sendings += other.sendings

    def in_words(self) -> str:
        """Return the middle and the slow end of both, and how many were served a second."""
        parts = [
            f"{name} p50 {middle(times) * 1000:.0f} ms, p95 {slow(times) * 1000:.0f} ms"
            for name, times in (("form", self.forms), ("registration", self.sendings))
        ]
        return f"{'; '.join(parts)}; {len(self.sendings) / self.lasted:.0f} registrations a second"


def middle(times: Sequence[float]) -> float:
    """Return the median."""
    return quantiles(times, n=20)[9]


def slow(times: Sequence[float]) -> float:
    """Return the 95th percentile."""
    return quantiles(times, n=20)[18]


def register_all(
    crowd: Sequence[Visitor], *, path: str, port: int, at_once: int, fill: Filler | None = None
) -> Told:
    """Let everybody register, ``at_once`` of them at the same time, and return what they were told."""
    told = Told()
    start = Barrier(at_once)
    lanes = [crowd[lane::at_once] for lane in range(at_once)]
    walking = partial(walk, path=path, port=port, start=start, fill=fill or filled_in)
    with ThreadPoolExecutor(at_once) as pool:
        begun = perf_counter()
        for lane in pool.map(walking, lanes):
            told.add(lane)
        told.lasted = perf_counter() - begun
    return told


def walk(visitors: Sequence[Visitor], *, path: str, port: int, start: Barrier, fill: Filler) -> Told:
    """Let some register one after the other, each with a browser of their own."""
    told = Told()
    start.wait()
    for visitor in visitors:
        visit(visitor, told, path=path, port=port, fill=fill)
    return told


def visit(visitor: Visitor, told: Told, *, path: str, port: int, fill: Filler) -> None:
    """Open the form and send it, several times at once where the visitor presses twice."""
    line = HTTPConnection(HOST, port, timeout=PATIENCE)
    begun = perf_counter()
    line.request("GET", path)
    answer = line.getresponse()
    page = answer.read().decode()
    told.forms.append(perf_counter() - begun)
    told.statuses[answer.status] += 1
    sent = fill(page, answer, visitor, f"http://{HOST}:{port}{path}") if answer.status == 200 else None
    if sent is None:
        return
    lines = [line, *(HTTPConnection(HOST, port, timeout=PATIENCE) for _more in range(visitor.times - 1))]
    begun = perf_counter()
    for one in lines:
        one.request("POST", path, *sent)
    for one in lines:
        reply = one.getresponse()
        reply.read()
        told.statuses[reply.status] += 1
        told.sendings.append(perf_counter() - begun)
        one.close()


def filled_in(page: str, answer: HTTPResponse, visitor: Visitor, address: str) -> Sent:
    """Return the form filled in, and the headers that a browser sends with it."""
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    cookie = re.search(r"csrftoken=([^;]+)", answer.headers.get("Set-Cookie", ""))
    assert token is not None
    assert cookie is not None
    name, _at, _host = visitor.email.partition("@")
    said = {
        "csrfmiddlewaretoken": token[1],
        "given_name": name.title(),
        "family_name": "Visitor",
        "email": visitor.email,
        "party": str(visitor.party or ""),
        "organisation": "Agency for Civil Service Affairs",
        "language": "en",
    }
    heads = {
        "Content-Type": "application/x-www-form-urlencoded",
        "Cookie": f"csrftoken={cookie[1]}",
        "Referer": address,
    }
    return urlencode(said), heads
