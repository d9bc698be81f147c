"""Stating interests and offers. Each function is one act: it happens whole, is journalled, or is refused."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.exchange.models import PlannedFor, Position
from shanyrak.cooperation.exchange.permissions import STATE_POSITIONS
from shanyrak.cooperation.exchange.queries import suggested_topics
from shanyrak.cooperation.exchange.rules import Direction, NotAnInterest, check_position
from shanyrak.cooperation.preparation.permissions import PREPARE
from shanyrak.directory.models import Party
from shanyrak.journal.actions import record
from shanyrak.records.actions import disclosed, keep_edit, keep_gaps, keep_merge, keep_new
from shanyrak.roles import Actor, require

GAPS_TO_FILL = ("subject", "topics", "said_on")
SIDES = ("party", "target")
TOPICS_AT_MOST = 3  # of those that words suggest; the first are the most telling


@transaction.atomic
def add_position(*, by: Actor, at: datetime, **fields: Any) -> Position:
    """State what a party wants to learn, or can share.

    Where no ``topics`` are given, not even none, those that the subject speaks of are taken. Refuses a position that nobody holds, that is about nothing, or that a party has towards itself; a focal
    point may speak only for the own party.
    """
    require(by, STATE_POSITIONS, parties=_numbers([fields.get("party")]))
    _check(fields)
    position = Position(**fields)
    if "topics" not in fields:
        position.topics = sorted(topic.notation for topic in suggested_topics(position)[:TOPICS_AT_MOST])
    keep_new(record=position, by=by, at=at)
    said = fields | {"topics": position.topics}
    record("cooperation.position.stated", by=by, at=at, **disclosed(position, said))
    return position


@transaction.atomic
def edit_position(
    *, record_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime
) -> Position:
    """Change an interest or an offer.

    Refuses an edit of an older version and what :func:`add_position` refuses; a focal point may neither change
    another party's position nor give one to another party.
    """
    position = Position.objects.select_for_update().get(pk=record_id)
    for party in {position.party, wanted.get("party", position.party)}:
        require(by, STATE_POSITIONS, parties=_numbers([party]))
    _check(
        {name: getattr(position, name) for name in ("party", "party_text", "target", "subject")}
        | dict(wanted)
    )
    changes = keep_edit(record=position, wanted=wanted, version=version, by=by, at=at)
    if changes:
        record("cooperation.position.edited", by=by, at=at, **disclosed(position, changes))
    return position


@transaction.atomic
def merge_positions(*, keep_id: int, gone_id: int, by: Actor, at: datetime) -> Position:
    """Make two records of one interest or offer one; what the one kept leaves empty is filled from the other.

    Refuses to merge a record with itself or one that is merged already.
    """
    both = {
        position.pk: position
        for position in Position.objects.select_for_update().filter(pk__in=[keep_id, gone_id]).order_by("pk")
    }
    keep, gone = both[keep_id], both[gone_id]
    for position in (keep, gone):
        require(by, STATE_POSITIONS, parties=_numbers([position.party]))
    moved = keep_merge(keep=keep, gone=gone, by=by, at=at)
    whose, towards = keep.party or gone.party, keep.target or gone.target
    fields = GAPS_TO_FILL if whose == towards else (*GAPS_TO_FILL, *SIDES)
    filled = keep_gaps(keep=keep, gone=gone, fields=fields, by=by, at=at)
    told = {"gone": gone.pk, "moved": moved, "filled": filled}
    record("cooperation.position.merged", by=by, at=at, **disclosed(keep, told))
    return keep


@transaction.atomic
def plan_for_interest(*, activity: Activity, number: int, by: Actor, at: datetime) -> PlannedFor:
    """Note that an activity is planned for an interest; noted before, it stays as it is. Refuses an offer."""
    require(by, PREPARE)
    seen = Position.objects.standing().visible_to(by).filter(direction=Direction.INTEREST.value)
    interest = seen.filter(pk=number).first()
    if interest is None:
        raise NotAnInterest
    noted = PlannedFor.objects.filter(activity=activity, position=interest).first()
    if noted is not None:
        return noted
    made = keep_new(record=PlannedFor(activity=activity, position=interest), by=by, at=at)
    record("cooperation.position.planned_for", by=by, at=at, **disclosed(activity, {"position": interest.pk}))
    return made


def _numbers(parties: Iterable[Party | None]) -> list[int]:
    return [party.pk for party in parties if party is not None]


def _check(fields: Mapping[str, Any]) -> None:
    party, target = fields.get("party"), fields.get("target")
    check_position(
        party=party.pk if party else None,
        party_text=fields.get("party_text", ""),
        target=target.pk if target else None,
        subject=bool(fields.get("subject")),
    )
