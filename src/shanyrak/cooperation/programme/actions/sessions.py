"""The sessions of a programme: adding, moving, cancelling."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.programme.models import Change, Session
from shanyrak.cooperation.programme.news import tell_changed
from shanyrak.cooperation.programme.permissions import CHANGE_PROGRAMMES
from shanyrak.cooperation.programme.rules import (
    ChangeSort,
    HasAttendance,
    SessionState,
    changes_between,
    check_same_activity,
    check_times,
    next_state,
)
from shanyrak.cooperation.programme.telling import told_of_session
from shanyrak.journal.actions import record
from shanyrak.records.actions import keep_edit, keep_new
from shanyrak.records.languages import Texts
from shanyrak.records.local_times import LocalTime
from shanyrak.roles import Actor, require


@transaction.atomic
def add_session(*, activity: Activity, by: Actor, at: datetime, **fields: Any) -> Session:
    """Put a session into the programme of an activity: ``title``, ``begins``, ``ends``, ``zone`` and what else it has.

    Without a ``state`` it stands in the programme at once. Refuses times that are none, an end before the beginning,
    and a room or a track of another activity.
    """
    require(by, CHANGE_PROGRAMMES)
    session = Session(activity=activity, **fields)
    _check(session)
    keep_new(record=session, by=by, at=at)
    told = told_of_session(session, {"activity": activity.pk, **fields})
    record("cooperation.programme.session_added", by=by, at=at, **told)
    return session


@transaction.atomic
def edit_session(
    *, record_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime
) -> Session:
    """Change a session. One that moves, or gets another room, is told to those concerned, once.

    Refuses an edit of an older version and what :func:`add_session` refuses.
    """
    require(by, CHANGE_PROGRAMMES)
    session = _locked(record_id)
    before = _where_and_when(session)
    changes = keep_edit(record=session, wanted=wanted, version=version, by=by, at=at)
    if not changes:
        return session
    _check(session)
    record("cooperation.programme.session_edited", by=by, at=at, **told_of_session(session, changes))
    if session.state == SessionState.PLANNED:
        _note_changes(session, before, by=by, at=at)
    return session


@transaction.atomic
def cancel_session(
    *, session_id: int, version: int, by: Actor, at: datetime, why: Texts | None = None
) -> Session:
    """Cancel a session and tell those concerned. Refuses an older version, and one that is cancelled already."""
    return _put_into(
        session_id,
        version,
        SessionState.CANCELLED,
        ChangeSort.CANCELLED,
        wanted={"why_cancelled": dict(why or {})},
        by=by,
        at=at,
    )


@transaction.atomic
def restore_session(*, session_id: int, version: int, by: Actor, at: datetime) -> Session:
    """Let a session that was cancelled take place after all. Refuses an older version, and one that is not cancelled."""
    wanted: dict[str, Any] = {"why_cancelled": {}}
    return _put_into(
        session_id, version, SessionState.PLANNED, ChangeSort.RESTORED, wanted=wanted, by=by, at=at
    )


@transaction.atomic
def announce_programme(*, activity: Activity, by: Actor, at: datetime) -> list[Session]:
    """Let all drafts of an activity stand in the programme, and return them."""
    require(by, CHANGE_PROGRAMMES)
    drafts = Session.objects.select_for_update().filter(activity=activity, state=SessionState.DRAFT.value)
    announced = list(drafts.order_by("pk"))
    for session in announced:
        wanted = {"state": SessionState.PLANNED.value}
        keep_edit(record=session, wanted=wanted, version=session.version, by=by, at=at)
        record(
            "cooperation.programme.session_announced",
            by=by,
            at=at,
            **told_of_session(session, {"activity": activity.pk, "title": session.title}),
        )
    return announced


@transaction.atomic
def remove_session(*, session_id: int, by: Actor, at: datetime) -> Activity:
    """Take a draft out of the programme. Refuses a session that people know of: that is cancelled instead."""
    require(by, CHANGE_PROGRAMMES)
    session = _locked(session_id)
    if session.state != SessionState.DRAFT:
        raise HasAttendance
    activity: Activity = session.activity
    told = told_of_session(session, {"activity": activity.pk, "title": session.title})
    session.delete()
    record("cooperation.programme.session_removed", by=by, at=at, **told)
    return activity


def _put_into(
    session_id: int,
    version: int,
    state: SessionState,
    sort: ChangeSort,
    *,
    wanted: Mapping[str, Any],
    by: Actor,
    at: datetime,
) -> Session:
    require(by, CHANGE_PROGRAMMES)
    session = _locked(session_id)
    before = _where_and_when(session)
    wanted = {"state": next_state(SessionState(session.state), state).value, **wanted}
    changes = keep_edit(record=session, wanted=wanted, version=version, by=by, at=at)
    record(f"cooperation.programme.session_{sort.value}", by=by, at=at, **told_of_session(session, changes))
    _raise_sequence(session, [sort], before, by=by, at=at)
    return session


def _note_changes(session: Session, before: Mapping[str, Any], *, by: Actor, at: datetime) -> None:
    after = _where_and_when(session)
    when = ("begins", "ends", "zone")
    sorts = changes_between(
        (tuple(before[name] for name in when), before["room"]),
        (tuple(after[name] for name in when), after["room"]),
    )
    if sorts:
        _raise_sequence(session, sorts, before, by=by, at=at)


def _raise_sequence(
    session: Session, sorts: Iterable[ChangeSort], before: Mapping[str, Any], *, by: Actor, at: datetime
) -> None:
    """Let calendars take the session as a newer state of the same event, keep what changed, and tell those concerned."""
    session.sequence += 1
    session.save(update_fields=["sequence"])
    Change.objects.bulk_create(
        Change(session=session, sort=sort.value, before=before, sequence=session.sequence, at=at, by=by.pk)
        for sort in sorts
    )
    was = LocalTime(datetime.fromisoformat(before["begins"]), before["zone"])
    tell_changed(session, before=was.instant, by=by, at=at)


def _where_and_when(session: Session) -> dict[str, Any]:
    """Return when and where a session is, as it is kept with a change."""
    return {
        "begins": session.begins.isoformat(timespec="minutes"),
        "ends": session.ends.isoformat(timespec="minutes"),
        "zone": session.zone,
        "room": session.room_id,
        "room_name": dict(session.room.name) if session.room else {},
    }


def _check(session: Session) -> None:
    check_times(session.beginning.checked().instant, session.ending.checked().instant)
    check_same_activity(
        session.activity_id,
        session.room.activity_id if session.room else None,
        session.track.activity_id if session.track else None,
    )


def _locked(session_id: int) -> Session:
    session: Session = (
        Session.objects.select_for_update(of=("self",))
        .select_related("activity", "room", "track")
        .get(pk=session_id)
    )
    return session
