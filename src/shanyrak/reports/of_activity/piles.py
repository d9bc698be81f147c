"""What lies on the director's desk: reports of activities that wait for approval."""

from __future__ import annotations

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext

from shanyrak.records.piles import FEW, Line, Pile, Side, pile
from shanyrak.reports.of_activity.listing import ReportLine, listed_reports, report_line
from shanyrak.reports.of_activity.permissions import APPROVE_ACTIVITY_REPORTS
from shanyrak.reports.of_activity.rules import Stage
from shanyrak.roles import Actor


@pile("reports.to_approve", order=22)
def reports_to_approve(actor: Actor, on: date) -> Pile | None:  # noqa: ARG001 - they lie there whatever the day
    """Return the reports that were handed in, the oldest first."""
    if not APPROVE_ACTIVITY_REPORTS.opens_for(actor):
        return None
    rows = listed_reports({"stage": Stage.READY.value}, actor)
    count = rows.count()
    return Pile(
        name="reports.to_approve",
        title=gettext("Reports to approve"),
        count=count,
        address=f"{reverse('reports:of-activities')}?stage={Stage.READY.value}",
        rows=tuple(_line(report_line(row)) for row in rows.order_by("changed_at", "pk")[:FEW]),
        tone="gold" if count else "",
        side=Side.OWED,
    )


def _line(one: ReportLine) -> Line:
    return Line(text=one.activity, address=one.address, day=one.changed_on)
