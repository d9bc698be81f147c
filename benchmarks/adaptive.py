"""Adaptive tests of 20 from a bank of 500, beside catsim, PyPI mirt and catpie; and the next item live from a bank of 1,000.

The bank and the thousand candidates are drawn by the law of `research`: ln a normal (0.1, 0.3), b and ability standard normal;
ten content areas give two items each, which no peer can be asked for. Slow peers sit a part of the candidates each round, so that all rounds together sit all.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from statistics import median
from time import perf_counter, process_time

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix

from benchmarks.peers import Peer
from benchmarks.stage import table
from shanyrak_methods.psychometrics.adaptive import (
    Bank,
    Blueprint,
    Exposure,
    Guard,
    Plan,
    Report,
    Sitting,
    even,
    guard,
    learnt,
    rehearsed,
    simulate,
)
from shanyrak_methods.psychometrics.adaptive.exposure import best_tests

Values = NDArray[np.float64]

ROUNDS = int(os.environ.get("ROUNDS", "5"))
SEEDS = int(os.environ.get("SEEDS", "40"))
CHOICES = int(os.environ.get("CHOICES", "2000"))
CANDIDATES, LENGTH, CAP = 1000, 20, 0.26
LIVE_LENGTH = 40
BY_LUCK = 0.24  # what Sympson–Hetter is asked for: among a thousand candidates some item is seen more often than expected


def drawn(items: int, *, seed: int, foes: int = 0) -> tuple[Bank, np.random.Generator]:
    """Return a bank in ten areas, with so many pairs of enemies, and the chance that drew it."""
    chance = np.random.default_rng(seed)
    slope, difficulty = np.exp(chance.normal(0.1, 0.3, items)), chance.standard_normal(items)
    luck = np.random.default_rng(
        9
    )  # apart, so that bank and candidates are those that peers were measured on before
    area = [f"area {one}" for one in luck.integers(0, 10, items)]
    pairs = luck.permutation(items)[: 2 * foes].reshape(-1, 2).tolist()
    return Bank.of(slope, difficulty, area=area, enemies=pairs), chance


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds a candidate, by rounds: by the wall and by the processor."""

    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    def add(self, wall: float, cpu: float, candidates: int) -> None:
        """Take in a round that took so many seconds."""
        self.wall.append(1000 * wall / candidates)
        self.cpu.append(1000 * cpu / candidates)

    def cells(self) -> tuple[str, str]:
        """Return the medians."""
        return f"{median(self.wall):.2f}", f"{median(self.cpu):.2f}"


@dataclass(frozen=True, slots=True)
class Sat:
    """What candidates got: (persons,) the errors made, (persons, items) who saw what, and how long each round took."""

    off: Values
    seen: NDArray[np.bool_]
    times: Times

    def row(self, name: str, blueprint: Blueprint) -> tuple[object, ...]:
        """Return a line of the table."""
        area = np.eye(len(blueprint.bank.areas))[blueprint.bank.area]
        kept = blueprint.kept((self.seen @ area).astype(np.int64)).mean()
        exposure = self.seen.mean(axis=0)
        return (
            name,
            f"{np.sqrt(np.mean(self.off**2)):.3f}",
            f"{exposure.max():.2f}",
            f"{exposure.max():.2f}",
            f"{(exposure == 0).mean():.0%}",
            f"{kept:.0%}",
            *self.times.cells(),
        )


