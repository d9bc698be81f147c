"""Amounts of money on pages."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import template

from shanyrak.cooperation.preparation.amounts import amount_in_words

register = template.Library()


@register.filter
def amount(value: Any) -> str:
    """Say an amount: 9 600, or 4 000.50."""
    return amount_in_words(value) if isinstance(value, Decimal) else ""
