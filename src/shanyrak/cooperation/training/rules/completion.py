"""Who has completed a course: what it asks for, what somebody did, and what is still missing, each with its reason."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from shanyrak.refusals import Refusal, gettext_noop


class Level(StrEnum):
    """For whom a course is."""

    BEGINNERS = "beginners"
    PRACTITIONERS = "practitioners"
    EXPERTS = "experts"


class CohortState(StrEnum):
    """Where a cohort stands; it follows from its activity, its registration and its certificates."""

    PLANNED = "planned"
    OPEN = "open"  # parties may nominate
    RUNNING = "running"
    ENDED = "ended"  # over, and nobody has certificates yet
    COMPLETED = "completed"  # over, and certificates were issued
    CANCELLED = "cancelled"


class Gap(StrEnum):
    """What may be missing."""

    NO_SESSIONS = "no_sessions"
    ATTENDANCE = "attendance"
    NO_QUIZ = "no_quiz"
    NOT_TAKEN = "not_taken"
    NOT_PASSED = "not_passed"
    EVALUATION = "evaluation"


class NotATraining(Refusal):
    """A cohort for an activity of another kind."""

    text = gettext_noop("Choose an activity of the kind “training”.")
    field = "activity"


class CohortTaken(Refusal):
    """An activity that is the cohort of a course already."""

    text = gettext_noop("This activity is a cohort already.")
    field = "activity"


class ShareOutOfRange(Refusal):
    """A share that is no share."""

    text = gettext_noop("Give a share between 0 and 100.")


class NobodyIsReady(Refusal):
    """Certificates for nobody."""

    text = gettext_noop("Nobody meets the conditions and waits for a certificate.")


class NotAnOccasion(Refusal):
    """Certificates before the course is over."""

    text = gettext_noop("Certificates can be issued once the training has begun.")


@dataclass(frozen=True, slots=True)
class Conditions:
    """What a course asks for: a share of the sessions in per cent, its final quizzes passed, its evaluation given."""

    attendance: int = 0
    score: int = 0
    evaluation: bool = False


@dataclass(frozen=True, slots=True)
class Achieved:
    """What a learner did. ``attended`` is none where there was no session, ``passed`` where there is no final quiz."""

    attended: Fraction | None = None
    taken: bool = False
    passed: bool | None = None
    evaluated: bool = False


def check_conditions(conditions: Conditions) -> None:
    """Refuse shares that are none."""
    if not all(0 <= share <= 100 for share in (conditions.attendance, conditions.score)):  # noqa: PLR2004 - per cent
        raise ShareOutOfRange


def share_attended(attended: Collection[int], held: Collection[int]) -> Fraction | None:
    """Return which share of the sessions held somebody attended; none where none was held."""
    sessions = set(held)
    return Fraction(len(sessions & set(attended)), len(sessions)) if sessions else None


def gaps(conditions: Conditions, achieved: Achieved) -> tuple[Gap, ...]:
    """Return what a learner still lacks; empty for who has completed the course."""
    found = [
        _attendance_gap(conditions, achieved) if conditions.attendance else None,
        _quiz_gap(achieved) if conditions.score else None,
        Gap.EVALUATION if conditions.evaluation and not achieved.evaluated else None,
    ]
    return tuple(gap for gap in found if gap is not None)


def _attendance_gap(conditions: Conditions, achieved: Achieved) -> Gap | None:
    if achieved.attended is None:
        return Gap.NO_SESSIONS
    return None if achieved.attended * 100 >= conditions.attendance else Gap.ATTENDANCE


def _quiz_gap(achieved: Achieved) -> Gap | None:
    if achieved.passed is None:
        return Gap.NO_QUIZ
    if achieved.passed:
        return None
    return Gap.NOT_PASSED if achieved.taken else Gap.NOT_TAKEN
