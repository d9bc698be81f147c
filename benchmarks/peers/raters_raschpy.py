"""Raters by raschpy: conditional estimates of severities, without errors; measures of candidates are asked apart."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd  # type: ignore[import-untyped] # it lives in the environment of the peers
import raschpy  # type: ignore[import-not-found] # likewise

from benchmarks.commissions import Design, a_selection
from benchmarks.peers import serve

held: dict[str, Any] = {}


def load(seed: int, design: dict[str, int]) -> None:
    """Keep the ratings as raschpy takes them: a row for each member and candidate, a column for each criterion."""
    size, made = Design(**design), a_selection(seed, Design(**design))
    table = np.full((size.members, size.candidates, size.criteria), np.nan)
    table[made.member, made.candidate, made.criterion] = made.score
    names = [(f"r{r}", f"p{n}") for r in range(size.members) for n in range(size.candidates)]
    held["size"] = size
    held["table"] = pd.DataFrame(
        table.reshape(-1, size.criteria),
        index=pd.MultiIndex.from_tuples(names),
        columns=[f"c{c}" for c in range(size.criteria)],
    )


def fit() -> dict[str, object]:
    """Return the severities."""
    model = held["model"] = raschpy.MFRM(held["table"], max_score=4)
    model.calibrate_global()
    severities = np.array([model.facet_effects_global[f"r{r}"] for r in range(held["size"].members)])
    return {"severity": (severities - severities.mean()).tolist()}


def measures() -> dict[str, object]:
    """Return the candidates' measures under the severities found last."""
    model = held["model"]
    model.person_estimates_global()
    return {"merit": [float(model.persons_global[f"p{n}"]) for n in range(held["size"].candidates)]}


if __name__ == "__main__":
    serve({"load": load, "fit": fit, "measures": measures})
