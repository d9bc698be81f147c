"""Reading tasks: whose, by when, late first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet
from django.utils.translation import get_language, gettext, ngettext

from shanyrak.cooperation.activities.rules import ActivityStatus
from shanyrak.cooperation.preparation.models import Task
from shanyrak.cooperation.preparation.names import TASK_STATE_NAMES, TASK_TONES
from shanyrak.cooperation.preparation.rules import Anchor, TaskState, task_state
from shanyrak.records.languages import Said, said_in
from shanyrak.roles import Actor
from shanyrak.ui.words import number, when

STILL_OPEN, DUE = "still_open", "due"  # filters: not done; late or due within a week


@dataclass(frozen=True, slots=True)
class TaskLine:
    """A task in a list."""

    id: int
    title: Said
    activity_id: int
    activity: Said
    due: date | None
    is_set_by_hand: bool
    counted: str
    owner_id: int | None
    owner: str
    state: str
    tone: str
    word: str
    done_on: date | None

    @property
    def due_on(self) -> str:
        """The day as files write it."""
        return self.due.isoformat() if self.due else ""

    @property
    def is_done(self) -> bool:
        """Whether it is done."""
        return self.state == TaskState.DONE

    @property
    def is_late(self) -> bool:
        """Whether its day has passed."""
        return self.state == TaskState.LATE


def tasks(filters: Mapping[str, Any], actor: Actor, *, on: date) -> QuerySet[Task]:
    """Return the tasks that ``actor`` may see and that ``filters`` keep, with their days."""
    rows = current_tasks().visible_to(actor)
    state = filters.get("state")
    if state == STILL_OPEN:
        rows = rows.filter(done_at=None)
    elif state == DUE:
        rows = rows.in_state(TaskState.LATE, on=on) | rows.in_state(TaskState.SOON, on=on)
    elif state:
        rows = rows.in_state(TaskState(state), on=on)
    if filters.get("mine"):
        rows = rows.filter(owner=actor.pk or 0)
    return rows.filter(*_conditions(filters))


def current_tasks() -> Any:
    """Return the tasks of activities that were not cancelled, with their days and what their lines name."""
    rows = Task.objects.with_due().select_related("activity", "owner")
    return rows.exclude(activity__status=ActivityStatus.CANCELLED.value)


def _conditions(filters: Mapping[str, Any]) -> Iterable[Q]:
    if text := filters.get("q"):
        yield Q(activity__search_text__contains=text.lower()) | Q(title__icontains=text)
    if activity := filters.get("activity"):
        yield Q(activity=activity)


def tasks_of(activity_id: int, *, on: date) -> list[TaskLine]:
    """Return the tasks of an activity by their days, those without one last; in one query."""
    rows = Task.objects.with_due().filter(activity=activity_id).select_related("activity", "owner")
    return [task_line(row, on=on) for row in rows.order_by(F("due").asc(nulls_last=True), "pk")]


def task_line(row: Any, *, on: date) -> TaskLine:
    """Return a task as lists show it on the day ``on``; needs ``with_due``."""
    state = task_state(row.due, done=row.done_at is not None, on=on)
    language = get_language() or "en"
    return TaskLine(
        id=row.pk,
        title=said_in(row.title, language),
        activity_id=row.activity_id,
        activity=said_in(row.activity.title, language),
        due=row.due,
        is_set_by_hand=row.set_on is not None,
        counted="" if row.set_on or row.days is None else counted_in_words(row.anchor, row.days),
        owner_id=row.owner_id,
        owner=str(row.owner) if row.owner else "",
        state=state.value,
        tone=TASK_TONES[state.value],
        word=_in_words(state, row, on=on),
        done_on=row.done_at.date() if row.done_at else None,
    )


def counted_in_words(anchor: str, days: int) -> str:
    """Say how a day is counted: “30 days before it begins”."""
    n = abs(days)
    if n == 0:
        return gettext("on the first day") if anchor == Anchor.FIRST_DAY else gettext("on the last day")
    shown = {"days": number(n)}
    if anchor == Anchor.FIRST_DAY:
        if days < 0:
            return ngettext("%(days)s day before it begins", "%(days)s days before it begins", n) % shown
        return ngettext("%(days)s day after it begins", "%(days)s days after it begins", n) % shown
    if days < 0:
        return ngettext("%(days)s day before it ends", "%(days)s days before it ends", n) % shown
    return ngettext("%(days)s day after it ends", "%(days)s days after it ends", n) % shown


def _in_words(state: TaskState, row: Any, *, on: date) -> str:
    if state is TaskState.LATE:
        late = (on - row.due).days
        return ngettext("%(days)s day late", "%(days)s days late", late) % {"days": number(late)}
    if state is TaskState.DONE:
        return f"{gettext(TASK_STATE_NAMES[state.value])}, {when(row.done_at, short=True)}"
    if state is TaskState.SOON and row.due == on:
        return gettext("Due today")
    return gettext(TASK_STATE_NAMES[state.value])
