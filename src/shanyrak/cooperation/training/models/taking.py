"""What learners answered. Personal: no history, outside the journal, gone with the registration."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models

from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.training.models.quiz import QuestionVersion, Quiz
from shanyrak.cooperation.training.rules.marking import Given


class Attempt(models.Model):
    """One sitting of a quiz: by lot which questions, until when, and what came out."""

    registration = models.ForeignKey(Registration, on_delete=models.CASCADE, related_name="attempts")
    quiz = models.ForeignKey(Quiz, on_delete=models.CASCADE, related_name="sittings")
    number = models.PositiveSmallIntegerField()
    seed = models.BigIntegerField()
    begun_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True)
    handed_in_at = models.DateTimeField(null=True)
    share = models.DecimalField(max_digits=7, decimal_places=6, null=True)
    has_passed = models.BooleanField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["registration", "quiz", "number"], name="attempt_has_a_number"),
            models.UniqueConstraint(
                fields=["registration", "quiz"],
                condition=models.Q(handed_in_at__isnull=True),
                name="one_attempt_is_open",
            ),
            models.CheckConstraint(
                condition=models.Q(handed_in_at__isnull=True, share__isnull=True)
                | models.Q(handed_in_at__isnull=False, share__gte=0, share__lte=1),
                name="attempt_is_marked_when_handed_in",
            ),
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"


class GivenAnswer(models.Model):
    """One question of an attempt: which version was shown, its choices in which order, and what was answered."""

    attempt = models.ForeignKey(Attempt, on_delete=models.CASCADE, related_name="answers")
    place = models.PositiveSmallIntegerField()
    asked = models.ForeignKey(QuestionVersion, on_delete=models.PROTECT, related_name="answers")
    shown = ArrayField(models.CharField(max_length=8), default=list)
    chosen = ArrayField(models.CharField(max_length=8), default=list)
    text = models.CharField(max_length=500, blank=True)
    is_marked_to_return = models.BooleanField(default=False)
    saved_at = models.DateTimeField(null=True)
    saves = models.PositiveIntegerField(default=0)
    mark = models.DecimalField(max_digits=7, decimal_places=6, null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["attempt", "place"], name="attempt_asks_in_order"),
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"

    @property
    def given(self) -> Any:
        """What was answered, as marking needs it."""
        return Given(tuple(self.chosen), self.text)
