"""PyPI mirt as a peer in calibration."""

from __future__ import annotations

from typing import Any

import mirt
import numpy as np

from benchmarks.peers import serve

held: dict[str, Any] = {}


def load(file: str) -> None:
    """Keep the answers in the form that it wants, and warm up."""
    held["answers"] = np.load(file).astype(int)
    for tuning in ({}, {"accelerate": "squarem"}):
        mirt.fit_mirt(held["answers"][:200, :10], "2PL", **tuning)


def fit(model: str, **tuning: Any) -> dict[str, Any]:
    """Calibrate; ``rasch`` is 2PL with equal slopes, its only model in which the spread of ability is estimated."""
    answers = held["answers"]
    same = [{"parameter": "discrimination", "items": list(range(answers.shape[1]))}]
    found = mirt.fit_mirt(
        answers,
        {"1pl": "1PL"}.get(model, "2PL"),
        constraints=same if model == "rasch" else None,
        **tuning,
    )
    params = found.model.parameters
    b = np.ravel(params["difficulty"])
    a = np.broadcast_to(np.ravel(params.get("discrimination", 1.0)), b.shape)
    return {"a": a.tolist(), "b": b.tolist(), "converged": bool(found.converged)}


if __name__ == "__main__":
    serve({"load": load, "fit": fit})
