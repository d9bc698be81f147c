"""Keeping programmes. Each function is one act: it happens whole, is journalled, or is refused."""

from shanyrak.cooperation.programme.actions.rooms import (
    add_room,
    add_track,
    edit_room,
    edit_track,
    remove_room,
    remove_track,
)
from shanyrak.cooperation.programme.actions.sessions import (
    add_session,
    announce_programme,
    cancel_session,
    edit_session,
    remove_session,
    restore_session,
)
from shanyrak.cooperation.programme.actions.speakers import add_speaker, edit_speaker, remove_speaker

__all__ = [
    "add_room",
    "add_session",
    "add_speaker",
    "add_track",
    "announce_programme",
    "cancel_session",
    "edit_room",
    "edit_session",
    "edit_speaker",
    "edit_track",
    "remove_room",
    "remove_session",
    "remove_speaker",
    "remove_track",
    "restore_session",
]
