"""What everybody's choice of items rests on, prepared once for all sittings of a blueprint."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from numpy.typing import NDArray

from shanyrak_methods.psychometrics.adaptive.blueprint import Blueprint
from shanyrak_methods.psychometrics.adaptive.choosing import Rule, Tables
from shanyrak_methods.psychometrics.adaptive.exposure import Guard, best_tests

Values = NDArray[np.float64]
Singles = NDArray[np.float32]

SURELY = 0.25  # of ability: how sharply a whole test measures, about
AHEAD = 0.5  # the part that counts of what an item tells beyond the least of its test


@dataclass(frozen=True, slots=True)
class Plan:
    """A blueprint, how items are kept from being seen too often, and by which rule the next is chosen.

    ``gains``: (points, items) what giving an item now gains a test at each ability, prices taken off.
    """

    blueprint: Blueprint
    control: Guard
    rule: Rule
    tables: Tables
    gains: Singles
    cost: Singles

    @classmethod
    def of(cls, blueprint: Blueprint, control: Guard, rule: Rule = Rule.FISHER) -> Self:
        """Return the plan of a blueprint for people whose ability is standard normal."""
        tables = Tables.of(blueprint.bank)
        single = np.float32
        gained = gains(blueprint, tables, control.prices).astype(single)
        return cls(blueprint, control, rule, tables, gained, control.prices.astype(single))

    def priced(self, cost: Values) -> Self:
        """Return the same plan at other prices, (items,) of information."""
        control = replace(self.control, prices=cost)
        gained = gains(self.blueprint, self.tables, cost).astype(np.float32)
        return replace(self, control=control, gains=gained, cost=cost.astype(np.float32))

    def worth(self, posterior: Values) -> Singles:
        """Return (persons, items) how much each is worth to people with these posteriors, (persons, points)."""
        if self.rule is Rule.FISHER:
            return np.asarray(posterior.astype(np.float32) @ self.gains)
        return np.asarray(self.tables.divergence(posterior) - self.cost)


def gains(blueprint: Blueprint, tables: Tables, prices: Values) -> Values:
    """Return (points, items) what giving an item now gains a test at each ability.

    A test of fixed length has room for its best items only, and early on nobody knows which these are. At a known ability an item
    takes the place of the least that its quotas let go. One that tells less than that loses the difference; one that tells more would
    have come anyway, so that giving it now gains only part of the difference. Averaged over what is known of a person,
    early items are those that suit nearly everybody, and the sharpest wait until it is known whom they suit: what
    stratifying by slope aims at (Chang & Ying 1999, APM 23), without strata. A test that may end early waits for nothing.
    """
    told = tables.information - prices
    if blueprint.stop.may_come_early:
        return np.asarray(told)
    apart = told - _least_of_best(blueprint, _blurred(tables.nodes) @ tables.information - prices)
    return np.where(apart < 0, apart, AHEAD * apart)


def _blurred(nodes: Values) -> Values:
    """Return (points, points) the weights that average over the abilities near each, as sure as a whole test is of it."""
    near = np.exp(-0.5 * ((nodes[:, None] - nodes) / SURELY) ** 2)
    return np.asarray(near / near.sum(axis=1, keepdims=True))


def _least_of_best(blueprint: Blueprint, told: Values) -> Values:
    """Return (points, items) the least told by an item of the best test that would make room for each."""
    area, best = blueprint.bank.area, best_tests(blueprint, told)
    areas = np.arange(len(blueprint.bank.areas))
    held = np.where(best, told, np.inf)
    least = np.stack([held[:, area == one].min(axis=1, initial=np.inf) for one in areas], axis=1)
    count = np.stack([best[:, area == one].sum(axis=1) for one in areas], axis=1)
    spare = np.where(count > blueprint.least, least, np.inf).min(axis=1, keepdims=True)
    room = np.where(count < blueprint.most, np.minimum(least, spare), least)
    return np.where(np.isfinite(room), room, 0.0)[:, area]
