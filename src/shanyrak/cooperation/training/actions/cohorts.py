"""Keeping cohorts and their trainers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from shanyrak.cooperation.activities.actions import add_activity
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.rules import ActivityKind, ActivityStatus
from shanyrak.cooperation.registration.actions import prepare_opening
from shanyrak.cooperation.registration.rules import OpeningState
from shanyrak.cooperation.training.actions.quizzes import COPIED
from shanyrak.cooperation.training.models import Cohort, Course, Quiz, Trainer
from shanyrak.cooperation.training.permissions import KEEP_COURSES
from shanyrak.cooperation.training.rules.completion import CohortTaken, NotATraining
from shanyrak.directory.models import Person
from shanyrak.journal.actions import record
from shanyrak.records.actions import disclosed, keep_edit, keep_gaps, keep_merge, keep_new
from shanyrak.records.rules import Visibility
from shanyrak.refusals import Refusal, gettext_noop
from shanyrak.roles import Actor, require

NOMINATED = {"state": OpeningState.OPEN.value, "by_form": False, "by_nomination": True}
"""How people come into a cohort: focal points nominate, the secretariat approves."""


class TrainerUnnamed(Refusal):
    """A trainer who is nobody."""

    text = gettext_noop("Choose a person, or write the name.")
    field = "name"


@transaction.atomic
def add_cohort(
    *,
    course: Course,
    title: Mapping[str, Any],
    by: Actor,
    at: datetime,
    activity: Activity | None = None,
    since: str = "",
    until: str = "",
    place: str = "",
    languages: list[str] | None = None,
    visibility: str = Visibility.PUBLIC.value,
    seats: int | None = None,
    party_seats: int | None = None,
) -> Cohort:
    """Let a course be held: by an activity of the kind “training”, or by a new one of that title and those days.

    Its registration is opened for nominations, and the quizzes of the course's last cohort come along without their
    times. Refuses an activity of another kind, and one that holds a course already.
    """
    require(by, KEEP_COURSES)
    before = Cohort.objects.filter(course=course, merged_into=None).order_by("pk").last()
    held_by = activity or _new_activity(
        course, title=title, since=since, until=until, place=place, visibility=visibility, by=by, at=at
    )
    _check_activity(held_by)
    cohort = Cohort(
        course=course,
        activity=held_by,
        title=title,
        languages=languages or list(course.languages),
        visibility=visibility,
    )
    keep_new(record=cohort, by=by, at=at)
    prepare_opening(
        activity=held_by, wanted=NOMINATED | {"seats": seats, "party_seats": party_seats}, by=by, at=at
    )
    if before is not None:
        _copy_quizzes(before, cohort, by=by, at=at)
    said = {"course": course, "activity": held_by, "title": title}
    record("cooperation.cohort.added", by=by, at=at, **disclosed(cohort, said))
    return cohort


@transaction.atomic
def edit_cohort(
    *, record_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime
) -> Cohort:
    """Change a cohort. Refuses an edit of an older version and what :func:`add_cohort` refuses."""
    require(by, KEEP_COURSES)
    cohort: Cohort = Cohort.objects.select_for_update().get(pk=record_id)
    activity = wanted.get("activity", cohort.activity)
    if activity != cohort.activity:
        _check_activity(activity)
    changes = keep_edit(record=cohort, wanted=wanted, version=version, by=by, at=at)
    if changes:
        record("cooperation.cohort.edited", by=by, at=at, **disclosed(cohort, changes))
    return cohort


@transaction.atomic
def merge_cohorts(*, keep_id: int, gone_id: int, by: Actor, at: datetime) -> Cohort:
    """Make two records of one cohort one. Refuses to merge a record with itself or one that is merged already."""
    require(by, KEEP_COURSES)
    rows = Cohort.objects.select_for_update().filter(pk__in=[keep_id, gone_id]).order_by("pk")
    both = {cohort.pk: cohort for cohort in rows}
    keep, gone = both[keep_id], both[gone_id]
    moved = keep_merge(keep=keep, gone=gone, by=by, at=at)
    filled = keep_gaps(keep=keep, gone=gone, fields=("title", "languages"), by=by, at=at)
    told = {"gone": gone.pk, "moved": moved, "filled": filled}
    record("cooperation.cohort.merged", by=by, at=at, **disclosed(keep, told))
    return keep


@transaction.atomic
def add_trainer(
    *,
    cohort: Cohort,
    by: Actor,
    at: datetime,
    person: Person | None = None,
    name: str = "",
    subject: Mapping[str, Any] | None = None,
) -> Trainer:
    """Say who trains a cohort, and what. Refuses a trainer who is nobody."""
    require(by, KEEP_COURSES)
    if person is None and not name.strip():
        raise TrainerUnnamed
    trainer = Trainer(cohort=cohort, person=person, name=name.strip(), subject=subject or {})
    keep_new(record=trainer, by=by, at=at)
    said = {"trainer": trainer.pk, "person": person, "name": trainer.name}
    record("cooperation.cohort.trainer_added", by=by, at=at, **disclosed(cohort, said, erasable=("name",)))
    return trainer


@transaction.atomic
def remove_trainer(*, trainer_id: int, by: Actor, at: datetime) -> None:
    """Take a trainer away from a cohort; the history keeps that they were named."""
    require(by, KEEP_COURSES)
    rows = Trainer.objects.select_for_update(of=("self",)).select_related("cohort")
    trainer = rows.get(pk=trainer_id)
    trainer.delete()
    said = {"trainer": trainer_id}
    record("cooperation.cohort.trainer_removed", by=by, at=at, **disclosed(trainer.cohort, said))


def _new_activity(course: Course, *, by: Actor, at: datetime, **fields: Any) -> Activity:
    return add_activity(
        activity_kind=ActivityKind.TRAINING.value,
        status=ActivityStatus.PLANNED.value,
        topics=list(course.topics),
        by=by,
        at=at,
        **fields,
    )


def _check_activity(activity: Activity) -> None:
    if activity.activity_kind != ActivityKind.TRAINING.value:
        raise NotATraining
    if Cohort.objects.filter(activity=activity).exists():
        raise CohortTaken


def _copy_quizzes(before: Cohort, cohort: Cohort, *, by: Actor, at: datetime) -> None:
    for quiz in Quiz.objects.filter(cohort=before).order_by("pk"):
        copy = Quiz(cohort=cohort, zone=quiz.zone, **{name: getattr(quiz, name) for name in COPIED})
        keep_new(record=copy, by=by, at=at)
