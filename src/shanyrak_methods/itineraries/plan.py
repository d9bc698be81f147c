"""A plan of stops: who is where and when, what brings them there, who interprets, and which days nobody works."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from math import ceil
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


class BadPlan(ValueError):
    """The plan cannot be looked at; the message says which stop, and what would be right."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who travels or receives. ``languages``: what they understand; empty where nobody said."""

    id: str
    languages: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Vehicle:
    """What brings people to a stop. ``seats``: for travellers."""

    id: str
    seats: int


@dataclass(frozen=True, slots=True)
class Interpreter:
    """Somebody who interprets. ``pairs``: each of two languages, in both directions."""

    id: str
    pairs: frozenset[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Holiday:
    """A public holiday of a country."""

    country: str
    on: date
    name: str = ""


@dataclass(frozen=True, slots=True)
class Closed:
    """A day on which a place is closed, or a whole country where no place is named."""

    on: date
    country: str = ""
    place: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Stop:
    """Where people are received. Raises BadPlan.

    ``begins`` and ``ends``: instants, whatever their zone. ``zone``: whose midnight divides the days of this place.
    ``transfer``: minutes from the stop before; where nobody said, ``distance`` in kilometres tells. ``spoken``: the
    languages in which the hosts speak. ``at_work``: somebody must be at work there, which a walk through a park does not ask.
    """

    id: str
    begins: datetime
    ends: datetime
    zone: str = "UTC"
    country: str = ""
    place: str = ""
    room: str = ""
    hosts: frozenset[str] = frozenset()
    travellers: frozenset[str] = frozenset()
    vehicles: frozenset[str] = frozenset()
    interpreters: frozenset[str] = frozenset()
    spoken: frozenset[str] = frozenset()
    transfer: int | None = None
    distance: float | None = None
    at_work: bool = True

    def __post_init__(self) -> None:
        if self.begins.tzinfo is None or self.ends.tzinfo is None:
            raise BadPlan(f"stop {self.id}: a time without a zone is no instant; give both times a zone")
        # Python subtracts and compares two times of one zone as the wall shows them, clock changes forgotten.
        object.__setattr__(self, "begins", self.begins.astimezone(UTC))
        object.__setattr__(self, "ends", self.ends.astimezone(UTC))
        if self.begins >= self.ends:
            raise BadPlan(f"stop {self.id}: it ends before it begins; give an end after {self.begins}")
        if (self.transfer or 0) < 0 or (self.distance or 0) < 0:
            raise BadPlan(f"stop {self.id}: a way cannot be shorter than nothing")
        try:
            ZoneInfo(self.zone)
        except (ZoneInfoNotFoundError, ValueError, OSError) as unknown:
            raise BadPlan(f"stop {self.id}: there is no time zone {self.zone}") from unknown

    @property
    def minutes(self) -> int:
        """How long it lasts."""
        return minutes_in(self.ends - self.begins)

    def days(self) -> list[date]:
        """Return the days it touches, as its own place counts them."""
        zone = ZoneInfo(self.zone)
        first = self.begins.astimezone(zone).date()
        last = (self.ends - timedelta(microseconds=1)).astimezone(zone).date()
        return [first + timedelta(days=later) for later in range((last - first).days + 1)]

    def minutes_on(self, day: date) -> int:
        """Return how many of its minutes lie on ``day``, as its own place counts days."""
        opens, closes = midnight(day, self.zone), midnight(day + timedelta(days=1), self.zone)
        return minutes_in(max(min(self.ends, closes) - max(self.begins, opens), timedelta()))


@dataclass(frozen=True)
class Plan:
    """Everything that clashes follow from. Raises BadPlan.

    ``first`` and ``last``: the days of the visit, where they are fixed. ``speed``: kilometres an hour, for stops of which
    only the distance is known.
    """

    stops: tuple[Stop, ...]
    people: tuple[Person, ...] = ()
    vehicles: tuple[Vehicle, ...] = ()
    interpreters: tuple[Interpreter, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    closed: tuple[Closed, ...] = ()
    first: date | None = None
    last: date | None = None
    speed: float = field(default=40.0)

    def __post_init__(self) -> None:
        for what, ids in (
            ("stops", [stop.id for stop in self.stops]),
            ("people", [person.id for person in self.people]),
            ("vehicles", [vehicle.id for vehicle in self.vehicles]),
            ("interpreters", [interpreter.id for interpreter in self.interpreters]),
        ):
            _refuse_twins(what, ids)
        if self.speed <= 0:
            raise BadPlan("nobody arrives at a speed of nothing; give kilometres an hour")

    @cached_property
    def in_time(self) -> tuple[Stop, ...]:
        """The stops as they follow each other."""
        return tuple(sorted(self.stops, key=lambda stop: (stop.begins, stop.ends, stop.id)))

    def minutes_needed(self, before: Stop, after: Stop) -> int:
        """Return how long the way takes from one stop to the next; none where both are in one place, or nobody said."""
        if before.place and (before.country, before.place) == (after.country, after.place):
            return 0
        if after.transfer is not None:
            return after.transfer
        return ceil(after.distance / self.speed * 60) if after.distance is not None else 0


def midnight(day: date, zone: str) -> datetime:
    """Return the instant at which ``day`` begins in a zone."""
    return datetime.combine(day, time(), ZoneInfo(zone)).astimezone(UTC)


def minutes_in(span: timedelta) -> int:
    """Return a span in whole minutes, a part of one counted as one."""
    return ceil(span / timedelta(minutes=1))


def _refuse_twins(what: str, ids: Iterable[str]) -> None:
    twins = sorted(name for name, times in Counter(ids).items() if times > 1)
    if twins:
        raise BadPlan(f"{what} {', '.join(twins)}: named twice; give each its own name")
