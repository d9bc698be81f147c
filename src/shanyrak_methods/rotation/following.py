"""Rounds that follow one another, a year apart: what a plan makes of the next, and whether plans of several years keep every rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from shanyrak_methods.rotation.checking import faults, value
from shanyrak_methods.rotation.errors import BadInput
from shanyrak_methods.rotation.problem import Official, Round

MOST_YEARS = 10
PostOf = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Horizon:
    """A round and those that follow it in the next ``years``; ``planned``: what an earlier plan said, a mapping a year."""

    first: Round
    years: int = 1
    planned: tuple[PostOf, ...] = ()

    def __post_init__(self) -> None:
        if not 1 <= self.years <= MOST_YEARS:
            raise BadInput(f"a plan is for 1 to {MOST_YEARS} years, not {self.years}")
        if len(self.planned) > self.years:
            raise BadInput(f"an earlier plan of {len(self.planned)} years is more than {self.years} years")

    def planned_for(self, year: int) -> PostOf:
        """Return what the earlier plan said for a year, counted from 0; nothing where it had ended."""
        return self.planned[year] if year < len(self.planned) else {}

    def rounds(self, plans: Sequence[PostOf]) -> Iterator[Round]:
        """Yield the round of each year, given the plans of the years before; ends where nobody is left."""
        round_ = replace(self.first, planned=self.planned_for(0))
        for year in range(self.years):
            yield round_
            if year + 1 == self.years or not plans[year]:
                return
            round_ = following(round_, plans[year], self.planned_for(year + 1))


def following(round_: Round, post_of: PostOf, planned: PostOf) -> Round:
    """Return the round a year later. Whoever was left without a post is placed by other ways, and not in it."""
    return replace(
        round_,
        officials=tuple(_a_year_on(round_, one, post_of) for one in round_.officials if one.id in post_of),
        planned=planned,
    )


def _a_year_on(round_: Round, official: Official, post_of: PostOf) -> Official:
    """Return an official a year later: a term goes on or begins, and one at a hardship post counts once it is over."""
    moves = post_of[official.id] != official.post
    over = moves and round_.post_of[official.post].hardship
    return replace(
        official,
        post=post_of[official.id],
        years=1.0 if moves else official.years + 1.0,
        hardship=official.hardship + int(over),
        kin=frozenset(one for one in official.kin if one in post_of),
    )


def faults_of_years(horizon: Horizon, plans: Sequence[PostOf]) -> list[str]:
    """Return what is wrong with plans of several years, a sentence each with its year; none if each keeps every rule."""
    rounds = horizon.rounds(plans)
    return [
        f"year {year}: {fault}"
        for year, (round_, plan) in enumerate(zip(rounds, plans, strict=False), 1)
        for fault in faults(round_, plan)
    ]


def values_of_years(horizon: Horizon, plans: Sequence[PostOf]) -> list[float]:
    """Return what the plan of each year is worth, by the reasons of each pair."""
    return [value(round_, plan) for round_, plan in zip(horizon.rounds(plans), plans, strict=False)]
