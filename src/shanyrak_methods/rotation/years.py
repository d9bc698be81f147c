"""Plans over several years: the best way of every official through posts and years, with the bound on all other plans.

Each official takes one way; each post takes one official a year; kin, continuity and the number of moves hold in every year, for
who serves where by then. A linear programme over some ways gives prices, the prices give better ways (column generation:
Desaulniers, Desrosiers & Solomon 2005), and at any prices nobody does better than by their best way, which bounds every plan. The
whole-number programme then runs over the ways that the bound leaves open.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

import numpy as np

from shanyrak_methods.rotation.columns import Column, Master, Row, Solution
from shanyrak_methods.rotation.errors import BadInput
from shanyrak_methods.rotation.following import Horizon, values_of_years
from shanyrak_methods.rotation.planning import PROVEN, SECONDS, VERSION, plan
from shanyrak_methods.rotation.prospects import OUT, Prospect, Traveller, Way
from shanyrak_methods.rotation.ties import ties
from shanyrak_methods.rotation.travelling import travellers

METHOD = "ways through the years"
MANY, NEAR = 6, 0.3  # ways of each official that a round of prices adds, and what they may lack of the best
ROUNDS = 120
STEADY = 0.5  # how near to the best prices the next are tried at first
EASED, FIRMER = 0.9, 0.3  # of it, what better prices leave; of the rest, what worse ones add
CLOSED = 5e-5  # an official and year: from here on whole numbers leave more open than prices do
LIKELY, WIDER = 0.02, 4  # what a way of the best plan hardly ever lacks; and how fast to look further
LARGEST = 10_000_000  # pairs of officials and posts, all years together
OPEN = 200_000  # ways, all officials together, that whole numbers decide among
EXACT = 1e-6

Duals = dict[Row, float]


@dataclass(frozen=True, slots=True)
class YearsPlan:
    """Who serves where in each year: ``post_of`` a mapping a year, ``values`` what each year is worth, ``value`` their sum.

    Whoever is left without a post in a year is in no year after it; each such year costs :data:`UNPLACED` in ``bound``, which no
    plan passes.
    """

    post_of: tuple[dict[str, str], ...]
    values: tuple[float, ...]
    value: float
    bound: float
    gap: float
    is_optimal: bool
    input_hash: str
    method: str = METHOD
    version: str = VERSION


def plan_years(horizon: Horizon, *, seconds: float = SECONDS) -> YearsPlan:
    """Return the best plan of the years; stops after ``seconds`` with the best one known and the bound on all others.

    Raises BadInput where no plan keeps every rule, or there are too many officials, posts and years.
    """
    pairs = len(horizon.first.officials) * len(horizon.first.posts) * horizon.years
    if pairs > LARGEST:
        raise BadInput(
            f"{pairs} pairs of officials and posts over the years are more than {LARGEST}: plan categories apart"
        )
    search = _Search.of(horizon, seconds)
    search.roll()
    search.price()
    search.decide()
    return search.told()


@dataclass(slots=True)
class _Search:
    """The ways known so far, the lowest bound with the duals that proved it, and the best plan."""

    horizon: Horizon
    master: Master
    people: list[Traveller]
    priced_by: float
    until: float
    columns: dict[tuple[int, Way], Column] = field(default_factory=dict)
    bound: float = np.inf
    lowest: Duals = field(default_factory=dict)
    ways: list[Way] = field(default_factory=list)
    value: float = -np.inf

    @classmethod
    def of(cls, horizon: Horizon, seconds: float) -> _Search:
        """Return a search that ends after so many seconds, and has found its prices after half of them."""
        tied, now = ties(horizon.first), time.monotonic()
        master = Master(tied, horizon.first.rules, horizon.years)
        return cls(horizon, master, travellers(horizon, tied), now + seconds / 2, now + seconds)

    def roll(self) -> None:
        """Plan year by year, each as if it were the last: a plan to begin with."""
        posts = {post.id: number for number, post in enumerate(self.horizon.first.posts)}
        plans: list[dict[str, str]] = []
        left = self.until - time.monotonic()
        for year in range(self.horizon.years):
            *_past, round_ = self.horizon.rounds([*plans, {}])
            told = plan(round_, seconds=left / (2 * self.horizon.years))
            if not told.post_of:
                break
            plans.append(told.post_of)
            self.lowest |= self.master.duals(year, told, posts)
        ways = [
            tuple(
                posts[plans[year][one.id]] if year < len(plans) and one.id in plans[year] else OUT
                for year in range(self.horizon.years)
            )
            for one in self.horizon.first.officials
        ]
        self._keep(enumerate(ways))
        self.ways, self.value = ways, sum(self.columns[n, way].value for n, way in enumerate(ways))

    def _keep(self, ways: Iterable[tuple[int, Way]]) -> int:
        """Keep ways as columns; return how many were new."""
        before = len(self.columns)
        for number, way in ways:
            if (number, way) not in self.columns:
                self.columns[number, way] = self.master.column(self.people[number], way)
        return len(self.columns) - before

    def price(self) -> None:
        """Move prices until the bound meets the linear programme's, or nearly, and keep the ways that are good at them."""
        self._priced(self.lowest)
        steady = STEADY
        for _round in range(ROUNDS):
            if time.monotonic() > self.priced_by:
                return
            solved = self.master.relaxed(list(self.columns.values()))
            if self.bound - solved.value <= CLOSED * len(self.people) * self.horizon.years:
                return
            # The newest prices swing from one extreme to the other: near the best is tried first (Wentges 1997, ITOR 4), the less
            # near the better that does (Pessoa et al. 2018, INFORMS Journal on Computing 30).
            before = self.bound
            found = self._priced(_towards(self.lowest, solved.duals, steady))
            steady = EASED * steady if self.bound < before else steady + FIRMER * (1 - steady)
            if not found and not self._priced(solved.duals):
                return

    def _priced(self, duals: Duals) -> int:
        """Look for each one's best ways at these duals; lower the bound by them, and return how many ways were new."""
        fees, best, ways = self.master.fees(duals), np.zeros(len(self.people)), list[tuple[int, Way]]()
        for number, who in enumerate(self.people):
            if time.monotonic() > self.priced_by and self.bound < np.inf:
                return 0
            prospect = Prospect.of(who, fees)
            best[number] = prospect.best
            ways += [(number, way) for way in prospect.likely(MANY, NEAR)]
        bound = self.master.bound(duals, best)
        if bound < self.bound:
            self.bound, self.lowest = bound, duals
        return self._keep(ways)

    def _is_over(self) -> bool:
        return time.monotonic() > self.until

    def decide(self) -> None:
        """Choose among ways that lack less and less little at the best prices, until no other can be in a better plan."""
        near = LIKELY
        while not self._is_over():
            ways, complete = self._open(near)
            self._keep(ways)
            columns = [self.columns[one] for one in dict.fromkeys([*enumerate(self.ways), *ways])]
            found = self.master.whole(columns, max(self.until - time.monotonic(), 1.0))
            self._take(columns, found)
            if not complete or not found.proven:
                return
            if near >= self.bound - self.value + EXACT:
                self.bound = self.value
                return
            near = min(self.bound - self.value + 2 * EXACT, WIDER * near)

    def _take(self, columns: list[Column], found: Solution) -> None:
        if found.value > self.value:
            ways = {columns[one].official: columns[one].way for one in found.chosen}
            self.ways, self.value = [ways[number] for number in range(len(self.people))], found.value

    def _open(self, near: float) -> tuple[list[tuple[int, Way]], bool]:
        """Return each one's ways that lack at most ``near`` of the best at the best prices, and whether these are all."""
        fees, found = self.master.fees(self.lowest), list[tuple[int, Way]]()
        for number, who in enumerate(self.people):
            prospect = Prospect.of(who, fees)
            ways = islice(prospect.ways(prospect.best - near), OPEN + 1 - len(found))
            found += [(number, way) for way in ways]
            if len(found) > OPEN:
                return found[:OPEN], False
        return found, True

    def told(self) -> YearsPlan:
        """Return the best plan with its bound."""
        first, years = self.horizon.first, range(self.horizon.years)
        plans = tuple(
            {
                first.officials[n].id: first.posts[way[year]].id
                for n, way in enumerate(self.ways)
                if way[year] != OUT
            }
            for year in years
        )
        values = tuple(values_of_years(self.horizon, plans))
        gap = max(self.bound - self.value, 0.0) / max(abs(sum(values)), 1.0)
        return YearsPlan(plans, values, sum(values), self.bound, gap, gap <= PROVEN, self._hash())

    def _hash(self) -> str:
        told = [
            self.horizon.first.input_hash(),
            self.horizon.years,
            [dict(one) for one in self.horizon.planned],
        ]
        return hashlib.sha256(json.dumps(told, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _towards(best: Duals, newest: Duals, steady: float) -> Duals:
    """Return prices between two, ``steady`` of the way from the newest to the best."""
    return {
        row: steady * best.get(row, 0.0) + (1 - steady) * newest.get(row, 0.0) for row in {**best, **newest}
    }
