"""What the pages of this room share: a form that an act keeps, a button that starts an act."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import now

from shanyrak.cooperation.activities.beneath import activity_beneath, around
from shanyrak.cooperation.delegations.models import Itinerary
from shanyrak.cooperation.delegations.names import reader
from shanyrak.records.models import Kept
from shanyrak.records.pages import labelled, newer
from shanyrak.records.rules import StaleEdit
from shanyrak.refusals import Refusal
from shanyrak.ui.access import actor_of
from shanyrak.ui.showing import refusals_shown_on, said

FORM = "delegations/form.html"


def itinerary_of(request: HttpRequest, pk: int) -> Itinerary:
    """Return the itinerary of an activity if the actor may see it. Raises Http404."""
    activity_beneath(request, pk)
    rows = Itinerary.objects.visible_to(actor_of(request)).select_related("activity", "host_party")
    found: Itinerary = get_object_or_404(rows, activity=pk)
    return found


def back_to(pk: int, place: str = "") -> str:
    """Return the address of the itinerary of an activity, at one of its places."""
    return reverse("itinerary:show", args=[pk]) + (f"#{place}" if place else "")


def kept_by(
    request: HttpRequest,
    form: Any,
    act: Callable[..., object],
    *,
    itinerary: Itinerary,
    title: Any,
    template: str = FORM,
    back: str = "",
    **more: Any,
) -> HttpResponse:
    """Show a form, or let ``act`` keep what it brings and lead back."""
    back = back or back_to(itinerary.activity_id)
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            act(by=actor_of(request), at=now())
            return redirect(back)
    context = {**around(request, itinerary.activity, title), "form": form, "back": back, **more}
    return render(request, template, context)


def edited_by(
    request: HttpRequest,
    form: Any,
    act: Callable[..., object],
    *,
    itinerary: Itinerary,
    model: type[Kept],
    title: Any,
    template: str = FORM,
    back: str = "",
    **more: Any,
) -> HttpResponse:
    """Show a form, or keep the edit; a stale one is shown beside the newer, and nobody's text is lost."""
    back = back or back_to(itinerary.activity_id)
    context: dict[str, Any] = {
        **around(request, itinerary.activity, title),
        "form": form,
        "back": back,
        **more,
    }
    if request.method == "POST" and form.is_valid():
        version = form.cleaned_data["version"] or 0
        with refusals_shown_on(form):
            try:
                act(version=version, wanted=form.wanted(), by=actor_of(request), at=now())
            except StaleEdit as stale:
                form.data = newer(request.POST, stale.version)
                context |= {"stale": said(stale), "differences": labelled(model, form, stale.differences)}
                return render(request, template, context, status=409)
            return redirect(back)
    return render(request, template, context)


def pressed(request: HttpRequest, act: Callable[..., object], back: str, done: str = "") -> HttpResponse:
    """Let ``act`` happen, or say on the page it leads back to why not."""
    try:
        act(by=actor_of(request), at=now())
    except Refusal as refusal:
        messages.error(request, said(refusal))
    else:
        if done:
            messages.success(request, done)
    return redirect(back)


def language_asked(request: HttpRequest, known: tuple[str, ...]) -> str:
    """Return the language that the address names, or the reader's. Raises Http404 for one that is none of ours."""
    language = request.GET.get("language") or reader()
    if language not in known:
        raise Http404
    return language
