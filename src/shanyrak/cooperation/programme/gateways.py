"""Files that people hand in: what they are follows from their bytes, never from their names."""

from __future__ import annotations

from io import BytesIO
from zipfile import BadZipFile, ZipFile

from shanyrak.cooperation.programme.rules import NotAMaterial

LARGEST_FILE = 50 * 1024 * 1024
MOST_PARTS = 5_000
BY_FIRST_BYTES = {
    b"%PDF-": "application/pdf",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
}
OFFICE = "application/vnd.openxmlformats-officedocument"
BY_PART = {
    "word/document.xml": f"{OFFICE}.wordprocessingml.document",
    "ppt/presentation.xml": f"{OFFICE}.presentationml.presentation",
    "xl/workbook.xml": f"{OFFICE}.spreadsheetml.sheet",
}
MACROS = "vbaproject.bin"


def media_type_of(content: bytes) -> str:
    """Return what a file is. Refuses what is empty, too large, carries macros, or is of no kind that we take."""
    if not content.strip() or len(content) > LARGEST_FILE:
        raise NotAMaterial
    for start, media_type in BY_FIRST_BYTES.items():
        if content.startswith(start):
            return media_type
    return _office_type(content) if content.startswith(b"PK\x03\x04") else _text_type(content)


def _office_type(content: bytes) -> str:
    try:
        names = ZipFile(BytesIO(content)).namelist()
    except BadZipFile as broken:
        raise NotAMaterial from broken
    if len(names) > MOST_PARTS or any(name.lower().endswith(MACROS) for name in names):
        raise NotAMaterial
    found = next((media_type for part, media_type in BY_PART.items() if part in names), None)
    if found is None:
        raise NotAMaterial
    return found


def _text_type(content: bytes) -> str:
    """Return that a file is plain text; of a page or a program nothing is taken."""
    try:
        text = content.decode()
    except UnicodeDecodeError as strange:
        raise NotAMaterial from strange
    if "\0" in text or text.lstrip("\ufeff \t\r\n").startswith(("<", "#!")):
        raise NotAMaterial
    return "text/plain"
