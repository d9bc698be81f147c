"""The programme over ways through the years: its rows, its prices, and its best plan in whole numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import csr_matrix

from shanyrak_methods.rotation.assigning import UNPLACED, Places, Values
from shanyrak_methods.rotation.planning import Plan
from shanyrak_methods.rotation.problem import Rules
from shanyrak_methods.rotation.prospects import BEFORE, OUT, Traveller, Way, YearFees
from shanyrak_methods.rotation.ties import ROUNDING, Ties

Row = tuple[str, int, int, int]  # which rule, year, post or body, which pair of kin
POST, MOVES, SHARE, ALL, KIN = "post", "moves", "share", "all", "kin"
UNDER_ONE = 1e-4  # at least the share less one, and more than that, is the share rounded down


@dataclass(frozen=True, slots=True)
class Column:
    """A way of one official: what it is worth, with UNPLACED off for each year without a post, and what it uses of each row."""

    official: int
    way: Way
    value: float
    uses: dict[Row, float]


@dataclass(frozen=True, slots=True)
class Solution:
    """What a programme found: its value; the duals of rows and officials, or which columns are chosen."""

    value: float
    duals: dict[Row, float]
    chosen: list[int]
    proven: bool


@dataclass(frozen=True, slots=True)
class Master:
    """The rules of all years as rows over ways: ``sum(uses · way) ≤ limit``.

    How many of a body must stay follows from who serves there by then: a share of them, or all who may stay if these are fewer.
    A switch a body and year says which; each row that it lets off is as loose as it can ever have to be.
    """

    tied: Ties
    rules: Rules
    years: int

    def column(self, who: Traveller, way: Way) -> Column:
        """Return a way with what it is worth and what it uses."""
        return _Walk(self, who).column(way)

    def limit(self, row: Row) -> float:
        """Return what a row may come to."""
        rule, year, at, _pair = row
        if rule == MOVES:
            return float(self.tied.most_moves) if year == 0 else ROUNDING
        if rule == SHARE:
            return -float(self.tied.needed[at]) if year == 0 else 1.0 - UNDER_ONE
        return float(self.size[at]) if rule == ALL else 1.0

    def duals(self, year: int, found: Plan, posts: Mapping[str, int]) -> dict[Row, float]:
        """Return the prices of a plan of one year as duals of its rows."""
        bodies = {name: number for number, name in enumerate(self.tied.bodies)}
        told: dict[Row, float] = {(POST, year, posts[post], 0): price for post, price in found.prices.items()}
        told |= {(SHARE, year, bodies[body], 0): price for body, price in found.stay.items()}
        return {row: price for row, price in told.items() if price} | {(MOVES, year, 0, 0): found.move}

    @property
    def size(self) -> Places:
        """(bodies,) how many posts each has."""
        return np.bincount(self.tied.body_of, minlength=len(self.tied.bodies))

    def bound(self, duals: dict[Row, float], best: Values) -> float:
        """Return the bound on every plan at these duals, where ``best`` is what the best way of each official is worth (Lagrange)."""
        switches = sum(
            max(self._loose(row) * dual - self.size[row[2]] * duals.get((ALL, *row[1:]), 0.0), 0.0)
            for row, dual in duals.items()
            if row[0] == SHARE and row[1] > 0
        )
        return float(best.sum() + sum(self.limit(row) * dual for row, dual in duals.items()) + switches)

    def _loose(self, row: Row) -> float:
        return self.rules.stay_share * float(self.size[row[2]])

    def fees(self, duals: dict[Row, float]) -> YearFees:
        """Return what each choice of each year costs at these duals."""
        years, bodies = self.years, len(self.tied.bodies)
        fees = YearFees.none(years, len(self.tied.body_of), bodies)
        for (rule, year, at, pair), dual in duals.items():
            if rule == POST:
                fees.posts[year, at] += dual
            elif rule == MOVES:
                fees.moves[year] += dual
                fees.present[year] -= self.rules.most_moves * dual if year else 0.0
            elif rule == KIN:
                for person in self.tied.kin[pair]:
                    fees.kin.setdefault(person, np.zeros((years, bodies)))[year, at] += dual
            else:
                fees.stays[year, at] -= dual
                fees.serves[year, at] += self.rules.stay_share * dual if year and rule == SHARE else 0.0
                fees.may_stay[year, at] += dual if rule == ALL else 0.0
        return fees

    def relaxed(self, columns: Sequence[Column]) -> Solution:
        """Solve the linear programme over ways."""
        rows, table, limits, own = self._table(columns)
        switches = table.shape[1] - len(columns)
        solved = linprog(
            self._cost(columns, switches),
            A_ub=table,
            b_ub=limits,
            A_eq=own,
            b_eq=np.ones(own.shape[0]),
            bounds=[*[(0, None)] * len(columns), *[(0, 1)] * switches],
            method="highs-ipm",
        )
        duals = np.maximum(-solved.ineqlin.marginals, 0.0)
        told = {row: float(dual) for row, dual in zip(rows, duals, strict=True) if dual}
        return Solution(-float(solved.fun), told, [], proven=solved.status == 0)

    def whole(self, columns: Sequence[Column], seconds: float) -> Solution:
        """Solve the whole-number programme over ways."""
        _rows, table, limits, own = self._table(columns)
        solved = milp(
            self._cost(columns, table.shape[1] - len(columns)),
            constraints=[LinearConstraint(table, -np.inf, limits), LinearConstraint(own, 1, 1)],
            integrality=np.ones(table.shape[1]),
            bounds=Bounds(0, 1),
            options={"time_limit": seconds, "mip_rel_gap": 1e-9},
        )
        if solved.x is None:
            return Solution(-np.inf, {}, [], proven=False)
        chosen = [int(one) for one in np.flatnonzero(solved.x[: len(columns)] > 0.5)]
        return Solution(sum(columns[one].value for one in chosen), {}, chosen, proven=solved.status == 0)

    @staticmethod
    def _cost(columns: Sequence[Column], switches: int) -> Values:
        return np.array([*(-one.value for one in columns), *[0.0] * switches])

    def _table(self, columns: Sequence[Column]) -> tuple[list[Row], csr_matrix, Values, csr_matrix]:
        """Return the rows in use, what each column and switch uses of them, their limits, and whose each column is."""
        rows = sorted({row for one in columns for row in one.uses})
        number = {row: position for position, row in enumerate(rows)}
        entries = [(number[row], at, use) for at, one in enumerate(columns) for row, use in one.uses.items()]
        switched = [row for row in rows if row[0] == SHARE and row[1] > 0]
        for at, row in enumerate(switched, len(columns)):
            entries.append((number[row], at, -self._loose(row)))
            every = (ALL, *row[1:])
            if every in number:
                entries.append((number[every], at, float(self.size[row[2]])))
        down, across = (np.array([entry[side] for entry in entries], dtype=int) for side in (0, 1))
        uses = np.array([entry[2] for entry in entries])
        width = len(columns) + len(switched)
        table = csr_matrix((uses, (down, across)), shape=(len(rows), width))
        people = np.array([one.official for one in columns])
        own = csr_matrix(
            (np.ones(len(columns)), (people, np.arange(len(columns)))), shape=(len(self.tied.own), width)
        )
        return rows, table, np.array([self.limit(row) for row in rows]), own


class _Walk:
    """One official going one way, year by year."""

    def __init__(self, master: Master, who: Traveller) -> None:
        self.master, self.who = master, who
        self.position = {int(post): at for at, post in enumerate(who.posts)}
        # Few have kin: who has none need not be looked for among all pairs.
        kin = enumerate(master.tied.kin) if who.official.kin else ()
        self.pairs = [number for number, pair in kin if who.number in pair]

    def column(self, way: Way) -> Column:
        value, uses, at, began, ended = 0.0, dict[Row, float](), 0, BEFORE, 0
        for year, post in enumerate(way):
            self._serves(uses, year, at, began)
            if post == OUT:
                value -= UNPLACED * (len(way) - year)
                break
            to = self.position[post]
            value += float(self.who.worth(year, ended)[to])
            self._takes(uses, year, at, to)
            if to != at:
                value -= float(self.who.arrival(np.array([at]))[0, to])
                ended, began = ended + int(self.who.hard[at]), year
            at = to
        return Column(self.who.number, way, value, uses)

    def _serves(self, uses: dict[Row, float], year: int, at: int, began: int) -> None:
        """Add what it means for the rules of ``year`` that the official has a post by then."""
        rules, body = self.master.rules, int(self.who.body[at])
        if year == 0:
            return
        _add(uses, (MOVES, year, 0, 0), -rules.most_moves)
        if rules.stay_share:
            _add(uses, (SHARE, year, body, 0), rules.stay_share)
            _add(uses, (ALL, year, body, 0), float(self.who.may_stay(year, began)))

    def _takes(self, uses: dict[Row, float], year: int, at: int, to: int) -> None:
        """Add what serving at ``to`` in ``year`` means for the rules."""
        body = int(self.who.body[to])
        _add(uses, (POST, year, int(self.who.posts[to]), 0), 1.0)
        for pair in self.pairs:
            _add(uses, (KIN, year, body, pair), 1.0)
        if to != at:
            _add(uses, (MOVES, year, 0, 0), 1.0)
        elif self.master.rules.stay_share and (year or self.master.tied.needed[body]):
            _add(uses, (SHARE, year, body, 0), -1.0)
            if year:
                _add(uses, (ALL, year, body, 0), -1.0)


def _add(uses: dict[Row, float], row: Row, use: float) -> None:
    uses[row] = uses.get(row, 0.0) + use
