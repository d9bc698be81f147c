"""Making a checklist into tasks, giving them out, doing them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from shanyrak.accounts.models import User
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.rules import ActivityKind
from shanyrak.cooperation.preparation import news
from shanyrak.cooperation.preparation.models import Begun, Task
from shanyrak.cooperation.preparation.permissions import DO_TASKS, PREPARE, REMIND
from shanyrak.cooperation.preparation.queries.checklists import checklist_for
from shanyrak.cooperation.preparation.queries.tasks import current_tasks
from shanyrak.cooperation.preparation.rules import PreparedAlready, TaskDone, TaskNotDone, TaskState
from shanyrak.cooperation.preparation.telling import told
from shanyrak.journal.actions import record
from shanyrak.records.actions import keep_edit, keep_new
from shanyrak.roles import Actor, require


@transaction.atomic
def begin_preparation(*, activity_id: int, by: Actor, at: datetime, owner: User | None = None) -> list[Task]:
    """Make the checklist of an activity's kind into its tasks, all of them ``owner``'s. Refuses to do so twice."""
    require(by, PREPARE)
    activity = Activity.objects.select_for_update().get(pk=activity_id)
    if Begun.objects.filter(activity=activity).exists():
        raise PreparedAlready
    Begun.objects.create(activity=activity, at=at, by=by.pk)
    items = checklist_for(ActivityKind(activity.activity_kind))
    tasks = [
        Task(
            activity=activity,
            title=item.title,
            anchor=item.anchor,
            days=item.days,
            owner=owner,
            **_made(by, at),
        )
        for item in items
    ]
    Task.objects.bulk_create(tasks)
    journalled = told(activity.pk, {"tasks": [task.pk for task in tasks], "owner": owner})
    record("preparation.activity.prepared", by=by, at=at, **journalled)
    return tasks


@transaction.atomic
def add_task(*, activity: Activity, by: Actor, at: datetime, **fields: Any) -> Task:
    """Give out a task that no checklist has."""
    require(by, PREPARE)
    task: Task = keep_new(record=Task(activity=activity, **fields), by=by, at=at)
    record("preparation.task.added", by=by, at=at, **told(activity.pk, fields, task=task.pk))
    news.tell_given(task, _due(task), by=by, at=at)
    return task


@transaction.atomic
def edit_task(*, task_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime) -> Task:
    """Change a task: what, whose, by when. Refuses an edit of an older version."""
    require(by, PREPARE)
    task = _locked(task_id)
    changes = keep_edit(record=task, wanted=wanted, version=version, by=by, at=at)
    if changes:
        record("preparation.task.edited", by=by, at=at, **told(task.activity_id, changes, task=task.pk))
    if "owner" in changes:
        news.tell_given(task, _due(task), by=by, at=at)
    return task


@transaction.atomic
def finish_task(*, task_id: int, by: Actor, at: datetime) -> Task:
    """Say that a task is done: the secretariat may of any, anybody of the own ones. Refuses one that is done."""
    task = _of_doer(task_id, by)
    if task.done_at is not None:
        raise TaskDone
    keep_edit(record=task, wanted={"done_at": at, "done_by": by.pk}, version=task.version, by=by, at=at)
    record("preparation.task.done", by=by, at=at, **told(task.activity_id, task=task.pk))
    return task


@transaction.atomic
def reopen_task(*, task_id: int, by: Actor, at: datetime) -> Task:
    """Open a task again that was said to be done. Refuses one that is open."""
    task = _of_doer(task_id, by)
    if task.done_at is None:
        raise TaskNotDone
    keep_edit(record=task, wanted={"done_at": None, "done_by": None}, version=task.version, by=by, at=at)
    record("preparation.task.reopened", by=by, at=at, **told(task.activity_id, task=task.pk))
    return task


@transaction.atomic
def remove_task(*, task_id: int, by: Actor, at: datetime) -> Activity:
    """Take a task out that this activity does not need."""
    require(by, PREPARE)
    task = _locked(task_id)
    activity, number, title = task.activity, task.pk, task.title
    task.delete()
    record("preparation.task.removed", by=by, at=at, **told(activity.pk, {"title": title}, task=number))
    return activity


@transaction.atomic
def remind_of_tasks(*, by: Actor, at: datetime) -> int:
    """Tell everybody of their late tasks, of each once; return how many are late."""
    require(by, REMIND)
    late = current_tasks().in_state(TaskState.LATE, on=localdate(at)).exclude(owner=None)
    rows = list(late.order_by("pk"))
    for task in rows:
        news.tell_late(task, task.due, by=by, at=at)
    return len(rows)


def _made(by: Actor, at: datetime) -> dict[str, Any]:
    return {"created_at": at, "created_by": by.pk, "changed_at": at, "changed_by": by.pk}


def _due(task: Task) -> Any:
    return Task.objects.with_due().values_list("due", flat=True).get(pk=task.pk)


def _of_doer(task_id: int, by: Actor) -> Task:
    task = _locked(task_id)
    if task.owner_id is None or task.owner_id != by.pk:
        require(by, DO_TASKS)
    return task


def _locked(task_id: int) -> Task:
    task: Task = Task.objects.select_for_update(of=("self",)).select_related("activity").get(pk=task_id)
    return task
