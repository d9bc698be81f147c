"""The crown of the first page: a ring, four slats that hold one another, one pole of one length for each country."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

INNER, OUTER = 112, 330  # where a pole rests on the ring, and where it ends
LEAN = 0.5  # every pole leans the same way
RING = 96
SLATS = (
    "M-37.4 -68.5Q-21.3 -58.1 -6.6 -46.2M7.1 -34.6Q42.3 -3.1 68.5 37.4M68.5 -37.4Q58.1 -21.3 46.2 -6.6M34.6 7.1Q3.1 42.3"
    " -37.4 68.5M37.4 68.5Q21.3 58.1 6.6 46.2M-7.1 34.6Q-42.3 3.1 -68.5 -37.4M-68.5 37.4Q-58.1 21.3 -46.2 6.6M-34.6 -7.1"
    "Q-3.1 -42.3 37.4 -68.5"
)


@dataclass(frozen=True, slots=True)
class Crown:
    """Two paths of poles, those of countries with an agreement in force apart; and the slats."""

    poles: str
    gold: str
    slats: str = SLATS
    ring: int = RING


def crown(bound: Sequence[bool]) -> Crown:
    """Return the crown with a pole for each country; ``bound`` says which have an agreement in force."""
    poles = [(pole(place, len(bound)), gold) for place, gold in enumerate(bound)]
    return Crown(
        poles=path(line for line, gold in poles if not gold), gold=path(line for line, gold in poles if gold)
    )


def pole(place: int, of: int) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return where the pole begins and ends, clockwise from the top."""
    angle = 2 * math.pi * place / of - math.pi / 2
    return _at(angle, INNER), _at(angle + LEAN, OUTER)


def path(lines: Iterable[tuple[tuple[float, float], tuple[float, float]]]) -> str:
    """Return the lines as one SVG path."""
    return "".join(f"M{x:.1f} {y:.1f}L{to_x:.1f} {to_y:.1f}" for (x, y), (to_x, to_y) in lines)


def _at(angle: float, distance: int) -> tuple[float, float]:
    return distance * math.cos(angle), distance * math.sin(angle)
