"""Keeping itineraries. Each function is one act: it happens whole, is journalled, or is refused."""

from shanyrak.cooperation.delegations.actions.answering import (
    answer_as_host,
    close_day_as_host,
    settle_reply,
)
from shanyrak.cooperation.delegations.actions.clashing import accept_clash, reopen_clash
from shanyrak.cooperation.delegations.actions.copying import copy_itinerary
from shanyrak.cooperation.delegations.actions.helpers import (
    add_helper,
    close_day,
    edit_helper,
    erase_helpers,
    invite_host,
    note_delegate,
    open_day,
    remove_helper,
    renew_host_link,
)
from shanyrak.cooperation.delegations.actions.itineraries import (
    begin_itinerary,
    confirm_itinerary,
    edit_itinerary,
    reopen_itinerary,
)
from shanyrak.cooperation.delegations.actions.stops import (
    add_stop,
    cancel_stop,
    copy_stop,
    edit_stop,
    restore_stop,
)

__all__ = [
    "accept_clash",
    "add_helper",
    "add_stop",
    "answer_as_host",
    "begin_itinerary",
    "cancel_stop",
    "close_day",
    "close_day_as_host",
    "confirm_itinerary",
    "copy_itinerary",
    "copy_stop",
    "edit_helper",
    "edit_itinerary",
    "edit_stop",
    "erase_helpers",
    "invite_host",
    "note_delegate",
    "open_day",
    "remove_helper",
    "renew_host_link",
    "reopen_clash",
    "reopen_itinerary",
    "restore_stop",
    "settle_reply",
]
