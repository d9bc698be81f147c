"""Reading meetings: the agenda, who came, whether they are enough, the minutes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext

from shanyrak.cooperation.groups.markdown import as_html
from shanyrak.cooperation.groups.models import Meeting, Member, Paper
from shanyrak.cooperation.groups.names import (
    APPROVAL_NAMES,
    MINUTES_NAMES,
    MINUTES_TONES,
    PRESENCE_NAMES,
    QUORUM_NAMES,
)
from shanyrak.cooperation.groups.queries.common import (
    MemberLine,
    in_order,
    member_line,
    members_seen,
    mine,
    named,
)
from shanyrak.cooperation.groups.queries.counting import quorum_at
from shanyrak.cooperation.groups.queries.decisions import Led, decisions, what_they_led_to
from shanyrak.cooperation.groups.queries.items import ItemLine, item_line, with_names
from shanyrak.cooperation.groups.rules import Minutes, Quorum, QuorumRule
from shanyrak.directory.queries import name_of
from shanyrak.records.languages import Said
from shanyrak.records.queries import names_of
from shanyrak.records.rules import Visibility
from shanyrak.records.turning import begun_by
from shanyrak.roles import READERS, Actor, Role
from shanyrak.sources.models import SourceDocument
from shanyrak.ui.words import days

PRESENCE_TONES = {"present": "ok", "represented": "ok", "excused": "", "absent": ""}


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting in a list."""

    id: int
    number: str
    title: Said
    group_id: int
    group: Said
    since: str
    until: str
    place: str
    is_online: bool
    is_ahead: bool
    minutes: str
    minutes_tone: str
    decisions: int

    @property
    def when(self) -> str:
        """Say its days in words."""
        return days(self.since, self.until, short=True)

    @property
    def where(self) -> str:
        """Say where it is."""
        return ", ".join(part for part in (self.place, gettext("online") if self.is_online else "") if part)


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """An item of the agenda, with what the minutes say of it as far as the reader may know."""

    id: int
    position: int
    title: Said
    presenter_id: int | None
    presenter: str
    party: Said
    papers: tuple[tuple[int, int, str], ...]  # (number of the link, of the document, title)
    minutes: SafeString
    text: Said  # the same as it was written
    languages: tuple[str, ...]  # in which the minutes are written
    corrections: tuple[CorrectionLine, ...]


@dataclass(frozen=True, slots=True)
class CorrectionLine:
    """What was put right after the approval."""

    text: Said
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class PresenceLine:
    """A member on the day of the meeting, and whether it came."""

    member: MemberLine
    presence: str
    tone: str
    represented_by: str


@dataclass(frozen=True, slots=True)
class MeetingDetail:
    """A meeting on its own page."""

    line: MeetingLine
    activity_id: int
    note: Said
    invited_at: datetime | None
    agenda: tuple[AgendaLine, ...]
    attendance: tuple[PresenceLine, ...]
    quorum: Quorum
    quorum_rule: str
    may_read: bool
    is_draft: bool
    is_laid: bool
    is_approved: bool
    laid_at: datetime | None
    approved_on: date | None
    approval: str
    approved_at: tuple[int, str] | None
    corrections: tuple[CorrectionLine, ...]  # of the minutes as a whole
    decisions: tuple[Led, ...]
    items: tuple[ItemLine, ...]  # those that follow from no decision

    @property
    def has_minutes(self) -> bool:
        """Whether anything is written that the reader may read."""
        return any(item.minutes for item in self.agenda)

    @property
    def quorum_in_words(self) -> str:
        """Say whether enough are there, and how many are missing."""
        return quorum_in_words(self.quorum)

    @property
    def step(self) -> int:
        """Return which step of its work the meeting is at: agenda, attendance, minutes, members, approval."""
        done = (
            bool(self.agenda),
            self.quorum.noted,
            self.has_minutes,
            self.is_laid or self.is_approved,
            self.is_approved,
        )
        return next((step for step, is_done in enumerate(done, 1) if not is_done), len(done) + 1)


