"""Setting quizzes up for a cohort."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from shanyrak.cooperation.training.models import Attempt, Cohort, Quiz
from shanyrak.cooperation.training.permissions import KEEP_COURSES
from shanyrak.cooperation.training.rules.quizzes import check_draw, check_times
from shanyrak.journal.actions import record
from shanyrak.records.actions import disclosed, keep_edit, keep_new
from shanyrak.refusals import Refusal, gettext_noop
from shanyrak.roles import Actor, require

COPIED = ("title", "stage", "questions", "draw", "shuffles", "minutes", "attempts", "pass_mark", "shows")


class QuizWasTaken(Refusal):
    """A quiz that somebody has begun."""

    text = gettext_noop("Learners have taken this quiz already. It can be changed, but not removed.")


@transaction.atomic
def add_quiz(*, cohort: Cohort, by: Actor, at: datetime, **fields: Any) -> Quiz:
    """Set a quiz up. Refuses to draw more questions than there are, and a quiz that closes before it opens."""
    require(by, KEEP_COURSES)
    quiz = Quiz(cohort=cohort, **fields)
    _check(quiz)
    keep_new(record=quiz, by=by, at=at)
    record(
        "cooperation.quiz.added", by=by, at=at, **disclosed(cohort, {"quiz": quiz.pk, "stage": quiz.stage})
    )
    return quiz


@transaction.atomic
def edit_quiz(*, quiz_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime) -> Quiz:
    """Change a quiz; attempts that have begun stay as they began.

    Refuses an edit of an older version and what :func:`add_quiz` refuses.
    """
    require(by, KEEP_COURSES)
    quiz: Quiz = Quiz.objects.select_for_update(of=("self",)).select_related("cohort").get(pk=quiz_id)
    changes = keep_edit(record=quiz, wanted=wanted, version=version, by=by, at=at)
    _check(quiz)
    if changes:
        record(
            "cooperation.quiz.edited", by=by, at=at, **disclosed(quiz.cohort, {"quiz": quiz.pk, **changes})
        )
    return quiz


@transaction.atomic
def remove_quiz(*, quiz_id: int, by: Actor, at: datetime) -> None:
    """Take a quiz away. Refuses one that somebody has begun."""
    require(by, KEEP_COURSES)
    quiz: Quiz = Quiz.objects.select_for_update(of=("self",)).select_related("cohort").get(pk=quiz_id)
    if Attempt.objects.filter(quiz=quiz).exists():
        raise QuizWasTaken
    quiz.delete()
    record("cooperation.quiz.removed", by=by, at=at, **disclosed(quiz.cohort, {"quiz": quiz_id}))


def _check(quiz: Quiz) -> None:
    check_draw(quiz.draw, questions=len(quiz.questions))
    check_times(quiz.opens, quiz.closes)
