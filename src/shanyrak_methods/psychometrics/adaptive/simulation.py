"""A simulated administration: what an adaptive test would do before anybody sits it."""

from __future__ import annotations

import time

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from shanyrak_methods.psychometrics.adaptive.blueprint import Blueprint
from shanyrak_methods.psychometrics.adaptive.choosing import Rule
from shanyrak_methods.psychometrics.adaptive.exposure import Guard, guard, least_cap
from shanyrak_methods.psychometrics.adaptive.group import Group, Outcome
from shanyrak_methods.psychometrics.adaptive.plan import Plan
from shanyrak_methods.psychometrics.adaptive.report import Report
from shanyrak_methods.psychometrics.adaptive.shadow import check_whole
from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.provenance import Provenance, hash_of

Values = NDArray[np.float64]
Flags = NDArray[np.bool_]
Numbers = NDArray[np.int64]

AT_ONCE = 50  # candidates who sit at the same time


def simulate(
    blueprint: Blueprint,
    persons: int | Values,
    *,
    seed: int,
    rule: Rule = Rule.FISHER,
    control: Guard | None = None,
) -> Report:
    """Return what a test would do to ``persons``: so many drawn from a standard normal, or those with these abilities.

    They sit in groups of 50 at the same time, so that the counts of who saw what are as late as in a real room. How the bank is
    ordered or its items are named makes no difference. ``seconds`` counts the preparation of ``control`` only where it is left
    out. Raises BadInput.
    """
    chance = np.random.default_rng(seed)
    ability = _abilities(persons, chance)
    began = time.perf_counter()
    check_whole(blueprint)
    control = control or guard(blueprint)
    order = blueprint.bank.order
    with threadpool_limits(limits=1):
        plan = Plan.of(blueprint.part(order), control.part(order), rule)
        groups = _in_groups(plan, ability, chance)
    return _report(
        blueprint, groups, order, ability, control, time.perf_counter() - began, seed=seed, rule=rule
    )


def _abilities(persons: int | Values, chance: np.random.Generator) -> Values:
    """Return the true abilities. Raises BadInput."""
    if isinstance(persons, int):
        if persons < 1:
            raise BadInput("there must be at least one person")
        return chance.standard_normal(persons)
    ability = np.asarray(persons, dtype=np.float64)
    if ability.ndim != 1 or not len(ability) or not np.isfinite(ability).all():
        raise BadInput("there must be one ability a person, and every ability a number")
    return ability


def _in_groups(plan: Plan, ability: Values, chance: np.random.Generator) -> list[Outcome]:
    """Let people sit one group after the other; what one group saw, the next may see less of."""
    seen, outcomes = np.zeros(plan.blueprint.bank.size), []
    for start in range(0, len(ability), AT_ONCE):
        part = ability[start : start + AT_ONCE]
        allowed = np.floor(plan.control.cap * (start + len(part))) - seen
        outcomes.append(Group(plan, part, allowed, chance).sit())
        seen += outcomes[-1].seen
    return outcomes


def _report(
    blueprint: Blueprint,
    groups: list[Outcome],
    order: Numbers,
    ability: Values,
    control: Guard,
    seconds: float,
    *,
    seed: int,
    rule: Rule,
) -> Report:
    """Return the report, its items in the order of the bank."""
    taken, given = (np.concatenate([getattr(one, what) for one in groups]) for what in ("taken", "given"))
    exposure = np.empty(blueprint.bank.size)
    exposure[order] = np.sum([one.seen for one in groups], axis=0) / len(ability)
    asked = f"{blueprint.length}/{sorted(blueprint.quotas.items())}/{blueprint.stop}"
    return Report(
        ability=ability,
        estimate=np.concatenate([one.estimate for one in groups]),
        error=np.concatenate([one.error for one in groups]),
        taken=taken,
        exposure=exposure,
        cap=control.cap,
        least_cap=least_cap(blueprint),
        expected_exposure=control.expected,
        quotas_kept=blueprint.kept(given[taken == blueprint.length]),
        enemies_met=sum(one.met for one in groups),
        seconds=seconds,
        provenance=Provenance(
            f"psychometrics.adaptive.{rule}.{control.way}",
            hash_of(
                blueprint.bank.input_hash(),
                ability,
                control.prices,
                control.chances,
                asked,
                f"{control.cap}/{control.among}",
            ),
            seed=seed,
        ),
    )
