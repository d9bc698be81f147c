"""Every figure of a report equals the rows behind its link: on the page, in the PDF and in the DOCX."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from io import BytesIO

import docx
import pypdfium2
import pytest
from django.test import Client

from shanyrak.documents.content import Document, Heading, Link, Stats, Table, plain, runs_of
from shanyrak.documents.pdf import as_pdf
from shanyrak.documents.word import as_docx
from shanyrak.reports import figures
from shanyrak.reports.places import places_of_year
from shanyrak.reports.queries.reading import year_book
from shanyrak.reports.rules import YearBook
from shanyrak.reports.tests.hubs import SENTENCE, TODAY, furnished
from shanyrak.reports.tests.reading_pages import numbers_on, rows_at, tree_of
from shanyrak.reports.writing.report import written

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("on_22_november")]
HOST = "https://hub.example"
MADE_ON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def document(book: YearBook, language: str = "en") -> Document:
    """Return the report as files carry it."""
    places = places_of_year(2026, known=None, base=HOST, has_annex=True)
    return written(book, language, places=places, made_on=MADE_ON)


def figures_in(document: Document) -> list[tuple[str, str]]:
    """Return (number as shown, address) of every figure of a document."""
    texts = [item.value for block in document.blocks if isinstance(block, Stats) for item in block.items]
    texts += [
        cell
        for block in document.blocks
        if isinstance(block, Table)
        for line in block.lines
        for cell in line.cells
    ]
    texts += [
        cell
        for block in document.blocks
        if (table := getattr(block, "table", None))
        for line in table.lines
        for cell in line.cells
    ]
    links = [run for text in texts for run in runs_of(text) if isinstance(run, Link)]
    return [(link.text, link.url) for link in links if "/figures/" in link.url and link.text.isdecimal()]


def test_every_number_on_the_page_counts_the_rows_that_it_opens(client: Client) -> None:
    furnished()
    numbers = numbers_on(tree_of(client, "/reports/2026/"))
    assert len(numbers) > 100
    rows = {address: len(rows_at(client, address)) for _shown, address in numbers}
    assert {address: shown for shown, address in numbers} == rows
    assert max(shown for shown, _address in numbers) >= 5


def test_every_number_of_the_files_counts_the_rows_that_it_opens(client: Client) -> None:
    furnished()
    said = figures_in(document(year_book(2026, known=None, today=TODAY)))
    assert len(said) > 100
    for shown, address in dict.fromkeys(said):
        assert len(rows_at(client, address.removeprefix(HOST))) == int(shown), address


def test_pdf_and_docx_say_every_figure_with_its_number() -> None:
    furnished()
    book = year_book(2026, known=None, today=TODAY)
    report = document(book)
    pdf = pypdfium2.PdfDocument(as_pdf(report))
    in_pdf = " ".join(" ".join(page.get_textpage().get_text_range() for page in pdf).split())
    pdf.close()
    in_docx = "\n".join(line.text for line in docx.Document(BytesIO(as_docx(report))).paragraphs)
    for name, figure in figures.FIGURES.items():
        value = figure.value(book.this)
        heading = f"{figure.words.capitalize()}: {value}"
        if any(plain(block.text).endswith(heading) for block in report.blocks if isinstance(block, Heading)):
            assert heading in in_pdf, name
            assert heading in in_docx, name
    assert SENTENCE in re.sub(r"\s+", " ", in_pdf)
    assert SENTENCE in in_docx


def test_numbers_that_are_shown_are_those_that_people_would_count() -> None:
    furnished()
    facts = year_book(2026, known=None, today=TODAY).this
    wanted = {
        figures.COUNTRIES: 2,
        figures.JOINED: 1,
        figures.LEFT: 1,
        figures.SIGNED: 1,
        figures.IN_FORCE: 2,
        figures.ENDED: 1,
        figures.PROMISED: 5,
        figures.KEPT: 1,
        figures.OVERDUE: 2,
        figures.RED: 1,
        figures.FRESH: 1,
        figures.LAPSED: 1,
        figures.OPEN: 1,
        figures.HELD: 4,
        figures.UNCONFIRMED: 1,
        figures.ADAPTED: 1,
        figures.ITEMS_LATE: 1,
        figures.NEW_INTERESTS: 1,
        figures.OFFERS: 1,
    }
    assert {figure.name: figure.value(facts) for figure in wanted} == {
        figure.name: count for figure, count in wanted.items()
    }


def test_what_is_hidden_is_not_even_counted() -> None:
    furnished()
    book = year_book(2026, known=None, today=TODAY)
    names = [str(fact.label) for fact in book.this.facts]
    assert not [name for name in names if "ecret" in name or "hidden" in name or "Closed" in name]
    assert [one.value for one in book.statements] == ["42"]


def test_figures_add_up() -> None:
    furnished()
    book = year_book(2026, known=None, today=TODAY)
    for facts in (book.this, book.last):
        for whole, parts in figures.SUMS:
            assert whole.value(facts) == sum(part.value(facts) for part in parts), whole.name


def test_a_source_that_counts_otherwise_is_shown_beside_the_record(client: Client) -> None:
    furnished()
    said = tree_of(client, "/reports/2026/").text_content()
    assert "Differs: the record counts 2" in said


@pytest.mark.parametrize("language", ["en", "ru", "kk", "fr"])
def test_two_runs_write_the_same_bytes_in_every_language(language: str) -> None:
    furnished()
    first, second = (document(year_book(2026, known=None, today=TODAY), language) for _run in range(2))
    assert as_pdf(first) == as_pdf(second)
    assert as_docx(first) == as_docx(second)


def test_every_number_has_a_note_that_leads_to_its_rows_in_the_annex() -> None:
    furnished()
    report = document(year_book(2026, known=None, today=TODAY))
    notes = {
        run.url[1:]
        for block in report.blocks
        if isinstance(block, Stats)
        for item in block.items
        for run in runs_of(item.value)
        if isinstance(run, Link) and run.raised
    }
    anchors = {getattr(block, "anchor", "") for block in report.blocks}
    assert notes
    assert notes <= anchors
