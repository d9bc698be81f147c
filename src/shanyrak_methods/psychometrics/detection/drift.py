"""Drifting items: difficulty that changed between two sittings, as when an item became known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.stats import norm

from shanyrak_methods.psychometrics.detection.families import holm
from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.items import Item
from shanyrak_methods.psychometrics.linking import Link, items_hash, stocking_lord
from shanyrak_methods.psychometrics.provenance import Findings, Provenance

LEVEL = 0.01
ROUNDS = 10


@dataclass(frozen=True, slots=True)
class Drift:
    """A common item: by how much its difficulty moved on the old scale (below 0: easier now), its error, and p of no move."""

    item: str
    moved: float
    error: float
    p: float
    p_in_family: float

    @property
    def is_beyond_chance(self) -> bool:
        """Whether among all common items such a move is rarer than one in a hundred."""
        return self.p_in_family < LEVEL


def drift(old: Sequence[Item], new: Sequence[Item], model: str = "2pl") -> tuple[Findings[Drift], Link]:
    """Return the common items' moves, the surest first, and the link that the steady ones give.

    The new calibration is linked to the old by the items that did not move; what moved is taken out of the link until nothing
    changes (iterative purification), so that a leak does not make the rest look harder. p is of Wald's statistic with the
    errors of both calibrations. Raises BadInput.
    """
    steady = {item.name for item in new}
    for _round in range(ROUNDS):
        link = stocking_lord(old, [item for item in new if item.name in steady], model)
        moves = _moves(old, link.items(new))
        now = {one.item for one in moves if not one.is_beyond_chance}
        if now == steady & {one.item for one in moves}:
            break
        if len(now) < 2:
            raise BadInput("nearly every common item moved, so that nothing steady is left to link by")
        steady = now
    provenance = Provenance("psychometrics.drift", items_hash(old, new, model))
    return Findings(sorted(moves, key=lambda one: one.p), provenance), link


def _moves(old: Sequence[Item], linked: Sequence[Item]) -> list[Drift]:
    before = {item.name: item for item in old if item.is_estimated and not item.note}
    pairs = [
        (before[item.name], item)
        for item in linked
        if item.name in before and not item.note and item.is_estimated
    ]
    moved = np.array([float(np.mean(item.b) - np.mean(was.b)) for was, item in pairs])
    error = np.array([float(np.hypot(np.mean(item.se_b), np.mean(was.se_b))) for was, item in pairs])
    p = 2 * norm.sf(np.abs(moved) / error)
    return [
        Drift(was.name, float(by), float(of), float(one), float(family))
        for (was, _item), by, of, one, family in zip(pairs, moved, error, p, holm(p), strict=True)
    ]
