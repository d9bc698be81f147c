"""Registering people. Each function is one act: it happens whole, is journalled, or is refused."""

from shanyrak.cooperation.registration.actions.deciding import approve, decline, promote_waiting, withdraw
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
    "approve",
    "decline",
    "nominate",
    "promote_waiting",
    "register",
    "walk_in",
    "withdraw",
]
