"""The one page of an activity's preparation."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from shanyrak.cooperation.activities.beneath import around
from shanyrak.cooperation.preparation.forms import PrepareForm
from shanyrak.cooperation.preparation.models import Begun
from shanyrak.cooperation.preparation.permissions import (
    APPROVE,
    DRAFT_NOTES,
    PREPARE,
    SEE_BUDGETS,
    SEE_PREPARATION,
)
from shanyrak.cooperation.preparation.queries.board import steps_of, tasks_in_short
from shanyrak.cooperation.preparation.queries.money import budget_lines, sums_of
from shanyrak.cooperation.preparation.queries.notes import note_line, note_of
from shanyrak.cooperation.preparation.queries.papers import papers_of
from shanyrak.cooperation.preparation.queries.serving import serves
from shanyrak.cooperation.preparation.queries.tasks import tasks_of
from shanyrak.cooperation.preparation.views.shared import prepared
from shanyrak.ui.access import actor_of, permitted


@permitted(SEE_PREPARATION)
@require_safe
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how far an activity has come: its note, its money, its tasks and its papers."""
    activity, actor, on = prepared(request, pk), actor_of(request), localdate()
    note = note_of(pk)
    sees_all = SEE_BUDGETS.opens_for(actor)
    tasks = tasks_of(pk, on=on) if sees_all else []
    lines = budget_lines(pk) if sees_all else []
    context = {
        **around(request, activity, _("Preparation")),
        "steps": steps_of(activity, note, on=on),
        "note": note_line(note) if note else None,
        "serves": serves(activity, actor),
        "open_tasks": [one for one in tasks if not one.is_done],
        "done_tasks": [one for one in tasks if one.is_done],
        "in_short": tasks_in_short(tasks),
        "has_begun": Begun.objects.filter(activity=activity).exists(),
        "prepare_form": PrepareForm(initial={"owner": actor.pk}),
        "lines": lines,
        "sums": sums_of(lines),
        "seen": ",".join(f"{line.id}:{line.version}" for line in lines),
        "waiting": sum(line.waits for line in lines),
        "papers": papers_of(pk, actor),
        "sees_all": sees_all,
        "may_prepare": PREPARE.opens_for(actor),
        "may_draft": DRAFT_NOTES.opens_for(actor),  # the page opens for hosts and the secretariat only
        "may_approve": APPROVE.opens_for(actor),
    }
    return render(request, "preparation/show.html", context)
