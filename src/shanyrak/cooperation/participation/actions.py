"""Changing who takes part. Each function is one act: it happens whole, is journalled, or is refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from shanyrak.cooperation.participation.models import Participation
from shanyrak.cooperation.participation.permissions import CHANGE_PARTICIPATIONS
from shanyrak.cooperation.participation.rules import TakesPartAlready
from shanyrak.journal.actions import record
from shanyrak.records.actions import disclosed, keep_edit, keep_merge, keep_new
from shanyrak.roles import Actor, require


@transaction.atomic
def add_participation(*, by: Actor, at: datetime, **fields: Any) -> Participation:
    """Enter that a party takes part.

    Refuses an end before the beginning, and a party that takes part already.
    """
    require(by, CHANGE_PARTICIPATIONS)
    with _takes_part_once():
        participation = keep_new(record=Participation(**fields), by=by, at=at)
    record("cooperation.participation.added", by=by, at=at, **disclosed(participation, fields))
    return participation


@transaction.atomic
def edit_participation(
    *, record_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime
) -> Participation:
    """Change a participation. Refuses an edit of an older version, and what :func:`add_participation` refuses."""
    require(by, CHANGE_PARTICIPATIONS)
    participation = Participation.objects.select_for_update().get(pk=record_id)
    with _takes_part_once():
        changes = keep_edit(record=participation, wanted=wanted, version=version, by=by, at=at)
    if changes:
        record("cooperation.participation.edited", by=by, at=at, **disclosed(participation, changes))
    return participation


@transaction.atomic
def merge_participations(*, keep_id: int, gone_id: int, by: Actor, at: datetime) -> Participation:
    """Make two records of one participation one.

    Refuses to merge a record with itself or one that is merged already.
    """
    require(by, CHANGE_PARTICIPATIONS)
    rows = Participation.objects.select_for_update().filter(pk__in=[keep_id, gone_id]).order_by("pk")
    both = {one.pk: one for one in rows}
    keep = both[keep_id]
    moved = keep_merge(keep=keep, gone=both[gone_id], by=by, at=at)
    told = disclosed(keep, {"gone": gone_id, "moved": moved})
    record("cooperation.participation.merged", by=by, at=at, **told)
    return keep


@contextmanager
def _takes_part_once() -> Iterator[None]:
    """Turn the database's refusal of overlapping participations into words."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as clash:
        if "party_takes_part_once_at_a_time" not in str(clash):
            raise
        raise TakesPartAlready from clash
