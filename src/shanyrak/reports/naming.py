"""What the signs of figures are called in the reader's language."""

from __future__ import annotations

from django.utils.translation import gettext

from shanyrak.cooperation.activities.models import KIND_NAMES
from shanyrak.records.languages import said_in
from shanyrak.reports.rules import YearBook
from shanyrak.ui.words import month_names

MONTHLESS = "00"


def name_of_sign(book: YearBook, sign: str, language: str) -> str:
    """Return what a sign speaks of: a party, an agreement, a kind, a month, a topic or a year."""
    family, _colon, key = sign.partition(":")
    match family:
        case "kind":
            return gettext(KIND_NAMES.get(key, key))
        case "month":
            return _month(key, language)
        case "topic":
            return str(said_in(book.topics[key], language)) if key in book.topics else key
        case "year":
            return key
    names = book.this.names.get(sign) or book.last.names.get(sign)
    return str(said_in(names, language)) if names else gettext("Nobody named")


def _month(key: str, language: str) -> str:
    if key == MONTHLESS:
        return gettext("Month not given")
    names = month_names("wide", "stand-alone", language)
    return names[int(key)].capitalize() if key.isdecimal() and int(key) in names else key