def quorum_in_words(quorum: Quorum) -> str:
    """Say how a quorum stands, in a sentence."""
    if not quorum.noted:
        return gettext("Nobody has noted who came.")
    facts = {"present": quorum.present, "voters": quorum.voters, "needed": quorum.needed}
    there = gettext("%(present)s of %(voters)s members with a vote are there.") % facts
    if not quorum.needed:
        return there
    if quorum.reached:
        return f"{there} {gettext('The quorum of %(needed)s is reached.') % facts}"
    missing = ngettext(
        "%(missing)s more is needed for the quorum of %(needed)s.",
        "%(missing)s more are needed for the quorum of %(needed)s.",
        quorum.missing,
    )
    return f"{there} {missing % (facts | {'missing': quorum.missing})}"


def meetings(filters: Mapping[str, Any], actor: Actor, *, on: date) -> QuerySet[Meeting]:
    """Return the standing meetings that ``actor`` may see and that ``filters`` keep."""
    rows = Meeting.objects.standing().visible_to(actor).select_related("group", "activity")
    ahead = Q(activity__period__endswith__gt=on) | Q(activity__period__upper_inf=True)
    if text := filters.get("q"):
        rows = rows.filter(
            Q(search_text__contains=text.lower()) | Q(activity__search_text__contains=text.lower())
        )
    if group := filters.get("group"):
        rows = rows.filter(group=group)
    if time := filters.get("time"):
        rows = rows.filter(ahead) if time == "ahead" else rows.exclude(ahead)
    if minutes := filters.get("minutes"):
        # How far minutes are is for those who keep or read them.
        rows = rows.filter(minutes=minutes) if actor.roles() & READERS else rows.none()
    if filters.get("no_agenda"):
        rows = rows.filter(agenda=None)
    return begun_by(rows, "activity__since")


def with_decisions(rows: QuerySet[Meeting], actor: Actor) -> QuerySet[Any]:
    """Count with each meeting the decisions that ``actor`` may see."""
    seen = decisions({}, actor).order_by().values("pk")
    return rows.annotate(decision_count=Count("decisions", filter=Q(decisions__in=seen), distinct=True))


def meeting_line(row: Any, *, on: date) -> MeetingLine:
    """Return a meeting as lists show it."""
    activity = row.activity
    after = activity.period.upper if activity.period else None
    return MeetingLine(
        id=row.pk,
        number=row.number,
        title=mine(activity.title),
        group_id=row.group_id,
        group=mine(row.group.name),
        since=activity.since,
        until=activity.until,
        place=activity.place or activity.place_as_written,
        is_online=activity.is_online,
        is_ahead=after is not None and after > on,
        minutes=gettext(MINUTES_NAMES[row.minutes]),
        minutes_tone=MINUTES_TONES[row.minutes],
        decisions=getattr(row, "decision_count", 0),
    )


def may_read_minutes(meeting: Meeting, actor: Actor) -> bool:
    """Whether ``actor`` may read the minutes of a meeting that they may see.

    A draft is the secretariat's. What lies before the members is read by the focal points of those who sit or sat in
    the group; approved minutes are read by those for whom the meeting says so, too.
    """
    roles = actor.roles()
    if roles & READERS:
        return True
    if meeting.minutes == Minutes.DRAFT:
        return False
    parties = actor.parties_as(Role.FOCAL_POINT)
    if parties and Member.objects.filter(group=meeting.group_id).of_parties(parties).exists():
        return True
    if meeting.minutes != Minutes.APPROVED:
        return False
    signed_in = bool(roles - {Role.PUBLIC})
    return meeting.minutes_visibility == Visibility.PUBLIC or (
        signed_in and meeting.minutes_visibility == Visibility.HUB
    )


