"""One person's adaptive test as it goes on: what to give next, and when it is enough."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from shanyrak_methods.psychometrics.adaptive.blueprint import Blueprint
from shanyrak_methods.psychometrics.adaptive.choosing import Known, Rule, Tables
from shanyrak_methods.psychometrics.adaptive.shadow import shadow_test
from shanyrak_methods.psychometrics.errors import BadInput

Values = NDArray[np.float64]
NEVER = -1e9


@dataclass(slots=True)
class Sitting:
    """A test in progress. It keeps no clock and no chance: the same answers lead to the same items.

    ``prices``: (items,) what each item costs (``exposure.prices``); ``shut``: items that too many have seen already.
    """

    blueprint: Blueprint
    tables: Tables
    prices: Values
    shut: frozenset[int] = frozenset()
    rule: Rule = Rule.FISHER
    given: list[int] = field(default_factory=list)
    known: Known = field(init=False)

    def __post_init__(self) -> None:
        self.known = Known.nothing(self.tables, 1)

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

        Without enemies the areas alone decide, and a look ahead over them is exact; with enemies the best whole test
        (van der Linden & Reese 1998, APM 22) is found by mixed-integer programming. Raises BadInput when the test is over,
        or when no whole test is left.
        """
        if self.is_over:
            raise BadInput("the test is over")
        worth = self._worth()
        if self.blueprint.bank.enemies:
            return shadow_test(self.blueprint, worth, self.given)
        counts = np.bincount(self.blueprint.bank.area[self.given], minlength=len(self.blueprint.bank.areas))
        open_now = self.blueprint.open_areas(counts[None])[0]
        fitting = np.where(open_now[self.blueprint.bank.area], worth, NEVER)
        fitting[self.given] = NEVER
        best = int(fitting.argmax())
        if fitting[best] <= NEVER:
            raise BadInput("no item is left that keeps to the quotas")
        return best

    def answer(self, item: int, *, right: bool) -> None:
        """Take in an answer. Raises BadInput for an item that was given before or is not in the bank."""
        if item in self.given or not 0 <= item < self.blueprint.bank.size:
            raise BadInput(f"item {item} cannot be answered now")
        self.given.append(item)
        self.known.learn(np.array([0]), np.array([item]), np.array([right]))

    def _worth(self) -> Values:
        """Return what each item is worth; shut ones far less, but not nothing: a whole test comes first."""
        worth = self.tables.worth(self.known.posterior(), self.rule)[0].astype(np.float64) - self.prices
        worth[list(self.shut)] -= 1e3
        return worth
