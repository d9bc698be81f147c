from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import docx
import pypdfium2
import pytest
from django.test import Client

from shanyrak.accounts.testing import SignIn
from shanyrak.cooperation.groups.actions import write_minutes
from shanyrak.cooperation.groups.models import Meeting
from shanyrak.cooperation.groups.paper import blocks_of
from shanyrak.cooperation.groups.tests.factories import BY, agenda_item, item, meeting, organization
from shanyrak.cooperation.groups.tests.test_pages import a_full_meeting
from shanyrak.documents.content import Bullets, Heading, Link, Paragraph, Strong
from shanyrak.roles import Role

pytestmark = pytest.mark.django_db
RUSSIAN = "Грузия рассказала о реформе."


def written() -> Meeting:
    """Return a meeting whose first item has minutes in Russian too."""
    made = a_full_meeting()
    point = made.agenda.earliest("position")
    write_minutes(item_id=point.pk, version=1, language="ru", text=RUSSIAN, **BY)
    return made


def pdf_text(content: bytes) -> str:
    """Return what a PDF says, read by another library."""
    pages = pypdfium2.PdfDocument(content)
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())


def docx_text(content: bytes) -> str:
    """Return what a DOCX says, with its tables."""
    file = docx.Document(BytesIO(content))
    cells = (cell.text for table in file.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(line.text for line in file.paragraphs), *cells])


BOTH = pytest.mark.parametrize(("ending", "text_of"), [("pdf", pdf_text), ("docx", docx_text)])


@BOTH
def test_the_minutes_are_taken_away_whole_and_the_same_each_time(
    sign_in: SignIn, ending: str, text_of: Callable[[bytes], str]
) -> None:
    made = written()
    officer = sign_in(Role.OFFICER)

    first, second = (officer.get(f"/meetings/{made.pk}/minutes.{ending}?language=en") for _twice in range(2))

    text = text_of(first.content)
    for words in (
        "Steering Committee",
        "Country 0",
        "Present",
        "The quorum of 2 is reached",
        "Point 0",
        "Speaker 1",
        "Said 1.",
        "1/2026-1",
        "Decision about 0",
        "By consensus",
        "Do 1",
        "Also do 0",
        "30 June 2026",
        "not approved yet",
    ):
        assert words in text, words
    assert first.content == second.content


@BOTH
def test_what_is_not_said_in_the_language_asked_for_stays_as_it_was_said_and_says_in_which(
    sign_in: SignIn, ending: str, text_of: Callable[[bytes], str]
) -> None:
    made = written()

    answer = sign_in(Role.OFFICER).get(f"/meetings/{made.pk}/minutes.{ending}?language=ru")

    text = text_of(answer.content)
    assert RUSSIAN in text
    assert "Said 1." in text
    assert "[en]" in text


def test_nobody_takes_minutes_away_that_are_not_theirs(client: Client, sign_in: SignIn) -> None:
    made = written()

    for browser in (client, sign_in(Role.FOCAL_POINT, party=organization("Country 0"))):
        for ending in ("pdf", "docx"):
            assert browser.get(f"/meetings/{made.pk}/minutes.{ending}").status_code == 404
    assert sign_in(Role.OFFICER).get(f"/meetings/{made.pk}/minutes.pdf?language=xx").status_code == 404


def test_a_meeting_of_which_little_is_known_has_its_paper_too(sign_in: SignIn) -> None:
    made = meeting(since="", place="")
    agenda_item(made)
    item(made, due_on=None)

    answer = sign_in(Role.OFFICER).get(f"/meetings/{made.pk}/minutes.pdf")

    assert "Work plan" in pdf_text(answer.content)


def test_markdown_becomes_headings_paragraphs_and_lists() -> None:
    text = "# Head\n\nOne **strong** [link](https://example.org/)\nline.\n\n1. first\n2. second\n\n> quiet"

    assert list(blocks_of(text)) == [
        Heading(3, ("Head",)),
        Paragraph(("One ", Strong("strong"), " ", Link("link", "https://example.org/"), " ", "line.")),
        Bullets((("first",), ("second",)), numbered=True),
        Paragraph(("quiet",), quiet=True),
    ]
