"""Every result says what it was computed by and from."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from shanyrak_methods.psychometrics.ability import Scale, score
from shanyrak_methods.psychometrics.checking import dependence, item_fit, person_fit, residuals
from shanyrak_methods.psychometrics.detection import drift, foreknowledge, pace, similarity, too_fast
from shanyrak_methods.psychometrics.fairness import adverse_impact, crossed, logistic, mantel_haenszel
from shanyrak_methods.psychometrics.items import Item, calibrate
from shanyrak_methods.psychometrics.linking import stocking_lord
from shanyrak_methods.psychometrics.provenance import VERSION, Provenance
from shanyrak_methods.psychometrics.raters import Plan, Ratings, candidates, fit_ratings, raters
from shanyrak_methods.psychometrics.responses import Responses
from shanyrak_methods.psychometrics.standards import Line, above, border

Computed = Callable[[int], Any]

# What each computation gave when its version was stamped; SHANYRAK_WRITE_NUMBERS=1 writes it anew, with a higher version.
STAMPED = Path(__file__).with_name("numbers_of_the_version.json")


def answers(seed: int) -> Responses:
    rng = np.random.default_rng(seed)
    right = rng.normal(size=(200, 1)) + rng.logistic(size=(200, 5)) > np.linspace(-1, 1, 5)
    return Responses(tuple("abcde"), right.astype(np.int8))


def members() -> list[bool]:
    return [number % 2 == 0 for number in range(200)]


def scaled(seed: int) -> tuple[Responses, Scale, np.ndarray[tuple[int], np.dtype[np.float64]]]:
    responses = answers(seed)
    scale = Scale.of(calibrated(seed), "rasch")
    return responses, scale, score(responses, scale, method="wle").ability


def calibrated(seed: int) -> Sequence[Item]:
    return calibrate(answers(seed), "rasch").items


def seconds(seed: int) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    return np.exp(np.random.default_rng(seed).normal(3, 0.5, (40, 6)))


def ratings(seed: int) -> Ratings:
    drawn = np.random.default_rng(seed).integers(0, 3, (8, 3)).tolist()
    return Ratings.of([(f"n{n}", f"r{r}", "x", drawn[n][r]) for n in range(8) for r in range(3)])


COMPUTED: dict[str, Computed] = {
    "mantel_haenszel": lambda seed: mantel_haenszel(answers(seed), members()),
    "logistic": lambda seed: logistic(answers(seed), members()),
    "adverse_impact": lambda seed: adverse_impact({"A": (20 + seed, 40), "B": (10, 40)}),
    "crossed": lambda seed: crossed(
        ["x", "y"] * 60, ["u"] * (50 + seed) + ["v"] * (70 - seed), [True, True, False] * 40
    ),
    "item_fit": lambda seed: item_fit(*scaled(seed)),
    "person_fit": lambda seed: person_fit(*scaled(seed)),
    "dependence": lambda seed: dependence(tuple("abcde"), residuals(*scaled(seed))),
    "foreknowledge": lambda seed: foreknowledge(*scaled(seed)[:2], {"a", "b"}),
    "similarity": lambda seed: similarity(answers(seed).scores, np.linspace(-1, 1, 200), [(0, 1)]),
    "pace": lambda seed: pace(seconds(seed)),
    "too_fast": lambda seed: too_fast(pace(seconds(seed))),
    "stocking_lord": lambda seed: stocking_lord(calibrated(seed), calibrated(9), "rasch"),
    "drift": lambda seed: drift(calibrated(seed), calibrated(9), "rasch")[0],
    "above": lambda seed: above([0.0, 1.0], [0.1, 0.1], Line(0.1 * seed)),
    "border": lambda seed: border([0.0, 1.0, 0.1 * seed], [0.5, 0.5, 0.5], 1),
    "raters": lambda seed: raters(fit_ratings(ratings(seed))),
    "candidates": lambda seed: candidates(fit_ratings(ratings(seed))),
    "calibrate": lambda seed: calibrate(answers(seed), "2pl"),
    "score": lambda seed: score(*scaled(seed)[:2], method="eap"),
    "plan": lambda seed: Plan.of([("n1", "r1"), ("n2", f"r{seed}")]),
}


@pytest.mark.parametrize("name", COMPUTED)
def test_a_result_tells_its_method_and_the_hash_of_its_input(name: str) -> None:
    once, again, other = (COMPUTED[name](seed).provenance for seed in (1, 1, 2))
    assert once == again
    assert once.method.startswith("psychometrics.")
    assert once.input_hash != other.input_hash


def numbers(result: Any) -> Iterator[float]:
    """Yield the numbers of a result in their order, but for how long it took and what it came from."""
    if isinstance(result, Provenance | str):
        return
    if is_dataclass(result):
        yield from numbers([getattr(result, one.name) for one in fields(result) if one.name != "seconds"])
    elif isinstance(result, Sequence | np.ndarray):
        for one in result:
            yield from numbers(one)
    elif isinstance(result, int | float | np.number) and np.isfinite(result):
        yield float(result)


def test_a_version_stands_for_its_numbers() -> None:
    found = {name: list(numbers(compute(1)))[:100] for name, compute in COMPUTED.items()}
    if "SHANYRAK_WRITE_NUMBERS" in os.environ:
        told = json.dumps({"version": VERSION, "numbers": found}, indent=1)
        STAMPED.write_text(told + "\n", encoding="utf-8")
    stamped = json.loads(STAMPED.read_text(encoding="utf-8"))
    assert stamped["version"] == VERSION
    for name, values in found.items():
        same = pytest.approx(stamped["numbers"][name], rel=1e-4, abs=1e-6)
        assert values == same, f"{name} gives other numbers: raise VERSION and write them anew"
