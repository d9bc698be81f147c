"""Files to text: TXT, HTML, PDF, DOCX and EML, told apart by what they hold and not by their names."""

import hashlib
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

from shanyrak_methods.extraction import formats
from shanyrak_methods.extraction.heading import title_of
from shanyrak_methods.extraction.language import language_of
from shanyrak_methods.extraction.refusals import UnreadableDocument
from shanyrak_methods.extraction.segments import Document

__all__ = ["LARGEST_FILE", "ReadDocument", "UnreadableDocument", "read_document"]

LARGEST_FILE = 20 * 1024 * 1024
MAIL_HEADERS = (
    b"from:",
    b"received:",
    b"return-path:",
    b"delivered-to:",
    b"mime-version:",
    b"message-id:",
    b"date:",
    b"subject:",
    b"to:",
    b"x-",
    b"reply-to:",
    b"dkim-signature:",
    b"content-type:",
)
HTML_SIGNS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<article", b"<div", b"<p>", b"<h1")


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document as read: its text, what kind of file held it, and what the file says of it."""

    text: str
    media_type: str
    title: str
    language: str
    sha256: str
    published: str | None = None


def read_document(data: bytes, *, language: str | None = None) -> ReadDocument:
    """Read a file into text; raises UnreadableDocument with the reason where that cannot be done.

    What the file is follows from its bytes, not from its name.
    """
    if not data.strip():
        raise UnreadableDocument("empty", "The file is empty.")
    if len(data) > LARGEST_FILE:
        raise UnreadableDocument("too_large", "The file is larger than 20 MB.")
    media_type, read = _reader(data)
    found = read(data)
    if not found.text.strip():
        raise UnreadableDocument("no_text", "The file holds no text.")
    spoken = language or language_of(found.text)
    title = found.title or title_of(
        Document(found.text, spoken if spoken in ("en", "ru", "kk", "fr") else "en")
    )
    return ReadDocument(
        text=found.text,
        media_type=media_type,
        title=title,
        language=spoken,
        sha256=hashlib.sha256(data).hexdigest(),
        published=found.published,
    )


def _reader(data: bytes) -> tuple[str, Callable[[bytes], formats.FoundText]]:
    """Choose how to read a file from its first bytes."""
    start = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"%PDF-"):
        return "application/pdf", formats.read_pdf
    if data.startswith(b"PK\x03\x04"):
        return _zipped(data)
    if data.startswith((b"\xd0\xcf\x11\xe0", b"{\\rtf")):
        raise UnreadableDocument(
            "old_word", "This is an old Word format. Save it as DOCX or PDF and try again."
        )
    if _is_mail(start):
        return "message/rfc822", formats.read_mail
    if any(sign in start[:1024].lower() for sign in HTML_SIGNS) and start.startswith(b"<"):
        return "text/html", formats.read_html
    return "text/plain", formats.read_text


def _zipped(data: bytes) -> tuple[str, Callable[[bytes], formats.FoundText]]:
    """Say which kind of zipped document a file is, or refuse it."""
    try:
        names = zipfile.ZipFile(BytesIO(data)).namelist()
    except zipfile.BadZipFile as damaged:
        raise UnreadableDocument(
            "malformed", "The file is damaged: its archive cannot be opened."
        ) from damaged
    if "word/document.xml" in names:
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        return kind, formats.read_docx
    raise UnreadableDocument(
        "unknown_kind", "This archive is no document that can be read here. Send TXT, HTML, PDF, DOCX or EML."
    )


def _is_mail(start: bytes) -> bool:
    """Say whether a file begins with the headers of a message."""
    lines = start.split(b"\n")[:20]
    headers = [line for line in lines if line.lower().startswith(MAIL_HEADERS)]
    return bool(lines) and lines[0].lower().startswith(MAIL_HEADERS) and len(headers) > 2  # noqa: PLR2004 - a plain text may begin with one such word
