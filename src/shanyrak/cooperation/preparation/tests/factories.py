"""Activities that are being prepared, for tests; made by the acts themselves."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.tests import factories as activities
from shanyrak.cooperation.preparation.actions import (
    add_checklist_item,
    add_line,
    add_task,
    enter_money,
    lay_paper,
    write_note,
)
from shanyrak.cooperation.preparation.models import (
    BudgetLine,
    ChecklistItem,
    ConceptNote,
    MoneyEntry,
    Paper,
    Task,
)
from shanyrak.records.languages import texts_from
from shanyrak.roles import Holder, Role

AT = datetime(2026, 6, 2, 12, tzinfo=UTC)
AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))
DIRECTOR = Holder(pk=8, held=frozenset({Role.OFFICER, Role.DIRECTOR}))
PDF = b"%PDF-1.7\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n"


def visit(title: str = "Study visit to Tbilisi", **fields: Any) -> Activity:
    """Return a study visit of September that is planned."""
    wanted: dict[str, Any] = {
        "activity_kind": "study_visit",
        "status": "planned",
        "since": "2026-09-14",
        "until": "2026-09-18",
        "place": "Tbilisi",
    }
    return activities.activity(title, **(wanted | fields))


def note(activity: Activity | None = None, **texts: str) -> ConceptNote:
    """Return the draft of a concept note."""
    said = {"purpose": "Learn how one window serves a district", "change": "Two districts open one"} | texts
    return write_note(
        activity=activity or visit(),
        version=0,
        wanted={name: texts_from({"en": text}) for name, text in said.items()},
        by=AIGUL,
        at=AT,
    )


def line(activity: Activity | None = None, **fields: Any) -> BudgetLine:
    """Return a budget line: flights for 12 people, which the hub pays."""
    wanted: dict[str, Any] = {
        "what": texts_from({"en": "Flights for 12 delegates"}),
        "category": "travel",
        "funder": activities.the_hub(),
        "currency": "EUR",
        "planned": Decimal("9600.00"),
    }
    return add_line(activity=activity or visit(), by=AIGUL, at=AT, **(wanted | fields))


def entry(of: BudgetLine, amount: str = "4000", **fields: Any) -> MoneyEntry:
    """Return money that was spent on a line."""
    wanted: dict[str, Any] = {"sort": "spent", "on": date(2026, 6, 1), "what_for": "First ten tickets"}
    return enter_money(line_id=of.pk, amount=Decimal(amount), by=AIGUL, at=AT, **(wanted | fields))


def task(activity: Activity | None = None, title: str = "Book the hotels", **fields: Any) -> Task:
    """Return a task that is due 30 days before."""
    wanted: dict[str, Any] = {"days": -30, "anchor": "first_day"}
    return add_task(
        activity=activity or visit(), title=texts_from({"en": title}), by=AIGUL, at=AT, **(wanted | fields)
    )


def paper(activity: Activity | None = None, **fields: Any) -> Paper:
    """Return a paper that lies beside an activity."""
    wanted: dict[str, Any] = {"content": PDF, "name": "agenda.pdf", "kind_of_paper": "agenda"}
    return lay_paper(activity=activity or visit(), by=AIGUL, at=AT, **(wanted | fields))


def checklist_item(title: str = "Buy gifts") -> ChecklistItem:
    """Return an item that this hub put on the checklist for study visits."""
    return add_checklist_item(
        kind="study_visit",
        title=texts_from({"en": title}),
        anchor="first_day",
        days=-3,
        by=AIGUL,
        at=AT,
    )