class PeerRun:
    """A peer's rounds: how many candidates sit in each, and what became of them."""

    def __init__(self, peer: Peer, act: str, *, each: int, randomesque: bool = False) -> None:
        self.peer, self.act, self.each, self.randomesque = peer, act, each, randomesque
        self.off: list[float] = []
        self.given: list[list[int]] = []
        self.times = Times()

    def turn(self, number: int, ability: Values) -> None:
        """Let the next candidates sit; who sits all of them each round keeps the last."""
        start = number * self.each % len(ability)
        part = ability[start : start + self.each].tolist()
        answer = self.peer.ask(self.act, ability=part, length=LENGTH, randomesque=self.randomesque)
        if self.each == len(ability):
            self.off, self.given = [], []
        self.off += (np.array(answer.result["estimate"]) - part).tolist()
        self.given += answer.result["given"]
        self.times.add(answer.seconds, answer.cpu, self.each)

    def sat(self, items: int) -> Sat:
        """Return what became of all who sat."""
        seen = np.zeros((len(self.given), items), dtype=bool)
        for row, given in zip(seen, self.given, strict=True):
            row[given] = True
        return Sat(np.array(self.off), seen, self.times)


class OurRun:
    """Our rounds, each with a seed of its own."""

    def __init__(self, blueprint: Blueprint, control: Guard) -> None:
        self.blueprint, self.control = blueprint, control
        self.reports: list[Report] = []
        self.times = Times()

    def turn(self, number: int, ability: Values) -> None:
        """Let everybody sit."""
        wall, cpu = perf_counter(), process_time()
        self.reports.append(simulate(self.blueprint, ability, seed=number, control=self.control))
        self.times.add(perf_counter() - wall, process_time() - cpu, len(ability))

    def row(self, name: str) -> tuple[object, ...]:
        """Return a line of the table: the median round's error, the highest exposure of any and of all rounds together."""
        return (
            name,
            f"{median(one.rmse for one in self.reports):.3f}",
            f"{max(one.exposure.max() for one in self.reports):.2f}",
            f"{np.mean([one.exposure for one in self.reports], axis=0).max():.2f}",
            f"{median((one.exposure == 0).mean() for one in self.reports):.0%}",
            f"{min(one.quotas_kept.mean() for one in self.reports):.0%}",
            *self.times.cells(),
        )


def beside_peers() -> str:
    """Return the table of simulated administrations, all in alternating rounds."""
    bank, chance = drawn(500, seed=777)
    ability, blueprint = chance.standard_normal(CANDIDATES), even(bank, LENGTH)
    by_lot = learnt(blueprint, cap=BY_LUCK, seed=100)
    ours = {
        "Shanyrak: prices and cap": OurRun(blueprint, guard(blueprint, cap=CAP)),
        "Shanyrak: rehearsed prices and cap": OurRun(blueprint, rehearsed(blueprint, cap=CAP, seed=100)),
        "Shanyrak: Sympson–Hetter": OurRun(blueprint, by_lot),
        "Shanyrak: randomesque of 5": OurRun(blueprint, guard(blueprint, Exposure.RANDOMESQUE)),
        "Shanyrak: no control": OurRun(blueprint, guard(blueprint, Exposure.NONE)),
    }
    with Peer("adaptive_tests") as peer:
        peer.ask("load", slope=bank.slope.tolist(), difficulty=bank.difficulty.tolist())
        theirs = _peers(peer)
        for run in ours.values():
            run.turn(0, ability[:100])  # to warm up
            run.reports.clear()
            run.times = Times()
        runs: dict[str, OurRun | PeerRun] = {**ours, **theirs}
        for number in range(ROUNDS):
            for one in runs.values():
                one.turn(number, ability)
    rows = [run.row(name) for name, run in ours.items()]
    rows += [run.sat(bank.size).row(name, blueprint) for name, run in theirs.items()]
    heads = (
        "who",
        "RMSE",
        "highest exposure",
        "over all rounds",
        "items never used",
        "quotas kept",
        "ms a candidate",
        "of processor",
    )
    said = f"Adaptive tests: {LENGTH} of 500 items, {CANDIDATES:,} candidates, {ROUNDS} rounds in turn"
    return table(said, heads, rows) + (
        f"\nSympson–Hetter was asked for {BY_LUCK:g} and expects {by_lot.expected:.3f} at most; a cap holds in every round, a lot on average. "
        "No peer can be asked for quotas. What else ran lengthens the wall's milliseconds; the processor's compare like with like.\n"
    )


