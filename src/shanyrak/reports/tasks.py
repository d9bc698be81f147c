"""Making a report in the background: each file whole or not at all, whatever happens to the worker."""

from __future__ import annotations

import logging
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import now
from procrastinate.contrib.django import app

from shanyrak.accounts.models import User
from shanyrak.reports.actions import ask_for_report, make_next, report_failed
from shanyrak.reports.models import MadeReport
from shanyrak.roles import Actor

log = logging.getLogger(__name__)


def order_report(*, year: int, known: date | None, base: str, by: Actor, at: datetime) -> MadeReport:
    """Ask for a report and tell the worker; both happen or neither."""
    with transaction.atomic():
        report = ask_for_report(year=year, known=known, base=base, by=by, at=at)
        make_report.defer(report_id=report.pk)
    return report


@app.task(name="reports.make_report")
def make_report(report_id: int) -> None:
    """Make what is missing of a report; started again after a kill, it goes on with the rest."""
    by = User.objects.get(pk=MadeReport.objects.get(pk=report_id).asked_by or 0)
    try:
        while make_next(report_id=report_id, by=by, at=now()):
            pass
    except Exception as broken:
        log.exception("Report %s could not be made", report_id)
        report_failed(report_id=report_id, reason=f"{type(broken).__name__}: {broken}", by=by, at=now())
        raise
