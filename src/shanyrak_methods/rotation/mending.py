"""From a plan that the prices almost make right to one that keeps every rule."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from shanyrak_methods.rotation.assigning import UNPLACED, Places, Values
from shanyrak_methods.rotation.charges import BARRED, Charges, Fees
from shanyrak_methods.rotation.decomposing import Service, Solved, solved
from shanyrak_methods.rotation.weighing import Flags

HELD = (
    UNPLACED / 2
)  # what staying earns whoever is held to it: more than any post, less than leaving somebody without one
ROUNDS = 40
CHEAPER, ENOUGH = (
    3,
    1e-4,
)  # how often moves that are left over are offered anew, and what share of officials is not worth it


class Mending:
    """A plan under repair: who is held to stay, and who is barred from a body because of kin."""

    def __init__(self, known: Service, charges: Charges, found: Solved, loss: Values) -> None:
        # Where more must go than may move, everybody offers to, so that as few as can be are left without a post.
        self.known, self.loss, self.move = known, loss, min(charges.move, 0.99 * UNPLACED)
        # Whoever stays at these prices comes first: who moves with whom was decided for all of them together.
        self._order = np.where(found.post_of == known.ties.own, loss - HELD, loss)
        self.held = np.zeros(len(loss), dtype=bool)
        self.fees: Fees = {one: dict(fees) for one, fees in charges.fees.items()}
        self._barred: list[int] = []
        self._parted: list[tuple[int, int, int]] = []  # who was barred because of whom, and from which body
        self._block_of = known.block_of
        self._hold_scarce(charges)

    def plan(self) -> Places | None:
        """Return (officials,) posts that keep every rule; ``None`` if it was not found."""
        found = self._kept(self._solved())
        if found is None:
            return None
        return self._cheaper(found).post_of if self.move else found.post_of

    def value(self, post_of: Places) -> float:
        """Return what a plan is worth, with what each official without a post costs taken off."""
        return float(self.worth(post_of).sum())

    def worth(self, post_of: Places) -> Values:
        """Return (officials,) what each brings by a plan; what it costs to have no post for who has none."""
        worth = np.full(len(post_of), -UNPLACED)
        for block in self.known.blocks:
            position = np.full(self.known.posts, -1)
            position[block.posts] = np.arange(len(block.posts))
            there = post_of[block.people]
            rows = np.flatnonzero(there >= 0)
            worth[block.people[rows]] = block.value[rows, position[there[rows]]]
        return worth

    def _solved(self, before: Solved | None = None, only: Iterable[int] | None = None) -> Solved:
        bonus = self.move + HELD * self.held
        return solved(self.known, bonus, self.fees, left_out=self.move - UNPLACED, before=before, only=only)

    def _hold_scarce(self, charges: Charges) -> None:
        """Hold as many as must stay where continuity has a price: those who lose least by it."""
        tied = self.known.ties
        self._hold(np.where(charges.stay > 0, tied.needed, 0))

    def _hold(self, counts: Places) -> Places:
        """Hold so many more officials of each body (bodies,), who may stay and lose least; return who they are."""
        body = self.known.ties.old_body
        free = np.flatnonzero(self._may_be_held() & (counts[body] > 0))
        order = free[np.lexsort((self._order[free], body[free]))]
        ranks = np.arange(len(order)) - np.searchsorted(body[order], body[order])
        chosen = order[ranks < counts[body[order]]]
        self.held[chosen] = True
        return chosen

    def _may_be_held(self) -> Flags:
        """Return (officials,) who is free and may stay; not whoever kin bar from somewhere."""
        free = ~self.held & np.isfinite(self.loss)
        free[self._barred] = False
        return free

    def _kept(self, found: Solved) -> Solved | None:
        """Return the plan once no rule is broken, holding and barring until then."""
        tied = self.known.ties
        for _round in range(ROUNDS):
            otherwise = self._part_otherwise(found)
            if otherwise:
                found = self._solved(found, self._block_of[np.array(otherwise)])
                continue
            if tied.kept(found.post_of):
                return found
            touched = [*self._part_kin(found), *self._hold_short(found), *self._hold_moving(found)]
            touched = touched or self._leave_out(found)
            if not touched:
                return None
            found = self._solved(found, self._block_of[np.array(touched)])
        return None

    def _part_kin(self, found: Solved) -> list[int]:
        """Bar one of each kin who meet from the body: whoever loses less elsewhere."""
        touched = []
        for one, other, body in self.known.ties.together(found.post_of):
            leaves = min(one, other, key=lambda official: self._loss_of_leaving(found, official))
            self.held[leaves] = False
            self.fees.setdefault(leaves, {})[body] = BARRED
            self._barred.append(leaves)
            self._parted.append((leaves, one + other - leaves, body))
            touched.append(leaves)
        return touched

    def _part_otherwise(self, found: Solved) -> list[int]:
        """Bar the other of kin who were parted where a category has lost a post for somebody by it; once for each."""
        blocks = set(self._block_of[found.post_of < 0].tolist())
        again = [one for one in self._parted if self._block_of[one[0]] in blocks]
        self._parted = [one for one in self._parted if one not in again]
        for leaves, other, body in again:
            del self.fees[leaves][body]
            self.held[other] = False
            self.fees.setdefault(other, {})[body] = BARRED
            self._barred.append(other)
        return [official for leaves, other, _body in again for official in (leaves, other)]

    def _loss_of_leaving(self, found: Solved, official: int) -> float:
        """Return what it costs whoever stays to go: what staying earns; for whoever moves anyway, nothing."""
        stays = found.post_of[official] == self.known.ties.own[official]
        return float(self.held[official]) - float(self.loss[official]) if stays else 0.0

    def _hold_short(self, found: Solved) -> list[int]:
        """Hold those who stay in bodies that lack officials, and as many more as are lacking."""
        tied = self.known.ties
        lacks = np.maximum(tied.needed - tied.staying(found.post_of), 0)
        if not lacks.any():
            return []
        self.held |= (found.post_of == tied.own) & (lacks[tied.old_body] > 0)
        return [int(one) for one in self._hold(lacks)]

    def _hold_moving(self, found: Solved) -> list[int]:
        """Hold as many of those who move as are too many: who loses least by staying."""
        tied = self.known.ties
        moving = tied.moved(found.post_of)
        over = int(moving.sum()) - tied.most_moves
        if over <= 0:
            return []
        free = np.flatnonzero(moving & self._may_be_held())
        chosen = free[np.argsort(self.loss[free], kind="stable")[:over]]
        self.held[chosen] = True
        return [int(one) for one in chosen]

    def _leave_out(self, found: Solved) -> list[int]:
        """Leave as many without a post as must go but may not move: the rules contradict each other for them."""
        tied = self.known.ties
        moving = np.flatnonzero(tied.moved(found.post_of) & ~np.isfinite(self.loss))
        over = int(tied.moved(found.post_of).sum()) - tied.most_moves
        least = moving[np.argsort(self.worth(found.post_of)[moving], kind="stable")]
        chosen = [int(one) for one in least[: max(over, 0)]]
        for one in chosen:
            self.fees[one] = dict.fromkeys(range(len(tied.bodies)), BARRED)
        return chosen

    def _cheaper(self, found: Solved) -> Solved:
        """Use up the moves that are left: lower the price of a move by as much as it takes for so many to move."""
        tied, best = self.known.ties, found
        for _time in range(CHEAPER):
            left = tied.most_moves - int(tied.moved(best.post_of).sum())
            if left <= ENOUGH * len(tied.own):
                break
            self.move = max(self.move - left / len(tied.own), 0.0)
            tried = self._kept(self._solved())
            if tried is None or self.value(tried.post_of) <= self.value(best.post_of):
                break
            best = tried
        return best
