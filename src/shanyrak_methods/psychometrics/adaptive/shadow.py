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

BRANCHES = 60  # of the search by hand, about as long as HiGHS takes


def shadow_test(blueprint: Blueprint, worth: Values, given: Sequence[int]) -> list[int]:
    """Return the items still to come in the best whole test that holds ``given``, the one of most ``worth`` first.

    ``worth``: (items,). Where the best test under the quotas alone holds no enemies it is the best of all; else it is searched by
    branches, and by mixed-integer programming (HiGHS) where they are many. Raises BadInput when there is none.
    """
    free = worth.astype(np.float64)
    free[[foe for item in given for foe in blueprint.bank.enemies_of[item]]] = -np.inf
    free[list(given)] = -np.inf
    left = Left.after(blueprint, given)
    coming = left.best(free)
    if coming is None or _enemies(blueprint, coming):
        coming = left.best_apart(free)
    if coming is None:
        raise BadInput("no test that keeps to the quotas and apart from enemies is left")
    return sorted(coming, key=lambda item: -free[item])


def check_whole(blueprint: Blueprint) -> None:
    """Refuse a blueprint of which the bank holds no whole test, because its enemies leave too little. Raises BadInput."""
    if blueprint.bank.enemies:
        shadow_test(blueprint, np.zeros(blueprint.bank.size), [])


def never_runs_dry(blueprint: Blueprint) -> bool:
    """Return whether every area has enough items without enemies, so that whatever is given, a whole test is left."""
    alone = np.array([not foes for foes in blueprint.bank.enemies_of])
    there = np.bincount(blueprint.bank.area, minlength=len(blueprint.bank.areas))
    enough = np.minimum(blueprint.most, there)
    return bool((np.bincount(blueprint.bank.area[alone], minlength=len(enough)) >= enough).all())


def _enemies(blueprint: Blueprint, items: Sequence[int]) -> tuple[int, ...]:
    """Return the first two of some items that must not meet; nothing if all may."""
    here = set(items)
    pairs = ((item, foe) for item in items for foe in blueprint.bank.enemies_of[item] if foe in here)
    return next(pairs, ())


class Left:
    """What a test begun with some items still has to hold."""

    def __init__(self, blueprint: Blueprint, length: int, least: Numbers, most: Numbers) -> None:
        self.blueprint, self.length, self.least, self.most = blueprint, length, least, most

    @classmethod
    def after(cls, blueprint: Blueprint, given: Sequence[int]) -> Left:
        """Return what is left to be given."""
        counts = np.bincount(blueprint.bank.area[list(given)], minlength=len(blueprint.bank.areas))
        least = np.maximum(blueprint.least - counts, 0)
        return cls(blueprint, blueprint.length - len(given), least, blueprint.most - counts)

    def best(self, free: Values) -> list[int] | None:
        """Return the best items under the quotas alone: of each area its least, then the best of all while it has room.

        ``free``: (items,) worth, ``-inf`` for what cannot be given. As areas do not overlap, taking the best is exact.
        """
        chosen: list[int] = []
        spare: list[Numbers] = []
        for columns, least, most in zip(self._by_worth(free), self.least, self.most, strict=True):
            if len(columns) < least:
                return None
            chosen += columns[:least].tolist()
            spare.append(columns[least:most])
        rest = np.concatenate(spare)
        more = self.length - len(chosen)
        if len(rest) < more:
            return None
        return chosen + rest[np.argsort(-free[rest], kind="stable")[:more]].tolist()

    def _by_worth(self, free: Values) -> list[Numbers]:
        """Return for each area the items that can be given, the best first."""
        order = self.blueprint.bank.order  # so that equals are taken alike however the bank is written down
        order = order[np.isfinite(free[order])]
        order = order[np.argsort(-free[order], kind="stable")]
        area = self.blueprint.bank.area[order]
        return [order[area == number] for number in range(len(self.most))]

    def best_apart(self, free: Values) -> list[int] | None:
        """Return the best items under the quotas of which no two are enemies; ``None`` if there are none.

        Two enemies in the best test under the quotas alone: either one or the other has to stay away, and the better of both ways
        is the best of all. Few such branches are quicker than a solver; where there are many, HiGHS takes over.
        """
        pool = self.pool(free)
        held = np.full_like(free, -np.inf)
        held[pool] = free[pool]
        waiting, best, value = [held], None, -np.inf
        for _branch in range(BRANCHES):
            if not waiting:
                return best
            now = waiting.pop()
            items = self.best(now)
            if items is None or (worth := float(free[items].sum())) <= value:
                continue
            enemies = _enemies(self.blueprint, items)
            if not enemies:
                best, value = items, worth
            for one in sorted(
                enemies, key=lambda item: -free[item]
            ):  # the way without the worse one is gone first
                waiting.append(now.copy())
                waiting[-1][one] = -np.inf
        return self.by_highs(free, pool)

    def by_highs(self, free: Values, pool: Numbers) -> list[int] | None:
        """Return the same by mixed-integer programming among the items of a pool."""
        if not len(pool):
            return None
        table, low, high = self._rules(pool)
        found = milp(
            -free[pool],
            constraints=LinearConstraint(table, low, high),
            integrality=np.ones(len(pool)),
            bounds=Bounds(0.0, 1.0),
            options={"mip_rel_gap": 0.0},
        )
        return None if found.x is None else [int(item) for item in pool[found.x > 0.5]]

    def pool(self, free: Values) -> Numbers:
        """Return the items that can be in the best test.

        Of each area, from the best down until as many without enemies are met as it may give: whatever comes after could be
        exchanged for one of those that is not taken, and the test would be no worse.
        """
        alone = np.array([not foes for foes in self.blueprint.bank.enemies_of])
        offered = []
        for columns, most in zip(self._by_worth(free), self.most, strict=True):
            met = np.cumsum(alone[columns])
            offered.append(columns[: int(np.searchsorted(met, most)) + 1] if most > 0 else columns[:0])
        return np.sort(np.concatenate(offered))

    def _rules(self, pool: Numbers) -> tuple[csr_matrix, Values, Values]:
        """Return the rows of length, quotas and enemies over a pool, with their bounds."""
        bank, place = self.blueprint.bank, {int(item): at for at, item in enumerate(pool)}
        areas = bank.area[pool] == np.arange(len(bank.areas))[:, None]
        groups = [[place[item] for item in group if item in place] for group in bank.enemies]
        groups = [group for group in groups if len(group) > 1]
        apart = np.zeros((len(groups), len(pool)))
        for row, group in zip(apart, groups, strict=True):
            row[group] = 1.0
        table = np.vstack([np.ones((1, len(pool))), areas, apart])
        low = np.concatenate([[self.length], self.least, np.zeros(len(apart))])
        high = np.concatenate([[self.length], self.most, np.ones(len(apart))])
        return csr_matrix(table), low, high
