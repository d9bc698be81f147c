"""Adverse impact: whether one group is chosen much less often than another.

The four-fifths rule (US Uniform Guidelines on Employee Selection Procedures 1978, 29 CFR 1607.4 D) compares each group's
rate with the highest. It says nothing of chance, so that an exact test and intervals stand beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from scipy.stats import hypergeom, norm

from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.provenance import Findings, Provenance, hash_of

FOUR_FIFTHS = 0.8
SMALL = 10  # persons; a ratio of fewer says more of single people than of a group


@dataclass(frozen=True, slots=True)
class Interval:
    """A value with the bounds between which it lies at the level that was asked for."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Impact:
    """How one group fared beside the group with the highest rate.

    ``ratio``: its rate over the highest, and ``difference``: its rate less the highest; ``p``: two-sided, of Fisher's exact
    test, and ``mid_p`` as Lancaster corrects it for being too careful. All four are ``None`` for the group compared with, and
    where either group is too small to be shown. ``below_four_fifths``: whether the ratio is under 0.8; ``beyond_chance``:
    whether p is under 1 less the level.
    """

    group: str
    persons: int
    chosen: int
    compared_with: str
    ratio: Interval | None
    difference: Interval | None
    p: float | None
    mid_p: float | None
    level: float = 0.95

    @property
    def rate(self) -> float:
        """The share of the group that was chosen."""
        return self.chosen / self.persons

    @property
    def below_four_fifths(self) -> bool:
        """Whether the rate is under four fifths of the highest."""
        return self.ratio is not None and self.ratio.value < FOUR_FIFTHS

    @property
    def beyond_chance(self) -> bool:
        """Whether chance alone would seldom give such a difference."""
        return self.p is not None and self.p < 1 - self.level


def adverse_impact(
    groups: Mapping[str, tuple[int, int]], *, level: float = 0.95, smallest: int = SMALL
) -> Findings[Impact]:
    """Return each group beside the one with the highest rate, in the order given.

    ``groups``: name → (chosen, persons). The group compared with is the one with the highest rate among those of at least
    ``smallest`` persons; of equal rates the larger. Raises BadInput.
    """
    for name, (chosen, persons) in groups.items():
        if not 0 <= chosen <= persons or persons == 0:
            raise BadInput(f"group “{name}”: {chosen} of {persons} cannot have been chosen")
    large = [name for name, (_chosen, persons) in groups.items() if persons >= smallest]
    best = max(large, key=lambda one: (groups[one][0] / groups[one][1], groups[one][1]), default="")
    told = [_beside(name, groups, best, level=level, smallest=smallest) for name in groups]
    asked = f"{list(groups.items())}/{level}/{smallest}"
    return Findings(told, Provenance("psychometrics.adverse_impact", hash_of(asked)))


def _beside(
    name: str, groups: Mapping[str, tuple[int, int]], best: str, *, level: float, smallest: int
) -> Impact:
    chosen, persons = groups[name]
    if name == best or not best or persons < smallest:
        return Impact(name, persons, chosen, best, None, None, None, None, level)
    others, of = groups[best]
    p, mid_p = exact(chosen, persons, others, of)
    return Impact(
        group=name,
        persons=persons,
        chosen=chosen,
        compared_with=best,
        ratio=ratio_of_rates(chosen, persons, others, of, level=level),
        difference=difference_of_rates(chosen, persons, others, of, level=level),
        p=p,
        mid_p=mid_p,
        level=level,
    )


def exact(chosen: int, persons: int, others: int, of: int) -> tuple[float, float]:
    """Return how likely rates as far apart as these are by chance alone, two-sided: Fisher's p and the mid-p of Lancaster (1961).

    Given how many were chosen in all, the number in the first group is hypergeometric; as extreme are all numbers that are no
    likelier than the one found (Agresti 2013, Categorical Data Analysis, 3.5). The mid-p counts those as likely by half.
    """
    law = hypergeom(persons + of, chosen + others, persons)
    weight = law.pmf(np.arange(persons + 1))
    found = weight[chosen]
    alike = np.isclose(weight, found, rtol=1e-9, atol=0.0)
    rarer = float(weight[(weight < found) & ~alike].sum())
    level = float(weight[alike].sum())
    return min(rarer + level, 1.0), min(rarer + level / 2, 1.0)


def wilson(chosen: int, persons: int, *, level: float = 0.95) -> Interval:
    """Return a rate with its score interval (Wilson 1927, JASA 22), which stays inside 0 and 1."""
    z = float(norm.ppf((1 + level) / 2))
    rate = chosen / persons
    middle = (rate + z**2 / (2 * persons)) / (1 + z**2 / persons)
    half = z / (1 + z**2 / persons) * np.sqrt(rate * (1 - rate) / persons + z**2 / (4 * persons**2))
    low = 0.0 if chosen == 0 else float(middle - half)  # at the ends rounding would leave a trace
    high = 1.0 if chosen == persons else float(middle + half)
    return Interval(rate, low, high)


def difference_of_rates(chosen: int, persons: int, others: int, of: int, *, level: float = 0.95) -> Interval:
    """Return the first rate less the second, with Newcombe's hybrid score interval (1998, Statistics in Medicine 17)."""
    one, two = wilson(chosen, persons, level=level), wilson(others, of, level=level)
    apart = one.value - two.value
    below = np.hypot(one.value - one.low, two.high - two.value)
    above = np.hypot(one.high - one.value, two.value - two.low)
    return Interval(apart, float(apart - below), float(apart + above))


def ratio_of_rates(chosen: int, persons: int, others: int, of: int, *, level: float = 0.95) -> Interval:
    """Return the first rate over the second, with an interval by recovered variances on the logarithm.

    Donner & Zou 2012 (Statistical Methods in Medical Research 21): the bounds of both rates' own score intervals are put
    together, so that a rate of 0 needs no correction. Where nobody was chosen in the second group the ratio is infinite.
    """
    one, two = wilson(chosen, persons, level=level), wilson(others, of, level=level)
    if others == 0:
        return Interval(float("inf") if chosen else float("nan"), 0.0, float("inf"))
    with np.errstate(divide="ignore", invalid="ignore"):
        middle = np.log(one.value) - np.log(two.value)
        below = np.hypot(np.log(one.value) - np.log(one.low), np.log(two.high) - np.log(two.value))
        above = np.hypot(np.log(one.high) - np.log(one.value), np.log(two.value) - np.log(two.low))
    if chosen == 0:
        return Interval(0.0, 0.0, one.high / two.value if two.value else float("inf"))
    return Interval(one.value / two.value, float(np.exp(middle - below)), float(np.exp(middle + above)))
