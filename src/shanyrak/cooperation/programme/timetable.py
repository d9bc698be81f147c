"""A day of a programme laid out: rooms beside each other, time downwards, every session in its place.

Knows no clock and no database: sessions in, places out. A place is counted in rows and columns, for a grid.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from shanyrak.cooperation.programme.queries.sessions import SessionLine
from shanyrak.records.languages import NOTHING_SAID, Said

ELSEWHERE = 0  # no room has this number
MOST_COLUMNS, MOST_ROWS = 10, 60  # for so many the style sheet has places; a longer day is shown as a list


@dataclass(frozen=True, slots=True)
class Placed:
    """A session and its place in the grid: from the line ``top`` to ``bottom``, from ``left`` to ``right``."""

    session: SessionLine
    top: int
    bottom: int
    left: int
    right: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A time at the side of the grid, and its line."""

    at: datetime
    row: int


@dataclass(frozen=True, slots=True)
class Day:
    """A day laid out. ``rooms`` head the columns; where it does not fit a grid, it is a list."""

    day: date
    rooms: tuple[Said, ...]
    marks: tuple[Mark, ...]
    placed: tuple[Placed, ...]
    fits: bool

    @property
    def columns(self) -> int:
        """How many rooms stand beside each other."""
        return len(self.rooms) or 1


def days_of(sessions: Iterable[SessionLine]) -> list[Day]:
    """Lay out sessions that come in the order of their time, day by day; a session belongs to the day it begins on."""
    return [_day(day, list(some)) for day, some in groupby(sessions, key=lambda one: one.day)]


def _day(day: date, sessions: Sequence[SessionLine]) -> Day:
    rooms = _columns(sessions)
    lines = sorted({time for one in sessions for time in (one.begins.wall, one.ends.wall)})
    rows = {time: place for place, time in enumerate(lines, 2)}  # the first row holds the names of the rooms
    placed = [_placed(one, sessions, rooms, rows) for one in sessions]
    begun = sorted({one.begins.wall for one in sessions})
    names = tuple(name for name, _keys in rooms)
    return Day(
        day,
        names if len(names) > 1 else (),
        tuple(Mark(time, rows[time]) for time in begun),
        tuple(placed),
        fits=len(rooms) <= MOST_COLUMNS and len(lines) <= MOST_ROWS and not _stacked(placed),
    )


def _columns(sessions: Sequence[SessionLine]) -> list[tuple[Said, int]]:
    """Return the rooms of a day, in the order in which the programme has them; last, where something is elsewhere."""
    found: dict[int, Said] = {}
    for one in sorted(sessions, key=lambda one: (one.room_position, one.room_id or 0)):
        if one.room_id is not None:
            found.setdefault(one.room_id, one.room)
    if any(one.room_id is None and _beside(one, sessions) for one in sessions):
        found[ELSEWHERE] = NOTHING_SAID
    return [(name, number) for number, name in found.items()]


def _placed(
    one: SessionLine, among: Sequence[SessionLine], rooms: list[tuple[Said, int]], rows: dict[datetime, int]
) -> Placed:
    """Return the place of a session; one without a room, and a break, beside which nothing goes on, span them all."""
    left, right = 2, 2 + max(len(rooms), 1)
    if _beside(one, among) or (one.room_id is not None and not one.is_break):
        left = 2 + [number for _name, number in rooms].index(one.room_id or ELSEWHERE)
        right = left + 1
    return Placed(one, rows[one.begins.wall], rows[one.ends.wall], left, right)


def _stacked(placed: Sequence[Placed]) -> bool:
    """Whether two sessions would lie on top of each other; a grid would hide one of them."""
    return any(
        one.top < other.bottom
        and other.top < one.bottom
        and one.left < other.right
        and other.left < one.right
        for place, one in enumerate(placed)
        for other in placed[place + 1 :]
    )


def _beside(one: SessionLine, among: Sequence[SessionLine]) -> bool:
    """Whether another session goes on at the same time."""
    return any(
        one.id != other.id and one.begins.wall < other.ends.wall and other.begins.wall < one.ends.wall
        for other in among
    )
