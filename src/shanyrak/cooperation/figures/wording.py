"""How a figure is said in words: “more than 600 civil servants”, “USD 14 million”, “over a third”."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from babel.numbers import format_compact_decimal
from django.utils.translation import get_language, gettext, ngettext_lazy

from shanyrak.cooperation.figures.rules import Qualifier, trimmed
from shanyrak.refusals import gettext_noop
from shanyrak.ui.words import THIN_SPACE, number

MILLION = 1_000_000
SOME = 2  # the number whose plural stands for what is no whole number
CURRENCY = re.compile("[A-Z]{3}")

# Each unit with its plural, by the words sources use for it.
UNITS: dict[tuple[str, ...], Any] = {
    ("country", "countries"): ngettext_lazy("%(number)s country", "%(number)s countries", "count"),
    ("organization", "organizations", "organisations"): ngettext_lazy(
        "%(number)s organisation", "%(number)s organisations", "count"
    ),
    ("person", "people", "persons"): ngettext_lazy("%(number)s person", "%(number)s people", "count"),
    ("civil servant", "civil servants"): ngettext_lazy(
        "%(number)s civil servant", "%(number)s civil servants", "count"
    ),
    ("participant", "participants"): ngettext_lazy(
        "%(number)s participant", "%(number)s participants", "count"
    ),
    ("representative", "representatives"): ngettext_lazy(
        "%(number)s representative", "%(number)s representatives", "count"
    ),
    ("expert", "experts"): ngettext_lazy("%(number)s expert", "%(number)s experts", "count"),
    ("specialist", "specialists"): ngettext_lazy("%(number)s specialist", "%(number)s specialists", "count"),
    ("reference", "references"): ngettext_lazy("%(number)s reference", "%(number)s references", "count"),
    ("event", "events"): ngettext_lazy("%(number)s event", "%(number)s events", "count"),
    ("roundtable", "roundtables"): ngettext_lazy("%(number)s roundtable", "%(number)s roundtables", "count"),
    ("working group", "working groups"): ngettext_lazy(
        "%(number)s working group", "%(number)s working groups", "count"
    ),
    ("year", "years"): ngettext_lazy("%(number)s year", "%(number)s years", "count"),
    ("month", "months"): ngettext_lazy("%(number)s month", "%(number)s months", "count"),
    ("day", "days"): ngettext_lazy("%(number)s day", "%(number)s days", "count"),
    ("study", "studies"): ngettext_lazy("%(number)s study", "%(number)s studies", "count"),
    ("case", "cases"): ngettext_lazy("%(number)s case", "%(number)s cases", "count"),
    ("round", "rounds"): ngettext_lazy("%(number)s round", "%(number)s rounds", "count"),
    ("alliance", "alliances"): ngettext_lazy("%(number)s alliance", "%(number)s alliances", "count"),
}
UNIT_WORDS = {word: words for names, words in UNITS.items() for word in names}
SHARES = {
    Decimal("0.25"): gettext_noop("a quarter"),
    Decimal("0.33"): gettext_noop("a third"),
    Decimal("0.5"): gettext_noop("half"),
    Decimal("0.67"): gettext_noop("two thirds"),
    Decimal("0.75"): gettext_noop("three quarters"),
}
QUALIFIED = {
    Qualifier.EXACT.value: "%(amount)s",
    Qualifier.MORE_THAN.value: gettext_noop("more than %(amount)s"),
    Qualifier.LESS_THAN.value: gettext_noop("less than %(amount)s"),
    Qualifier.ABOUT.value: gettext_noop("about %(amount)s"),
}
QUANTITIES = {
    "participating-countries": gettext_noop("Participating countries"),
    "participating-organizations": gettext_noop("Participating organisations"),
    "founding-countries": gettext_noop("Founding countries"),
    "founding-international-organizations": gettext_noop("Founding international organisations"),
    "corps-a-members": gettext_noop("Members of Corps A"),
    "corps-a-appointed": gettext_noop("Appointed from Corps A"),
    "references-submitted": gettext_noop("References submitted"),
}


def in_words(value: Decimal, unit: str, qualifier: str) -> str:
    """Return a figure as a person says it, in the reader's language."""
    return gettext(QUALIFIED[qualifier]) % {"amount": amount(value, unit)}


def amount(value: Decimal, unit: str) -> str:
    """Return a value with its unit."""
    known = unit.casefold()
    if known == "share":
        return share(value)
    if known in {"percent", "%", "per cent"}:
        return f"{count(value)}{THIN_SPACE}%"
    if CURRENCY.fullmatch(unit):
        return f"{unit}{THIN_SPACE}{count(value)}"
    words = UNIT_WORDS.get(known)
    if words is None:
        return f"{count(value)} {unit}"
    whole = int(value) if value == int(value) else SOME
    return str(words % {"number": count(value), "count": whole})


def count(value: Decimal) -> str:
    """Return a number: millions in words where nothing is lost by it, else with thin spaces."""
    if value >= MILLION and value % (MILLION // 10) == 0:
        said = format_compact_decimal(
            value, format_type="long", locale=get_language() or "en", fraction_digits=1
        )
        return str(said).replace(".0 ", " ").replace(",0 ", " ")
    return number(trimmed(value))


def share(value: Decimal) -> str:
    """Return a share of a whole: as a fraction where it is a common one, else in per cent."""
    common = SHARES.get(value.quantize(Decimal("0.01")))
    hundredths = (value * 100).quantize(Decimal("0.1"))
    return gettext(common) if common else f"{number(trimmed(hundredths))}{THIN_SPACE}%"


def quantity_name(series: str, quantity: str) -> str:
    """Return what a series is called, in the reader's language where it is known."""
    known = QUANTITIES.get(series)
    return gettext(known) if known else quantity[:1].upper() + quantity[1:]
