"""Where commitments stand, worked out a second time from ``docs/states.md``, day by day, with nothing of the platform.

It is written apart from ``states.py`` on purpose, and otherwise: every day is judged by itself, for many days at once,
where the platform looks for the days on which a state turns. It reads the very texts that the tables keep.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

Days = NDArray[np.int64]
Codes = NDArray[np.uint8]

OPEN, UNDER_WAY, OVERDUE, LAPSED, DELIVERED = range(5)
NAMES = ("open", "under_way", "overdue", "lapsed", "delivered")
NEVER = 10**9  # a day that does not come
ALWAYS = -(10**9)  # a day that lies before all others


@dataclass(frozen=True, slots=True)
class Deed:
    """What was done, in the words of the table: a status and two dates, each perhaps unknown or only partly known."""

    status: str
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """All that decides about a commitment: what it says, what its agreement says, and what was done."""

    due_on: str
    every_months: int | None
    how_many: int | None
    begins: str  # in force from, else signed on
    ends: str
    deeds: tuple[Deed, ...]


def states_on(facts: Facts, days: Days) -> Codes:
    """Return the state on each of ``days`` (proleptic ordinals)."""
    kept = np.zeros(len(days), dtype=np.int64)
    moving = np.zeros(len(days), dtype=bool)
    for deed in facts.deeds:
        kept += _is_done(deed, days)
        moving |= _shows_work(deed, days)
    owed = facts.how_many or 1
    due, over = _latest(facts.due_on), _latest(facts.ends)
    if facts.every_months is None:
        delivered = kept >= owed
        late = days > due
    else:
        ends = _ends_of_rounds(facts, most=int(kept.max(initial=0)) // owed + 2)
        whole = kept // owed  # rounds kept so far
        time = min(due, over)
        delivered = (whole >= max(1, int((ends <= time).sum()))) & (days > time)
        late = (days > due) | (days > ends[whole])
    state = np.where(moving | (kept > 0), UNDER_WAY, OPEN)
    state = np.where(late, OVERDUE, state)
    state = np.where(days > over, LAPSED, state)
    return np.where(delivered, DELIVERED, state).astype(np.uint8)


def _is_done(deed: Deed, days: Days) -> NDArray[np.bool_]:
    """Whether an activity counts: one that was held from its first possible last day on; one that was going on, after it."""
    when = deed.until or deed.since
    if deed.status == "held":
        return days >= _earliest(when)
    if deed.status == "ongoing":
        return days > _latest(when)
    return np.zeros(len(days), dtype=bool)


def _shows_work(deed: Deed, days: Days) -> NDArray[np.bool_]:
    """Whether a deed shows that work goes on: what has begun, and a plan whose day is still ahead."""
    if deed.status in {"held", "ongoing", "reported"}:
        return days >= _earliest(deed.since)
    if deed.status == "planned":
        return days <= _latest(deed.until or deed.since)
    return np.zeros(len(days), dtype=bool)


def _ends_of_rounds(facts: Facts, *, most: int) -> Days:
    """Return the last days of the rounds, one more than can be kept; rounds without a beginning never end.

    A round ends the same day of the month in which it began, or the last day of a shorter month.
    """
    begins, every = _latest(facts.begins), facts.every_months or 0
    if begins == NEVER:
        return np.full(most, NEVER)
    first, limit = date.fromordinal(begins), min(_latest(facts.due_on), _latest(facts.ends))
    found: list[int] = []
    while len(found) < most or (found[-1] <= limit < NEVER):
        month = first.year * 12 + first.month - 1 + every * (len(found) + 1)
        year, month = month // 12, month % 12 + 1
        found.append(date(year, month, min(first.day, monthrange(year, month)[1])).toordinal())
    return np.array(found)


def _earliest(text: str) -> int:
    """Return the first day a date can mean; one without a year lies before every day."""
    if not text or text.startswith("--"):
        return ALWAYS
    year, month, day = (*(int(part) for part in text.split("-")), 1, 1)[:3]
    return date(year, month, day).toordinal()


def _latest(text: str) -> int:
    """Return the last day a date can mean; one without a year never comes."""
    if not text or text.startswith("--"):
        return NEVER
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return date(parts[0], 12, 31).toordinal()
    if len(parts) == 2:
        return date(parts[0], parts[1], monthrange(parts[0], parts[1])[1]).toordinal()
    return date(*parts).toordinal()
