"""Where ideas for activities come from: rooms fill the form of a new idea from what they keep.

    @idea_from("position")
    def of_an_interest(number: int, actor: Actor) -> Mapping[str, Any] | None:
        ...

A provider answers with what the fields of the form begin with, or with nothing where the actor may not see the record.
A room may also remember which record an activity came from:

    @idea_kept("position")
    def planned_for(*, activity: Activity, number: int, by: Actor, at: datetime) -> object:
        ...
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Protocol

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.rules import ActivityKind
from shanyrak.cooperation.agreements.models import AgreementParty, Commitment
from shanyrak.cooperation.agreements.rules import CommitmentKind
from shanyrak.roles import Actor

Begins = Mapping[str, Any]
Provider = Callable[[int, Actor], Begins | None]
providers: dict[str, Provider] = {}


class Keeper(Protocol):
    """An act that notes from which record an activity came; it happens together with noting the idea."""

    def __call__(self, *, activity: Activity, number: int, by: Actor, at: datetime) -> object:
        """Note it. Raises a refusal where the actor may not see the record."""


keepers: dict[str, Keeper] = {}

KEPT_BY = {
    CommitmentKind.TRAINING: ActivityKind.TRAINING,
    CommitmentKind.JOINT_EDUCATION: ActivityKind.TRAINING,
    CommitmentKind.STUDY_VISIT: ActivityKind.STUDY_VISIT,
    CommitmentKind.EXPERT_EXCHANGE: ActivityKind.EXPERT_MISSION,
    CommitmentKind.TECHNICAL_ASSISTANCE: ActivityKind.EXPERT_MISSION,
    CommitmentKind.EVALUATION: ActivityKind.EXPERT_MISSION,
    CommitmentKind.JOINT_RESEARCH: ActivityKind.WORKING_GROUP_MEETING,
    CommitmentKind.EVENT_PARTICIPATION: ActivityKind.SEMINAR,
}
"""The kind of activity that a promise of a kind is kept by most plainly."""


def idea_from(name: str) -> Callable[[Provider], Provider]:
    """Register what fills an idea where its address names a record: ``?name=12``."""

    def keep(provider: Provider) -> Provider:
        providers[name] = provider
        return provider

    return keep


def idea_kept(name: str) -> Callable[[Keeper], Keeper]:
    """Register what notes where an idea came from, for addresses with ``?name=12``."""

    def keep(keeper: Keeper) -> Keeper:
        keepers[name] = keeper
        return keeper

    return keep


def origins_of(asked: Mapping[str, str]) -> dict[str, int]:
    """Return the records that the address of a new idea names, of those that a room will remember."""
    return {name: int(asked[name]) for name in keepers if _is_number(asked.get(name, ""))}


def _is_number(text: str) -> bool:
    return text.isdecimal() and len(text) < len("1000000000")


def beginning_of(asked: Mapping[str, str], actor: Actor) -> Begins:
    """Return what the form of a new idea begins with, from the records that its address names."""
    found: dict[str, Any] = {}
    for name, provider in providers.items():
        if _is_number(number := asked.get(name, "")):
            found |= provider(int(number), actor) or {}
    return found


@idea_from("commitment")
def of_a_promise(number: int, actor: Actor) -> Begins | None:
    """Begin an idea from a promise: what it says, the kind that keeps it, and the sides of its agreement."""
    rows = Commitment.objects.standing().visible_to(actor).select_related("owed_by", "owed_to")
    promise = rows.filter(pk=number).first()
    if promise is None:
        return None
    sides = AgreementParty.objects.filter(agreement=promise.agreement_id).select_related("party")
    parties = [side.party for side in sides.order_by("position")]
    host = promise.owed_by or (parties[0] if parties else None)
    other = promise.owed_to or next((party for party in parties if party != host), None)
    return {
        "title": promise.promise,
        "commitment": promise,
        "activity_kind": KEPT_BY.get(CommitmentKind(promise.commitment_kind), ActivityKind.MEETING).value,
        "host": host,
        "party": other,
    }
