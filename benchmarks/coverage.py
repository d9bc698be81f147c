"""Whether intervals hold what they promise: simulations from known parameters, each fitted and scored as a user would.

The share of 95 % intervals that hold the true value is told with its own standard error, over simulations, because the items of
one simulation stand on the same persons. There is no peer: the target is the level itself.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from benchmarks.stage import table
from shanyrak_methods.psychometrics.ability import Scale, score
from shanyrak_methods.psychometrics.fairness.functioning import logistic, mantel_haenszel
from shanyrak_methods.psychometrics.items import Calibration, calibrate
from shanyrak_methods.psychometrics.responses import Responses

Values = NDArray[np.float64]

SIMULATIONS = int(os.environ.get("SIMULATIONS", "200"))
PERSONS, ITEMS, STEPS = 500, 20, 3
NORMAL = 1.959964
LEVEL = 0.05
GAP = 0.5  # between the means of two groups, which is no fault of any item


def drawn(
    model: str, rng: np.random.Generator, *, ahead: float = 0.0
) -> tuple[Values, Values, Values, NDArray[np.int8]]:
    """Return ability, slopes, (items, steps) difficulties and scores; every second person is ``ahead`` of the others."""
    ability = rng.standard_normal(PERSONS) + ahead * (np.arange(PERSONS) % 2)
    slope = np.exp(rng.normal(0.0, 0.3, ITEMS)) if model in {"2pl", "grm"} else np.ones(ITEMS)
    steps = STEPS if model in {"grm", "pcm"} else 1
    b = np.sort(
        rng.uniform(-1.5, 1.5, (ITEMS, 1))
        + rng.uniform(-0.2, 0.2, (ITEMS, steps))
        + np.arange(steps)
        - (steps - 1) / 2
    )
    away = slope[:, None] * (ability[:, None, None] - b)
    luck = rng.random((PERSONS, ITEMS, 1))
    if model == "pcm":
        odds = np.exp(np.concatenate([np.zeros((PERSONS, ITEMS, 1)), np.cumsum(away, axis=2)], axis=2))
        reached = 1 - np.cumsum(odds / odds.sum(axis=2, keepdims=True), axis=2)[:, :, :-1]
    else:
        reached = 1 / (1 + np.exp(-away))
    return ability, slope, b, (luck < reached).sum(axis=2).astype(np.int8)


def simulated(model: str, seed: int) -> Iterator[tuple[str, float]]:
    """Yield, for one simulation, what was estimated and the share of its intervals that held the truth."""
    ability, slope, b, scores = drawn(model, np.random.default_rng(seed))
    responses = Responses(tuple(f"q{number}" for number in range(ITEMS)), scores)
    found = calibrate(responses, model)
    whole = [
        number for number, item in enumerate(found.items) if len(item.b) == b.shape[1]
    ]  # every score was given
    items = [found.items[number] for number in whole]
    if model in {"2pl", "grm"}:
        yield "slopes", _covered([item.a for item in items], [item.se_a for item in items], slope[whole])
    estimates, errors = [item.b for item in items], [item.se_b for item in items]
    yield "difficulties", _covered(estimates, errors, b[whole])
    for method in ("eap", "map", "wle", "ml"):
        yield f"ability, {method.upper()}", _of_ability(responses, found, method, ability)


def _of_ability(responses: Responses, found: Calibration, method: str, ability: Values) -> float:
    told = score(responses, Scale.of(found.items, found.model), method=method, sd=found.ability_sd)
    fine = np.isfinite(told.ability)
    return _covered(told.ability[fine], told.error[fine], ability[fine])


def _covered(estimate: object, error: object, truth: Values) -> float:
    apart = np.abs(np.asarray(estimate, dtype=np.float64) - truth)
    return float(np.mean(apart <= NORMAL * np.asarray(error, dtype=np.float64)))


def alarms(seed: int) -> Iterator[tuple[str, float]]:
    """Yield the share of items that two tests of functioning call different, where none is, though the groups are."""
    _ability, _slope, _b, scores = drawn("rasch", np.random.default_rng(seed), ahead=GAP)
    responses = Responses(tuple(f"q{number}" for number in range(ITEMS)), scores)
    focal = (np.arange(PERSONS) % 2).astype(bool)
    yield "DIF, Mantel–Haenszel", float(np.mean([one.p < LEVEL for one in mantel_haenszel(responses, focal)]))
    yield "DIF, logistic regression", float(np.mean([one.p < LEVEL for one in logistic(responses, focal)]))


def line(what: str, promised: str, shares: list[float]) -> tuple[str, ...]:
    """Return a line of the table: the mean share over the simulations, and its standard error."""
    error = np.std(shares, ddof=1) / np.sqrt(len(shares))
    return what, promised, f"{100 * np.mean(shares):.2f}", f"±{100 * error:.2f}", str(len(shares))


def main() -> None:
    """Simulate and print the table."""
    lines = []
    for model in ("rasch", "2pl", "grm", "pcm"):
        found: dict[str, list[float]] = defaultdict(list)
        for seed in range(SIMULATIONS):
            for what, share in simulated(model, seed):
                found[what].append(share)
        lines += [line(f"{model}: {what}", "95", shares) for what, shares in found.items()]
    false: dict[str, list[float]] = defaultdict(list)
    for seed in range(SIMULATIONS):
        for what, share in alarms(seed):
            false[what].append(share)
    lines += [line(f"{what}: false alarms", "5", shares) for what, shares in false.items()]
    heads = (
        "of intervals at 95 %, the share that holds the truth",
        "promised, %",
        "found, %",
        "error",
        "simulations",
    )
    print(table(f"Coverage: {PERSONS} persons, {ITEMS} items", heads, lines))


if __name__ == "__main__":
    main()
