"""What people are asked after a session or an activity, and what they said.

Who has answered, and what was answered, stand apart: no column leads from an answer to a person, and answers are
numbered by chance, so that not even their order tells. Only the day is kept.
"""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.programme.models.plan import Session
from shanyrak.cooperation.programme.names import QUESTION_NAMES
from shanyrak.cooperation.programme.rules import HIGHEST, LOWEST, QuestionSort
from shanyrak.cooperation.registration.models import Registration
from shanyrak.records.fields import TextsField
from shanyrak.records.models import Kept, remembered


@remembered
class FeedbackForm(Kept):
    """What people are asked after an activity, and whether answers are taken now."""

    part_of: ClassVar[str] = "activity"  # the history of the activity tells of it
    is_link: ClassVar[bool] = True  # of two activities that were merged, one form is enough

    activity = models.OneToOneField(Activity, on_delete=models.CASCADE, related_name="feedback_form")
    is_open = models.BooleanField(_("answers are taken"), default=True)
    each_session = models.BooleanField(_("also asked about each session"), default=True)

    class Meta:
        verbose_name = _("feedback form")
        verbose_name_plural = _("feedback forms")


@remembered
class FeedbackQuestion(Kept):
    """A question of the form: one of the ready set, known by its code, or one of the hub's own."""

    part_of: ClassVar[str] = "form"

    form = models.ForeignKey(FeedbackForm, on_delete=models.CASCADE, related_name="questions")
    position = models.PositiveSmallIntegerField(_("place"), default=0)
    sort = models.CharField(
        _("how it is answered"), max_length=6, choices=QUESTION_NAMES, default=QuestionSort.SCALE.value
    )
    code = models.SlugField(max_length=20, blank=True, editable=False)
    label = TextsField(_("question"))
    is_asked = models.BooleanField(_("is asked"), default=True)

    class Meta:
        verbose_name = _("question of a feedback form")
        verbose_name_plural = _("questions of a feedback form")
        ordering = ("position", "pk")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(sort__in=list(QUESTION_NAMES)), name="feedback_question_sort_is_known"
            ),
            models.UniqueConstraint(
                fields=["form", "code"], condition=~models.Q(code=""), name="ready_feedback_question_once"
            ),
        ]


class FeedbackGiven(models.Model):
    """That somebody has answered, about the whole activity or about a session; not what."""

    form = models.ForeignKey(FeedbackForm, on_delete=models.CASCADE, related_name="given")
    session = models.ForeignKey(Session, on_delete=models.CASCADE, null=True, related_name="feedback_given")
    registration = models.ForeignKey(Registration, on_delete=models.CASCADE, related_name="feedback_given")

    class Meta:
        verbose_name = _("answered feedback form")
        verbose_name_plural = _("answered feedback forms")
        constraints = [
            models.UniqueConstraint(
                fields=["form", "session", "registration"],
                name="feedback_is_given_once",
                nulls_distinct=False,
            )
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"


class Feedback(models.Model):
    """One filled-in form, of nobody in particular."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    form = models.ForeignKey(FeedbackForm, on_delete=models.CASCADE, related_name="feedback")
    session = models.ForeignKey(Session, on_delete=models.CASCADE, null=True, related_name="feedback")
    given_on = models.DateField(_("given on"))

    class Meta:
        verbose_name = _("feedback")
        verbose_name_plural = _("feedback")

    def __str__(self) -> str:
        return f"{self.pk}"


class FeedbackAnswer(models.Model):
    """The answer to one question: a mark, or words."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    feedback = models.ForeignKey(Feedback, on_delete=models.CASCADE, related_name="answers")
    question = models.ForeignKey(FeedbackQuestion, on_delete=models.PROTECT, related_name="answers")
    mark = models.PositiveSmallIntegerField(_("mark"), null=True)
    words = models.TextField(_("in words"), blank=True)

    class Meta:
        verbose_name = _("answer of a feedback form")
        verbose_name_plural = _("answers of a feedback form")
        constraints = [
            models.UniqueConstraint(fields=["feedback", "question"], name="feedback_question_answered_once"),
            models.CheckConstraint(
                condition=models.Q(mark=None) | models.Q(mark__range=(LOWEST, HIGHEST)),
                name="feedback_mark_is_on_the_scale",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pk}"
