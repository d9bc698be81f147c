"""Reading what became of one budget line: every entry with the paper that shows it, and every approval."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext

from shanyrak.cooperation.preparation.models import BudgetLine
from shanyrak.cooperation.preparation.names import APPROVAL_NAMES, ENTRY_NAMES
from shanyrak.cooperation.preparation.rules import EntrySort
from shanyrak.records.queries import names_of


@dataclass(frozen=True, slots=True)
class EntryLine:
    """Money that was committed or spent."""

    id: int
    sort: str
    is_spent: bool
    on: date
    amount: Decimal
    what_for: str
    by: str
    paper_id: int | None
    paper: str
    document_id: int | None
    document: str
    is_withdrawn: bool
    reason: str


@dataclass(frozen=True, slots=True)
class ApprovalLine:
    """What the director approved."""

    word: str
    amount: Decimal
    currency: str
    reason: str
    by: str
    at: datetime


def entries_of(line: BudgetLine) -> list[EntryLine]:
    """Return the entries of a line, the newest first; in two queries."""
    rows = list(line.entries.select_related("paper", "document").order_by("-on", "-pk"))
    people = names_of({row.created_by for row in rows})
    return [_entry(row, people.get(row.created_by or 0, "")) for row in rows]


def approvals_of(line: BudgetLine) -> list[ApprovalLine]:
    """Return the approvals of a line, the newest first; in two queries."""
    rows = list(line.approvals.order_by("-pk"))
    people = names_of({row.by for row in rows})
    return [
        ApprovalLine(
            gettext(APPROVAL_NAMES[row.sort]),
            row.amount,
            row.currency,
            row.reason,
            people.get(row.by or 0, ""),
            row.at,
        )
        for row in rows
    ]


def _entry(row: Any, by: str) -> EntryLine:
    return EntryLine(
        id=row.pk,
        sort=gettext(ENTRY_NAMES[row.sort]),
        is_spent=row.sort == EntrySort.SPENT,
        on=row.on,
        amount=row.amount,
        what_for=row.what_for,
        by=by,
        paper_id=row.paper_id,
        paper=row.paper.title if row.paper else "",
        document_id=row.document_id,
        document=row.document.title if row.document else "",
        is_withdrawn=row.withdrawn_at is not None,
        reason=row.reason,
    )
