"""Making reports, stopping and publishing them."""

from __future__ import annotations

import json
from datetime import date, datetime
from itertools import product
from typing import cast

from django.db import transaction
from django.utils.timezone import localdate

from shanyrak.documents.pdf import as_pdf
from shanyrak.documents.web import as_html
from shanyrak.documents.word import as_docx
from shanyrak.journal.actions import record
from shanyrak.records.languages import LANGUAGES
from shanyrak.reports.models import DATA, FORMATS, MadeReport, ReportFile
from shanyrak.reports.permissions import MAKE_REPORTS, PUBLISH_REPORTS
from shanyrak.reports.places import places_of_files
from shanyrak.reports.queries.made import book_of
from shanyrak.reports.queries.reading import year_book
from shanyrak.reports.rules import (
    AlreadyOver,
    DayAhead,
    NotMadeYet,
    Progress,
    PublishedAlready,
    YearBook,
    as_data,
    span_of,
)
from shanyrak.reports.writing.report import written
from shanyrak.roles import Actor, require
from shanyrak.sources.files import keep_original

GOING_ON = (Progress.WAITING.value, Progress.MAKING.value)
MAKERS = {"html": as_html, "pdf": as_pdf, "docx": as_docx}
FILES = list(product(LANGUAGES, FORMATS))


@transaction.atomic
def ask_for_report(*, year: int, known: date | None, base: str, by: Actor, at: datetime) -> MadeReport:
    """Ask for the report of a year to be made, as known on a day; without one, as known now.

    Refuses a year that has not begun, and a day that has not come.
    """
    require(by, MAKE_REPORTS)
    today = localdate(at)
    if known is not None and known > today:
        raise DayAhead
    is_past = known is not None and known < today
    span_of(year, today=known if known and is_past else today)
    report = MadeReport.objects.create(
        year=year, known=known or today, is_past=is_past, base=base.rstrip("/"), asked_at=at, asked_by=by.pk
    )
    facts = {"report": report.pk, "year": year, "known": report.known.isoformat()}
    record("reports.report.asked", by=by, at=at, facts=facts)
    return report


@transaction.atomic
def make_next(*, report_id: int, by: Actor, at: datetime) -> bool:
    """Make the next file of a report; return whether there was one.

    A kill leaves the file unmade, to be made after the next start; two workers never make the same one.
    """
    rows = MadeReport.objects.select_for_update(skip_locked=True).filter(progress__in=GOING_ON)
    report = rows.filter(pk=report_id).first()
    if report is None:
        return False
    made = set(report.files.values_list("language", "file_format"))
    if not made:
        return _count(report, at=at)
    missing = next((one for one in FILES if one not in made), None)
    if missing is None:
        return _finish(report, by=by, at=at)
    language, file_format = missing
    document = written(book_of(report), language, places=places_of_files(report), made_on=report.asked_at)
    _keep(report, language, file_format, MAKERS[file_format](document))
    return True


def _count(report: MadeReport, *, at: datetime) -> bool:
    """Count everything once; all files are written from what is kept here."""
    known = report.known if report.is_past or report.known < localdate(at) else None
    book = year_book(report.year, known=known, today=localdate(at))
    _keep(report, "", DATA, _book_as_bytes(book))
    report.progress = Progress.MAKING.value
    report.save(update_fields=["progress"])
    return True


def _book_as_bytes(book: YearBook) -> bytes:
    """Return what was counted as a file; the same book gives the same bytes."""
    return json.dumps(as_data(book), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _keep(report: MadeReport, language: str, file_format: str, content: bytes) -> None:
    sha256 = keep_original(content)
    ReportFile.objects.create(
        report=report, language=language, file_format=file_format, sha256=sha256, size=len(content)
    )


def _finish(report: MadeReport, *, by: Actor, at: datetime) -> bool:
    report.progress, report.made_at = Progress.MADE.value, at
    report.save(update_fields=["progress", "made_at"])
    files = {
        f"{file.language or 'all'}.{file.file_format}": file.sha256 for file in report.files.order_by("pk")
    }
    facts = {"report": report.pk, "year": report.year, "known": report.known.isoformat(), "sha256": files}
    record("reports.report.made", by=by, at=at, facts=facts)
    return False


@transaction.atomic
def report_failed(*, report_id: int, reason: str, by: Actor, at: datetime) -> None:
    """Say that a report could not be made, and why; its files so far stay for whoever looks into it."""
    rows = MadeReport.objects.filter(pk=report_id, progress__in=GOING_ON)
    if rows.update(progress=Progress.FAILED.value, reason=reason[:500]):
        record("reports.report.failed", by=by, at=at, facts={"report": report_id})


@transaction.atomic
def stop_report(*, report_id: int, by: Actor, at: datetime) -> MadeReport:
    """Stop the making of a report. Refuses one that is made or was stopped already."""
    require(by, MAKE_REPORTS)
    report = _locked(report_id)
    if report.progress not in GOING_ON:
        raise AlreadyOver
    report.progress = Progress.CANCELLED.value
    report.save(update_fields=["progress"])
    record("reports.report.stopped", by=by, at=at, facts={"report": report.pk, "year": report.year})
    return report


@transaction.atomic
def publish_report(*, report_id: int, by: Actor, at: datetime) -> MadeReport:
    """Show a report to everyone. Refuses one that is not made, or is published already."""
    require(by, PUBLISH_REPORTS)
    report = _locked(report_id)
    if report.progress != Progress.MADE:
        raise NotMadeYet
    if report.published_at is not None:
        raise PublishedAlready
    report.published_at, report.published_by = at, by.pk
    report.save(update_fields=["published_at", "published_by"])
    record("reports.report.published", by=by, at=at, facts={"report": report.pk, "year": report.year})
    return report


def _locked(report_id: int) -> MadeReport:
    return cast(MadeReport, MadeReport.objects.select_for_update().get(pk=report_id))
