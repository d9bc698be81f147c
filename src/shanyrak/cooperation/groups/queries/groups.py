"""Reading groups: who sits in them on any day, when they met, what they decided and what it led to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext

from shanyrak.cooperation.groups.models import ActionItem, Group, Meeting, Member
from shanyrak.cooperation.groups.names import GROUP_KIND_NAMES, MAJORITY_NAMES, WAY_NAMES
from shanyrak.cooperation.groups.queries.common import (
    MemberLine,
    in_order,
    member_line,
    members_seen,
    mine,
)
from shanyrak.cooperation.groups.queries.decisions import Led, decisions, what_they_led_to
from shanyrak.cooperation.groups.queries.items import ItemLine, item_line, with_names
from shanyrak.cooperation.groups.queries.meetings import (
    MeetingLine,
    meeting_line,
    meetings,
    quorum_rule_in_words,
    with_decisions,
)
from shanyrak.cooperation.groups.rules import QuorumRule, Way
from shanyrak.records.clocks import Clocks, kept, number_of
from shanyrak.records.languages import Said
from shanyrak.roles import Actor
from shanyrak.sources.queries import Mark, evidence_for
from shanyrak.topics.queries import TopicName, names_of_topics, notations_within

SHOWN_DECISIONS = 20
SHOWN_MEETINGS = 12
SHOWN_FIELDS = frozenset({"mandate", "since", "until", "members"})


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A group in a list."""

    id: int
    name: Said
    kind: str
    since: str
    until: str
    members: int
    last_met: str


@dataclass(frozen=True, slots=True)
class GroupDetail:
    """A group on its own page: one thread from its mandate to what became of its decisions."""

    line: GroupLine
    mandate: Said
    elsewhere: tuple[tuple[str, str], ...]
    parent: tuple[int, Said] | None
    parts: tuple[tuple[int, Said], ...]
    topics: tuple[TopicName, ...]
    way: str
    quorum: str
    majority: str
    members: tuple[MemberLine, ...]
    coming: tuple[MeetingLine, ...]
    past: tuple[MeetingLine, ...]
    more_meetings: bool
    decisions: tuple[Led, ...]
    more_decisions: bool
    loose: tuple[ItemLine, ...]  # open items that follow from no decision
    marks: Mapping[str, Sequence[Mark]]

    @property
    def has_evidence(self) -> bool:
        """Whether a document carries anything of what is shown."""
        own = any(self.marks.values()) or any(member.marks for member in self.members)
        return own or any(one.line.marks for one in self.decisions)


def groups(filters: Mapping[str, Any], actor: Actor, *, on: date) -> QuerySet[Any]:
    """Return the standing groups that ``actor`` may see and that ``filters`` keep."""
    sitting = members_seen(Member.objects.on(on), actor).select_related(None)
    counted = sitting.filter(group=OuterRef("pk")).order_by().values("group").annotate(n=Count("pk"))
    met = Meeting.objects.standing().visible_to(actor).filter(group=OuterRef("pk"))
    met = met.filter(activity__period__startswith__lte=on).order_by("-activity__since")
    rows = Group.objects.standing().visible_to(actor)
    return rows.annotate(
        member_count=Coalesce(Subquery(counted.values("n")), 0, output_field=IntegerField()),
        last_met=Subquery(met.values("activity__since")[:1]),
    ).filter(*_conditions(filters))


def _conditions(filters: Mapping[str, Any]) -> Iterable[Q]:
    if text := filters.get("q"):
        yield Q(search_text__contains=text.lower())
    if kind := filters.get("group_kind"):
        yield Q(group_kind=kind)
    if party := filters.get("party"):
        yield Q(pk__in=Member.objects.of_party(party.pk).values("group"))
    if topic := filters.get("topic"):
        yield Q(topics__overlap=notations_within(topic))


def group_line(row: Any) -> GroupLine:
    """Return a group as lists show it."""
    return GroupLine(
        id=row.pk,
        name=mine(row.name),
        kind=gettext(GROUP_KIND_NAMES[row.group_kind]),
        since=row.since,
        until=row.until,
        members=getattr(row, "member_count", 0),
        last_met=getattr(row, "last_met", None) or "",
    )


def group_detail(group: Group, actor: Actor, clocks: Clocks, *, today: date) -> GroupDetail:
    """Return a group as its page shows it: its members as ``clocks`` ask for them, all else as it is today."""
    members = in_order(_sitting(group, actor, clocks))
    marks = evidence_for([(group.kind(), group.pk), *((Member.kind(), number_of(row)) for row in members)])
    met = list(
        with_decisions(meetings({"group": group}, actor, on=today), actor).order_by("-activity__since", "-pk")
    )
    lines = [meeting_line(row, on=today) for row in met]
    taken = list(decisions({"group": group}, actor).order_by("-taken_on", "-pk")[: SHOWN_DECISIONS + 1])
    open_items = ActionItem.objects.standing().visible_to(actor).filter(ended="", decision=None)
    loose = with_names(open_items.filter(meeting__group=group)).order_by("due_on", "pk")
    name = mine(group.name)
    past = tuple(line for line in lines if not line.is_ahead)
    return GroupDetail(
        line=group_line(group),
        mandate=mine(group.mandate),
        elsewhere=tuple((code, said["text"]) for code, said in group.name.items() if code != name.language),
        parent=next(iter(_relatives(Group.objects.filter(pk=group.parent_id or 0), actor)), None),
        parts=_relatives(group.parts.all(), actor),
        topics=tuple(names_of_topics(group.topics)),
        way=gettext(WAY_NAMES[group.decides]),
        quorum=quorum_rule_in_words(group) if group.quorum != QuorumRule.NONE else "",
        majority=gettext(MAJORITY_NAMES[group.majority]) if group.decides == Way.VOTE else "",
        members=tuple(member_line(row, marks) for row in members),
        coming=tuple(line for line in lines if line.is_ahead)[::-1],
        past=past[:SHOWN_MEETINGS],
        more_meetings=len(past) > SHOWN_MEETINGS,
        decisions=what_they_led_to(taken[:SHOWN_DECISIONS], actor, on=today),
        more_decisions=len(taken) > SHOWN_DECISIONS,
        loose=tuple(item_line(row, on=today) for row in loose),
        marks=_by_field(marks.get((group.kind(), group.pk), [])),
    )


def _sitting(group: Group, actor: Actor, clocks: Clocks) -> QuerySet[Any]:
    rows = kept(Member, clocks).filter(group=group.pk, period__contains=clocks.on)
    return members_seen(rows, actor)


def _relatives(rows: QuerySet[Group], actor: Actor) -> tuple[tuple[int, Said], ...]:
    seen = rows.filter(merged_into=None) & Group.objects.visible_to(actor)
    return tuple((row.pk, mine(row.name)) for row in seen.order_by("label"))


def _by_field(marks: Iterable[Mark]) -> dict[str, list[Mark]]:
    found: dict[str, list[Mark]] = {}
    for mark in marks:
        found.setdefault(mark.field if mark.field in SHOWN_FIELDS else "whole", []).append(mark)
    return found


def seats_of(rows: QuerySet[Member], actor: Actor) -> list[tuple[MemberLine, GroupLine]]:
    """Return seats with the groups they are in, those of today's members first; only groups ``actor`` may see."""
    seen = Group.objects.standing().visible_to(actor).order_by().values("pk")
    found = members_seen(rows.filter(group__in=seen), actor).select_related(
        "group", "party", "person", "office__party", "office__person"
    )
    return [
        (member_line(row), group_line(row.group)) for row in found.order_by("group__label", "-since", "pk")
    ]
