"""Tasks: of one activity, and all of them as a list."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.timezone import localdate
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from shanyrak.cooperation.preparation.actions import (
    add_task,
    begin_preparation,
    edit_task,
    finish_task,
    remove_task,
    reopen_task,
)
from shanyrak.cooperation.preparation.forms import PrepareForm, TaskFilters, TaskForm, as_counted
from shanyrak.cooperation.preparation.models import Task
from shanyrak.cooperation.preparation.permissions import PREPARE, SEE_CHECKLISTS, SEE_TASKS
from shanyrak.cooperation.preparation.queries.tasks import task_line, tasks
from shanyrak.cooperation.preparation.views.shared import filled, keeps, page_of, prepared, pressed
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import Column, Listing, show_list

LISTING = Listing(
    name="tasks",
    title=_("Tasks"),
    rows=lambda filters, actor: tasks(filters, actor, on=localdate()),
    line=lambda row: task_line(row, on=localdate()),
    filters=TaskFilters,
    first_order="due",
    template="preparation/tasks.html",
    empty=_("No tasks here."),
    context=lambda request: {"may_see_checklists": SEE_CHECKLISTS.opens_for(actor_of(request))},
    columns=(
        Column("title", _("What is to be done"), lambda t: t.title),
        Column(
            "activity",
            _("Activity"),
            lambda t: t.activity,
            lambda t: reverse("preparation:show", args=[t.activity_id]) + "#tasks",
            ("activity__label",),
        ),
        Column("owner", _("Who does it"), lambda t: t.owner, order=("owner__name",)),
        Column("due", _("Due"), lambda t: t.due_on, order=("due",), date=True),
        Column("state", _("State"), lambda t: t.word, template="preparation/cells/state.html"),
    ),
)


@permitted(SEE_TASKS)
@require_safe
def all_tasks(request: HttpRequest) -> HttpResponseBase:
    """Show the tasks of all activities, or export them."""
    return show_list(request, LISTING)


@permitted(PREPARE)
@require_POST
def begin(request: HttpRequest, pk: int) -> HttpResponse:
    """Make the checklist into tasks."""
    activity = prepared(request, pk)
    form = PrepareForm(request.POST)
    owner = form.cleaned_data["owner"] if form.is_valid() else None
    act = partial(begin_preparation, activity_id=pk, owner=owner)
    return pressed(request, act, back=page_of(activity, "tasks"))


@permitted(PREPARE)
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """Give out a task."""
    activity = prepared(request, pk)
    form = TaskForm(request.POST or None)

    def _act(**given: Any) -> None:
        add_task(activity=activity, **form.wanted(), **given)

    back = page_of(activity, "tasks")
    return keeps(request, form, _act, activity=activity, title=gettext("Add a task"), back=back)


@permitted(PREPARE)
def edit(request: HttpRequest, part: int) -> HttpResponse:
    """Change a task."""
    task = get_object_or_404(Task, pk=part)
    activity = prepared(request, task.activity_id)
    form = TaskForm(request.POST or None, initial=filled(TaskForm, task) | as_counted(task))

    def _act(**given: Any) -> None:
        edit_task(task_id=part, version=form.cleaned_data["version"] or 0, wanted=form.wanted(), **given)

    return keeps(
        request,
        form,
        _act,
        activity=activity,
        title=gettext("Task"),
        back=page_of(activity, "tasks"),
        model=Task,
        remove=reverse("preparation:task-remove", args=[part]),
    )


@permitted(PREPARE)
@require_POST
def remove(request: HttpRequest, part: int) -> HttpResponse:
    """Take a task out."""
    task = get_object_or_404(Task, pk=part)
    activity = prepared(request, task.activity_id)
    return pressed(request, partial(remove_task, task_id=part), back=page_of(activity, "tasks"))


@permitted(SEE_TASKS)
@require_POST
def done(request: HttpRequest, part: int) -> HttpResponse:
    """Say that a task is done."""
    return _of_doer(request, part, finish_task)


@permitted(SEE_TASKS)
@require_POST
def reopen(request: HttpRequest, part: int) -> HttpResponse:
    """Open a task again."""
    return _of_doer(request, part, reopen_task)


def _of_doer(request: HttpRequest, part: int, act: Any) -> HttpResponse:
    """Let the act happen to a task that the actor may see, and lead back to where the button stood."""
    if not Task.objects.visible_to(actor_of(request)).filter(pk=part).exists():
        raise Http404
    back = request.POST.get("back", "")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts=None) or not back.startswith("/"):
        back = reverse("tasks:list")
    return pressed(request, partial(act, task_id=part), back=back)
