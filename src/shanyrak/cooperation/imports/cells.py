"""Reading one cell: a date, a name, an address, a number, a word of a list. What cannot be read is a fault with its reason."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from difflib import get_close_matches

from shanyrak.cooperation.imports.columns import heading_words
from shanyrak.cooperation.imports.reading.table import UNREADABLE
from shanyrak.cooperation.imports.rules import DateOrder, FaultFound, FaultKind
from shanyrak.directory.rules import is_email, is_phone
from shanyrak.records.dates import PartialDate
from shanyrak.refusals import Refusal
from shanyrak.ui.words import month_names

SPREADSHEET_ERRORS = ("#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!")
FIRST_YEAR, LAST_YEAR = 1900, 2100
EXCEL_BEGINS = date(1899, 12, 30)
EXCEL_DAYS = range(1_000, 73_051)  # from 1902 to 2099
ISO = re.compile(r"^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ]\d{1,2}:\d{2}.*)?$")
WITH_SIGNS = re.compile(r"^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:\s+\d{1,2}:\d{2}.*)?$")
YEAR_FIRST = re.compile(r"^(\d{4})[./](\d{1,2})[./](\d{1,2})$")
SHORT = re.compile(r"^\d{1,2}[./-]\d{1,2}[./-]\d{2}$")
MONTH_AND_YEAR = re.compile(r"^(\d{1,2})[./](\d{4})$")
IN_WORDS = re.compile(
    r"^(?:(\d{1,2})(?:st|nd|rd|th|er)?\.?\s+)?([^\W\d]+)\.?,?\s+(?:(\d{1,2}),?\s+)?(\d{4})\s*(?:г\.?|года|ж\.?|жыл)?$"
)
SCIENTIFIC = re.compile(r"^\d+(?:[.,]\d+)?[eEЕ][+-]?\d+$")
FORMULA_SIGNS = ("=", "@", "\t=", "\r=")
MONTHS = 12


def cleaned(text: str) -> str:
    """Return a cell's text without the spaces around it and the doubled ones inside."""
    return re.sub(r"[\s\u00a0\u202f]+", " ", text).strip()


def check_cell(text: str, *, longest: int) -> str:
    """Return the text of any cell. Finds fault with formulas, a spreadsheet's errors, unreadable and endless texts."""
    if text.startswith(FORMULA_SIGNS) or re.match(r"^[+-][A-Za-z]+\(", text):
        raise FaultFound(FaultKind.FORMULA, given=text[:60])
    if text.upper() in SPREADSHEET_ERRORS:
        raise FaultFound(FaultKind.SPREADSHEET_ERROR, given=text)
    if UNREADABLE in text or any(ord(sign) < ord(" ") and sign not in "\t\r\n" for sign in text):
        raise FaultFound(FaultKind.UNREADABLE)
    # Our own files, and others, keep what a spreadsheet would run as a formula behind an apostrophe.
    said = cleaned(text[1:] if re.match(r"^'[=+@\-]", text) else text)
    if len(said) > longest:
        raise FaultFound(FaultKind.TOO_LONG, length=len(said), most=longest)
    return said


def is_ambiguous(text: str) -> bool:
    """Whether a date can be read with the day first and with the month first, and the two differ."""
    found = WITH_SIGNS.match(cleaned(text))
    if not found:
        return False
    one, other = int(found[1]), int(found[2])
    return one <= MONTHS and other <= MONTHS and one != other


def order_shown(texts: Iterable[str]) -> DateOrder:
    """Return how the dates of a file are written, if some of them can be read in one way only and all agree."""
    shown = set()
    for text in texts:
        if found := WITH_SIGNS.match(cleaned(text)):
            one, other = int(found[1]), int(found[2])
            if one > MONTHS >= other:
                shown.add(DateOrder.DAY_FIRST)
            elif other > MONTHS >= one:
                shown.add(DateOrder.MONTH_FIRST)
    return shown.pop() if len(shown) == 1 else DateOrder.UNKNOWN


def read_date(text: str, order: DateOrder) -> str:
    """Return a date as the ledger writes it, never more precise than it was given."""
    if text.isdecimal() and len(text) == len("43831") and int(text) in EXCEL_DAYS:
        meant = EXCEL_BEGINS + timedelta(days=int(text))
        raise FaultFound(FaultKind.DATE_AS_NUMBER, given=text, meant=meant.isoformat())
    if SHORT.match(text):
        raise FaultFound(FaultKind.SHORT_YEAR, given=text)
    parts = _parts(text, order)
    if parts is None:
        raise FaultFound(FaultKind.BAD_DATE, given=text[:60])
    return _day(text, *parts)


