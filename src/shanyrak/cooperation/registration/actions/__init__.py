"""Registering people. Each function is one act: it happens whole, is journalled, or is refused."""

from shanyrak.cooperation.registration.actions.answering import (
    answer,
    ask_for_link,
    edit_registration,
    renew_link,
    send_link,
)
from shanyrak.cooperation.registration.actions.deciding import approve, decline, promote_waiting, withdraw
from shanyrak.cooperation.registration.actions.erasing import (
    erase_due,
    erase_registrant,
)
from shanyrak.cooperation.registration.actions.opening import edit_opening, prepare_opening, set_party_seats
from shanyrak.cooperation.registration.actions.questions import (
    add_question,
    ask_ready,
    edit_question,
    move_question,
    remove_question,
)
from shanyrak.cooperation.registration.actions.registering import (
    Companion,
    Nominee,
    nominate,
    register,
    walk_in,
)

__all__ = [
    "Companion",
    "Nominee",
    "add_question",
    "answer",
    "approve",
    "ask_for_link",
    "ask_ready",
    "decline",
    "edit_opening",
    "edit_question",
    "edit_registration",
    "erase_due",
    "erase_registrant",
    "move_question",
    "nominate",
    "prepare_opening",
    "promote_waiting",
    "register",
    "remove_question",
    "renew_link",
    "send_link",
    "set_party_seats",
    "walk_in",
    "withdraw",
]
