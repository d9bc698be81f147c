"""One person's adaptive test as it goes on: what to give next, and when it is enough."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from shanyrak_methods.psychometrics.adaptive.blueprint import Blueprint
from shanyrak_methods.psychometrics.adaptive.choosing import Known
from shanyrak_methods.psychometrics.adaptive.exposure import Exposure
from shanyrak_methods.psychometrics.adaptive.plan import Plan
from shanyrak_methods.psychometrics.adaptive.shadow import shadow_test
from shanyrak_methods.psychometrics.errors import BadInput

Values = NDArray[np.float64]
DEARLY = 1e3  # of information: a shut item is given only where no whole test goes without it


@dataclass(slots=True)
class Sitting:
    """A test in progress. It keeps no clock, and its chance is handed in: the same seed and answers lead to the same items.

    ``plan``: prepared once for all sittings of a blueprint. ``seed``: of the lots that Sympson–Hetter and randomesque draw.
    ``shut``: items that too many have seen already.
    """

    plan: Plan
    seed: int
    shut: frozenset[int] = frozenset()
    given: list[int] = field(default_factory=list)
    known: Known = field(init=False)
    closed: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.known = Known.nothing(self.plan.tables, 1)
        self.closed = sorted(self._passed_over() | self.shut)

    @property
    def blueprint(self) -> Blueprint:
        """What the test must hold."""
        return self.plan.blueprint

    def _passed_over(self) -> set[int]:
        """Return the items that Sympson–Hetter's lot keeps from this person: drawn once, so that none is offered again."""
        if self.plan.control.way is not Exposure.SYMPSON_HETTER:
            return set()
        order = self.blueprint.bank.order
        lots = np.random.default_rng(self.seed).random(len(order))
        return set(order[lots >= self.plan.control.chances[order]].tolist())

    @property
    def ability(self) -> tuple[float, float]:
        """The mean and the standard deviation of what is known of the person."""
        mean, error = self.known.summary(self.known.posterior())
        return float(mean[0]), float(error[0])

    @property
    def is_over(self) -> bool:
        """Whether no further item is needed."""
        if len(self.given) >= self.blueprint.length:
            return True
        if not self.given:
            return False
        posterior = self.known.posterior()
        above = self.known.above(posterior, self.blueprint.stop.cut)
        error = self.known.summary(posterior)[1]
        return bool(self.blueprint.stop.reached(error, above, len(self.given))[0])

    def next_item(self) -> int:
        """Return the number of the next item: the one worth most in the best whole test that can still be given.

        That test keeps to the quotas and apart from enemies (van der Linden & Reese 1998, APM 22); under randomesque the item is
        drawn from its best few. Raises BadInput when the test is over, or when no whole test is left.
        """
        if self.is_over:
            raise BadInput("the test is over")
        coming = shadow_test(self.blueprint, self.worth(), self.given)
        few = min(self.plan.control.among, len(coming))
        if few == 1:
            return coming[0]
        return coming[int(np.random.default_rng([self.seed, len(self.given)]).integers(few))]

    def worth(self) -> Values:
        """Return (items,) what each item is worth now; of closed ones far less, but not nothing: a whole test comes first."""
        worth = self.plan.worth(self.known.posterior())[0].astype(np.float64)
        worth[self.closed] -= DEARLY
        return worth

    def answer(self, item: int, *, right: bool) -> None:
        """Take in an answer. Raises BadInput for an item that was given before or is not in the bank."""
        if item in self.given or not 0 <= item < self.blueprint.bank.size:
            raise BadInput(f"item {item} cannot be answered now")
        self.given.append(item)
        self.known.learn(np.array([0]), np.array([item]), np.array([right]))
