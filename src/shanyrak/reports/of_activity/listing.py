"""The reports of all activities as a list, such as those that wait for the director."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from shanyrak.cooperation.activities.models import Activity
from shanyrak.records.languages import Said, said_in
from shanyrak.reports.of_activity.models import STAGE_NAMES, ActivityReport
from shanyrak.reports.of_activity.permissions import SEE_DRAFTS
from shanyrak.roles import Actor
from shanyrak.ui.access import permitted
from shanyrak.ui.choices import translated
from shanyrak.ui.lists import Column, Listing, show_list


@dataclass(frozen=True, slots=True)
class ReportLine:
    """The report of an activity in a list."""

    activity_id: int
    activity: Said
    stage: str
    changed_at: datetime

    @property
    def address(self) -> str:
        """Where it is read, and approved."""
        return reverse("activity-report:report", args=[self.activity_id])

    @property
    def changed_on(self) -> str:
        """The day of the last change, as files write it."""
        return self.changed_at.date().isoformat()


class ReportFilters(forms.Form):
    """What the list can be narrowed by."""

    stage = forms.ChoiceField(
        label=_("State"), required=False, choices=[("", _("All")), *translated(STAGE_NAMES)]
    )


def listed_reports(filters: Mapping[str, Any], actor: Actor) -> QuerySet[ActivityReport]:
    """Return the reports of activities that ``actor`` may see and that ``filters`` keep."""
    seen = Activity.objects.standing().visible_to(actor).order_by().values("pk")
    rows = ActivityReport.objects.filter(activity__in=seen).select_related("activity")
    stage = filters.get("stage")
    return rows.filter(stage=stage) if stage else rows


def report_line(row: ActivityReport) -> ReportLine:
    """Return a report as the list shows it, in the reader's language."""
    return ReportLine(
        activity_id=row.activity_id,
        activity=said_in(row.activity.title, get_language() or "en"),
        stage=gettext(STAGE_NAMES[row.stage]),
        changed_at=row.changed_at,
    )


LISTING = Listing(
    name="reports-of-activities",
    title=_("Reports of activities"),
    rows=listed_reports,
    line=report_line,
    filters=ReportFilters,
    first_order="changed",
    columns=(
        Column(
            "activity",
            _("Activity"),
            lambda one: one.activity,
            lambda one: one.address,
            ("activity__label",),
        ),
        Column("stage", _("State"), lambda one: one.stage, order=("stage",)),
        Column("changed", _("Last change"), lambda one: one.changed_on, order=("changed_at",), date=True),
    ),
)


@permitted(SEE_DRAFTS)
@require_safe
def of_activities(request: HttpRequest) -> HttpResponseBase:
    """Show the reports of all activities, or export them."""
    return show_list(request, LISTING)
