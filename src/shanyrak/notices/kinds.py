"""The kinds of notices. Each room declares its own; people choose for each how they want to be told.

A kind says in words what it tells of. Its subject and its text are sentences with places for facts, such as
``%(what)s``; they are translated and filled in when a reader reads them or a mail is sent, never when the notice is made.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from shanyrak.records.languages import Texts
from shanyrak.refusals import gettext_noop


class Pace(StrEnum):
    """How soon a person is told, and by which way. In the page a notice stands at once, unless nothing is wanted."""

    AT_ONCE = "at_once"
    DIGEST = "digest"
    WEEKLY = "weekly"
    PAGE = "page"
    NOTHING = "nothing"


PACE_NAMES = {
    Pace.AT_ONCE: gettext_noop("By mail, at once"),
    Pace.DIGEST: gettext_noop("By mail, once a day"),
    Pace.WEEKLY: gettext_noop("By mail, once a week"),
    Pace.PAGE: gettext_noop("In the page only"),
    Pace.NOTHING: gettext_noop("Not at all"),
}
BY_MAIL = frozenset({Pace.AT_ONCE, Pace.DIGEST, Pace.WEEKLY})


@dataclass(frozen=True, slots=True)
class Word:
    """A fact that is a word of ours, given as its msgid: it is translated for each reader."""

    msgid: str


# A name that ends in ``_on`` holds a day, which may be partial, as ISO writes it; every other text stays as it is.
Fact = str | int | date | Word | Texts
Facts = Mapping[str, Fact]


@dataclass(frozen=True, slots=True)
class Button:
    """An answer that a notice offers: what it says, as a msgid, and the path it leads to."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of notice. Nobody can choose not to be told of one that ``must_reach`` them by mail.

    One that is ``for_addresses`` goes to people without an account, so that nobody chooses anything about it.
    """

    code: str
    name: str
    subject: str
    text: str
    by_default: Pace
    must_reach: bool = False
    for_addresses: bool = False

    def check(self, facts: Facts) -> None:
        """Raise KeyError where the sentences ask for a fact that ``facts`` do not have."""
        for sentence in (self.subject, self.text):
            sentence % dict.fromkeys(facts, "")

    def pace_for(self, chosen: str | None) -> Pace:
        """Return how soon somebody is told who has ``chosen`` this, or nothing."""
        pace = Pace(chosen) if chosen else self.by_default
        return self.by_default if self.must_reach and pace not in BY_MAIL else pace


@dataclass(frozen=True, slots=True)
class File:
    """A file that goes with a mail."""

    name: str
    content_type: str
    content: bytes


declared: dict[str, Kind] = {}


def declare(
    code: str, *, name: str, subject: str, text: str, by_default: Pace, must_reach: bool = False
) -> Kind:
    """Declare a kind, once; the page of choices knows it from then on. ``name``, ``subject`` and ``text`` are msgids."""
    kind = Kind(code, name, subject, text, by_default, must_reach)
    declared[code] = kind
    return kind


def declare_for_addresses(code: str, *, name: str, subject: str, text: str) -> Kind:
    """Declare a kind that is told to addresses, once; it always goes by mail, at once."""
    kind = Kind(code, name, subject, text, Pace.AT_ONCE, must_reach=True, for_addresses=True)
    declared[code] = kind
    return kind


def kept(facts: Facts) -> dict[str, Any]:
    """Return facts as they are kept with a notice."""
    return {name: _kept(fact) for name, fact in facts.items()}


def _kept(fact: Fact) -> Any:
    if isinstance(fact, Word):
        return {"word": fact.msgid}
    if isinstance(fact, date):
        return fact.isoformat()
    return dict(fact) if isinstance(fact, Mapping) else fact
