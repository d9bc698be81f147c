"""Keeping items from being seen by everybody: an item that all candidates meet is soon known to all.

*Prices* are the way to choose: the most informative items are made dearer until nobody can be given them too often, as the
shadow prices of a linear programme would; whoever gains most from an item then gets it. A cap that holds at every moment
stands behind them (Revuelta & Ponsoda 1998, JEM 35), so that no item is ever seen by more than the share agreed.
Sympson & Hetter's probabilities (1985) and the choice among the best few (randomesque: Kingsbury & Zara 1989) are there to
compare with; the latter bounds nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from shanyrak_methods.psychometrics.adaptive.blueprint import Blueprint
from shanyrak_methods.psychometrics.errors import BadInput

Values = NDArray[np.float64]
Numbers = NDArray[np.int64]

ROUNDS = 120
PACE = 0.5
UNSURE = 0.5  # of ability, while a test goes on
REACH, POINTS = 3.5, 41


class Exposure(StrEnum):
    """How items are kept from being seen too often."""

    PRICES = "prices"
    SYMPSON_HETTER = "sympson-hetter"
    RANDOMESQUE = "randomesque"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Guard:
    """A way of control, ready for use.

    ``cap``: the largest share of candidates that may see an item, held at every moment under ``prices``. ``prices``: (items,)
    of information. ``chances``: (items,) with which a chosen item is given. ``among``: how many best items to draw from.
    ``expected``: the highest share of candidates that any item is expected to be seen by, where it was learnt.
    """

    way: Exposure
    prices: Values
    chances: Values
    cap: float = 1.0
    among: int = 1
    expected: float | None = None

    def part(self, items: Numbers) -> Guard:
        """Return the control of these items alone, in this order."""
        return replace(self, prices=self.prices[items], chances=self.chances[items])


def guard(
    blueprint: Blueprint, way: Exposure = Exposure.PRICES, *, cap: float = 0.25, among: int = 5
) -> Guard:
    """Return the control of a blueprint; Sympson–Hetter's chances are learnt by ``learning.learnt``. Raises BadInput."""
    if not 0 < cap <= 1 or among < 1:
        raise BadInput("a cap is a share above 0 and up to 1, and an item is drawn from at least one")
    size = blueprint.bank.size
    costs = prices(blueprint, cap) if way is Exposure.PRICES else np.zeros(size)
    return Guard(
        way=way,
        prices=costs,
        chances=np.ones(size),
        cap=cap if way in {Exposure.PRICES, Exposure.SYMPSON_HETTER} else 1.0,
        among=among if way is Exposure.RANDOMESQUE else 1,
    )


def least_cap(blueprint: Blueprint) -> float:
    """Return the least share that the most seen item of full tests can have, however they are chosen; enemies not counted.

    An area of ``n`` items gives at most ``min(most, n x)`` items where none is seen by more than ``x``: the least ``x`` with which
    the areas together give a whole test, and each its least, is reached by giving every item of an area as often as the others.
    """
    there = np.bincount(blueprint.bank.area, minlength=len(blueprint.bank.areas))
    some = there > 0  # a part of a bank may have none of an area
    there, least, most = there[some], blueprint.least[some], blueprint.most[some]
    at = np.sort(np.concatenate([[0.0], np.minimum(most / there, 1.0)]))
    gives = np.minimum(most, there * at[:, None]).sum(axis=1)
    return float(max(np.interp(blueprint.length, gives, at), (least / there).max()))


def prices(blueprint: Blueprint, cap: float) -> Values:
    """Return (items,) what each item costs, in information, so that on average none is used by more than ``cap``.

    The dual of: choose, for every ability of a normal population, the test of most information under the quotas, no item
    going to more than ``cap`` of all. Found by the subgradient method; the choice for given prices is exact, because areas
    do not overlap.
    """
    ability = np.linspace(-REACH, REACH, POINTS)
    weight = np.exp(-(ability**2) / 2)
    weight /= weight.sum()
    blur = np.exp(-0.5 * ((ability[:, None] - ability) / UNSURE) ** 2)
    told = (blur / blur.sum(axis=1, keepdims=True)) @ blueprint.bank.information(ability)
    cost = np.zeros(blueprint.bank.size)
    for step in range(ROUNDS):
        used = weight @ best_tests(blueprint, told - cost)
        cost = np.maximum(cost + PACE / np.sqrt(step + 1) * (used - cap), 0.0)
    return cost


def best_tests(blueprint: Blueprint, worth: Values) -> NDArray[np.bool_]:
    """Return (tests, items) the items of the best test for each row of ``worth``, (tests, items), under the quotas.

    First the best of each area up to its least, then the best of what is left while no area passes its most.
    """
    bank, rows = blueprint.bank, np.arange(len(worth))[:, None]
    taken, spare = np.zeros(worth.shape, dtype=bool), np.full(worth.shape, -np.inf)
    for number, (least, most) in enumerate(zip(blueprint.least, blueprint.most, strict=True)):
        columns = np.flatnonzero(bank.area == number)
        order = columns[np.argsort(-worth[:, columns], axis=1)[:, :most]]
        taken[rows, order[:, :least]] = True
        later = order[:, least:]
        spare[rows, later] = worth[rows, later]
    left = blueprint.length - int(blueprint.least.sum())
    if left:
        taken[rows, np.argpartition(-spare, left - 1, axis=1)[:, :left]] = True
    return taken
