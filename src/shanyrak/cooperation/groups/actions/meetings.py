"""Calling meetings, setting their agenda, and noting who came."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from shanyrak.cooperation.activities.actions import add_activity, edit_activity, merge_activities
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.queries import hub_id
from shanyrak.cooperation.activities.rules import ActivityKind
from shanyrak.cooperation.groups import news
from shanyrak.cooperation.groups.models import AgendaItem, Attendance, Group, Meeting, Member, Paper
from shanyrak.cooperation.groups.permissions import CHANGE_GROUPS
from shanyrak.cooperation.groups.rules import (
    GroupKind,
    NoMemberThatDay,
    OfAnotherGroup,
    Presence,
    check_invitable,
    check_removable,
    decision_number,
    meeting_number,
)
from shanyrak.cooperation.groups.telling import told_of_meeting
from shanyrak.directory.models import Party, Person
from shanyrak.journal.actions import record
from shanyrak.records.actions import keep_edit, keep_merge, keep_new
from shanyrak.records.rules import Visibility, narrower
from shanyrak.roles import Actor, require
from shanyrak.sources.models import SourceDocument

FITTING_KINDS = {
    GroupKind.STEERING_COMMITTEE.value: ActivityKind.STEERING_COMMITTEE.value,
    GroupKind.MANAGEMENT_COMMITTEE.value: ActivityKind.COMMITTEE_MEETING.value,
    GroupKind.WORKING_GROUP.value: ActivityKind.WORKING_GROUP_MEETING.value,
    GroupKind.FRIENDSHIP_GROUP.value: ActivityKind.PARLIAMENTARY_MEETING.value,
}


@transaction.atomic
def call_meeting(
    *,
    group: Group,
    by: Actor,
    at: datetime,
    activity: Activity | None = None,
    note: Mapping[str, Mapping[str, str]] | None = None,
    visibility: str = Visibility.PUBLIC.value,
    minutes_visibility: str = Visibility.HUB.value,
    **when_and_where: Any,
) -> Meeting:
    """Enter a meeting of a group, and with it the activity by which the calendar knows it.

    ``when_and_where`` are fields of the activity: title, since, until, place, is_online, status; without a title it
    bears the name of the group. An ``activity`` that the ledger has already is taken instead.
    """
    require(by, CHANGE_GROUPS)
    group = Group.objects.select_for_update().get(pk=group.pk)
    if activity is None:
        activity = _activity(group, visibility, when_and_where, by=by, at=at)
    numbers = group.meetings.values_list("number", flat=True)
    number = meeting_number(activity.since[:4] if activity.since[:4].isdecimal() else "", numbers)
    said = {"note": dict(note or {}), "visibility": visibility, "minutes_visibility": minutes_visibility}
    meeting = keep_new(record=Meeting(group=group, activity=activity, number=number, **said), by=by, at=at)
    facts = {"group": group.pk, "activity": activity.pk, "number": number, "note": said["note"]}
    record("cooperation.meeting.called", by=by, at=at, **told_of_meeting(meeting, facts))
    return meeting


@transaction.atomic
def edit_meeting(
    *, record_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime
) -> Meeting:
    """Change what the ledger says of a meeting; who may see it holds for its activity, too.

    When and where it is stands in the activity, and is changed there. Refuses an edit of an older version.
    """
    require(by, CHANGE_GROUPS)
    meeting = _locked(record_id)
    changes = keep_edit(record=meeting, wanted=wanted, version=version, by=by, at=at)
    if changes:
        record("cooperation.meeting.edited", by=by, at=at, **told_of_meeting(meeting, changes))
    if "visibility" in changes and meeting.activity:
        activity = meeting.activity
        seen = {"visibility": meeting.visibility}
        edit_activity(record_id=activity.pk, version=activity.version, wanted=seen, by=by, at=at)
    return meeting


@transaction.atomic
def merge_meetings(*, keep_id: int, gone_id: int, by: Actor, at: datetime) -> Meeting:
    """Make two records of one meeting one, and their activities too; decisions of the one that goes are numbered on.

    Refuses meetings of two groups, to merge a record with itself, and one that is merged already.
    """
    require(by, CHANGE_GROUPS)
    rows = Meeting.objects.select_for_update(of=("self",)).select_related("group", "activity")
    both = {one.pk: one for one in rows.filter(pk__in=[keep_id, gone_id]).order_by("pk")}
    keep, gone = both[keep_id], both[gone_id]
    if keep.group_id != gone.group_id:
        raise OfAnotherGroup
    if keep != gone:
        _number_on(gone, after=keep)
    moved = keep_merge(keep=keep, gone=gone, by=by, at=at)
    other, gone.activity = gone.activity, None
    gone.save()
    if keep.activity and other:
        merge_activities(keep_id=keep.activity.pk, gone_id=other.pk, by=by, at=at)
    told = told_of_meeting(keep, {"gone": gone.pk, "moved": moved})
    record("cooperation.meeting.merged", by=by, at=at, **told)
    return keep


@transaction.atomic
def add_agenda_item(
    *, meeting_id: int, by: Actor, at: datetime, papers: Iterable[SourceDocument] = (), **fields: Any
) -> AgendaItem:
    """Put one more item on the agenda of a meeting, after those that stand there, with its papers."""
    require(by, CHANGE_GROUPS)
    meeting = _locked(meeting_id)
    last = meeting.agenda.order_by("-position").values_list("position", flat=True).first() or 0
    item = keep_new(record=AgendaItem(meeting=meeting, position=last + 1, **fields), by=by, at=at)
    said = {"item": item.pk, "position": item.position, **fields}
    record("cooperation.meeting.agenda_item_added", by=by, at=at, **told_of_meeting(meeting, said))
    for paper in papers:
        add_paper(item_id=item.pk, document=paper, by=by, at=at)
    news.tell_agenda_changed(meeting, by=by, at=at)
    return item


@transaction.atomic
def edit_agenda_item(
    *, item_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime
) -> AgendaItem:
    """Change an item of the agenda. Refuses an edit of an older version."""
    require(by, CHANGE_GROUPS)
    item = (
        AgendaItem.objects.select_for_update(of=("self",))
        .select_related("meeting__group", "meeting__activity")
        .get(pk=item_id)
    )
    changes = keep_edit(record=item, wanted=wanted, version=version, by=by, at=at)
    if changes:
        said = {"item": item.pk, **changes}
        record("cooperation.meeting.agenda_item_edited", by=by, at=at, **told_of_meeting(item.meeting, said))
        news.tell_agenda_changed(item.meeting, by=by, at=at)
    return item


@transaction.atomic
def remove_agenda_item(*, item_id: int, by: Actor, at: datetime) -> Meeting:
    """Take an item off the agenda; those after it move up. Refuses where minutes or a decision hang on it."""
    require(by, CHANGE_GROUPS)
    item = AgendaItem.objects.select_for_update(of=("self",)).select_related("meeting__group").get(pk=item_id)
    meeting, number = item.meeting, item.pk
    check_removable(minutes=hasattr(item, "minutes"), decisions=item.decisions.exists())
    item.delete()
    for place, one in enumerate(meeting.agenda.order_by("position", "pk"), 1):
        if one.position != place:
            one.position = place
            one.save(update_fields=["position"])
    told = told_of_meeting(meeting, {"item": number})
    record("cooperation.meeting.agenda_item_removed", by=by, at=at, **told)
    news.tell_agenda_changed(meeting, by=by, at=at)
    return meeting


@transaction.atomic
def invite_members(*, meeting_id: int, by: Actor, at: datetime) -> Meeting:
    """Invite the members to a meeting, with its agenda. From then on they are told when the agenda changes.

    Refuses a meeting without an agenda, and one that only the secretariat may see.
    """
    require(by, CHANGE_GROUPS)
    meeting = _locked(meeting_id)
    check_invitable(agenda=meeting.agenda.exists(), internal=news.is_internal(meeting, meeting.group))
    if meeting.invited_at is None:
        keep_edit(record=meeting, wanted={"invited_at": at}, version=meeting.version, by=by, at=at)
    record("cooperation.meeting.invited", by=by, at=at, **told_of_meeting(meeting, {"invited_at": at}))
    news.tell_invited(meeting, by=by, at=at)
    return meeting


@transaction.atomic
def add_paper(*, item_id: int, document: SourceDocument, by: Actor, at: datetime) -> Paper:
    """Lay a source document on an item of the agenda; one that lies there stays as it is."""
    require(by, CHANGE_GROUPS)
    item = AgendaItem.objects.select_for_update(of=("self",)).select_related("meeting__group").get(pk=item_id)
    known = item.papers.filter(document=document).first()
    if known is not None:
        return known
    paper: Paper = keep_new(record=Paper(item=item, document=document), by=by, at=at)
    told = told_of_meeting(item.meeting, {"item": item.pk, "document": document.pk})
    record("cooperation.meeting.paper_laid", by=by, at=at, **told)
    return paper


@transaction.atomic
def remove_paper(*, paper_id: int, by: Actor, at: datetime) -> Meeting:
    """Take a paper off an item of the agenda; the document itself stays."""
    require(by, CHANGE_GROUPS)
    paper = (
        Paper.objects.select_for_update(of=("self",)).select_related("item__meeting__group").get(pk=paper_id)
    )
    meeting, said = paper.item.meeting, {"item": paper.item_id, "document": paper.document_id}
    paper.delete()
    record("cooperation.meeting.paper_removed", by=by, at=at, **told_of_meeting(meeting, said))
    return meeting


@transaction.atomic
def note_attendance(
    *,
    meeting_id: int,
    member: Member,
    presence: str,
    by: Actor,
    at: datetime,
    represented_by: Person | None = None,
) -> Attendance:
    """Note whether a member came, and who stood in; noted before, it is changed.

    Refuses somebody who did not sit in the group on the day of the meeting.
    """
    require(by, CHANGE_GROUPS)
    meeting = _locked(meeting_id)
    if member.group_id != meeting.group_id or not _sits_on(member, meeting):
        raise NoMemberThatDay(who=str(member))
    stand_in = represented_by if presence == Presence.REPRESENTED else None
    wanted = {"presence": presence, "represented_by": stand_in}
    noted = meeting.attendance.select_for_update().filter(member=member).first()
    if noted is None:
        noted = keep_new(record=Attendance(meeting=meeting, member=member, **wanted), by=by, at=at)
    elif not keep_edit(record=noted, wanted=wanted, version=noted.version, by=by, at=at):
        return noted
    told = told_of_meeting(meeting, {"member": member.pk, **wanted})
    record("cooperation.meeting.attendance_noted", by=by, at=at, **told)
    return noted


@transaction.atomic
def note_all_attendance(
    *, meeting_id: int, answers: Mapping[int, tuple[str, Person | None]], by: Actor, at: datetime
) -> Meeting:
    """Note of several members at once whether they came: (presence, who stood in) by the member's number.

    Of a member without an answer nothing is noted. Refuses what :func:`note_attendance` refuses.
    """
    require(by, CHANGE_GROUPS)
    meeting = _locked(meeting_id)
    members = Member.objects.filter(pk__in=answers).select_related("party", "person", "office")
    for member in members.order_by("pk"):
        presence, stand_in = answers[member.pk]
        if presence:
            note_attendance(
                meeting_id=meeting_id,
                member=member,
                presence=presence,
                represented_by=stand_in,
                by=by,
                at=at,
            )
    return meeting


def _sits_on(member: Member, meeting: Meeting) -> bool:
    """Whether a member sits in the group on the day of the meeting; a day nobody knows is held against nobody."""
    day = meeting.day
    return day is None or Member.objects.on(day).filter(pk=member.pk).exists()


def _locked(meeting_id: int) -> Meeting:
    meeting: Meeting = (
        Meeting.objects.select_for_update(of=("self",)).select_related("group", "activity").get(pk=meeting_id)
    )
    return meeting


def _activity(
    group: Group, visibility: str, fields: Mapping[str, Any], *, by: Actor, at: datetime
) -> Activity:
    kind = FITTING_KINDS.get(group.group_kind, ActivityKind.MEETING.value)
    number = hub_id()
    hub = Party.objects.get(pk=number) if number else None
    return add_activity(
        **{"title": dict(group.name), "topics": list(group.topics)} | {k: v for k, v in fields.items() if v},
        activity_kind=kind,
        # The calendar tells nobody of a meeting who may not know of its group.
        visibility=narrower(visibility, group.visibility),
        participants=[{"party": hub, "role": "host"}] if hub else [],
        by=by,
        at=at,
    )


def _number_on(gone: Meeting, *, after: Meeting) -> None:
    """Number the agenda and the decisions of ``gone`` after those of ``after``; drop attendance noted in both."""
    items = after.agenda.count()
    for place, item in enumerate(gone.agenda.order_by("position", "pk"), items + 1):
        item.position = place
        item.save(update_fields=["position"])
    taken = after.decisions.order_by("-position").values_list("position", flat=True).first() or 0
    for place, decision in enumerate(gone.decisions.order_by("-position"), 1):
        decision.position = taken + gone.decisions.count() - place + 1
        decision.number = decision_number(decision.position, after.number)
        decision.save(update_fields=["position", "number"])
