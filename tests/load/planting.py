"""Five thousand contacts as a secretariat keeps them, with faults planted at known places; the same seed gives the same file."""

from __future__ import annotations

import csv
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO, StringIO

from openpyxl import Workbook

HEADINGS = [
    "Full name",
    "Country",
    "Organisation",
    "Job title",
    "From",
    "To",
    "E-mail",
    "Telephone",
    "Name in Russian",
]
NAME, COUNTRY, BODY, OFFICE, SINCE, UNTIL, EMAIL, PHONE, RUSSIAN = range(len(HEADINGS))
COUNTRIES = [
    "Kazakhstan",
    "Georgia",
    "Estonia",
    "South Korea",
    "Belgium",
    "Uzbekistan",
    "Кыргызстан",
    "France",
    "Түркия",
]
OFFICES = [
    "Head of department",
    "Chief expert",
    "Deputy minister",
    "Advisor",
    "Специалист",
    "Director of training",
]
FIRST = [
    "Aigul",
    "Nino",
    "Daniyar",
    "Marat",
    "Kerli",
    "Sanzhar",
    "Peter",
    "Gulnara",
    "Ilyas",
    "Madina",
    "Otabek",
    "Salome",
]
LATIN = "abcdefghijklmnoprstuvyz"
Plant = Callable[["Field", list[str], random.Random], int]


@dataclass
class Field:
    """A file in the making: its rows, and the faults that were planted: (row, column, kind)."""

    rows: list[list[str]] = field(default_factory=list)
    planted: set[tuple[int, int, str]] = field(default_factory=set)
    good: list[int] = field(default_factory=list)


def family(number: int) -> str:
    """Return a family name that no other number has, far from all others."""
    chance = random.Random(number * 7919)
    return "".join(chance.choice(LATIN) for _letter in range(9)).capitalize() + LATIN[number % 23]


def contact(number: int, chance: random.Random) -> list[str]:
    """Return a contact without a fault."""
    since = chance.randint(2005, 2018)
    name = f"{chance.choice(FIRST)} {family(number)}"
    writing = chance.choice(["{0}-{1:02}-{2:02}", "{2:02}.{1:02}.{0}", "{0}-{1:02}", "{0}"])
    return [
        name,
        chance.choice(COUNTRIES),
        "",
        chance.choice(OFFICES),
        writing.format(since, chance.randint(1, 12), chance.randint(13, 28)),
        f"{since + chance.randint(1, 8)}-06-30" if chance.random() < 0.5 else "",
        f"contact{number}@example.org",
        f"+7 7172 {chance.randint(100000, 999999)}",
        "",
    ]


def writes(place: int, *texts: str) -> Plant:
    """Return what plants one of these texts in a column."""

    def plant(_made: Field, row: list[str], chance: random.Random) -> int:
        row[place] = chance.choice(texts)
        return place

    return plant


def ends_before(_made: Field, row: list[str], chance: random.Random) -> int:
    """Let an office end before it begins."""
    row[SINCE], row[UNTIL] = f"{chance.randint(2012, 2015)}-05-01", f"{chance.randint(2001, 2010)}-05-01"
    return UNTIL


def twice(made: Field, row: list[str], chance: random.Random) -> int:
    """Repeat an earlier row that has no fault; its address may have changed."""
    row[:] = made.rows[chance.choice(made.good) - 2][:6] + row[6:9]
    return NAME


def too_many(_made: Field, row: list[str], _chance: random.Random) -> int:
    """Shift a cell beyond the last column, as an unquoted comma does."""
    row[RUSSIAN] = "Айгуль Садыкова"
    row.append("Astana")
    return len(HEADINGS)


PLANTS: dict[str, Plant] = {
    "missing": writes(NAME, "", "   "),
    "not_a_name": writes(NAME, "Room 214", "info@example.org", "---"),
    "unknown_country": writes(COUNTRY, "Kazahstann", "Gorgia republic", "Atlantis"),
    "unknown_party": writes(BODY, "Ministry of Magic", "Civil Service Burau of Nowhere"),
    "bad_date": writes(SINCE, "soon", "13/2019/01", "in spring"),
    "no_such_day": writes(SINCE, "2019-02-30", "31.04.2017", "2018-13-01"),
    "short_year": writes(SINCE, "13.04.18", "1/5/09"),
    "unlikely_year": writes(SINCE, "0219-03-01", "15.06.3012"),
    "date_as_number": writes(SINCE, "43831", "42005"),
    "ends_before": ends_before,
    "bad_email": writes(EMAIL, "nino(at)example.org", "marat@", "a@b", "x..y@example.org"),
    "bad_phone": writes(PHONE, "call the desk", "+7", "12"),
    "mangled_number": writes(PHONE, "7.70172E+10", "7,7E10"),
    "too_long": writes(OFFICE, "Head of everything " * 20),
    "twice": twice,
    "formula": writes(OFFICE, "=1+1", '=HYPERLINK("http://example.org")', "@SUM(A1)"),
    "spreadsheet_error": writes(BODY, "#REF!", "#N/A", "#NAME?"),
    "unreadable": writes(RUSSIAN, "Айг\ufffdль", "\ufffd\ufffd"),
    "too_many_cells": too_many,
}


def sown(*, rows: int, faults: int, seed: int) -> Field:
    """Return a file of contacts with ``faults`` planted, one in a row, the kinds in turns."""
    chance = random.Random(seed)
    made = Field()
    kinds = [list(PLANTS)[place % len(PLANTS)] for place in range(faults)]
    chance.shuffle(kinds)
    faulty = dict(zip(sorted(chance.sample(range(60, rows), faults)), kinds, strict=True))
    for place in range(rows):
        row, number = contact(place, chance), place + 2
        if kind := faulty.get(place):
            made.planted.add((number, PLANTS[kind](made, row, chance), kind))
        else:
            made.good.append(number)
        made.rows.append(row)
    return made


def as_csv(made: Field, *, encoding: str = "utf-8") -> bytes:
    """Return the file as a spreadsheet program saves it."""
    text = StringIO(newline="")
    csv.writer(text).writerows([HEADINGS, *made.rows])
    return text.getvalue().encode(encoding)


def as_xlsx(made: Field) -> bytes:
    """Return the file as a workbook."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in [HEADINGS, *made.rows]:
        sheet.append(row)
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()
