"""Writing questions. What was asked once stays as it was asked: a change makes a new version."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from shanyrak.cooperation.training.models import Course, GivenAnswer, Question, QuestionVersion
from shanyrak.cooperation.training.permissions import KEEP_COURSES
from shanyrak.cooperation.training.rules.marking import check_key
from shanyrak.journal.actions import record
from shanyrak.records.actions import keep_new
from shanyrak.records.rules import check_version
from shanyrak.roles import Actor, require

PARTS = ("kind", "wording", "choices", "number_right", "tolerance", "accepted", "feedback")


@transaction.atomic
def add_question(*, course: Course, by: Actor, at: datetime, **parts: Any) -> Question:
    """Write a question into a course's bank. Refuses one that cannot be marked."""
    require(by, KEEP_COURSES)
    question = keep_new(record=Question(course=course), by=by, at=at)
    _keep_version(question, parts, by=by, at=at)
    record("cooperation.question.added", by=by, at=at, facts=_facts(question))
    return question


@transaction.atomic
def change_question(
    *, question_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime
) -> Question:
    """Change what a question asks from now on; if it was asked already, as a new version beside the old one.

    Refuses an edit of an older version, and a question that cannot be marked.
    """
    require(by, KEEP_COURSES)
    question = _locked(question_id)
    newest = question.versions.get(number=question.newest)
    now = {name: getattr(newest, name) for name in wanted}
    check_version(version, current=question.version, now=now, wanted=wanted)
    if now == dict(wanted):
        return question
    _check(QuestionVersion(**{name: wanted.get(name, getattr(newest, name)) for name in PARTS}))
    if GivenAnswer.objects.filter(asked=newest).exists():
        question.newest += 1
        _keep_version(
            question, {name: wanted.get(name, getattr(newest, name)) for name in PARTS}, by=by, at=at
        )
    else:
        QuestionVersion.objects.filter(pk=newest.pk).update(**wanted, made_at=at, made_by=by.pk)
    _save(question, by=by, at=at)
    record("cooperation.question.changed", by=by, at=at, facts=_facts(question))
    return question


@transaction.atomic
def retire_question(*, question_id: int, retire: bool, by: Actor, at: datetime) -> Question:
    """Ask a question no more, or ask it again; attempts that have it keep it."""
    require(by, KEEP_COURSES)
    question = _locked(question_id)
    if question.is_retired is not retire:
        question.is_retired = retire
        _save(question, by=by, at=at)
        record("cooperation.question.retired", by=by, at=at, facts=_facts(question) | {"retired": retire})
    return question


def _locked(question_id: int) -> Question:
    found: Question = Question.objects.select_for_update().get(pk=question_id)
    return found


def _save(question: Question, *, by: Actor, at: datetime) -> None:
    question.version += 1
    question.changed_by, question.changed_at = by.pk, at
    question.save()


def _keep_version(question: Question, parts: Mapping[str, Any], *, by: Actor, at: datetime) -> None:
    made = QuestionVersion(question=question, number=question.newest, made_at=at, made_by=by.pk, **parts)
    _check(made)
    made.save()


def _check(made: QuestionVersion) -> None:
    check_key(made.key)


def _facts(question: Question) -> dict[str, object]:
    """Return what the journal may know: never what is right, or everybody could look it up."""
    return {"question": question.pk, "course": question.course_id, "number": question.newest}
