"""Entries written a second with 1 and 10 writers, each act a transaction of its own that is safe on the disk.

Beside it, in the same run, on the same server and through the same framework: the same row without a journal
(no order, no proof), and a chain of hashes, where each writer locks the last link to hang its own on it.
"""

from __future__ import annotations

import hashlib
import multiprocessing
import os
from collections.abc import Callable
from datetime import UTC, datetime
from time import perf_counter

from benchmarks.stage import platform, table

SECONDS = float(os.environ.get("SECONDS", "4"))
ROUNDS = int(os.environ.get("ROUNDS", "2"))
NOON = datetime(2026, 6, 2, 12, tzinfo=UTC)
FACTS = {"agreement": 12, "changes": {"signed_on": {"from": "2021", "to": "2021-10-17"}}}
BODY = (
    '{"act":"cooperation.agreement.edited","at":"2026-06-02T12:00:00+00:00","by":7,"facts":{"agreement":12}}'
)

PEERS = """
CREATE TABLE plain_act (id bigserial PRIMARY KEY, act text, by bigint, at timestamptz, body text);
CREATE TABLE chain_act (id bigserial PRIMARY KEY, act text, by bigint, at timestamptz, body text, seal bytea);
INSERT INTO chain_act (act, by, at, body, seal) VALUES ('first', 1, now(), '', sha256(''));
"""


def write_journal() -> None:
    """Write one entry as an act does."""
    from django.db import transaction  # noqa: PLC0415 - Django has to be set up

    from shanyrak.journal.actions import record  # noqa: PLC0415
    from shanyrak.roles import Holder  # noqa: PLC0415

    with transaction.atomic():
        record("cooperation.agreement.edited", by=Holder(pk=7), at=NOON, facts=FACTS)


def write_plain() -> None:
    """Write the same row without a journal."""
    from django.db import connection, transaction  # noqa: PLC0415 - Django has to be set up

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO plain_act (act, by, at, body) VALUES (%s, %s, %s, %s)",
            ["cooperation.agreement.edited", 7, NOON, BODY],
        )


def write_chain() -> None:
    """Hang a link on the last one, which nobody else may touch meanwhile."""
    from django.db import connection, transaction  # noqa: PLC0415 - Django has to be set up

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("LOCK TABLE chain_act IN SHARE ROW EXCLUSIVE MODE")
        cursor.execute("SELECT seal FROM chain_act ORDER BY id DESC LIMIT 1")
        [last] = cursor.fetchone()
        seal = hashlib.sha256(bytes(last) + BODY.encode()).digest()
        cursor.execute(
            "INSERT INTO chain_act (act, by, at, body, seal) VALUES (%s, %s, %s, %s, %s)",
            ["cooperation.agreement.edited", 7, NOON, BODY, seal],
        )


WAYS: dict[str, Callable[[], None]] = {
    "the journal": write_journal,
    "the same row, no journal": write_plain,
    "a chain of hashes": write_chain,
}


def writer(way: str, start: multiprocessing.synchronize.Barrier, counts: multiprocessing.Queue[int]) -> None:
    """Write for a while, all writers from the same moment on; tell how many."""
    import django  # noqa: PLC0415 - only now is the address set

    django.setup()
    write = WAYS[way]
    write()
    start.wait()
    written, end = 0, perf_counter() + SECONDS
    while perf_counter() < end:
        write()
        written += 1
    counts.put(written)


def rate(way: str, writers: int) -> float:
    """Return how many were written a second by ``writers`` processes together."""
    spawn = multiprocessing.get_context("spawn")
    start, counts = spawn.Barrier(writers), spawn.Queue()
    processes = [spawn.Process(target=writer, args=(way, start, counts)) for _ in range(writers)]
    for process in processes:
        process.start()
    written = sum(counts.get() for _ in processes)
    for process in processes:
        process.join()
    return written / SECONDS


def main() -> None:
    """Measure in turns, so that a busy moment of the machine hits everyone; print the best of each."""
    with platform():
        from django.db import connection  # noqa: PLC0415 - Django has to be set up

        with connection.cursor() as cursor:
            cursor.execute(PEERS)
        best: dict[tuple[str, int], float] = {}
        for _ in range(ROUNDS):
            for way in WAYS:
                for writers in (1, 10):
                    best[way, writers] = max(best.get((way, writers), 0), rate(way, writers))
        rows = [[way, *(f"{best[way, writers]:,.0f}" for writers in (1, 10))] for way in WAYS]
        from shanyrak.journal.verification import verify  # noqa: PLC0415

        report = verify()
    heads = ("Entries written a second", "1 writer", "10 writers")
    print(table("Journal: writing", heads, rows))
    print(
        "One transaction an entry, safe on the disk. Entries have one order without gaps, so writers wait for each"
        f" other's disk. The {report.entries:,} entries verify: {report.ok}."
    )


if __name__ == "__main__":
    main()
