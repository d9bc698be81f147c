"""Local dependence: pairs of items that go together more than ability explains, such as two on the same text."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from shanyrak_methods.psychometrics.checking.surprise import Residuals
from shanyrak_methods.psychometrics.provenance import Findings, Provenance, hash_of

Values = NDArray[np.float64]
MARKED = 0.2  # above the mean of all pairs (Christensen, Makransky & Horton 2017, APM 41)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two items and the correlation of what ability leaves unexplained; ``above_mean``: by how much it exceeds all pairs'."""

    one: str
    other: str
    q3: float
    above_mean: float

    @property
    def is_dependent(self) -> bool:
        """Whether the two hang together beyond what is usual in this test."""
        return self.above_mean > MARKED


def dependence(names: tuple[str, ...], found: Residuals) -> Findings[Pair]:
    """Return all pairs of items by Yen's Q3 (1984, APM 8), the most dependent first.

    Correlations of residuals are taken over the persons who answered both. They are below 0 by about ``1/(1 - items)`` where
    items are independent, so that the mean of all pairs is the thing to compare with.
    """
    table = correlations(found.apart)
    one, other = np.triu_indices(len(names), k=1)
    values = table[one, other]
    mean = float(np.nanmean(values)) if np.isfinite(values).any() else float("nan")
    order = np.argsort(-np.nan_to_num(values, nan=-2.0), kind="stable")
    pairs = [
        Pair(names[one[at]], names[other[at]], float(values[at]), float(values[at]) - mean) for at in order
    ]
    return Findings(pairs, Provenance("psychometrics.dependence", hash_of("\n".join(names), found.apart)))


def correlations(apart: Values) -> Values:
    """Return (items, items) the correlations of the columns of (persons, items), each over the rows that have both."""
    there = np.isfinite(apart)
    value, both = np.where(there, apart, 0.0), there.T.astype(np.float64) @ there
    with np.errstate(divide="ignore", invalid="ignore"):
        mean = value.T @ there / both  # of the first over the rows that have the second
        spread = np.sqrt((value**2).T @ there / both - mean**2)
        return np.asarray((value.T @ value / both - mean * mean.T) / (spread * spread.T))
