"""Assembly of fixed forms: parallel tests to a target, under content rules, proven best or told how far from it.

Maximin and target models of van der Linden 2005, Linear Models for Optimal Test Design, ch. 5 and 6.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.optimize import Bounds, LinearConstraint, OptimizeResult, milp
from scipy.sparse import block_diag, csr_matrix, eye_array, hstack, vstack

from shanyrak_methods.psychometrics.adaptive.bank import Bank
from shanyrak_methods.psychometrics.adaptive.blueprint import Blueprint
from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.provenance import Provenance, hash_of

Values = NDArray[np.float64]
GAP = 1e-3
SECONDS = 60.0
NEAR = 0.05  # of information; forms that differ by less cannot be told apart by anybody who sits them
OUT_OF_TIME = 1  # among the answers of scipy's milp


@dataclass(frozen=True, slots=True)
class Limit:
    """A rule over what the items of a form add up to, such as words or minutes: from ``least`` to ``most``.

    ``amounts``: (items,) what each item takes.
    """

    amounts: Values
    most: float
    least: float = 0.0


@dataclass(frozen=True, slots=True)
class Forms:
    """Tests that were put together.

    ``items``: for each form the numbers of its items. ``information``: (forms, points) at the abilities asked for.
    ``reached``: how far from the target the worst point of the worst form is (smaller is better), or under maximin the least
    information relative to the shape (larger is better). ``bound``: what no selection can surpass; ``is_best`` if they meet.
    """

    items: tuple[tuple[int, ...], ...]
    information: Values
    reached: float
    bound: float
    provenance: Provenance

    @property
    def gap(self) -> float:
        """How far ``reached`` is from ``bound``, as a share of the larger."""
        return abs(self.reached - self.bound) / max(abs(self.bound), abs(self.reached), 1.0)

    @property
    def is_best(self) -> bool:
        """Whether the proof closed, up to one in a thousand."""
        return self.gap <= GAP + 1e-9


@dataclass(frozen=True, slots=True)
class _Order:
    """What is to be put together: ``told`` (items, points) the information of each item, ``wanted`` (points,) the target."""

    blueprint: Blueprint
    told: Values
    wanted: Values
    forms: int
    most_use: int
    maximin: bool
    limits: tuple[Limit, ...]

    @property
    def size(self) -> int:
        """How many yes-or-no choices there are: form × item."""
        return self.blueprint.bank.size * self.forms


def assemble(
    blueprint: Blueprint,
    ability: ArrayLike,
    target: ArrayLike,
    *,
    forms: int = 1,
    most_use: int = 1,
    maximin: bool = False,
    limits: Sequence[Limit] = (),
    near: float = NEAR,
    seconds: float = SECONDS,
) -> Forms:
    """Return ``forms`` tests of the blueprint, no item in more than ``most_use`` of them, no two enemies in one.

    ``ability``, ``target``: (points,). The greatest distance of any form from ``target`` at any point is made smallest, so that
    forms that are near the target are parallel; a distance below ``near`` counts as none, so that the search ends. With
    ``maximin`` ``target`` is a shape, and the least ratio of information to it is made largest. Every form keeps to ``limits``.
    ``seconds``: after which the best found is taken, with its bound. Raises BadInput.
    """
    at, wanted = (np.atleast_1d(np.asarray(one, dtype=np.float64)) for one in (ability, target))
    if at.shape != wanted.shape or forms < 1 or most_use < 1 or not (wanted > 0).all():
        raise BadInput("each ability needs a target above 0, and there must be at least one form")
    if any(one.amounts.shape != (blueprint.bank.size,) for one in limits):
        raise BadInput("a limit needs an amount for every item of the bank")
    tidy = blueprint.bank.order  # so that a bank that is shuffled gives the same forms
    held = tuple(replace(one, amounts=one.amounts[tidy]) for one in limits)
    told = blueprint.bank.information(at).T[tidy]
    found = _solved(_Order(blueprint.part(tidy), told, wanted, forms, most_use, maximin, held), near, seconds)
    taken = found.x[:-1].reshape(forms, -1) > 0.5
    sign = -1.0 if maximin else 1.0
    return Forms(
        items=tuple(tuple(sorted(tidy[row].tolist())) for row in taken),
        information=np.array([told[row].sum(axis=0) for row in taken]),
        reached=sign * float(found.fun),
        bound=sign * float(found.mip_dual_bound),
        provenance=_provenance(blueprint, at, wanted, f"{forms}/{most_use}/{maximin}/{near}", limits),
    )


def _provenance(
    blueprint: Blueprint, at: Values, wanted: Values, asked: str, limits: Sequence[Limit]
) -> Provenance:
    rules = f"{blueprint.length}/{sorted(blueprint.quotas.items())}"
    held = [part for one in limits for part in (one.amounts, f"{one.least}/{one.most}")]
    return Provenance(
        "psychometrics.assemble", hash_of(blueprint.bank.input_hash(), at, wanted, rules, asked, *held)
    )


def _solved(order: _Order, near: float, seconds: float) -> OptimizeResult:
    """Return what HiGHS found. Raises BadInput where there is nothing, or it found nothing in time."""
    rows, low, high = _programme(order)
    found = milp(
        np.append(np.zeros(order.size), -1.0 if order.maximin else 1.0),
        constraints=LinearConstraint(rows, low, high),
        integrality=np.append(np.ones(order.size), 0),
        bounds=Bounds(
            np.append(np.zeros(order.size), 0.0 if order.maximin else near),
            np.append(np.ones(order.size), np.inf),
        ),
        options={"mip_rel_gap": GAP, "time_limit": seconds},
    )
    if found.x is not None:
        return found
    if found.status == OUT_OF_TIME:
        raise BadInput(f"no tests were found in {seconds:g} seconds; give it more, or loosen a rule")
    raise BadInput("no tests keep to these rules; loosen a quota, or let items be used more often")


def _programme(order: _Order) -> tuple[csr_matrix, Values, Values]:
    """Return the rows of all rules with their bounds, over form × item and then the one value that is made small."""
    parts = [_rules_of_each(order), *_nearness(order)]
    if order.forms > order.most_use:
        parts.append(_use_of_items(order))
    rows, low, high = zip(*parts, strict=True)
    return csr_matrix(vstack(rows)), np.concatenate(low), np.concatenate(high)


Rows = tuple[csr_matrix, Values, Values]


def _rules_of_each(order: _Order) -> Rows:
    """Return length, quotas, enemies and limits of every form."""
    rows, low, high = _rules_of_one(order.blueprint, order.limits)
    table = block_diag([rows] * order.forms)
    beside = csr_matrix((table.shape[0], 1))
    return hstack([table, beside]), np.tile(low, order.forms), np.tile(high, order.forms)


def _rules_of_one(blueprint: Blueprint, limits: Sequence[Limit]) -> Rows:
    bank = blueprint.bank
    areas = bank.area == np.arange(len(bank.areas))[:, None]
    apart = np.zeros((len(bank.enemies), bank.size))
    for row, group in zip(apart, bank.enemies, strict=True):
        row[sorted(group)] = 1.0
    amounts = np.array([one.amounts for one in limits]).reshape(-1, bank.size)
    least, most = ([getattr(one, end) for one in limits] for end in ("least", "most"))
    low = np.concatenate([[blueprint.length], blueprint.least, np.zeros(len(apart)), least])
    high = np.concatenate([[blueprint.length], blueprint.most, np.ones(len(apart)), most])
    return csr_matrix(np.vstack([np.ones((1, bank.size)), areas, apart, amounts])), low, high


def _nearness(order: _Order) -> list[Rows]:
    """Return the rows by which the one value is the least ratio to the shape, or the greatest distance from the target."""
    points = order.forms * len(order.wanted)
    sums = block_diag([csr_matrix(order.told.T)] * order.forms)
    nothing, endless = np.zeros(points), np.full(points, np.inf)
    wanted = np.tile(order.wanted, order.forms)
    if order.maximin:
        return [(hstack([sums, csr_matrix(-wanted[:, None])]), nothing, endless)]
    beside = csr_matrix(np.ones((points, 1)))
    return [(hstack([sums, beside]), wanted, endless), (hstack([sums, -beside]), -endless, wanted)]


def _use_of_items(order: _Order) -> Rows:
    """Return the rows by which no item is in too many forms."""
    size = order.blueprint.bank.size
    use = hstack([eye_array(size)] * order.forms)
    return hstack([use, csr_matrix((size, 1))]), np.zeros(size), np.full(size, float(order.most_use))


def information_of(bank: Bank, items: Sequence[int], ability: ArrayLike) -> Values:
    """Return (points,) the information of some items together."""
    at = np.atleast_1d(np.asarray(ability, dtype=np.float64))
    return np.asarray(bank.information(at)[:, list(items)].sum(axis=1))
