"""Answers that came too fast to have been read, by a model of how long items and people take.

The lognormal model of van der Linden (2006, JEBS 31): ``ln T = β - τ + ε``, ε normal with a spread of the item's own; β the time
an item asks for, τ the speed of a person. Both by alternating weighted means, robust against the very answers that are sought.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import binom, norm

from shanyrak_methods.psychometrics.detection.families import holm
from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.provenance import Findings, Provenance, hash_of

Values = NDArray[np.float64]
ROUNDS = 100
SETTLED = 1e-8
FAR = 2.5  # spreads; what lies further out counts less (Huber)
LEVEL = 0.001
PER_ANSWER = 0.01


@dataclass(frozen=True, slots=True)
class Pace:
    """Times of items in logarithms of seconds and their spreads, both (items,), and speeds of persons, (persons,)."""

    time: Values
    spread: Values
    speed: Values
    standard: Values  # (persons, items) how far each answer's time is from what was expected, in spreads; nan if missing
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Speed:
    """A person: how many answers came faster than one honest one in a hundred would, and p of as many or more."""

    person: int
    fast: int
    answers: int
    p: float
    p_in_family: float

    @property
    def is_beyond_chance(self) -> bool:
        """Whether even among all persons so many are rarer than one in a thousand."""
        return self.p_in_family < LEVEL


def pace(seconds: Values) -> Pace:
    """Return how long items and people take, from (persons, items) ``seconds``, ``nan`` where missing. Raises BadInput."""
    table = np.asarray(seconds, dtype=np.float64)
    if table.ndim != 2 or (table[np.isfinite(table)] <= 0).any():
        raise BadInput("times are above 0, one row a person; leave out what was not answered")
    there = np.isfinite(table)
    if not there.any(axis=0).all() or not there.any(axis=1).all():
        raise BadInput("every item and every person needs at least one time")
    log = np.where(there, np.log(np.where(there, table, 1.0)), 0.0)
    time, speed = _medians(log, there), np.zeros(len(table))
    spread = np.ones(table.shape[1])
    for _round in range(ROUNDS):
        apart = log - time + speed[:, None]
        weight = _weights(apart / spread, there)
        time_next = time + (weight * apart).sum(axis=0) / weight.sum(axis=0)
        pull = weight / spread**2
        speed_next = speed - (pull * (log - time_next + speed[:, None])).sum(axis=1) / pull.sum(axis=1)
        speed_next -= speed_next.mean()
        spread = _spreads(log - time_next + speed_next[:, None], there)
        moved = max(np.abs(time_next - time).max(), np.abs(speed_next - speed).max())
        time, speed = time_next, speed_next
        if moved < SETTLED:
            break
    standard = np.where(there, (log - time + speed[:, None]) / spread, np.nan)
    return Pace(time, spread, speed, standard, Provenance("psychometrics.pace", hash_of(table)))


def _medians(log: Values, there: NDArray[np.bool_]) -> Values:
    return np.asarray(np.nanmedian(np.where(there, log, np.nan), axis=0))


def _weights(standard: Values, there: NDArray[np.bool_]) -> Values:
    return np.asarray(np.where(there, np.minimum(1.0, FAR / np.maximum(np.abs(standard), 1e-12)), 0.0))


def _spreads(apart: Values, there: NDArray[np.bool_]) -> Values:
    """Return (items,) the spread of times from the median distance, which single fast answers do not move."""
    middle = np.nanmedian(np.where(there, np.abs(apart), np.nan), axis=0)
    return np.asarray(np.maximum(middle / norm.ppf(0.75), 1e-3))


def too_fast(found: Pace) -> Findings[Speed]:
    """Return everybody with at least one too fast answer, the most surprising first.

    An honest person has one in a hundred by chance; p is of the binomial distribution of so many.
    """
    answered = np.isfinite(found.standard).sum(axis=1)
    fast = (found.standard < norm.ppf(PER_ANSWER)).sum(axis=1)
    p = binom.sf(fast - 1, answered, PER_ANSWER)
    signs = [
        Speed(person, int(fast[person]), int(answered[person]), float(p[person]), float(family))
        for person, family in enumerate(holm(p))
        if fast[person]
    ]
    source = found.provenance.input_hash
    return Findings(sorted(signs, key=lambda one: one.p), Provenance("psychometrics.too_fast", source))
