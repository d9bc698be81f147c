"""Tables of separated values: in which encoding, with which separator, whatever program wrote them."""

from __future__ import annotations

import csv
from collections import Counter
from io import StringIO
from itertools import pairwise

from shanyrak.cooperation.imports.reading.table import Table, table_of
from shanyrak.cooperation.imports.rules import LONGEST_CELL, CellTooLarge, FileOfUnknownForm

SEPARATORS = (",", ";", "\t", "|")
LINES_TRIED = 50
MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
CYRILLIC_SHARE = (
    0.6  # of the bytes above ASCII, so many are letters in windows-1251 where the text is Cyrillic
)
BINARY_SHARE = 0.02
TRIED = 4096
HIGH_BYTES = frozenset({0, 1, 2, 3, 4, 0x20})  # of Latin, Greek and Cyrillic letters, and of signs
MOST_OF_THEM = 0.8
END_OF_ASCII = 127
FIRST_LETTER = 0xC0  # in windows-1251, and of the letters with accents in windows-1252


def decoded(content: bytes) -> tuple[str, str]:
    """Return the text of a file and the encoding it is written in. Refuses what is no text."""
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace"), encoding
    if sixteen := _sixteen_bits(content[:TRIED]):
        return content.decode(sixteen, errors="replace"), sixteen
    _check_text(content)
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        encoding = _eight_bits(content)
        return content.decode(encoding, errors="replace"), encoding


def _sixteen_bits(start: bytes) -> str:
    """Return the order of bytes of a text in UTF-16 without a mark, or nothing.

    Every other byte of Latin and Cyrillic text is one of a few, and its lines end with two bytes.
    """
    pairs = [start[place : place + 2] for place in range(0, len(start) - 1, 2)]
    for encoding, line_end, high in (("utf-16-le", b"\n\0", 1), ("utf-16-be", b"\0\n", 0)):
        few = sum(pair[high] in HIGH_BYTES for pair in pairs)
        if line_end in pairs and few > len(pairs) * MOST_OF_THEM:
            return encoding
    return ""


def _check_text(content: bytes) -> None:
    start = content[:TRIED]
    control = sum(byte < 9 or 13 < byte < 32 for byte in start)  # noqa: PLR2004 - what is neither text nor a line's end
    if control > max(2, len(start) * BINARY_SHARE):
        raise FileOfUnknownForm


def _eight_bits(content: bytes) -> str:
    """Return windows-1251 where the bytes above ASCII stand together as Cyrillic words do, else windows-1252."""
    high = [byte for byte in content if byte > END_OF_ASCII]
    letters = sum(byte >= FIRST_LETTER for byte in high)
    runs = sum(one >= FIRST_LETTER <= other for one, other in pairwise(content))
    cyrillic = bool(high) and letters / len(high) > CYRILLIC_SHARE and runs / len(high) > 1 / 2
    return "cp1251" if cyrillic else "cp1252"


def read_separated(text: str, encoding: str) -> Table:
    """Return the rows of a text of separated values."""
    text = text.removeprefix("\ufeff")
    separator = _separator(text)
    try:
        lines = list(csv.reader(StringIO(text, newline=""), delimiter=separator))
    except csv.Error as error:
        raise CellTooLarge(row="?", most=LONGEST_CELL) from error
    return table_of(lines, form="csv", encoding=encoding, delimiter=separator)


def _separator(text: str) -> str:
    """Return the separator by which most lines have the same number of cells, and more than one."""
    start = "\n".join(text.splitlines()[:LINES_TRIED])
    return max(SEPARATORS, key=lambda separator: _evenness(start, separator))


def _evenness(start: str, separator: str) -> tuple[int, int]:
    try:
        widths = [len(line) for line in csv.reader(StringIO(start), delimiter=separator) if line]
    except csv.Error:
        return (0, 0)
    width, times = Counter(widths).most_common(1)[0] if widths else (0, 0)
    return (times if width > 1 else 0, width)
