"""Which kinds of records are published for machines: one registry for Atom, JSON-LD and their addresses.

Whatever is published is what a visitor may see, whoever asks: feeds and data files are copied, kept and passed on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from shanyrak.publishing.places import Site
from shanyrak.records.models import Record
from shanyrak.records.pages import pages_of_kind
from shanyrak.roles import VISITOR

Node = dict[str, Any]
Describe = Callable[[Any, Site], Node]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record, the word its addresses bear, and what machines are told of a record of it."""

    model: type[Record]
    word: str
    describe: Describe

    @property
    def namespace(self) -> str:
        """The namespace of its pages."""
        return pages_of_kind[self.model.kind()].namespace

    def rows(self) -> QuerySet[Any]:
        """Return the records that everybody may see."""
        rows: QuerySet[Any] = self.model.objects.standing().visible_to(VISITOR)
        return rows


kinds: dict[str, Kind] = {}


def published(model: type[Record], *, word: str) -> Callable[[Describe], Describe]:
    """Register how records of ``model`` are described; ``word`` is the namespace of their pages."""

    def keep(describe: Describe) -> Describe:
        kinds[model.kind()] = Kind(model, word, describe)
        return describe

    return keep


def by_word() -> Mapping[str, Kind]:
    """Return the published kinds that have pages, by the word of their addresses."""
    return {kind.word: kind for name, kind in kinds.items() if name in pages_of_kind}
