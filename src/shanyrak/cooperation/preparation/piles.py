"""What lies on desks: my tasks that are late or due, and for the director what waits for approval."""

from __future__ import annotations

from datetime import date

from django.db.models import F
from django.urls import reverse
from django.utils.translation import gettext, ngettext

from shanyrak.cooperation.preparation.permissions import SEE_TASKS
from shanyrak.cooperation.preparation.queries.tasks import task_line, tasks
from shanyrak.cooperation.preparation.rules import TaskState
from shanyrak.records.piles import FEW, Line, Pile, Side, pile
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
