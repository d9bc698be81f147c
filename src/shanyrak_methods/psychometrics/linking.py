"""Linking of forms: two calibrations of tests with common items brought onto one scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from shanyrak_methods.psychometrics.ability import Scale
from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.items import Item
from shanyrak_methods.psychometrics.provenance import Provenance, hash_of
from shanyrak_methods.psychometrics.quadrature import Grid

Values = NDArray[np.float64]
POINTS = 41


@dataclass(frozen=True, slots=True)
class Link:
    """How the new scale turns into the old: ``old = slope · new + shift``.

    ``apart``: the root mean square distance of the two expected scores on the common items after linking, in points.
    ``common``: their names.
    """

    slope: float
    shift: float
    apart: float
    common: tuple[str, ...]
    provenance: Provenance

    def ability(self, values: Values) -> Values:
        """Return abilities of the new scale on the old one."""
        return self.slope * np.asarray(values, dtype=np.float64) + self.shift

    def items(self, items: Sequence[Item]) -> list[Item]:
        """Return items of the new scale on the old one, standard errors with them."""
        return [
            replace(
                item,
                a=item.a / self.slope,
                b=tuple(self.slope * b + self.shift for b in item.b),
                se_a=item.se_a / self.slope,
                se_b=tuple(self.slope * error for error in item.se_b),
            )
            for item in items
        ]


def stocking_lord(old: Sequence[Item], new: Sequence[Item], model: str = "2pl") -> Link:
    """Return the link under which the common items' expected scores agree best (Stocking & Lord 1983, APM 7).

    Minimised is the squared distance of the two test characteristic curves over a standard normal ability on the old
    scale. Items that are weakly identified in either calibration (those with a note) do not take part. Where all slopes are 1
    (``rasch``, ``pcm``) only the shift is sought. Raises BadInput for fewer than two common items.
    """
    of_old = {item.name: item for item in old if item.is_estimated and not item.note}
    common = [item for item in new if item.name in of_old and item.is_estimated and not item.note]
    if len(common) < 2:
        raise BadInput("two forms need at least two common items that both calibrations fixed well")
    grid = Grid.of(POINTS)
    weights = np.exp(grid.log_weights())
    there = _expected([of_old[item.name] for item in common], model, grid.nodes)
    shift_only = model in {"rasch", "pcm"}
    source = Provenance("psychometrics.stocking_lord", items_hash(old, new, model))

    def linked(at: Values) -> Link:
        slope = 1.0 if shift_only else float(np.exp(at[1]))
        return Link(slope, float(at[0]), 0.0, tuple(item.name for item in common), source)

    def distance(at: Values) -> float:
        here = _expected(linked(at).items(common), model, grid.nodes)
        return float(weights @ (here - there) ** 2)

    begin = _mean_and_spread([of_old[item.name] for item in common], common, shift_only=shift_only)
    options = {"xatol": 1e-9, "fatol": 1e-14, "maxiter": 4000}
    found = minimize(distance, begin, method="Nelder-Mead", options=options)
    return replace(linked(found.x), apart=float(np.sqrt(found.fun)))


def items_hash(old: Sequence[Item], new: Sequence[Item], model: str) -> str:
    """Return the SHA-256 of two calibrations and the model under which they are compared."""
    return hash_of(*(repr(item) for item in (*old, *new)), f"{len(old)}/{model}")


def _expected(items: Sequence[Item], model: str, nodes: Values) -> Values:
    scale = Scale.of(items, model)
    p = np.exp(scale.model.log_p(scale.params, nodes))
    given = np.arange(p.shape[1]) < scale.model.scores[:, None]
    return np.asarray((p * (np.arange(p.shape[1]) * given)[..., None]).sum(axis=(0, 1)))


def _mean_and_spread(old: Sequence[Item], new: Sequence[Item], *, shift_only: bool) -> Values:
    """Return where to begin: the link that gives both lists of difficulties the same mean and slopes the same size."""
    here, there = (np.array([b for item in items for b in item.b]) for items in (new, old))
    if shift_only:
        return np.array([there.mean() - here.mean()])
    slope = float(np.exp(np.mean([np.log(abs(n.a) / abs(o.a)) for o, n in zip(old, new, strict=True)])))
    return np.array([there.mean() - slope * here.mean(), np.log(slope)])
