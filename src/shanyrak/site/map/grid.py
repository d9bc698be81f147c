"""Where each country's tile stands: roughly as on a map, drawn by us in ``world.txt``, every tile of one size."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

WORLD = Path(__file__).with_name("world.txt")
NOBODY = ".."


@dataclass(frozen=True, slots=True)
class Place:
    """The row and the column of a tile, counted from one."""

    row: int
    column: int


@cache
def places() -> dict[str, Place]:
    """Return the place of every member and observer state of the United Nations, by its code of two letters."""
    rows = [line.split() for line in WORLD.read_text(encoding="utf-8").splitlines()]
    return {
        code: Place(row, column)
        for row, codes in enumerate(rows, 1)
        for column, code in enumerate(codes, 1)
        if code != NOBODY
    }
