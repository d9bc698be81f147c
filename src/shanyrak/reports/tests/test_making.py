"""Making a report: whole or stopped, started again after a kill, frozen, and shown when the director says so."""

from __future__ import annotations

import hashlib

import pytest

from shanyrak.journal.models import Entry
from shanyrak.reports.actions import make_next, publish_report, report_failed, stop_report
from shanyrak.reports.models import MadeReport
from shanyrak.reports.queries.made import ALL_FILES, book_of
from shanyrak.reports.rules import AlreadyOver, DayAhead, NotMadeYet, Progress, PublishedAlready, YearAhead
from shanyrak.reports.tests.factories import AIGUL, DIRECTOR, NOON, asked, counted
from shanyrak.reports.tests.hubs import furnished, takes_part
from shanyrak.roles import VISITOR, Holder, NotPermitted, Role
from shanyrak.sources.files import place_of

pytestmark = pytest.mark.django_db
AUDITOR = Holder(pk=9, held=frozenset({Role.AUDITOR}))


def made(report: MadeReport, *, steps: int = 99) -> MadeReport:
    """Make a report, as far as so many steps bring it."""
    while steps and make_next(report_id=report.pk, by=AIGUL, at=NOON):
        steps -= 1
    return MadeReport.objects.get(pk=report.pk)


def digests(report: MadeReport) -> dict[str, str]:
    """Return the digest of each file."""
    return {f"{one.language or 'all'}.{one.file_format}": one.sha256 for one in report.files.all()}


def test_a_report_is_made_whole_after_a_kill_and_its_digests_stand_in_the_journal() -> None:
    furnished()
    report = made(asked(2026), steps=4)
    assert report.progress == Progress.MAKING
    first = digests(report)
    report = made(report)
    assert report.progress == Progress.MADE
    assert report.files.count() == ALL_FILES == 13
    assert first.items() <= digests(report).items()
    for sha256 in digests(report).values():
        assert hashlib.sha256(place_of(sha256).read_bytes()).hexdigest() == sha256
    assert Entry.objects.get(act="reports.report.made").facts["sha256"] == digests(report)


def test_two_reports_of_one_record_differ_only_in_where_they_lead() -> None:
    furnished()
    assert book_of(counted(2026)) == book_of(counted(2026))


def test_a_made_report_stays_as_it_was_when_the_record_changes() -> None:
    parties = furnished()
    report = counted(2026)
    before = book_of(report)
    takes_part(parties["Belgium"], "2026-06")
    assert book_of(report) == before
    assert book_of(counted(2026)) != before


def test_a_stopped_report_is_not_made_any_further() -> None:
    report = made(asked(), steps=2)
    stop_report(report_id=report.pk, by=AIGUL, at=NOON)
    assert made(report).progress == Progress.CANCELLED
    assert report.files.count() == 2
    with pytest.raises(AlreadyOver):
        stop_report(report_id=report.pk, by=AIGUL, at=NOON)


def test_a_failure_is_said_and_ends_the_making() -> None:
    report = asked()
    report_failed(report_id=report.pk, reason="OSError: the disk is full", by=AIGUL, at=NOON)
    report = made(report)
    assert (report.progress, report.reason) == (Progress.FAILED, "OSError: the disk is full")


def test_only_the_director_publishes_and_only_once() -> None:
    report = counted(is_public=False)
    assert list(MadeReport.objects.visible_to(VISITOR)) == []
    assert list(MadeReport.objects.visible_to(AUDITOR)) == [report]
    with pytest.raises(NotPermitted):
        publish_report(report_id=report.pk, by=AIGUL, at=NOON)
    publish_report(report_id=report.pk, by=DIRECTOR, at=NOON)
    assert list(MadeReport.objects.visible_to(VISITOR)) == [report]
    with pytest.raises(PublishedAlready):
        publish_report(report_id=report.pk, by=DIRECTOR, at=NOON)


def test_what_is_not_made_cannot_be_published() -> None:
    with pytest.raises(NotMadeYet):
        publish_report(report_id=asked().pk, by=DIRECTOR, at=NOON)


def test_an_auditor_makes_no_reports_and_nobody_makes_one_of_a_year_ahead() -> None:
    with pytest.raises(NotPermitted):
        asked(by=AUDITOR)
    with pytest.raises(YearAhead):
        asked(2027)
    with pytest.raises(DayAhead):
        asked(2026, known=NOON.date().replace(year=2027))
