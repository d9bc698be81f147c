"""Assembly of fixed forms: parallel tests to a target, under content rules, proven best or told how far from it.

Maximin and target models of van der Linden 2005, Linear Models for Optimal Test Design, ch. 5 and 6.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import block_diag, csr_matrix, eye_array, hstack, vstack

from shanyrak_methods.psychometrics.adaptive.bank import Bank
from shanyrak_methods.psychometrics.adaptive.blueprint import Blueprint
from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.provenance import Provenance, hash_of

Values = NDArray[np.float64]
GAP = 1e-3
SECONDS = 60.0
NEAR = 0.05  # of information; forms that differ by less cannot be told apart by anybody who sits them


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
    def is_best(self) -> bool:
        """Whether the proof closed, up to one in a thousand."""
        return abs(self.reached - self.bound) <= GAP * max(abs(self.bound), 1.0) + 1e-9


def assemble(
    blueprint: Blueprint,
    ability: ArrayLike,
    target: ArrayLike,
    *,
    forms: int = 1,
    most_use: int = 1,
    maximin: bool = False,
    near: float = NEAR,
    seconds: float = SECONDS,
) -> Forms:
    """Return ``forms`` tests of the blueprint, no item in more than ``most_use`` of them, no two enemies in one.

    ``ability``, ``target``: (points,). The greatest distance of any form from ``target`` at any point is made smallest, so that
    forms that are near the target are parallel. With ``maximin`` ``target`` is a shape, and the least ratio of information
    to it is made largest. A distance below ``near`` counts as none, so that the search ends. ``seconds``: after which the best found is taken, with its bound. Raises BadInput.
    """
    at, wanted = (np.atleast_1d(np.asarray(one, dtype=np.float64)) for one in (ability, target))
    if at.shape != wanted.shape or forms < 1 or most_use < 1 or (wanted <= 0).any():
        raise BadInput("each ability needs a target above 0, and there must be at least one form")
    told = blueprint.bank.information(at).T  # items, points
    cost, table, low, high = _programme(blueprint, told, wanted, forms, most_use, maximin=maximin)
    size = blueprint.bank.size * forms
    found = milp(
        cost,
        constraints=LinearConstraint(table, low, high),
        integrality=np.append(np.ones(size), 0),
        bounds=Bounds(np.append(np.zeros(size), 0.0 if maximin else near), np.append(np.ones(size), np.inf)),
        options={"mip_rel_gap": GAP, "time_limit": seconds},
    )
    if found.x is None:
        raise BadInput("no tests keep to these rules; loosen a quota, or let items be used more often")
    taken = found.x[:size].reshape(forms, -1) > 0.5
    sign = -1.0 if maximin else 1.0
    return Forms(
        items=tuple(tuple(np.flatnonzero(row).tolist()) for row in taken),
        information=np.array([told[row].sum(axis=0) for row in taken]),
        reached=sign * float(found.fun),
        bound=sign * float(found.mip_dual_bound),
        provenance=Provenance(
            "psychometrics.assemble",
            hash_of(blueprint.bank.input_hash(), at, wanted, f"{forms}/{most_use}/{maximin}"),
        ),
    )


def _programme(
    blueprint: Blueprint, told: Values, wanted: Values, forms: int, most_use: int, *, maximin: bool
) -> tuple[Values, csr_matrix, Values, Values]:
    """Return cost, table and bounds over (form × item, then the one value that is made small)."""
    rows, low, high = _of_one_form(blueprint)
    table = block_diag([rows] * forms)
    size = blueprint.bank.size * forms
    nothing = csr_matrix((table.shape[0], 1))
    parts = [hstack([table, nothing])]
    lows, highs = [np.tile(low, forms)], [np.tile(high, forms)]
    shape = (wanted if maximin else np.ones_like(wanted))[:, None]
    sums = block_diag([csr_matrix(told.T)] * forms)
    slack = csr_matrix(np.tile(shape, (forms, 1)))
    parts.append(hstack([sums, -slack if maximin else slack]))
    lows.append(np.zeros(forms * len(wanted)) if maximin else np.tile(wanted, forms))
    highs.append(np.full(forms * len(wanted), np.inf))
    if not maximin:
        parts.append(hstack([sums, -slack]))
        lows.append(np.full(forms * len(wanted), -np.inf))
        highs.append(np.tile(wanted, forms))
    if forms > most_use:
        use = hstack([eye_array(blueprint.bank.size)] * forms)
        parts.append(hstack([use, csr_matrix((blueprint.bank.size, 1))]))
        lows.append(np.zeros(blueprint.bank.size))
        highs.append(np.full(blueprint.bank.size, float(most_use)))
    cost = np.append(np.zeros(size), -1.0 if maximin else 1.0)
    return cost, csr_matrix(vstack(parts)), np.concatenate(lows), np.concatenate(highs)


def _of_one_form(blueprint: Blueprint) -> tuple[csr_matrix, Values, Values]:
    """Return the rows of length, quotas and enemies of one form, with their bounds."""
    bank = blueprint.bank
    areas = np.zeros((len(bank.areas), bank.size))
    areas[bank.area, np.arange(bank.size)] = 1.0
    apart = np.zeros((len(bank.enemies), bank.size))
    for row, group in zip(apart, bank.enemies, strict=True):
        row[sorted(group)] = 1.0
    low = np.concatenate([[blueprint.length], blueprint.least, np.zeros(len(apart))])
    high = np.concatenate([[blueprint.length], blueprint.most, np.ones(len(apart))])
    return csr_matrix(np.vstack([np.ones((1, bank.size)), areas, apart])), low, high


def information_of(bank: Bank, items: Sequence[int], ability: ArrayLike) -> Values:
    """Return (points,) the information of some items together."""
    at = np.atleast_1d(np.asarray(ability, dtype=np.float64))
    return np.asarray(bank.information(at)[:, list(items)].sum(axis=1))
