"""Who chose which session, and who came. People's registrations are named by number; no history is kept."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.programme.models.plan import Session
from shanyrak.cooperation.registration.models import Registration


class Choice(models.Model):
    """Somebody who takes part wants to come to a session, and holds a seat there."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="choices")
    registration = models.ForeignKey(Registration, on_delete=models.CASCADE, related_name="chosen_sessions")
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("chosen session")
        verbose_name_plural = _("chosen sessions")
        constraints = [
            models.UniqueConstraint(fields=["session", "registration"], name="session_is_chosen_once")
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"


class Attendance(models.Model):
    """Somebody came to a session."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="attendance")
    registration = models.ForeignKey(Registration, on_delete=models.CASCADE, related_name="attended_sessions")
    at = models.DateTimeField(_("came at"))
    noted_by = models.BigIntegerField(null=True)

    class Meta:
        verbose_name = _("attendance of a session")
        verbose_name_plural = _("attendance of sessions")
        constraints = [
            models.UniqueConstraint(fields=["session", "registration"], name="came_to_a_session_once")
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"