def meeting_detail(meeting: Meeting, actor: Actor, *, on: date) -> MeetingDetail:
    """Return a meeting as its page shows it to ``actor`` on the day ``on``."""
    row = Meeting.objects.select_related("group", "activity", "approved_at__activity").get(pk=meeting.pk)
    may_read = may_read_minutes(row, actor)
    corrections = _corrections(row) if may_read else []
    taken = decisions({"meeting": row}, actor).order_by("position", "pk")
    loose = with_names(row.action_items.standing().visible_to(actor).filter(decision=None))
    later = row.approved_at
    return MeetingDetail(
        line=meeting_line(row, on=on),
        activity_id=row.activity.pk if row.activity else 0,
        note=mine(row.note),
        invited_at=row.invited_at,
        agenda=_agenda(row, actor, corrections, may_read=may_read),
        attendance=_attendance(row, actor),
        quorum=quorum_at(row),
        quorum_rule=quorum_rule_in_words(row.group),
        may_read=may_read,
        is_draft=row.minutes == Minutes.DRAFT,
        is_laid=row.minutes == Minutes.LAID,
        is_approved=row.minutes == Minutes.APPROVED,
        laid_at=row.laid_at,
        approved_on=row.approved_on,
        approval=gettext(APPROVAL_NAMES[row.approval]) if row.approval else "",
        approved_at=(later.pk, later.number) if later else None,
        corrections=tuple(line for item, line in corrections if item is None),
        decisions=what_they_led_to(taken, actor, on=on),
        items=tuple(item_line(one, on=on) for one in loose.order_by("due_on", "pk")),
    )


def quorum_rule_in_words(group: Any) -> str:
    """Say the group's rule for a quorum."""
    words = gettext(QUORUM_NAMES[group.quorum])
    return f"{words}: {group.quorum_number}" if group.quorum == QuorumRule.NUMBER else words


def _corrections(meeting: Meeting) -> list[tuple[int | None, CorrectionLine]]:
    rows = list(meeting.corrections.order_by("pk"))
    people = names_of({row.created_by for row in rows})
    return [
        (
            row.item_id,
            CorrectionLine(mine(row.text), row.reason, people.get(row.created_by or 0, ""), row.created_at),
        )
        for row in rows
    ]


def _agenda(
    meeting: Meeting,
    actor: Actor,
    corrections: Sequence[tuple[int | None, CorrectionLine]],
    *,
    may_read: bool,
) -> tuple[AgendaLine, ...]:
    items = list(
        meeting.agenda.select_related("presenter", "presenting_party", "minutes").order_by("position", "pk")
    )
    seen = SourceDocument.objects.visible_to(actor).order_by().values("pk")
    papers = list(
        Paper.objects.filter(item__in=items, document__in=seen)
        .order_by("pk")
        .values_list("item", "pk", "document", "document__title")
    )
    return tuple(
        _agenda_line(
            item,
            papers=tuple((link, number, title) for of, link, number, title in papers if of == item.pk),
            corrections=tuple(line for of, line in corrections if of == item.pk),
            may_read=may_read,
        )
        for item in items
    )


def _agenda_line(
    item: Any,
    *,
    papers: tuple[tuple[int, int, str], ...],
    corrections: tuple[CorrectionLine, ...],
    may_read: bool,
) -> AgendaLine:
    texts = item.minutes.text if may_read and hasattr(item, "minutes") else {}
    said = mine(texts)
    return AgendaLine(
        id=item.pk,
        position=item.position,
        title=mine(item.title),
        presenter_id=item.presenter_id,
        presenter=name_of(item.presenter) if item.presenter else "",
        party=named(item.presenting_party),
        papers=papers,
        minutes=as_html(said.text) if said else SafeString(),
        text=said,
        languages=tuple(texts),
        corrections=corrections,
    )


def _attendance(meeting: Meeting, actor: Actor) -> tuple[PresenceLine, ...]:
    noted = {row.member_id: row for row in meeting.attendance.select_related("represented_by")}
    sitting = members_seen(members_at(meeting), actor)
    return tuple(_presence_line(row, noted.get(row.pk)) for row in in_order(sitting))


def members_at(meeting: Meeting) -> QuerySet[Member]:
    """Return who sits in the group on the day of the meeting; all of them where nobody knows the day."""
    rows = Member.objects.filter(group=meeting.group_id)
    found: QuerySet[Member] = rows.on(meeting.day) if meeting.day else rows
    return found


def _presence_line(row: Member, noted: Any) -> PresenceLine:
    stand_in = noted.represented_by if noted else None
    return PresenceLine(
        member=member_line(row),
        presence=gettext(PRESENCE_NAMES[noted.presence]) if noted else "",
        tone=PRESENCE_TONES[noted.presence] if noted else "",
        represented_by=name_of(stand_in) if stand_in else "",
    )
