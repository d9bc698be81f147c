"""Multistage tests: a first module for all, then modules of different difficulty by how the first one went.

Yan, von Davier & Lewis (eds.) 2014, Computerized Multistage Testing. Routing by the most informative next module (DMI, Luecht &
Nungesser 1998): each candidate goes where the posterior mean is told most.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from shanyrak_methods.psychometrics.adaptive.bank import Bank
from shanyrak_methods.psychometrics.adaptive.blueprint import Blueprint
from shanyrak_methods.psychometrics.adaptive.choosing import Known, Tables
from shanyrak_methods.psychometrics.adaptive.forms import assemble, information_of
from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.provenance import Provenance, hash_of

Values = NDArray[np.float64]
Numbers = NDArray[np.int64]
SPREAD = 0.5  # around the level of a module, where it is to measure well


@dataclass(frozen=True, slots=True)
class Module:
    """Items that are given together, and the ability they are made for."""

    level: float
    items: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """The modules of each stage; the first stage has one."""

    bank: Bank
    stages: tuple[tuple[Module, ...], ...]

    def cuts(self, stage: int) -> list[float]:
        """Return the abilities, from -4 to 4 and to .005, at which the next module tells as much as the one before: where ways part."""
        modules = self.stages[stage]
        ability = np.linspace(-4.0, 4.0, 1601)
        told = np.array([information_of(self.bank, one.items, ability) for one in modules])
        best = told.argmax(axis=0)
        turns = np.flatnonzero(np.diff(best) != 0)
        return [float((ability[turn] + ability[turn + 1]) / 2) for turn in turns]

    def route(self, stage: int, ability: Values) -> Numbers:
        """Return (persons,) the number of the module of ``stage`` that tells most (sum of Fisher's information) at each ability."""
        told = [information_of(self.bank, one.items, ability) for one in self.stages[stage]]
        return np.asarray(np.argmax(told, axis=0), dtype=np.int64)


@dataclass(frozen=True, slots=True)
class Passage:
    """What became of simulated candidates: true and measured ability, error, and (persons, stages) the modules they took."""

    ability: Values
    estimate: Values
    error: Values
    modules: Numbers
    provenance: Provenance

    @property
    def rmse(self) -> float:
        """The root mean square of the errors made."""
        return float(np.sqrt(np.mean((self.estimate - self.ability) ** 2)))


def panel(
    blueprint: Blueprint,
    levels: Sequence[Sequence[float]],
    *,
    quotas: Mapping[str, tuple[int, int]] | None = None,
) -> Panel:
    """Return a panel whose stages have modules at these ``levels`` of ability, such as ``[[0], [-1, 0, 1], [-1, 0, 1]]``.

    ``blueprint.length`` is that of one module, and its quotas hold in each unless ``quotas`` says otherwise. Modules share no
    item, and enemies do not meet on any way through the panel. Raises BadInput where the bank is too small.
    """
    if not levels or len(levels[0]) != 1 or any(not stage for stage in levels):
        raise BadInput("a panel begins with one module and has at least one in every stage")
    blueprint = replace(blueprint, quotas=quotas) if quotas is not None else blueprint
    left, stages = np.arange(blueprint.bank.size), []
    for stage in levels:
        modules = []
        for level in stage:
            items = _module(blueprint, left, level)
            modules.append(Module(level, items))
            left = np.setdiff1d(left, items)
        stages.append(tuple(modules))
        met = {foe for module in modules for item in module.items for foe in blueprint.bank.enemies_of[item]}
        left = np.setdiff1d(left, sorted(met))  # whoever comes from this stage must not meet them later
    return Panel(blueprint.bank, tuple(stages))


def _module(blueprint: Blueprint, left: Numbers, level: float) -> tuple[int, ...]:
    """Return the items, among those left, that tell most around a level. Raises BadInput where too few are left."""
    points = np.array([level - SPREAD, level, level + SPREAD])
    found = assemble(blueprint.part(left), points, np.ones(3), maximin=True)
    return tuple(int(left[item]) for item in found.items[0])


def pass_through(one: Panel, persons: int | Values, *, seed: int) -> Passage:
    """Return what the panel does to candidates: so many drawn from a standard normal, or those with these abilities.

    After each stage everybody goes where their EAP so far is told most. ``persons``: their number, or (persons,) abilities.
    """
    chance = np.random.default_rng(seed)
    ability = (
        chance.standard_normal(persons) if isinstance(persons, int) else np.asarray(persons, dtype=np.float64)
    )
    right, known = one.bank.right(ability), Known.nothing(Tables.of(one.bank), len(ability))
    taken, everybody = [], np.arange(len(ability))
    for stage, modules in enumerate(one.stages):
        mean, _error = known.summary(known.posterior())
        routed = one.route(stage, mean) if stage else np.zeros(len(ability), dtype=np.int64)
        for number, module in enumerate(modules):
            here = everybody[routed == number]
            for item in module.items:
                answers = chance.random(len(here)) < right[here, item]
                known.learn(here, np.full(len(here), item), answers)
        taken.append(routed)
    estimate, error = known.summary(known.posterior())
    told = hash_of(one.bank.input_hash(), ability, repr(one.stages))
    return Passage(
        ability,
        estimate,
        error,
        np.stack(taken, axis=1),
        Provenance("psychometrics.multistage", told, seed=seed),
    )
