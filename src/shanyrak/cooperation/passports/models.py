"""Passports of people who travel: sealed, counted, and gone on a day.

No column but the day of the purge says anything. No history is kept of these tables, and the journal knows a passport
by its number alone.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from shanyrak.accounts.models import User
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.passports.names import REASON_NAMES, RULE_NAMES
from shanyrak.cooperation.passports.rules import KEPT_DAYS, KEPT_DAYS_AT_MOST
from shanyrak.cooperation.registration.models import Registration
from shanyrak.records.models import Kept


class Plan(Kept):
    """That passports are asked for at an activity, and for how many days after it they are kept."""

    is_link: ClassVar[bool] = True  # of two records that were merged, one is enough

    activity = models.OneToOneField(Activity, on_delete=models.CASCADE, related_name="passport_plan")
    kept_days = models.PositiveSmallIntegerField(_("days after the end"), default=KEPT_DAYS)

    objects: ClassVar[Any] = models.Manager()

    class Meta:
        verbose_name = _("plan for passports")
        verbose_name_plural = _("plans for passports")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kept_days__lte=KEPT_DAYS_AT_MOST), name="passports_are_kept_half_a_year"
            )
        ]


class Reader(models.Model):
    """An officer whom the director named to read the passports of an activity."""

    is_link: ClassVar[bool] = True

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="passport_readers")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="passports_to_read")
    named_by = models.BigIntegerField(null=True)
    named_at = models.DateTimeField()

    objects: ClassVar[Any] = models.Manager()

    class Meta:
        verbose_name = _("reader of passports")
        verbose_name_plural = _("readers of passports")
        constraints = [
            models.UniqueConstraint(fields=["activity", "user"], name="passport_reader_is_named_once")
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"


class Passport(Kept):
    """The passport of one registered person: sealed with a key that lies outside the database."""

    registration_id: int
    registration = models.OneToOneField(Registration, on_delete=models.CASCADE, related_name="passport")
    key_name = models.CharField(max_length=32, unique=True)
    sealed = models.BinaryField()
    has_scan = models.BooleanField(default=False)
    purge_on = models.DateField(_("erased on"))

    objects: ClassVar[Any] = models.Manager()

    class Meta:
        verbose_name = _("passport")
        verbose_name_plural = _("passports")
        indexes = [models.Index(fields=["purge_on"], name="passport_purge_on")]


class Reading(models.Model):
    """That somebody read a passport: who, when, why. Nothing of what was read."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="passport_readings")
    passport = models.BigIntegerField()  # by its number: the row itself goes
    person = models.BigIntegerField()  # the registration
    reason = models.CharField(_("why"), max_length=12, choices=REASON_NAMES)
    with_scan = models.BooleanField(default=False)
    by = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    objects: ClassVar[Any] = models.Manager()

    class Meta:
        verbose_name = _("reading of a passport")
        verbose_name_plural = _("readings of passports")
        indexes = [models.Index(fields=["activity", "-at"], name="passport_reading_newest")]

    def __str__(self) -> str:
        return f"#{self.pk}"


class Purge(models.Model):
    """That passports of an activity were purged: how many, when, by which rule."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="passport_purges")
    count = models.PositiveIntegerField(_("how many"))
    rule = models.CharField(_("rule"), max_length=16, choices=RULE_NAMES)
    at = models.DateTimeField()
    fingerprint = models.CharField(max_length=64)  # of the entry in the journal, by which anybody finds it

    objects: ClassVar[Any] = models.Manager()

    class Meta:
        verbose_name = _("purge of passports")
        verbose_name_plural = _("purges of passports")

    def __str__(self) -> str:
        return f"#{self.pk}"
