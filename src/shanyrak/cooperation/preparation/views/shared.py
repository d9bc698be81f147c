"""What the pages of this room share: whose they are, forms that an act keeps, buttons that start an act."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import now

from shanyrak.cooperation.activities.beneath import activity_beneath, around
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.preparation.permissions import SEE_PREPARATION
from shanyrak.cooperation.preparation.queries.hosts import hosts_of
from shanyrak.records.models import Kept
from shanyrak.records.pages import labelled, newer
from shanyrak.records.rules import StaleEdit
from shanyrak.refusals import Refusal
from shanyrak.roles import Permission
from shanyrak.ui.access import actor_of
from shanyrak.ui.lists import asked_by
from shanyrak.ui.showing import refusals_shown_on, said

FORM = "preparation/form.html"


def prepared(request: HttpRequest, pk: int, permission: Permission = SEE_PREPARATION) -> Activity:
    """Return an activity whose preparation the actor may see, or what else ``permission`` says. Raises Http404."""
    activity = activity_beneath(request, pk)
    if not permission.allows(actor_of(request), hosts_of(pk) if permission.for_own_party else ()):
        raise Http404
    return activity


def page_of(activity: Activity, place: str = "") -> str:
    """Return the address of an activity's preparation, at a section of it."""
    return reverse("preparation:show", args=[activity.pk]) + (f"#{place}" if place else "")


def keeps(
    request: HttpRequest,
    form: Any,
    act: Callable[..., object],
    *,
    activity: Activity,
    title: Any,
    back: str = "",
    model: type[Kept] | None = None,
    **more: Any,
) -> HttpResponse:
    """Show a form, or let ``act`` keep what it brings; a stale edit is shown beside the newer, and nothing is lost."""
    asked_by(actor_of(request), form)
    there = back or page_of(activity)
    context: dict[str, Any] = {
        **around(request, activity, title),
        "form": form,
        "title": title,
        "back": there,
        **more,
    }
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            try:
                act(by=actor_of(request), at=now())
            except StaleEdit as stale:
                form.data = newer(request.POST, stale.version)
                differences = labelled(model, form, stale.differences) if model else ()
                context |= {"stale": said(stale), "differences": differences}
                return render(request, FORM, context, status=409)
            return redirect(there)
    return render(request, FORM, context, status=200)


def pressed(request: HttpRequest, act: Callable[..., object], *, back: str) -> HttpResponse:
    """Let ``act`` happen, or say on the page that ``back`` leads to why not."""
    try:
        act(by=actor_of(request), at=now())
    except Refusal as refusal:
        messages.error(request, said(refusal))
    return redirect(back)


def filled(form: type[Any], part: Any) -> dict[str, Any]:
    """Return what a part says now, for the fields of its form."""
    return {name: getattr(part, name) for name in form.base_fields if hasattr(part, name)}
