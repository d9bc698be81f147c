"""The place where the room that keeps passports offers their numbers for letters; without it, letters go without.

    @passport_offered
    def number(registration_id: int, *, by: Actor, at: datetime) -> str:
        ...

A provider answers nothing where none is kept, notes in the journal that it was read, and refuses whoever may not.
"""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from shanyrak.roles import Actor


class PassportOf(Protocol):
    """Returns the number of somebody's passport, or nothing."""

    def __call__(self, registration_id: int, /, *, by: Actor, at: datetime) -> str: ...


passport_of: list[PassportOf] = []


def passport_offered(provider: PassportOf) -> PassportOf:
    """Register who knows the numbers of passports."""
    passport_of.append(provider)
    return provider


def passport_number(registration_id: int, *, by: Actor, at: datetime) -> str:
    """Return the number of somebody's passport, read in the name of ``by``; empty where none is kept."""
    found = (provider(registration_id, by=by, at=at) for provider in passport_of)
    return next((number for number in found if number), "")
