"""Dates, periods and numbers as people say them, in the reader's language."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from typing import Any, Literal

from babel.core import Locale, UnknownLocaleError
from babel.dates import get_month_names
from django.utils.timezone import localtime
from django.utils.translation import get_language, gettext

Width = Literal["abbreviated", "wide"]
Context = Literal["format", "stand-alone"]
THIN_SPACE = "\u202f"
DASH = "–"
YEARLESS = 1  # how many parts of "--10-17" are said besides the day: the month
DAY_PATTERNS = {"kk": "{year} жылғы {day} {month}"}
MONTH_PATTERNS = {"kk": "{year} жылғы {month}"}
DAY_PATTERN = "{day} {month} {year}"
MONTH_PATTERN = "{month} {year}"


@cache
def month_names(width: Width, context: Context, language: str) -> dict[int, str]:
    """Return the months' names; British ones in English, small letters everywhere else."""
    try:
        locale = Locale.parse("en_GB" if language == "en" else language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        locale = Locale.parse("en_GB")
    names = get_month_names(width, context, locale)
    if locale.language == "en":
        return {number: "Sep" if name == "Sept" else name for number, name in names.items()}
    return {number: name.lower() for number, name in names.items()}


def when(value: Any, *, short: bool = False) -> str:
    """Return a date in words, never more precise than it was said; empty for nothing.

    Takes a date, a partial date or its text: ``2021-10-17``, ``2021-10``, ``2021``, ``--10-17``.
    """
    if not value:
        return ""
    if isinstance(value, datetime):
        value = localtime(value).date() if value.tzinfo else value.date()
    text = value.isoformat() if isinstance(value, date) else str(value)
    return _said(text, get_language() or "en", "abbreviated" if short else "wide")


@cache
def _said(text: str, language: str, width: Width) -> str:
    if text.startswith("--"):
        _nothing, _nor_year, month, day = text.split("-")
        said = f"{_day(int(day), language)} {month_names(width, 'format', language)[int(month)]}"
        return gettext("%(day)s, year not given") % {"day": said}
    year, *rest = text.split("-")
    if not rest:
        return year
    if len(rest) == YEARLESS:
        names = month_names(width, "stand-alone", language)
        pattern = MONTH_PATTERNS.get(language, MONTH_PATTERN) if width == "wide" else MONTH_PATTERN
        return pattern.format(month=names[int(rest[0])], year=year)
    names = month_names(width, "format", language)
    pattern = DAY_PATTERNS.get(language, DAY_PATTERN) if width == "wide" else DAY_PATTERN
    return pattern.format(day=_day(int(rest[1]), language), month=names[int(rest[0])], year=year)


def _day(day: int, language: str) -> str:
    return "1er" if day == 1 and language == "fr" else str(day)


def moment(value: datetime | None, *, short: bool = False) -> str:
    """Return an instant as day and time, in the hub's time zone; a time without a zone is what a wall shows, and stays so."""
    if value is None:
        return ""
    local = localtime(value) if value.tzinfo else value
    return f"{when(local.date(), short=short)}, {local:%H:%M}"


def period(since: Any, until: Any, *, short: bool = False) -> str:
    """Return a period in words; open ends are said as such."""
    first, last = when(since, short=short), when(until, short=short)
    if first and last:
        return first if first == last else f"{first} {DASH} {last}"
    if first:
        return gettext("since %(day)s") % {"day": first}
    return gettext("until %(day)s") % {"day": last} if last else ""


def days(since: Any, until: Any, *, short: bool = False) -> str:
    """Return the days of an event in words: one day, or from the first to the last, naming what they share once."""
    first, last = when(since, short=short), when(until, short=short)
    if not last or first == last:
        return first
    if str(since)[:-2] == str(until)[:-2] and len(str(since)) in {len("2021-10-17"), len("--10-17")}:
        language = get_language() or "en"
        day = _day(int(str(since)[-2:]), language)
        return last.replace(_day(int(str(until)[-2:]), language), f"{day}{DASH}{int(str(until)[-2:])}", 1)
    return f"{first} {DASH} {last}" if first else period(since, until, short=short)


def number(value: Any) -> str:
    """Return a number with thin spaces between thousands; what is no number as it is."""
    if isinstance(value, bool) or not str(value).lstrip("-").replace(".", "", 1).isdigit():
        return "" if value is None else str(value)
    whole, dot, rest = str(value).partition(".")
    sign, digits = ("−", whole[1:]) if whole.startswith("-") else ("", whole)
    grouped = f"{int(digits):,}".replace(",", THIN_SPACE)
    point = "." if (get_language() or "en").startswith("en") else ","
    return f"{sign}{grouped}{point if dot else ''}{rest}"
