"""What a file is, told by its content: its name and what the browser says of it prove nothing."""

from __future__ import annotations

import zipfile
from io import BytesIO

from shanyrak.cooperation.preparation.rules import FileTooLarge, FileUnreadable

MEGABYTE = 1024 * 1024
LARGEST = 20 * MEGABYTE
OFFICE = "application/vnd.openxmlformats-officedocument."
PDF, JPEG, PNG, TEXT = "application/pdf", "image/jpeg", "image/png", "text/plain"
BEGINNINGS = ((b"%PDF-", PDF), (b"\xff\xd8\xff", JPEG), (b"\x89PNG\r\n\x1a\n", PNG))
ENDS = {PDF: b"%%EOF", JPEG: b"\xff\xd9", PNG: b"IEND\xaeB`\x82"}
TAIL = 2048  # a PDF may carry a little after its end
PARTS_OF_OFFICE = {
    "word/document.xml": f"{OFFICE}wordprocessingml.document",
    "xl/workbook.xml": f"{OFFICE}spreadsheetml.sheet",
    "ppt/presentation.xml": f"{OFFICE}presentationml.presentation",
}


def media_of(content: bytes, *, largest: int = LARGEST) -> str:
    """Return the media type of a paper's content. Raises FileTooLarge or FileUnreadable."""
    if len(content) > largest:
        raise FileTooLarge(most=largest // MEGABYTE)
    media = _begins_as(content) or _office(content) or _text(content)
    if not media:
        raise FileUnreadable
    return media


def picture_or_pdf(content: bytes, *, largest: int) -> str:
    """Return the media type of a scan: a PDF or a picture, and nothing else. Raises FileTooLarge or FileUnreadable."""
    if len(content) > largest:
        raise FileTooLarge(most=largest // MEGABYTE)
    media = _begins_as(content)
    if not media:
        raise FileUnreadable
    return media


def _begins_as(content: bytes) -> str:
    for beginning, media in BEGINNINGS:
        if content.startswith(beginning) and ENDS[media] in content[-TAIL:]:
            return media
    return ""


def _office(content: bytes) -> str:
    if not content.startswith(b"PK\x03\x04"):
        return ""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return ""
    return next((media for part, media in PARTS_OF_OFFICE.items() if part in names), "")


def _text(content: bytes) -> str:
    if not content.strip() or b"\0" in content:
        return ""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return "" if text.lstrip().lower().startswith(("<", "%!")) else TEXT
