"""What the sign-in library changes is journalled as our own acts are: it tells by signals, and we write."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from allauth.account import signals as account_signals
from allauth.mfa import signals as second_step_signals
from django.dispatch import Signal
from django.utils.timezone import now

from shanyrak.accounts.actions import note_security_change
from shanyrak.accounts.rules import SecurityChange

log = logging.getLogger(__name__)

TOLD = (
    (account_signals.password_changed, SecurityChange.PASSWORD_CHANGED),
    (account_signals.password_set, SecurityChange.PASSWORD_SET),
    (account_signals.password_reset, SecurityChange.PASSWORD_RESET),
    (second_step_signals.authenticator_added, SecurityChange.KEY_ADDED),
    (second_step_signals.authenticator_removed, SecurityChange.KEY_REMOVED),
    (second_step_signals.authenticator_reset, SecurityChange.RECOVERY_CODES_MADE),
)


def listen() -> None:
    """Connect every signal with the journal."""
    for signal, change in TOLD:
        connect(signal, noting(change))
    connect(second_step_signals.authentication_failed, log_wrong_code)


def connect(signal: Signal, receiver: Callable[..., None]) -> None:
    """Connect ``receiver`` for as long as the platform runs."""
    signal.connect(receiver, weak=False)


def noting(change: SecurityChange) -> Callable[..., None]:
    """Return a receiver that journals ``change`` by whom it concerns."""

    def note(user: Any, **_told: Any) -> None:
        note_security_change(change=change, user_id=user.pk, by=user, at=now())

    return note


def log_wrong_code(user: Any, **_told: Any) -> None:
    """Log that the second step failed."""
    log.warning("A code of user %s was refused.", user.pk)
