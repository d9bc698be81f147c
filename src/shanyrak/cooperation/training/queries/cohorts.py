"""Cohorts in lists and on their own pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import get_language, gettext

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.rules import ActivityStatus
from shanyrak.cooperation.agreements.states import months_after
from shanyrak.cooperation.training.models import Cohort, Course, Trainer
from shanyrak.cooperation.training.names import STATE_NAMES, STATE_TONES
from shanyrak.cooperation.training.queries.courses import languages_in_words
from shanyrak.cooperation.training.rules.completion import CohortState
from shanyrak.cooperation.training.rules.evaluation import FOLLOW_UP_MONTHS, TOO_LATE_MONTHS
from shanyrak.directory.queries import name_of
from shanyrak.records.languages import Said, said_in
from shanyrak.roles import Actor
from shanyrak.ui.words import days


@dataclass(frozen=True, slots=True)
class CohortLine:
    """A cohort in a list."""

    id: int
    title: Said
    course_id: int
    course: Said
    activity_id: int
    activity: Said
    since: str
    until: str
    place: str
    languages: str
    state: CohortState
    state_name: str
    tone: str

    @property
    def when(self) -> str:
        """Its days in words."""
        return days(self.since, self.until)


@dataclass(frozen=True, slots=True)
class TrainerLine:
    """Who trains, and what."""

    id: int
    name: str
    person_id: int | None
    subject: Said


def cohorts(filters: Mapping[str, Any], actor: Actor, *, on: date) -> QuerySet[Any]:
    """Return the standing cohorts that ``actor`` may see and that ``filters`` keep, with their states on a day."""
    rows = Cohort.objects.standing().visible_to(actor).with_state(on=on).select_related("course", "activity")
    if text := filters.get("q"):
        rows = rows.filter(
            Q(search_text__contains=text.lower()) | Q(course__search_text__contains=text.lower())
        )
    if course := filters.get("course"):
        rows = rows.filter(course=course)
    if state := filters.get("state"):
        rows = rows.filter(state=state)
    found: QuerySet[Any] = rows
    return found


def cohort_line(row: Any) -> CohortLine:
    """Return a cohort with its state as lists show it, in the reader's language."""
    language, activity = get_language() or "en", row.activity
    state = CohortState(row.state)
    return CohortLine(
        id=row.pk,
        title=said_in(row.title, language),
        course_id=row.course_id,
        course=said_in(row.course.title, language),
        activity_id=activity.pk,
        activity=said_in(activity.title, language),
        since=activity.since,
        until=activity.until,
        place=activity.place or activity.place_as_written,
        languages=languages_in_words(row.languages),
        state=state,
        state_name=gettext(STATE_NAMES[state.value]),
        tone=STATE_TONES[state.value],
    )


def cohorts_of_course(course: Course, actor: Actor, *, on: date) -> list[CohortLine]:
    """Return the cohorts of a course, the newest first."""
    rows = cohorts({"course": course}, actor, on=on).order_by("-activity__since", "pk")
    return [cohort_line(row) for row in rows]


def cohort_of(activity: Activity, actor: Actor, *, on: date) -> Any | None:
    """Return the cohort that an activity holds, with its course and its state; none where ``actor`` sees none."""
    rows = (
        Cohort.objects.standing()
        .visible_to(actor)
        .with_state(on=on)
        .select_related("course__provider", "activity")
    )
    return rows.filter(activity=activity).first()


def trainers_of(cohort_id: int) -> tuple[TrainerLine, ...]:
    """Return who trains a cohort."""
    rows = Trainer.objects.filter(cohort=cohort_id).select_related("person").order_by("pk")
    return tuple(_trainer_line(row) for row in rows)


def _trainer_line(row: Trainer) -> TrainerLine:
    language = get_language() or "en"
    return TrainerLine(
        id=row.pk,
        name=name_of(row.person) if row.person else row.name,
        person_id=row.person_id,
        subject=said_in(row.subject, language),
    )


def cohorts_to_follow_up(*, on: date) -> Sequence[int]:
    """Return the activities of the cohorts whose learners are to be asked on a day what changed in the work."""
    first, last = months_after(on, -TOO_LATE_MONTHS), months_after(on, -FOLLOW_UP_MONTHS)
    ended = Q(activity__period__endswith__gt=first, activity__period__endswith__lte=last)
    rows = Cohort.objects.standing().filter(ended).exclude(activity__status=ActivityStatus.CANCELLED.value)
    return list(rows.values_list("activity", flat=True))
