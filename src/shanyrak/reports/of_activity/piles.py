"""What lies on the director's desk: reports of activities that wait for approval."""

from __future__ import annotations

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext, ngettext

from shanyrak.records.piles import Line, Pile, pile, to_decide
from shanyrak.reports.of_activity.listing import ReportLine, listed_reports, report_line
from shanyrak.reports.of_activity.permissions import APPROVE_ACTIVITY_REPORTS
from shanyrak.reports.of_activity.rules import Stage
from shanyrak.roles import Actor


@pile("reports.to_approve", order=22)
def reports_to_approve(actor: Actor, on: date) -> Pile | None:  # noqa: ARG001 - they lie there whatever the day
    """Return the reports that were handed in, the oldest first."""
    if not APPROVE_ACTIVITY_REPORTS.opens_for(actor):
        return None
    return to_decide(
        "reports.to_approve",
        gettext("Reports to approve"),
        unit=lambda count: ngettext("report to approve", "reports to approve", count),
        rows=listed_reports({"stage": Stage.READY.value}, actor).order_by("changed_at", "pk"),
        line=lambda row: _line(report_line(row)),
        address=f"{reverse('reports:of-activities')}?stage={Stage.READY.value}",
    )


def _line(one: ReportLine) -> Line:
    return Line(text=one.activity, address=one.address, day=one.changed_on)
