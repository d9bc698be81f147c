"""What the journal learns of an itinerary: its numbers in clear, all that was said sealed and erasable."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from shanyrak.cooperation.delegations.models import Itinerary
from shanyrak.journal.actions import record
from shanyrak.records.actions import plain
from shanyrak.roles import Actor

NOTHING: tuple[object, ...] = ("", None, {}, [], ())


def journalled(
    act: str,
    itinerary: Itinerary,
    *,
    by: Actor,
    at: datetime,
    said: Mapping[str, object] | None = None,
    **numbers: object,
) -> None:
    """Write one act about an itinerary into the journal."""
    facts = {"itinerary": itinerary.pk, "activity": itinerary.activity_id, **numbers}
    told = {name: plain(value) for name, value in (said or {}).items() if value not in NOTHING}
    record(f"cooperation.itinerary.{act}", by=by, at=at, facts=facts, personal=told)
