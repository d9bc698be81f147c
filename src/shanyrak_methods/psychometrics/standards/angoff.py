"""Angoff's method: judges say how likely a barely fit candidate answers each item right.

Angoff 1971, in Thorndike (ed.), Educational Measurement, 2nd ed., p. 515; errors as in Cizek & Bunch 2007, ch. 6.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.optimize import brentq
from scipy.stats import t

from shanyrak_methods.psychometrics.ability import Scale
from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.provenance import Provenance, hash_of

Values = NDArray[np.float64]
REACH = 12.0  # of ability, in both directions


@dataclass(frozen=True, slots=True)
class Judged:
    """What a panel's judgements come to.

    ``cut``: the expected number of right answers of a barely fit candidate, with its standard error over judges and the
    bounds at the level asked for. ``by_judge``: (judges,) each judge's own cut. ``agreement``: (judges,) correlation of a
    judge's values with the mean of the others', ``nan`` where one of them never varies.
    """

    cut: float
    error: float
    low: float
    high: float
    by_judge: Values
    agreement: Values
    provenance: Provenance

    def ability(self, scale: Scale) -> float:
        """Return the ability at which the expected score on ``scale`` is the cut. Raises BadInput for one never reached."""
        return ability_at(self.cut, scale)


def angoff(judgements: ArrayLike, *, level: float = 0.95) -> Judged:
    """Return the cut that a panel's judgements come to.

    ``judgements``: (judges, items) chances between 0 and 1, none missing. Raises BadInput.
    """
    table = np.asarray(judgements, dtype=np.float64)
    if table.ndim != 2 or len(table) < 2 or not table.shape[1]:
        raise BadInput("a cut needs the judgements of at least two judges on every item")
    if not np.isfinite(table).all() or table.min() < 0 or table.max() > 1:
        raise BadInput("a judgement is a chance between 0 and 1, and none may be missing")
    by_judge = table.sum(axis=1)
    judges = len(table)
    error = float(by_judge.std(ddof=1) / np.sqrt(judges))
    reach = float(t.ppf((1 + level) / 2, judges - 1)) * error
    cut = float(by_judge.mean())
    return Judged(
        cut=cut,
        error=error,
        low=max(cut - reach, 0.0),
        high=min(cut + reach, float(table.shape[1])),
        by_judge=by_judge,
        agreement=np.array([_agreement(table, judge) for judge in range(judges)]),
        provenance=Provenance("psychometrics.angoff", hash_of(table)),
    )


def _agreement(table: Values, judge: int) -> float:
    own, others = table[judge], np.delete(table, judge, axis=0).mean(axis=0)
    if own.std() == 0 or others.std() == 0:
        return float("nan")
    return float(np.corrcoef(own, others)[0, 1])


def expected_score(scale: Scale, ability: ArrayLike) -> Values:
    """Return (abilities,) the mean of the total score at each ability: the test characteristic curve."""
    nodes = np.atleast_1d(np.asarray(ability, dtype=np.float64))
    p = np.exp(scale.model.log_p(scale.params, nodes))
    given = np.arange(p.shape[1]) < scale.model.scores[:, None]
    points = np.arange(p.shape[1])[None, :, None] * given[..., None]
    return np.asarray((p * points).sum(axis=(0, 1)))


def ability_at(score: float, scale: Scale) -> float:
    """Return the ability at which the expected total score is ``score``. Raises BadInput for one that is never reached."""
    low, high = expected_score(scale, [-REACH, REACH]).tolist()
    if not low < score < high:
        raise BadInput(f"an expected score of {score:g} is not reached: it runs from {low:.2f} to {high:.2f}")
    return float(brentq(lambda at: float(expected_score(scale, at)[0]) - score, -REACH, REACH, xtol=1e-12))


def rounds_apart(first: Judged, second: Judged) -> Sequence[float]:
    """Return how far each judge moved from one round to the next: positive is stricter."""
    return (second.by_judge - first.by_judge).tolist()
