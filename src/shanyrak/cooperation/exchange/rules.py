"""What an interest and an offer are, and what is refused about them."""

from __future__ import annotations

from enum import StrEnum

from shanyrak.refusals import Refusal, gettext_noop


class Direction(StrEnum):
    """A party wants to learn something, or can share it."""

    INTEREST = "interest"
    OFFER = "offer"


class NobodyWantsIt(Refusal):
    """A position that no one holds."""

    text = gettext_noop("Choose the party, or write who it is in words.")
    field = "party"


class NothingWanted(Refusal):
    """A position without a subject."""

    text = gettext_noop("Say what it is about.")
    field = "subject"


class AimsAtItself(Refusal):
    """A party would want something from itself, or offer it to itself."""

    text = gettext_noop("A party cannot be the other side of its own interest or offer.")
    field = "target"


class NotAnInterest(Refusal):
    """Activities are planned for what somebody wants to learn."""

    text = gettext_noop("An activity is planned for an interest that you may see.")


def check_position(*, party: int | None, party_text: str, target: int | None, subject: bool) -> None:
    """Refuse a position that nobody holds, that is about nothing, or that a party has towards itself."""
    if party is None and not party_text.strip():
        raise NobodyWantsIt
    if not subject:
        raise NothingWanted
    if party is not None and party == target:
        raise AimsAtItself
