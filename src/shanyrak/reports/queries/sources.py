"""What sources state in numbers, and the sentences that carry what is counted."""

from __future__ import annotations

from collections.abc import Iterable

from shanyrak.cooperation.figures.models import Figure
from shanyrak.cooperation.figures.rules import Qualifier, trimmed
from shanyrak.reports.queries.asking import Asking
from shanyrak.reports.rules import Facts, Passage, Statement
from shanyrak.sources.models import SourceDocument
from shanyrak.sources.queries import Key, evidence_for

COUNTED_TOO = {
    "participating-countries": ("takes-part", "sort:country"),
    "participating-organizations": ("takes-part", "sort:organisation"),
}


def statements(asking: Asking, facts: Facts) -> tuple[Statement, ...]:
    """Return the numbers that sources state about the span, each beside the ledger's own count where it has one."""
    columns = ("quantity", "series", "value", "unit", "qualifier", "as_of")
    found = [
        Statement(pk, quantity, series, str(trimmed(value)), unit, qualifier, as_of, _counted(facts, series))
        for pk, quantity, series, value, unit, qualifier, as_of in asking.rows(Figure, *columns)
        if asking.fell_in(as_of)
    ]
    return tuple(sorted(found, key=lambda one: (one.as_of, one.pk)))


def _counted(facts: Facts, series: str) -> int | None:
    signs = COUNTED_TOO.get(series)
    return facts.count("participation.participation", signs) if signs else None


def disagrees(statement: Statement) -> bool:
    """Whether a source states exactly another number than the ledger counts."""
    exact = statement.qualifier == Qualifier.EXACT
    return exact and statement.counted is not None and statement.value != str(statement.counted)


def passages(asking: Asking, keys: Iterable[Key]) -> dict[Key, tuple[Passage, ...]]:
    """Return the sentences that carry the records, from documents that may be seen."""
    marks = evidence_for(keys)
    named = {mark.document_id for some in marks.values() for mark in some}
    visible = set(
        SourceDocument.objects.visible_to(asking.actor).filter(pk__in=named).values_list("pk", flat=True)
    )
    found = {}
    for key, some in marks.items():
        of_key = {
            (mark.document_id, mark.start): Passage(
                mark.document_id,
                mark.start,
                mark.end,
                mark.sentence,
                mark.title,
                mark.publisher,
                mark.published_on,
                mark.language,
                mark.address,
            )
            for mark in some
            if mark.document_id in visible
        }
        if of_key:
            found[key] = tuple(passage for _place, passage in sorted(of_key.items()))
    return found
