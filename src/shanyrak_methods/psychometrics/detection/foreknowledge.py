"""Foreknowledge: people who do better on items that leaked than their other answers explain."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from shanyrak_methods.psychometrics.ability import Scale, score
from shanyrak_methods.psychometrics.ability_scale import on_grid
from shanyrak_methods.psychometrics.detection.families import holm
from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.likelihood import Passes
from shanyrak_methods.psychometrics.provenance import Findings, Provenance, hash_of
from shanyrak_methods.psychometrics.responses import MISSING, Responses
from shanyrak_methods.psychometrics.totals import totals

Values = NDArray[np.float64]
LEVEL = 0.001
WIDE = 3.0  # the spread of the prior of ability: next to none, but bounded


@dataclass(frozen=True, slots=True)
class Foreknowledge:
    """A person: ability by the items that leaked and by the others, ``z`` of the gain, and ``p``.

    ``p``: how likely honest work gives at least so many points on the leaked items, by what the other answers say of ability.
    """

    person: int
    leaked: float
    others: float
    z: float
    p: float
    p_in_family: float

    @property
    def is_beyond_chance(self) -> bool:
        """Whether even among all persons such a gain is rarer than one in a thousand."""
        return self.p_in_family < LEVEL


def foreknowledge(responses: Responses, scale: Scale, leaked: Collection[str]) -> Findings[Foreknowledge]:
    """Return every person's gain on the ``leaked`` items, the largest first.

    ``z`` is the signed root of the likelihood ratio of two abilities against one (Sinharay 2017, JEBS 42). Points come in whole
    numbers, of which a normal distribution knows nothing: it would accuse honest work more often than it says where it matters
    most. Therefore ``p`` is the posterior predictive chance (Rubin 1984, Annals of Statistics 12) of as many points or more.
    Persons who were given none of either kind are left out. Raises BadInput.
    """
    ready = scale.aligned(responses.one_a_row())
    known = np.array([name in set(leaked) for name in scale.names])
    if not known.any() or known.all():
        raise BadInput("some of the calibrated items must have leaked, and some not")
    parts = [_only(ready, known), _only(ready, ~known), ready]
    both = ((parts[0].scores != MISSING).any(axis=1)) & ((parts[1].scores != MISSING).any(axis=1))
    at = [score(part, scale, method="map", sd=WIDE).ability for part in parts]
    apart = sum(
        _log_likelihood(part, scale, ability) for part, ability in zip(parts[:2], at[:2], strict=True)
    )
    together = _log_likelihood(ready, scale, at[2])
    z = np.sign(at[0] - at[1]) * np.sqrt(np.maximum(2 * (apart - together), 0.0))
    there = np.flatnonzero(both)
    p = _chances(parts[0], parts[1], scale)[there]
    found = [
        Foreknowledge(
            int(person),
            float(at[0][person]),
            float(at[1][person]),
            float(z[person]),
            float(one),
            float(family),
        )
        for person, one, family in zip(there, p, holm(p), strict=True)
    ]
    source = hash_of(ready.input_hash(), scale.params, known)
    return Findings(sorted(found, key=lambda one: -one.z), Provenance("psychometrics.foreknowledge", source))


def _chances(leaked: Responses, others: Responses, scale: Scale) -> Values:
    """Return (persons,) the chance of at least so many points on the leaked items, ability being known from the others."""
    nodes, log_p, log_weights = on_grid(scale, 0.0, WIDE)
    given = leaked.scores != MISSING
    points = np.where(given, leaked.scores, 0).sum(axis=1, dtype=np.int64)
    kinds, kind = np.unique(given, axis=0, return_inverse=True)  # who was given which of them
    found, done = np.empty(len(points)), 0
    for block in Passes(others, most=scale.model.most, has_missing=True).blocks(log_p, log_weights[None]):
        rows = np.arange(done, done + len(block.posterior))
        for one in np.unique(kind[rows]):
            own = rows[kind[rows] == one]
            items = (np.exp(log_p[item, : scale.model.scores[item]]) for item in np.flatnonzero(kinds[one]))
            reached = totals(items, len(nodes))[::-1].cumsum(axis=0)[::-1]
            found[own] = (block.posterior[own - done] * reached[points[own]]).sum(axis=1)
        done += len(rows)
    return np.minimum(found, 1.0)


def _only(responses: Responses, kept: NDArray[np.bool_]) -> Responses:
    scores = np.where(kept, responses.scores, MISSING).astype(np.int8)
    return Responses(responses.items, scores)


def _log_likelihood(responses: Responses, scale: Scale, ability: Values) -> Values:
    """Return (persons,) the log-likelihood of each person's answers at an ability."""
    at = np.where(np.isfinite(ability), ability, 0.0)
    given = responses.scores != MISSING
    log_p = scale.model.log_p(scale.params, at)  # items, scores, persons
    picked = np.take_along_axis(log_p, np.maximum(responses.scores, 0).T[:, None, :].astype(np.int64), axis=1)
    return np.asarray(np.where(given, picked[:, 0].T, 0.0).sum(axis=1))
