"""How the room's kinds, roles, rules and states are called on pages; to be translated where they are shown."""

from __future__ import annotations

from shanyrak.cooperation.groups.rules import (
    Approval,
    Ballot,
    EffectSort,
    GroupKind,
    Majority,
    MemberRole,
    Minutes,
    Presence,
    QuorumRule,
    Standing,
    Way,
)
from shanyrak.cooperation.groups.states import ItemState, ReportSort
from shanyrak.refusals import gettext_noop

GROUP_KIND_NAMES = {
    GroupKind.STEERING_COMMITTEE.value: gettext_noop("Steering Committee"),
    GroupKind.MANAGEMENT_COMMITTEE.value: gettext_noop("Management committee"),
    GroupKind.WORKING_GROUP.value: gettext_noop("Working group"),
    GroupKind.ALLIANCE.value: gettext_noop("Peer-learning alliance"),
    GroupKind.FRIENDSHIP_GROUP.value: gettext_noop("Friendship group"),
    GroupKind.OTHER.value: gettext_noop("Other group"),
}
MEMBER_ROLE_NAMES = {
    MemberRole.CHAIR.value: gettext_noop("Chair"),
    MemberRole.LEAD.value: gettext_noop("Lead"),
    MemberRole.CO_LEAD.value: gettext_noop("Co-lead"),
    MemberRole.MEMBER.value: gettext_noop("Member"),
    MemberRole.OBSERVER.value: gettext_noop("Observer"),
    MemberRole.SECRETARY.value: gettext_noop("Secretary"),
}
WAY_NAMES = {
    Way.UNSAID.value: gettext_noop("Not said how"),
    Way.CONSENSUS.value: gettext_noop("By consensus"),
    Way.VOTE.value: gettext_noop("By vote"),
}
QUORUM_NAMES = {
    QuorumRule.NONE.value: gettext_noop("No rule"),
    QuorumRule.HALF.value: gettext_noop("Half of the members"),
    QuorumRule.MORE_THAN_HALF.value: gettext_noop("More than half of the members"),
    QuorumRule.TWO_THIRDS.value: gettext_noop("Two thirds of the members"),
    QuorumRule.NUMBER.value: gettext_noop("A fixed number of members"),
}
MAJORITY_NAMES = {
    Majority.SIMPLE.value: gettext_noop("More for than against"),
    Majority.OF_PRESENT.value: gettext_noop("More than half of those present"),
    Majority.OF_MEMBERS.value: gettext_noop("More than half of all members"),
    Majority.TWO_THIRDS.value: gettext_noop("Two thirds of the votes for and against"),
}
PRESENCE_NAMES = {
    Presence.PRESENT.value: gettext_noop("Present"),
    Presence.REPRESENTED.value: gettext_noop("Represented"),
    Presence.EXCUSED.value: gettext_noop("Excused"),
    Presence.ABSENT.value: gettext_noop("Absent"),
}
BALLOT_NAMES = {
    Ballot.FOR.value: gettext_noop("For"),
    Ballot.AGAINST.value: gettext_noop("Against"),
    Ballot.ABSTAIN.value: gettext_noop("Abstained"),
}
MINUTES_NAMES = {
    Minutes.DRAFT.value: gettext_noop("Draft"),
    Minutes.LAID.value: gettext_noop("Laid before the members"),
    Minutes.APPROVED.value: gettext_noop("Approved"),
}
APPROVAL_NAMES = {
    Approval.CHAIR.value: gettext_noop("By the chair"),
    Approval.NEXT_MEETING.value: gettext_noop("At a later meeting"),
}
SUPERSEDED = "superseded"
STANDING_NAMES = {
    Standing.DRAFT.value: gettext_noop("Draft"),
    Standing.TAKEN.value: gettext_noop("Taken"),
    Standing.NOT_CARRIED.value: gettext_noop("Not carried"),
    Standing.WITHDRAWN.value: gettext_noop("Withdrawn"),
}
ALL_STANDING_NAMES = STANDING_NAMES | {SUPERSEDED: gettext_noop("Superseded")}
EFFECT_NAMES = {
    EffectSort.CREATES.value: gettext_noop("Created"),
    EffectSort.CHANGES.value: gettext_noop("Changed"),
}
ITEM_STATE_NAMES = {
    ItemState.OPEN.value: gettext_noop("Open"),
    ItemState.DUE_SOON.value: gettext_noop("Due soon"),
    ItemState.OVERDUE.value: gettext_noop("Overdue"),
    ItemState.DONE.value: gettext_noop("Done"),
    ItemState.DROPPED.value: gettext_noop("Dropped"),
}
REPORT_NAMES = {
    ReportSort.PROGRESS.value: gettext_noop("Under way"),
    ReportSort.DONE.value: gettext_noop("Done"),
    ReportSort.DROPPED.value: gettext_noop("Dropped"),
    ReportSort.REOPENED.value: gettext_noop("Opened again"),
}
STANDING_TONES = {"draft": "warn", "taken": "ok", "not_carried": "", "withdrawn": "", SUPERSEDED: ""}
ITEM_TONES = {"open": "", "due_soon": "warn", "overdue": "bad", "done": "ok", "dropped": ""}
MINUTES_TONES = {"draft": "warn", "laid": "sky", "approved": "ok"}
