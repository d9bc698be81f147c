"""The sample documents with what a careful reader found in each."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DOCUMENTS = Path(__file__).with_name("documents")
LEFT_FOR_THE_DESK = 3  # the newest documents, so that a newcomer finds work on the desk

Fact = Mapping[str, Any]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sample:
    """One document: its bytes, and the facts that were found in it by hand."""

    name: str
    content: bytes
    annotation: Mapping[str, Any]

    @property
    def text(self) -> str:
        """The text that the annotation's spans lie in."""
        return self.content.decode()

    @property
    def published_on(self) -> str:
        """When the page that the facts were read from was published; empty where it does not say."""
        return self.annotation["published"] or ""

    @property
    def about_hub(self) -> bool:
        """Whether its agreements and activities are the hub's."""
        return bool(self.annotation["about_hub"])

    @property
    def same_event(self) -> Sequence[str]:
        """The file names of the documents that tell of the same event."""
        return [f"{stem}.txt" for stem in self.annotation["same_event"]]

    def facts(self, kind: str) -> Sequence[Fact]:
        """Return the facts of a kind: parties, people, agreements, activities, positions, figures."""
        found: Sequence[Fact] = self.annotation[kind]
        return found


def samples() -> list[Sample]:
    """Return the sample documents in the order in which the hub received them."""
    return [
        Sample(
            path.name, path.read_bytes(), json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        )
        for path in sorted(DOCUMENTS.glob("*.txt"))
    ]


def spans_of(fact: Fact) -> tuple[Span, ...]:
    """Return the places that carry a fact."""
    spans = fact.get("spans") or [fact["span"]]
    return tuple((start, end) for start, end in spans)


def meet(ours: Sequence[Span], theirs: Sequence[Span]) -> bool:
    """Whether two facts stand in the same place."""
    return any(a < d and c < b for a, b in ours for c, d in theirs)
