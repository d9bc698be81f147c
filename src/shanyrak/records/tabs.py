"""Tabs of a record: pages beneath it that rooms above bring, each an address of its own.

    @tab_on("activities.activity", order=30)
    def registration(record: Activity, actor: Actor) -> Tab | None:
        ...

A provider decides by the record it is given and by what the actor may, without a question to the database: tabs stand
on every page beneath the record.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from shanyrak.records.models import Record
from shanyrak.roles import Actor


@dataclass(frozen=True, slots=True)
class Tab:
    """The name of a page beneath a record, and its address."""

    label: Any
    address: str


Provider = Callable[[Any, Actor], Tab | None]
providers: dict[str, list[tuple[int, Provider]]] = defaultdict(list)


def tab_on(kind: str, *, order: int) -> Callable[[Provider], Provider]:
    """Register a tab for the records of ``kind``; a smaller ``order`` stands further left."""

    def keep(provider: Provider) -> Provider:
        providers[kind].append((order, provider))
        providers[kind].sort(key=lambda pair: pair[0])
        return provider

    return keep


def tabs_of(record: Record, actor: Actor, *, first: Tab, path: str) -> list[tuple[Any, str, bool]]:
    """Return (name, address, whether ``path`` lies there) of ``first`` and every tab open to ``actor``; empty if alone."""
    offered = (provider(record, actor) for _order, provider in providers[record.kind()])
    tabs = [first, *(tab for tab in offered if tab is not None)]
    if len(tabs) == 1:
        return []
    here = max((tab.address for tab in tabs if path.startswith(tab.address)), key=len, default="")
    return [(tab.label, tab.address, tab.address == here) for tab in tabs]
