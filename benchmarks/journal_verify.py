"""Entries verified a second, beside doing less with the same rows in the same run.

``verify`` checks of each entry its canonical text, its hash, what is shown of it, its personal parts, every
stored hash and every checkpoint. The peers read the same texts and only compute: a root with pymerkle (put
into a folder of its own for this run; left out without a package index), or a chain of hashes.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from time import perf_counter
from typing import Any

from benchmarks.stage import platform, table

ENTRIES = int(os.environ.get("ENTRIES", "100000"))
ROUNDS = int(os.environ.get("ROUNDS", "3"))
EVERY = 10  # one entry in ten has a personal part

FILL = """
INSERT INTO journal_entry (act, by, at, facts, body, leaf_hash)
SELECT 'cooperation.agreement.edited', 7, '2026-06-02T12:00:00Z', facts, body,
       sha256('\\x00'::bytea || convert_to(body, 'UTF8'))
  FROM (SELECT jsonb_build_object('agreement', n, 'title', 'Memorandum ' || n) AS facts,
               '{"act":"cooperation.agreement.edited","at":"2026-06-02T12:00:00+00:00","by":7,"facts":{"agreement":'
               || n || ',"title":"Memorandum ' || n || '"},"personal":{}}' AS body
          FROM generate_series(%s, %s) AS n) AS made
"""


def fill() -> None:
    """Put entries into the journal: one in ten as acts do, the others in bulk; seal them."""
    from datetime import UTC, datetime  # noqa: PLC0415

    from django.db import connection, transaction  # noqa: PLC0415 - Django has to be set up

    from shanyrak.journal.actions import record, sign_checkpoint  # noqa: PLC0415
    from shanyrak.roles import Holder  # noqa: PLC0415

    noon = datetime(2026, 6, 2, 12, tzinfo=UTC)
    with transaction.atomic():
        for number in range(ENTRIES // EVERY):
            personal = {"signatory": f"Signatory {number}"}
            record(
                "visits.visit.agreed", by=Holder(pk=7), at=noon, facts={"visit": number}, personal=personal
            )
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(FILL, [ENTRIES // EVERY + 1, ENTRIES])
    sign_checkpoint(at=noon)


def by_verify() -> None:
    """Check everything."""
    from shanyrak.journal.verification import verify  # noqa: PLC0415 - Django has to be set up

    report = verify()
    if not (report.ok and report.entries == ENTRIES):
        raise SystemExit(f"The journal does not verify: {report.fault}")


def by_chain() -> None:
    """Read the texts and hang one hash on the other."""
    from shanyrak.journal.queries import bodies  # noqa: PLC0415 - Django has to be set up

    seal = b""
    for body in bodies():
        seal = hashlib.sha256(seal + body.encode()).digest()


def by_pymerkle(tree: Any) -> Callable[[], None]:
    """Return a run that reads the texts and lets pymerkle compute the root."""

    def run() -> None:
        from shanyrak.journal.queries import bodies  # noqa: PLC0415 - Django has to be set up

        grown = tree(algorithm="sha256")
        for body in bodies():
            grown.append_entry(body.encode())
        grown.get_root()

    return run


@contextmanager
def peer() -> Iterator[Any]:
    """Lend pymerkle's tree from a folder that goes away again; None without a package index."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-m", "pip", "install", "--quiet", "--target", folder, "pymerkle"],
            capture_output=True,
            check=False,
        )
        sys.path.append(folder)
        try:
            tree = None
            if done.returncode == 0:
                with suppress(ImportError):
                    from pymerkle import InmemoryTree as tree  # noqa: N813, PLC0415 - only this run has it
            yield tree
        finally:
            sys.path.remove(folder)


def seconds(run: Callable[[], None]) -> float:
    """Return how long a run takes."""
    start = perf_counter()
    run()
    return perf_counter() - start


def main() -> None:
    """Measure in turns and print the best of each."""
    with platform(), peer() as tree:
        fill()
        ways: dict[str, Callable[[], None]] = {"verify: everything is checked": by_verify}
        if tree:
            ways["pymerkle: the root alone"] = by_pymerkle(tree)
        ways["a chain of hashes alone"] = by_chain
        best = dict.fromkeys(ways, float("inf"))
        for _ in range(ROUNDS):
            for way, run in ways.items():
                best[way] = min(best[way], seconds(run))
        rows = [[way, f"{ENTRIES / best[way]:,.0f}"] for way in ways]
    print(table("Journal: verifying", ("Entries a second", f"{ENTRIES:,} entries"), rows))


if __name__ == "__main__":
    main()
