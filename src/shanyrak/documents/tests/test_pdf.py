"""PDF: complete, tagged, readable in every language, harmless, and the same bytes each time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2
import pytest

from shanyrak.documents.content import Document, Heading, Paragraph, plain
from shanyrak.documents.pdf import as_pdf
from shanyrak.documents.tests.furnished import ADDRESS, HOSTILE, KAZAKH, furnished
from shanyrak.documents.typesetting import can_draw, drawable, fonts

LETTERS = "ӘҒҚҢӨҰҮҺІәғқңөұүһі"


@contextmanager
def opened(document: Document) -> Iterator[pypdfium2.PdfDocument]:
    """Open a document's PDF with another library."""
    pdf = pypdfium2.PdfDocument(as_pdf(document))
    try:
        yield pdf
    finally:
        pdf.close()


def text_of(pdf: pypdfium2.PdfDocument) -> str:
    """Return all text of a PDF, with words joined that the end of a line broke."""
    pages = [page.get_textpage().get_text_range() for page in pdf]
    return " ".join("\n".join(pages).replace("\ufffe\r\n", "").replace("\ufffe", "").split())


def test_another_library_reads_every_block_and_counts_the_pages() -> None:
    with opened(furnished()) as pdf:
        said = text_of(pdf)
        assert pdf.is_tagged()
        assert f"2 of {len(pdf)}" in said
        for words in (
            "Annual report 2026",
            "2 more than in 2025",
            "Promise 70",
            "Late promises are",
            "Contents",
        ):
            assert words in said


def test_the_file_says_title_author_language_and_the_day_that_was_handed_in() -> None:
    made = as_pdf(furnished("kk"))
    with opened(furnished("kk")) as pdf:
        properties = pdf.get_metadata_dict()
    assert properties["Title"] == "Annual report 2026"
    assert properties["Author"] == "Astana Civil Service Hub"
    assert properties["CreationDate"].startswith("D:20261122093000")
    assert b"/Lang(kk)" in made
    assert b"pdfuaid:part" in made
    assert b"pdfaid:part" in made


def test_headings_are_bookmarks() -> None:
    with opened(furnished()) as pdf:
        titles = [(mark.level, mark.get_title()) for mark in pdf.get_toc()]
    assert (0, "What was agreed") in titles
    assert (1, "Sources") in titles


def test_a_table_over_two_pages_repeats_its_head() -> None:
    with opened(furnished()) as pdf:
        pages = [page.get_textpage().get_text_range() for page in pdf]
    assert (
        sum("Days late" in page for page in pages) == len([page for page in pages if "Promise " in page]) >= 2
    )


def test_what_people_write_is_never_markup() -> None:
    with opened(furnished(blocks=(Heading(1, HOSTILE), Paragraph(HOSTILE)), title=HOSTILE)) as pdf:
        said = text_of(pdf)
    assert '#panic("x") $a$ *b* _c_ `d` <script>alert(1)</script> [x] \\ @label' in said


def test_only_addresses_of_the_web_become_links() -> None:
    made = as_pdf(furnished())
    assert ADDRESS.encode() in made
    assert b"javascript" not in made


@pytest.mark.parametrize("language", ["en", "ru", "kk", "fr"])
def test_the_same_document_gives_the_same_bytes_in_every_language(language: str) -> None:
    assert as_pdf(furnished(language)) == as_pdf(furnished(language))


def test_our_own_fonts_have_every_letter_of_kazakh_and_no_font_of_the_machine_is_asked() -> None:
    assert {font.family for font in fonts().fonts() if font.path} == {"Shanyrak Sans", "Shanyrak Serif"}
    assert all(can_draw(letter) for letter in LETTERS)
    with opened(furnished(blocks=(Heading(1, LETTERS), Paragraph(LETTERS)))) as pdf:
        assert text_of(pdf).count(LETTERS) >= 2


def test_a_letter_that_no_font_has_is_marked_and_nothing_fails() -> None:
    assert drawable("中国") == "\ufffd\ufffd"
    assert drawable("a\u0007b\tc") == "ab c"
    assert drawable("ქართული") == "ქართული"


def test_an_empty_document_is_a_document() -> None:
    with opened(Document("Nothing yet", "fr", furnished().made_on, ())) as pdf:
        assert "Nothing yet" in text_of(pdf)


def test_long_kazakh_words_break_and_read_whole() -> None:
    with opened(furnished("kk")) as pdf:
        assert plain(KAZAKH).split(":", maxsplit=1)[0] in text_of(pdf).replace("\u00ad", "")
