"""Who is told of a note and of tasks. Acts call these inside their transaction."""

from __future__ import annotations

from datetime import date, datetime

from django.urls import reverse
from django.utils.timezone import localdate

from shanyrak.accounts.queries import people_holding
from shanyrak.cooperation.preparation.kinds import (
    NOTE_APPROVED,
    NOTE_RETURNED,
    NOTE_SUBMITTED,
    TASK_GIVEN,
    TASK_LATE,
)
from shanyrak.cooperation.preparation.models import ConceptNote, Task
from shanyrak.cooperation.preparation.rules import NoteState
from shanyrak.notices.actions import tell, tell_all
from shanyrak.notices.kinds import Fact, Kind
from shanyrak.roles import Actor, Role


def tell_submitted(note: ConceptNote, *, by: Actor, at: datetime) -> None:
    """Tell the directors that a note lies before them."""
    tell_all(
        kind=NOTE_SUBMITTED,
        to=people_holding(Role.DIRECTOR, on=localdate(at)),
        facts={"activity": note.activity.title},
        address=_page(note.activity_id),
        key=f"preparation.note_submitted:{note.pk}:{note.version}",
        by=by,
        at=at,
    )


def tell_decided(note: ConceptNote, *, by: Actor, at: datetime) -> None:
    """Tell whoever wrote on a note that it was approved or sent back."""
    approved = note.state == NoteState.APPROVED
    facts: dict[str, Fact] = {"activity": note.activity.title}
    writers = {note.created_by, *_writers(note)} - {None, by.pk}
    tell_all(
        kind=NOTE_APPROVED if approved else NOTE_RETURNED,
        to=sorted(one for one in writers if one is not None),
        facts=facts if approved else facts | {"reason": note.reason},
        address=_page(note.activity_id),
        key=f"preparation.note_decided:{note.pk}:{note.version}",
        by=by,
        at=at,
    )


def tell_given(task: Task, due: date | None, *, by: Actor, at: datetime) -> None:
    """Tell somebody that a task is theirs now; not of one that they took themselves."""
    if task.owner_id is not None and task.owner_id != by.pk:
        _tell_of_task(
            TASK_GIVEN, task, due, f"preparation.task_given:{task.pk}:{task.owner_id}", by=by, at=at
        )


def tell_late(task: Task, due: date, *, by: Actor, at: datetime) -> None:
    """Tell whoever has a task that it is late: once for each day it was due on."""
    _tell_of_task(TASK_LATE, task, due, f"preparation.task_late:{task.pk}:{due}", by=by, at=at)


def _tell_of_task(kind: Kind, task: Task, due: date | None, key: str, *, by: Actor, at: datetime) -> None:
    if task.owner_id is None:
        return
    facts: dict[str, Fact] = {
        "what": task.title,
        "activity": task.activity.title,
        "due_on": due.isoformat() if due else "–",
    }
    tell(kind=kind, to=task.owner_id, facts=facts, address=reverse("tasks:list"), key=key, by=by, at=at)


def _writers(note: ConceptNote) -> set[int | None]:
    events = ConceptNote.pgh_event_model._default_manager.filter(pgh_obj=note.pk)
    return set(events.values_list("changed_by", flat=True))


def _page(activity_id: int) -> str:
    return reverse("preparation:show", args=[activity_id])
