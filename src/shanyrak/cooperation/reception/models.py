"""What was pressed at the door, and the links that let helpers press. Nothing personal: people stand as numbers."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.programme.models.plan import Session
from shanyrak.cooperation.registration.models import Registration


class Arrival(models.Model):
    """One press at the door: a person has come, or that was a mistake. Who is there follows from all presses."""

    registration = models.ForeignKey(Registration, on_delete=models.CASCADE, related_name="arrivals")
    session = models.ForeignKey(
        Session, on_delete=models.CASCADE, null=True, blank=True, related_name="arrivals"
    )
    came = models.BooleanField(default=True)
    at = models.DateTimeField(_("at"))
    client_id = models.UUIDField(unique=True)  # made by the device, so that sending twice counts once
    device = models.CharField(max_length=80, blank=True)
    received_at = models.DateTimeField()
    noted_by = models.BigIntegerField(null=True)

    objects: ClassVar[Any] = models.Manager()

    class Meta:
        verbose_name = _("arrival")
        verbose_name_plural = _("arrivals")
        indexes = [models.Index(fields=["registration", "session", "at"], name="arrival_of_registration")]

    def __str__(self) -> str:
        return f"#{self.pk}"


class DeskLink(models.Model):
    """A link by which a helper without an account checks people in: for one activity, on one day."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="desk_links")
    day = models.DateField(_("day"))
    name = models.CharField(_("for whom"), max_length=80)
    link_number = models.PositiveSmallIntegerField(default=1)
    made_at = models.DateTimeField()
    made_by = models.BigIntegerField(null=True)
    closed_at = models.DateTimeField(null=True)

    objects: ClassVar[Any] = models.Manager()

    class Meta:
        verbose_name = _("link of a helper")
        verbose_name_plural = _("links of helpers")

    def __str__(self) -> str:
        return f"#{self.pk}"
