"""Raters by PyPI's mirt: the rating scale model by marginal maximum likelihood, with errors, mean squares and measures."""

from __future__ import annotations

from typing import Any

import mirt  # type: ignore[import-not-found] # it lives in the environment of the peers
import numpy as np
from mirt.models import Facet, PolytomousMFRM  # type: ignore[import-not-found] # likewise

from benchmarks.commissions import Design, a_selection
from benchmarks.peers import serve

held: dict[str, Any] = {}


def load(seed: int, design: dict[str, int]) -> None:
    """Keep the ratings as mirt takes them: a row a candidate, the member and the criterion of each rating beside it."""
    size, made = Design(**design), a_selection(seed, Design(**design))
    shape = (size.candidates, size.seats * size.criteria)
    held["size"] = size
    held["scores"], held["members"], held["criteria"] = (
        one.reshape(shape) for one in (made.score, made.member, made.criterion)
    )


def fit() -> dict[str, object]:
    """Return what mirt finds by its own defaults."""
    size = held["size"]
    model = PolytomousMFRM(size.criteria, 5, [Facet("rater", size.members)])
    found = mirt.fit_mfrm(model, held["scores"], {"rater": held["members"]}, item_indices=held["criteria"])
    return {
        "severity": np.ravel(found.facet_parameters["rater"]).tolist(),
        "error": np.ravel(found.facet_se["rater"]).tolist(),
        "merit": np.ravel(found.theta).tolist(),
        "log_likelihood": float(found.log_likelihood),
    }


if __name__ == "__main__":
    serve({"load": load, "fit": fit})
