"""The best plan of a round, with the proof that no plan is better.

Officials and posts are the two sides of an assignment; kin, continuity and the number of moves tie pairs together. Linear
programmes over the most promising pairs give prices of posts and ties; at any prices nobody brings more than their best pair
does, which bounds every plan of the whole round. The whole-number programme then runs over the pairs that the bound leaves
open (HiGHS: Huangfu & Hall 2018). Where the plain assignment already keeps all rules, it is the optimum and nothing more is solved.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, linear_sum_assignment, linprog, milp
from scipy.sparse import block_array, coo_matrix, csr_matrix, eye_array

from shanyrak_methods.rotation.problem import Round
from shanyrak_methods.rotation.weighing import Weighed, weighed

Values = NDArray[np.float64]
Pairs = tuple[NDArray[np.int64], NDArray[np.int64]]

PROMISING = 12  # pairs a person, and a post, that the first programme sees
UNPLACED = 1e3  # what it costs to leave somebody without a post: more than any plan can gain
EXACT = 1e-6
NEAR = 0.05  # what a pair may lose at the prices and still be looked at
LIKELY, WIDER = 0.02, 8  # what a pair of the best plan hardly ever loses; and how fast to look further
CLOSED = 0.005  # of value: from here on whole numbers leave more open than prices do
ROUNDS = 12
SECONDS = 300.0


@dataclass(frozen=True, slots=True)
class Plan:
    """Who goes where.

    ``post_of``: by official; an official whom no rule leaves a post is in ``unplaced``. ``value``: the sum over all who are
    placed. ``bound``: no plan has a higher value less :data:`UNPLACED` for each who is left out. ``prices``: what each post is
    worth to others, by post; an official goes where value less price is highest, but for the rules that tie pairs together.
    """

    post_of: dict[str, str]
    unplaced: tuple[str, ...]
    value: float
    bound: float
    gap: float
    is_optimal: bool
    prices: dict[str, float]
    input_hash: str


@dataclass(frozen=True, slots=True)
class _Ties:
    """The rules over several pairs, as rows over pairs: ``sum(weight · pair) ≤ limit``."""

    kin: list[tuple[int, int, int]]  # official, official, body
    body_of: NDArray[np.int64]
    stay: dict[int, int]  # body → how many of its officials must stay
    most_moves: int

    @property
    def limits(self) -> Values:
        """(ties,) what each row may come to: kin, then stays (at least, so turned), then moves."""
        stays = [-float(needed) for _body, needed in sorted(self.stay.items())]
        return np.array([*[1.0] * len(self.kin), *stays, float(self.most_moves)])


def plan(round_: Round, *, seconds: float = SECONDS) -> Plan:
    """Return the best plan; stops after ``seconds`` with the best one known and the bound on all others."""
    known = weighed(round_)
    ties = _ties(round_, known)
    first = _assignment(known)
    if first is not None and _keeps(first, ties, known):
        value = float(known.value[np.arange(len(first)), first].sum())
        return _told(round_, first, value, value, np.zeros(len(round_.posts)))
    return _programme(round_, known, ties, first, seconds)


def _assignment(known: Weighed) -> NDArray[np.int64] | None:
    """Return the post of each in the best assignment by pairs alone; ``None`` if somebody has none."""
    worth = np.where(known.allowed, known.value, -UNPLACED)
    rows, columns = linear_sum_assignment(worth, maximize=True)
    if len(rows) < len(known.own) or not known.allowed[rows, columns].all():
        return None
    return np.asarray(columns)


def _ties(round_: Round, known: Weighed) -> _Ties:
    bodies = sorted({post.body for post in round_.posts})
    number = {body: position for position, body in enumerate(bodies)}
    body_of = np.array([number[post.body] for post in round_.posts])
    people = {one.id: position for position, one in enumerate(round_.officials)}
    kin = sorted(
        {tuple(sorted((people[one.id], people[other]))) for one in round_.officials for other in one.kin}
    )
    stay = {}
    for body in range(len(bodies)):
        serving = np.flatnonzero(body_of[known.own] == body)
        can_stay = int(known.allowed[serving, known.own[serving]].sum())
        needed = min(int(np.floor(round_.rules.stay_share * len(serving))), can_stay)
        if needed:
            stay[body] = needed
    return _Ties(
        kin=[(one, other, body) for one, other in kin for body in range(len(bodies))],
        body_of=body_of,
        stay=stay,
        most_moves=int(np.floor(round_.rules.most_moves * len(round_.officials))),
    )


def _keeps(post_of: NDArray[np.int64], ties: _Ties, known: Weighed) -> bool:
    bodies = ties.body_of[post_of]
    if any(bodies[one] == body and bodies[other] == body for one, other, body in ties.kin):
        return False
    stays = post_of == known.own
    staying = np.bincount(ties.body_of[known.own[stays]], minlength=int(ties.body_of.max()) + 1)
    return bool((~stays).sum() <= ties.most_moves) and all(
        staying[body] >= needed for body, needed in ties.stay.items()
    )


def _rows(pairs: Pairs, ties: _Ties, known: Weighed) -> tuple[csr_matrix, Values]:
    """Return the rows of ties over ``pairs`` and their limits; what is to be at least so much is turned round."""
    who, where = pairs
    body = ties.body_of[where]
    stays = known.own[who] == where
    held: list[NDArray[np.int64]] = []
    limits, signs = [], []
    by_person: dict[int, NDArray[np.int64]] = {}
    for one, other, at in ties.kin:
        for person in (one, other):
            if person not in by_person:
                by_person[person] = np.flatnonzero(who == person)
        both = np.concatenate([by_person[one], by_person[other]])
        chosen = both[body[both] == at]
        held.append(chosen)
        limits.append(1.0)
        signs.append(1.0)
    for at, needed in sorted(ties.stay.items()):
        held.append(np.flatnonzero(stays & (body == at)))
        limits.append(-float(needed))
        signs.append(-1.0)
    held.append(np.flatnonzero(~stays))
    limits.append(float(ties.most_moves))
    signs.append(1.0)
    rows = np.repeat(np.arange(len(held)), [len(one) for one in held])
    values = np.repeat(signs, [len(one) for one in held])
    columns = np.concatenate(held) if held else np.zeros(0, dtype=np.int64)
    return csr_matrix((values, (rows, columns)), shape=(len(held), len(who))), np.array(limits)


def _programme(
    round_: Round, known: Weighed, ties: _Ties, first: NDArray[np.int64] | None, seconds: float
) -> Plan:
    """Price pairs until the bound stands, then decide among those that the bound leaves open."""
    priced = _priced(known, ties, first)
    near, found = LIKELY, None
    while found is None or near < priced.bound - found.value + EXACT:
        near = LIKELY if found is None else min(priced.bound - found.value + 2 * EXACT, WIDER * near)
        found = _whole(_pairs(known.allowed & (priced.reduced > -near)), known, ties, seconds)
        if not found.proven:
            break
    # Pairs left out lose more than the gap at these prices: no plan with one of them is better than the one found.
    bound = found.value if found.proven else max(priced.bound, found.value)
    return _told(round_, found.post_of, found.value, bound, priced.duals.posts)


@dataclass(frozen=True, slots=True)
class _Priced:
    """Prices of posts and ties, and the ``bound`` on every plan that they prove.

    ``reduced``: (officials, posts) what a pair brings at these prices less the best that its official can get; never above 0.
    """

    duals: _Duals
    reduced: Values
    bound: float


def _priced(known: Weighed, ties: _Ties, first: NDArray[np.int64] | None) -> _Priced:
    """Return prices whose bound meets the linear programme's, or nearly.

    Pairs are added that gain, or nearly, at the best prices so far. The newest prices swing from one extreme to the other, so
    that their middle with the best is tried as well (Wentges 1997, ITOR 4).
    """
    chosen = _promising(known, first)
    best: _Priced | None = None
    for _round in range(ROUNDS):
        duals, value = _relaxed(_pairs(chosen), known, ties)
        newest = _bounded(duals, known, ties)
        tried = [newest] if best is None else [newest, _bounded(duals.towards(best.duals), known, ties), best]
        best = min(tried, key=lambda one: one.bound)
        if best.bound - value <= CLOSED:
            break
        chosen |= known.allowed & ((best.reduced > -NEAR) | (newest.reduced > -NEAR / 2))
    assert best is not None  # noqa: S101 - there is at least one round
    return best


def _bounded(duals: _Duals, known: Weighed, ties: _Ties) -> _Priced:
    """Return the bound that any prices from 0 prove: nobody brings more than their best pair does at them (Lagrange)."""
    gain = np.where(known.allowed, _gains(duals, known, ties), -np.inf)
    best = np.maximum(gain.max(axis=1), -UNPLACED)
    bound = duals.posts.sum() + duals.ties @ ties.limits + best.sum()
    return _Priced(duals, gain - best[:, None], float(bound))


def _promising(known: Weighed, first: NDArray[np.int64] | None) -> NDArray[np.bool_]:
    worth = np.where(known.allowed, known.value, -np.inf)
    chosen = np.zeros(worth.shape, dtype=bool)
    count = min(PROMISING, worth.shape[1])
    best = np.argpartition(-worth, count - 1, axis=1)[:, :count]
    chosen[np.arange(len(worth))[:, None], best] = True
    count = min(PROMISING, worth.shape[0])
    best = np.argpartition(-worth, count - 1, axis=0)[:count]
    chosen[best, np.arange(worth.shape[1])] = True
    chosen[np.arange(len(worth)), known.own] = True
    if first is not None:
        chosen[np.arange(len(worth)), first] = True
    return chosen & known.allowed


def _pairs(chosen: NDArray[np.bool_]) -> Pairs:
    who, where = np.nonzero(chosen)
    return who, where


@dataclass(frozen=True, slots=True)
class _Duals:
    """What a place at each post is worth, and what each tie costs; from 0."""

    posts: Values
    ties: Values

    def towards(self, other: _Duals) -> _Duals:
        """Return the prices in the middle."""
        return _Duals((self.posts + other.posts) / 2, (self.ties + other.ties) / 2)


def _sides(pairs: Pairs, known: Weighed) -> tuple[csr_matrix, csr_matrix]:
    who, where = pairs
    ones, every = np.ones(len(who)), np.arange(len(who))
    people = csr_matrix((ones, (who, every)), shape=(len(known.own), len(who)))
    posts = csr_matrix((ones, (where, every)), shape=(known.allowed.shape[1], len(who)))
    return people, posts


def _relaxed(pairs: Pairs, known: Weighed, ties: _Ties) -> tuple[_Duals, float]:
    """Solve the linear programme; a slack for each person costs :data:`UNPLACED`."""
    people, posts = _sides(pairs, known)
    rows, limits = _rows(pairs, ties, known)
    n_people, n_posts = people.shape[0], posts.shape[0]
    upper = block_array(
        [[posts, coo_matrix((n_posts, n_people))], [rows, coo_matrix((rows.shape[0], n_people))]],
        format="csr",
    )
    equal = block_array([[people, eye_array(n_people)]], format="csr")
    cost = np.concatenate([-known.value[pairs], np.full(n_people, UNPLACED)])
    solved = linprog(
        cost,
        A_ub=upper,
        b_ub=np.concatenate([np.ones(n_posts), limits]),
        A_eq=equal,
        b_eq=np.ones(n_people),
        method="highs-ipm",  # with its crossover four times as fast here as the dual simplex
    )
    below = np.maximum(-solved.ineqlin.marginals, 0.0)
    return _Duals(below[:n_posts], below[n_posts:]), -float(solved.fun)


def _gains(duals: _Duals, known: Weighed, ties: _Ties) -> Values:
    """Return (officials, posts) what each pair brings at these prices: its value less all it uses."""
    gain = known.value - duals.posts
    kin, rest = duals.ties[: len(ties.kin)], duals.ties[len(ties.kin) :]
    for (one, other, body), price in zip(ties.kin, kin, strict=True):
        if price:
            there = ties.body_of == body
            gain[one, there] -= price
            gain[other, there] -= price
    rows = np.arange(len(known.own))
    for body, price in zip(sorted(ties.stay), rest, strict=False):
        serving = ties.body_of[known.own] == body
        gain[rows[serving], known.own[serving]] += price
    moving = rest[-1]
    gain -= moving
    gain[rows, known.own] += moving
    return np.asarray(gain)


@dataclass(frozen=True, slots=True)
class _Found:
    post_of: NDArray[np.int64]  # -1 for nobody's
    value: float  # with UNPLACED off for everyone left out
    bound: float
    proven: bool


def _whole(pairs: Pairs, known: Weighed, ties: _Ties, seconds: float) -> _Found:
    people, posts = _sides(pairs, known)
    rows, limits = _rows(pairs, ties, known)
    n_people, n_posts = people.shape[0], posts.shape[0]
    none = coo_matrix
    table = block_array(
        [
            [people, eye_array(n_people)],
            [posts, none((n_posts, n_people))],
            [rows, none((rows.shape[0], n_people))],
        ],
        format="csr",
    )
    low = np.concatenate([np.ones(n_people), np.zeros(n_posts), np.full(len(limits), -np.inf)])
    high = np.concatenate([np.ones(n_people), np.ones(n_posts), limits])
    cost = np.concatenate([-known.value[pairs], np.full(n_people, UNPLACED)])
    solved = milp(
        cost,
        constraints=LinearConstraint(table, low, high),
        integrality=np.ones(len(cost)),
        bounds=Bounds(0, 1),
        options={"time_limit": seconds, "mip_rel_gap": 1e-9},
    )
    post_of = np.full(n_people, -1)
    if solved.x is None:
        return _Found(post_of, -UNPLACED * n_people, np.inf, proven=False)
    taken = np.flatnonzero(solved.x[: len(pairs[0])] > 0.5)
    post_of[pairs[0][taken]] = pairs[1][taken]
    bound = -float(solved.mip_dual_bound) if solved.mip_dual_bound is not None else np.inf
    return _Found(post_of, -float(solved.fun), bound, proven=solved.status == 0)


def _told(round_: Round, post_of: NDArray[np.int64], value: float, bound: float, prices: Values) -> Plan:
    placed = np.flatnonzero(post_of >= 0)
    left = tuple(round_.officials[one].id for one in np.flatnonzero(post_of < 0))
    plain = value + UNPLACED * len(left)
    gap = max(bound - value, 0.0)
    return Plan(
        post_of={round_.officials[one].id: round_.posts[post_of[one]].id for one in placed},
        unplaced=left,
        value=plain,
        bound=bound,
        gap=gap / max(abs(plain), 1.0),
        is_optimal=gap <= 1e-5 * max(abs(plain), 1.0),
        prices={post.id: float(price) for post, price in zip(round_.posts, prices, strict=True)},
        input_hash=round_.input_hash(),
    )
