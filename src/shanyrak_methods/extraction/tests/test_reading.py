"""Files of every kind become text, or are refused with the reason."""

import zipfile
from email.message import EmailMessage
from io import BytesIO

import docx
import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from shanyrak_methods.extraction import UnreadableDocument, formats, read_document

SENTENCE = "The Hub received a delegation of Estonia in Astana."


def pdf(*lines: str, password: str = "") -> bytes:
    out = BytesIO()
    page = Canvas(out, encrypt=StandardEncryption(password)) if password else Canvas(out)
    for number, line in enumerate(lines):
        page.drawString(60, 780 - 20 * number, line)
    page.showPage()
    page.save()
    return out.getvalue()


def word(*paragraphs: str) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Seminars", "12"
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def mail(*, html: bool) -> bytes:
    message = EmailMessage()
    message["From"], message["To"] = "press@hub.example", "all@hub.example"
    message["Subject"], message["Date"] = "A visit from Tallinn", "Tue, 05 Mar 2019 10:00:00 +0600"
    if html:
        message.set_content(f"<html><body><p>{SENTENCE}</p></body></html>", subtype="html")
    else:
        message.set_content(SENTENCE)
    return message.as_bytes()


def reason(data: bytes) -> str:
    with pytest.raises(UnreadableDocument) as refused:
        read_document(data)
    assert refused.value.reason.endswith(".")
    return refused.value.code


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1251"])
def test_a_russian_text_is_read_in_every_usual_encoding(codec: str) -> None:
    text = "Хаб принял делегацию Эстонии.\r\nГости осмотрели столицу и музей."
    if codec == "utf-16-le":
        text = "The Hub received guests.\r\nThey saw the capital."
    document = read_document(text.encode(codec))
    assert document.text == text.replace("\r\n", "\n")
    assert document.media_type == "text/plain"


def test_a_pdf_gives_its_text_layer() -> None:
    document = read_document(pdf("Guests from Tallinn", SENTENCE))
    assert document.media_type == "application/pdf"
    assert SENTENCE in document.text
    assert document.title == "Guests from Tallinn"


def test_a_word_document_gives_paragraphs_and_tables() -> None:
    document = read_document(word("Guests from Tallinn", SENTENCE))
    assert SENTENCE in document.text
    assert "Seminars\t12" in document.text


def test_a_web_page_gives_its_main_text_and_the_date_it_states() -> None:
    page = f"""<!DOCTYPE html><html><head><title>Guests from Tallinn</title>
    <meta property="article:published_time" content="2019-03-05T10:00:00"></head><body>
    <nav><a href="/">Home</a><a href="/about">About</a></nav><script>var hidden = "secret";</script>
    <article><h1>Guests from Tallinn</h1><p>{SENTENCE} They stayed for two days and went home content.</p>
    <p>The guests will come again, as they said when they left the capital of the country.</p></article>
    </body></html>"""
    document = read_document(page.encode())
    assert document.media_type == "text/html"
    assert SENTENCE in document.text
    assert "secret" not in document.text
    assert (document.title, document.published) == ("Guests from Tallinn", "2019-03-05")


@pytest.mark.parametrize("html", [True, False])
def test_a_message_gives_its_subject_its_text_and_its_day(html: bool) -> None:  # noqa: FBT001 - a parameter of the test
    document = read_document(mail(html=html))
    assert document.media_type == "message/rfc822"
    assert document.text.startswith("A visit from Tallinn")
    assert SENTENCE in document.text
    assert document.published == "2019-03-05"


def test_the_kind_of_a_file_follows_from_its_bytes() -> None:
    assert read_document(word(SENTENCE)).media_type.endswith("wordprocessingml.document")
    assert read_document(b"From: here to eternity is a film.\nNothing else.").media_type == "text/plain"


def test_an_empty_file_and_one_of_blanks_are_refused() -> None:
    assert reason(b"") == "empty"
    assert reason(b" \n\n ") == "empty"


def test_pictures_programs_and_old_word_files_are_refused() -> None:
    assert reason(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8) == "binary"
    assert reason(b"\xd0\xcf\x11\xe0" + b"\x00" * 600) == "old_word"


def test_broken_files_are_refused() -> None:
    assert reason(b"%PDF-1.7\nnothing of a document") == "malformed"
    assert reason(b"PK\x03\x04 torn") == "malformed"
    whole = word(SENTENCE)
    assert reason(whole[: len(whole) // 2]) == "malformed"


def test_a_locked_pdf_is_refused() -> None:
    assert reason(pdf(SENTENCE, password="closed")) == "encrypted"


def test_a_scan_without_tesseract_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UnreadableDocument, match="tesseract-ocr-kaz") as refused:
        read_document(pdf())
    assert refused.value.code == "no_text_layer"


def test_a_file_larger_than_the_limit_is_refused() -> None:
    assert reason(b"a" * (20 * 1024 * 1024 + 1)) == "too_large"


def test_an_archive_that_unpacks_to_far_too_much_is_refused() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * (formats.LARGEST_UNZIPPED + 1))
    assert reason(out.getvalue()) == "too_large"


def test_another_archive_is_refused() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("notes.csv", "a,b")
    assert reason(out.getvalue()) == "unknown_kind"
