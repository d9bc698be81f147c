"""Forms of 40 put together from 500 and from 1,000 items, beside CP-SAT on the same instance.

Maximin of information at three abilities under ten content ranges, pairs of enemies and a budget of words, to a gap of one in
a thousand. CP-SAT has both cores, as it needs them; HiGHS has one.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.peers import Peer
from benchmarks.stage import table
from shanyrak_methods.psychometrics.adaptive import Bank, Blueprint, Forms, Limit, assemble

Values = NDArray[np.float64]

ROUNDS = int(os.environ.get("ROUNDS", "5"))
POINTS = np.array([-1.0, 0.0, 1.0])
LENGTH, QUOTA, WORDS, GAP, SECONDS, WORKERS = 40, (3, 5), 2400, 1e-3, 60.0, 2
PATIENCE = 30.0  # seconds for parallel forms, whose last hundredths nobody feels


@dataclass(frozen=True, slots=True)
class Task:
    """A form to put together."""

    blueprint: Blueprint
    words: NDArray[np.int64]

    @classmethod
    def drawn(cls, chance: np.random.Generator, items: int) -> Task:
        """Return a bank with areas, words and a pair of enemies for every twelve items."""
        slope, difficulty = np.exp(chance.normal(0.1, 0.3, items)), chance.standard_normal(items)
        area, words = chance.integers(0, 10, items), chance.integers(20, 120, items)
        pairs = [chance.choice(items, 2, replace=False).tolist() for _pair in range(items // 12)]
        bank = Bank.of(slope, difficulty, area=[str(one) for one in area], enemies=pairs)
        return cls(Blueprint(bank, LENGTH, dict.fromkeys(bank.areas, QUOTA)), words)

    def ours(self) -> Forms:
        """Return our form."""
        limit = Limit(self.words.astype(np.float64), WORDS)
        return assemble(self.blueprint, POINTS, np.ones(3), maximin=True, limits=[limit], seconds=SECONDS)

    def for_peer(self) -> dict[str, Any]:
        """Return the same task in numbers."""
        bank = self.blueprint.bank
        return {
            "information": bank.information(POINTS).tolist(),
            "area": bank.area.tolist(),
            "words": self.words.tolist(),
            "enemies": [sorted(pair) for pair in bank.enemies],
            "length": LENGTH,
            "quota": QUOTA,
            "budget": WORDS,
            "gap": GAP,
            "seconds": SECONDS,
            "workers": WORKERS,
        }

    def keeps_rules(self, items: list[int]) -> bool:
        """Return whether a form keeps every rule: checked apart from whoever put it together."""
        bank = self.blueprint.bank
        given = np.bincount(bank.area[items], minlength=len(bank.areas))
        apart = all(len(pair & set(items)) < 2 for pair in bank.enemies)
        within = int(self.words[items].sum()) <= WORDS
        return bool(self.blueprint.kept(given[None])[0] and apart and within and len(set(items)) == LENGTH)

    def least(self, items: list[int]) -> float:
        """Return the information of a form at the ability where it has least."""
        return float(self.blueprint.bank.information(POINTS)[:, items].sum(axis=1).min())


def beside_cp_sat(task: Task, peer: Peer) -> list[tuple[object, ...]]:
    """Return the lines of both for one task, in alternating rounds."""
    seconds: dict[str, list[float]] = {"ours": [], "theirs": []}
    for _round in range(ROUNDS):
        begun = perf_counter()
        form = task.ours()
        seconds["ours"].append(perf_counter() - begun)
        answer = peer.ask("assembled", **task.for_peer())
        seconds["theirs"].append(answer.seconds)
    told = answer.result
    return [
        (
            "Shanyrak (HiGHS)",
            *_found(task, list(form.items[0]), form.bound),
            f"{median(seconds['ours']):.2f}",
        ),
        (
            "CP-SAT, 2 workers",
            *_found(task, told["items"], told["bound"]),
            f"{median(seconds['theirs']):.2f}",
        ),
    ]


def _found(task: Task, items: list[int], bound: float) -> tuple[object, ...]:
    least = task.least(items)
    gap = f"{max(bound - least, 0.0) / bound:.2%}"
    size = f"40 of {task.blueprint.bank.size:,}"
    return (size, f"{least:.3f}", gap, "yes" if task.keeps_rules(items) else "NO")


def parallel(task: Task) -> tuple[object, ...]:
    """Return the line of four forms that share no item and meet the same information curve."""
    limit = Limit(task.words.astype(np.float64), WORDS)
    target = np.array([12.0, 14.0, 12.0])
    begun = perf_counter()
    found = assemble(task.blueprint, POINTS, target, forms=4, limits=[limit], seconds=PATIENCE)
    seconds = perf_counter() - begun
    kept = all(task.keeps_rules(list(form)) for form in found.items)
    apart = float(np.abs(found.information - target).max())
    size = f"4 parallel forms of 40 of {task.blueprint.bank.size:,}, to a target"
    told = f"{apart:.3f} from the target at most, proven: {'yes' if found.is_best else 'no'}"
    return ("Shanyrak (HiGHS)", size, told, "", "yes" if kept else "NO", f"{seconds:.2f}")


def main() -> None:
    """Measure and print the table."""
    chance = np.random.default_rng(5)
    tasks = [Task.drawn(chance, items) for items in (500, 1000)]
    with Peer("forms") as peer:
        rows = [row for task in tasks for row in beside_cp_sat(task, peer)]
    rows.append(parallel(tasks[1]))
    heads = ("by", "form", "least information", "from the bound", "all rules kept", "seconds")
    print(table(f"Forms put together, {ROUNDS} rounds in turn", heads, rows))


if __name__ == "__main__":
    main()
