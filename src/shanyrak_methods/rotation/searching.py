"""The search for the prices of a whole service, and the plan that comes of them."""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np

from shanyrak_methods.rotation.assigning import UNPLACED
from shanyrak_methods.rotation.charges import Charges
from shanyrak_methods.rotation.decomposing import Pace, Service, Solved, moved_on, relaxed, standing
from shanyrak_methods.rotation.errors import BadInput
from shanyrak_methods.rotation.mending import Mending
from shanyrak_methods.rotation.outcomes import Outcome

METHOD = "prices by category"
STEPS, MORE = 9, 5  # of the prices before the plan is mended; and before it is mended anew
AGAIN = 4  # times that prices go on where the gap is still wide
CLOSE = 4e-4  # of the value: a gap that is small enough for a whole service


@dataclass(slots=True)
class _Search:
    """The prices that are tried, and the lowest bound so far with what proved it."""

    known: Service
    charges: Charges
    pace: Pace
    until: float
    bound: float = np.inf
    lowest: tuple[Charges, Solved] | None = None

    def go_on(self, steps: int) -> None:
        """Try so many prices more, while there is time."""
        for _step in range(steps):
            found, bound = relaxed(self.known, self.charges)
            if self.lowest is None or bound < self.bound:
                self.bound, self.lowest = bound, (self.charges, found)
            self.charges, self.pace = moved_on(self.known, self.charges, found, self.pace)
            if self.is_over():
                break

    def is_over(self) -> bool:
        return time.monotonic() > self.until

    def mended(self) -> Outcome | None:
        """Return the plan that keeps every rule near the best prices; ``None`` if none was found."""
        if self.lowest is None:
            return None
        charges, found = self.lowest
        prices, loss = standing(self.known, charges, found)
        mending = Mending(self.known, charges, found, loss)
        post_of = mending.plan()
        if post_of is None:
            return None
        return Outcome(post_of, mending.value(post_of), self.bound, prices, charges, METHOD)


def by_category(known: Service, until: float) -> Outcome:
    """Move prices, mend the plan, and go on while the gap is wide and there is time. Raises BadInput if no plan was found."""
    bodies = len(known.ties.bodies)
    search = _Search(known, _begin(known), Pace.first(bodies), until)
    plans: list[Outcome] = []
    for again in range(AGAIN):
        search.go_on(MORE if again else STEPS)
        mended = search.mended()
        plans += [mended] if mended else []
        best = max(plans, key=lambda one: one.value, default=None)
        if search.is_over() or (best is not None and best.gap <= CLOSE):
            break
    if best is None:
        raise BadInput("no plan that keeps every rule was found: let fewer officials stay, or more move")
    return Outcome(best.post_of, best.value, min(search.bound, best.bound), best.prices, best.charges, METHOD)


def _begin(known: Service) -> Charges:
    """Return the charges to begin with: none, but for what no plan can do without leaving somebody out, which costs a post.

    That is a move, where more must leave than may; and serving together, for kin of one body who both have to stay.
    """
    tied = known.ties
    must_leave, must_stay = np.zeros(len(tied.own), dtype=bool), np.zeros(len(tied.own), dtype=bool)
    for block in known.blocks:
        leaves = block.barred[np.arange(len(block.own)), block.own]
        must_leave[block.people] = leaves
        must_stay[block.people] = ~leaves & ((~block.barred).sum(axis=1) == 1)
    body = tied.old_body
    kin = {
        (one, other, int(body[one])): UNPLACED
        for one, other in tied.kin
        if must_stay[one] and must_stay[other] and body[one] == body[other]
    }
    scarce = int(must_leave.sum()) > tied.most_moves
    return Charges.of(UNPLACED * scarce, np.zeros(len(tied.bodies)), kin)
