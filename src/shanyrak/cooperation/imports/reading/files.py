"""Which reader a file needs, by its first bytes."""

from __future__ import annotations

from shanyrak.cooperation.imports.reading.calendars import read_calendar
from shanyrak.cooperation.imports.reading.cards import read_cards
from shanyrak.cooperation.imports.reading.separated import decoded, read_separated
from shanyrak.cooperation.imports.reading.table import Table
from shanyrak.cooperation.imports.reading.workbooks import read_workbook
from shanyrak.cooperation.imports.rules import LARGEST_FILE, FileIsEmpty, FileOfUnknownForm, FileTooLarge

MEGABYTE = 1024 * 1024
OTHER_FORMS = (
    b"%PDF-",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"7z\xbc",
)
MARKUP = ("<!doctype", "<html", "<?xml", "<svg")


def read_file(content: bytes) -> Table:
    """Return what a file holds as a table. Refuses what is no table, is too large, damaged or not safe to open."""
    if len(content) > LARGEST_FILE:
        raise FileTooLarge(most=LARGEST_FILE // MEGABYTE)
    if not content.strip(b" \t\r\n\0"):
        raise FileIsEmpty
    if content.startswith(b"PK\x03\x04"):
        return read_workbook(content)
    if content.startswith(OTHER_FORMS):
        raise FileOfUnknownForm
    text, encoding = decoded(content)
    begins = text.lstrip("\ufeff \t\r\n")[:40].casefold()
    if begins.startswith("begin:vcard"):
        return read_cards(text, encoding)
    if begins.startswith("begin:vcalendar"):
        return read_calendar(text, encoding)
    if begins.startswith(MARKUP):
        raise FileOfUnknownForm
    return read_separated(text, encoding)
