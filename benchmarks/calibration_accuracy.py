"""Calibration of real tests beside the estimates of R mirt 1.47 (121 points, tolerance 1e-7) and of psychotools.

The sets and their reference estimates come in packages under the GPL, so they are not in this clone: they are read from the
folder beside it, ``../shared/irt/real``, or from that which ``REAL_TESTS`` names. Without it there is no table.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from benchmarks.calibration import Values, log_likelihood
from benchmarks.peers import ROOT
from benchmarks.stage import table
from shanyrak_methods.psychometrics.ability import Scale, score
from shanyrak_methods.psychometrics.conditional import conditional_rasch
from shanyrak_methods.psychometrics.items import Calibration, calibrate
from shanyrak_methods.psychometrics.responses import Responses
from shanyrak_methods.psychometrics.responses_csv import read_csv

REAL = Path(os.environ.get("REAL_TESTS", ROOT.parent / "shared/irt/real"))
MODELS = {"2pl": "2PL", "rasch": "Rasch"}
HEADS = (
    "test", "model", "log-likelihood", "less the reference's", "largest difference: intercept", "slope",
    "standard error of b, %", "ability", "weakly identified",
)  # fmt: skip


def columns(file: Path) -> dict[str, Values]:
    """Return the columns of a reference file that hold numbers; what has none is nan."""
    with file.open(encoding="utf-8") as opened:
        rows = list(csv.DictReader(opened))
    names = [name for name in rows[0] if name != "item"]
    return {
        name: np.array([float(row[name].replace("NA", "nan") or "nan") for row in rows]) for name in names
    }


def line(name: str, model: str, responses: Responses) -> tuple[str, ...]:
    """Return what a calibration of one set comes to."""
    found = calibrate(responses, model)
    known = columns(REAL / f"{name}_{MODELS[model]}_mirt147.csv")
    sd = np.sqrt(known["theta_var"])
    there = log_likelihood(
        responses.scores, (known["a"] * sd).tolist(), (-known["d"] / known["a"] / sd).tolist()
    )
    a, b = np.array([item.a for item in found.items]), np.array([item.b[0] for item in found.items])
    errors = np.array([item.se_b[0] for item in found.items]) / known["se_b"] - 1
    apart = (np.abs(-a * b - known["d"]).max(), np.abs(a - known["a"]).max())
    return (
        name,
        model,
        f"{found.log_likelihood:.4f}",
        f"{found.log_likelihood - there:+.5f}",
        *(f"{value:.5f}" for value in apart),
        f"{100 * np.abs(errors).max():.2f}",
        _abilities(name, responses, found),
        ", ".join(item.name for item in found.items if "weakly" in item.note) or "none",
    )


def _abilities(name: str, responses: Responses, found: Calibration) -> str:
    """Return the largest difference of abilities by EAP and WLE, where the reference has them."""
    file = REAL / f"{name}_{MODELS[found.model]}_scores_mirt147.csv"
    if not file.exists():
        return ""
    known, scale = columns(file), Scale.of(found.items, found.model)
    apart = [
        np.nanmax(np.abs(score(responses, scale, method=one).ability - known[one])) for one in ("eap", "wle")
    ]
    return " and ".join(f"{value:.5f}" for value in apart)


def conditional_lines() -> Iterator[tuple[str, ...]]:
    """Yield a line for each set that psychotools was asked for: conditional likelihood."""
    for file in sorted(REAL.glob("*_CML_psychotools.csv")):
        name = file.name.split("_")[0]
        found, known = conditional_rasch(read_csv(REAL / f"{name}.csv")), columns(file)
        apart = np.abs(found.difficulty - known["b"]).max(), np.abs(found.error - known["se"]).max()
        yield name, *(f"{value:.6f}" for value in apart)


def main() -> None:
    """Calibrate and print the tables."""
    names = sorted(file.name.split("_")[0] for file in REAL.glob("*_2PL_mirt147.csv"))
    if not names:
        return
    sets = {name: read_csv(REAL / f"{name}.csv") for name in names}
    lines = [line(name, model, responses) for name, responses in sets.items() for model in MODELS]
    print(table("Calibration of real tests beside R mirt 1.47", HEADS, lines))
    heads = ("test", "largest difference: difficulty", "standard error")
    print(table("Conditional likelihood beside psychotools", heads, list(conditional_lines())))


if __name__ == "__main__":
    main()
