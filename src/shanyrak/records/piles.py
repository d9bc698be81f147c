"""What lies on a person's desk: each room registers its piles, and the desk on top shows whatever is registered.

A pile counts what the reader owes, or what waits for them. Its address opens the list with exactly the rows it counts,
so a provider counts the very query that the list shows, with the reader's own eyes (``visible_to(actor)``).

    @pile("groups.items_due", order=20)
    def my_items_due(actor: Actor, on: date) -> Pile | None:
        ...

A provider answers ``None`` where the pile is no concern of the reader's, and a pile of none where nothing lies there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import get_language

from shanyrak.records.languages import Said, Texts, said_in
from shanyrak.roles import Actor

FEW = 5
"""How many rows of a pile lie open; the rest is a click away."""


class Side(StrEnum):
    """On which side of the desk a pile lies: left what I owe, right what waits for me or is to come."""

    OWED = "owed"
    WAITS = "waits"


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a pile: what, where it leads, its day, a note beside it, and its state as a tone and a word.

    ``day`` is a date or a partial one as it is kept ("2026-11"), ``until`` the last one where it lasts longer;
    ``about`` says in a second line what it belongs to. ``word`` stands in a tag ("6 days late") and ``tone`` is that of
    the tag: ``ok``, ``warn``, ``bad``, ``sky`` or none. ``language`` is that of a text that has only one.
    """

    text: Texts | Said | str
    address: str = ""
    day: date | str = ""
    note: str = ""
    tone: str = ""
    word: str = ""
    language: str = ""
    until: date | str = ""
    about: Said | str = ""

    @property
    def said(self) -> Said:
        """The text in the reader's language, or in the one it was written in."""
        language = get_language() or "en"
        if isinstance(self.text, Said):
            return self.text
        if isinstance(self.text, Mapping):
            return said_in(self.text, language)
        return Said(self.text, self.language or language)


@dataclass(frozen=True, slots=True)
class Pile:
    """What lies there: how many, the list that shows them all, and the few that lie open.

    ``title`` heads the open rows ("Action items of mine"); ``unit`` stands under the number ("action items due") and is
    the title where none is given; ``note`` stands beside the heading. ``tone`` is that of the number: ``bad`` for what is late, ``gold`` for what is soon.
    """

    name: str
    title: str
    count: int
    address: str
    rows: tuple[Line, ...] = ()
    tone: str = ""
    unit: str = ""
    note: str = ""
    side: Side = Side.WAITS

    @property
    def more(self) -> int:
        """How many rows do not lie open."""
        return self.count - len(self.rows)


def to_decide(
    name: str,
    title: str,
    *,
    unit: Callable[[int], str],
    rows: QuerySet[Any],
    line: Callable[[Any], Line],
    address: str,
) -> Pile:
    """Return the pile of what waits for the reader's decision.

    ``rows``: in the order in which they lie, the first few open; ``unit``: what stands under so many.
    """
    count = rows.count()
    return Pile(
        name=name,
        title=title,
        count=count,
        address=address,
        rows=tuple(line(row) for row in rows[:FEW]),
        tone="gold" if count else "",
        unit=unit(count),
        side=Side.OWED,
    )


Provider = Callable[[Actor, date], Pile | None]
providers: dict[str, tuple[int, Provider]] = {}


def pile(name: str, *, order: int) -> Callable[[Provider], Provider]:
    """Register a pile under its name; a smaller ``order`` lies higher."""

    def keep(provider: Provider) -> Provider:
        providers[name] = (order, provider)
        return provider

    return keep


def piles_for(actor: Actor, on: date) -> list[Pile]:
    """Return the piles that concern ``actor`` on the day ``on``, the highest first, those of none among them."""
    highest_first = sorted(providers.values(), key=lambda pair: pair[0])
    found = (provider(actor, on) for _order, provider in highest_first)
    return [one for one in found if one is not None]
