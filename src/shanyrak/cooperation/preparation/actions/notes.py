"""Writing a concept note, laying it before the director, approving it or sending it back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.preparation import news
from shanyrak.cooperation.preparation.models import ConceptNote
from shanyrak.cooperation.preparation.permissions import APPROVE, DRAFT_NOTES
from shanyrak.cooperation.preparation.queries.hosts import hosts_of
from shanyrak.cooperation.preparation.rules import NoteState, check_decided, check_reason, check_submitted
from shanyrak.cooperation.preparation.telling import told
from shanyrak.journal.actions import record
from shanyrak.records.actions import keep_edit, keep_new
from shanyrak.roles import Actor, require


@transaction.atomic
def write_note(
    *, activity: Activity, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime
) -> ConceptNote:
    """Write the concept note of an activity, or change it; either way it is a draft from then on.

    ``version`` is the one the edit began from, 0 where there was none. A focal point may for an activity that the own
    party hosts. Refuses an edit of an older version.
    """
    require(by, DRAFT_NOTES, parties=hosts_of(activity.pk))
    Activity.objects.select_for_update().get(pk=activity.pk)  # two who begin at once write one note
    note = ConceptNote.objects.select_for_update().filter(activity=activity).first()
    if note is None:
        note = keep_new(record=ConceptNote(activity=activity, **wanted), by=by, at=at)
        record("preparation.note.drafted", by=by, at=at, **told(activity.pk, wanted, note=note.pk))
        return note
    changed = any(getattr(note, name) != value for name, value in wanted.items())
    draft = {"state": NoteState.DRAFT.value, "reason": ""} if changed else {}
    changes = keep_edit(record=note, wanted={**wanted, **draft}, version=version, by=by, at=at)
    if changes:
        record("preparation.note.edited", by=by, at=at, **told(activity.pk, changes, note=note.pk))
    return note


@transaction.atomic
def submit_note(*, note_id: int, by: Actor, at: datetime) -> ConceptNote:
    """Lay a note before the director. Refuses one that lies there, is approved as it stands, or has no purpose."""
    note = _locked(note_id)
    require(by, DRAFT_NOTES, parties=hosts_of(note.activity_id))
    check_submitted(NoteState(note.state), purpose_said=bool(note.purpose))
    _become(note, NoteState.SUBMITTED, by=by, at=at)
    news.tell_submitted(note, by=by, at=at)
    return note


@transaction.atomic
def approve_note(*, note_id: int, version: int, by: Actor, at: datetime) -> ConceptNote:
    """Approve the version that was read. Refuses another one, and what nobody submitted."""
    require(by, APPROVE)
    note = _locked(note_id)
    check_decided(NoteState(note.state), seen=version, current=note.version)
    _become(note, NoteState.APPROVED, by=by, at=at, approved_version=note.version + 1)
    news.tell_decided(note, by=by, at=at)
    return note


@transaction.atomic
def return_note(*, note_id: int, version: int, reason: str, by: Actor, at: datetime) -> ConceptNote:
    """Send the version that was read back, with the reason. Refuses another one, and doing so without a reason."""
    require(by, APPROVE)
    check_reason(reason)
    note = _locked(note_id)
    check_decided(NoteState(note.state), seen=version, current=note.version)
    _become(note, NoteState.RETURNED, by=by, at=at, reason=reason.strip())
    news.tell_decided(note, by=by, at=at)
    return note


def _become(note: ConceptNote, state: NoteState, *, by: Actor, at: datetime, **also: Any) -> None:
    wanted = {"state": state.value, "reason": "", **also}
    keep_edit(record=note, wanted=wanted, version=note.version, by=by, at=at)
    said = {"reason": also["reason"]} if "reason" in also else {}
    record(f"preparation.note.{state.value}", by=by, at=at, **told(note.activity_id, said, note=note.pk))


def _locked(note_id: int) -> ConceptNote:
    note: ConceptNote = (
        ConceptNote.objects.select_for_update(of=("self",)).select_related("activity").get(pk=note_id)
    )
    return note
