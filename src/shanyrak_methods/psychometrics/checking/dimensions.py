"""Whether one ability is enough: the second eigenvalue of the answers beside those of answers made by the model."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from shanyrak_methods.psychometrics.ability import Scale
from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.provenance import Provenance, hash_of
from shanyrak_methods.psychometrics.responses import MISSING, Responses

Values = NDArray[np.float64]
ROUNDS = 99


@dataclass(frozen=True, slots=True)
class Dimensions:
    """What the eigenvalues say.

    ``eigenvalues``: (items,) of the correlations of the answers, falling. ``second_expected``: the mean second eigenvalue of
    answers that the model made, ``p``: how often those were at least as large as the one found.
    """

    eigenvalues: Values
    second_expected: float
    p: float
    provenance: Provenance

    @property
    def one_is_enough(self) -> bool:
        """Whether a second ability is no likelier than chance would have it."""
        return self.p > 0.05


def dimensions(
    responses: Responses, scale: Scale, *, seed: int, sd: float = 1.0, rounds: int = ROUNDS
) -> Dimensions:
    """Return whether the answers need more than one ability: modified parallel analysis (Drasgow & Lissak 1983, JAP 68).

    Answers of as many persons are drawn from the fitted model ``rounds`` times with ``seed``; persons with a missing answer
    are left out. Raises BadInput.
    """
    ready = scale.aligned(responses.one_a_row())
    whole = ready.scores[(ready.scores != MISSING).all(axis=1)]
    if len(whole) <= len(scale.names):
        raise BadInput("there must be more persons with all answers than items")
    found = _eigenvalues(whole)
    chance = np.random.default_rng(seed)
    made = np.array([_eigenvalues(drawn(scale, len(whole), chance, sd=sd))[1] for _round in range(rounds)])
    return Dimensions(
        eigenvalues=found,
        second_expected=float(made.mean()),
        p=float((1 + (made >= found[1]).sum()) / (rounds + 1)),
        provenance=Provenance("psychometrics.dimensions", hash_of(whole, scale.params), seed=seed),
    )


def drawn(scale: Scale, persons: int, chance: np.random.Generator, *, sd: float = 1.0) -> NDArray[np.int8]:
    """Return (persons, items) answers that the model makes of people whose abilities are normal around 0."""
    ability = sd * chance.standard_normal(persons)
    p = np.exp(scale.model.log_p(scale.params, ability))
    given = np.arange(p.shape[1]) < scale.model.scores[:, None]
    reached = np.cumsum(np.where(given[..., None], p, 0.0), axis=1)
    luck = chance.random((len(scale.names), 1, persons))
    return np.asarray((luck > reached[:, :-1]).sum(axis=1).T, dtype=np.int8)


def _eigenvalues(scores: NDArray[np.int8]) -> Values:
    varied = scores.std(axis=0) > 0
    if varied.sum() < 2:
        raise BadInput("fewer than two items were answered differently by different people")
    return np.asarray(
        np.linalg.eigvalsh(np.corrcoef(scores[:, varied].astype(np.float64), rowvar=False))[::-1]
    )
