"""Peers: what the methods are measured beside, each in a process and an environment of its own.

A peer is a module of this package that ends in ``serve({"load": load, "fit": fit})``. Its process keeps what it loaded in
memory and answers one question at a time, so that our rounds and a peer's alternate in one run, each timed inside its own
process, warm, on one thread. Nothing of an answer but the numbers comes into our environment.

>>> with Peer("girth_and_mirt") as peer, Peer("calibration", python=OURS) as ours:     # doctest: +SKIP
...     both = alternated({"peer": lambda: peer.ask("fit"), "ours": lambda: ours.ask("fit")}, rounds=5)
>>> middle(both["ours"]).seconds                                                       # doctest: +SKIP
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time
from types import TracebackType
from typing import Any, Self

ROOT = Path(__file__).parents[2]
OURS = Path(sys.executable)
THEIRS = ROOT / "build/peers/bin/python"
LIBRARIES = ("OMP", "OPENBLAS", "MKL", "NUMBA", "NUMEXPR", "RAYON")
ONE_THREAD = {f"{library}_NUM_THREADS": "1" for library in LIBRARIES}


class PeerFailed(RuntimeError):
    """A peer could not do what it was asked; the message is its own."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a peer answered: its result, the seconds by the wall and by the processor, and its peak memory so far in MB."""

    seconds: float
    cpu: float
    peak_mb: float
    result: Any


class Peer:
    """A module of this package running as a child, by ``python``: that of the peers, or ``OURS``."""

    def __init__(self, module: str, *, python: Path = THEIRS) -> None:
        if not python.exists():
            raise SystemExit("The peers are not installed: run “make peers” once.")
        self._child = subprocess.Popen(
            [python, "-m", f"{__name__}.{module}"],
            cwd=ROOT,
            env=os.environ | ONE_THREAD | {"PYTHONPATH": str(ROOT / "src")},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def ask(self, do: str, **details: object) -> Answer:
        """Return what the act ``do`` of the peer's module gives for ``details``. Raises PeerFailed."""
        child = self._child
        if child.stdin is None or child.stdout is None:
            raise PeerFailed("the peer has no pipes")
        child.stdin.write(json.dumps({"do": do, **details}) + "\n")
        child.stdin.flush()
        told = json.loads(child.stdout.readline() or '{"failed": "it ended without an answer"}')
        if "failed" in told:
            raise PeerFailed(f"{do}: {told['failed']}")
        return Answer(**told)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, trouble: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the child: nobody asks it any more."""
        self._child.communicate()


def alternated(asks: Mapping[str, Callable[[], Answer]], *, rounds: int) -> dict[str, list[Answer]]:
    """Return the answers of each name after as many rounds, in which they take turns."""
    found: dict[str, list[Answer]] = {name: [] for name in asks}
    for _round in range(rounds):
        for name, ask in asks.items():
            found[name].append(ask())
    return found


def middle(answers: Sequence[Answer]) -> Answer:
    """Return the answer whose seconds are the median; of an even number the slower of the two in the middle."""
    return sorted(answers, key=lambda one: one.seconds)[len(answers) // 2]


def serve(acts: Mapping[str, Callable[..., object]]) -> None:
    """Answer questions, a line of JSON each, until nobody asks any more."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # whatever a library prints must not stand among the answers
    for line in sys.stdin:
        asked = json.loads(line)
        answers.write(json.dumps(_answer(acts[asked.pop("do")], asked)) + "\n")
        answers.flush()


def _answer(act: Callable[..., object], details: dict[str, Any]) -> dict[str, object]:
    wall, cpu = perf_counter(), process_time()
    try:
        result = act(**details)
    except Exception as trouble:  # noqa: BLE001 - whatever it is, who asked has to know it
        return {"failed": f"{type(trouble).__name__}: {trouble}"}
    seconds = {"seconds": perf_counter() - wall, "cpu": process_time() - cpu}
    return {**seconds, "peak_mb": peak_mb(), "result": result}


def peak_mb() -> float:
    """Return the most memory that this process has held so far, in MB of a million bytes."""
    try:
        status = Path("/proc/self/status").read_text(encoding="utf-8")
    except OSError:  # no Linux: what the parent held when it started this process counts too
        unit = 1 if sys.platform == "darwin" else 1024
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6
    held = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(held.split()[1]) * 1024 / 1e6
