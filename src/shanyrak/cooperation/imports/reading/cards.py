"""Contacts of an address book (vCard 2.1, 3 and 4), each card a row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import vobject

from shanyrak.cooperation.imports.reading.table import Row, Table, kept
from shanyrak.cooperation.imports.rules import (
    LONGEST_CELL,
    MOST_ROWS,
    CellTooLarge,
    FileDamaged,
    FileIsEmpty,
    ImportKind,
    TooManyRows,
)

HEADINGS = ("FN", "N", "TITLE", "ORG", "COUNTRY", "EMAIL", "TEL")
BETWEEN = "; "


def read_cards(text: str, encoding: str) -> Table:
    """Return each card as a row. Refuses a file that is damaged, or holds too many."""
    rows = []
    try:
        for number, card in enumerate(
            vobject.readComponents(text, allowQP=True, ignoreUnreadable=True), start=1
        ):
            if number > MOST_ROWS:
                raise TooManyRows(most=MOST_ROWS)
            rows.append(Row(number, tuple(_cells(card, number))))
    except (vobject.base.VObjectError, ValueError, KeyError, AttributeError, IndexError, TypeError) as error:
        raise FileDamaged from error
    if not rows:
        raise FileIsEmpty
    return Table("vcard", HEADINGS, tuple(rows), encoding, kind=ImportKind.PEOPLE)


def _cells(card: Any, number: int) -> Iterator[str]:
    for heading in HEADINGS:
        cell = kept(_country(card) if heading == "COUNTRY" else _value(card, heading.lower()))
        if len(cell) > LONGEST_CELL:
            raise CellTooLarge(row=number, most=LONGEST_CELL)
        yield cell


def _value(card: Any, name: str) -> str:
    values = [_said(one.value) for one in card.contents.get(name, [])]
    # A card may hold many numbers and addresses, but one name and one title.
    return BETWEEN.join(filter(None, values)) if name in {"email", "tel"} else next(iter(values), "")


def _said(value: Any) -> str:
    if isinstance(value, list):
        return str(value[0]).strip() if value else ""  # of an organisation, its units follow its name
    if hasattr(value, "family"):
        return " ".join(part for part in (value.given, value.additional, value.family) if part).strip()
    return str(value).strip().removeprefix("tel:").removeprefix("mailto:")


def _country(card: Any) -> str:
    return next(
        (str(one.value.country) for one in card.contents.get("adr", []) if hasattr(one.value, "country")), ""
    )
