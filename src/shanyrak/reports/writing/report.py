"""The whole report as one document."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext, override

from shanyrak.documents.content import Block, Document, Note, Paragraph, Text
from shanyrak.records.clocks import Clocks
from shanyrak.reports.rules import YearBook
from shanyrak.reports.writing import chapters
from shanyrak.reports.writing.pen import Pen, Places
from shanyrak.reports.writing.rows import annex, sources
from shanyrak.ui.words import when

CHAPTERS = (
    chapters.in_short,
    chapters.who_takes_part,
    chapters.agreements,
    chapters.promises,
    chapters.activities,
    chapters.outcomes,
    chapters.groups,
    chapters.exchange,
    chapters.stated,
    chapters.comparison,
)


def written(book: YearBook, language: str, *, places: Places, made_on: datetime) -> Document:
    """Return the report of a year in one language. The same book gives the same document."""
    with override(language):
        pen = Pen(book, language, places)
        blocks = [*_opening(pen), *(block for chapter in CHAPTERS for block in chapter(pen))]
        if places.has_annex:
            # The annex quotes sentences too, so it is written before their list.
            blocks += annex(pen)
            blocks += sources(pen)
        return Document(
            title=title_of(book),
            language=language,
            made_on=made_on,
            blocks=tuple(blocks),
            author=book.hub,
            subtitle=as_of(book),
            eyebrow=book.hub,
            subject=as_of(book),
            cover=True,
            contents=True,
            contents_depth=1,
        )


def title_of(book: YearBook) -> str:
    """Return the title of the report in the language in force."""
    return gettext("Annual report %(year)s") % {"year": book.span.year}


def as_of(book: YearBook) -> str:
    """Say what the report speaks of by both clocks."""
    past = Clocks(on=book.span.on, known=book.known, chosen=True)
    return past.in_words


def _opening(pen: Pen) -> list[Block]:
    book = pen.book
    blocks: list[Block] = []
    if not book.span.is_whole:
        said = gettext(
            "The year is not over. This report speaks of it until %(day)s, and compares it with the same days of %(year)s."
        )
        blocks.append(Note(said % {"day": when(book.span.on), "year": book.last.span.year}))
    if not book.this.facts:
        nothing: Text = gettext(
            "Nothing is recorded for this year yet. The report fills itself as the record grows."
        )
        blocks.append(Note(nothing))
    how = gettext("Every number opens the rows that it counts, and each row the sentences that carry it.")
    return [*blocks, Paragraph(how, quiet=True)]
