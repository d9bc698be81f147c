"""What answers tell of a question: how many had it right, and whether those who know more have it right more often."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import StatisticsError, correlation, fmean

ENOUGH = 10
"""Of fewer attempts nothing is said of a question: chance would speak."""
WEAK = 0.1


@dataclass(frozen=True, slots=True)
class ItemStatistics:
    """How a question does. ``share`` and ``discrimination`` are none until enough have answered or where all did alike."""

    attempts: int
    share: float | None = None
    discrimination: float | None = None

    @property
    def is_weak(self) -> bool:
        """Whether those who know more do not have it right more often: somebody should read the question again."""
        return self.discrimination is not None and self.discrimination < WEAK


def item_statistics(answers: Sequence[tuple[float, float]]) -> ItemStatistics:
    """Return how a question does, from (its mark, the mean mark of the attempt's other questions) of each attempt.

    The question itself is left out of the rest, or it would agree with itself.
    """
    if len(answers) < ENOUGH:
        return ItemStatistics(len(answers))
    own, rest = [mark for mark, _rest in answers], [rest for _mark, rest in answers]
    return ItemStatistics(len(answers), fmean(own), _agreement(own, rest))


def _agreement(own: Sequence[float], rest: Sequence[float]) -> float | None:
    try:
        return correlation(own, rest)
    except StatisticsError:  # all alike: nothing can go with anything
        return None
