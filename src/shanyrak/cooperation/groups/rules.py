"""Groups and their decisions: who may decide, when enough are there, which votes carry, and what is refused."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from shanyrak.records.dates import PartialDate, period
from shanyrak.refusals import Refusal, gettext_noop


class GroupKind(StrEnum):
    """What sort of group it is."""

    STEERING_COMMITTEE = "steering_committee"
    MANAGEMENT_COMMITTEE = "management_committee"
    WORKING_GROUP = "working_group"
    ALLIANCE = "alliance"
    FRIENDSHIP_GROUP = "friendship_group"
    OTHER = "other"


class MemberRole(StrEnum):
    """As what someone sits in a group."""

    CHAIR = "chair"
    LEAD = "lead"
    CO_LEAD = "co_lead"
    MEMBER = "member"
    OBSERVER = "observer"
    SECRETARY = "secretary"


class Way(StrEnum):
    """How a group decides, or how a decision was taken. Sources often do not say."""

    UNSAID = "unsaid"
    CONSENSUS = "consensus"
    VOTE = "vote"


class QuorumRule(StrEnum):
    """How many of those with a vote must be there."""

    NONE = "none"
    HALF = "half"
    MORE_THAN_HALF = "more_than_half"
    TWO_THIRDS = "two_thirds"
    NUMBER = "number"


class Majority(StrEnum):
    """Which votes carry a decision. Abstentions count only where the whole is those present, or all members."""

    SIMPLE = "simple"
    OF_PRESENT = "of_present"
    OF_MEMBERS = "of_members"
    TWO_THIRDS = "two_thirds"


class Presence(StrEnum):
    """Whether a member came to a meeting."""

    PRESENT = "present"
    REPRESENTED = "represented"
    EXCUSED = "excused"
    ABSENT = "absent"


class Ballot(StrEnum):
    """How a member votes."""

    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"


class Minutes(StrEnum):
    """How far the minutes of a meeting are."""

    DRAFT = "draft"
    LAID = "laid"
    APPROVED = "approved"


class Approval(StrEnum):
    """By whom minutes were approved."""

    CHAIR = "chair"
    NEXT_MEETING = "next_meeting"


class Standing(StrEnum):
    """What a decision is worth. Superseded is none of these: it follows from a later decision."""

    DRAFT = "draft"
    TAKEN = "taken"
    NOT_CARRIED = "not_carried"
    WITHDRAWN = "withdrawn"


class EffectSort(StrEnum):
    """What a decision did to a commitment."""

    CREATES = "creates"
    CHANGES = "changes"


VOTING_ROLES = frozenset({MemberRole.CHAIR, MemberRole.LEAD, MemberRole.CO_LEAD, MemberRole.MEMBER})
THERE = frozenset({Presence.PRESENT, Presence.REPRESENTED})


class NobodySits(Refusal):
    """A member that names nobody."""

    text = gettext_noop("Choose a party, a person or an office.")


class SitsAlready(Refusal):
    """Two memberships of the same member would overlap."""

    text = gettext_noop(
        "This member already sits in the group in that period. End the other membership first."
    )
    field = "since"


class PartOfItself(Refusal):
    """A group would be part of itself, directly or through another."""

    text = gettext_noop("A group cannot be part of itself.")
    field = "parent"


class QuorumUnsaid(Refusal):
    """A quorum that is a number, without the number."""

    text = gettext_noop("Say how many members must be there.")
    field = "quorum_number"


class NoQuorum(Refusal):
    """Too few members are there for a decision."""

    text = gettext_noop("There is no quorum: %(present)s of the %(needed)s members needed are there.")


class AttendanceUnsaid(Refusal):
    """A vote before anybody said who came."""

    text = gettext_noop("Say first who came to the meeting. A vote needs a quorum.")


class NoMemberThatDay(Refusal):
    """A vote, or a presence, of somebody who did not sit in the group on the day."""

    text = gettext_noop("%(who)s was no member of the group on that day.")


class MayNotVote(Refusal):
    """A vote of an observer or a secretary."""

    text = gettext_noop("%(who)s sits in the group without a vote.")


class WasNotThere(Refusal):
    """A vote of somebody who was not there."""

    text = gettext_noop("%(who)s was neither present nor represented.")


class VotedAlready(Refusal):
    """A second vote of one member on one decision."""

    text = gettext_noop("%(who)s has voted already.")


class NobodyVoted(Refusal):
    """A vote is closed before anybody voted."""

    text = gettext_noop("Nobody has voted yet.")


class NotADraft(Refusal):
    """Something only a draft allows."""

    text = gettext_noop("This decision is no draft any more.")


class NotTaken(Refusal):
    """Something only a decision that stands allows."""

    text = gettext_noop("Only a decision that was taken can do this.")


class ReasonUnsaid(Refusal):
    """A step that needs a reason, without one."""

    text = gettext_noop("Give the reason.")
    field = "reason"


class SupersedesItself(Refusal):
    """A decision would supersede itself, or one of another group."""

    text = gettext_noop("A decision can only supersede an earlier one of the same group.")
    field = "supersedes"


class MinutesClosed(Refusal):
    """Approved minutes are not rewritten."""

    text = gettext_noop("These minutes were approved. Add a correction instead.")


class MinutesNotApproved(Refusal):
    """A correction of minutes that are still open."""

    text = gettext_noop("These minutes are still open: write in them.")


class MinutesEmpty(Refusal):
    """Minutes without a word laid before the members."""

    text = gettext_noop("Nothing is written in the minutes yet.")


class MinutesNotLaid(Refusal):
    """Minutes approved before the members saw them."""

    text = gettext_noop("Lay the minutes before the members first.")


class NotTheNextMeeting(Refusal):
    """Minutes approved at a meeting that is no later one of the same group."""

    text = gettext_noop("Choose a later meeting of the same group.")
    field = "approved_at"


class OfAnotherGroup(Refusal):
    """Two meetings of different groups made one."""

    text = gettext_noop("These are meetings of two groups.")


class NothingOnTheAgenda(Refusal):
    """An invitation to a meeting without an agenda."""

    text = gettext_noop("Put something on the agenda first.")


class ForTheSecretariatAlone(Refusal):
    """An invitation to a meeting that the members may not see."""

    text = gettext_noop("Only the secretariat may see this meeting. Open it to people of the hub first.")


class ItemInUse(Refusal):
    """An item of the agenda that minutes or decisions hang on."""

    text = gettext_noop("Minutes or decisions hang on this item. It stays on the agenda.")


class OfAnotherMeeting(Refusal):
    """An item of the agenda of another meeting."""

    text = gettext_noop("This item stands on the agenda of another meeting.")
    field = "item"


@dataclass(frozen=True, slots=True)
class Quorum:
    """How many of those with a vote there are, how many must be there, and how many are."""

    voters: int
    needed: int
    present: int
    noted: bool  # whether anybody said who came

    @property
    def reached(self) -> bool:
        """Whether enough are there."""
        return self.present >= self.needed

    @property
    def missing(self) -> int:
        """How many more must come."""
        return max(0, self.needed - self.present)


@dataclass(frozen=True, slots=True)
class Tally:
    """The votes on one decision."""

    votes_for: int = 0
    against: int = 0
    abstained: int = 0

    @property
    def cast(self) -> int:
        """How many voted for or against."""
        return self.votes_for + self.against

    @property
    def total(self) -> int:
        """How many voted at all."""
        return self.cast + self.abstained


def read_date(text: str) -> PartialDate | None:
    """Return the date that ``text`` writes; none where nothing was said."""
    return PartialDate.read(text) if text else None


def days_between(since: str, until: str) -> tuple[date | None, date | None]:
    """Return the days [first, after the last); an unknown end is open. Refuses an end before the beginning."""
    return period(read_date(since), read_date(until))


def needed_for(rule: QuorumRule, voters: int, number: int | None = None) -> int:
    """Return how many of ``voters`` must be there."""
    match rule:
        case QuorumRule.NONE:
            return 0
        case QuorumRule.HALF:
            return -(-voters // 2)
        case QuorumRule.MORE_THAN_HALF:
            return voters // 2 + 1
        case QuorumRule.TWO_THIRDS:
            return -(-2 * voters // 3)
        case QuorumRule.NUMBER:
            return number or 0


def quorum_of(
    rule: QuorumRule, number: int | None, *, voters: Iterable[int], there: Iterable[int], noted: bool
) -> Quorum:
    """Return how the quorum stands; ``voters`` sit with a vote on the day, ``there`` are present or represented."""
    sitting = set(voters)
    return Quorum(len(sitting), needed_for(rule, len(sitting), number), len(sitting & set(there)), noted)


def check_quorum_rule(rule: QuorumRule, number: int | None) -> None:
    """Refuse a quorum that is a number without the number."""
    if rule is QuorumRule.NUMBER and not number:
        raise QuorumUnsaid


def check_decidable(way: Way, quorum: Quorum) -> None:
    """Refuse a decision without a quorum.

    Sources tell of decisions without saying who came; those are believed. A vote is not.
    """
    if not quorum.noted and (way is not Way.VOTE or quorum.needed == 0):
        return
    if not quorum.noted:
        raise AttendanceUnsaid
    if not quorum.reached:
        raise NoQuorum(present=quorum.present, needed=quorum.needed)


def check_voter(
    *, who: str, sits: bool, role: MemberRole, presence: Presence | None, noted: bool, voted: bool
) -> None:
    """Refuse the vote of one who is no member on that day, has no vote, was not there, or voted before."""
    if not sits:
        raise NoMemberThatDay(who=who)
    if role not in VOTING_ROLES:
        raise MayNotVote(who=who)
    if noted and presence not in THERE:
        raise WasNotThere(who=who)
    if voted:
        raise VotedAlready(who=who)


def carries(majority: Majority, tally: Tally, quorum: Quorum) -> bool:
    """Whether the votes carry the decision."""
    match majority:
        case Majority.SIMPLE:
            return tally.votes_for > tally.against
        case Majority.OF_PRESENT:
            return 2 * tally.votes_for > max(quorum.present, tally.total)
        case Majority.OF_MEMBERS:
            return 2 * tally.votes_for > quorum.voters
        case Majority.TWO_THIRDS:
            return tally.votes_for > 0 and 3 * tally.votes_for >= 2 * tally.cast


def meeting_number(year: str, taken: Iterable[str]) -> str:
    """Return the number of a new meeting: the year it is in and its place among that year's, such as ``2026-2``."""
    stem = f"{year}-" if year else ""
    places = [int(one.removeprefix(stem)) for one in taken if _is_place(one, stem)]
    return f"{stem}{max(places, default=0) + 1}"


