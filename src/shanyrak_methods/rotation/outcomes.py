"""What a way to plan found: a plan by numbers, its bound, and the prices that explain it."""

from __future__ import annotations

from dataclasses import dataclass

from shanyrak_methods.rotation.assigning import UNPLACED, Places, Values
from shanyrak_methods.rotation.charges import Charges


@dataclass(frozen=True, slots=True)
class Outcome:
    """A plan as (officials,) posts, ``-1`` for none; ``value`` and ``bound`` with UNPLACED off for each of these.

    ``prices``: (posts,) what each post is worth to others.
    """

    post_of: Places
    value: float
    bound: float
    prices: Values
    charges: Charges
    method: str

    @property
    def plain(self) -> float:
        """The value of all who are placed."""
        return self.value + UNPLACED * int((self.post_of < 0).sum())

    @property
    def gap(self) -> float:
        """How far from the bound, as a share of the value."""
        return max(self.bound - self.value, 0.0) / max(abs(self.plain), 1.0)
