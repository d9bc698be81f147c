"""What a yearly report counts: facts with the signs they are counted by, and the days it speaks of. Knows nothing of Django.

A figure never stores a number. It names signs; its number is how many facts bear all of them, and its rows are those facts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from shanyrak.refusals import Refusal, gettext_noop

A_DAY = timedelta(days=1)
FIRST_YEAR = 1990
NO_RATIO_BELOW = 10  # small numbers are compared in words, never in percent

Texts = Mapping[str, Mapping[str, str]]


class YearAhead(Refusal):
    """A report of a year that has not begun, or of one before any hub."""

    text = gettext_noop(
        "There is no report of %(year)s: the year has not begun, or lies before every record."
    )
    field = "year"


class DayAhead(Refusal):
    """A report as known on a day that has not come."""

    text = gettext_noop("Give a day that has come.")
    field = "known"


class NoSuchFigure(Refusal):
    """A figure that no report has."""

    text = gettext_noop("No report has a figure of this name: %(name)s.")


class Progress(StrEnum):
    """How far the making of a report has come."""

    WAITING = "waiting"
    MAKING = "making"
    MADE = "made"
    CANCELLED = "cancelled"
    FAILED = "failed"


class AlreadyOver(Refusal):
    """Cancelling what is made, or what was cancelled."""

    text = gettext_noop("This report is made already, or its making was stopped.")


class NotMadeYet(Refusal):
    """Publishing a report whose files are not all there."""

    text = gettext_noop("Only a report that is made can be published.")


class PublishedAlready(Refusal):
    """Publishing a report twice."""

    text = gettext_noop("This report is published already.")


@dataclass(frozen=True, slots=True)
class Span:
    """The days [first, on] that a report speaks of: a whole year, or one that is not over yet."""

    year: int
    first: date
    on: date

    @property
    def is_whole(self) -> bool:
        """Whether the year is over."""
        return (self.on.month, self.on.day) == (12, 31)

    @property
    def eve(self) -> date:
        """The last day before the span."""
        return self.first - A_DAY

    @property
    def before(self) -> Span:
        """The same days a year earlier, so that a year under way is compared fairly."""
        last = self.on.replace(day=28) if (self.on.month, self.on.day) == (2, 29) else self.on
        return Span(self.year - 1, date(self.year - 1, 1, 1), last.replace(year=self.year - 1))

    def holds(self, day: date | None) -> bool:
        """Whether a day lies in the span."""
        return day is not None and self.first <= day <= self.on

    def saw_end(self, last: date | None) -> bool:
        """Whether something whose last day is ``last`` ended in the span; what ends on New Year's Eve ended that year."""
        return self.holds(last) and (self.is_whole or last != self.on)


def span_of(year: int, *, today: date) -> Span:
    """Return the days that the report of a year speaks of on ``today``. Refuses a year that has not begun."""
    first = date(year, 1, 1) if FIRST_YEAR <= year <= date.max.year else None
    if first is None or first > today:
        raise YearAhead(year=year)
    return Span(year, first, min(date(year, 12, 31), today))


