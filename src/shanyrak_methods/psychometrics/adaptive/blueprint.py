"""What every adaptive test must hold, and when it ends."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from shanyrak_methods.psychometrics.adaptive.bank import Bank
from shanyrak_methods.psychometrics.errors import BadInput

Values = NDArray[np.float64]
Flags = NDArray[np.bool_]
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Stop:
    """When a test ends before its full length.

    ``error``: as soon as the standard error is at most this. ``cut`` and ``sure``: as soon as the probability to be on one
    side of the cut is ``sure`` (Eggen & Straetmans 2000). Neither before ``shortest`` items. 0 and ``None`` are no rule.
    Raises BadInput.
    """

    error: float = 0.0
    cut: float | None = None
    sure: float = 0.95
    shortest: int = 5

    def __post_init__(self) -> None:
        if not (math.isfinite(self.error) and self.error >= 0):
            raise BadInput("the standard error to stop at is a number from 0")
        if self.cut is not None and not math.isfinite(self.cut):
            raise BadInput("the cut to stop at is a number")
        if not 0.5 < self.sure < 1:
            raise BadInput("what counts as sure lies between 0.5 and 1")

    @property
    def may_come_early(self) -> bool:
        """Whether a test may end before its full length."""
        return self.error > 0 or self.cut is not None

    def reached(self, error: Values, above: Values, taken: int) -> Flags:
        """Return (persons,) who is done: ``above`` is the probability of each to be above the cut."""
        done = error <= self.error
        if self.cut is not None:
            done = done | (above >= self.sure) | (above <= 1 - self.sure)
        return np.asarray(done & (taken >= self.shortest))


@dataclass(frozen=True, slots=True)
class Blueprint:
    """The length of a test and, for each content area, the least and the most items it gives.

    Raises BadInput for one that cannot be fulfilled from the bank.
    """

    bank: Bank
    length: int
    quotas: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    stop: Stop = Stop()

    def __post_init__(self) -> None:
        if unknown := set(self.quotas) - set(self.bank.areas):
            raise BadInput(f"the bank has no area “{min(unknown)}”")
        if not 0 < self.length <= self.bank.size:
            raise BadInput(f"a test of {self.length} items cannot be taken from a bank of {self.bank.size}")
        there = np.bincount(self.bank.area, minlength=len(self.bank.areas))
        for area, has, least, most in zip(self.bank.areas, there, self.least, self.most, strict=True):
            if not 0 <= least <= most:
                raise BadInput(f"area “{area}”: a quota from {least} to {most} cannot be kept")
            if least > has:
                raise BadInput(f"area “{area}” has {has} items and is to give at least {least}")
        fewest, most_of_all = int(self.least.sum()), int(np.minimum(self.most, there).sum())
        if not fewest <= self.length <= most_of_all:
            raise BadInput(
                f"the areas together give {fewest} to {most_of_all} items, and the test is to have {self.length}"
            )

    @property
    def least(self) -> Numbers:
        """(areas,) the least items of each area."""
        return np.array([self.quotas.get(area, (0, self.length))[0] for area in self.bank.areas])

    @property
    def most(self) -> Numbers:
        """(areas,) the most items of each area."""
        return np.array([self.quotas.get(area, (0, self.length))[1] for area in self.bank.areas])

    def part(self, items: Numbers) -> Blueprint:
        """Return the same rules for these items alone, in this order. Raises BadInput where they are too few."""
        return replace(self, bank=self.bank.part(items))

    def open_areas(self, given: Numbers) -> Flags:
        """Return (persons, areas) from which the next item may come so that the quotas can still be kept.

        ``given``: (persons, areas) items given so far. An area is open if it is not full, and if what the others still need
        fits into what is left. As areas do not overlap, this look ahead is exact.
        """
        needed = np.maximum(self.least - given, 0)
        left = self.length - given.sum(axis=1, keepdims=True)
        slack = left - needed.sum(axis=1, keepdims=True)
        return np.asarray((given < self.most) & ((slack > 0) | (needed > 0)))

    def kept(self, given: Numbers) -> Flags:
        """Return (persons,) whose full tests keep every quota."""
        return np.asarray(((given >= self.least) & (given <= self.most)).all(axis=1))


def even(bank: Bank, length: int) -> Blueprint:
    """Return the blueprint in which every area gives as much as every other, within one item."""
    share, rest = divmod(length, len(bank.areas))
    return Blueprint(bank, length, {area: (share, share + bool(rest)) for area in bank.areas})
