"""Ours in calibration, in a process as a peer's, so that its time and memory are taken alike."""

from __future__ import annotations

from typing import Any

import numpy as np

from benchmarks.peers import serve
from shanyrak_methods.psychometrics.items import Calibration, calibrate
from shanyrak_methods.psychometrics.responses import Responses
from shanyrak_methods.psychometrics.responses_csv import read_csv

held: dict[str, Responses] = {}


def load(file: str) -> None:
    """Keep the answers, and warm up."""
    scores = np.load(file)
    held["answers"] = Responses(tuple(f"q{number}" for number in range(scores.shape[1])), scores)
    calibrate(Responses(held["answers"].items[:10], scores[:200, :10].copy()), "2pl")


def fit(model: str, *, errors: bool) -> dict[str, Any]:
    """Calibrate what was loaded."""
    return told(calibrate(held["answers"], model, standard_errors=errors))


def fit_file(file: str, model: str, *, errors: bool) -> dict[str, Any]:
    """Calibrate from a CSV file as the command does, without holding the answers in memory."""
    return told(calibrate(read_csv(file, on_disk=True), model, standard_errors=errors))


def told(found: Calibration) -> dict[str, Any]:
    """Return slopes and difficulties where ability is standard normal."""
    sd = found.ability_sd
    return {
        "a": [item.a * sd for item in found.items],
        "b": [item.b[0] / sd for item in found.items],
        "se": [item.se_b[0] / sd for item in found.items],
        "converged": found.converged,
        "log_likelihood": found.log_likelihood,
    }


if __name__ == "__main__":
    serve({"load": load, "fit": fit, "fit_file": fit_file})
