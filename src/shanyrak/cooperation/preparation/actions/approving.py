"""The director's approvals of a budget: of a line, of all lines, of more than was planned; and from which amount on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from django.db import transaction

from shanyrak.cooperation.preparation.currencies import CURRENCIES
from shanyrak.cooperation.preparation.models import Approval, BudgetLine, Limit
from shanyrak.cooperation.preparation.permissions import APPROVE
from shanyrak.cooperation.preparation.queries.limits import limits
from shanyrak.cooperation.preparation.rules import (
    ApprovalSort,
    BudgetChangedMeanwhile,
    CurrencyUnknown,
    NothingToApprove,
    check_overrun,
    check_reason,
    needs_approval,
)
from shanyrak.cooperation.preparation.telling import told
from shanyrak.journal.actions import record
from shanyrak.records.actions import keep_edit, keep_new
from shanyrak.roles import Actor, require


@transaction.atomic
def approve_line(*, line_id: int, version: int, by: Actor, at: datetime) -> BudgetLine:
    """Approve the plan of a line as it was read. Refuses another version, and a line that needs no approval."""
    require(by, APPROVE)
    line: BudgetLine = BudgetLine.objects.select_for_update().get(pk=line_id)
    if line.version != version:
        raise BudgetChangedMeanwhile
    if not _waits(line, limits()):
        raise NothingToApprove
    _approve(line, by=by, at=at)
    return line


@transaction.atomic
def approve_budget(*, activity_id: int, seen: Mapping[int, int], by: Actor, at: datetime) -> list[BudgetLine]:
    """Approve every line of a budget that waits, as all were read: ``seen`` names the version of each.

    Refuses a budget that was changed since, and one of which nothing waits.
    """
    require(by, APPROVE)
    lines = list(BudgetLine.objects.select_for_update().filter(activity=activity_id).order_by("pk"))
    if {line.pk: line.version for line in lines} != dict(seen):
        raise BudgetChangedMeanwhile
    known = limits()
    waiting = [line for line in lines if _waits(line, known)]
    if not waiting:
        raise NothingToApprove
    for line in waiting:
        _approve(line, by=by, at=at)
    return waiting


@transaction.atomic
def approve_overrun(
    *, line_id: int, version: int, amount: Decimal, reason: str, by: Actor, at: datetime
) -> BudgetLine:
    """Let more be committed on a line than was planned, up to ``amount``, and say why.

    Refuses another version than was read, and an amount that is no more than the plan.
    """
    require(by, APPROVE)
    check_reason(reason)
    line: BudgetLine = BudgetLine.objects.select_for_update().get(pk=line_id)
    if line.version != version:
        raise BudgetChangedMeanwhile
    check_overrun(amount, planned=line.planned)
    wanted = {"overrun": amount, "approved_at": line.approved_at or at}
    keep_edit(record=line, wanted=wanted, version=version, by=by, at=at)
    _note(line, ApprovalSort.OVERRUN, amount, by=by, at=at, reason=reason.strip())
    said = {"amount": amount, "reason": reason}
    record("preparation.budget_line.overrun", by=by, at=at, **told(line.activity_id, said, line=line.pk))
    return line


@transaction.atomic
def set_limit(*, currency: str, amount: Decimal, by: Actor, at: datetime) -> Limit:
    """Set the amount above which a plan in a currency needs the director's approval. Refuses an unknown currency."""
    require(by, APPROVE)
    if currency not in CURRENCIES:
        raise CurrencyUnknown(code=currency)
    known = Limit.objects.select_for_update().filter(currency=currency).first()
    if known is None:
        known = keep_new(record=Limit(currency=currency, amount=amount), by=by, at=at)
    else:
        keep_edit(record=known, wanted={"amount": amount}, version=known.version, by=by, at=at)
    record("preparation.limit.set", by=by, at=at, facts={"currency": currency, "amount": str(amount)})
    return known


def _waits(line: BudgetLine, known: Mapping[str, Decimal]) -> bool:
    return line.approved_at is None and needs_approval(line.planned, limit=known.get(line.currency))


def _approve(line: BudgetLine, *, by: Actor, at: datetime) -> None:
    keep_edit(record=line, wanted={"approved_at": at}, version=line.version, by=by, at=at)
    _note(line, ApprovalSort.PLAN, line.planned, by=by, at=at)
    said = {"planned": line.planned, "currency": line.currency}
    record("preparation.budget_line.approved", by=by, at=at, **told(line.activity_id, said, line=line.pk))


def _note(
    line: BudgetLine, sort: ApprovalSort, amount: Decimal, *, by: Actor, at: datetime, reason: str = ""
) -> None:
    Approval.objects.create(
        line=line, sort=sort.value, amount=amount, currency=line.currency, reason=reason, by=by.pk, at=at
    )
