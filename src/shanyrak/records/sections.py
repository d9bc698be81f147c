"""Sections of a record's page that come from rooms above its own.

A party's page shows its agreements although the directory lies below the agreements: the upper room
registers a section for ``directory.party``, and the page shows whatever is registered. A section for ``desk`` stands on
the desks of those whom it concerns, beside the piles.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from shanyrak.records.models import Record
from shanyrak.roles import Actor


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page: its heading and its anchor, the template that draws it, and what that needs."""

    name: str
    title: Any
    template: str
    context: Mapping[str, Any] = field(default_factory=dict)
    beside: bool = False  # in the narrow column beside the rest


Provider = Callable[[Any, Actor], Section | None]
providers: dict[str, list[tuple[int, Provider]]] = defaultdict(list)


def shown_on(kind: str, *, order: int) -> Callable[[Provider], Provider]:
    """Register a section for the pages of ``kind``, or of all with ``*``; a smaller ``order`` stands higher."""

    def keep(provider: Provider) -> Provider:
        providers[kind].append((order, provider))
        providers[kind].sort(key=lambda pair: pair[0])
        return provider

    return keep


def sections_on_desk(actor: Actor, on: date) -> list[Section]:
    """Return the sections that rooms have for the actor's desk on the day ``on``."""
    found = (provider(on, actor) for _order, provider in providers["desk"])
    return [section for section in found if section is not None]


def sections_of(record: Record, actor: Actor, *, without: Collection[str] = ()) -> list[Section]:
    """Return the sections that other rooms have for ``record``, without the empty and the unwanted ones."""
    offered = sorted([*providers[record.kind()], *providers["*"]], key=lambda pair: pair[0])
    found = [section for _order, provider in offered if (section := provider(record, actor)) is not None]
    return [one for one in found if one.name not in without]
