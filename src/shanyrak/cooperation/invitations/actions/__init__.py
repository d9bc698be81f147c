"""Inviting, sending and answering. Each function is one act: it happens whole and is journalled, or is refused."""

from shanyrak.cooperation.invitations.actions.answering import accept, decline, hand_over, note_opened
from shanyrak.cooperation.invitations.actions.erasing import (
    erase_invitee,
    erase_invitees,
)
from shanyrak.cooperation.invitations.actions.inviting import (
    edit_invitation,
    invite,
    invite_many,
    withdraw_invitation,
)
from shanyrak.cooperation.invitations.actions.sending import (
    ask_for_mailing,
    send_next,
    stop_mailing,
)
from shanyrak.cooperation.invitations.actions.writing import keep_letter, write_visa_letter

__all__ = [
    "accept",
    "ask_for_mailing",
    "decline",
    "edit_invitation",
    "erase_invitee",
    "erase_invitees",
    "hand_over",
    "invite",
    "invite_many",
    "keep_letter",
    "note_opened",
    "send_next",
    "stop_mailing",
    "withdraw_invitation",
    "write_visa_letter",
]
