"""Drafting decisions, voting on them, taking and withdrawing them, and letting them act on commitments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from shanyrak.cooperation.agreements.actions import add_commitment, edit_commitment
from shanyrak.cooperation.agreements.models import Commitment
from shanyrak.cooperation.groups import news
from shanyrak.cooperation.groups.models import Concern, Decision, Effect, Meeting, Member, Vote
from shanyrak.cooperation.groups.permissions import CHANGE_GROUPS
from shanyrak.cooperation.groups.queries.counting import quorum_at, tally_of
from shanyrak.cooperation.groups.rules import (
    EffectSort,
    Majority,
    MemberRole,
    NobodyVoted,
    NotADraft,
    NotTaken,
    OfAnotherGroup,
    OfAnotherMeeting,
    Presence,
    Standing,
    SupersedesItself,
    Way,
    carries,
    check_decidable,
    check_reason,
    check_voter,
    decision_number,
)
from shanyrak.cooperation.groups.telling import told_of_decision
from shanyrak.directory.models import Party
from shanyrak.journal.actions import record
from shanyrak.records.actions import keep_edit, keep_merge, keep_new, plain
from shanyrak.roles import Actor, require


@transaction.atomic
def draft_decision(
    *, meeting: Meeting, by: Actor, at: datetime, parties: Iterable[Party] = (), **fields: Any
) -> Decision:
    """Draft a decision of a meeting, numbered after those it has; ``parties`` are those it concerns.

    Without ``decided_by`` the group's own way is taken. Refuses an item of another meeting's agenda, and to supersede
    a decision of another group.
    """
    require(by, CHANGE_GROUPS)
    meeting = Meeting.objects.select_for_update(of=("self",)).select_related("group").get(pk=meeting.pk)
    last = meeting.decisions.order_by("-position").values_list("position", flat=True).first() or 0
    fields = {"decided_by": meeting.group.decides} | fields
    number = decision_number(last + 1, meeting.number)
    decision = Decision(meeting=meeting, position=last + 1, number=number, **fields)
    _check_references(decision, fields)
    keep_new(record=decision, by=by, at=at)
    told = told_of_decision(decision, {"meeting": meeting.pk, "number": number, **fields})
    record("cooperation.decision.drafted", by=by, at=at, **told)
    for party in parties:
        concern_party(decision_id=decision.pk, party=party, by=by, at=at)
    return decision


@transaction.atomic
def edit_decision(
    *, record_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime
) -> Decision:
    """Change what the ledger says of a decision; the history keeps how it read before.

    Refuses an edit of an older version, another way of taking it once it is no draft, and what :func:`draft_decision`
    refuses.
    """
    require(by, CHANGE_GROUPS)
    decision = _locked(record_id)
    wanted = {name: value for name, value in wanted.items() if name != "parties"}
    if (
        decision.standing != Standing.DRAFT
        and wanted.get("decided_by", decision.decided_by) != decision.decided_by
    ):
        raise NotADraft
    _check_references(decision, wanted)
    changes = keep_edit(record=decision, wanted=wanted, version=version, by=by, at=at)
    if changes:
        record("cooperation.decision.edited", by=by, at=at, **told_of_decision(decision, changes))
    return decision


@transaction.atomic
def merge_decisions(*, keep_id: int, gone_id: int, by: Actor, at: datetime) -> Decision:
    """Make two records of one decision one, with the votes, effects and action items of both.

    Refuses decisions of two groups, to merge a record with itself, and one that is merged already.
    """
    require(by, CHANGE_GROUPS)
    rows = Decision.objects.select_for_update(of=("self",)).select_related("meeting__group")
    both = {one.pk: one for one in rows.filter(pk__in=[keep_id, gone_id]).order_by("pk")}
    keep, gone = both[keep_id], both[gone_id]
    if keep.meeting.group_id != gone.meeting.group_id:
        raise OfAnotherGroup
    for one, other in ((keep, gone), (gone, keep)):
        if one.supersedes_id == other.pk:
            one.supersedes = None
            one.save()
    if keep != gone:
        gone.votes.filter(member__in=keep.votes.values("member")).delete()
    moved = keep_merge(keep=keep, gone=gone, by=by, at=at)
    told = told_of_decision(keep, {"gone": gone.pk, "moved": moved})
    record("cooperation.decision.merged", by=by, at=at, **told)
    return keep


@transaction.atomic
def concern_party(*, decision_id: int, party: Party, by: Actor, at: datetime) -> Concern:
    """Note that a decision concerns a party, so that its focal points are told; noted before, it stays."""
    require(by, CHANGE_GROUPS)
    decision = _locked(decision_id)
    known = decision.concerns.filter(party=party).first()
    if known is not None:
        return known
    concern: Concern = keep_new(record=Concern(decision=decision, party=party), by=by, at=at)
    told = told_of_decision(decision, {"party": party.pk})
    record("cooperation.decision.concerns", by=by, at=at, **told)
    return concern


@transaction.atomic
def cast_vote(*, decision_id: int, member: Member, ballot: str, by: Actor, at: datetime) -> Vote:
    """Note how a member votes on a draft.

    Refuses the vote of one who was no member on the day, sits without a vote, was not there, or has voted already;
    and any vote once the decision is no draft.
    """
    require(by, CHANGE_GROUPS)
    decision = _locked(decision_id)
    _check_draft(decision)
    _check_voter(decision, member)
    vote: Vote = keep_new(record=Vote(decision=decision, member=member, ballot=ballot), by=by, at=at)
    told = told_of_decision(decision, {"member": member.pk, "ballot": ballot})
    record("cooperation.decision.voted", by=by, at=at, **told)
    return vote


@transaction.atomic
def cast_votes(*, decision_id: int, ballots: Mapping[int, str], by: Actor, at: datetime) -> Decision:
    """Note the votes of several members at once, by the member's number; an empty one takes back what was noted.

    Refuses what :func:`cast_vote` refuses.
    """
    require(by, CHANGE_GROUPS)
    decision = _locked(decision_id)
    noted = {vote.member_id: vote for vote in decision.votes.all()}
    members = Member.objects.filter(pk__in=ballots).select_related("party", "person", "office")
    for member in members.order_by("pk"):
        vote, ballot = noted.get(member.pk), ballots[member.pk]
        if vote is not None and vote.ballot != ballot:
            take_back_vote(vote_id=vote.pk, by=by, at=at)
        if ballot and (vote is None or vote.ballot != ballot):
            cast_vote(decision_id=decision_id, member=member, ballot=ballot, by=by, at=at)
    return decision


@transaction.atomic
def take_back_vote(*, vote_id: int, by: Actor, at: datetime) -> Decision:
    """Take back a vote that was noted wrongly; the history keeps it. Refuses once the decision is no draft."""
    require(by, CHANGE_GROUPS)
    vote = Vote.objects.select_for_update(of=("self",)).get(pk=vote_id)
    decision = _locked(vote.decision_id)
    _check_draft(decision)
    member = vote.member_id
    vote.delete()
    record("cooperation.decision.unvoted", by=by, at=at, **told_of_decision(decision, {"member": member}))
    return decision


@transaction.atomic
def take_decision(*, decision_id: int, by: Actor, at: datetime, taken_on: str = "") -> Decision:
    """Take a draft: by consensus as it is, by vote if the votes carry it; otherwise it is kept as not carried.

    Without ``taken_on`` the day of the meeting holds. Refuses what is no draft, a decision without a quorum where the
    group's rules ask for one, and a vote in which nobody voted.
    """
    require(by, CHANGE_GROUPS)
    decision = _locked(decision_id)
    _check_draft(decision)
    way, quorum = Way(decision.decided_by), quorum_at(decision.meeting)
    check_decidable(way, quorum)
    standing = Standing.TAKEN
    if way is Way.VOTE:
        tally = tally_of(decision)
        if not tally.total:
            raise NobodyVoted
        if not carries(Majority(decision.meeting.group.majority), tally, quorum):
            standing = Standing.NOT_CARRIED
    activity = decision.meeting.activity
    day = taken_on or decision.taken_on or (activity.since if activity else "")
    wanted = {"standing": standing.value, "taken_on": day}
    keep_edit(record=decision, wanted=wanted, version=decision.version, by=by, at=at)
    record("cooperation.decision.taken", by=by, at=at, **told_of_decision(decision, wanted))
    news.tell_taken(decision, by=by, at=at)
    for item in decision.action_items.select_related("meeting__group", "decision", "owner_office"):
        news.tell_assigned(item, by=by, at=at)
    return decision


@transaction.atomic
def withdraw_decision(*, decision_id: int, reason: str, by: Actor, at: datetime) -> Decision:
    """Withdraw a decision that was taken, with the reason; it stays readable.

    Refuses a decision that does not stand, and to withdraw without a reason.
    """
    require(by, CHANGE_GROUPS)
    decision = _locked(decision_id)
    _check_taken(decision)
    wanted = {"standing": Standing.WITHDRAWN.value, "withdrawn_reason": check_reason(reason)}
    keep_edit(record=decision, wanted=wanted, version=decision.version, by=by, at=at)
    record("cooperation.decision.withdrawn", by=by, at=at, **told_of_decision(decision, wanted))
    return decision


@transaction.atomic
def create_commitment(*, decision_id: int, by: Actor, at: datetime, **fields: Any) -> Effect:
    """Let a decision that was taken create a commitment of an agreement; ``fields`` are those of the commitment.

    Refuses a decision that does not stand, and a clause of another agreement.
    """
    require(by, CHANGE_GROUPS)
    decision = _locked(decision_id)
    _check_taken(decision)
    commitment = add_commitment(by=by, at=at, **fields)
    return _note_effect(decision, commitment, EffectSort.CREATES, {}, by=by, at=at)


@transaction.atomic
def change_commitment(
    *,
    decision_id: int,
    commitment_id: int,
    version: int,
    wanted: Mapping[str, Any],
    by: Actor,
    at: datetime,
) -> Effect | None:
    """Let a decision that was taken change a commitment; nothing is noted where nothing changes.

    Refuses a decision that does not stand, and an edit of an older version of the commitment.
    """
    require(by, CHANGE_GROUPS)
    decision = _locked(decision_id)
    _check_taken(decision)
    before = Commitment.objects.select_for_update().get(pk=commitment_id)
    was = {name: plain(getattr(before, name)) for name in wanted}
    commitment = edit_commitment(record_id=commitment_id, version=version, wanted=wanted, by=by, at=at)
    now = {name: plain(getattr(commitment, name)) for name in wanted}
    changes = {name: {"from": was[name], "to": now[name]} for name in wanted if was[name] != now[name]}
    if not changes:
        return None
    return _note_effect(decision, commitment, EffectSort.CHANGES, changes, by=by, at=at)


def _note_effect(
    decision: Decision,
    commitment: Commitment,
    sort: EffectSort,
    changes: Mapping[str, object],
    *,
    by: Actor,
    at: datetime,
) -> Effect:
    said = {"commitment": commitment, "sort": sort.value, "changes": dict(changes)}
    effect: Effect = keep_new(record=Effect(decision=decision, **said), by=by, at=at)
    # The wording of a promise may be hidden from those who see the decision, so that only its number is told.
    facts = {"commitment": commitment.pk, "sort": sort.value, "fields": sorted(changes)}
    record("cooperation.decision.acted", by=by, at=at, **told_of_decision(decision, facts))
    return effect


def _locked(decision_id: int) -> Decision:
    rows = Decision.objects.select_for_update(of=("self",))
    decision: Decision = rows.select_related("meeting__group", "meeting__activity").get(pk=decision_id)
    return decision


def _check_draft(decision: Decision) -> None:
    if decision.standing != Standing.DRAFT:
        raise NotADraft


def _check_taken(decision: Decision) -> None:
    if decision.standing != Standing.TAKEN:
        raise NotTaken


def _check_references(decision: Decision, fields: Mapping[str, Any]) -> None:
    item, older = fields.get("item"), fields.get("supersedes")
    if item is not None and item.meeting_id != decision.meeting_id:
        raise OfAnotherMeeting
    if older is None:
        return
    if older.pk == decision.pk or older.meeting.group_id != decision.meeting.group_id:
        raise SupersedesItself


def _check_voter(decision: Decision, member: Member) -> None:
    meeting = decision.meeting
    attendance = {one.member_id: Presence(one.presence) for one in meeting.attendance.all()}
    day = meeting.day
    sits = member.group_id == meeting.group_id and (
        day is None or Member.objects.on(day).filter(pk=member.pk).exists()
    )
    check_voter(
        who=str(member),
        sits=sits,
        role=MemberRole(member.role),
        presence=attendance.get(member.pk),
        noted=bool(attendance),
        voted=decision.votes.filter(member=member).exists(),
    )
