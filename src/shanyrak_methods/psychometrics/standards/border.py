"""Who cannot be told from whom: the candidates around the last one chosen whose abilities differ by no more than error.

The bands of Cascio, Outtz, Zedeck & Goldstein 1991 (Human Performance 4), with each candidate's own standard error.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.provenance import Findings, Provenance, hash_of
from shanyrak_methods.psychometrics.standards.line import SURE, Line, Place, Standing, above


@dataclass(frozen=True, slots=True)
class Border:
    """The last one chosen, and who cannot be told from them: numbers of candidates in their order, the ablest first."""

    last: int
    chosen: tuple[int, ...]
    passed_over: tuple[int, ...]
    provenance: Provenance


def beside(ability: ArrayLike, error: ArrayLike, candidate: int, *, sure: float = SURE) -> Findings[Place]:
    """Return each candidate's chance of being truly abler than one of them, who has 0.5 beside themself.

    ``Φ((θ̂ - θ̂_c) / √(s² + s_c²))``. Who is undecided cannot be told from the ``candidate``. Raises BadInput.
    """
    mean, spread = np.asarray(ability, dtype=np.float64), np.asarray(error, dtype=np.float64)
    if not 0 <= candidate < len(mean) or not np.isfinite([mean[candidate], spread[candidate]]).all():
        raise BadInput(f"candidate {candidate} was not measured")
    return above(mean, spread, Line(float(mean[candidate]), float(spread[candidate])), sure=sure)


def border(ability: ArrayLike, error: ArrayLike, places: int, *, sure: float = SURE) -> Border:
    """Return who cannot be told from the last of the ``places`` highest measured; of equal ones the first is higher. Raises BadInput."""
    mean, spread = np.asarray(ability, dtype=np.float64), np.asarray(error, dtype=np.float64)
    ranked = [int(one) for one in np.argsort(-mean, kind="stable") if np.isfinite(mean[one] + spread[one])]
    if not 0 < places <= len(ranked):
        raise BadInput(f"{places} cannot be chosen among {len(ranked)} measured candidates")
    last = ranked[places - 1]
    compared = beside(mean, spread, last, sure=sure)
    alike = {one for one, place in enumerate(compared) if place.standing is Standing.UNDECIDED} - {last}
    return Border(
        last=last,
        chosen=tuple(one for one in ranked[:places] if one in alike),
        passed_over=tuple(one for one in ranked[places:] if one in alike),
        provenance=Provenance("psychometrics.border", hash_of(mean, spread, f"{places}/{sure}")),
    )
