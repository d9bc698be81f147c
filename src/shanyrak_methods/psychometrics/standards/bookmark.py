"""The bookmark method: judges go through the items from easy to hard and stop where a barely fit candidate would.

Mitzel, Lewis, Patz & Green 2001, in Cizek (ed.), Setting Performance Standards, ch. 9.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import brentq

from shanyrak_methods.psychometrics.ability import Scale
from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.provenance import Provenance, hash_of

TWO_THIRDS = 2 / 3
REACH = 40.0


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the booklet: an item, the score reached on it, and the ability at which that is as likely as agreed."""

    item: str
    score: int
    ability: float


@dataclass(frozen=True, slots=True)
class Bookmarks:
    """What the bookmarks come to: the cut as an ability, its standard error, and each judge's own."""

    cut: float
    error: float
    by_judge: tuple[float, ...]
    provenance: Provenance


def booklet(scale: Scale, *, chance: float = TWO_THIRDS) -> list[Page]:
    """Return the items from easy to hard: each score of each item where it or more is reached with ``chance``.

    A right-or-wrong item with guessing is placed by its whole curve; one whose guessing alone exceeds ``chance`` has no
    place and is left out.
    """
    pages = []
    for number, name in enumerate(scale.names):
        for score in range(1, int(scale.model.scores[number])):
            at = _place(scale, number, score, chance)
            if at is not None:
                pages.append(Page(name, score, at))
    return sorted(pages, key=lambda page: (page.ability, page.item, page.score))


def _place(scale: Scale, number: int, score: int, chance: float) -> float | None:
    def beyond(at: float) -> float:
        p = np.exp(scale.model.log_p(scale.params, np.array([at]))[number, :, 0])
        return float(p[score : int(scale.model.scores[number])].sum()) - chance

    if beyond(-REACH) * beyond(REACH) > 0:
        return None
    return float(brentq(beyond, -REACH, REACH, xtol=1e-10))


def bookmark(pages: Sequence[Page], marks: Sequence[int]) -> Bookmarks:
    """Return the cut: the mean of the abilities of the pages on which the judges put their marks.

    ``marks``: (judges,) page numbers counted from 1: the first item that a barely fit candidate need not master.
    Raises BadInput.
    """
    if len(marks) < 2:
        raise BadInput("a cut needs the bookmarks of at least two judges")
    wrong = [mark for mark in marks if not 1 <= mark <= len(pages)]
    if wrong:
        raise BadInput(f"there is no page {wrong[0]}; the booklet has {len(pages)}")
    places = np.array([pages[mark - 1].ability for mark in marks])
    return Bookmarks(
        cut=float(places.mean()),
        error=float(places.std(ddof=1) / np.sqrt(len(places))),
        by_judge=tuple(places.tolist()),
        provenance=Provenance("psychometrics.bookmark", hash_of(places)),
    )
