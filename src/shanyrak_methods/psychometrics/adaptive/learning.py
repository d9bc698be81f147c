"""Controls of exposure learnt from simulated people: what no formula says beforehand, because it depends on how tests go.

Sympson–Hetter's chances, and prices as a whole administration would find them rather than a test at a known ability.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from shanyrak_methods.psychometrics.adaptive.blueprint import Blueprint
from shanyrak_methods.psychometrics.adaptive.choosing import Rule
from shanyrak_methods.psychometrics.adaptive.exposure import Exposure, Guard, guard
from shanyrak_methods.psychometrics.adaptive.group import Group
from shanyrak_methods.psychometrics.adaptive.plan import Plan
from shanyrak_methods.psychometrics.adaptive.shadow import check_whole
from shanyrak_methods.psychometrics.adaptive.simulation import AT_ONCE, simulate
from shanyrak_methods.psychometrics.errors import BadInput

Values = NDArray[np.float64]

LEAPS = 6  # rounds of Sympson–Hetter that correct all that was too much, before they correct less and less
WINDOW = 8  # rounds that say together what is reached
MOST_ROUNDS = 40
SURE = 2.0  # standard errors above the cap that are chance
RARE = 1e-9
PACE, SLOWING = 0.05, 0.25  # of prices in rehearsal
OVER = 1.08  # a cap stands behind prices: a little too low, they leave none of what it allows unused


def learnt(
    blueprint: Blueprint, *, cap: float, seed: int, persons: int = 1000, rule: Rule = Rule.FISHER
) -> Guard:
    """Return Sympson–Hetter's chances, (items,), learnt from rounds of so many simulated people (Sympson & Hetter 1985).

    After each round ``ln K += g (ln cap - ln exposure)``, at most 0: at first ``g = 1``, which is ``K = cap / P(chosen)``, then
    ``g = 1/2, 1/3, …`` (Robbins & Monro 1951), since a single round is off by chance and each correction would carry that on.
    Ends when no item's mean exposure over the last eight rounds is above ``cap`` by more than two standard errors, or after 40 rounds;
    what was reached is in ``expected``. Chances bound what is expected: among few candidates some item is seen more often by luck.
    Costs 14 to 40 simulations. Raises BadInput.
    """
    control = guard(blueprint, Exposure.SYMPSON_HETTER, cap=cap)
    latest: list[Values] = []
    chance = SURE * np.sqrt(cap * (1 - cap) / (WINDOW * persons))
    for number in range(MOST_ROUNDS):
        found = simulate(blueprint, persons, seed=seed + number, rule=rule, control=control)
        latest = [*latest, found.exposure][-WINDOW:]
        reached = float(np.mean(latest, axis=0).max())
        if number >= LEAPS + WINDOW - 1 and reached <= cap + chance:
            break
        pace = 1.0 / max(number - LEAPS + 2, 1)
        chances = control.chances * (cap / np.maximum(found.exposure, RARE)) ** pace
        control = replace(control, chances=np.minimum(chances, 1.0))
    return replace(control, expected=reached)


def rehearsed(
    blueprint: Blueprint, *, cap: float, seed: int, persons: int = 5000, rule: Rule = Rule.FISHER
) -> Guard:
    """Return prices, (items,) in units of information, learnt from simulated people: after each group of 50

    ``price = max(price + pace (share who chose it - 1.08 cap), 0)``: stochastic subgradient steps on the same dual as that of ``prices``
    (Robbins & Monro 1951), started there, their second half averaged (Polyak & Juditsky 1992). ``prices`` thinks of tests at an
    ability known to half a unit; here each item is wanted as it is in tests, by people of whom at first nothing is known. As the cap holds
    by itself, prices that are a little too low waste least. Costs as much as a simulation of so many ``persons``. Raises BadInput.
    """
    if persons < 2 * AT_ONCE:
        raise BadInput(f"prices are rehearsed with at least {2 * AT_ONCE} people")
    check_whole(blueprint)
    control, order = guard(blueprint, cap=cap), blueprint.bank.order
    with threadpool_limits(limits=1):
        plan = Plan.of(blueprint.part(order), control.part(order), rule)
        found = _found_in_groups(plan, persons // AT_ONCE, np.random.default_rng(seed))
    cost = np.empty_like(found)
    cost[order] = found
    return replace(control, prices=cost)


def _found_in_groups(plan: Plan, groups: int, chance: np.random.Generator) -> Values:
    """Return the mean of prices over the later half of so many groups, to whom nothing is shut."""
    cost, total, half = plan.control.prices, np.zeros_like(plan.control.prices), groups // 2
    open_to_all = np.full(len(cost), np.inf)
    for number in range(groups):
        ability = chance.standard_normal(AT_ONCE)
        wanted = Group(plan.priced(cost), ability, open_to_all.copy(), chance).sit().seen / AT_ONCE
        pace = PACE / (number + 1) ** SLOWING
        cost = np.maximum(cost + pace * (wanted - OVER * plan.control.cap), 0.0)
        total += cost if number >= half else 0.0
    return np.asarray(total / (groups - half))
