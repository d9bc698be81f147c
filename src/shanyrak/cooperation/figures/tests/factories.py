"""Figures for tests."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from shanyrak.cooperation.figures.actions import add_figure
from shanyrak.cooperation.figures.models import Figure
from shanyrak.records.languages import texts_from
from shanyrak.roles import Holder, Role

NOON = datetime(2026, 6, 2, 12, tzinfo=UTC)
AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))


def figure(value: int | str = 42, **fields: Any) -> Figure:
    fields = {
        "quantity": "participating countries",
        "unit": "countries",
        "what": texts_from({"en": "countries that take part in the hub"}),
        "as_of": "2020",
    } | fields
    return add_figure(value=Decimal(value), by=AIGUL, at=NOON, **fields)
