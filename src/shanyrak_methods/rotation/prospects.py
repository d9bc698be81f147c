"""The ways of one official through the years: the best at some prices, and all that are nearly as good.

A way is where an official serves in each year. What a year adds depends on the post, the one before it, since when it is held and
how often the official served at a hardship post; so the best of the years to come follows backwards, year by year (Bellman 1957).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from shanyrak_methods.rotation.assigning import UNPLACED, Places, Values
from shanyrak_methods.rotation.problem import Official, Rules, Weights
from shanyrak_methods.rotation.weighing import MOST_HARDSHIP, Flags

OUT = -1  # no post, in this year and all after it
ROUNDING = 1e-9
LEAST = -1e9  # what is worth less is forbidden
BEFORE = -1  # the year in which a term began that runs already

Way = tuple[int, ...]  # a post of the round for each year, or OUT
Key = tuple[int, int, int]


class State(NamedTuple):
    """Where an official comes from in a year: the post, when the term began, hardship terms ended since the plan began."""

    year: int
    at: int
    began: int
    ended: int


START = State(0, 0, BEFORE, 0)


@dataclass(frozen=True, slots=True)
class YearFees:
    """What the rules cost at some prices, by year: posts (years, posts), moves (years,), and by body (years, bodies).

    ``present``: (years,) for all who still have a post; ``stays``, ``serves``, ``may_stay``: of the body served before;
    ``kin``: by official, of the body served now.
    """

    posts: Values
    moves: Values
    present: Values
    stays: Values
    serves: Values
    may_stay: Values
    kin: dict[int, Values] = field(default_factory=dict)

    @classmethod
    def none(cls, years: int, posts: int, bodies: int) -> YearFees:
        """Return no fees at all."""
        stays, serves, may_stay = np.zeros((3, years, bodies))
        return cls(np.zeros((years, posts)), np.zeros(years), np.zeros(years), stays, serves, may_stay)


@dataclass(frozen=True, slots=True)
class Traveller:
    """One official with the posts that may ever be theirs.

    ``posts``: (own posts,) by number in the round, the present one first; ``open_``: which a term may begin at; ``plain``: fit and
    family; ``planned``: (years, own posts) what keeping to an earlier plan adds.
    """

    number: int
    official: Official
    rules: Rules
    weights: Weights
    posts: Places
    body: Places
    region: Places
    hard: Flags
    open_: Flags
    plain: Values
    planned: Values

    @property
    def years(self) -> int:
        """How many years are planned."""
        return len(self.planned)

    def may_stay(self, year: int, began: int) -> bool:
        """Return whether a term may go on in ``year``."""
        return self._served(year, began) < self.rules.maximum_years

    def may_leave(self, year: int, began: int) -> bool:
        """Return whether a term may end before ``year``."""
        return self._served(year, began) >= self.rules.minimum_years

    def _served(self, year: int, began: int) -> float:
        return self.official.years + year if began == BEFORE else float(year - began)

    def arrival(self, at: Places) -> Values:
        """Return (from, to) what a move from own posts ``at`` costs; infinite to where one is."""
        away = np.where(self.body[at, None] == self.body, 0.5, 1.0) * self.weights.ramp_up
        away += self.weights.moving * (self.region[at, None] != self.region)
        away[np.arange(len(at)), at] = np.inf
        return np.asarray(away)

    def worth(self, year: int, ended: int) -> Values:
        """Return (own posts,) what serving at each adds in ``year``, after so many ended hardship terms; before any fee."""
        served = min(self.official.hardship + ended, MOST_HARDSHIP) / MOST_HARDSHIP
        return np.asarray(self.plain - self.weights.hardship * served * self.hard + self.planned[year])


@dataclass(frozen=True, slots=True)
class Prospect:
    """The best that the years to come hold for one official at some fees.

    ``arrival``: (from, to) what moves cost from the posts that are not hard, and from those that are. ``enter``: by year, hardship terms ended, and whether this move ends one: (own posts,) beginning a term there and the best of all
    after it. ``to_go``: by year, when the term began, hardship terms ended: (own posts,) the best for whoever served there before.
    """

    who: Traveller
    fees: YearFees
    arrival: tuple[Values, Values]
    enter: dict[Key, Values]
    to_go: dict[Key, Values]

    @classmethod
    def of(cls, who: Traveller, fees: YearFees) -> Prospect:
        """Return the prospects of an official, computed backwards from the last year."""
        sides = (who.arrival(np.flatnonzero(~who.hard)), who.arrival(np.flatnonzero(who.hard)))
        found = cls(who, fees, sides, {}, {})
        for year in reversed(range(who.years)):
            for ended in range(year + 1):
                go = found._left(year, ended)
                for began in range(BEFORE, year):
                    found.to_go[year, began, ended] = found._best(year, began, ended, go)
        return found

    @property
    def best(self) -> float:
        """What the best way is worth, less its fees."""
        return float(self.to_go[0, BEFORE, 0][0])

    def ways(self, least: float) -> Iterator[Way]:
        """Yield every way that is worth ``least`` or more, less its fees."""
        return self._ways(START, least)

    def likely(self, many: int, near: float) -> list[Way]:
        """Return the best way for each of the best ``many`` choices of the first year, if it lacks no more than ``near``."""
        choices = self._choices(START, self.best - near)[:many]
        ways = (next(self._after(START, at, worth - ROUNDING), None) for worth, at in choices)
        return [way for way in ways if way is not None]

    def _charged(self, year: int) -> Values:
        fees = self.fees.posts[year, self.who.posts]
        kin = self.fees.kin.get(self.who.number)
        return np.asarray(fees if kin is None else fees + kin[year, self.who.body])

    def _after_year(self, year: int, began: int, ended: int) -> Values:
        none = np.zeros(len(self.who.posts))
        return none if year + 1 == self.who.years else self.to_go[year + 1, began, ended]

    def _left(self, year: int, ended: int) -> Values:
        """Return (own posts,) the best of leaving each in ``year`` for another.

        A hardship term that ends by it counts from the next year on: in the year of the move it is as if it had not been.
        """
        worth, left = (
            self.who.worth(year, ended) - self._charged(year) - self.fees.moves[year],
            np.zeros(len(self.who.posts)),
        )
        for ending, rows in enumerate((~self.who.hard, self.who.hard)):
            enter = np.where(self.who.open_, worth + self._after_year(year, year, ended + ending), -np.inf)
            self.enter[year, ended, ending] = enter
            left[rows] = (enter - self.arrival[ending]).max(axis=1)
        return left

    def _stay(self, year: int, began: int, ended: int) -> Values:
        who = self.who
        if not who.may_stay(year, began):
            return np.full(len(who.posts), -np.inf)
        worth = who.worth(year, ended) - self._charged(year) - self.fees.stays[year, who.body]
        return np.asarray(worth + self._after_year(year, began, ended))

    def _here(self, year: int, began: int) -> Values:
        """Return (own posts,) what having served at each until now costs, whatever comes next."""
        fees, body = self.fees, self.who.body
        fee = fees.present[year] + fees.serves[year, body]
        return np.asarray(fee + fees.may_stay[year, body] if self.who.may_stay(year, began) else fee)

    def _best(self, year: int, began: int, ended: int, go: Values) -> Values:
        best = np.maximum(self._stay(year, began, ended), -UNPLACED * (self.who.years - year))
        best = np.maximum(best, go) if self.who.may_leave(year, began) else best
        return np.asarray(best - self._here(year, began))

    def _choices(self, state: State, least: float) -> list[tuple[float, int]]:
        """Return the choices that are worth ``least`` with the best of all after them: worth and post, best first."""
        year, at, began, ended = state
        here = float(self._here(year, began)[at])
        found = [(-UNPLACED * (self.who.years - year) - here, OUT)]
        found.append((float(self._stay(year, began, ended)[at]) - here, at))
        if self.who.may_leave(year, began):
            gains = (
                self.enter[year, ended, int(self.who.hard[at])] - self.who.arrival(np.array([at]))[0] - here
            )
            found += [(float(gains[to]), int(to)) for to in np.flatnonzero(gains >= max(least, LEAST))]
        return sorted((one for one in found if one[0] >= max(least, LEAST)), key=lambda one: -one[0])

    def _ways(self, state: State, least: float) -> Iterator[Way]:
        if state.year == self.who.years:
            yield ()
            return
        for _worth, to in self._choices(state, least):
            yield from self._after(state, to, least)

    def _after(self, state: State, to: int, least: float) -> Iterator[Way]:
        """Yield the ways that choose ``to`` and are worth ``least`` from here on."""
        year, at, began, ended = state
        if to == OUT:
            yield (OUT,) * (self.who.years - year)
            return
        spent = self._spent(state, to)
        if to != at:
            began, ended = year, ended + int(self.who.hard[at])
        for rest in self._ways(State(year + 1, to, began, ended), least - spent):
            yield (int(self.who.posts[to]), *rest)

    def _spent(self, state: State, to: int) -> float:
        """Return what a choice adds by itself, less its fees."""
        year, at, began, ended = state
        worth = float(self.who.worth(year, ended)[to] - self._charged(year)[to])
        worth -= float(self._here(year, began)[at])
        if to != at:
            return worth - float(self.fees.moves[year] + self.who.arrival(np.array([at]))[0, to])
        return worth - float(self.fees.stays[year, self.who.body[at]])
