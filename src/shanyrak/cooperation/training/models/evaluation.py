"""What learners and their superiors say of a course. Personal: no history, outside the journal, gone with the registration."""

from __future__ import annotations

from django.db import models

from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.training.rules.evaluation import Asked


class Evaluation(models.Model):
    """One form: asked of a learner at the end, and of learner and superior after three months."""

    registration = models.ForeignKey(Registration, on_delete=models.CASCADE, related_name="evaluations")
    asked = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Asked])
    name = models.CharField(max_length=200, blank=True)  # of a superior
    email = models.EmailField(blank=True)
    link_number = models.PositiveIntegerField(default=1)
    asked_at = models.DateTimeField(null=True)
    given_at = models.DateTimeField(null=True)
    ratings = models.JSONField(default=dict)
    words = models.TextField(blank=True)
    forgotten_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["registration", "asked"], name="each_form_is_given_once"),
            models.CheckConstraint(
                condition=models.Q(asked__in=[one.value for one in Asked]), name="evaluation_form_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"
