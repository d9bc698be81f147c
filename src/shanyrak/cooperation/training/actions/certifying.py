"""Issuing the certificates of a cohort."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import override

from shanyrak.certificates.actions import issue_batch
from shanyrak.certificates.models import Batch
from shanyrak.certificates.rules import Achievement, AchievementKind, Holder, Request
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.training.models import Cohort, Course
from shanyrak.cooperation.training.permissions import CERTIFY
from shanyrak.cooperation.training.queries.courses import needs_in_words
from shanyrak.cooperation.training.queries.learners import LearnerLine, learners
from shanyrak.cooperation.training.queries.papers import certificate_key
from shanyrak.cooperation.training.rules.completion import NobodyIsReady
from shanyrak.journal.actions import record
from shanyrak.records.languages import LANGUAGES, texts_from
from shanyrak.roles import Actor, require


@transaction.atomic
def issue_certificates(*, cohort_id: int, registrations: Collection[int], by: Actor, at: datetime) -> Batch:
    """Issue certificates to those of ``registrations`` who meet the conditions and have none yet; return the batch.

    Refuses where that is nobody.
    """
    require(by, CERTIFY)
    rows = Cohort.objects.select_for_update(of=("self",)).select_related("course", "activity")
    cohort: Cohort = rows.get(pk=cohort_id)
    ready = [line for line in learners(cohort, by, at=at) if line.is_ready and line.who.id in registrations]
    if not ready:
        raise NobodyIsReady
    cohort.certified_at = at
    cohort.save(update_fields=["certified_at"])
    facts = {"cohort": cohort.pk, "people": len(ready)}
    record("cooperation.cohort.certified", by=by, at=at, facts=facts)
    earned = _achievement(cohort, at=at)
    return issue_batch(requests=[_request(cohort, earned, line) for line in ready], by=by, at=at)


def _request(cohort: Cohort, earned: Achievement, line: LearnerLine) -> Request:
    return Request(
        holder=Holder(line.who.name, line.who.email, line.who.language),
        achievement=earned,
        about=f"{Activity.kind()}:{cohort.activity_id}",
        key=certificate_key(line.who.id),
    )


def _achievement(cohort: Cohort, *, at: datetime) -> Achievement:
    """Return what the course certifies: its title, its aims, and what passing needed."""
    course, activity = cohort.course, cohort.activity
    first, last = _days(activity, at=at)
    return Achievement(
        kind=AchievementKind.TRAINING,
        name=course.title,
        description=course.aims or course.title,
        criteria=_criteria(course),
        on=first,
        until=last if last != first else None,
        place=activity.place or activity.place_as_written,
        hours=Decimal(course.hours) if course.hours else None,
    )


def _criteria(course: Course) -> Mapping[str, Any]:
    """Return the conditions in every language of the hub."""
    said = {}
    for language in LANGUAGES:
        with override(language):
            said[language] = " ".join(needs_in_words(course))
    return texts_from(said)


def _days(activity: Activity, *, at: datetime) -> tuple[date, date]:
    """Return the first and the last day of an activity; the day of issue where nobody said them."""
    period = activity.period
    first = period.lower if period else None
    after = period.upper if period else None
    last = after - timedelta(days=1) if after else first
    today = localdate(at)
    return first or last or today, last or today
