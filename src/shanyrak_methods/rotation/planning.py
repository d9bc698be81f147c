"""The best plan of a round, with the bound on every other.

Where the plain assignment already keeps all rules, it is the optimum and nothing more is solved. A round of some thousands is
decided by whole-number programmes over the pairs that prices leave open (:mod:`programming`); a whole service category by category
under prices on the common rules (:mod:`decomposing`).
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from shanyrak_methods.rotation.assigning import UNPLACED, Places, assigned, prices
from shanyrak_methods.rotation.charges import Charges
from shanyrak_methods.rotation.decomposing import service
from shanyrak_methods.rotation.outcomes import Outcome
from shanyrak_methods.rotation.problem import Round
from shanyrak_methods.rotation.programming import Programme, Rows
from shanyrak_methods.rotation.searching import by_category
from shanyrak_methods.rotation.ties import Ties, ties
from shanyrak_methods.rotation.weighing import Weighed, weighed

VERSION = "2"  # of the computations; raised whenever the same round would be planned in another way
ASSIGNMENT, PROGRAMME = "assignment", "whole-number programme"

SECONDS = 300.0
TOGETHER = 9_000_000  # pairs of a round up to which it is planned as one programme
PROVEN = 1e-5  # of the value: a gap that is no more than rounding


@dataclass(frozen=True, slots=True)
class Plan:
    """Who goes where.

    ``post_of``: by official; an official whom no rule leaves a post is in ``unplaced``. ``value``: the sum over all who are
    placed. ``bound``: no plan has a higher value less :data:`UNPLACED` for each who is left out. ``prices``: what each post is
    worth to others, by post. ``move``: what the limit on moves makes a move cost; ``stay``: what continuity makes staying worth,
    by body; ``kin``: what serving in a body costs an official because of kin, by official and body. Everybody is where value
    less all of these is highest, but for what whole numbers leave over.
    """

    post_of: dict[str, str]
    unplaced: tuple[str, ...]
    value: float
    bound: float
    gap: float
    is_optimal: bool
    prices: dict[str, float]
    input_hash: str
    method: str
    move: float = 0.0
    stay: Mapping[str, float] = field(default_factory=dict)
    kin: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    version: str = VERSION


def plan(round_: Round, *, seconds: float = SECONDS) -> Plan:
    """Return the best plan; stops after ``seconds`` with the best one known and the bound on all others.

    Raises BadInput where no plan keeps every rule, or the categories are too large to be weighed.
    """
    until, tied = time.monotonic() + seconds, ties(round_)
    if len(round_.officials) * len(round_.posts) > TOGETHER:
        return _told(round_, tied, by_category(service(round_, tied), until))
    known = weighed(round_)
    worth = np.where(known.allowed, known.value, -UNPLACED)
    first, value = assigned(worth, known.allowed)
    if (first >= 0).all() and tied.kept(first):
        none = Charges.none(len(tied.bodies))
        return _told(round_, tied, Outcome(first, value, value, prices(worth, first), none, ASSIGNMENT))
    return _programme(round_, known, tied, first, until)


def _programme(round_: Round, known: Weighed, tied: Ties, first: Places, until: float) -> Plan:
    programme = Programme(known, tied, Rows.of(tied))
    found, priced = programme.best(first if (first >= 0).all() else None, max(until - time.monotonic(), 1.0))
    if found.value == -np.inf:  # the time was over before whole numbers had any plan
        return _told(round_, tied, by_category(service(round_, tied), until))
    bound = found.value if found.proven else max(priced.bound, found.value)
    charges = programme.charges(priced.duals)
    return _told(
        round_, tied, Outcome(found.post_of, found.value, bound, priced.duals.posts, charges, PROGRAMME)
    )


def _told(round_: Round, tied: Ties, found: Outcome) -> Plan:
    officials, posts, bodies, charges = round_.officials, round_.posts, tied.bodies, found.charges
    return Plan(
        post_of={
            officials[one].id: posts[found.post_of[one]].id for one in np.flatnonzero(found.post_of >= 0)
        },
        unplaced=tuple(officials[one].id for one in np.flatnonzero(found.post_of < 0)),
        value=found.plain,
        bound=found.bound,
        gap=found.gap,
        is_optimal=found.gap <= PROVEN,
        prices={post.id: float(price) for post, price in zip(posts, found.prices, strict=True)},
        input_hash=round_.input_hash(),
        method=found.method,
        move=charges.move,
        stay={bodies[body]: float(charges.stay[body]) for body in np.flatnonzero(charges.stay)},
        kin={
            officials[one].id: {bodies[body]: fee for body, fee in fees.items() if fee}
            for one, fees in charges.fees.items()
        },
    )
