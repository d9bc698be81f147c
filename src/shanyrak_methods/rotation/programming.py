"""Linear and whole-number programmes over the pairs of a round that prices leave open.

Linear programmes over the most promising pairs give prices of posts and ties; at any prices nobody brings more than their best pair
does, which bounds every plan of the whole round. The whole-number programme then runs over the pairs that the bound leaves
open (HiGHS: Huangfu & Hall 2018), which proves the best plan.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import block_array, coo_matrix, csr_matrix, eye_array

from shanyrak_methods.rotation.assigning import UNPLACED, Places, Values
from shanyrak_methods.rotation.charges import Charges
from shanyrak_methods.rotation.errors import BadInput
from shanyrak_methods.rotation.ties import Ties
from shanyrak_methods.rotation.weighing import Flags, Weighed

Pairs = tuple[Places, Places]

PROMISING = 12  # pairs a person, and a post, that the first programme sees
EXACT = 1e-6
NEAR = 0.05  # what a pair may lose at the prices and still be looked at
LIKELY, WIDER = 0.02, 8  # what a pair of the best plan hardly ever loses; and how fast to look further
CLOSED = 0.005  # of value: from here on whole numbers leave more open than prices do
ROUNDS = 12
INFEASIBLE = 2  # what HiGHS calls a programme that no plan fulfils


@dataclass(frozen=True, slots=True)
class Rows:
    """The ties as rows over pairs, ``sum(sign · pair) ≤ limit``: kin by pair and body, then stays (turned round), then moves."""

    kin: tuple[tuple[int, int, int], ...]
    stay: tuple[int, ...]  # bodies
    limits: Values

    @classmethod
    def of(cls, tied: Ties) -> Rows:
        """Return the rows of a round."""
        kin = tuple((one, other, body) for one, other in tied.kin for body in range(len(tied.bodies)))
        stay = tuple(int(body) for body in np.flatnonzero(tied.needed))
        needed = [-float(tied.needed[body]) for body in stay]
        return cls(kin, stay, np.array([*[1.0] * len(kin), *needed, float(tied.most_moves)]))


@dataclass(frozen=True, slots=True)
class Duals:
    """What a place at each post is worth, and what each row of the ties costs; from 0."""

    posts: Values
    ties: Values

    def towards(self, other: Duals) -> Duals:
        """Return the prices in the middle."""
        return Duals((self.posts + other.posts) / 2, (self.ties + other.ties) / 2)


@dataclass(frozen=True, slots=True)
class Priced:
    """Prices of posts and ties, and the ``bound`` on every plan that they prove.

    ``reduced``: (officials, posts) what a pair brings at these prices less the best that its official can get; never above 0.
    """

    duals: Duals
    reduced: Values
    bound: float


@dataclass(frozen=True, slots=True)
class Found:
    """The best plan among some pairs: posts by official, ``-1`` for none; ``value`` with UNPLACED off for each of these."""

    post_of: Places
    value: float
    proven: bool


@dataclass(frozen=True, slots=True)
class Programme:
    """A round as programmes over its pairs."""

    known: Weighed
    tied: Ties
    rows: Rows

    def best(self, first: Places | None, seconds: float) -> tuple[Found, Priced]:
        """Price pairs until the bound stands, then decide among those that the bound leaves open.

        Pairs left out lose more than the gap at these prices: no plan with one of them is better than the one found. Raises
        BadInput where no plan at all keeps the rules.
        """
        priced = self._priced(first)
        near = LIKELY
        found = self._whole(self._open(priced, near), seconds)
        while found.proven and near < priced.bound - found.value + EXACT:
            near = min(priced.bound - found.value + 2 * EXACT, WIDER * near)
            found = self._whole(self._open(priced, near), seconds)
        return found, priced

    def _open(self, priced: Priced, near: float) -> Pairs:
        """Return the pairs that lose no more than ``near``; and staying, so that continuity can be kept."""
        chosen = priced.reduced > -near
        chosen[np.arange(len(chosen)), self.known.own] = True
        return _pairs(chosen & self.known.allowed)

    def _priced(self, first: Places | None) -> Priced:
        """Return prices whose bound meets the linear programme's, or nearly.

        Pairs are added that gain, or nearly, at the best prices so far. The newest prices swing from one extreme to the other, so
        that their middle with the best is tried as well (Wentges 1997, ITOR 4).
        """
        chosen = self._promising(first)
        duals, value = self._relaxed(_pairs(chosen))
        best = newest = self.bounded(duals)
        for _round in range(ROUNDS):
            if best.bound - value <= CLOSED:
                break
            chosen |= self.known.allowed & ((best.reduced > -NEAR) | (newest.reduced > -NEAR / 2))
            duals, value = self._relaxed(_pairs(chosen))
            newest = self.bounded(duals)
            best = min(newest, self.bounded(duals.towards(best.duals)), best, key=lambda one: one.bound)
        return best

    def _promising(self, first: Places | None) -> Flags:
        """Return the best pairs of each official and of each post, staying, and those of the best plain assignment."""
        worth = np.where(self.known.allowed, self.known.value, -np.inf)
        chosen, people = np.zeros(worth.shape, dtype=bool), np.arange(len(worth))
        count = min(PROMISING, worth.shape[1])
        chosen[people[:, None], np.argpartition(-worth, count - 1, axis=1)[:, :count]] = True
        count = min(PROMISING, worth.shape[0])
        chosen[np.argpartition(-worth, count - 1, axis=0)[:count], np.arange(worth.shape[1])] = True
        chosen[people, self.known.own] = True
        if first is not None:
            chosen[people, first] = True
        return np.asarray(chosen & self.known.allowed)

    def bounded(self, duals: Duals) -> Priced:
        """Return the bound that any prices from 0 prove: nobody brings more than their best pair does at them (Lagrange)."""
        gain = np.where(self.known.allowed, self._gains(duals), -np.inf)
        best = np.maximum(gain.max(axis=1), -UNPLACED)
        bound = duals.posts.sum() + duals.ties @ self.rows.limits + best.sum()
        return Priced(duals, gain - best[:, None], float(bound))

    def _gains(self, duals: Duals) -> Values:
        """Return (officials, posts) what each pair brings at these prices: its value less all it uses."""
        rows, own, charges = np.arange(len(self.known.own)), self.known.own, self.charges(duals)
        gain = self.known.value - duals.posts - charges.move
        for official, fees in charges.fees.items():
            for body, fee in fees.items():
                gain[official, self.tied.body_of == body] -= fee
        gain[rows, own] += charges.move + charges.stay[self.tied.old_body]
        return np.asarray(gain)

    def charges(self, duals: Duals) -> Charges:
        """Return what these prices mean to a move, to staying in each body, and to kin."""
        count, stay = len(self.rows.kin), np.zeros(len(self.tied.bodies))
        stay[list(self.rows.stay)] = duals.ties[count:-1]
        kin = {self.rows.kin[row]: float(duals.ties[row]) for row in np.flatnonzero(duals.ties[:count])}
        return Charges.of(float(duals.ties[-1]), stay, kin)

    def _sides(self, pairs: Pairs) -> tuple[csr_matrix, csr_matrix]:
        who, where = pairs
        ones, every = np.ones(len(who)), np.arange(len(who))
        people = csr_matrix((ones, (who, every)), shape=(len(self.known.own), len(who)))
        posts = csr_matrix((ones, (where, every)), shape=(self.known.allowed.shape[1], len(who)))
        return people, posts

    def _tying(self, pairs: Pairs) -> csr_matrix:
        """Return the rows of ties over pairs; what is to be at least so much is turned round."""
        who, where = pairs
        body, stays = self.tied.body_of[where], self.known.own[who] == where
        of_kin = {person: np.flatnonzero(who == person) for pair in self.tied.kin for person in pair}
        held = []
        for one, other, at in self.rows.kin:
            both = np.concatenate([of_kin[one], of_kin[other]])
            held.append(both[body[both] == at])
        held += [np.flatnonzero(stays & (body == at)) for at in self.rows.stay]
        held.append(np.flatnonzero(~stays))
        signs = [*[1.0] * len(self.rows.kin), *[-1.0] * len(self.rows.stay), 1.0]
        sizes = [len(one) for one in held]
        places = (np.repeat(np.arange(len(held)), sizes), np.concatenate(held))
        return csr_matrix((np.repeat(signs, sizes), places), shape=(len(held), len(who)))

    def _relaxed(self, pairs: Pairs) -> tuple[Duals, float]:
        """Solve the linear programme; a slack for each person costs :data:`UNPLACED`."""
        people, posts = self._sides(pairs)
        rows = self._tying(pairs)
        n_people, n_posts = people.shape[0], posts.shape[0]
        upper = block_array(
            [[posts, coo_matrix((n_posts, n_people))], [rows, coo_matrix((rows.shape[0], n_people))]],
            format="csr",
        )
        solved = linprog(
            self._cost(pairs),
            A_ub=upper,
            b_ub=np.concatenate([np.ones(n_posts), self.rows.limits]),
            A_eq=block_array([[people, eye_array(n_people)]], format="csr"),
            b_eq=np.ones(n_people),
            method="highs-ipm",  # with its crossover four times as fast here as the dual simplex
        )
        if solved.status == INFEASIBLE:
            raise _contradiction()
        below = np.maximum(-solved.ineqlin.marginals, 0.0)
        return Duals(below[:n_posts], below[n_posts:]), -float(solved.fun)

    def _cost(self, pairs: Pairs) -> Values:
        return np.concatenate([-self.known.value[pairs], np.full(len(self.known.own), UNPLACED)])

    def _whole(self, pairs: Pairs, seconds: float) -> Found:
        people, posts = self._sides(pairs)
        rows = self._tying(pairs)
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
        low = np.concatenate([np.ones(n_people), np.zeros(n_posts), np.full(len(self.rows.limits), -np.inf)])
        high = np.concatenate([np.ones(n_people), np.ones(n_posts), self.rows.limits])
        cost = self._cost(pairs)
        solved = milp(
            cost,
            constraints=LinearConstraint(table, low, high),
            integrality=np.ones(len(cost)),
            bounds=Bounds(0, 1),
            options={"time_limit": seconds, "mip_rel_gap": 1e-9},
        )
        if solved.status == INFEASIBLE:
            raise _contradiction()
        post_of = np.full(n_people, -1)
        if solved.x is None:
            return Found(post_of, -np.inf, proven=False)
        taken = np.flatnonzero(solved.x[: len(pairs[0])] > 0.5)
        post_of[pairs[0][taken]] = pairs[1][taken]
        return Found(post_of, -float(solved.fun), proven=solved.status == 0)


def _pairs(chosen: Flags) -> Pairs:
    who, where = np.nonzero(chosen)
    return who, where


def _contradiction() -> BadInput:
    return BadInput("no plan keeps every rule: continuity asks kin to stay who must not serve in one body")
