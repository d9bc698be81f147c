"""girth as a peer in calibration."""

from __future__ import annotations

from typing import Any

import girth
import numpy as np

from benchmarks.peers import serve

held: dict[str, Any] = {}


def load(file: str) -> None:
    """Keep the answers in the form that it wants, and warm up."""
    held["answers"] = np.ascontiguousarray(np.load(file).T).astype(int)
    girth.twopl_mml(held["answers"][:10, :200])
    girth.rasch_mml(held["answers"][:10, :200])


def fit(model: str, **tuning: Any) -> dict[str, Any]:
    """Calibrate; ``1pl`` has a spread of ability of 1, under ``rasch`` it is estimated."""
    way = {"2pl": girth.twopl_mml, "1pl": girth.rasch_mml, "rasch": girth.onepl_mml}[model]
    found = way(held["answers"], options=tuning)
    b = np.ravel(found["Difficulty"])
    a = np.broadcast_to(np.ravel(found["Discrimination"]), b.shape)
    return {"a": a.tolist(), "b": b.tolist(), "converged": True}


if __name__ == "__main__":
    serve({"load": load, "fit": fit})
