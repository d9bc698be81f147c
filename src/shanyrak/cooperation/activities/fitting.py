"""Which promises an activity may keep, and why it seems so. Knows nothing of Django.

Nothing here decides: an officer accepts a proposal or leaves it. ``docs/outcomes.md`` says the rules for people.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from shanyrak.cooperation.activities.rules import ActivityKind
from shanyrak.cooperation.agreements.rules import CommitmentKind

GATHERINGS = frozenset(
    {
        ActivityKind.CONFERENCE,
        ActivityKind.SUMMIT,
        ActivityKind.FORUM,
        ActivityKind.ROUNDTABLE,
        ActivityKind.SEMINAR,
    }
)
LESSONS = frozenset({ActivityKind.TRAINING, ActivityKind.SEMINAR})
VISITS = frozenset({ActivityKind.STUDY_VISIT, ActivityKind.VISIT})
KEEPS: dict[CommitmentKind, frozenset[ActivityKind]] = {
    CommitmentKind.JOINT_EDUCATION: LESSONS,
    CommitmentKind.TRAINING: LESSONS,
    CommitmentKind.JOINT_RESEARCH: frozenset(
        {ActivityKind.WORKING_GROUP_MEETING, ActivityKind.EXPERT_MISSION}
    ),
    CommitmentKind.EVENT_PARTICIPATION: GATHERINGS,
    CommitmentKind.EXPERT_EXCHANGE: VISITS | {ActivityKind.EXPERT_MISSION},
    CommitmentKind.TECHNICAL_ASSISTANCE: LESSONS | {ActivityKind.EXPERT_MISSION},
    CommitmentKind.STUDY_VISIT: VISITS,
    CommitmentKind.EVALUATION: frozenset({ActivityKind.EXPERT_MISSION}),
    CommitmentKind.INFORMATION_EXCHANGE: GATHERINGS
    | {ActivityKind.EXCHANGE_OF_MESSAGES, ActivityKind.MEETING, ActivityKind.BILATERAL_MEETING},
}
"""What sort of activity keeps what sort of promise; a publication or a platform is kept by none."""

EXACT = frozenset(
    {
        (CommitmentKind.STUDY_VISIT, ActivityKind.STUDY_VISIT),
        (CommitmentKind.TRAINING, ActivityKind.TRAINING),
        (CommitmentKind.JOINT_EDUCATION, ActivityKind.TRAINING),
        (CommitmentKind.EXPERT_EXCHANGE, ActivityKind.EXPERT_MISSION),
        (CommitmentKind.EVENT_PARTICIPATION, ActivityKind.SEMINAR),
        (CommitmentKind.EVENT_PARTICIPATION, ActivityKind.CONFERENCE),
    }
)
SIDES = 2  # of an agreement that must have been there
SURE = 0.9
"""From here on the reviewer of the sample accepts without asking: all sides of the agreement were there themselves, the
kind is the very one promised, and it was held while the agreement bound."""


class Reason(StrEnum):
    """Why an activity may keep a promise."""

    ALL_SIDES = "all_sides"
    TWO_SIDES = "two_sides"
    BY_RELATION = "by_relation"  # a country for its agency, or an agency for its country
    VERY_KIND = "very_kind"
    KIND = "kind"
    WHILE_IT_BOUND = "while_it_bound"
    IN_TIME = "in_time"


WEIGHTS = {
    Reason.ALL_SIDES: 0.4,
    Reason.TWO_SIDES: 0.25,
    Reason.BY_RELATION: 0.2,
    Reason.VERY_KIND: 0.3,
    Reason.KIND: 0.2,
    Reason.WHILE_IT_BOUND: 0.2,
    Reason.IN_TIME: 0.1,
}


@dataclass(frozen=True, slots=True)
class Happening:
    """What of an activity decides: its kind, its days, and who was there, themselves or by a relative."""

    kind: ActivityKind
    first_day: date | None
    last_day: date | None
    parties: frozenset[int]
    relatives: frozenset[int]  # parents and children of those who were there


@dataclass(frozen=True, slots=True)
class Promise:
    """What of a commitment decides: its kind, the sides of its agreement, and its days."""

    kind: CommitmentKind
    sides: frozenset[int]
    since: date | None  # the last day on which the agreement can have begun
    until: date | None  # the last day of the agreement
    due_by: date | None


@dataclass(frozen=True, slots=True)
class Fit:
    """How well an activity fits a promise, and why."""

    score: float
    reasons: tuple[Reason, ...]


def fit(happening: Happening, promise: Promise) -> Fit | None:
    """Return how well an activity fits a promise; nothing where a side, the kind or the days speak against it."""
    needed = (
        _sides(happening, promise.sides),
        _kind(happening.kind, promise.kind),
        _bound(happening, promise),
    )
    reasons = [reason for reason in needed if reason is not None]
    if len(reasons) < len(needed):
        return None
    if promise.due_by and happening.last_day and happening.last_day <= promise.due_by:
        reasons.append(Reason.IN_TIME)
    return Fit(round(sum(WEIGHTS[reason] for reason in reasons), 2), tuple(reasons))


def _sides(happening: Happening, sides: Collection[int]) -> Reason | None:
    there = set(sides) & happening.parties
    if len(there) >= SIDES and there == set(sides):
        return Reason.ALL_SIDES
    if len(there) >= SIDES:
        return Reason.TWO_SIDES
    return (
        Reason.BY_RELATION
        if there and len(set(sides) & (happening.parties | happening.relatives)) >= SIDES
        else None
    )


def _kind(done: ActivityKind, promised: CommitmentKind) -> Reason | None:
    if (promised, done) in EXACT:
        return Reason.VERY_KIND
    return Reason.KIND if done in KEEPS.get(promised, ()) else None


def _bound(happening: Happening, promise: Promise) -> Reason | None:
    """Whether the activity began after the agreement did, and before it ended; unknown days speak against it."""
    if happening.first_day is None or promise.since is None or happening.first_day < promise.since:
        return None
    if promise.until is not None and happening.first_day > promise.until:
        return None
    return Reason.WHILE_IT_BOUND
