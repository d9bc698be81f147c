"""The rows behind a number, as its page shows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import get_language, gettext

from shanyrak.records.languages import Said, said_in
from shanyrak.records.pages import address_of
from shanyrak.reports.figures import Figure
from shanyrak.reports.naming import name_of_sign
from shanyrak.reports.rules import Fact, Passage, YearBook
from shanyrak.roles import VISITOR, Actor
from shanyrak.sources.models import SourceDocument
from shanyrak.sources.queries import Mark, evidence_for

PAGE_ROWS = 100


@dataclass(frozen=True, slots=True)
class BehindLine:
    """A row that a number counts."""

    label: Said
    address: str
    day: str
    until: str
    marks: tuple[Mark | Passage, ...]


@dataclass(frozen=True, slots=True)
class Behind:
    """A number's words, by what it is narrowed, and the rows of one page."""

    words: str
    narrowed_by: Said | None
    lines: tuple[BehindLine, ...]


def behind(book: YearBook, figure: Figure, rows: Sequence[Fact], actor: Actor = VISITOR) -> Behind:
    """Return a page of the rows behind a number, each with the sentences that ``actor`` may read."""
    language = get_language() or "en"
    marks = _marks(book, rows, actor)
    return Behind(
        words=gettext(figure.words),
        narrowed_by=_narrowed(book, figure, language),
        lines=tuple(
            BehindLine(
                label=said_in(fact.label, language),
                address=address_of(*(fact.page or fact.key)),
                day=fact.day,
                until=fact.until,
                marks=marks.get(fact.key, ()),
            )
            for fact in rows
        ),
    )


def _marks(
    book: YearBook, rows: Sequence[Fact], actor: Actor
) -> dict[tuple[str, int], tuple[Mark | Passage, ...]]:
    """Return the sentences that a made report brought along, or those that carry the rows now."""
    keys = [fact.key for fact in rows]
    if book.passages:
        return {key: book.passages[key] for key in keys if key in book.passages}
    found = evidence_for(keys)
    documents = {mark.document_id for some in found.values() for mark in some}
    visible = set(
        SourceDocument.objects.visible_to(actor).filter(pk__in=documents).values_list("pk", flat=True)
    )
    return {key: tuple(mark for mark in some if mark.document_id in visible) for key, some in found.items()}


def _narrowed(book: YearBook, figure: Figure, language: str) -> Said | None:
    return Said(name_of_sign(book, figure.narrowed_by, language), language) if figure.narrowed_by else None
