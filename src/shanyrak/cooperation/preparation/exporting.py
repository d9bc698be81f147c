"""A budget as a file: a row for each line, and below it one for each entry."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.http.response import HttpResponseBase
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.preparation.models import MoneyEntry
from shanyrak.cooperation.preparation.names import CATEGORY_NAMES, ENTRY_NAMES
from shanyrak.cooperation.preparation.queries.money import budget_lines
from shanyrak.cooperation.preparation.rules import EntrySort
from shanyrak.ui.lists import Column, as_csv, as_json, as_xlsx


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the file. A row of an entry has its day, and nothing planned."""

    row: str
    category: str
    what: str
    funder: str
    currency: str
    planned: str = ""
    committed: str = ""
    spent: str = ""
    state: str = ""
    on: str = ""
    shown_by: str = ""


COLUMNS = (
    Column("row", _("Row"), lambda r: r.row),
    Column("category", _("Category"), lambda r: r.category),
    Column("what", _("What for"), lambda r: r.what),
    Column("funder", _("Who pays"), lambda r: r.funder),
    Column("currency", _("Currency"), lambda r: r.currency),
    Column("planned", _("Planned"), lambda r: r.planned, numeric=True),
    Column("committed", _("Committed"), lambda r: r.committed, numeric=True),
    Column("spent", _("Spent"), lambda r: r.spent, numeric=True),
    Column("state", _("State"), lambda r: r.state),
    Column("on", _("On"), lambda r: r.on),
    Column("shown_by", _("Shown by"), lambda r: r.shown_by),
)
EXPORTS: dict[str, Callable[[Iterable[Row]], HttpResponseBase]] = {
    "csv": lambda rows: as_csv(COLUMNS, rows),
    "json": lambda rows: as_json(COLUMNS, rows),
    "xlsx": lambda rows: as_xlsx(COLUMNS, rows),
}


def budget_rows(activity_id: int) -> Iterator[Row]:
    """Yield the rows of an activity's budget, in three queries; entries that were withdrawn are left out."""
    entries: dict[int, list[MoneyEntry]] = {}
    found = MoneyEntry.objects.filter(line__activity=activity_id, withdrawn_at=None)
    for entry in found.select_related("paper", "document").order_by("on", "pk"):
        entries.setdefault(entry.line_id, []).append(entry)
    for line in budget_lines(activity_id):
        head = {
            "category": gettext(CATEGORY_NAMES[line.category]),
            "funder": line.funder,
            "currency": line.currency,
        }
        yield Row(
            row=gettext("Line"),
            what=str(line.what),
            planned=str(line.planned),
            committed=str(line.committed),
            spent=str(line.spent),
            state=line.word,
            **head,
        )
        yield from (_of_entry(entry, head) for entry in entries.get(line.id, ()))


def _of_entry(entry: Any, head: dict[str, str]) -> Row:
    is_spent = entry.sort == EntrySort.SPENT
    shown_by = entry.paper.title if entry.paper else (entry.document.title if entry.document else "")
    return Row(
        row=gettext(ENTRY_NAMES[entry.sort]),
        what=entry.what_for,
        committed="" if is_spent else str(entry.amount),
        spent=str(entry.amount) if is_spent else "",
        on=entry.on.isoformat(),
        shown_by=shown_by,
        **head,
    )
