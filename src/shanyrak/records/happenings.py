"""What stands in calendars: each room registers what of its own happens, and every calendar shows whatever is registered.

    @happens(order=20)
    def sessions(scope: Scope, actor: Actor, language: str) -> Iterable[Happening]:
        ...

A provider answers with a fixed number of questions, only with what ``actor`` may see, and with nothing where the scope is
no concern of its room. What is known only by its month or year is no happening: a calendar cannot say less than a day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum

from django.conf import settings

from shanyrak.records.languages import Said
from shanyrak.records.local_times import LocalTime
from shanyrak.roles import Actor

NEVER = datetime(1970, 1, 1, tzinfo=UTC)  # of what nobody said when it was changed


class Status(StrEnum):
    """How sure it is, as calendar programs know it."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True)
class Happening:
    """Something with its days or its hours: whole days ``begins`` to ``ends``, both among them, or two times on the wall.

    ``uid`` stays for ever, also when it moves (see :func:`uid_of`); ``sequence`` grows with each change. ``url`` is an
    address of this installation ("/activities/12/") or a whole one.
    """

    uid: str
    sequence: int
    title: Said | str
    begins: LocalTime | date
    ends: LocalTime | date
    place: str = ""
    text: str = ""
    url: str = ""
    status: Status = Status.CONFIRMED
    changed_at: datetime = NEVER
    categories: tuple[str, ...] = ()
    organizer: str = ""
    created_at: datetime | None = None

    @property
    def first_day(self) -> date:
        """The day on which it begins, where it begins."""
        return self.begins.wall.date() if isinstance(self.begins, LocalTime) else self.begins

    @property
    def last_day(self) -> date:
        """The day on which it ends, where it ends."""
        return self.ends.wall.date() if isinstance(self.ends, LocalTime) else self.ends

    @property
    def starts_at(self) -> datetime:
        """The instant by which calendars sort it; of a whole day, midnight in universal time."""
        if isinstance(self.begins, LocalTime):
            return self.begins.instant
        return datetime.combine(self.begins, time.min, UTC)


class Of(StrEnum):
    """What a calendar is about. ``MINE`` is the actor's own: all that they may see, and what they have to do."""

    HUB = "hub"
    PARTY = "party"
    PERSON = "person"
    TOPIC = "topic"
    ACTIVITY = "activity"
    MINE = "mine"


@dataclass(frozen=True, slots=True)
class Scope:
    """What a calendar is about, and the days of which it tells: both ends among them, open where none is said.

    ``id`` is the record's number; of a topic, ``notation`` is its identifier.
    """

    of: Of = Of.HUB
    id: int | None = None
    notation: str = ""
    since: date | None = None
    until: date | None = None

    def holds(self, first: date, last: date) -> bool:
        """Whether any of these days lies within the calendar's."""
        return (self.since is None or last >= self.since) and (self.until is None or first <= self.until)


Provider = Callable[[Scope, Actor, str], Iterable[Happening]]
providers: list[tuple[int, Provider]] = []


def happens(*, order: int) -> Callable[[Provider], Provider]:
    """Register what a room has for calendars; where two tell of the same ``uid``, the smaller ``order`` is kept."""

    def keep(provider: Provider) -> Provider:
        providers.append((order, provider))
        providers.sort(key=lambda pair: pair[0])
        return provider

    return keep


def happenings(scope: Scope, actor: Actor, language: str) -> list[Happening]:
    """Return all that happens in ``scope`` and that ``actor`` may see, the earliest first, each once."""
    found: dict[str, Happening] = {}
    for one in _told(scope, actor, language):
        if scope.holds(one.first_day, one.last_day):
            found.setdefault(one.uid, one)
    return sorted(found.values(), key=lambda one: (one.starts_at, one.uid))


def _told(scope: Scope, actor: Actor, language: str) -> Iterator[Happening]:
    for _order, provider in providers:
        yield from provider(scope, actor, language)


def uid_of(word: str, number: int | str) -> str:
    """Return the name that a row bears in every calendar for ever, such as ``activity-12@hub.example``."""
    return f"{word}-{number}@{settings.JOURNAL_ORIGIN.partition('/')[0]}"


def whole_days(since: str, until: str) -> tuple[date, date] | None:
    """Return the first and the last of two partial dates; none where either is known only by its month or year."""
    try:
        first = date.fromisoformat(since)
        return first, date.fromisoformat(until) if until else first
    except ValueError:  # a month, a year, or nothing
        return None
