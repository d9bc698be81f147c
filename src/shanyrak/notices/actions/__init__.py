"""Telling people. Each function is one act: it happens whole, is journalled where somebody decided, or is refused."""

from shanyrak.notices.actions.bouncing import note_bad_address, note_bounce, trust_address
from shanyrak.notices.actions.choosing import choose, subscribe_again, unsubscribe
from shanyrak.notices.actions.reading import forget_old, mark_all_read, mark_read
from shanyrak.notices.actions.settling import note_arrived, try_again
from shanyrak.notices.actions.telling import tell, tell_all
from shanyrak.notices.actions.telling_addresses import forget_address, forget_told, tell_address
from shanyrak.notices.actions.telling_many import tell_soon, tell_these

__all__ = [
    "choose",
    "forget_address",
    "forget_old",
    "forget_told",
    "mark_all_read",
    "mark_read",
    "note_arrived",
    "note_bad_address",
    "note_bounce",
    "subscribe_again",
    "tell",
    "tell_address",
    "tell_all",
    "tell_soon",
    "tell_these",
    "trust_address",
    "try_again",
    "unsubscribe",
]
