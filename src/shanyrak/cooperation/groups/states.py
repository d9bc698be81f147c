"""How an action item stands on a day. It follows from its day and from what was reported; nobody types it in."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from shanyrak.refusals import Refusal, gettext_noop

SOON_DAYS = 14  # an item that is due within so many days is due soon
WARNED_DAYS = (14, 3, 0)  # so many days before it is due, the owner is reminded
A_WEEK = 7


class ItemState(StrEnum):
    """How an action item stands."""

    OPEN = "open"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    DONE = "done"
    DROPPED = "dropped"


class ReportSort(StrEnum):
    """What a report says of an item."""

    PROGRESS = "progress"
    DONE = "done"
    DROPPED = "dropped"
    REOPENED = "reopened"


ENDS = {ReportSort.DONE: ItemState.DONE, ReportSort.DROPPED: ItemState.DROPPED}
ENDED = frozenset(ENDS.values())


class ItemEnded(Refusal):
    """A report on an item that is done or dropped."""

    text = gettext_noop("This item is closed. Open it again first, with the reason.")


class ItemNotEnded(Refusal):
    """An open item opened again."""

    text = gettext_noop("This item is open already.")


class ReportUnsaid(Refusal):
    """A report without a word."""

    text = gettext_noop("Say what became of it.")
    field = "text"


def item_state(ended: ItemState | None, due_on: date | None, *, on: date) -> ItemState:
    """Return how an item stands on the day ``on``; ``ended`` is what the last report made of it by then."""
    if ended is not None:
        return ended
    if due_on is None or (due_on - on).days > SOON_DAYS:
        return ItemState.OPEN
    return ItemState.DUE_SOON if on <= due_on else ItemState.OVERDUE


def ended_by(now: ItemState | None, sort: ReportSort) -> ItemState | None:
    """Return what a report makes of an item. Refuses a report on a closed item, and opening an open one."""
    if sort is ReportSort.REOPENED:
        if now is None:
            raise ItemNotEnded
        return None
    if now is not None:
        raise ItemEnded
    return ENDS.get(sort)


def reminder_for(due_on: date, *, on: date, given_on: date = date.min) -> str | None:
    """Return the name of the reminder that is due on the day ``on``: so many days before, or so many weeks late.

    A day on which the clock did not run is made up for: the nearest reminder that is past is named, unless the item was
    given out only afterwards.
    """
    days = (due_on - on).days
    if days < 0:
        weeks = -days // A_WEEK
        return f"late-{weeks}" if weeks else "0"
    passed = [before for before in WARNED_DAYS if days <= before]
    nearest = min(passed, default=None)
    if nearest is None or due_on - timedelta(days=nearest) < given_on:
        return None
    return str(nearest)
