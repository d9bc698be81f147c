"""Planning, committing and spending an activity's money."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.preparation.models import BudgetLine, MoneyEntry, Paper
from shanyrak.cooperation.preparation.permissions import PREPARE
from shanyrak.cooperation.preparation.queries.limits import limit_for
from shanyrak.cooperation.preparation.rules import (
    CurrencyInUse,
    EntrySort,
    EntryWithdrawn,
    LineInUse,
    NotApprovedYet,
    check_amount,
    check_committed,
    check_funder,
    check_reason,
    needs_approval,
)
from shanyrak.cooperation.preparation.telling import told
from shanyrak.journal.actions import record
from shanyrak.records.actions import keep_edit, keep_new
from shanyrak.roles import Actor, require
from shanyrak.sources.models import SourceDocument

PLAN = frozenset({"what", "category", "funder", "funder_text", "currency", "planned"})
"""What an approval is about: a change of any of these needs it anew. The day is not part of it."""


@transaction.atomic
def add_line(*, activity: Activity, by: Actor, at: datetime, **fields: Any) -> BudgetLine:
    """Plan money of an activity.

    Refuses an amount of nothing, a currency that is none, and a line that nobody pays.
    """
    require(by, PREPARE)
    _check_plan(fields)
    line: BudgetLine = keep_new(record=BudgetLine(activity=activity, **fields), by=by, at=at)
    record("preparation.budget_line.added", by=by, at=at, **told(activity.pk, fields, line=line.pk))
    return line


@transaction.atomic
def edit_line(
    *, line_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime
) -> BudgetLine:
    """Change a budget line; where the plan changes, what was approved of it is approved no longer.

    Refuses an edit of an older version, what :func:`add_line` refuses, another currency once money was entered, and a
    plan below what is committed.
    """
    require(by, PREPARE)
    line = _locked(line_id)
    _check_plan({name: getattr(line, name) for name in PLAN} | dict(wanted))
    committed, entered = _committed(line), line.entries.filter(withdrawn_at=None).exists()
    if entered and wanted.get("currency", line.currency) != line.currency:
        raise CurrencyInUse
    changed = {name for name in PLAN if name in wanted and wanted[name] != getattr(line, name)}
    if changed:
        check_committed(committed, planned=wanted.get("planned", line.planned), overrun=None)
        wanted = {**wanted, "approved_at": None, "overrun": None}
    changes = keep_edit(record=line, wanted=wanted, version=version, by=by, at=at)
    if changes:
        record(
            "preparation.budget_line.edited", by=by, at=at, **told(line.activity_id, changes, line=line.pk)
        )
    return line


@transaction.atomic
def remove_line(*, line_id: int, by: Actor, at: datetime) -> Activity:
    """Take a budget line out; its history stays. Refuses one on which money was entered."""
    require(by, PREPARE)
    line = _locked(line_id)
    if line.entries.exists():
        raise LineInUse
    activity, number = line.activity, line.pk
    line.delete()
    record("preparation.budget_line.removed", by=by, at=at, **told(activity.pk, line=number))
    return activity


@transaction.atomic
def enter_money(
    *,
    line_id: int,
    sort: str,
    on: date,
    amount: Decimal,
    what_for: str,
    by: Actor,
    at: datetime,
    paper: Paper | None = None,
    document: SourceDocument | None = None,
) -> MoneyEntry:
    """Note that money of a line was committed or spent, with the paper that shows it.

    Nothing is committed on a line that waits for approval, nor beyond its plan unless the director approved that much.
    What was spent is a fact: it is entered whatever the plan says, and the page shows where it went over.
    """
    require(by, PREPARE)
    line = _locked(line_id)
    check_amount(amount, line.currency)
    if EntrySort(sort) is EntrySort.COMMITTED:
        if line.approved_at is None and needs_approval(line.planned, limit=limit_for(line.currency)):
            raise NotApprovedYet
        check_committed(_committed(line) + amount, planned=line.planned, overrun=line.overrun)
    said = {
        "sort": sort,
        "on": on,
        "amount": amount,
        "what_for": what_for,
        "paper": paper,
        "document": document,
    }
    entry: MoneyEntry = keep_new(record=MoneyEntry(line=line, **said), by=by, at=at)
    act = "committed" if sort == EntrySort.COMMITTED else "spent"
    journalled = told(line.activity_id, said, line=line.pk, entry=entry.pk)
    record(f"preparation.money.{act}", by=by, at=at, **journalled)
    return entry


@transaction.atomic
def withdraw_money(*, entry_id: int, reason: str, by: Actor, at: datetime) -> MoneyEntry:
    """Withdraw a wrong entry, with the reason; it stays to be seen and counts no longer."""
    require(by, PREPARE)
    check_reason(reason)
    entry = MoneyEntry.objects.select_for_update(of=("self",)).select_related("line").get(pk=entry_id)
    if entry.withdrawn_at is not None:
        raise EntryWithdrawn
    wanted = {"withdrawn_at": at, "reason": reason.strip()}
    keep_edit(record=entry, wanted=wanted, version=entry.version, by=by, at=at)
    journalled = told(entry.line.activity_id, {"reason": reason}, line=entry.line_id, entry=entry.pk)
    record("preparation.money.withdrawn", by=by, at=at, **journalled)
    return entry


def _check_plan(fields: Mapping[str, Any]) -> None:
    check_amount(fields["planned"], fields["currency"])
    funder = fields.get("funder")
    check_funder(party=funder.pk if funder else None, text=fields.get("funder_text", ""))


def _locked(line_id: int) -> BudgetLine:
    line: BudgetLine = (
        BudgetLine.objects.select_for_update(of=("self",))
        .select_related("activity", "funder")
        .get(pk=line_id)
    )
    return line


def _committed(line: BudgetLine) -> Decimal:
    rows = line.entries.filter(sort=EntrySort.COMMITTED.value, withdrawn_at=None)
    return sum(rows.values_list("amount", flat=True), Decimal(0))
