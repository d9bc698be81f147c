"""Calibration beside PyPI mirt and girth: seconds, memory and what was reached, each in a process of its own.

Peers have the tuning under which they reach our log-likelihood soonest; what they reach is worked out here from the parameters
they return, on a grid of its own, so that nobody's own word counts. Under ``rasch`` the spread of ability is estimated: of
mirt that is 2PL with equal slopes, of girth its one-parameter model. ``ROUNDS`` in the environment changes how often each is
timed, the peers that take minutes among them: five rounds take most of an hour. ``SIZES=2`` leaves the largest sizes out.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.peers import OURS, THEIRS, Answer, Peer, PeerFailed, middle
from benchmarks.stage import table

Values = NDArray[np.float64]

ROUNDS = int(os.environ.get("ROUNDS", "5"))
SMALL, MIDDLE, LARGE, HUGE = (1_000, 40), (10_000, 60), (100_000, 100), (1_000_000, 100)
SIZES = (SMALL, MIDDLE, LARGE)[: int(os.environ.get("SIZES", "3"))]
POINTS = {
    SMALL: 41,
    MIDDLE: 41,
    LARGE: 101,
}  # as few as bring mirt to the same maximum: with 61 the largest ends 0.59 short
BLOCK = 8192
HEADS = (
    "persons × items", "model", "standard errors", "whose", "seconds", "of processor", "rounds", "peak MB",
    "log-likelihood", "below the best", "RMSE a", "RMSE b",
)  # fmt: skip


@dataclass(slots=True)
class Way:
    """One who calibrates: the module of its process, how it is asked, and what it answered."""

    whose: str
    module: str
    details: dict[str, Any]
    errors: bool
    answers: list[Answer] = field(default_factory=list)
    failed: str = ""

    @property
    def python(self) -> Path:
        """The environment it runs in."""
        return OURS if self.module.endswith("ours") else THEIRS

    def go(self, peer: Peer) -> None:
        """Ask once more, unless it could not do it."""
        if self.failed:
            return
        try:
            self.answers.append(peer.ask("fit", **self.details))
        except PeerFailed as trouble:
            self.failed = str(trouble)


@dataclass(frozen=True, slots=True)
class Made:
    """Answers that were made up, in a file for all, with the parameters behind them."""

    size: tuple[int, int]
    model: str
    scores: NDArray[np.int8]
    a: Values
    b: Values
    file: Path


def made_up(size: tuple[int, int], model: str, folder: Path) -> Made:
    """Make answers of people whose ability is standard normal; the same for the same size and model."""
    persons, items = size
    rng = np.random.default_rng(20260101 + persons + items)
    ability, b = rng.standard_normal(persons), rng.standard_normal(items)
    a = np.exp(rng.normal(0.1, 0.3, items))
    slope = a if model == "2pl" else np.ones(items)
    scores = np.empty(size, dtype=np.int8)
    for start in range(0, persons, BLOCK):
        rows = slice(start, start + BLOCK)
        p = 1 / (1 + np.exp(-slope * (ability[rows, None] - b)))
        scores[rows] = rng.random(p.shape) < p
    file = folder / f"{model}-{persons}.npy"
    np.save(file, scores)
    return Made(size, model, scores, slope, b, file)


def log_likelihood(scores: NDArray[np.int8], a: Sequence[float], b: Sequence[float]) -> float:
    """Return the marginal log-likelihood, ability being standard normal, on 161 points from -8 to 8."""
    nodes = np.linspace(-8, 8, 161)
    weight = -(nodes**2) / 2
    z = np.array(a)[:, None] * (nodes - np.array(b)[:, None])
    base = -np.logaddexp(0, z).sum(axis=0) + weight - np.logaddexp.reduce(weight)
    total = 0.0
    for start in range(0, len(scores), BLOCK):
        total += float(np.logaddexp.reduce(scores[start : start + BLOCK] @ z + base, axis=1).sum())
    return total


def ways(size: tuple[int, int], model: str) -> Iterator[Way]:
    """Yield who calibrates answers of that size, and how."""
    for errors in (False, True):
        yield Way("Shanyrak", "calibration_ours", {"model": model, "errors": errors}, errors)
        tuned = {"accelerate": "squarem", "n_quadpts": POINTS[size], "compute_standard_errors": errors}
        yield Way(
            f"mirt, {POINTS[size]} points, squarem",
            "calibration_mirt",
            {"model": model, **tuned},
            errors,
        )
    plain = {"model": "1pl" if model == "rasch" else model, "compute_standard_errors": False}
    yield Way("mirt as it comes", "calibration_mirt", plain, errors=False)
    yield Way("girth", "calibration_girth", {"model": model}, errors=False)


def measured(made: Made) -> list[Way]:
    """Let all ways take turns, each in a process of its own that was warmed up before."""
    found = list(ways(made.size, made.model))
    with ExitStack() as started:
        peers = [started.enter_context(Peer(one.module, python=one.python)) for one in found]
        for peer in peers:
            peer.ask("load", file=str(made.file))
        for _round in range(ROUNDS):
            for one, peer in zip(found, peers, strict=True):
                one.go(peer)
    return found


def rows(made: Made, found: Sequence[Way]) -> Iterator[tuple[object, ...]]:
    """Yield a line of the table for each way: the round whose seconds are the median."""
    reached = {
        id(one): log_likelihood(made.scores, one.answers[0].result["a"], one.answers[0].result["b"])
        for one in found
        if one.answers
    }
    best = max(reached.values())
    for one in sorted(found, key=lambda way: way.errors):
        begin = (
            f"{made.size[0]:,} × {made.size[1]}",
            made.model,
            "with" if one.errors else "without",
            one.whose,
        )
        if not one.answers:
            yield (*begin, one.failed, *[""] * (len(HEADS) - 5))
            continue
        told, at = middle(one.answers), reached[id(one)]
        away = [
            np.sqrt(np.mean((np.array(told.result[name]) - true) ** 2))
            for name, true in (("a", made.a), ("b", made.b))
        ]
        spent = (*map(in_digits, (told.seconds, told.cpu)), len(one.answers), f"{told.peak_mb:.0f}")
        yield (*begin, *spent, f"{at:.3f}", f"{best - at:.3f}", *(f"{value:.4f}" for value in away))


def in_digits(seconds: float) -> str:
    """Return seconds with three digits that count, and none after the point from a hundred on."""
    return f"{seconds:.0f}" if seconds >= 100 else f"{seconds:.3g}"


def write_csv(made: Made, file: Path) -> None:
    """Write answers as a CSV file, some rows at a time."""
    with file.open("wb") as opened:
        opened.write((",".join(f"q{number}" for number in range(made.size[1])) + "\n").encode())
        for start in range(0, made.size[0], BLOCK):
            block = made.scores[start : start + BLOCK]
            signs = np.full((len(block), 2 * made.size[1]), ord(","), dtype=np.uint8)
            signs[:, 0::2], signs[:, -1] = block + ord("0"), ord("\n")
            opened.write(signs.tobytes())


def from_file(folder: Path, size: tuple[int, int], model: str) -> tuple[object, ...]:
    """Return a line for answers that never are in memory as a whole: read from CSV and calibrated, with standard errors."""
    made, file = made_up(size, model, folder), folder / "answers.csv"
    write_csv(made, file)
    with Peer("calibration_ours", python=OURS) as ours:
        told = ours.ask("fit_file", file=str(file), model=model, errors=True)
    persons = f"{size[0]:,} × {size[1]}"
    megabytes = f"{file.stat().st_size / 1e6:.0f}"
    return persons, model, megabytes, f"{told.seconds:.1f}", f"{told.cpu:.1f}", f"{told.peak_mb:.0f}"


def main() -> None:
    """Measure and print the tables."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = [made_up(size, model, folder) for size in SIZES for model in ("2pl", "rasch")]
        lines = [line for one in made for line in rows(one, measured(one))]
        print(table("Calibration", HEADS, lines))
        heads = ("persons × items", "model", "MB of CSV", "seconds", "of processor", "peak MB")
        streamed = [from_file(folder, size, "2pl") for size in (LARGE, HUGE) if LARGE in SIZES]
        print(table("Calibration from a file, read and fitted with standard errors", heads, streamed))


if __name__ == "__main__":
    main()
