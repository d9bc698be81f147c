"""A whole service planned category by category, under prices that make the categories keep the common rules together.

Posts of one category are filled among each other, so that only the ties (kin, continuity of bodies, the number of moves) hold the
categories together. With a price on each tie every category is an assignment of its own, solved exactly; the sum bounds every plan
(Lagrange; Fisher 1981, Management Science 27). Prices move by what each rule lacks, over how many officials can answer. The plan is
then mended: whoever loses least by it is held to stay until every rule is kept, and the rest is assigned anew, exactly.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from shanyrak_methods.rotation.assigning import UNPLACED, Places, Values, assigned, prices
from shanyrak_methods.rotation.charges import BARRED, Charges, Fees, Kin
from shanyrak_methods.rotation.errors import BadInput
from shanyrak_methods.rotation.problem import Round
from shanyrak_methods.rotation.ties import Ties
from shanyrak_methods.rotation.weighing import Flags, weighed

LARGEST = 400_000_000  # pairs of all categories together: with what is allowed 3.6 GB
WORKERS = min(4, os.cpu_count() or 1)  # the assignments of categories run beside each other


FASTER, SLOWEST, FASTEST = 1.4, 0.02, 4.0  # of the pace of prices: how it grows, and its ends
SLOWER = 0.9  # the pace of what kin pay, from step to step


@dataclass(frozen=True, slots=True)
class Block:
    """The officials and posts of one category, by their numbers in the round, and their pairs as matrices."""

    people: Places
    posts: Places
    own: Places  # (people,) the position of each one's post within the block
    body_of: Places  # (posts,)
    value: Values
    barred: Flags


@dataclass(frozen=True, slots=True)
class Service:
    """All blocks of a round, and what ties them together."""

    blocks: tuple[Block, ...]
    ties: Ties
    posts: int

    @property
    def block_of(self) -> Places:
        """(officials,) the block of each."""
        found = np.zeros(len(self.ties.own), dtype=np.int64)
        for number, block in enumerate(self.blocks):
            found[block.people] = number
        return found


def service(round_: Round, tied: Ties) -> Service:
    """Return the round in blocks. Raises BadInput for categories that are too large to weigh all their pairs."""
    people: dict[str, list[int]] = {}
    posts: dict[str, list[int]] = {}
    for number, official in enumerate(round_.officials):
        people.setdefault(round_.post_of[official.post].category, []).append(number)
    for number, post in enumerate(round_.posts):
        posts.setdefault(post.category, []).append(number)
    pairs = sum(len(members) * len(posts[category]) for category, members in people.items())
    if pairs > LARGEST:
        raise BadInput(f"the categories are too large to weigh {pairs} pairs; at most {LARGEST}: divide them")
    found = [_block(round_, tied, people[name], posts[name]) for name in sorted(people)]
    return Service(tuple(found), tied, len(round_.posts))


def _block(round_: Round, tied: Ties, people: list[int], posts: list[int]) -> Block:
    known = weighed(round_, [round_.officials[one] for one in people], [round_.posts[one] for one in posts])
    where = np.array(posts)
    return Block(np.array(people), where, known.own, tied.body_of[where], known.value, ~known.allowed)


@dataclass(frozen=True, slots=True)
class Solved:
    """The best assignment of each block at some charges: (officials,) posts of the round, and the sum of its worth."""

    post_of: Places
    worth: float


def worth_at(
    block: Block, bonus: Values, fees: Fees, left_out: float, members: Iterable[int]
) -> tuple[Values, Flags]:
    """Return what each pair is worth with a bonus for staying and fees, and which pairs are barred.

    ``bonus``: (officials of the round,). ``left_out``: the worth of having no post. ``members``: positions of those with fees.
    """
    worth, barred = block.value.copy(), block.barred
    worth[np.arange(len(worth)), block.own] += bonus[block.people]
    for member in members:
        for body, fee in fees[int(block.people[member])].items():
            there = block.body_of == body
            if fee == BARRED:
                barred = barred.copy() if barred is block.barred else barred
                barred[member, there] = True
            else:
                worth[member, there] -= fee
    np.copyto(worth, left_out, where=barred)
    if (
        worth.min() < left_out
    ):  # whoever would rather have no post has none: the post is free then, and must count as such
        barred = barred | (worth < left_out)
        np.maximum(worth, left_out, out=worth)
    return worth, barred


def solved(
    known: Service, bonus: Values, fees: Fees, *, left_out: float = -UNPLACED, before: Solved | None = None,
    only: Iterable[int] | None = None,
) -> Solved:  # fmt: skip
    """Return the best assignment of each block; of ``only`` some where the others are as ``before``."""
    chosen = list(range(len(known.blocks))) if only is None else sorted(set(only))
    post_of = np.full(len(known.ties.own), -1) if before is None else before.post_of.copy()

    def one(number: int) -> float:
        block = known.blocks[number]
        members = [n for n, person in enumerate(block.people) if int(person) in fees] if fees else []
        worth, barred = worth_at(block, bonus, fees, left_out, members)
        places, value = assigned(worth, ~barred)
        post_of[block.people] = np.where(places >= 0, block.posts[places], -1)
        return value + left_out * max(len(worth) - worth.shape[1], 0)

    with ThreadPoolExecutor(WORKERS) as pool:
        values = list(pool.map(one, chosen))
    return Solved(post_of, float(sum(values)))


def relaxed(known: Service, charges: Charges) -> tuple[Solved, float]:
    """Return the best assignment at these charges and the bound on every plan that it proves."""
    tied = known.ties
    bonus = charges.move + charges.stay[tied.old_body]
    found = solved(known, bonus, charges.fees, left_out=charges.move - UNPLACED)
    # Each official is charged a move and given it back for staying or for having no post: the sum is the same.
    constant = charges.move * (tied.most_moves - len(tied.own)) - charges.stay @ tied.needed
    return found, found.worth + float(constant) + sum(charges.kin.values())


@dataclass(frozen=True, slots=True)
class Pace:
    """How far prices go for what a rule lacks: further while it lacks the same way, less once it turns (Riedmiller & Braun 1993).

    ``move`` and ``stay`` (bodies,): the rate of each price; ``moved`` and ``stayed``: which way it went last; ``kin``: for kin.
    """

    move: float
    stay: Values
    moved: float
    stayed: Values
    kin: float = 1.0

    @classmethod
    def first(cls, bodies: int) -> Pace:
        """Return the pace to begin with."""
        return cls(1.0, np.ones(bodies), 0.0, np.zeros(bodies))

    def next(self, over: float, lacks: Values) -> Pace:
        """Return the pace after a look at how many moves are too many, and how many officials (bodies,) lacks."""
        move = float(_paced(np.array(self.move), np.array(self.moved * over)))
        stay = _paced(self.stay, self.stayed * lacks)
        return Pace(move, stay, float(np.sign(over)), np.sign(lacks), SLOWER * self.kin)


def _paced(rate: Values, same: Values) -> Values:
    return np.clip(np.where(same > 0, FASTER * rate, np.where(same < 0, rate / 2, rate)), SLOWEST, FASTEST)


def moved_on(known: Service, charges: Charges, found: Solved, pace: Pace) -> tuple[Charges, Pace]:
    """Return charges that answer to what each rule lacks, more where it is broken and less where it has room, and the next pace."""
    tied = known.ties
    can_answer = np.maximum(np.bincount(tied.old_body, minlength=len(tied.bodies)), 1)
    lacks = np.where(tied.needed > 0, tied.needed - tied.staying(found.post_of), 0)
    lacks = np.where((charges.stay > 0) | (lacks > 0), lacks, 0)
    over = int(tied.moved(found.post_of).sum()) - tied.most_moves
    pace = pace.next(over, lacks)
    stay = np.maximum(charges.stay + pace.stay * lacks / can_answer, 0.0)
    move = max(charges.move + pace.move * over / len(tied.own), 0.0)
    return Charges.of(move, stay, _kin(known, charges, found, pace.kin)), pace


def _kin(known: Service, charges: Charges, found: Solved, rate: float) -> Kin:
    """Return what kin pay who met, or had met before: half the rate more if both are there, as much less if neither is."""
    body = np.where(found.post_of >= 0, known.ties.body_of[found.post_of], -1)
    asked = {**dict.fromkeys(known.ties.together(found.post_of), 0.0), **charges.kin}
    return {
        (one, other, at): max(fee + rate / 2 * (int(body[one] == at) + int(body[other] == at) - 1), 0.0)
        for (one, other, at), fee in asked.items()
    }


def standing(known: Service, charges: Charges, found: Solved) -> tuple[Values, Values]:
    """Return (posts,) prices and (officials,) what staying would cost each at them, before what continuity adds.

    Infinite for whoever may not stay; below 0 for whoever stays by choice.
    """
    price, loss = np.zeros(known.posts), np.full(len(known.ties.own), np.inf)
    bonus = charges.move + charges.stay[known.ties.old_body]

    def one(block: Block) -> None:
        members = [n for n, person in enumerate(block.people) if int(person) in charges.fees]
        worth, barred = worth_at(block, bonus, charges.fees, charges.move - UNPLACED, members)
        there = _within(block, found.post_of, known.posts)
        asked = prices(worth, there, left_out=charges.move - UNPLACED)
        price[block.posts] = asked
        rows = np.arange(len(worth))
        gain = worth - asked
        stays = gain[rows, block.own] - charges.stay[known.ties.old_body[block.people]]
        gain[rows, block.own] = -np.inf
        cost = np.maximum(gain.max(axis=1), charges.move - UNPLACED) - stays
        loss[block.people] = np.where(barred[rows, block.own], np.inf, cost)

    with ThreadPoolExecutor(WORKERS) as pool:
        list(pool.map(one, known.blocks))
    return price, loss


def _within(block: Block, post_of: Places, posts: int) -> Places:
    """Return (people,) where in the block the post of each is."""
    position = np.full(posts + 1, -1)
    position[block.posts] = np.arange(len(block.posts))
    return np.asarray(position[post_of[block.people]])