def _parts(text: str, order: DateOrder) -> tuple[int, int | None, int | None] | None:
    """Return (year, month, day) as far as they were given; nothing for what is no date."""
    if found := ISO.match(text) or YEAR_FIRST.match(text):
        return int(found[1]), _number(found[2]), _number(found[3])
    if found := MONTH_AND_YEAR.match(text):
        return int(found[2]), int(found[1]), None
    if found := WITH_SIGNS.match(text):
        return _in_order(text, int(found[1]), int(found[2]), int(found[3]), order)
    if (found := IN_WORDS.match(text)) and (month := MONTH_BY_NAME.get(found[2].casefold())):
        return int(found[4]), month, _number(found[1] or found[3])
    return None


def _in_order(text: str, one: int, other: int, year: int, order: DateOrder) -> tuple[int, int, int]:
    if is_ambiguous(text) and order is DateOrder.UNKNOWN:
        raise FaultFound(FaultKind.AMBIGUOUS_DATE, given=text)
    month_first = order is DateOrder.MONTH_FIRST or (order is DateOrder.UNKNOWN and other > MONTHS)
    return (year, one, other) if month_first else (year, other, one)


def _number(text: str | None) -> int | None:
    return int(text) if text else None


def _day(text: str, year: int, month: int | None, day: int | None) -> str:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise FaultFound(FaultKind.UNLIKELY_YEAR, given=text, first=FIRST_YEAR, last=LAST_YEAR)
    written = (
        f"{year:04}"
        + (f"-{month:02}" if month is not None else "")
        + (f"-{day:02}" if day is not None else "")
    )
    try:
        return PartialDate.read(written).text
    except Refusal:
        raise FaultFound(FaultKind.NO_SUCH_DAY, given=text) from None


def _months() -> dict[str, int]:
    """Return the names of the months in the four languages, long and short, in the forms that dates use."""
    return {
        name.casefold().rstrip("."): number
        for language in ("en", "ru", "kk", "fr")
        for width in ("wide", "abbreviated")
        for form in ("format", "stand-alone")
        for number, name in month_names(width, form, language).items()
    }


MONTH_BY_NAME = _months()


def read_emails(text: str) -> list[str]:
    """Return the addresses in a cell; several are separated by a semicolon, a comma or a space."""
    found = [one for one in re.split(r"[;,\s]+", text) if one]
    for one in found:
        if not is_email(one):
            raise FaultFound(FaultKind.BAD_EMAIL, given=one[:100])
    return list(dict.fromkeys(found))


def read_phones(text: str) -> list[str]:
    """Return the telephone numbers in a cell; several are separated by a semicolon or a comma."""
    if SCIENTIFIC.match(text):
        raise FaultFound(FaultKind.MANGLED_NUMBER, given=text)
    found = [cleaned(one) for one in re.split(r"[;,]", text) if one.strip()]
    for one in found:
        if not is_phone(one):
            raise FaultFound(FaultKind.BAD_PHONE, given=one[:60])
    return list(dict.fromkeys(found))


def read_number(text: str, *, most: int = 30_000) -> int:
    """Return a whole number of one at least."""
    digits = re.sub(r"\s", "", text)
    if not digits.isdecimal() or not 1 <= int(digits) <= most:
        raise FaultFound(FaultKind.NOT_A_NUMBER, given=text[:60])
    return int(digits)


def read_name(text: str) -> str:
    """Return a person's name. Finds fault with what has digits or an address in it."""
    if any(sign.isdigit() for sign in text) or "@" in text or not any(sign.isalpha() for sign in text):
        raise FaultFound(FaultKind.NOT_A_NAME, given=text[:60])
    return text


def read_choice(text: str, words: Mapping[str, str]) -> str:
    """Return the code that a word of a list stands for; ``words`` are in small letters, in all languages."""
    said = heading_words(text)
    if said in words:
        return words[said]
    near = get_close_matches(said, words, n=3, cutoff=0.6)
    raise FaultFound(FaultKind.UNKNOWN_KIND, given=text[:60], near=", ".join(near))


def several(text: str) -> list[str]:
    """Return the parts of a cell that lists several, separated by semicolons or line ends."""
    return list(dict.fromkeys(part for one in re.split(r"[;\n|]", text) if (part := cleaned(one))))
