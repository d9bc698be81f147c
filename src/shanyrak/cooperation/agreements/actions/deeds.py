"""Noting what was done for a commitment. The room of activities calls this whenever an activity changes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from shanyrak.cooperation.agreements.models import Commitment, Deed
from shanyrak.cooperation.agreements.models.commitment import settle
from shanyrak.cooperation.agreements.permissions import CHANGE_COMMITMENTS, REPORT_PROGRESS
from shanyrak.cooperation.agreements.states import DeedStatus
from shanyrak.cooperation.agreements.telling import told
from shanyrak.journal.actions import record
from shanyrak.records.rules import Visibility
from shanyrak.roles import Actor, require


@transaction.atomic
def note_deed(
    *,
    commitment_id: int,
    record_kind: str,
    record_id: int,
    status: str,
    title: Mapping[str, Mapping[str, str]],
    by: Actor,
    at: datetime,
    since: str = "",
    until: str = "",
    visibility: str = Visibility.PUBLIC,
) -> Deed:
    """Note that a record, such as ``activities.activity`` 7, fulfils a commitment, or is about to.

    Noting it again brings the note up to date; a note that says the same already is left alone.
    ``status`` is one of :class:`DeedStatus`; dates and visibility are those of the record.
    """
    require(by, CHANGE_COMMITMENTS)
    commitment = Commitment.objects.select_for_update().get(pk=commitment_id)
    wanted = {
        "status": DeedStatus(status).value,
        "title": dict(title),
        "since": since,
        "until": until,
        "visibility": Visibility(visibility).value,
    }
    known = commitment.deeds.filter(record_kind=record_kind, record_id=record_id).first()
    if known is not None and all(getattr(known, name) == value for name, value in wanted.items()):
        return known
    deed = known or Deed(commitment=commitment, record_kind=record_kind, record_id=record_id)
    return _keep(deed, wanted, "cooperation.deed.noted", by=by, at=at)


@transaction.atomic
def withdraw_deed(*, commitment_id: int, record_kind: str, record_id: int, by: Actor, at: datetime) -> bool:
    """Take back that a record fulfils a commitment; return whether it was noted at all."""
    require(by, CHANGE_COMMITMENTS)
    commitment = Commitment.objects.select_for_update().get(pk=commitment_id)
    known = commitment.deeds.filter(record_kind=record_kind, record_id=record_id)
    if not known.exists():
        return False
    known.delete()
    settle([commitment.pk])
    said = {"record_kind": record_kind, "record": record_id}
    record("cooperation.deed.withdrawn", by=by, at=at, **told(commitment, said))
    return True


@transaction.atomic
def report_progress(
    *, commitment_id: int, note: Mapping[str, Mapping[str, str]], by: Actor, at: datetime, on: str = ""
) -> Deed:
    """Report, for the party that owes it, that a commitment is being worked on.

    The commitment is under way from then on; delivered it is only by an activity that the secretariat recorded.
    """
    commitment = Commitment.objects.select_for_update().get(pk=commitment_id)
    parties = [commitment.owed_by_id] if commitment.owed_by_id else []
    require(by, REPORT_PROGRESS, parties=parties)
    wanted: dict[str, Any] = {
        "status": DeedStatus.REPORTED.value,
        "title": dict(note),
        "since": on,
        "visibility": Visibility.HUB.value,  # the secretariat has not looked into it
    }
    return _keep(Deed(commitment=commitment), wanted, "cooperation.deed.reported", by=by, at=at)


def _keep(deed: Deed, wanted: Mapping[str, Any], act: str, *, by: Actor, at: datetime) -> Deed:
    """Save the deed, let the commitment's states follow, and journal it."""
    for name, value in wanted.items():
        setattr(deed, name, value)
    deed.noted_by, deed.noted_at = by.pk, at
    deed.save()
    settle([deed.commitment_id])
    said = {"record_kind": deed.record_kind, "record": deed.record_id, **wanted}
    record(act, by=by, at=at, **told(deed.commitment, said, visibility=deed.visibility))
    return deed
