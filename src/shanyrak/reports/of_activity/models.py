"""The report of an activity: how far it is, every version of its words, and what was approved."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity
from shanyrak.records.fields import TextsField
from shanyrak.records.models import VISIBILITY_NAMES, visibilities_open_to
from shanyrak.records.rules import Visibility
from shanyrak.refusals import gettext_noop
from shanyrak.reports.of_activity.rules import Stage
from shanyrak.roles import Actor
from shanyrak.sources.models import SourceDocument

STAGE_NAMES = {
    Stage.DRAFT.value: gettext_noop("Draft"),
    Stage.READY.value: gettext_noop("Waits for approval"),
    Stage.APPROVED.value: gettext_noop("Approved"),
}


class ActivityReport(models.Model):
    """The report of one activity, and how far it is; ``version`` is that of its newest words."""

    activity = models.OneToOneField(
        Activity, on_delete=models.PROTECT, related_name="report", verbose_name=_("activity")
    )
    stage = models.CharField(_("state"), max_length=10, choices=STAGE_NAMES, default=Stage.DRAFT.value)
    version = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField()

    objects: ClassVar[models.Manager[ActivityReport]] = models.Manager()

    class Meta:
        verbose_name = _("report of an activity")
        verbose_name_plural = _("reports of activities")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(stage__in=list(STAGE_NAMES)), name="activity_report_stage_is_known"
            )
        ]

    def __str__(self) -> str:
        return f"#{self.pk} {self.stage}"


class ReportWords(models.Model):
    """What was written at one time; nothing is ever written over."""

    report = models.ForeignKey(ActivityReport, on_delete=models.CASCADE, related_name="words")
    version = models.PositiveIntegerField()
    summary = TextsField(_("summary"))
    lessons = TextsField(_("what we learned"))
    follow_up = TextsField(_("what follows"))
    written_at = models.DateTimeField()
    written_by = models.BigIntegerField(null=True)

    objects: ClassVar[models.Manager[ReportWords]] = models.Manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["report", "version"], name="report_words_have_a_version_once")
        ]

    def __str__(self) -> str:
        return f"#{self.pk} {self.version}"


class EditionQuerySet(models.QuerySet[Any]):
    """Filters on approved reports."""

    def visible_to(self, actor: Actor) -> Self:
        """Keep what ``actor`` may see: nothing of an activity that is hidden from them."""
        seen = Activity.objects.visible_to(actor).order_by().values("pk")
        return self.filter(visibility__in=visibilities_open_to(actor), report__activity__in=seen)


class Edition(models.Model):
    """A report as it was approved: what was counted and written then, in every language, and the document it became."""

    report = models.ForeignKey(ActivityReport, on_delete=models.PROTECT, related_name="editions")
    number = models.PositiveIntegerField(_("edition"))
    words = models.ForeignKey(ReportWords, on_delete=models.PROTECT, related_name="editions")
    books = models.JSONField()  # by language
    visibility = models.CharField(
        _("visible to"),
        max_length=12,
        default=Visibility.HUB.value,
        choices=[(visibility.value, name) for visibility, name in VISIBILITY_NAMES.items()],
    )
    document = models.ForeignKey(
        SourceDocument, on_delete=models.PROTECT, null=True, related_name="report_editions"
    )
    spans = models.JSONField(default=dict)  # which passage of the document states which fact
    approved_at = models.DateTimeField(_("approved"))
    approved_by = models.BigIntegerField(null=True)

    objects: ClassVar[Any] = EditionQuerySet.as_manager()

    class Meta:
        verbose_name = _("approved report")
        verbose_name_plural = _("approved reports")
        constraints = [
            models.UniqueConstraint(fields=["report", "number"], name="report_edition_has_a_number_once"),
            models.CheckConstraint(
                condition=models.Q(visibility__in=[one.value for one in Visibility]),
                name="report_edition_visibility_is_known",
            ),
        ]

    def __str__(self) -> str:
        return f"#{self.pk} {self.number}"