@dataclass(frozen=True, slots=True)
class Fact:
    """A record as the report counts it: its name in all languages, its days, and the signs that it is counted by."""

    kind: str
    pk: int
    label: Texts
    signs: frozenset[str]
    day: str = ""
    until: str = ""
    page: tuple[str, int] | None = None  # whose page shows it, where it has none of its own

    @property
    def key(self) -> tuple[str, int]:
        """The record."""
        return self.kind, self.pk


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a source document that carries a fact."""

    document_id: int
    start: int
    end: int
    sentence: str
    title: str
    publisher: str
    published_on: str
    language: str
    address: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A number that a source states, beside what the ledger counts on that day where it counts the same."""

    pk: int
    quantity: str
    series: str
    value: str
    unit: str
    qualifier: str
    as_of: str
    counted: int | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that a report counts in one span: the facts, and the names of what their signs speak of."""

    span: Span
    facts: tuple[Fact, ...]
    names: Mapping[str, Texts]  # by sign: "party:12"
    index: Mapping[str, frozenset[int]] = field(default_factory=dict)

    def rows(self, kind: str, signs: Iterable[str] = ()) -> list[Fact]:
        """Return the facts of a kind that bear all of ``signs``."""
        return [self.facts[place] for place in sorted(self._places(kind, signs))]

    def count(self, kind: str, signs: Iterable[str] = ()) -> int:
        """Return how many facts of a kind bear all of ``signs``."""
        return len(self._places(kind, signs))

    def signs(self, kind: str, prefix: str) -> list[str]:
        """Return the signs of a family, such as ``party:``, that facts of a kind bear, those of most facts first."""
        found = [(name, self._places(kind, [name])) for name in self.index if name.startswith(prefix)]
        return [name for name, places in sorted(found, key=lambda one: (-len(one[1]), one[0])) if places]

    def _places(self, kind: str, signs: Iterable[str]) -> frozenset[int]:
        places = self.index.get(f"is:{kind}", frozenset())
        for sign in signs:
            places &= self.index.get(sign, frozenset())
        return places


def indexed(span: Span, facts: Sequence[Fact], names: Mapping[str, Texts]) -> Facts:
    """Return the facts of a span, ready to be counted by their signs."""
    places: dict[str, set[int]] = defaultdict(set)
    for place, fact in enumerate(facts):
        places[f"is:{fact.kind}"].add(place)
        for sign in fact.signs:
            places[sign].add(place)
    return Facts(span, tuple(facts), names, {sign: frozenset(found) for sign, found in places.items()})


@dataclass(frozen=True, slots=True)
class YearBook:
    """All that a report of a year says, in no language: what was counted this year and last, and what carries it.

    ``known`` is the day as known on which it was counted; ``edition`` says for whom.
    """

    hub: str
    known: date
    is_past: bool  # whether the record was asked as it stood on an earlier day
    this: Facts
    last: Facts
    statements: tuple[Statement, ...]
    passages: Mapping[tuple[str, int], tuple[Passage, ...]]
    topics: Mapping[str, Texts] = field(default_factory=dict)

    @property
    def span(self) -> Span:
        """The days it speaks of."""
        return self.this.span


@dataclass(frozen=True, slots=True)
class Difference:
    """How a number differs from last year's."""

    now: int
    before: int

    @property
    def more(self) -> int:
        """By how much it grew; negative where it fell."""
        return self.now - self.before


def sign_of(part: str) -> str:
    """Return the sign that a part of an address names: ``party-12`` is ``party:12``."""
    family, dash, rest = part.partition("-")
    return f"{family}:{rest}" if dash else family


def part_of(sign: str) -> str:
    """Return a sign as a part of an address."""
    return sign.replace(":", "-", 1)


def as_data(book: YearBook) -> dict[str, Any]:
    """Return a book as JSON keeps it, in one order, so that the same book is the same text."""
    return {
        "hub": book.hub,
        "known": book.known.isoformat(),
        "is_past": book.is_past,
        "this": _facts_as_data(book.this),
        "last": _facts_as_data(book.last),
        "statements": [_values(one) for one in book.statements],
        "passages": [[*key, [_values(one) for one in some]] for key, some in sorted(book.passages.items())],
        "topics": dict(sorted(book.topics.items())),
    }


def from_data(data: Mapping[str, Any]) -> YearBook:
    """Return the book that :func:`as_data` kept."""
    return YearBook(
        hub=data["hub"],
        known=date.fromisoformat(data["known"]),
        is_past=data["is_past"],
        this=_facts_from_data(data["this"]),
        last=_facts_from_data(data["last"]),
        statements=tuple(Statement(*one) for one in data["statements"]),
        passages={(kind, pk): tuple(Passage(*one) for one in some) for kind, pk, some in data["passages"]},
        topics=data["topics"],
    )


def _values(value: Any) -> list[Any]:
    return [getattr(value, name) for name in value.__dataclass_fields__]


def _facts_as_data(facts: Facts) -> dict[str, Any]:
    span = facts.span
    return {
        "span": [span.year, span.first.isoformat(), span.on.isoformat()],
        "facts": [
            [one.kind, one.pk, one.label, sorted(one.signs), one.day, one.until, one.page]
            for one in facts.facts
        ],
        "names": dict(sorted(facts.names.items())),
    }


def _facts_from_data(data: Mapping[str, Any]) -> Facts:
    year, first, on = data["span"]
    facts = [
        Fact(kind, pk, label, frozenset(signs), day, until, tuple(page) if page else None)
        for kind, pk, label, signs, day, until, page in data["facts"]
    ]
    return indexed(Span(year, date.fromisoformat(first), date.fromisoformat(on)), facts, data["names"])
