"""Reading decisions: what was decided, how the votes were, and what it led to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext

from shanyrak.cooperation.agreements.models import Commitment
from shanyrak.cooperation.agreements.names import STATE_NAMES
from shanyrak.cooperation.groups.models import ActionItem, Concern, Decision, Effect, Member, Vote
from shanyrak.cooperation.groups.names import (
    ALL_STANDING_NAMES,
    BALLOT_NAMES,
    EFFECT_NAMES,
    STANDING_TONES,
    SUPERSEDED,
    WAY_NAMES,
)
from shanyrak.cooperation.groups.queries.common import Marks, in_order, member_line, members_seen, mine, named
from shanyrak.cooperation.groups.queries.items import ItemLine, item_line, with_names
from shanyrak.cooperation.groups.rules import Ballot, Standing, Tally, Way
from shanyrak.directory.models import Party
from shanyrak.records.languages import Said
from shanyrak.records.showing import Shown, field_of, shown
from shanyrak.records.turning import begun_by
from shanyrak.roles import Actor
from shanyrak.sources.queries import Mark, evidence_for

STATE_TONES = {"open": "", "under_way": "sky", "delivered": "ok", "overdue": "bad", "lapsed": ""}


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A decision in a list."""

    id: int
    number: str
    text: Said
    way: str
    by_vote: bool
    is_draft: bool
    stands: bool
    standing: str
    tone: str
    taken_on: str
    group_id: int
    group: Said
    meeting_id: int
    marks: Sequence[Mark]


@dataclass(frozen=True, slots=True)
class EffectLine:
    """A commitment that a decision created or changed, and how it stands."""

    sort: str
    commitment_id: int
    promise: Said
    state: str
    tone: str
    changes: tuple[tuple[str, Shown, Shown], ...]  # (what, before, after)


@dataclass(frozen=True, slots=True)
class Led:
    """A decision with what it led to."""

    line: DecisionLine
    tally: Tally
    effects: tuple[EffectLine, ...]
    items: tuple[ItemLine, ...]

    @property
    def votes(self) -> str:
        """Say the votes in words; nothing where nobody voted."""
        if not self.tally.total:
            return ""
        return gettext("%(for)s for, %(against)s against, %(abstained)s abstained") % {
            "for": self.tally.votes_for,
            "against": self.tally.against,
            "abstained": self.tally.abstained,
        }


@dataclass(frozen=True, slots=True)
class BallotLine:
    """How one member voted."""

    id: int
    who: str
    ballot: str
    tone: str


@dataclass(frozen=True, slots=True)
class DecisionDetail:
    """A decision on its own page."""

    led: Led
    meeting: Said
    meeting_since: str
    item: Said | None
    ballots: tuple[BallotLine, ...]
    supersedes: DecisionLine | None
    superseded_by: DecisionLine | None
    withdrawn_reason: str
    parties: tuple[tuple[int, Said], ...]
    elsewhere: tuple[tuple[str, str], ...]
    has_marks: bool


def decisions(filters: Mapping[str, Any], actor: Actor) -> QuerySet[Decision]:
    """Return the standing records of decisions that ``actor`` may see and that ``filters`` keep."""
    rows = Decision.objects.standing().visible_to(actor)
    standing = filters.get("standing")
    rows = rows.standing_as(standing) if standing else rows.with_later()
    return begun_by(rows.filter(*_conditions(filters)), "taken_on").select_related("meeting__group")


def _conditions(filters: Mapping[str, Any]) -> Iterable[Q]:
    if text := filters.get("q"):
        yield Q(search_text__contains=text.lower())
    if group := filters.get("group"):
        yield Q(meeting__group=group)
    if meeting := filters.get("meeting"):
        yield Q(meeting=meeting)
    if party := filters.get("party"):
        yield Q(pk__in=Concern.objects.filter(party=party).values("decision"))
    if year := filters.get("year"):
        yield Q(taken_on__startswith=str(year))


def decision_line(row: Any, marks: Marks | None = None) -> DecisionLine:
    """Return a decision, read :meth:`with_later`, as lists show it."""
    superseded = row.standing == Standing.TAKEN and row.superseded_by is not None
    standing = SUPERSEDED if superseded else row.standing
    return DecisionLine(
        id=row.pk,
        number=row.number,
        text=mine(row.text),
        way=gettext(WAY_NAMES[row.decided_by]),
        by_vote=row.decided_by == Way.VOTE,
        is_draft=row.standing == Standing.DRAFT,
        stands=row.standing == Standing.TAKEN,
        standing=gettext(ALL_STANDING_NAMES[standing]),
        tone=STANDING_TONES[standing],
        taken_on=row.taken_on,
        group_id=row.meeting.group_id,
        group=mine(row.meeting.group.name),
        meeting_id=row.meeting_id,
        marks=(marks or {}).get((row.kind(), row.pk), []),
    )


