"""Pages at 100,000 records, beside Django admin's list of the same rows, in one run on one database.

Both are asked in turn through Django's test client, signed in, with the whole middleware; the rounds alternate.
"""

from __future__ import annotations

import os
import statistics
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any

from benchmarks.stage import platform, table

ROWS = int(os.environ.get("ROWS", "100000"))
FAR = min(1_000, ROWS // 100)  # a page far down, of fifty rows each
ROUNDS = int(os.environ.get("ROUNDS", "21"))

PAIRS = (  # what, ours, the peer's
    ("commitments, first page", "/commitments/", "/peer/agreements/commitment/"),
    (
        f"commitments, page {FAR:,}",
        f"/commitments/?page={FAR}",
        f"/peer/agreements/commitment/?p={FAR}",
    ),
    (
        "commitments, a rare word",
        f"/commitments/?q=promise+{ROWS - 1}",
        f"/peer/agreements/commitment/?q=promise+{ROWS - 1}",
    ),
    ("commitments that are overdue", "/commitments/?state=overdue", None),
    ("agreements, first page", "/agreements/", "/peer/agreements/agreement/"),
    (
        "one agreement with ten commitments",
        "/agreements/{agreement}/",
        "/peer/agreements/agreement/{agreement}/change/",
    ),
    ("parties, first page", "/parties/", "/peer/directory/party/"),
    ("one party", "/parties/{party}/", None),
    ("home", "/", None),
    ("commitments as known in 2025", "/commitments/?known=2025-06-01", None),
    ("one party as known today, true in 2018", "/parties/{party}/?on=2018-01-01", None),
    ("calendar", "/calendar/", None),
    ("map", "/map/", None),
    ("promises kept and late", "/promises/", None),
    ("promises by agreement", "/promises/agreements/", None),
    ("outcomes", "/outcomes/", None),
    ("groups", "/groups/", None),
    ("decisions", "/decisions/", None),
    ("action items", "/action-items/", None),
    ("desk", "/today/", None),
    ("members over time", "/participants/over-time/", None),
    ("notices", "/notices/", None),
)


@dataclass
class Asked:
    """One address, and what asking it took."""

    what: str
    address: str
    whose: str
    seconds: list[float] = field(default_factory=list)
    queries: int = 0
    size: int = 0


def ask(client: Any, asked: Asked) -> None:
    """Ask once; note the time, the queries, and the bytes that travel."""
    from django.db import connection  # noqa: PLC0415 - Django has to be set up
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    start = perf_counter()
    response = client.get(asked.address, headers={"accept-encoding": "gzip"})
    asked.seconds.append(perf_counter() - start)
    if response.status_code != 200:
        raise SystemExit(f"{asked.address} answered {response.status_code}")
    asked.size = len(response.content)
    if not asked.queries:
        with CaptureQueriesContext(connection) as captured:
            client.get(asked.address)
        asked.queries = len(captured)


def measure() -> list[Asked]:
    """Fill the database, ask every address in turn, and return what it took."""
    from benchmarks.many import fill, someone_who_may_all  # noqa: PLC0415 - Django has to be set up

    places = fill(ROWS)
    client = someone_who_may_all()
    asked = [
        Asked(what, address.format(**places), whose)
        for what, *pair in PAIRS
        for whose, address in zip(("Shanyrak", "Django admin"), pair, strict=True)
        if address
    ]
    for _round in range(ROUNDS):
        for one in asked:
            ask(client, one)
    return asked


def row(one: Asked, peers: dict[str, Asked]) -> list[object]:
    """Return one line of the table; the ratio is to the peer's median of the same run."""
    median = statistics.median(one.seconds)
    slow = statistics.quantiles(one.seconds, n=20)[-1]
    peer = peers.get(one.what)
    ratio = f"{median / statistics.median(peer.seconds):.2f}" if peer and peer is not one else ""
    milliseconds = (f"{1000 * value:.1f}" for value in (median, slow))
    return [one.what, one.whose, *milliseconds, one.queries, f"{one.size / 1000:.1f}", ratio]


def main() -> None:
    """Print the table."""
    with platform("benchmarks.settings_with_admin"):
        asked = measure()
    peers = {one.what: one for one in asked if one.whose == "Django admin"}
    heads = ("page", "whose", "p50, ms", "p95, ms", "queries", "kB sent", "time as a share of the peer's")
    print(
        table(
            f"Pages at {ROWS:,} commitments, {ROUNDS} rounds in turn",
            heads,
            [row(one, peers) for one in asked],
        )
    )


if __name__ == "__main__":
    main()
