"""A simulated administration: what an adaptive test would do before anybody sits it."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from shanyrak_methods.psychometrics.adaptive.blueprint import Blueprint
from shanyrak_methods.psychometrics.adaptive.choosing import Known, Rule, Tables
from shanyrak_methods.psychometrics.adaptive.exposure import Exposure, Guard, guard
from shanyrak_methods.psychometrics.provenance import Provenance, hash_of

Values = NDArray[np.float64]
Flags = NDArray[np.bool_]
Numbers = NDArray[np.int64]

AT_ONCE = 50  # candidates who sit at the same time
NEVER = -1e9
LEARNING = 8  # rounds of Sympson–Hetter


@dataclass(frozen=True, slots=True)
class Report:
    """What happened.

    ``ability``, ``estimate``, ``error``, ``taken``: (persons,) true, measured, its standard error, number of items.
    ``exposure``: (items,) the share of persons who saw each. ``quotas_kept``: (persons,) of those who took the full length.
    ``overlap``: the share of items that two persons have in common on average.
    """

    ability: Values
    estimate: Values
    error: Values
    taken: Numbers
    exposure: Values
    quotas_kept: Flags
    enemies_met: int
    seconds: float
    provenance: Provenance

    @property
    def rmse(self) -> float:
        """The root mean square of the errors made."""
        return float(np.sqrt(np.mean((self.estimate - self.ability) ** 2)))

    @property
    def bias(self) -> float:
        """The mean of the errors made."""
        return float(np.mean(self.estimate - self.ability))

    @property
    def unused(self) -> int:
        """How many items nobody saw."""
        return int((self.exposure == 0).sum())

    @property
    def overlap(self) -> float:
        """The expected share of common items of two persons (Chen, Ankenmann & Spray 2003)."""
        return float((self.exposure**2).sum() / self.taken.mean())

    @property
    def coverage(self) -> float:
        """How often the 95 % interval held the true ability."""
        return float(np.mean(np.abs(self.estimate - self.ability) <= 1.959964 * self.error))


def simulate(
    blueprint: Blueprint,
    persons: int | Values,
    *,
    seed: int,
    rule: Rule = Rule.FISHER,
    control: Guard | None = None,
) -> Report:
    """Return what a test would do to ``persons``: so many drawn from a standard normal, or those with these abilities.

    They sit in groups of 50 at the same time, so that the counts of who saw what are as late as in a real room. Raises BadInput.
    """
    chance = np.random.default_rng(seed)
    ability = (
        chance.standard_normal(persons) if isinstance(persons, int) else np.asarray(persons, dtype=np.float64)
    )
    began = time.perf_counter()
    control = control or guard(blueprint)
    with threadpool_limits(limits=1):
        groups = _in_groups(blueprint, ability, chance, rule, control)
    seen = np.concatenate([one.used for one in groups])
    taken = seen.sum(axis=1)
    given = np.concatenate([one.given for one in groups])
    return Report(
        ability=ability,
        estimate=np.concatenate([one.summary[0] for one in groups]),
        error=np.concatenate([one.summary[1] for one in groups]),
        taken=taken,
        exposure=seen.mean(axis=0),
        quotas_kept=blueprint.kept(given[taken == blueprint.length]),
        enemies_met=sum(
            int((seen[:, sorted(group)].sum(axis=1) > 1).sum()) for group in blueprint.bank.enemies
        ),
        seconds=time.perf_counter() - began,
        provenance=Provenance(
            f"psychometrics.adaptive.{rule}.{control.way}",
            hash_of(blueprint.bank.input_hash(), ability, f"{blueprint.length}/{control.cap}"),
            seed=seed,
        ),
    )


def _in_groups(
    blueprint: Blueprint, ability: Values, chance: np.random.Generator, rule: Rule, control: Guard
) -> list[_Group]:
    tables, seen, groups = Tables.of(blueprint.bank), np.zeros(blueprint.bank.size), []
    for start in range(0, len(ability), AT_ONCE):
        part = ability[start : start + AT_ONCE]
        allowed = np.floor(control.cap * (start + len(part))) - seen
        group = _Group(blueprint, tables, part, allowed, rule, control, chance)
        group.sit()
        seen += group.used.sum(axis=0)
        groups.append(group)
    return groups


class _Group:
    """Some candidates who sit at the same time, one item after the other."""

    def __init__(
        self,
        blueprint: Blueprint,
        tables: Tables,
        ability: Values,
        allowed: Values,
        rule: Rule,
        control: Guard,
        chance: np.random.Generator,
    ) -> None:
        self.blueprint, self.bank, self.control = blueprint, blueprint.bank, control
        self.rule, self.chance, self.allowed = rule, chance, allowed
        self.right = self.bank.right(ability)
        self.known = Known.nothing(tables, len(ability))
        self.posterior = self.known.posterior()
        self.used = np.zeros((len(ability), self.bank.size), dtype=bool)
        self.barred = np.zeros_like(self.used)
        self.given = np.zeros((len(ability), len(self.bank.areas)), dtype=np.int64)
        self.going = np.arange(len(ability))
        self.summary = self.known.summary(self.posterior)

    def sit(self) -> None:
        """Give items until everybody is done."""
        for taken in range(1, self.blueprint.length + 1):
            items = self.chosen()
            right = self.chance.random(len(self.going)) < self.right[self.going, items]
            self.take_in(items, right)
            self.posterior = self.known.posterior()
            self.summary = self.known.summary(self.posterior)
            above = self.known.above(self.posterior, self.blueprint.stop.cut)
            done = self.blueprint.stop.reached(self.summary[1], above, taken)
            self.going = self.going[~done[self.going]]
            if not len(self.going):
                return

    def take_in(self, items: Numbers, right: Flags) -> None:
        """Remember what was given and answered."""
        self.known.learn(self.going, items, right)
        self.used[self.going, items] = True
        self.given[self.going, self.bank.area[items]] += 1
        for person, item in zip(self.going, items, strict=True) if self.bank.enemies else ():
            self.barred[person, list(self.bank.enemies_of[item])] = True

    def chosen(self) -> Numbers:
        """Return the next item of everybody still going."""
        worth = self.known.tables.worth(self.posterior[self.going], self.rule) - self.control.prices.astype(
            np.float32
        )
        shut = ~self.blueprint.open_areas(self.given[self.going])[:, self.bank.area]
        worth[self.used[self.going] | self.barred[self.going] | shut] = NEVER
        if self.control.way is Exposure.RANDOMESQUE:
            return self._among_the_best(worth)
        if self.control.way is Exposure.SYMPSON_HETTER:
            return self._by_chance(worth)
        return self._under_the_cap(worth) if self.control.way is Exposure.PRICES else worth.argmax(axis=1)

    def _among_the_best(self, worth: NDArray[np.float32]) -> Numbers:
        few = min(self.control.among, worth.shape[1])
        best = np.argpartition(-worth, few - 1, axis=1)[:, :few]
        drawn = best[np.arange(len(worth)), self.chance.integers(0, few, len(worth))]
        fits = worth[np.arange(len(worth)), drawn] > NEVER
        return np.where(fits, drawn, worth.argmax(axis=1))

    def _by_chance(self, worth: NDArray[np.float32]) -> Numbers:
        """Give the best item with its chance, else the next best; one that was passed over is not offered again."""
        passed = self.chance.random(worth.shape) >= self.control.chances
        offered = np.where(passed, NEVER, worth)
        best = offered.argmax(axis=1)
        stuck = offered[np.arange(len(worth)), best] <= NEVER
        return np.where(stuck, worth.argmax(axis=1), best)

    def _under_the_cap(self, worth: NDArray[np.float32]) -> Numbers:
        """Give everybody their best item that may still be seen; where too many want one, those who gain most get it."""
        before = worth.copy()
        worth[:, self.allowed <= 0] = NEVER
        best = worth.argmax(axis=1)
        while len(
            over := np.flatnonzero(np.bincount(best, minlength=self.bank.size) > np.maximum(self.allowed, 0))
        ):
            wanted = [item for item in over if worth[best == item, item].max() > NEVER]
            if not wanted:  # nothing else fits the quotas: a whole test comes before the cap
                break
            for item in wanted:
                who = np.flatnonzero(best == item)
                lost = who[np.argsort(-worth[who, item], kind="stable")[int(self.allowed[item]) :]]
                worth[lost, item] = NEVER
                best[lost] = worth[lost].argmax(axis=1)
        rows = np.arange(len(best))
        stuck = worth[rows, best] <= NEVER
        best = np.where(stuck, before.argmax(axis=1), best)
        np.subtract.at(self.allowed, best, 1)
        return np.asarray(best)


def learnt(
    blueprint: Blueprint, *, cap: float, seed: int, persons: int = 1000, rule: Rule = Rule.FISHER
) -> Guard:
    """Return Sympson–Hetter's chances, learnt from rounds of simulated people (Sympson & Hetter 1985).

    ``K = cap / P(chosen)`` where an item would be chosen more often than ``cap``, else 1. Costs eight simulations.
    """
    control = guard(blueprint, Exposure.SYMPSON_HETTER)
    for step in range(LEARNING):
        found = simulate(blueprint, persons, seed=seed + step, rule=rule, control=control)
        with np.errstate(divide="ignore", invalid="ignore"):
            chosen = np.where(control.chances > 0, found.exposure / control.chances, 0.0)
            chances = np.where(chosen > cap, cap / chosen, 1.0)
        control = replace(control, chances=chances, cap=cap)
    return control
