"""Keeping programmes. Each function is one act: it happens whole, is journalled, or is refused."""

from shanyrak.cooperation.programme.actions.coming import (
    choose_session,
    leave_session,
    note_all_attendance,
    note_attendance,
    withdraw_attendance,
)
from shanyrak.cooperation.programme.actions.feedback import (
    add_feedback_question,
    ask_feedback,
    edit_feedback_form,
    edit_feedback_question,
    give_feedback,
)
from shanyrak.cooperation.programme.actions.materials import (
    add_material,
    remove_material,
    send_to_review,
)
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
    "add_feedback_question",
    "add_material",
    "add_room",
    "add_session",
    "add_speaker",
    "add_track",
    "announce_programme",
    "ask_feedback",
    "cancel_session",
    "choose_session",
    "edit_feedback_form",
    "edit_feedback_question",
    "edit_room",
    "edit_session",
    "edit_speaker",
    "edit_track",
    "give_feedback",
    "leave_session",
    "note_all_attendance",
    "note_attendance",
    "remove_material",
    "remove_room",
    "remove_session",
    "remove_speaker",
    "remove_track",
    "restore_session",
    "send_to_review",
    "withdraw_attendance",
]
