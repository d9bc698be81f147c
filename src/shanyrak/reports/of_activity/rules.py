"""What the report of an activity says: numbers that were counted, words that were written. Knows nothing of Django.

A book is in one language: its names and words are those of its reader. It holds no names of people who registered, so that
it can be kept for ever and they can be forgotten.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from shanyrak.refusals import Refusal, gettext_noop

WORDS = ("summary", "lessons", "follow_up")


class Stage(StrEnum):
    """How far a report is."""

    DRAFT = "draft"
    READY = "ready"
    APPROVED = "approved"


class NothingWritten(Refusal):
    """A report without a summary."""

    text = gettext_noop("Write a summary first.")
    field = "summary"


class NotHandedIn(Refusal):
    """A report that nobody handed in."""

    text = gettext_noop("Only a report that was handed in can be approved.")


class NotOverYet(Refusal):
    """A report of an activity that is to come, or that was cancelled."""

    text = gettext_noop("Only an activity that took place can be reported.")


class NoSuchFact(Refusal):
    """A fact that the report does not state."""

    text = gettext_noop("The report does not say this.")


@dataclass(frozen=True, slots=True)
class Came:
    """How many people of one party, in one role, registered, were approved and came."""

    party_id: int | None
    party: str
    role: str
    role_name: str
    registered: int
    approved: int
    arrived: int


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise that the activity fulfils."""

    id: int  # of the fulfilment
    commitment_id: int
    promise: str
    agreement: str
    state: str


@dataclass(frozen=True, slots=True)
class Change:
    """What changed because of the activity, and where."""

    id: int
    what: str
    sort: str
    party: str
    on: str


@dataclass(frozen=True, slots=True)
class Mark:
    """What people said in marks, to one question; without a mean where too few answered."""

    question: str
    count: int
    mean: str


@dataclass(frozen=True, slots=True)
class Money:
    """What one funder planned, committed and spent in one currency."""

    currency: str
    funder: str
    planned: str
    committed: str
    spent: str


@dataclass(frozen=True, slots=True)
class Asked:
    """How many parties were asked what changed, and what came back."""

    asked: int = 0
    answered: int = 0
    silent: int = 0


@dataclass(frozen=True, slots=True)
class Book:
    """All that was counted of an activity, in one language."""

    language: str
    title: str
    kind: str
    days: str
    place: str
    took_place: bool
    came: tuple[Came, ...] = ()
    arrivals_noted: bool = False
    sessions: int = 0
    cancelled: int = 0
    attendances: int = 0
    certificates: int = 0
    revoked: int = 0
    promises: tuple[Promise, ...] = ()
    changes: tuple[Change, ...] = ()
    asked: Asked = Asked()
    said: int = 0
    said_enough: bool = False
    marks: tuple[Mark, ...] = ()
    money: tuple[Money, ...] = ()

    @property
    def registered(self) -> int:
        """How many registered."""
        return sum(one.registered for one in self.came)

    @property
    def approved(self) -> int:
        """How many were approved."""
        return sum(one.approved for one in self.came)

    @property
    def arrived(self) -> int:
        """How many came."""
        return sum(one.arrived for one in self.came)

    @property
    def parties(self) -> tuple[tuple[int, str, int], ...]:
        """The parties from which people came: (number, name, how many), those of most people first."""
        found: dict[tuple[int, str], int] = {}
        for one in self.came:
            if one.party_id is not None and one.arrived:
                key = one.party_id, one.party
                found[key] = found.get(key, 0) + one.arrived
        ordered = sorted(found.items(), key=lambda pair: (-pair[1], pair[0][1]))
        return tuple((number, name, many) for (number, name), many in ordered)


PARTS: Mapping[str, Any] = {
    "came": Came,
    "promises": Promise,
    "changes": Change,
    "marks": Mark,
    "money": Money,
}


def as_data(book: Book) -> dict[str, Any]:
    """Return a book as JSON keeps it."""
    return asdict(book)


def from_data(data: Mapping[str, Any]) -> Book:
    """Return the book that :func:`as_data` kept."""
    parts = {name: tuple(part(**one) for one in data[name]) for name, part in PARTS.items()}
    return Book(**{**data, **parts, "asked": Asked(**data["asked"])})


def check_handed_in(stage: Stage) -> None:
    """Refuse to approve what nobody handed in."""
    if stage is not Stage.READY:
        raise NotHandedIn


def check_facts(chosen: Collection[str], stated: Collection[str]) -> None:
    """Refuse to enter what the report does not state."""
    if set(chosen) - set(stated):
        raise NoSuchFact
