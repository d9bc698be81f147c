"""The rooms and the tracks of a programme."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.programme.models import Room, Track
from shanyrak.cooperation.programme.permissions import CHANGE_PROGRAMMES
from shanyrak.cooperation.programme.rules import RoomInUse
from shanyrak.cooperation.programme.telling import told_of_activity
from shanyrak.journal.actions import record
from shanyrak.records.actions import keep_edit, keep_new
from shanyrak.records.languages import Texts
from shanyrak.roles import Actor, require


@transaction.atomic
def add_room(
    *, activity: Activity, name: Texts, by: Actor, at: datetime, capacity: int | None = None
) -> Room:
    """Give an activity one more room, after those it has."""
    require(by, CHANGE_PROGRAMMES)
    said = {"name": dict(name), "capacity": capacity}
    room: Room = keep_new(
        record=Room(activity=activity, position=_after(activity.rooms), **said), by=by, at=at
    )
    told = told_of_activity(activity, {"room": room.pk, **said})
    record("cooperation.programme.room_added", by=by, at=at, **told)
    return room


@transaction.atomic
def edit_room(*, room_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime) -> Room:
    """Change the name of a room, or for how many it has seats. Refuses an edit of an older version."""
    require(by, CHANGE_PROGRAMMES)
    room: Room = Room.objects.select_for_update(of=("self",)).select_related("activity").get(pk=room_id)
    changes = keep_edit(record=room, wanted=wanted, version=version, by=by, at=at)
    if changes:
        told = told_of_activity(room.activity, {"room": room.pk, **changes})
        record("cooperation.programme.room_edited", by=by, at=at, **told)
    return room


@transaction.atomic
def remove_room(*, room_id: int, by: Actor, at: datetime) -> Activity:
    """Take a room out of a programme. Refuses one in which sessions are planned."""
    require(by, CHANGE_PROGRAMMES)
    room = Room.objects.select_for_update(of=("self",)).select_related("activity").get(pk=room_id)
    if room.sessions.exists():
        raise RoomInUse
    activity: Activity = room.activity
    room.delete()
    told = told_of_activity(activity, {"room": room_id})
    record("cooperation.programme.room_removed", by=by, at=at, **told)
    return activity


@transaction.atomic
def add_track(*, activity: Activity, name: Texts, by: Actor, at: datetime) -> Track:
    """Give a programme one more track, after those it has."""
    require(by, CHANGE_PROGRAMMES)
    track: Track = keep_new(
        record=Track(activity=activity, position=_after(activity.tracks), name=dict(name)), by=by, at=at
    )
    told = told_of_activity(activity, {"track": track.pk, "name": dict(name)})
    record("cooperation.programme.track_added", by=by, at=at, **told)
    return track


@transaction.atomic
def edit_track(*, track_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime) -> Track:
    """Change the name of a track. Refuses an edit of an older version."""
    require(by, CHANGE_PROGRAMMES)
    track: Track = Track.objects.select_for_update(of=("self",)).select_related("activity").get(pk=track_id)
    changes = keep_edit(record=track, wanted=wanted, version=version, by=by, at=at)
    if changes:
        told = told_of_activity(track.activity, {"track": track.pk, **changes})
        record("cooperation.programme.track_edited", by=by, at=at, **told)
    return track


@transaction.atomic
def remove_track(*, track_id: int, by: Actor, at: datetime) -> Activity:
    """Take a track out of a programme; its sessions stay, without one."""
    require(by, CHANGE_PROGRAMMES)
    track = Track.objects.select_for_update(of=("self",)).select_related("activity").get(pk=track_id)
    activity: Activity = track.activity
    for session in track.sessions.select_for_update():
        keep_edit(record=session, wanted={"track": None}, version=session.version, by=by, at=at)
    track.delete()
    told = told_of_activity(activity, {"track": track_id})
    record("cooperation.programme.track_removed", by=by, at=at, **told)
    return activity


def _after(rows: Any) -> int:
    """Return the place after the last of ``rows``."""
    return (rows.order_by("-position").values_list("position", flat=True).first() or 0) + 1
