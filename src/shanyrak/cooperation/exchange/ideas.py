"""Interests as a beginning of activities: what the form of a new idea is filled with, and that the activity remembers it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shanyrak.cooperation.activities.rules import ActivityKind
from shanyrak.cooperation.exchange.actions import plan_for_interest
from shanyrak.cooperation.exchange.models import Position
from shanyrak.cooperation.exchange.rules import Direction
from shanyrak.cooperation.preparation.ideas import Begins, idea_from, idea_kept
from shanyrak.records.languages import Texts
from shanyrak.roles import Actor

ORIGIN = "position"
idea_kept(ORIGIN)(plan_for_interest)


@idea_from(ORIGIN)
def of_an_interest(number: int, actor: Actor) -> Begins | None:
    """Begin an idea from an interest: what it is about, its topics, whose it is, and from whom they want to learn."""
    rows = Position.objects.standing().visible_to(actor).select_related("party", "target")
    interest = rows.filter(pk=number, direction=Direction.INTEREST.value).first()
    if interest is None:
        return None
    known: dict[str, Any] = {
        "title": _begun(interest.subject),
        "topics": interest.topics,
        "party": interest.party,
    }
    if interest.target is not None:
        known |= {"host": interest.target, "activity_kind": ActivityKind.STUDY_VISIT.value}
    return known


def _begun(texts: Texts) -> Mapping[str, Any]:
    """Begin texts with a capital: sources give them from the middle of a sentence."""
    return {
        language: {**said, "text": said["text"][:1].upper() + said["text"][1:]}
        for language, said in texts.items()
    }
