"""Candidates who sit an adaptive test at the same time: what each is given next, under everybody's control of exposure."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from shanyrak_methods.psychometrics.adaptive.choosing import Known
from shanyrak_methods.psychometrics.adaptive.exposure import Exposure
from shanyrak_methods.psychometrics.adaptive.plan import Plan
from shanyrak_methods.psychometrics.adaptive.shadow import never_runs_dry, shadow_test

Values = NDArray[np.float64]
Singles = NDArray[np.float32]
Flags = NDArray[np.bool_]
Numbers = NDArray[np.int64]

NEVER = -1e9
TINY = 1e-300  # a chance of nothing
DEARLY = 1e3  # of information: an item beyond its cap is given only where no whole test goes without it


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a group: (persons,) estimates, errors and lengths, (persons, areas) items given, (items,) how many saw each.

    ``met``: how many times a test held two enemies.
    """

    estimate: Values
    error: Values
    taken: Numbers
    given: Numbers
    seen: Numbers
    met: int


class Group:
    """Some candidates who sit at the same time, one item after the other.

    ``used``: (persons, items) what each was given; ``given``: (persons, areas) how many of each area; ``summary``: (persons,)
    ability and its error, as far as is known. ``allowed``: (items,) how many may still see each.
    """

    def __init__(
        self,
        plan: Plan,
        ability: Values,
        allowed: Values,
        chance: np.random.Generator,
    ) -> None:
        self.plan, self.control, self.blueprint = plan, plan.control, plan.blueprint
        self.bank, self.chance, self.allowed = plan.blueprint.bank, chance, allowed
        self.right = self.bank.right(ability)
        self.known = Known.nothing(plan.tables, len(ability))
        self.posterior = self.known.posterior()
        self.summary = self.known.summary(self.posterior)
        self.used = np.zeros((len(ability), self.bank.size), dtype=bool)
        self.barred = np.zeros_like(self.used)
        self.given = np.zeros((len(ability), len(self.bank.areas)), dtype=np.int64)
        self.going = np.arange(len(ability))
        self.kept_away = self._lots()
        self.by_whole_tests = not never_runs_dry(plan.blueprint)

    def _lots(self) -> Values | None:
        """Return (persons, items) Sympson–Hetter's lots, drawn once: from 1 on an item is passed over, and not offered again."""
        if self.control.way is not Exposure.SYMPSON_HETTER:
            return None
        return np.asarray(self.chance.random(self.used.shape) / np.maximum(self.control.chances, TINY))

    def sit(self) -> Outcome:
        """Give items until everybody is done, and keep only what a report needs."""
        self._go_on()
        groups = [sorted(group) for group in self.bank.enemies]
        return Outcome(
            *self.summary,
            taken=self.used.sum(axis=1),
            given=self.given,
            seen=self.used.sum(axis=0),
            met=sum(int((self.used[:, group].sum(axis=1) > 1).sum()) for group in groups),
        )

    def _go_on(self) -> None:
        for taken in range(1, self.blueprint.length + 1):
            items = self._whole_tests() if self.by_whole_tests else self._chosen()
            right = self.chance.random(len(self.going)) < self.right[self.going, items]
            self._take_in(items, right)
            self.posterior = self.known.posterior()
            self.summary = self.known.summary(self.posterior)
            above = self.known.above(self.posterior, self.blueprint.stop.cut)
            done = self.blueprint.stop.reached(self.summary[1], above, taken)
            self.going = self.going[~done[self.going]]
            if not len(self.going):
                return

    def _take_in(self, items: Numbers, right: Flags) -> None:
        """Remember what was given and answered."""
        self.known.learn(self.going, items, right)
        self.used[self.going, items] = True
        self.given[self.going, self.bank.area[items]] += 1
        for person, item in zip(self.going, items, strict=True) if self.bank.enemies else ():
            self.barred[person, list(self.bank.enemies_of[item])] = True

    def _worth(self) -> Singles:
        """Return (going, items) what each item is worth to whoever is still going."""
        return self.plan.worth(self.posterior[self.going])

    def _chosen(self) -> Numbers:
        """Return the next item of everybody still going; a look ahead over the areas keeps every quota."""
        worth = self._worth()
        shut = ~self.blueprint.open_areas(self.given[self.going])[:, self.bank.area]
        worth[self.used[self.going] | self.barred[self.going] | shut] = NEVER
        if self.control.way is Exposure.RANDOMESQUE:
            return self._among_the_best(worth)
        if self.kept_away is not None:
            return self._offered(worth, self.kept_away[self.going])
        return self._under_the_cap(worth) if self.control.way is Exposure.PRICES else worth.argmax(axis=1)

    def _among_the_best(self, worth: Singles) -> Numbers:
        """Draw one of the best few."""
        few = min(self.control.among, worth.shape[1])
        best = np.argpartition(-worth, few - 1, axis=1)[:, :few]
        drawn = best[np.arange(len(worth)), self.chance.integers(0, few, len(worth))]
        fits = worth[np.arange(len(worth)), drawn] > NEVER
        return np.where(fits, drawn, worth.argmax(axis=1))

    @staticmethod
    def _offered(worth: Singles, kept_away: Values) -> Numbers:
        """Give the best item that the lot did not pass over; a whole test comes before the lot.

        Whoever is left with passed items alone gets the one that was passed over most narrowly: the best would go to all of them.
        """
        offered = np.where(kept_away >= 1, NEVER, worth)
        best = offered.argmax(axis=1)
        stuck = offered[np.arange(len(worth)), best] <= NEVER
        return np.where(stuck, np.where(worth > NEVER, kept_away, np.inf).argmin(axis=1), best)

    def _under_the_cap(self, worth: Singles) -> Numbers:
        """Give everybody their best item that may still be seen; where too many want one, those who gain most get it."""
        before = worth.copy()
        worth[:, self.allowed <= 0] = NEVER
        best, rows = worth.argmax(axis=1), np.arange(len(worth))
        while wanted := self._wanted_by_too_many(best, worth[rows, best]):
            for item in wanted:
                who = np.flatnonzero(best == item)
                lost = who[np.argsort(-worth[who, item], kind="stable")[int(self.allowed[item]) :]]
                worth[lost, item] = NEVER
                best[lost] = worth[lost].argmax(axis=1)
        stuck = worth[rows, best] <= NEVER  # a whole test comes before the cap
        best = np.where(stuck, before.argmax(axis=1), best)
        np.subtract.at(self.allowed, best, 1)
        return np.asarray(best)

    def _wanted_by_too_many(self, best: Numbers, worth: Singles) -> list[int]:
        """Return the items that more want than may see them; who fits nothing else is not counted."""
        wanted = np.bincount(best[worth > NEVER], minlength=self.bank.size)
        return np.flatnonzero(wanted > np.maximum(self.allowed, 0)).tolist()

    def _whole_tests(self) -> Numbers:
        """Return the next item of everybody still going, from the best whole test that each can still be given.

        For banks in which enemies could leave an area too few items: slower, and never stuck.
        """
        worth, items = self._worth().astype(np.float64), np.empty(len(self.going), dtype=np.int64)
        for row, person in enumerate(self.going):
            values = worth[row]
            if self.control.way is Exposure.PRICES:
                values[self.allowed <= 0] -= DEARLY
            if self.kept_away is not None:
                values[self.kept_away[person] >= 1] -= DEARLY
            coming = shadow_test(self.blueprint, values, np.flatnonzero(self.used[person]).tolist())
            few = min(self.control.among, len(coming))
            items[row] = coming[int(self.chance.integers(few)) if few > 1 else 0]
            self.allowed[items[row]] -= 1
        return items
