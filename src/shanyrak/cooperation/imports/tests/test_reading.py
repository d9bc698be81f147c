"""Files are told apart by what they hold, read whatever wrote them, and refused where they are not safe."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from openpyxl import Workbook

from shanyrak.cooperation.imports.reading import read_file
from shanyrak.cooperation.imports.reading.workbooks import check_archive
from shanyrak.cooperation.imports.rules import (
    LONGEST_CELL,
    MOST_ROWS,
    CellTooLarge,
    FileDamaged,
    FileIsEmpty,
    FileNotSafe,
    FileOfUnknownForm,
    TooManyRows,
    column_letters,
)

TABLE = "Имя;Страна\nАлия Садыкова;Казахстан\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_a_table_is_read_in_any_usual_encoding_and_with_any_separator(encoding: str, separator: str) -> None:
    table = read_file(TABLE.replace(";", separator).encode(encoding))
    assert table.headings == ("Имя", "Страна")
    assert table.rows[0].cells == ("Алия Садыкова", "Казахстан")


def test_french_letters_are_not_taken_for_russian_ones() -> None:
    assert read_file("Prénom,Nom\nHélène,Dupré\n".encode("cp1252")).rows[0].cells == ("Hélène", "Dupré")


def test_blank_lines_and_a_title_above_count_but_say_nothing() -> None:
    table = read_file(b"Contacts of the hub\n\nName,Country\n\nNino,Georgia\n")
    assert table.headings == ("Name", "Country")
    assert [(row.number, row.cells) for row in table.rows] == [(5, ("Nino", "Georgia"))]


def workbook(**parts: bytes) -> bytes:
    """Return a workbook; ``parts`` take the place of members by the end of their names."""
    book = Workbook()
    book.active.append(["Name", "Since"])  # type: ignore[union-attr]  # a new book has a sheet
    book.active.append(["Nino", "2019"])  # type: ignore[union-attr]
    plain, kept = BytesIO(), BytesIO()
    book.save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, parts.get(name.rpartition("/")[2].partition(".")[0], old.read(name)))
    return kept.getvalue()


def test_a_workbook_is_read() -> None:
    assert read_file(workbook()).rows[0].cells == ("Nino", "2019")


@pytest.mark.parametrize(
    "xml",
    [
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
        b'<?xml version="1.0"?><!doctype a><a/>',
        '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a><a/>'.encode("utf-16"),
    ],
)
def test_a_workbook_that_wants_to_read_other_files_is_refused(xml: bytes) -> None:
    with pytest.raises(FileNotSafe):
        read_file(workbook(sheet1=xml))


def test_a_workbook_that_unpacks_to_far_too_much_is_refused() -> None:
    with pytest.raises(FileNotSafe):
        check_archive(workbook(sheet1=b" " * (201 * 1024 * 1024)))


def test_an_archive_that_is_no_workbook_or_is_damaged_is_refused() -> None:
    kept = BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        archive.writestr("../../etc/passwd", "root")
    with pytest.raises(FileOfUnknownForm):
        read_file(kept.getvalue())
    with pytest.raises(FileDamaged):
        read_file(workbook()[:-40])


@pytest.mark.parametrize(
    "content", [b"%PDF-1.7 x", b"\x89PNG\r\n", b"<html><table>", b"\x01\x02\x03\x04" * 99]
)
def test_what_is_no_table_is_refused(content: bytes) -> None:
    with pytest.raises(FileOfUnknownForm):
        read_file(content)


@pytest.mark.parametrize("content", [b"", b" \n\n", b"\0\0", b"Name,Country\n"])
def test_an_empty_file_is_refused(content: bytes) -> None:
    with pytest.raises(FileIsEmpty):
        read_file(content)


def test_a_file_of_a_million_rows_is_refused_politely() -> None:
    with pytest.raises(TooManyRows, match="Split it into smaller files"):
        read_file(b"Name,Country\n" + b"Nino,Georgia\n" * 1_000_000)


def test_a_huge_cell_is_refused_with_its_row() -> None:
    with pytest.raises(CellTooLarge, match="row 2"):
        read_file(b"Name,Country\n" + b"x" * (LONGEST_CELL + 1) + b",Georgia\n")


def test_what_a_database_cannot_keep_is_marked_so_that_it_is_found() -> None:
    assert read_file(b"Name,Country\nNi\0no,Georgia\n").rows[0].cells[0] == "Ni\ufffdno"
    lone = "Name,Country\nNi".encode("utf-16-le") + b"\x00\xd8" + "no,Georgia\n".encode("utf-16-le")
    assert read_file(b"\xff\xfe" + lone).rows[0].cells[0] == "Ni\ufffdno"


def calendar(*lines: str) -> bytes:
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", *lines, "END:VCALENDAR", ""]).encode()


def event(*lines: str) -> tuple[str, ...]:
    return ("BEGIN:VEVENT", "DTSTAMP:20200101T000000Z", *lines, "END:VEVENT")


def test_an_event_lasts_through_the_days_of_its_own_time_zone() -> None:
    late = event("UID:1", "SUMMARY:Talk", "DTSTART;TZID=Asia/Almaty:20200301T230000", "DURATION:PT30M")
    days = event("UID:2", "SUMMARY:Forum", "DTSTART;VALUE=DATE:20200401", "DTEND;VALUE=DATE:20200403")
    rows = read_file(calendar(*late, *days)).rows
    assert [row.cells[:3] for row in rows] == [
        ("Talk", "2020-03-01", "2020-03-01"),
        ("Forum", "2020-04-01", "2020-04-02"),
    ]


def test_a_recurring_event_is_written_out_without_the_times_that_were_taken_out_or_moved() -> None:
    weekly = event(
        "UID:1",
        "SUMMARY:Weekly",
        "DTSTART:20200301T100000Z",
        "RRULE:FREQ=WEEKLY;COUNT=4",
        "EXDATE:20200308T100000Z",
    )
    moved = event("UID:1", "SUMMARY:Weekly", "RECURRENCE-ID:20200315T100000Z", "DTSTART:20200316T100000Z")
    rows = read_file(calendar(*weekly, *moved)).rows
    assert sorted((row.cells[1], row.cells[8]) for row in rows) == [
        ("2020-03-01", "1#2020-03-01"),
        ("2020-03-16", "1#2020-03-15"),
        ("2020-03-22", "1#2020-03-22"),
    ]


def test_an_event_that_never_ends_is_refused() -> None:
    with pytest.raises(TooManyRows):
        read_file(calendar(*event("UID:1", "SUMMARY:Daily", "DTSTART:20200301T100000Z", "RRULE:FREQ=DAILY")))


def test_contacts_of_an_address_book_are_rows() -> None:
    card = "BEGIN:VCARD\r\nVERSION:{}\r\nFN:Nino Kobakhidze\r\nN:Kobakhidze;Nino;;;\r\nORG:Bureau;Unit\r\nTEL{}\r\nEND:VCARD\r\n"
    for version, phone in (("3.0", ":+995 32 219 28 53"), ("4.0", ";VALUE=uri:tel:+995-32-219-28-53")):
        row = read_file(card.format(version, phone).encode()).rows[0]
        assert row.cells[:4] == ("Nino Kobakhidze", "Nino Kobakhidze", "", "Bureau")
        assert row.cells[6].startswith("+995")


def test_columns_are_named_as_spreadsheets_name_them() -> None:
    assert [column_letters(place) for place in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
    assert MOST_ROWS < 1_000_000
