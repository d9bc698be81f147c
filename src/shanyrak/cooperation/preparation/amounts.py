"""Amounts as people read them."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal
from typing import Any

from babel.core import Locale, UnknownLocaleError
from django.utils.translation import get_language

from shanyrak.cooperation.preparation.currencies import CURRENCIES, FIRST_OFFERED
from shanyrak.ui.words import number

CENTS = Decimal("0.01")


def amount_in_words(amount: Decimal) -> str:
    """Say an amount: with thin spaces, and cents only where there are some."""
    plain = amount.normalize()
    if plain == plain.to_integral_value():
        return number(str(int(plain)))
    cents = plain.quantize(CENTS)
    return number(str(cents if cents == plain else plain))


def currency_choices() -> list[tuple[str, str]]:
    """Return the currencies to choose from, those that hubs use most first, with their names in the reader's language."""
    names: Any = {}
    with suppress(UnknownLocaleError, ValueError):  # a code is a name too
        names = Locale.parse((get_language() or "en").replace("-", "_")).currencies
    order = [*FIRST_OFFERED, *sorted(CURRENCIES - set(FIRST_OFFERED))]
    return [(code, f"{code}, {names[code]}" if code in names else code) for code in order]
