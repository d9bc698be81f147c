"""Who has arrived, however often and on however many phones it was pressed; and what a badge's code says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from shanyrak.refusals import Refusal, gettext_noop

FAST_CLOCK = timedelta(minutes=2)  # a phone's clock may run ahead by so much; what is later counts as now


class BadgeSize(StrEnum):
    """How badges lie on paper: eight on an A4 sheet, or one on each A6 page."""

    SHEET = "a4"
    SINGLE = "a6"


class NotExpected(Refusal):
    """Somebody who is not registered for this activity, or not approved."""

    text = gettext_noop("This person is not among those expected here.")


class CodeUnreadable(Refusal):
    """A code that no badge of this hub bears."""

    text = gettext_noop("No badge of this hub bears this code.")
    field = "q"


class DeskShut(Refusal):
    """A helper's link on another day, or after it was closed."""

    text = gettext_noop("This link is for another day, or it was closed. Ask the secretariat for a new one.")


class DayOver(Refusal):
    """A helper's link for a day that has passed."""

    text = gettext_noop("This day has passed. Choose today or a day to come.")
    field = "day"


class NobodyCame(Refusal):
    """Nobody to take into the ledger."""

    text = gettext_noop("Everybody who came stands in the ledger already.")


@dataclass(frozen=True, slots=True)
class Press:
    """What somebody pressed at the door: that a person has come, or that this was a mistake."""

    client_id: UUID
    registration: int
    came: bool
    at: datetime
    session: int | None = None


@dataclass(frozen=True, slots=True, order=True)
class Noted:
    """A press as it counts: by its time; of two at the same instant the mistake that was taken back counts last."""

    at: datetime
    undone: bool


def arrived_at(presses: Iterable[Noted]) -> datetime | None:
    """Return since when somebody is there; nothing if they are not.

    The order in which presses come in does not matter, nor does a press that comes twice: whatever was pressed last
    counts, and of several arrivals after the last undoing the earliest.
    """
    ordered = sorted(presses)
    if not ordered or ordered[-1].undone:
        return None
    last_undone = max((one.at for one in ordered if one.undone), default=None)
    return min(one.at for one in ordered if not one.undone and (last_undone is None or one.at > last_undone))


def counted_at(said: datetime, *, received: datetime) -> datetime:
    """Return the time at which a press counts: as the phone says, but never ahead of when it came in."""
    return received if said > received + FAST_CLOCK else min(said, received)


def check_day(day: date, *, on: date) -> None:
    """Refuse a helper's link for a day that has passed."""
    if day < on:
        raise DayOver


def is_kept_on_devices(last_day: date | None, *, on: date) -> bool:
    """Whether phones may keep the list: until the day after the activity; without a day, as long as it is not known."""
    return last_day is None or on <= last_day + timedelta(days=1)