def _is_place(number: str, stem: str) -> bool:
    return number.startswith(stem) and number.removeprefix(stem).isdecimal()


def decision_number(place: int, meeting: str) -> str:
    """Return the number of a meeting's decision: its place and the meeting's number, such as ``3/2026-2``."""
    return f"{place}/{meeting}"


def check_whole(own: int | None, wholes: Iterable[int]) -> None:
    """Refuse when a group would be among the ``wholes`` that it is part of."""
    if own is not None and own in set(wholes):
        raise PartOfItself


def check_reason(text: str) -> str:
    """Return the reason without blanks around it; refuses none."""
    if not text.strip():
        raise ReasonUnsaid
    return text.strip()


def check_open(minutes: Minutes) -> None:
    """Refuse to write in approved minutes."""
    if minutes is Minutes.APPROVED:
        raise MinutesClosed


def check_invitable(*, agenda: bool, internal: bool) -> None:
    """Refuse to invite members to a meeting without an agenda, and to one that they may not see."""
    if internal:
        raise ForTheSecretariatAlone
    if not agenda:
        raise NothingOnTheAgenda


def check_removable(*, minutes: bool, decisions: bool) -> None:
    """Refuse to take an item off the agenda that minutes or decisions hang on."""
    if minutes or decisions:
        raise ItemInUse
