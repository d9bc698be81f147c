"""Counting: whether a meeting has its quorum, and how the votes on a decision stand."""

from __future__ import annotations

from shanyrak.cooperation.groups.models import Decision, Meeting, Member
from shanyrak.cooperation.groups.rules import THERE, Ballot, Quorum, QuorumRule, Tally, quorum_of


def quorum_at(meeting: Meeting) -> Quorum:
    """Return how the quorum of a meeting stands, by who sat in the group on its day and who came."""
    group = meeting.group
    sitting = Member.objects.filter(group=group)
    if meeting.day is not None:
        sitting = sitting.on(meeting.day)
    attendance = list(meeting.attendance.values_list("member", "presence"))
    there = {presence.value for presence in THERE}
    return quorum_of(
        QuorumRule(group.quorum),
        group.quorum_number,
        voters=sitting.with_vote().values_list("pk", flat=True),
        there=[member for member, presence in attendance if presence in there],
        noted=bool(attendance),
    )


def tally_of(decision: Decision) -> Tally:
    """Return the votes on a decision."""
    ballots = list(decision.votes.values_list("ballot", flat=True))
    return Tally(
        votes_for=ballots.count(Ballot.FOR.value),
        against=ballots.count(Ballot.AGAINST.value),
        abstained=ballots.count(Ballot.ABSTAIN.value),
    )
