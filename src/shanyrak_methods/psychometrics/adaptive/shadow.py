"""The best whole test that can still be given: a shadow test, under quotas and with enemies kept apart.

van der Linden & Reese 1998 (APM 22); van der Linden 2005, Linear Models for Optimal Test Design, ch. 9.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix

from shanyrak_methods.psychometrics.adaptive.blueprint import Blueprint
from shanyrak_methods.psychometrics.errors import BadInput

Values = NDArray[np.float64]
Numbers = NDArray[np.int64]
SPARE = 3  # candidates an area offers beyond its most


def shadow_test(blueprint: Blueprint, worth: Values, given: Sequence[int]) -> int:
    """Return the next item: the one of most ``worth``, (items,), in the best whole test that holds ``given``.

    Solved first among the best few of every area; only if these hold no whole test, among all. Raises BadInput when there is none.
    """
    if (quick := _greedy(blueprint, worth, given)) is not None:
        return quick
    for few in (SPARE, blueprint.bank.size):
        pool = _pool(blueprint, worth, given, few)
        whole = _solved(blueprint, worth, given, pool)
        if whole is not None:
            new = [item for item in whole if item not in given]
            return max(new, key=lambda item: float(worth[item]))
    raise BadInput("no test that keeps to the quotas and apart from enemies is left")


def _greedy(blueprint: Blueprint, worth: Values, given: Sequence[int]) -> int | None:
    """Return the next item if the best test under the quotas alone happens to hold no enemies: then it is the best of all."""
    bank = blueprint.bank
    free = worth.copy()
    free[[foe for item in given for foe in bank.enemies_of[item]]] = -np.inf
    free[list(given)] = -np.inf
    counts = np.bincount(bank.area[list(given)], minlength=len(bank.areas))
    chosen: list[int] = []
    for area, count in enumerate(counts):
        columns = np.flatnonzero(bank.area == area)
        best = columns[
            np.argsort(-free[columns], kind="stable")[: max(int(blueprint.least[area] - count), 0)]
        ]
        chosen += best.tolist()
        counts[area] += len(best)
    spare = free.copy()
    spare[chosen] = -np.inf
    for item in np.argsort(-spare, kind="stable"):
        if len(given) + len(chosen) == blueprint.length:
            break
        if counts[bank.area[item]] < blueprint.most[bank.area[item]]:
            chosen.append(int(item))
            counts[bank.area[item]] += 1
    clash = any(foe in chosen for item in chosen for foe in bank.enemies_of[item])
    whole = len(given) + len(chosen) == blueprint.length and bool(np.isfinite(free[chosen]).all())
    return max(chosen, key=lambda item: float(worth[item])) if whole and not clash else None


def _pool(blueprint: Blueprint, worth: Values, given: Sequence[int], few: int) -> Numbers:
    """Return the items that are worth a look: those given, and the best of every area."""
    offered = [np.array(given, dtype=np.int64)]
    for area, most in enumerate(blueprint.most):
        columns = np.flatnonzero(blueprint.bank.area == area)
        offered.append(columns[np.argsort(-worth[columns], kind="stable")[: int(most) + few]])
    return np.unique(np.concatenate(offered))


def _solved(blueprint: Blueprint, worth: Values, given: Sequence[int], pool: Numbers) -> list[int] | None:
    bank = blueprint.bank
    areas = np.zeros((len(bank.areas), len(pool)))
    areas[bank.area[pool], np.arange(len(pool))] = 1.0
    place = {int(item): at for at, item in enumerate(pool)}
    groups = [[place[item] for item in group if item in place] for group in bank.enemies]
    groups = [group for group in groups if len(group) > 1]
    apart = np.zeros((len(groups), len(pool)))
    for row, group in zip(apart, groups, strict=True):
        row[group] = 1.0
    table = csr_matrix(np.vstack([np.ones((1, len(pool))), areas, apart]))
    low = np.concatenate([[blueprint.length], blueprint.least, np.zeros(len(groups))])
    high = np.concatenate([[blueprint.length], blueprint.most, np.ones(len(groups))])
    fixed = np.zeros(len(pool))
    fixed[[place[item] for item in given]] = 1.0
    found = milp(
        -worth[pool],
        constraints=LinearConstraint(table, low, high),
        integrality=np.ones(len(pool)),
        bounds=Bounds(fixed, np.ones(len(pool))),
    )
    return (
        None
        if found.x is None
        else [int(item) for item, taken in zip(pool, found.x, strict=True) if taken > 0.5]
    )
