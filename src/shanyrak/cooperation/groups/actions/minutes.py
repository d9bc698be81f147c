"""Writing the minutes, laying them before the members, approving them, and putting approved ones right."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction

from shanyrak.cooperation.groups import news
from shanyrak.cooperation.groups.models import AgendaItem, Correction, Meeting, MinutesText
from shanyrak.cooperation.groups.permissions import APPROVE_MINUTES, CHANGE_GROUPS
from shanyrak.cooperation.groups.rules import (
    Approval,
    Minutes,
    MinutesEmpty,
    MinutesNotApproved,
    MinutesNotLaid,
    NotTheNextMeeting,
    OfAnotherMeeting,
    check_open,
    check_reason,
)
from shanyrak.cooperation.groups.telling import told_of_meeting
from shanyrak.journal.actions import record
from shanyrak.records.actions import keep_edit, keep_new
from shanyrak.records.languages import Texts, texts_from
from shanyrak.records.rules import Visibility, check_version
from shanyrak.roles import Actor, require


@transaction.atomic
def write_minutes(
    *, item_id: int, version: int, language: str, text: str, by: Actor, at: datetime
) -> MinutesText:
    """Write what the minutes say of an item of the agenda in one language; an empty ``text`` takes it out.

    ``version`` is 0 where nothing was written yet. Refuses an edit of an older version, and to write in approved
    minutes. What members were shown and is changed is a draft no longer: it stays laid before them, newer.
    """
    require(by, CHANGE_GROUPS)
    item = AgendaItem.objects.select_for_update(of=("self",)).select_related("meeting__group").get(pk=item_id)
    check_open(Minutes(item.meeting.minutes))
    kept = MinutesText.objects.select_for_update().filter(item=item).first()
    texts = kept.text if kept else {}
    wanted = texts_from({name: said["text"] for name, said in texts.items()} | {language: text}, before=texts)
    if kept is None:
        check_version(version, current=0, now={"text": {}}, wanted={"text": wanted})
        kept = keep_new(record=MinutesText(item=item, text=wanted), by=by, at=at)
        changed = bool(wanted)
    else:
        changed = bool(keep_edit(record=kept, wanted={"text": wanted}, version=version, by=by, at=at))
    if changed:
        said = {"item": item.pk, "language": language, "minutes": wanted}
        told = told_of_meeting(item.meeting, said, erasable={"minutes"})
        record("cooperation.meeting.minutes_written", by=by, at=at, **told)
    return kept


@transaction.atomic
def lay_minutes(*, meeting_id: int, by: Actor, at: datetime) -> Meeting:
    """Lay the minutes before the members: their focal points can read them from now on.

    Refuses empty minutes, and approved ones.
    """
    require(by, CHANGE_GROUPS)
    meeting = _locked(meeting_id)
    check_open(Minutes(meeting.minutes))
    if not MinutesText.objects.filter(item__meeting=meeting).exclude(text={}).exists():
        raise MinutesEmpty
    _move(meeting, {"minutes": Minutes.LAID.value, "laid_at": at}, by=by, at=at)
    record("cooperation.meeting.minutes_laid", by=by, at=at, **told_of_meeting(meeting, {"laid_at": at}))
    news.tell_minutes_laid(meeting, by=by, at=at)
    return meeting


@transaction.atomic
def take_minutes_back(*, meeting_id: int, by: Actor, at: datetime) -> Meeting:
    """Make laid minutes a draft again, for the secretariat alone. Refuses approved ones."""
    require(by, CHANGE_GROUPS)
    meeting = _locked(meeting_id)
    check_open(Minutes(meeting.minutes))
    _move(meeting, {"minutes": Minutes.DRAFT.value, "laid_at": None}, by=by, at=at)
    record("cooperation.meeting.minutes_taken_back", by=by, at=at, **told_of_meeting(meeting, {}))
    return meeting


@transaction.atomic
def approve_minutes(
    *, meeting_id: int, approved_on: date, by: Actor, at: datetime, approved_at: Meeting | None = None
) -> Meeting:
    """Record that the minutes were approved: by the chair, or at a later meeting of the group. They are closed then.

    Refuses minutes that were not laid before the members, that are approved already, and a meeting that is no later
    one of the same group.
    """
    require(by, APPROVE_MINUTES)
    meeting = _locked(meeting_id)
    check_open(Minutes(meeting.minutes))
    if meeting.minutes != Minutes.LAID:
        raise MinutesNotLaid
    if approved_at is not None and not _follows(approved_at, meeting):
        raise NotTheNextMeeting
    wanted = {
        "minutes": Minutes.APPROVED.value,
        "approved_on": approved_on,
        "approval": (Approval.NEXT_MEETING if approved_at else Approval.CHAIR).value,
        "approved_at": approved_at,
    }
    _move(meeting, wanted, by=by, at=at)
    record("cooperation.meeting.minutes_approved", by=by, at=at, **told_of_meeting(meeting, wanted))
    return meeting


@transaction.atomic
def correct_minutes(
    *,
    meeting_id: int,
    text: Texts,
    reason: str,
    by: Actor,
    at: datetime,
    item: AgendaItem | None = None,
) -> Correction:
    """Add a correction to approved minutes, with the reason; what was approved stays as it was.

    Refuses minutes that are still open, a correction without a reason, and an item of another meeting.
    """
    require(by, CHANGE_GROUPS)
    meeting = _locked(meeting_id)
    if meeting.minutes != Minutes.APPROVED:
        raise MinutesNotApproved
    if item is not None and item.meeting_id != meeting.pk:
        raise OfAnotherMeeting
    said = {"item": item, "text": dict(text), "reason": check_reason(reason)}
    correction = keep_new(record=Correction(meeting=meeting, **said), by=by, at=at)
    erasable = set() if meeting.minutes_visibility == Visibility.PUBLIC else set(said)
    told = told_of_meeting(meeting, {"correction": correction.pk, **said}, erasable=erasable)
    record("cooperation.meeting.minutes_corrected", by=by, at=at, **told)
    return correction


def _locked(meeting_id: int) -> Meeting:
    meeting: Meeting = (
        Meeting.objects.select_for_update(of=("self",)).select_related("group", "activity").get(pk=meeting_id)
    )
    return meeting


def _move(meeting: Meeting, wanted: Mapping[str, object], *, by: Actor, at: datetime) -> None:
    keep_edit(record=meeting, wanted=wanted, version=meeting.version, by=by, at=at)


def _follows(later: Meeting, earlier: Meeting) -> bool:
    if later.pk == earlier.pk or later.group_id != earlier.group_id:
        return False
    return later.day is None or earlier.day is None or later.day >= earlier.day
