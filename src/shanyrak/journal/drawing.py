"""A drawing of eight entries that shows how one of them leads to the sealed top."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

LEVELS = 3
WIDTH = 480
TOP = 39
ROWS = (237, 180, 118, TOP)  # how far down the entries stand, their pairs, the fours, the top

Role = Literal["me", "way", "neighbour", "top", "other"]


@dataclass(frozen=True, slots=True)
class Spot:
    """An entry, or a place where two fingerprints meet."""

    level: int
    x: int
    y: int
    role: Role
    label: str

    @property
    def is_entry(self) -> bool:
        """Whether an entry stands here, not a meeting of two."""
        return self.level == 0


@dataclass(frozen=True, slots=True)
class Beam:
    """What joins a spot with the one above it."""

    x1: int
    y1: int
    x2: int
    y2: int
    on_way: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything to be drawn, what lies below first."""

    beams: tuple[Beam, ...]
    spots: tuple[Spot, ...]


def drawing(position: int) -> Drawing:
    """Draw the way of the entry at ``position`` among its eight."""
    me = position % (1 << LEVELS)
    places = [(level, number) for level in range(LEVELS + 1) for number in range(1 << (LEVELS - level))]
    spots = tuple(_spot(level, number, me, position) for level, number in places)
    beams = [_beam(level, number, me) for level, number in places if level < LEVELS]
    return Drawing(tuple(sorted(beams, key=lambda beam: beam.on_way)), spots)


def _spot(level: int, number: int, me: int, position: int) -> Spot:
    x, y = _centre(level, number)
    role = _role(level, number, me)
    label = {"me": str(position), "neighbour": str(level + 1)}.get(role, "")
    return Spot(level, x, y, role, label)


def _role(level: int, number: int, me: int) -> Role:
    if level == LEVELS:
        return "top"
    if number == me >> level:
        return "way" if level else "me"
    return "neighbour" if number == (me >> level) ^ 1 else "other"


def _beam(level: int, number: int, me: int) -> Beam:
    return Beam(*_centre(level, number), *_centre(level + 1, number >> 1), on_way=number == me >> level)


def _centre(level: int, number: int) -> tuple[int, int]:
    step = WIDTH >> (LEVELS - level)
    return step * number + step // 2, ROWS[level]
