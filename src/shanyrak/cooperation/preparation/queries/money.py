"""Reading an activity's money: its lines, what became of each, and the sums by funder and currency."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils.translation import get_language, gettext

from shanyrak.cooperation.preparation.models import BudgetLine
from shanyrak.cooperation.preparation.names import CATEGORY_NAMES
from shanyrak.cooperation.preparation.queries.limits import limits
from shanyrak.cooperation.preparation.rules import needs_approval
from shanyrak.records.languages import Said, said_in

NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class MoneyLine:
    """What one funder pays of an activity in one currency. Sums of different currencies are never added up."""

    currency: str
    funder: str
    planned: Decimal
    committed: Decimal
    spent: Decimal
    funder_id: int | None = None

    @property
    def left(self) -> Decimal:
        """What is planned and not spent; below nothing where more was spent."""
        return self.planned - self.spent


@dataclass(frozen=True, slots=True)
class LineOfBudget:
    """A budget line as pages show it."""

    id: int
    what: Said
    category: str
    funder: str
    funder_id: int | None
    currency: str
    planned: Decimal
    committed: Decimal
    spent: Decimal
    overrun: Decimal | None
    needed_on: date | None
    approved_at: datetime | None
    waits: bool
    version: int

    @property
    def is_over(self) -> bool:
        """Whether more was spent than is planned, or than it may come to."""
        return self.spent > (self.overrun or self.planned)

    @property
    def tone(self) -> str:
        """The tone of its state."""
        if self.is_over:
            return "bad"
        return "warn" if self.waits else "ok"

    @property
    def word(self) -> str:
        """Its state in words."""
        if self.is_over:
            return gettext("More spent than planned")
        if self.waits:
            return gettext("Waits for approval")
        return gettext("Approved") if self.approved_at else gettext("Needs no approval")


def money_of(activity_id: int) -> list[MoneyLine]:
    """Return what each funder pays in each currency: planned, committed, spent; in one query."""
    return sums_of(budget_lines(activity_id, known={}))


def sums_of(lines: Iterable[LineOfBudget]) -> list[MoneyLine]:
    """Return the sums of lines by currency and funder."""
    found: dict[tuple[str, str, int | None], list[LineOfBudget]] = defaultdict(list)
    for line in lines:
        found[line.currency, line.funder, line.funder_id].append(line)
    return [
        MoneyLine(
            currency=currency,
            funder=funder,
            planned=sum((one.planned for one in some), NOTHING),
            committed=sum((one.committed for one in some), NOTHING),
            spent=sum((one.spent for one in some), NOTHING),
            funder_id=funder_id,
        )
        for (currency, funder, funder_id), some in sorted(found.items(), key=lambda pair: pair[0][:2])
    ]


def budget_lines(activity_id: int, *, known: Mapping[str, Decimal] | None = None) -> list[LineOfBudget]:
    """Return the lines of an activity's budget, by category; in two queries, one where the limits are ``known``."""
    limits_now = limits() if known is None else known
    rows = BudgetLine.objects.filter(activity=activity_id).with_sums().select_related("funder")
    order = list(CATEGORY_NAMES)
    return sorted(
        (line_of(row, limits_now) for row in rows.order_by("pk")),
        key=lambda line: (order.index(line.category), line.currency, line.id),
    )


def line_of(row: Any, known: Mapping[str, Decimal]) -> LineOfBudget:
    """Return a line as pages show it, given the limits above which lines need approval."""
    language = get_language() or "en"
    return LineOfBudget(
        id=row.pk,
        what=said_in(row.what, language),
        category=row.category,
        funder=str(said_in(row.funder.names, language)) or row.funder.label
        if row.funder
        else row.funder_text,
        funder_id=row.funder_id,
        currency=row.currency,
        planned=row.planned,
        committed=row.committed,
        spent=row.spent,
        overrun=row.overrun,
        needed_on=row.needed_on,
        approved_at=row.approved_at,
        waits=row.approved_at is None and needs_approval(row.planned, limit=known.get(row.currency)),
        version=row.version,
    )
