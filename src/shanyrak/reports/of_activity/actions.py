"""Writing the report of an activity, handing it in, approving it, and entering what it says into the ledger."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import override

from shanyrak.cooperation.activities.actions import add_participant, edit_activity
from shanyrak.cooperation.activities.models import Activity, Fulfilment, Outcome, Participant
from shanyrak.cooperation.activities.rules import ActivityStatus
from shanyrak.directory.models import Party
from shanyrak.journal.actions import record
from shanyrak.records.languages import LANGUAGES, Texts, original
from shanyrak.records.rules import check_version
from shanyrak.reports.of_activity.models import ActivityReport, Edition, ReportWords
from shanyrak.reports.of_activity.permissions import APPROVE_ACTIVITY_REPORTS, WRITE_ACTIVITY_REPORTS
from shanyrak.reports.of_activity.reading import EYES, book_of, took_place, words_of
from shanyrak.reports.of_activity.rules import (
    WORDS,
    NothingWritten,
    NotOverYet,
    Stage,
    as_data,
    check_facts,
    check_handed_in,
    from_data,
)
from shanyrak.reports.of_activity.writing import text_of
from shanyrak.roles import Actor, require
from shanyrak.sources.actions import keep_document, support


@transaction.atomic
def write_report(
    *, activity: Activity, version: int, words: Mapping[str, Texts], by: Actor, at: datetime
) -> ActivityReport:
    """Keep the officer's words as a new version; what was handed in or approved is a draft again.

    Refuses an edit of an older version, and a report of an activity that did not take place.
    """
    require(by, WRITE_ACTIVITY_REPORTS)
    if not took_place(activity, on=localdate(at)):
        raise NotOverYet
    Activity.objects.select_for_update().get(pk=activity.pk)
    report, _new = ActivityReport.objects.get_or_create(activity=activity, defaults={"changed_at": at})
    newest = words_of(report)
    wanted = {name: words.get(name, {}) for name in WORDS}
    check_version(version, current=report.version, now=newest, wanted=wanted)
    if wanted == newest and report.version:
        return report
    report.version, report.stage, report.changed_at = report.version + 1, Stage.DRAFT.value, at
    report.save()
    ReportWords.objects.create(
        report=report, version=report.version, written_at=at, written_by=by.pk, **wanted
    )
    _told("written", report, by=by, at=at, version=report.version)
    return report


@transaction.atomic
def hand_in(*, report_id: int, by: Actor, at: datetime) -> ActivityReport:
    """Lay a report before the director. Refuses one without a summary."""
    require(by, WRITE_ACTIVITY_REPORTS)
    report = _locked(report_id)
    if not words_of(report)["summary"]:
        raise NothingWritten
    report.stage, report.changed_at = Stage.READY.value, at
    report.save()
    _told("handed_in", report, by=by, at=at, version=report.version)
    return report


@transaction.atomic
def approve_report(*, report_id: int, version: int, visibility: str, by: Actor, at: datetime) -> Edition:
    """Approve a report as it was read: freeze what was counted, and lay it into the ledger as a document.

    Refuses what was not handed in, and words that changed since they were read.
    """
    require(by, APPROVE_ACTIVITY_REPORTS)
    report = _locked(report_id)
    words = words_of(report)
    check_version(version, current=report.version, now=words, wanted=words)
    check_handed_in(Stage(report.stage))
    edition = Edition.objects.create(
        report=report,
        number=report.editions.count() + 1,
        words=ReportWords.objects.get(report=report, version=report.version),
        books=_books(report.activity, visibility, at=at),
        visibility=visibility,
        approved_at=at,
        approved_by=by.pk,
    )
    _lay_into_the_ledger(edition, words, by=by, at=at)
    report.stage, report.changed_at = Stage.APPROVED.value, at
    report.save()
    _told("approved", report, by=by, at=at, edition=edition.number, document=edition.document_id)
    return edition


@transaction.atomic
def enter_facts(*, edition_id: int, chosen: Collection[str], by: Actor, at: datetime) -> int:
    """Enter what an approved report states, each with the sentence that states it; return how many were entered.

    Refuses what the report does not state.
    """
    require(by, WRITE_ACTIVITY_REPORTS)
    edition = Edition.objects.select_for_update().select_related("report__activity").get(pk=edition_id)
    check_facts(chosen, edition.spans)
    activity: Activity = edition.report.activity
    entered = [name for name in edition.spans if name in set(chosen)]
    for name in entered:
        kind, number, field = _target(activity, name, by=by, at=at)
        start, end = edition.spans[name]
        support(
            record_kind=kind,
            record_id=number,
            document_id=edition.document_id,
            start=start,
            end=end,
            field=field,
            by=by,
            at=at,
        )
    _told("entered", edition.report, by=by, at=at, edition=edition.number, facts=entered)
    return len(entered)


def _target(activity: Activity, name: str, *, by: Actor, at: datetime) -> tuple[str, int, str]:
    """Return (kind, number, field) of what a fact is about; what is not in the ledger yet is entered."""
    sort, _dash, number = name.partition("-")
    if sort == "held":
        _note_as_held(activity, by=by, at=at)
        return Activity.kind(), activity.pk, "status"
    if sort == "party":
        return Participant.kind(), _participant(activity, int(number), by=by, at=at).pk, ""
    models: dict[str, Any] = {"promise": Fulfilment, "outcome": Outcome}
    row = models[sort].objects.get(pk=int(number), activity=activity)
    return models[sort].kind(), row.pk, ""


def _note_as_held(activity: Activity, *, by: Actor, at: datetime) -> None:
    activity.refresh_from_db()
    if activity.status != ActivityStatus.HELD:
        wanted = {"status": ActivityStatus.HELD.value}
        edit_activity(record_id=activity.pk, version=activity.version, wanted=wanted, by=by, at=at)


def _participant(activity: Activity, party: int, *, by: Actor, at: datetime) -> Participant:
    """Return that a party took part; one that is named in any role already is not named once more."""
    known = activity.participants.filter(party=party).order_by("pk").first()
    if known is not None:
        return known
    return add_participant(activity_id=activity.pk, party=Party.objects.get(pk=party), by=by, at=at)


def _books(activity: Activity, visibility: str, *, at: datetime) -> dict[str, Any]:
    """Return what was counted in every language, with the eyes of those who will read it."""
    found = {}
    for language in LANGUAGES:
        with override(language):
            found[language] = as_data(book_of(activity, EYES[visibility], on=localdate(at)))
    return found


def _lay_into_the_ledger(edition: Edition, words: Mapping[str, Texts], *, by: Actor, at: datetime) -> None:
    language = original(words["summary"])[0]
    book = from_data(edition.books[language])
    text, spans = text_of(book, words, made_on=at, edition=edition.number)
    activity = edition.report.activity_id
    document = keep_document(
        content=text.encode(),
        name=f"report-activity-{activity}-{edition.number}.txt",
        language=language,
        published_on=localdate(at).isoformat(),
        publisher=settings.HUB_NAME,
        visibility=edition.visibility,
        by=by,
        at=at,
    ).document
    edition.document, edition.spans = document, _where(document.text, text, spans)
    edition.save(update_fields=["document", "spans"])


def _where(kept: str, text: str, spans: Mapping[str, tuple[int, int]]) -> dict[str, list[int]]:
    """Return where the sentences stand in the text as it was kept."""
    found, after = {}, 0
    for name, (start, end) in spans.items():
        place = kept.index(text[start:end], after)
        found[name] = [place, place + end - start]
        after = place
    return found


def _locked(report_id: int) -> ActivityReport:
    rows = ActivityReport.objects.select_for_update(of=("self",)).select_related("activity")
    return rows.get(pk=report_id)


def _told(what: str, report: ActivityReport, *, by: Actor, at: datetime, **more: Any) -> None:
    record(f"reports.activity_report.{what}", by=by, at=at, facts={"activity": report.activity_id, **more})
