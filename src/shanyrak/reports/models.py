"""Reports that were made: frozen, each with its files."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from shanyrak.refusals import gettext_noop
from shanyrak.reports.of_activity.models import ActivityReport, Edition, ReportWords
from shanyrak.reports.rules import Progress
from shanyrak.roles import READERS, Actor

__all__ = ["ActivityReport", "Edition", "MadeReport", "ReportFile", "ReportWords"]

PROGRESS_NAMES = {
    Progress.WAITING.value: gettext_noop("Waiting"),
    Progress.MAKING.value: gettext_noop("Being made"),
    Progress.MADE.value: gettext_noop("Made"),
    Progress.CANCELLED.value: gettext_noop("Stopped"),
    Progress.FAILED.value: gettext_noop("Failed"),
}
FORMATS = ("html", "pdf", "docx")
DATA = "json"  # all that was counted, from which the others are written


class MadeReportQuerySet(models.QuerySet[Any]):
    """Filters on reports."""

    def visible_to(self, actor: Actor) -> Self:
        """Keep what ``actor`` may see: visitors and partners what was published, the secretariat all."""
        return self if actor.roles() & READERS else self.filter(published_at__isnull=False)


class MadeReport(models.Model):
    """The report of a year as it was made once: by both clocks, and never changed."""

    year = models.PositiveSmallIntegerField(_("year"))
    known = models.DateField(_("as known on"))
    is_past = models.BooleanField(default=False)  # whether an earlier day than that of making was asked for
    base = models.CharField(max_length=200)  # scheme and host that its links lead to
    progress = models.CharField(max_length=12, choices=PROGRESS_NAMES, default=Progress.WAITING.value)
    reason = models.CharField(max_length=500, blank=True)
    asked_at = models.DateTimeField(_("asked for"))
    asked_by = models.BigIntegerField(null=True)
    made_at = models.DateTimeField(_("made"), null=True)
    published_at = models.DateTimeField(_("published"), null=True)
    published_by = models.BigIntegerField(null=True)

    objects: ClassVar[Any] = MadeReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("annual report")
        verbose_name_plural = _("annual reports")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(progress__in=list(PROGRESS_NAMES)), name="report_progress_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(published_at__isnull=True) | models.Q(progress=Progress.MADE.value),
                name="published_report_is_made",
            ),
        ]
        indexes = [models.Index(fields=["-year", "-asked_at"], name="report_newest_first")]

    def __str__(self) -> str:
        return f"#{self.pk} {self.year}"


class ReportFile(models.Model):
    """A file of a made report, kept under the digest of its content."""

    report = models.ForeignKey(MadeReport, on_delete=models.CASCADE, related_name="files")
    language = models.CharField(max_length=7, blank=True)  # empty for the data, which speak all languages
    file_format = models.CharField(max_length=4)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField()

    class Meta:
        verbose_name = _("file of a report")
        verbose_name_plural = _("files of a report")
        constraints = [
            models.UniqueConstraint(
                fields=["report", "language", "file_format"], name="report_has_a_file_once"
            )
        ]

    def __str__(self) -> str:
        return f"#{self.pk} {self.file_format} {self.language}"
