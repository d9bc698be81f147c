"""What the rules that tie pairs together cost at some prices: the same words for every way to plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

BARRED = float("inf")  # a fee that nobody pays

Values = NDArray[np.float64]
Fees = dict[int, dict[int, float]]  # official → body → what serving there costs
Kin = Mapping[tuple[int, int, int], float]  # official, official, body → what it costs each to serve there


@dataclass(frozen=True, slots=True)
class Charges:
    """What each move costs, what staying earns in each body (bodies,), and what kin pay to serve in a body; from 0."""

    move: float
    stay: Values
    kin: Kin
    fees: Fees

    @classmethod
    def of(cls, move: float, stay: Values, kin: Kin) -> Charges:
        """Return charges with the fees of each official among kin summed up."""
        fees: Fees = {}
        for (one, other, body), fee in kin.items():
            for person in (one, other):
                there = fees.setdefault(person, {})
                there[body] = there.get(body, 0.0) + fee
        return cls(move, stay, kin, fees)

    @classmethod
    def none(cls, bodies: int) -> Charges:
        """Return no charges at all."""
        return cls.of(0.0, np.zeros(bodies), {})
