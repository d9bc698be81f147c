"""The rows behind numbers: a table in the text, the annex of a file, and the sentences that carry them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from django.utils.translation import gettext

from shanyrak.documents.content import (
    Block,
    Heading,
    Link,
    PageBreak,
    Paragraph,
    Row,
    Source,
    Sources,
    Table,
    Text,
)
from shanyrak.records.languages import Said
from shanyrak.reports.figures import Figure
from shanyrak.reports.rules import Fact, Passage
from shanyrak.reports.writing.pen import Pen
from shanyrak.ui.words import number, when

Cells = Callable[[Pen, Fact], tuple[str, ...]]


def rows_of(
    pen: Pen,
    figure: Figure,
    caption: str,
    columns: tuple[str, ...],
    cells: Cells,
    *,
    widths: Sequence[float] = (4, 1.6, 2.4),
    oldest_first: bool = False,
) -> list[Block]:
    """Return the rows of a figure as a table, the latest first unless said otherwise; nothing where there are none."""
    every = sorted(
        figure.rows(pen.book.this), key=lambda fact: (fact.day, fact.kind, fact.pk), reverse=not oldest_first
    )
    shown, more = pen.shortened(every, figure)
    if not shown:
        return []
    rows = tuple((named(pen, fact), *cells(pen, fact)) for fact in shown)
    table = Table(caption, columns, rows, widths=tuple(widths))
    return [table, *([Paragraph(more, quiet=True)] if more else [])]


def named(pen: Pen, fact: Fact) -> Text:
    """Return a record's name, which leads to its page, and in files the numbers of its sentences."""
    link = pen.linked(fact)
    return (link, " ", *marks) if (marks := pen.marks([fact.key])) else link


def annex(pen: Pen) -> list[Block]:
    """Return the rows behind every noted number, in the order of the notes."""
    if not pen.noted:
        return []
    blocks: list[Block] = [
        PageBreak(),
        Heading(1, gettext("The rows behind each number"), "annex"),
        Paragraph(
            gettext("Each number of the report has a note. Here are the rows that it counts."), quiet=True
        ),
    ]
    for place, figure in enumerate(pen.noted.values(), start=1):
        blocks += _note(pen, place, figure)
    return blocks


def _note(pen: Pen, place: int, figure: Figure) -> list[Block]:
    value = figure.value(pen.book.this)
    heading = f"{place}. {gettext(figure.words).capitalize()}: {number(value)}"
    head = Heading(2, heading, f"note-{figure.name}")
    shown, more = pen.shortened(figure.rows(pen.book.this), figure)
    if not shown:
        return [head, Paragraph(gettext("No row is counted."), quiet=True)]
    rows = tuple(
        Row((str(line), named(pen, fact), pen.day(fact))) for line, fact in enumerate(shown, start=1)
    )
    table = Table(
        "",
        ("№", gettext("What"), gettext("When")),
        rows,
        align="rll",
        widths=(0.5, 5, 1.6),
    )
    return [head, table, *([Paragraph(more, quiet=True)] if more else [])]


def sources(pen: Pen) -> list[Block]:
    """Return every sentence that a mark of the report leads to."""
    if not pen.quoted:
        return []
    known = {
        (one.document_id, one.start, one.end): one for some in pen.book.passages.values() for one in some
    }
    items = tuple(
        Source(str(shown), _quoted(pen, known[place]), f"source-{shown}")
        for place, shown in pen.quoted.items()
    )
    return [Heading(1, gettext("Sources"), "sources"), Sources(items)]


def _quoted(pen: Pen, passage: Passage) -> Text:
    said = Said(passage.sentence, passage.language) if passage.language != pen.language else passage.sentence
    about = ", ".join(
        part for part in (passage.publisher, when(passage.published_on, short=True), passage.address) if part
    )
    document = Link(passage.title, pen.places.record("sources.sourcedocument", passage.document_id))
    return ("“", said, "” ", document, f", {about}" if about else "")
