"""What lies on desks: my tasks that are late or due, and for the director what waits for approval."""

from __future__ import annotations

from datetime import date

from django.db.models import F
from django.urls import reverse
from django.utils.translation import gettext, ngettext

from shanyrak.cooperation.preparation.permissions import APPROVE, SEE_TASKS
from shanyrak.cooperation.preparation.queries.listed import (
    WAITS,
    ListedLine,
    ListedNote,
    listed_line,
    listed_lines,
    listed_note,
    listed_notes,
)
from shanyrak.cooperation.preparation.queries.tasks import task_line, tasks
from shanyrak.cooperation.preparation.rules import NoteState, TaskState
from shanyrak.records.piles import FEW, Line, Pile, Side, pile, to_decide
from shanyrak.roles import Actor


@pile("preparation.tasks_late", order=14)
def late_tasks(actor: Actor, on: date) -> Pile | None:
    """Return my tasks whose day has passed, the latest first."""
    title = gettext("My tasks for activities that are late")
    return _tasks(TaskState.LATE, actor, on, title, "bad")


@pile("preparation.tasks_due", order=24)
def tasks_due(actor: Actor, on: date) -> Pile | None:
    """Return my tasks that are due within a week, the nearest first."""
    title = gettext("My tasks for activities, due within 7 days")
    return _tasks(TaskState.SOON, actor, on, title, "gold")


@pile("preparation.notes_to_approve", order=20)
def notes_to_approve(actor: Actor, on: date) -> Pile | None:  # noqa: ARG001 - they lie there whatever the day
    """Return the concept notes that lie before the director, the oldest first."""
    if not APPROVE.opens_for(actor):
        return None
    return to_decide(
        "preparation.notes_to_approve",
        gettext("Concept notes to approve"),
        unit=lambda count: ngettext("concept note to approve", "concept notes to approve", count),
        rows=listed_notes({"state": NoteState.SUBMITTED.value}, actor).order_by("changed_at", "pk"),
        line=lambda row: _note(listed_note(row)),
        address=f"{reverse('preparation:notes')}?state={NoteState.SUBMITTED.value}",
    )


@pile("preparation.lines_to_approve", order=21)
def lines_to_approve(actor: Actor, on: date) -> Pile | None:  # noqa: ARG001 - they lie there whatever the day
    """Return the budget lines that wait for the director, those of one activity together."""
    if not APPROVE.opens_for(actor):
        return None
    return to_decide(
        "preparation.lines_to_approve",
        gettext("Budget lines to approve"),
        unit=lambda count: ngettext("budget line to approve", "budget lines to approve", count),
        rows=listed_lines({"state": WAITS}, actor).order_by("activity__label", "pk"),
        line=lambda row: _budget_line(listed_line(row)),
        address=f"{reverse('preparation:lines')}?state={WAITS}",
    )


def _note(one: ListedNote) -> Line:
    address = reverse("preparation:show", args=[one.activity_id]) + "#note"
    return Line(text=one.activity, address=address, day=one.changed_on)


def _budget_line(one: ListedLine) -> Line:
    address = reverse("preparation:line", args=[one.id])
    return Line(text=one.what, address=address, note=one.planned, about=one.activity)


def _tasks(state: TaskState, actor: Actor, on: date, title: str, tone: str) -> Pile | None:
    if not SEE_TASKS.opens_for(actor):
        return None
    rows = tasks({"state": state.value, "mine": True}, actor, on=on)
    count = rows.count()
    late = state is TaskState.LATE
    return Pile(
        name=f"preparation.tasks_{'late' if late else 'due'}",
        title=title,
        unit=ngettext("task late", "tasks late", count) if late else ngettext("task due", "tasks due", count),
        count=count,
        address=f"{reverse('tasks:list')}?state={state.value}&mine=on",
        rows=tuple(_line(row, on=on) for row in rows.order_by(F("due").asc(nulls_last=True), "pk")[:FEW]),
        tone=tone,
        side=Side.OWED,
    )


def _line(row: object, *, on: date) -> Line:
    line = task_line(row, on=on)
    return Line(
        text=line.title,
        address=reverse("tasks:list") + f"?activity=%23{line.activity_id}&mine=on",
        day=line.due or "",
        tone=line.tone,
        word=line.word,
        about=line.activity,
    )
