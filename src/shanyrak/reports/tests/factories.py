"""Reports for tests."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from shanyrak.cooperation.activities.tests.factories import activity
from shanyrak.records.languages import texts_from
from shanyrak.reports.actions import ask_for_report, make_next, publish_report
from shanyrak.reports.models import MadeReport
from shanyrak.reports.of_activity.actions import approve_report, hand_in, write_report
from shanyrak.reports.of_activity.models import Edition
from shanyrak.reports.rules import Progress
from shanyrak.roles import Holder, Role

AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))
DIRECTOR = Holder(pk=8, held=frozenset({Role.DIRECTOR}))
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
BASE = "https://hub.example/"


def asked(year: int = 2025, **fields: Any) -> MadeReport:
    """Ask for a report."""
    wanted: dict[str, Any] = {"known": None, "base": BASE, "by": AIGUL, "at": NOON}
    return ask_for_report(year=year, **(wanted | fields))


def counted(year: int = 2025, *, is_public: bool = True, **fields: Any) -> MadeReport:
    """Return a report of which only the counting is done: what its page needs, without the twelve files."""
    report = asked(year, **fields)
    make_next(report_id=report.pk, by=AIGUL, at=NOON)
    MadeReport.objects.filter(pk=report.pk).update(progress=Progress.MADE.value, made_at=NOON)
    if is_public:
        publish_report(report_id=report.pk, by=DIRECTOR, at=NOON)
    return MadeReport.objects.get(pk=report.pk)


def of_activity() -> Edition:
    """Return an approved report of an activity, the same each time."""
    known: Edition | None = Edition.objects.first()
    if known:
        return known
    words = {"summary": texts_from({"en": "Twelve people saw how one window works."})}
    report = write_report(activity=activity(), version=0, words=words, by=AIGUL, at=NOON)
    hand_in(report_id=report.pk, by=AIGUL, at=NOON)
    return approve_report(report_id=report.pk, version=1, visibility="public", by=DIRECTOR, at=NOON)
