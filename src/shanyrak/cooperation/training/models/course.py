"""Courses, their cohorts, who trains, and what there is to read."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar, Self

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.rules import ActivityStatus
from shanyrak.cooperation.training.names import AUDIENCE_NAMES, LEVEL_NAMES
from shanyrak.cooperation.training.rules.completion import CohortState, Conditions, Level
from shanyrak.directory.models import Party, Person
from shanyrak.records.fields import TextsField
from shanyrak.records.languages import original
from shanyrak.records.models import Kept, Record, RecordQuerySet, remembered
from shanyrak.sources.models import SourceDocument

PERCENT = [MaxValueValidator(100)]


@remembered
class Course(Record):
    """What can be learnt: its aims and content, for whom, and what passing needs. People learn it in cohorts."""

    hangs_on = ("provider",)

    title = TextsField(_("title"))
    aims = TextsField(_("aims"))
    content = TextsField(_("content"))
    # Notations of topics: SKOS identifiers that never change, so that history and edits see a plain value.
    topics = ArrayField(models.SlugField(max_length=80), verbose_name=_("topics"), default=list, blank=True)
    languages = ArrayField(
        models.CharField(max_length=7), verbose_name=_("languages"), default=list, blank=True
    )
    hours = models.PositiveSmallIntegerField(_("hours"), default=0)
    level = models.CharField(
        _("level"), max_length=16, choices=LEVEL_NAMES, default=Level.PRACTITIONERS.value
    )
    provider = models.ForeignKey(
        Party,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="courses",
        verbose_name=_("provider"),
    )
    needs_attendance = models.PositiveSmallIntegerField(
        _("share of sessions to attend"), default=80, validators=PERCENT
    )
    needs_score = models.PositiveSmallIntegerField(
        _("pass mark of the final quiz"), default=60, validators=PERCENT
    )
    needs_evaluation = models.BooleanField(_("evaluation must be given"), default=True)

    class Meta:
        verbose_name = _("course")
        verbose_name_plural = _("courses")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(level__in=list(LEVEL_NAMES)), name="course_level_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(needs_attendance__lte=100, needs_score__lte=100),
                name="course_asks_for_shares",
            ),
        ]
        indexes = [
            models.Index(fields=["label"], name="course_label"),
            GinIndex(fields=["topics"], name="course_topics"),
            GinIndex(fields=["search_text"], opclasses=["gin_trgm_ops"], name="course_search"),
        ]

    def labels(self) -> list[str]:
        """Return the title in English or as it was first written; then all titles."""
        first = self.title["en"]["text"] if "en" in self.title else original(self.title)[1]
        return [first, *(said["text"] for said in self.title.values())]

    @property
    def conditions(self) -> Conditions:
        """What passing needs."""
        return Conditions(self.needs_attendance, self.needs_score, self.needs_evaluation)


class CohortQuerySet(RecordQuerySet):
    """Filters on cohorts."""

    def with_state(self, *, on: date) -> Self:
        """Give each cohort the ``state`` it is in on the day ``on``; see ``rules.completion.CohortState``."""
        over = models.Q(activity__period__fully_lt=DateRange(on, None))
        return self.annotate(
            state=models.Case(
                _when(CohortState.CANCELLED, models.Q(activity__status=ActivityStatus.CANCELLED.value)),
                _when(CohortState.COMPLETED, over & models.Q(certified_at__isnull=False)),
                _when(CohortState.ENDED, over),
                _when(CohortState.RUNNING, models.Q(activity__period__contains=on)),
                default=models.Value(CohortState.PLANNED.value),
                output_field=models.CharField(),
            )
        )


def _when(state: CohortState, condition: models.Q) -> models.When:
    return models.When(condition, then=models.Value(state.value))


@remembered
class Cohort(Record):
    """Those who take a course together: a course and the activity in which it is held.

    Who belongs to it are the approved registrations of the activity; its sessions are those of the programme.
    """

    hangs_on = ("course", "activity")

    title = TextsField(_("title"))
    course = models.ForeignKey(
        Course, on_delete=models.PROTECT, related_name="cohorts", verbose_name=_("course")
    )
    activity = models.OneToOneField(
        Activity, on_delete=models.PROTECT, related_name="cohort", verbose_name=_("activity")
    )
    languages = ArrayField(
        models.CharField(max_length=7), verbose_name=_("languages"), default=list, blank=True
    )
    certified_at = models.DateTimeField(null=True)  # when certificates were issued last

    objects: ClassVar[Any] = CohortQuerySet.as_manager()

    class Meta:
        verbose_name = _("cohort")
        verbose_name_plural = _("cohorts")
        indexes = [
            models.Index(fields=["label"], name="cohort_label"),
            GinIndex(fields=["search_text"], opclasses=["gin_trgm_ops"], name="cohort_search"),
        ]

    def labels(self) -> list[str]:
        """Return the title in English or as it was first written; then all titles."""
        first = self.title["en"]["text"] if "en" in self.title else original(self.title)[1]
        return [first, *(said["text"] for said in self.title.values())]


@remembered
class Trainer(Kept):
    """Who trains a cohort, and what."""

    part_of: ClassVar[str] = "cohort"  # the history of the cohort tells of it

    cohort = models.ForeignKey(Cohort, on_delete=models.CASCADE, related_name="trainers")
    person = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="trains",
        verbose_name=_("person"),
    )
    name = models.CharField(_("name"), max_length=200, blank=True)
    subject = TextsField(_("teaches"))

    class Meta:
        verbose_name = _("trainer")
        verbose_name_plural = _("trainers")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(person__isnull=False) | ~models.Q(name=""), name="trainer_is_somebody"
            )
        ]


@remembered
class Material(Kept):
    """A file of a course, or of one cohort only, and who may open it."""

    part_of: ClassVar[str] = "course"

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="materials")
    cohort = models.ForeignKey(
        Cohort, on_delete=models.CASCADE, null=True, blank=True, related_name="materials"
    )
    title = TextsField(_("title"))
    document = models.ForeignKey(
        SourceDocument, on_delete=models.PROTECT, related_name="used_in_courses", verbose_name=_("file")
    )
    audience = models.CharField(
        _("who may open it"), max_length=12, choices=AUDIENCE_NAMES, default="learners"
    )

    class Meta:
        verbose_name = _("material")
        verbose_name_plural = _("materials")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(audience__in=list(AUDIENCE_NAMES)), name="material_audience_is_known"
            )
        ]
