"""Questions, each with all its versions, and the quizzes that ask them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, ClassVar

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.training.models.course import PERCENT, Cohort, Course
from shanyrak.cooperation.training.names import KIND_OF_QUESTION_NAMES, SHOWS_NAMES, STAGE_NAMES
from shanyrak.cooperation.training.rules.marking import Key, QuestionKind
from shanyrak.cooperation.training.rules.quizzes import Shows, Stage
from shanyrak.records.fields import LocalTimeField, TextsField, ZoneField
from shanyrak.records.local_times import LocalTime
from shanyrak.records.models import Kept, remembered

ANSWERED_STAYS = pgtrigger.Trigger(
    name="answered_question_stays",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func="""
        IF EXISTS (SELECT 1 FROM training_givenanswer WHERE asked_id = OLD.id) THEN
            RAISE EXCEPTION 'a version of a question that was asked never changes';
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
    """,
)


@remembered
class Question(Kept):
    """A question of a course's bank. What it asks stands in its versions; the newest is asked from now on."""

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="questions")
    newest = models.PositiveSmallIntegerField(_("newest version"), default=1)
    is_retired = models.BooleanField(_("is not asked any more"), default=False)

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")


class QuestionVersion(models.Model):
    """What a question asked from one day on, and what was right. Once it was asked, nothing of it changes."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField(_("version"))
    kind = models.CharField(_("kind"), max_length=12, choices=KIND_OF_QUESTION_NAMES)
    wording = TextsField(_("question"))
    # [{"mark": "a", "text": Texts, "right": bool, "feedback": Texts}, …]; of an order, as it should be.
    choices = models.JSONField(default=list, blank=True)
    number_right = models.DecimalField(
        _("right number"), max_digits=18, decimal_places=6, null=True, blank=True
    )
    tolerance = models.DecimalField(_("tolerance"), max_digits=18, decimal_places=6, default=Decimal(0))
    accepted = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    feedback = TextsField(_("what to say afterwards"))
    made_at = models.DateTimeField()
    made_by = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["question", "number"], name="question_version_has_a_number"),
            models.CheckConstraint(
                condition=models.Q(kind__in=list(KIND_OF_QUESTION_NAMES)), name="question_kind_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(tolerance__gte=0), name="question_tolerance_is_no_debt"
            ),
        ]
        triggers = [ANSWERED_STAYS]

    def __str__(self) -> str:
        return f"#{self.question_id}.{self.number}"

    @property
    def key(self) -> Key:
        """What is right, as marking needs it."""
        return Key(
            kind=QuestionKind(self.kind),
            choices=tuple(one["mark"] for one in self.choices),
            right=frozenset(one["mark"] for one in self.choices if one["right"]),
            number=self.number_right,
            tolerance=self.tolerance,
            accepted=tuple(self.accepted),
        )


@remembered
class Quiz(Kept):
    """A quiz of a cohort: which questions, how long, how often, and what learners see of it."""

    part_of: ClassVar[str] = "cohort"

    cohort = models.ForeignKey(Cohort, on_delete=models.CASCADE, related_name="quizzes")
    title = TextsField(_("title"))
    stage = models.CharField(_("what for"), max_length=10, choices=STAGE_NAMES, default=Stage.FINAL.value)
    questions = ArrayField(models.BigIntegerField(), verbose_name=_("questions"), default=list, blank=True)
    draw = models.PositiveSmallIntegerField(_("how many are drawn"), default=0)
    shuffles = models.BooleanField(_("shows choices in an order by lot"), default=True)
    minutes = models.PositiveSmallIntegerField(
        _("minutes"), null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(600)]
    )
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=1)
    pass_mark = models.PositiveSmallIntegerField(_("pass mark"), null=True, blank=True, validators=PERCENT)
    opens_at = LocalTimeField(_("opens"), null=True, blank=True)
    closes_at = LocalTimeField(_("closes"), null=True, blank=True)
    zone = ZoneField(_("time zone"), default="Asia/Almaty")
    shows = models.CharField(
        _("what a learner sees"), max_length=12, choices=SHOWS_NAMES, default=Shows.FEEDBACK.value
    )

    class Meta:
        verbose_name = _("quiz")
        verbose_name_plural = _("quizzes")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(stage__in=list(STAGE_NAMES)), name="quiz_stage_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(shows__in=list(SHOWS_NAMES)), name="quiz_shows_is_known"
            ),
            models.CheckConstraint(condition=models.Q(attempts__gte=1), name="quiz_can_be_taken"),
        ]

    @property
    def opens(self) -> Any:
        """The instant at which it opens, if it waits for one."""
        return LocalTime(self.opens_at, self.zone).instant if self.opens_at else None

    @property
    def closes(self) -> Any:
        """The instant at which it closes, if it ever does."""
        return LocalTime(self.closes_at, self.zone).instant if self.closes_at else None

    def pass_mark_in(self, course: Course) -> int:
        """Return the pass mark: its own, or the course's."""
        return course.needs_score if self.pass_mark is None else self.pass_mark
