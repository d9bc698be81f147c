"""The hub's checklists, one for each kind of activity."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from shanyrak.cooperation.activities.models import KIND_NAMES
from shanyrak.cooperation.activities.rules import ActivityKind
from shanyrak.cooperation.preparation.actions import (
    add_checklist_item,
    edit_checklist_item,
    remove_checklist_item,
    take_ready_checklist,
    write_own_checklist,
)
from shanyrak.cooperation.preparation.forms import ChecklistItemForm, as_counted
from shanyrak.cooperation.preparation.models import ChecklistItem, ChecklistOfHub
from shanyrak.cooperation.preparation.permissions import PREPARE, SEE_CHECKLISTS
from shanyrak.cooperation.preparation.queries.checklists import all_checklists, checklist_for
from shanyrak.cooperation.preparation.queries.tasks import counted_in_words
from shanyrak.cooperation.preparation.views.shared import filled, pressed
from shanyrak.records.pages import labelled, newer
from shanyrak.records.rules import StaleEdit
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.showing import refusals_shown_on, said


@permitted(SEE_CHECKLISTS)
@require_safe
def checklists(request: HttpRequest) -> HttpResponse:
    """Show the checklists of all kinds of activities."""
    return render(request, "preparation/checklists.html", {"checklists": all_checklists()})


@permitted(SEE_CHECKLISTS)
@require_safe
def checklist(request: HttpRequest, kind: str) -> HttpResponse:
    """Show the checklist of one kind."""
    items = [(item, counted_in_words(item.anchor, item.days)) for item in checklist_for(_kind(kind))]
    context = {
        "kind": kind,
        "name": gettext(KIND_NAMES[kind]),
        "items": items,
        "is_own": ChecklistOfHub.objects.filter(activity_kind=kind).exists(),
        "may_prepare": PREPARE.opens_for(actor_of(request)),
    }
    return render(request, "preparation/checklist.html", context)


@permitted(PREPARE)
@require_POST
def write_own(request: HttpRequest, kind: str) -> HttpResponse:
    """Copy the ready checklist, to be changed."""
    act = partial(write_own_checklist, kind=_kind(kind).value)
    return pressed(request, act, back=reverse("checklists:one", args=[kind]))


@permitted(PREPARE)
@require_POST
def take_ready(request: HttpRequest, kind: str) -> HttpResponse:
    """Throw the own checklist away."""
    act = partial(take_ready_checklist, kind=_kind(kind).value)
    return pressed(request, act, back=reverse("checklists:one", args=[kind]))


@permitted(PREPARE)
def item_add(request: HttpRequest, kind: str) -> HttpResponse:
    """Put an item on a checklist."""
    form = ChecklistItemForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            add_checklist_item(kind=_kind(kind).value, by=actor_of(request), at=now(), **form.wanted())
            return redirect("checklists:one", kind)
    return _form(request, _kind(kind).value, form, gettext("Add an item"))


@permitted(PREPARE)
def item_edit(request: HttpRequest, part: int) -> HttpResponse:
    """Change an item of a checklist; a stale edit is shown beside the newer."""
    item = get_object_or_404(ChecklistItem.objects.select_related("checklist"), pk=part)
    kind = item.checklist.activity_kind
    form = ChecklistItemForm(request.POST or None, initial=filled(ChecklistItemForm, item) | as_counted(item))
    more: dict[str, Any] = {"remove": reverse("checklists:item-remove", args=[part])}
    if request.method == "POST" and form.is_valid():
        version = form.cleaned_data["version"] or 0
        with refusals_shown_on(form):
            try:
                edit_checklist_item(
                    item_id=part, version=version, wanted=form.wanted(), by=actor_of(request), at=now()
                )
            except StaleEdit as stale:
                form.data = newer(request.POST, stale.version)
                more |= {
                    "stale": said(stale),
                    "differences": labelled(ChecklistItem, form, stale.differences),
                }
                return _form(request, kind, form, gettext("Item of a checklist"), status=409, **more)
            return redirect("checklists:one", kind)
    return _form(request, kind, form, gettext("Item of a checklist"), **more)


@permitted(PREPARE)
@require_POST
def item_remove(request: HttpRequest, part: int) -> HttpResponse:
    """Take an item off a checklist."""
    item = get_object_or_404(ChecklistItem.objects.select_related("checklist"), pk=part)
    back = reverse("checklists:one", args=[item.checklist.activity_kind])
    return pressed(request, partial(remove_checklist_item, item_id=part), back=back)


def _kind(kind: str) -> ActivityKind:
    if kind not in KIND_NAMES:
        raise Http404
    return ActivityKind(kind)


def _form(
    request: HttpRequest, kind: str, form: Any, title: str, *, status: int = 200, **more: Any
) -> HttpResponse:
    context = {"form": form, "title": title, "kind": kind, "name": gettext(KIND_NAMES[kind]), **more}
    return render(request, "preparation/checklist_form.html", context, status=status)
