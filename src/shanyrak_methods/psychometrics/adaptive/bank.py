"""A bank of calibrated items to test from, each with its content area and the items it must not meet."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit, log_expit

from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.provenance import hash_of

Values = NDArray[np.float64]
Numbers = NDArray[np.int64]

TINY = 1e-12


@dataclass(frozen=True, slots=True)
class Bank:
    """Right-or-wrong items.

    ``slope``, ``difficulty``, ``guess``: (items,). ``area``: (items,) the number of each item's content area in ``areas``.
    ``enemies``: sets of items of which a test may hold only one. ``order``: (items,) their numbers by slope, difficulty, guessing
    and area, between equals by name: an order that does not depend on how the bank was written down. Raises BadInput for values
    no item can have.
    """

    names: tuple[str, ...]
    slope: Values
    difficulty: Values
    guess: Values
    area: Numbers
    areas: tuple[str, ...] = ("",)
    enemies: tuple[frozenset[int], ...] = ()
    enemies_of: tuple[tuple[int, ...], ...] = field(init=False)
    order: Numbers = field(init=False)

    def __post_init__(self) -> None:
        if not self.names:
            raise BadInput("the bank has no items")
        for column in (self.slope, self.difficulty, self.guess):
            if column.shape != (len(self.names),) or not np.isfinite(column).all():
                raise BadInput("every item needs a slope, a difficulty and a chance to guess")
        if (self.slope <= 0).any() or (self.guess < 0).any() or (self.guess >= 1).any():
            raise BadInput("a slope is above 0, a chance to guess from 0 to under 1")
        if not set().union(*self.enemies) <= set(range(self.size)):
            raise BadInput(f"enemies are named by numbers from 0 to {self.size - 1}")
        beside: list[set[int]] = [set() for _item in self.names]
        for group in self.enemies:
            for item in group:
                beside[item] |= group - {item}
        object.__setattr__(self, "enemies_of", tuple(tuple(sorted(one)) for one in beside))
        columns = (np.array(self.names), self.area, self.guess, self.difficulty, self.slope)
        object.__setattr__(self, "order", np.lexsort(columns))

    @classmethod
    def of(
        cls,
        slope: Sequence[float] | Values,
        difficulty: Sequence[float] | Values,
        guess: Sequence[float] | Values | None = None,
        area: Sequence[str] | None = None,
        *,
        names: Sequence[str] | None = None,
        enemies: Iterable[Iterable[int]] = (),
    ) -> Bank:
        """Return a bank from columns; areas get numbers in sorted order. Raises BadInput."""
        a, b = np.asarray(slope, dtype=np.float64), np.asarray(difficulty, dtype=np.float64)
        c = np.zeros(len(a)) if guess is None else np.asarray(guess, dtype=np.float64)
        areas, numbers = np.unique([""] * len(a) if area is None else list(area), return_inverse=True)
        called = tuple(names) if names is not None else tuple(f"item {one + 1}" for one in range(len(a)))
        foes = tuple(frozenset(group) for group in enemies)
        return cls(called, a, b, c, numbers.astype(np.int64), tuple(map(str, areas)), foes)

    @property
    def size(self) -> int:
        """How many items there are."""
        return len(self.names)

    def part(self, items: Numbers) -> Bank:
        """Return the bank of these items alone, in this order; who is left of enemies stays enemies."""
        place = {int(item): at for at, item in enumerate(items)}
        groups = (frozenset(place[item] for item in group if item in place) for group in self.enemies)
        return Bank(
            tuple(self.names[item] for item in items),
            self.slope[items],
            self.difficulty[items],
            self.guess[items],
            self.area[items],
            self.areas,
            tuple(group for group in groups if len(group) > 1),
        )

    def right(self, ability: Values) -> Values:
        """Return (abilities, items) how likely each item is answered right: ``c + (1 - c) / (1 + exp(-a (ability - b)))``.

        The logistic model with guessing (Birnbaum 1968), without the constant 1.7. ``ability``: (abilities,) on the scale of ``b``.
        """
        knows = expit(self.slope * (np.asarray(ability)[:, None] - self.difficulty))
        return np.asarray(self.guess + (1 - self.guess) * knows)

    def logs(self, ability: Values) -> tuple[Values, Values]:
        """Return the natural logarithms of how likely right and wrong are, both (abilities, items); exact where either is rare."""
        z = self.slope * (np.asarray(ability)[:, None] - self.difficulty)
        return np.log(np.maximum(self.right(ability), TINY)), np.log1p(-self.guess) + log_expit(-z)

    def information(self, ability: Values) -> Values:
        """Return (abilities, items) Fisher's information ``P'² / (P (1 - P))`` (Birnbaum 1968)."""
        knows = expit(self.slope * (np.asarray(ability)[:, None] - self.difficulty))
        right = self.guess + (1 - self.guess) * knows
        return np.asarray(self.slope**2 * (1 - self.guess) * knows**2 * (1 - knows) / np.maximum(right, TINY))

    def input_hash(self) -> str:
        """Return the SHA-256 of everything in the bank."""
        foes = ";".join(",".join(map(str, sorted(group))) for group in self.enemies)
        texts = ("\n".join(self.names), "\n".join(self.areas), foes)
        return hash_of(*texts, self.slope, self.difficulty, self.guess, self.area)


def read_bank(file: Path | str) -> Bank:
    """Read a bank from a CSV file: columns ``a`` and ``b``, and if wanted ``item``, ``c``, ``area``, ``enemies``.

    Items with the same word in ``enemies`` must not meet in one test. Raises BadInput with the row of what cannot be read.
    """
    path = Path(file)
    rows = _rows(path)
    names = [(row.get("item") or "").strip() or f"item {line}" for line, row in enumerate(rows, 1)]
    twice, times = Counter(names).most_common(1)[0]
    if times > 1:
        raise BadInput(f"{path} has the item “{twice}” {times} times")
    groups: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        if word := (row.get("enemies") or "").strip():
            groups.setdefault(word, []).append(number)
    return Bank.of(
        [_number(row, "a", line) for line, row in enumerate(rows, 2)],
        [_number(row, "b", line) for line, row in enumerate(rows, 2)],
        [_number(row, "c", line, or_else=0.0) for line, row in enumerate(rows, 2)],
        [(row.get("area") or "").strip() for row in rows],
        names=names,
        enemies=groups.values(),
    )


def _rows(path: Path) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as opened:
            table = csv.DictReader(opened)
            columns, rows = set(table.fieldnames or ()), list(table)
    except OSError as trouble:
        raise BadInput(f"{path} cannot be read: {(trouble.strerror or 'unknown').lower()}") from trouble
    except (UnicodeDecodeError, csv.Error) as trouble:
        raise BadInput(f"{path} is no table in UTF-8") from trouble
    if not {"a", "b"} <= columns:
        raise BadInput(f"{path} needs a header with the columns a and b")
    if not rows:
        raise BadInput(f"{path} has no items")
    return rows


def _number(row: dict[str, str], column: str, line: int, *, or_else: float | None = None) -> float:
    text = (row.get(column) or "").strip()
    if not text and or_else is not None:
        return or_else
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if not np.isfinite(value):
        raise BadInput(f"row {line}, column “{column}”: “{text[:20]}” is no number")
    return value
