"""The way from an activity to its report."""

from __future__ import annotations

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.preparation.rules import Stage
from shanyrak.cooperation.preparation.stages import shows
from shanyrak.records.sections import Section, shown_on
from shanyrak.records.tabs import Tab, tab_on
from shanyrak.reports.of_activity.models import Edition
from shanyrak.reports.of_activity.permissions import SEE_DRAFTS
from shanyrak.roles import Actor


@shows(Stage.REPORTED)
def was_reported(activity_id: int, on: date) -> bool:  # noqa: ARG001 - what was approved stays so
    """Whether the report of an activity was approved."""
    return Edition.objects.filter(report__activity=activity_id).exists()


@tab_on("activities.activity", order=90)
def report_tab(record: Activity, actor: Actor) -> Tab | None:
    """Lead whoever sees drafts to the report."""
    if not SEE_DRAFTS.allows(actor):
        return None
    return Tab(_("Report"), reverse("activity-report:report", args=[record.pk]))


@shown_on("activities.activity", order=85)
def approved_report(record: Activity, actor: Actor) -> Section | None:
    """Lead everybody to the report that was approved last, if they may see it."""
    rows = Edition.objects.visible_to(actor).filter(report__activity=record)
    newest = rows.order_by("-number").values("number", "approved_at").first()
    if newest is None:
        return None
    address = reverse("activity-report:edition", args=[record.pk, newest["number"]])
    context = {"address": address, "approved_at": newest["approved_at"]}
    return Section("report", _("Report"), "of_activity/section.html", context, beside=True)
