"""The state of a commitment, derived from what was promised, what was done, and the calendar. Knows nothing of Django.

The table in ``docs/states.md`` says the same for people. Two rules are charitable on purpose: a promise is late only
after the last day its date can mean, and a deed counts from the first day its date can mean.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby

A_DAY = timedelta(days=1)
A_YEAR = 365  # days after which a silence turns amber; twice that, red
MONTHS = 12
SOON = timedelta(days=30)  # a due date this near is soon
WATCHED = timedelta(days=90)  # and this near, a promise for which nothing is planned is at risk


class State(StrEnum):
    """Where a commitment stands on a day. Derived, never typed in."""

    OPEN = "open"
    UNDER_WAY = "under_way"
    DELIVERED = "delivered"
    OVERDUE = "overdue"
    LAPSED = "lapsed"


class DeedStatus(StrEnum):
    """What became of an activity, or of a word that a party sent about its own commitment."""

    HELD = "held"
    ONGOING = "ongoing"
    PLANNED = "planned"
    INVITED = "invited"
    CANCELLED = "cancelled"
    REPORTED = (
        "reported"  # a focal point says that work goes on; the secretariat has recorded no activity yet
    )


class Grade(StrEnum):
    """How long a promise has been late, or nothing has been heard of it."""

    NONE = "none"
    AMBER = "amber"  # a year
    RED = "red"  # two years


class Risk(StrEnum):
    """Why a promise that is not late yet may come to be broken."""

    UNPLANNED = "unplanned"  # it falls due within three months, and nothing is done or planned for it
    SILENT = "silent"  # it has no due date, and nothing was heard of it for a year


@dataclass(frozen=True, slots=True)
class Promise:
    """What decides about a commitment apart from deeds.

    ``due_by`` and ``until`` are the last days that the due date and the agreement's end can mean; ``begins_on`` is the
    last day on which the agreement can have begun. ``how_many`` is owed once, or in every round of ``every_months``.
    """

    due_by: date | None = None
    begins_on: date | None = None
    until: date | None = None
    every_months: int | None = None
    how_many: int = 1


@dataclass(frozen=True, slots=True)
class Deed:
    """Something done, or on its way, for a commitment; a date that nobody gave is ``None``.

    ``begins_on`` and ``done_on`` are the first days that its beginning and its end can mean, ``over_on`` the last day
    it can still be ahead.
    """

    status: DeedStatus
    begins_on: date | None = None
    done_on: date | None = None
    over_on: date | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """The days [since, until) through which a commitment is in one state; an open end is ``None``."""

    state: State
    since: date | None
    until: date | None


def commitment_state(promise: Promise, deeds: Iterable[Deed], *, on: date) -> State:
    """Return where a commitment stands on the day ``on``."""
    deeds = tuple(deeds)
    kept = sum(is_kept(deed, on=on) for deed in deeds)
    if is_complete(promise, kept, on=on):
        return State.DELIVERED
    if promise.until is not None and promise.until < on:
        return State.LAPSED
    due = next_due(promise, kept)
    if due is not None and due < on:
        return State.OVERDUE
    if kept or any(is_moving(deed, on=on) for deed in deeds):
        return State.UNDER_WAY
    return State.OPEN


def is_kept(deed: Deed, *, on: date) -> bool:
    """Whether the deed was done by ``on``; one without a date was done before any day we ask about.

    What was going on when we heard of it is done when its last day has passed.
    """
    if deed.status is DeedStatus.ONGOING:
        return deed.over_on is not None and deed.over_on < on
    return deed.status is DeedStatus.HELD and (deed.done_on is None or deed.done_on <= on)


def is_moving(deed: Deed, *, on: date) -> bool:
    """Whether the deed shows, on the day ``on``, that the promise is being worked on."""
    begun = deed.begins_on is None or deed.begins_on <= on
    match deed.status:
        case DeedStatus.PLANNED:  # a plan whose day has passed without word shows nothing any more
            return deed.over_on is None or deed.over_on >= on
        case DeedStatus.HELD | DeedStatus.ONGOING | DeedStatus.REPORTED:
            return begun
        case DeedStatus.INVITED | DeedStatus.CANCELLED:
            return False


def is_complete(promise: Promise, kept: int, *, on: date) -> bool:
    """Whether nothing more is owed on the day ``on`` after ``kept`` deeds.

    A promise for every so many months is complete only when its time is over and every round was kept.
    """
    if kept < promise.how_many:
        return False
    if promise.every_months is None:
        return True
    last = _earliest(promise.due_by, promise.until)
    ends = round_end(promise, kept)
    return last is not None and last < on and (ends is None or ends > last)


def next_due(promise: Promise, kept: int) -> date | None:
    """Return the day by which the next deed is owed after ``kept`` of them, if a day was set."""
    return _earliest(promise.due_by, round_end(promise, kept))


def round_end(promise: Promise, kept: int) -> date | None:
    """Return the last day of the first round that is not kept yet; ``None`` without rounds or without a beginning."""
    if promise.every_months is None or promise.begins_on is None:
        return None
    return months_after(promise.begins_on, promise.every_months * (kept // promise.how_many + 1))


def months_after(day: date, months: int) -> date:
    """Return the same day ``months`` later, or the month's last day where it has no such day."""
    years, month = divmod(day.month - 1 + months, MONTHS)
    year = day.year + years
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def state_spans(promise: Promise, deeds: Sequence[Deed]) -> list[Span]:
    """Return every state the commitment goes through, in order, each with its days; together they hold every day.

    The state can change only on the days gathered here, so asking :func:`commitment_state` on each of them is enough.
    """
    turns = _turning_days(promise, deeds)
    states = [(day, commitment_state(promise, deeds, on=day)) for day in [date.min, *turns]]
    runs = [(state, next(days)[0]) for state, days in groupby(states, key=lambda one: one[1])]
    ends = [since for _state, since in runs[1:]]
    return [
        Span(state, None if since == date.min else since, until)
        for (state, since), until in zip(runs, [*ends, None], strict=True)
    ]