def what_they_led_to(rows: Iterable[Any], actor: Actor, *, on: date) -> tuple[Led, ...]:
    """Return decisions with their votes, commitments and action items; five questions for any number of them."""
    rows = list(rows)
    numbers = [row.pk for row in rows]
    items = with_names(ActionItem.objects.standing().visible_to(actor).filter(decision__in=numbers))
    given = list(items.order_by("due_on", "pk"))
    marks = evidence_for([(one.kind(), one.pk) for one in (*rows, *given)])
    ballots: dict[int, list[str]] = defaultdict(list)
    for decision, ballot in Vote.objects.filter(decision__in=numbers).values_list("decision", "ballot"):
        ballots[decision].append(ballot)
    effects = _effects(numbers, actor, on=on)
    return tuple(
        Led(
            line=decision_line(row, marks),
            tally=_tally(ballots[row.pk]),
            effects=tuple(effects.get(row.pk, [])),
            items=tuple(item_line(one, on=on, marks=marks) for one in given if one.decision_id == row.pk),
        )
        for row in rows
    )


def _tally(ballots: list[str]) -> Tally:
    return Tally(*(ballots.count(one.value) for one in (Ballot.FOR, Ballot.AGAINST, Ballot.ABSTAIN)))


def _effects(numbers: Sequence[int], actor: Actor, *, on: date) -> dict[int, list[EffectLine]]:
    rows = list(Effect.objects.filter(decision__in=numbers).order_by("pk"))
    seen = Commitment.objects.visible_to(actor).filter(pk__in=[row.commitment_id for row in rows])
    promises = {row.pk: row for row in seen.with_state(on=on)}
    found: dict[int, list[EffectLine]] = defaultdict(list)
    for row in rows:
        promise = promises.get(row.commitment_id)
        if promise is not None:
            found[row.decision_id].append(_effect_line(row, promise))
    return found


def _effect_line(row: Effect, promise: Any) -> EffectLine:
    return EffectLine(
        sort=gettext(EFFECT_NAMES[row.sort]),
        commitment_id=promise.pk,
        promise=mine(promise.promise),
        state=gettext(STATE_NAMES[promise.state]) if promise.state else "",
        tone=STATE_TONES.get(promise.state, ""),
        changes=changes_in_words(row.changes),
    )


def decision_detail(decision: Decision, actor: Actor, *, on: date) -> DecisionDetail:
    """Return a decision as its page shows it to ``actor``."""
    row = Decision.objects.with_later().select_related("meeting__group", "meeting__activity", "item")
    one = row.get(pk=decision.pk)
    (led,) = what_they_led_to([one], actor, on=on)
    near = {
        line.pk: decision_line(line)
        for line in decisions({}, actor).filter(pk__in=[one.supersedes_id, one.superseded_by])
    }
    activity = one.meeting.activity
    concerned = Party.objects.visible_to(actor).filter(concerned_by__decision=one).order_by("label")
    return DecisionDetail(
        led=led,
        meeting=mine(activity.title) if activity else mine({}),
        meeting_since=activity.since if activity else "",
        item=mine(one.item.title) if one.item else None,
        ballots=ballots_of(one, actor),
        supersedes=near.get(one.supersedes_id),
        superseded_by=near.get(one.superseded_by),
        withdrawn_reason=one.withdrawn_reason,
        parties=tuple((party.pk, named(party)) for party in concerned),
        elsewhere=tuple(
            (language, said["text"])
            for language, said in one.text.items()
            if language != led.line.text.language
        ),
        has_marks=bool(led.line.marks),
    )


def ballots_of(decision: Decision, actor: Actor) -> tuple[BallotLine, ...]:
    """Return how the members voted, in the order in which they sit."""
    votes = {vote.member_id: vote for vote in decision.votes.all()}
    voters = members_seen(Member.objects.filter(pk__in=list(votes)), actor)
    tones = {"for": "ok", "against": "bad", "abstain": ""}
    return tuple(
        BallotLine(
            votes[row.pk].pk,
            member_line(row).who,
            gettext(BALLOT_NAMES[votes[row.pk].ballot]),
            tones[votes[row.pk].ballot],
        )
        for row in in_order(voters)
    )


def changes_in_words(changes: Mapping[str, Mapping[str, object]]) -> tuple[tuple[str, Shown, Shown], ...]:
    """Return (what, before, after) of each field of a commitment that a decision changed."""
    return tuple(
        (
            str(field_of(Commitment, name).verbose_name),
            shown(Commitment, name, change["from"]),
            shown(Commitment, name, change["to"]),
        )
        for name, change in changes.items()
    )
