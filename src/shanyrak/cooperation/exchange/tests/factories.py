"""Parties and positions for tests."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from shanyrak.cooperation.exchange.actions import add_position
from shanyrak.cooperation.exchange.models import Position
from shanyrak.directory.actions import add_party
from shanyrak.directory.models import Party
from shanyrak.records.languages import texts_from
from shanyrak.roles import Holder, Role

NOON = datetime(2026, 6, 2, 12, tzinfo=UTC)
AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))


def party(name: str = "FPS BOSA") -> Party:
    return add_party(
        party_kind="organization",
        organization_kind="agency",
        names=texts_from({"en": name}),
        by=AIGUL,
        at=NOON,
    )


def position(about: str = "Personnel reserve of Corps A", **fields: Any) -> Position:
    fields = {"direction": "interest", "party_text": "several countries of the hub"} | fields
    return add_position(subject=texts_from({"en": about}), by=AIGUL, at=NOON, **fields)
