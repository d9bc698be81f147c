"""What an approved report states, and what of it stands in the ledger already, carried by the report's own sentence."""

from __future__ import annotations

from dataclasses import dataclass

from shanyrak.reports.of_activity.models import Edition
from shanyrak.sources.models import Support


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact, the sentence that states it, and whether that sentence carries it in the ledger."""

    name: str
    sentence: str
    is_entered: bool


def stated_facts(edition: Edition) -> list[Stated]:
    """Return what the report states; in one query."""
    if edition.document is None:
        return []
    carried = set(
        Support.objects.filter(evidence__document=edition.document).values_list(
            "evidence__start", "evidence__end"
        )
    )
    text = edition.document.text
    return [
        Stated(name, text[start:end], (start, end) in carried) for name, (start, end) in edition.spans.items()
    ]
