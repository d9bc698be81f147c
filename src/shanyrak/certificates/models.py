"""Certificates, the one place where their holders are named, and batches."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from shanyrak.certificates.rules import AchievementKind, Number, Progress, Reason, Standing
from shanyrak.refusals import gettext_noop
from shanyrak.roles import READERS, Actor

KIND_NAMES = {
    AchievementKind.ATTENDANCE.value: gettext_noop("Certificate of attendance"),
    AchievementKind.TRAINING.value: gettext_noop("Certificate of training"),
}
STANDING_NAMES = {
    Standing.VALID.value: gettext_noop("Valid"),
    Standing.REVOKED.value: gettext_noop("Revoked"),
    Standing.REPLACED.value: gettext_noop("Replaced"),
}
REASON_NAMES = {
    Reason.IN_ERROR.value: gettext_noop("Issued in error"),
    Reason.NOT_EARNED.value: gettext_noop("The requirements were not met"),
    Reason.MISUSED.value: gettext_noop("Misused"),
    Reason.ON_REQUEST.value: gettext_noop("At the holder’s request"),
    Reason.REPLACED.value: gettext_noop("Replaced by a corrected one"),
}
PROGRESS_NAMES = {
    Progress.WAITING.value: gettext_noop("Waiting"),
    Progress.MAKING.value: gettext_noop("Being issued"),
    Progress.MADE.value: gettext_noop("Issued"),
    Progress.CANCELLED.value: gettext_noop("Stopped"),
    Progress.FAILED.value: gettext_noop("Failed"),
}


class Numbering(models.Model):
    """The last number of a year. Its row is locked while a certificate is made, so that no number is left out."""

    year = models.PositiveSmallIntegerField(primary_key=True)
    last = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("numbers of a year")
        verbose_name_plural = _("numbers of the years")

    def __str__(self) -> str:
        return f"{self.year}: {self.last}"


class CertificateQuerySet(models.QuerySet[Any]):
    """Filters on certificates."""

    def visible_to(self, actor: Actor) -> Self:
        """Keep all for the secretariat and none for others: they open only what they have the address of."""
        return self if actor.roles() & READERS else self.none()


class Certificate(models.Model):
    """What was given for what, and whether it still counts. Who holds it stands in :class:`HeldBy` alone."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    key = models.CharField(max_length=200)
    about = models.CharField(max_length=80)
    year = models.PositiveSmallIntegerField(_("year"))
    place_in_year = models.PositiveIntegerField()
    kind = models.CharField(_("kind"), max_length=12, choices=KIND_NAMES)
    title = models.CharField(_("for what"), max_length=500)  # as the paper says it, to be listed and searched
    achievement = models.JSONField()
    language = models.CharField(_("language"), max_length=7)
    issued_at = models.DateTimeField(_("issued"))
    issued_by = models.BigIntegerField(null=True)
    status_place = models.PositiveBigIntegerField(unique=True)  # which bit of the status lists is its own
    standing = models.CharField(
        _("state"), max_length=8, choices=STANDING_NAMES, default=Standing.VALID.value
    )
    revoked_at = models.DateTimeField(_("revoked"), null=True)
    reason = models.CharField(_("reason"), max_length=12, choices=REASON_NAMES, blank=True)
    replaces = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="replaced_by")

    objects: ClassVar[Any] = CertificateQuerySet.as_manager()

    class Meta:
        verbose_name = _("certificate")
        verbose_name_plural = _("certificates")
        constraints = [
            models.UniqueConstraint(fields=["year", "place_in_year"], name="certificate_number_once"),
            models.UniqueConstraint(
                fields=["key"],
                condition=~models.Q(standing=Standing.REPLACED.value),
                name="certificate_key_once",
            ),
            models.CheckConstraint(
                condition=models.Q(standing=Standing.VALID.value, revoked_at=None, reason="")
                | (
                    ~models.Q(standing=Standing.VALID.value)
                    & ~models.Q(reason="")
                    & ~models.Q(revoked_at=None)
                ),
                name="revoked_certificate_says_why",
            ),
            models.CheckConstraint(
                condition=models.Q(kind__in=list(KIND_NAMES))
                & models.Q(standing__in=list(STANDING_NAMES))
                & models.Q(reason__in=["", *REASON_NAMES]),
                name="certificate_words_are_known",
            ),
        ]
        indexes = [
            models.Index(fields=["about"], name="certificate_about"),
            models.Index(fields=["-issued_at", "-id"], name="certificate_newest_first"),
        ]

    def __str__(self) -> str:
        return str(self.number)

    @property
    def number(self) -> Number:
        """The number on the paper."""
        return Number(self.year, self.place_in_year)


class HeldBy(models.Model):
    """Whose a certificate is, and the papers that name them. Deleting this row erases the person; the rest stays."""

    certificate = models.OneToOneField(
        Certificate, on_delete=models.CASCADE, primary_key=True, related_name="held_by"
    )
    name = models.CharField(_("name"), max_length=200)
    email = models.EmailField(_("e-mail"), blank=True)
    salt = models.CharField(max_length=64)
    token = models.TextField()  # the badge as a signed token
    document = models.JSONField()  # the badge as JSON with its proof
    pdf = models.BinaryField()

    class Meta:
        verbose_name = _("holder of a certificate")
        verbose_name_plural = _("holders of certificates")
        indexes = [models.Index(fields=["email"], name="certificate_holder_email")]

    def __str__(self) -> str:
        return f"#{self.pk}"


class BatchQuerySet(models.QuerySet[Any]):
    """Filters on batches."""

    def visible_to(self, actor: Actor) -> Self:
        """Keep all for the secretariat, none for others."""
        return self if actor.roles() & READERS else self.none()


class Batch(models.Model):
    """Certificates that were asked for together."""

    about = models.CharField(max_length=80)
    title = models.CharField(_("for what"), max_length=500)
    progress = models.CharField(
        _("state"), max_length=12, choices=PROGRESS_NAMES, default=Progress.WAITING.value
    )
    failure = models.CharField(max_length=200, blank=True)
    asked_at = models.DateTimeField(_("asked for"))
    asked_by = models.BigIntegerField(null=True)
    ended_at = models.DateTimeField(_("ended"), null=True)

    objects: ClassVar[Any] = BatchQuerySet.as_manager()

    class Meta:
        verbose_name = _("batch of certificates")
        verbose_name_plural = _("batches of certificates")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(progress__in=list(PROGRESS_NAMES)), name="batch_progress_is_known"
            ),
        ]
        indexes = [models.Index(fields=["about"], name="certificate_batch_about")]

    def __str__(self) -> str:
        return f"#{self.pk}"


class BatchLine(models.Model):
    """One certificate of a batch. Its holder is named here only until the certificate is made, or the batch stopped."""

    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="lines")
    place = models.PositiveIntegerField()
    key = models.CharField(max_length=200)
    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)
    language = models.CharField(max_length=7)
    about = models.CharField(max_length=80)
    achievement = models.JSONField()
    certificate = models.ForeignKey(Certificate, on_delete=models.PROTECT, null=True, related_name="+")
    stood_already = models.BooleanField(default=False)  # the key had a certificate before
    left_out = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("line of a batch")
        verbose_name_plural = _("lines of a batch")
        constraints = [models.UniqueConstraint(fields=["batch", "key"], name="batch_asks_for_a_key_once")]
        indexes = [models.Index(fields=["batch", "place"], name="certificate_line_in_order")]

    def __str__(self) -> str:
        return f"#{self.batch_id} {self.place}"
