"""Tables of spreadsheet programs (XLSX), opened with care: they are archives of XML from anywhere."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from shanyrak.cooperation.imports.reading.table import Table, table_of
from shanyrak.cooperation.imports.rules import (
    LARGEST_UNPACKED,
    MOST_COLUMNS,
    FileDamaged,
    FileIsEmpty,
    FileNotSafe,
    FileOfUnknownForm,
)

MOST_MEMBERS = 2_000
AT_ONCE = 1024 * 1024
DECLARATIONS = (b"<!doctype", b"<!entity")
MIDNIGHT = time()


def read_workbook(content: bytes) -> Table:
    """Return the first sheet that holds anything. Refuses an archive that is damaged, is none of ours or not safe."""
    from openpyxl import load_workbook  # noqa: PLC0415 - it brings NumPy along, which no other page needs at the start

    check_archive(content)
    try:
        book = load_workbook(BytesIO(content), read_only=True, data_only=False, keep_links=False)
        return _first_filled(book.worksheets)
    except (
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        zipfile.BadZipFile,
        SyntaxError,
        EOFError,
    ) as error:
        raise FileDamaged from error


def _first_filled(sheets: Sequence[Any]) -> Table:
    for sheet in sheets:
        try:
            return table_of(_lines(sheet), form="xlsx")
        except FileIsEmpty:
            continue
    raise FileIsEmpty


def _lines(sheet: Any) -> Iterator[list[str]]:
    sheet.reset_dimensions()  # what a file says of its own size is not to be believed
    for row in sheet.iter_rows(max_col=MOST_COLUMNS + 1):
        yield [as_text(cell.value) for cell in row]


def as_text(value: Any) -> str:
    """Return a cell as a person reads it: days as ISO writes them, whole numbers without a point, formulas as such."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == MIDNIGHT else value.isoformat(" ", "minutes")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return f"={value.text}" if hasattr(value, "text") and not isinstance(value, str) else str(value)


def check_archive(content: bytes) -> None:
    """Refuse an archive that is no workbook, unpacks to too much, or whose XML declares entities or refers outside.

    Every member is unpacked once and counted, because the sizes that an archive declares can lie.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            members = archive.infolist()
            if not any(one.filename.startswith("xl/") for one in members):
                raise FileOfUnknownForm
            if len(members) > MOST_MEMBERS or sum(one.file_size for one in members) > LARGEST_UNPACKED:
                raise FileNotSafe
            left = LARGEST_UNPACKED
            for member in members:
                left = _check_member(archive, member, left)
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
        raise FileDamaged from error


def _check_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, left: int) -> int:
    """Unpack one member piece by piece; return how much may still be unpacked."""
    markup = member.filename.endswith((".xml", ".rels", ".vml"))
    before = b""
    with archive.open(member) as opened:
        while piece := opened.read(AT_ONCE):
            left -= len(piece)
            if left < 0 or (markup and _declares(before + piece)):
                raise FileNotSafe
            before = piece[-20:]
    return left


def _declares(piece: bytes) -> bool:
    """Whether XML declares a type or an entity; XML in two bytes a letter, which could hide that, counts too."""
    return b"\0" in piece or any(sign in piece.lower() for sign in DECLARATIONS)
