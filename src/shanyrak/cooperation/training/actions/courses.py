"""Keeping courses and their materials."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from shanyrak.cooperation.training.models import Cohort, Course, Material
from shanyrak.cooperation.training.permissions import KEEP_COURSES
from shanyrak.cooperation.training.rules.completion import Conditions, check_conditions
from shanyrak.journal.actions import record
from shanyrak.records.actions import disclosed, keep_edit, keep_gaps, keep_merge, keep_new
from shanyrak.roles import Actor, require
from shanyrak.sources.models import SourceDocument

GAPS_TO_FILL = ("title", "aims", "content", "topics", "languages", "provider")


@transaction.atomic
def add_course(*, by: Actor, at: datetime, **fields: Any) -> Course:
    """Put a course into the catalogue. Refuses conditions that are no shares."""
    require(by, KEEP_COURSES)
    course = Course(**fields)
    check_conditions(course.conditions)
    keep_new(record=course, by=by, at=at)
    record("cooperation.course.added", by=by, at=at, **disclosed(course, fields))
    return course


@transaction.atomic
def edit_course(
    *, record_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime
) -> Course:
    """Change a course. Refuses an edit of an older version and conditions that are no shares."""
    require(by, KEEP_COURSES)
    course: Course = Course.objects.select_for_update().get(pk=record_id)
    shares = {name: wanted.get(name, getattr(course, name)) for name in ("needs_attendance", "needs_score")}
    check_conditions(Conditions(shares["needs_attendance"], shares["needs_score"]))
    changes = keep_edit(record=course, wanted=wanted, version=version, by=by, at=at)
    if changes:
        record("cooperation.course.edited", by=by, at=at, **disclosed(course, changes))
    return course


@transaction.atomic
def merge_courses(*, keep_id: int, gone_id: int, by: Actor, at: datetime) -> Course:
    """Make two records of one course one; what the one kept leaves empty is filled from the other.

    Refuses to merge a record with itself or one that is merged already.
    """
    require(by, KEEP_COURSES)
    rows = Course.objects.select_for_update().filter(pk__in=[keep_id, gone_id]).order_by("pk")
    both = {course.pk: course for course in rows}
    keep, gone = both[keep_id], both[gone_id]
    moved = keep_merge(keep=keep, gone=gone, by=by, at=at)
    filled = keep_gaps(keep=keep, gone=gone, fields=GAPS_TO_FILL, by=by, at=at)
    told = {"gone": gone.pk, "moved": moved, "filled": filled}
    record("cooperation.course.merged", by=by, at=at, **disclosed(keep, told))
    return keep


@transaction.atomic
def add_material(
    *,
    course: Course,
    document: SourceDocument,
    title: Mapping[str, Any],
    audience: str,
    by: Actor,
    at: datetime,
    cohort: Cohort | None = None,
) -> Material:
    """Lay a file with a course, or with one cohort of it, for those who may open it."""
    require(by, KEEP_COURSES)
    material = Material(course=course, cohort=cohort, document=document, title=title, audience=audience)
    keep_new(record=material, by=by, at=at)
    said = {"material": material.pk, "document": document.pk, "audience": audience}
    record("cooperation.course.material_added", by=by, at=at, **disclosed(course, said))
    return material


@transaction.atomic
def remove_material(*, material_id: int, by: Actor, at: datetime) -> None:
    """Take a file away from a course; the file itself and the history stay."""
    require(by, KEEP_COURSES)
    material = Material.objects.select_for_update(of=("self",)).select_related("course").get(pk=material_id)
    said = {"material": material.pk, "document": material.document_id}
    material.delete()
    record("cooperation.course.material_removed", by=by, at=at, **disclosed(material.course, said))