def _peers(peer: Peer) -> dict[str, PeerRun]:
    fifth = CANDIDATES // 5
    return {
        "PyPI mirt": PeerRun(peer, "mirt", each=CANDIDATES),
        "PyPI mirt, randomesque": PeerRun(peer, "mirt", each=fifth, randomesque=True),
        "catsim": PeerRun(peer, "catsim", each=fifth),
        "catsim, randomesque of 5": PeerRun(peer, "catsim", each=fifth, randomesque=True),
        "catpie (500 candidates)": PeerRun(peer, "catpie", each=fifth // 2),
    }


def over_seeds() -> str:
    """Return how the error varies with chance: the same candidates, and new ones each time."""
    bank, chance = drawn(500, seed=777)
    ability, blueprint = chance.standard_normal(CANDIDATES), even(bank, LENGTH)
    rows = []
    for cap in (0.25, CAP):
        controls = {"plain": guard(blueprint, cap=cap), "rehearsed": rehearsed(blueprint, cap=cap, seed=100)}
        for prices, control in controls.items():
            for name, persons in (("the same 1,000", ability), ("1,000 drawn anew", CANDIDATES)):
                reports = [simulate(blueprint, persons, seed=seed, control=control) for seed in range(SEEDS)]
                rows.append((name, prices, f"{cap:g}", *_spread(reports)))
    heads = (
        "candidates",
        "prices",
        "cap",
        "RMSE: mean",
        "best",
        "worst",
        "seeds at most .285",
        "stated by the posteriors: mean",
        "worst",
        "highest exposure",
        "quotas kept",
    )
    said = f"Adaptive tests over {SEEDS} seeds"
    bounds = ", ".join(f"{bound(blueprint, cap):.4f} at a cap of {cap:g}" for cap in (0.25, CAP, 1.0))
    return table(said, heads, rows) + f"\nNo way of choosing can have an expected RMSE below: {bounds}.\n"


def bound(blueprint: Blueprint, cap: float) -> float:
    """Return what the expected RMSE over a standard normal population cannot be below, even if each ability were known beforehand.

    van Trees' inequality: the mean square error is at least ``1 / (1 + mean information)``; and that mean, under quotas and a cap
    on everybody's use of each item, is at most ``E[best test at information - prices] + cap * sum of prices``, for any prices.
    """
    ability = np.linspace(-4.5, 4.5, 181)
    weight = np.exp(-(ability**2) / 2)
    weight /= weight.sum()
    told, cost, least = blueprint.bank.information(ability), np.zeros(blueprint.bank.size), np.inf
    for step in range(400):
        chosen = best_tests(blueprint, told - cost)
        most = weight @ (chosen * (told - cost)).sum(axis=1) + cap * cost.sum()
        least = min(least, float(most))
        cost = np.maximum(cost + 0.3 / np.sqrt(step + 1) * (weight @ chosen - cap), 0.0)
    return float(1 / np.sqrt(1 + least))


def _spread(reports: list[Report]) -> tuple[str, ...]:
    errors = np.array([one.rmse for one in reports])
    return (
        f"{errors.mean():.4f}",
        f"{errors.min():.4f}",
        f"{errors.max():.4f}",
        f"{(errors <= 0.285).sum()} of {len(errors)}",
        f"{np.mean([one.stated_error for one in reports]):.4f}",
        f"{max(one.stated_error for one in reports):.4f}",
        f"{max(one.exposure.max() for one in reports):.3f}",
        f"{min(one.quotas_kept.mean() for one in reports):.0%}",
    )


def whole_by_highs(blueprint: Blueprint, worth: Values, given: list[int]) -> int:
    """Return the next item as it is done without thought: the whole bank, its rules and what was given, solved anew."""
    bank, size = blueprint.bank, blueprint.bank.size
    rows = [np.ones(size), *(bank.area == np.arange(len(bank.areas))[:, None]).astype(float)]
    rows += [np.isin(np.arange(size), sorted(pair)).astype(float) for pair in bank.enemies]
    low = np.concatenate([[blueprint.length], blueprint.least, np.zeros(len(bank.enemies))])
    high = np.concatenate([[blueprint.length], blueprint.most, np.ones(len(bank.enemies))])
    fixed = np.zeros(size)
    fixed[given] = 1.0
    found = milp(
        -worth,
        constraints=LinearConstraint(csr_matrix(np.array(rows)), low, high),
        integrality=np.ones(size),
        bounds=Bounds(fixed, 1.0),
    )
    coming = np.setdiff1d(np.flatnonzero(found.x > 0.5), given)
    return int(coming[worth[coming].argmax()])


def sittings(blueprint: Blueprint, chance: np.random.Generator) -> Iterator[Sitting]:
    """Give sittings one after the other; what a quarter of those before saw is shut."""
    plan = Plan.of(blueprint, guard(blueprint))
    seen = np.zeros(blueprint.bank.size)
    for number in range(CHOICES // blueprint.length):
        shut = np.flatnonzero(seen >= plan.control.cap * (number + blueprint.length)).tolist()
        one = Sitting(plan, seed=int(chance.integers(2**31)), shut=frozenset(shut))
        yield one
        seen[one.given] += 1


class Clock:
    """How long choices took: seconds by the wall and by the processor."""

    def __init__(self) -> None:
        self.wall: list[float] = []
        self.cpu: list[float] = []

    def time(self, choice: Callable[[], int]) -> int:
        """Return what was chosen, and remember how long it took."""
        wall, cpu = perf_counter(), process_time()
        item = choice()
        self.cpu.append(process_time() - cpu)
        self.wall.append(perf_counter() - wall)
        return item

    def row(self, name: str) -> tuple[object, ...]:
        """Return a line of the table."""
        wall = (f"{1000 * np.quantile(self.wall, at):.2f}" for at in (0.5, 0.99, 1.0))
        cpu = (f"{1000 * np.quantile(self.cpu, at):.2f}" for at in (0.5, 0.99))
        return (name, len(self.wall), *wall, *cpu)


def live() -> str:
    """Return how long the choice of the next item takes, beside a whole shadow test by HiGHS at some of the same moments."""
    bank, _chance = drawn(1000, seed=778, foes=80)
    blueprint = Blueprint(bank, LIVE_LENGTH, dict.fromkeys(bank.areas, (3, 5)))
    chance, ours, naive, same = np.random.default_rng(5), Clock(), Clock(), 0
    for number, one in enumerate(sittings(blueprint, chance)):
        right = bank.right(chance.standard_normal(1))[0]
        while not one.is_over:
            item = ours.time(one.next_item)
            if len(one.given) == number % blueprint.length:
                worth, given = one.worth(), list(one.given)
                other = naive.time(partial(whole_by_highs, blueprint, worth, given))
                same += bool(worth[other] == worth[item])
            one.answer(item, right=bool(chance.random() < right[item]))
    rows = [ours.row("Shanyrak"), naive.row("whole shadow test by HiGHS each time")]
    what = "next item of 1,000, 40 a test, ten content ranges, 80 pairs of enemies"
    heads = (what, "choices", "p50, ms", "p99, ms", "longest, ms", "p50 of processor", "p99 of processor")
    return table("Adaptive tests, live", heads, rows) + f"\nThe same item in {same} of {len(naive.wall)}.\n"


def main() -> None:
    """Measure and print the tables."""
    parts: tuple[Callable[[], str], ...] = (beside_peers, over_seeds, live)
    begun = process_time()
    print("\n".join(part() for part in parts))
    print(f"Time of our own processor: {process_time() - begun:.0f} s.")


if __name__ == "__main__":
    main()
