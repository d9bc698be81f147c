"""Giving out action items, reporting what became of them, opening them again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.groups import news
from shanyrak.cooperation.groups.models import ActionItem, Decision, ItemReport, Meeting
from shanyrak.cooperation.groups.permissions import CHANGE_GROUPS, REMIND, REPORT_ITEMS
from shanyrak.cooperation.groups.rules import NobodySits, OfAnotherMeeting, Standing, check_reason
from shanyrak.cooperation.groups.states import (
    SOON_DAYS,
    ItemState,
    ReportSort,
    ReportUnsaid,
    ended_by,
    reminder_for,
)
from shanyrak.cooperation.groups.telling import told_of_item
from shanyrak.journal.actions import record
from shanyrak.records.actions import keep_edit, keep_merge, keep_new
from shanyrak.records.languages import Texts
from shanyrak.roles import Actor, require
from shanyrak.sources.models import SourceDocument

NOT_BINDING = [Standing.DRAFT.value, Standing.WITHDRAWN.value, Standing.NOT_CARRIED.value]
OWNERS = ("owner_party", "owner_person", "owner_office", "owner_user")


@transaction.atomic
def assign_item(
    *,
    by: Actor,
    at: datetime,
    meeting: Meeting | None = None,
    decision: Decision | None = None,
    **fields: Any,
) -> ActionItem:
    """Give out an action item after a meeting, or after a decision of it.

    Refuses an item that is nobody's, and a decision of another meeting.
    """
    require(by, CHANGE_GROUPS)
    meeting = meeting or (decision.meeting if decision else None)
    if meeting is None or (decision is not None and decision.meeting_id != meeting.pk):
        raise OfAnotherMeeting
    _check_owner(fields)
    item: ActionItem = keep_new(record=ActionItem(meeting=meeting, decision=decision, **fields), by=by, at=at)
    said = {"meeting": meeting.pk, "decision": decision, **fields}
    record("cooperation.action_item.assigned", by=by, at=at, **told_of_item(item, said))
    news.tell_assigned(item, by=by, at=at)
    return item


@transaction.atomic
def edit_item(
    *, record_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime
) -> ActionItem:
    """Change an action item: what, whose, by when.

    Refuses an edit of an older version, an item that is nobody's, and a decision of another meeting.
    """
    require(by, CHANGE_GROUPS)
    item = _locked(record_id)
    _check_owner({name: getattr(item, name) for name in OWNERS} | dict(wanted))
    decision = wanted.get("decision", item.decision)
    if decision is not None and decision.meeting_id != wanted.get("meeting", item.meeting).pk:
        raise OfAnotherMeeting
    changes = keep_edit(record=item, wanted=wanted, version=version, by=by, at=at)
    if changes:
        record("cooperation.action_item.edited", by=by, at=at, **told_of_item(item, changes))
        news.tell_assigned(item, by=by, at=at)
    return item


@transaction.atomic
def merge_items(*, keep_id: int, gone_id: int, by: Actor, at: datetime) -> ActionItem:
    """Make two records of one action item one, with the reports of both; its state follows from them.

    Refuses to merge a record with itself or one that is merged already.
    """
    require(by, CHANGE_GROUPS)
    both = {one.pk: one for one in _rows().filter(pk__in=[keep_id, gone_id]).order_by("pk")}
    keep, gone = both[keep_id], both[gone_id]
    moved = keep_merge(keep=keep, gone=gone, by=by, at=at)
    if not keep.ended and gone.ended:
        keep.ended, keep.ended_on = gone.ended, gone.ended_on
        keep.save()
    told = told_of_item(keep, {"gone": gone.pk, "moved": moved})
    record("cooperation.action_item.merged", by=by, at=at, **told)
    return keep


@transaction.atomic
def report_item(
    *,
    item_id: int,
    sort: str,
    text: Texts,
    on: date,
    by: Actor,
    at: datetime,
    activity: Activity | None = None,
    document: SourceDocument | None = None,
) -> ItemReport:
    """Report what became of an action item, with the document that shows it or the activity that did it.

    A focal point may report for the own party, an account for what it was given. Refuses a report without a word, one
    on an item that is closed, and opening again what is open; it is opened again with a reason.
    """
    item = _locked(item_id)
    if item.owner_user_id is None or item.owner_user_id != by.pk:
        party = item.party_concerned
        require(by, REPORT_ITEMS, parties=[party] if party else [])
    now = ItemState(item.ended) if item.ended else None
    ended = ended_by(now, ReportSort(sort))
    _check_said(ReportSort(sort), text, shown=bool(activity or document))
    said = {"sort": sort, "text": dict(text), "on": on, "activity": activity, "document": document}
    report: ItemReport = keep_new(record=ItemReport(item=item, **said), by=by, at=at)
    if ended != now:
        wanted = {"ended": ended.value if ended else "", "ended_on": on if ended else None}
        keep_edit(record=item, wanted=wanted, version=item.version, by=by, at=at)
    told = told_of_item(item, {"report": report.pk, **said}, erasable={"text"})
    record("cooperation.action_item.reported", by=by, at=at, **told)
    return report


@transaction.atomic
def remind_of_items(*, by: Actor, at: datetime) -> int:
    """Remind whoever sees to open items that they are due 14 and 3 days before, on the day, and weekly once late.

    Asked several times a day it tells nothing twice. Returns how many items were looked at and are near or late.
    """
    require(by, REMIND)
    today = localdate(at)
    rows = ActionItem.objects.standing().filter(ended="", due_on__lte=today + timedelta(days=SOON_DAYS))
    rows = rows.exclude(decision__standing__in=NOT_BINDING).select_related(
        "meeting__group", "decision", "owner_office"
    )
    near = 0
    for item in rows.order_by("pk"):
        reminder = reminder_for(item.due_on, on=today, given_on=localdate(item.created_at))
        if reminder:
            near += 1
            news.tell_reminded(item, reminder, by=by, at=at)
    return near


def _check_said(sort: ReportSort, text: Texts, *, shown: bool) -> None:
    words = " ".join(said["text"] for said in text.values())
    if sort in {ReportSort.REOPENED, ReportSort.DROPPED}:
        check_reason(words)
    elif not words.strip() and not shown:
        raise ReportUnsaid


def _check_owner(fields: Mapping[str, Any]) -> None:
    if all(fields.get(name) is None for name in OWNERS):
        raise NobodySits


def _rows() -> Any:
    return ActionItem.objects.select_for_update(of=("self",)).select_related(
        "meeting__group", "decision", "owner_office"
    )


def _locked(item_id: int) -> ActionItem:
    item: ActionItem = _rows().get(pk=item_id)
    return item