def _turning_days(promise: Promise, deeds: Sequence[Deed]) -> list[date]:
    """Return the days on which something begins, is done, or is past its last day."""
    begins = [day for deed in deeds for day in (deed.begins_on, deed.done_on) if day]
    lasts = [promise.due_by, promise.until, *(deed.over_on for deed in deeds)]
    lasts += [round_end(promise, kept) for kept in range(len(deeds) + 1)]
    after = [day + A_DAY for day in lasts if day is not None and day < date.max]
    return sorted({*begins, *after})


def lateness(promise: Promise, deeds: Iterable[Deed], *, on: date) -> int:
    """Return how many days the next deed is late on ``on``; nothing while it is not due."""
    due = next_due(promise, sum(is_kept(deed, on=on) for deed in deeds))
    return max((on - due).days, 0) if due else 0


def grade(days: int) -> Grade:
    """Return how serious a lateness or a silence of ``days`` is: amber at one year, red at two."""
    if days >= 2 * A_YEAR:
        return Grade.RED
    return Grade.AMBER if days >= A_YEAR else Grade.NONE


def is_due_soon(promise: Promise, deeds: Iterable[Deed], *, on: date, within: timedelta = SOON) -> bool:
    """Whether the promise turns late within so many days after ``on`` unless something is done."""
    spans = state_spans(promise, tuple(deeds))
    return any(
        span.state is State.OVERDUE and _lies_ahead(span.since, on=on, within=within) for span in spans
    )


def _lies_ahead(late_from: date | None, *, on: date, within: timedelta) -> bool:
    return late_from is not None and on < late_from <= on + within + A_DAY


def days_silent(promise: Promise, deeds: Iterable[Deed], *, begun_on: date | None, on: date) -> int:
    """Return for how many days nothing was heard of a promise without a due date that is neither kept nor over.

    ``begun_on`` is the first day on which the agreement can have begun; word is heard on the first day a deed can mean.
    """
    deeds = tuple(deeds)
    if promise.due_by or commitment_state(promise, deeds, on=on) not in {State.OPEN, State.UNDER_WAY}:
        return 0
    heard = [day for day in (begun_on, *(deed.done_on for deed in deeds)) if day is not None]
    return max((on - max(heard)).days, 0) if heard else 0


def risk(promise: Promise, deeds: Iterable[Deed], *, begun_on: date | None, on: date) -> Risk | None:
    """Return why a promise that is not late on the day ``on`` is at risk, or nothing where it is not."""
    deeds = tuple(deeds)
    is_open = commitment_state(promise, deeds, on=on) is State.OPEN
    if is_open and is_due_soon(promise, deeds, on=on, within=WATCHED):
        return Risk.UNPLANNED
    silent = days_silent(promise, deeds, begun_on=begun_on, on=on)
    return None if grade(silent) is Grade.NONE else Risk.SILENT


def _earliest(*days: date | None) -> date | None:
    return min((day for day in days if day is not None), default=None)
