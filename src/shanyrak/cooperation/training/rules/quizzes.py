"""When a quiz may be taken, which questions it asks, and how long it lasts. The time is always handed in."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TypeVar

from shanyrak.refusals import Refusal, gettext_noop

GRACE = timedelta(seconds=20)
"""How much later than the last second an answer may arrive: it was sent in time and the line was slow."""

Thing = TypeVar("Thing")


class Stage(StrEnum):
    """What a quiz is for."""

    BEFORE = "before"  # what learners know when they come
    PRACTICE = "practice"
    FINAL = "final"  # must be passed where the course asks for it


class Shows(StrEnum):
    """What a learner sees of an attempt that was handed in."""

    RECEIVED = "received"
    RESULT = "result"
    FEEDBACK = "feedback"
    AFTER_CLOSE = "after_close"


class QuizNotOpen(Refusal):
    """A quiz before its time."""

    text = gettext_noop("This quiz opens on %(opens_on)s.")


class QuizClosed(Refusal):
    """A quiz after its time."""

    text = gettext_noop("This quiz is closed.")


class NoAttemptLeft(Refusal):
    """All attempts are used."""

    text = gettext_noop("You have used all your attempts.")


class QuizEmpty(Refusal):
    """A quiz without a question."""

    text = gettext_noop("This quiz has no questions yet.")


class AttemptOver(Refusal):
    """An answer to an attempt that was handed in, or whose time is up."""

    text = gettext_noop("This attempt is over. What you had answered until then counts.")


class TooFewQuestions(Refusal):
    """More questions to draw than there are."""

    text = gettext_noop("There are only %(questions)s questions to draw from.")
    field = "draw"


class ClosesBeforeItOpens(Refusal):
    """A quiz that would never be open."""

    text = gettext_noop("It must close after it opens.")
    field = "closes_at"


def draw(questions: Sequence[Thing], *, count: int, seed: int) -> list[Thing]:
    """Return the questions of an attempt: all in their order, or ``count`` drawn by lot; the same seed draws the same."""
    if not count or count >= len(questions):
        return list(questions)
    places = sorted(random.Random(seed).sample(range(len(questions)), count))  # noqa: S311 - a lot, no secret
    return [questions[place] for place in places]


def shuffled(choices: Sequence[str], *, seed: int) -> list[str]:
    """Return choices in an order by lot; the same seed gives the same order."""
    return random.Random(seed).sample(list(choices), len(choices))  # noqa: S311 - a lot, no secret


def check_draw(count: int, *, questions: int) -> None:
    """Refuse to draw more than there are."""
    if count > questions:
        raise TooFewQuestions(questions=questions)


def check_times(opens: datetime | None, closes: datetime | None) -> None:
    """Refuse a quiz that closes before it opens."""
    if opens is not None and closes is not None and closes <= opens:
        raise ClosesBeforeItOpens


def is_open(opens: datetime | None, closes: datetime | None, *, at: datetime) -> bool:
    """Whether a quiz can be taken at an instant."""
    return (opens is None or opens <= at) and (closes is None or at < closes)


def check_may_begin(
    opens: datetime | None,
    closes: datetime | None,
    *,
    used: int,
    allowed: int,
    questions: int,
    at: datetime,
) -> None:
    """Refuse a new attempt before or after the quiz's time, without questions, and beyond the attempts allowed."""
    if opens is not None and at < opens:
        raise QuizNotOpen(opens_on=opens.date().isoformat())
    if closes is not None and at >= closes:
        raise QuizClosed
    if not questions:
        raise QuizEmpty
    if used >= allowed:
        raise NoAttemptLeft


def deadline(begun: datetime, *, minutes: int | None, closes: datetime | None) -> datetime | None:
    """Return when an attempt ends: with its minutes or with the quiz, whichever is first; never where neither is set."""
    ends = [begun + timedelta(minutes=minutes)] if minutes else []
    return min([*ends, *([closes] if closes else [])], default=None)


def is_over(ends: datetime | None, *, handed_in: bool, at: datetime) -> bool:
    """Whether nothing can be answered any more."""
    return handed_in or (ends is not None and at > ends + GRACE)


def check_answerable(ends: datetime | None, *, handed_in: bool, at: datetime) -> None:
    """Refuse an answer that comes too late."""
    if is_over(ends, handed_in=handed_in, at=at):
        raise AttemptOver


def shows_mark(shows: Shows) -> bool:
    """Whether a learner sees the mark."""
    return shows is not Shows.RECEIVED


def shows_feedback(shows: Shows, closes: datetime | None, *, may_try_again: bool, at: datetime) -> bool:
    """Whether a learner sees what was right.

    What must wait until the quiz is closed waits for the last attempt where the quiz never closes.
    """
    if shows is Shows.AFTER_CLOSE:
        return at >= closes if closes is not None else not may_try_again
    return shows is Shows.FEEDBACK
