"""What the pages of this room share: forms that acts keep, and buttons that start acts, beneath an activity."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import now

from shanyrak.cooperation.activities.beneath import activity_beneath, around
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.programme.models import Session
from shanyrak.records.models import Kept
from shanyrak.records.pages import labelled, newer
from shanyrak.records.rules import StaleEdit
from shanyrak.refusals import Refusal
from shanyrak.ui.access import actor_of
from shanyrak.ui.lists import asked_by
from shanyrak.ui.showing import refusals_shown_on, said

PAGE = "programme/part.html"


def session_of(request: HttpRequest, pk: int, part: int) -> Session:
    """Return a session of an activity if the reader may see both. Raises Http404."""
    activity_beneath(request, pk)
    rows = (
        Session.objects.standing().visible_to(actor_of(request)).select_related("activity", "room", "track")
    )
    found: Session = get_object_or_404(rows, pk=part, activity=pk)
    return found


def part_of(model: type[Any], part: int, **where: Any) -> Any:
    """Return a part of the programme. Raises Http404 for one that lies elsewhere."""
    found = model._default_manager.filter(pk=part, **where).first()
    if found is None:
        raise Http404
    return found


def programme_address(activity_id: int) -> str:
    """Return the desk page of a programme."""
    return reverse("programme:of", args=[activity_id])


def session_address(session: Session) -> str:
    """Return the page of a session."""
    return reverse("programme:session", args=[session.activity_id, session.pk])


def drawn(
    request: HttpRequest, activity: Activity, form: Any, *, title: Any, status: int = 200, **more: Any
) -> HttpResponse:
    """Draw the page of a form beneath an activity."""
    context = {**around(request, activity, title), "form": form, "title": title, **more}
    return render(request, more.pop("template", PAGE), context, status=status)


def kept_by(
    request: HttpRequest,
    form: Any,
    act: Callable[..., object],
    *,
    activity: Activity,
    back: str,
    title: Any,
    **more: Any,
) -> HttpResponse:
    """Show a form, or let ``act`` keep what it brings and lead back."""
    asked_by(actor_of(request), form)
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            act(by=actor_of(request), at=now())
            return redirect(back)
    return drawn(request, activity, form, title=title, back=back, **more)


def edited_by(
    request: HttpRequest,
    form: Any,
    act: Callable[..., object],
    *,
    activity: Activity,
    model: type[Kept],
    back: str,
    title: Any,
    **more: Any,
) -> HttpResponse:
    """Show a form, or keep the edit; a stale one is shown beside the newer, and nobody's text is lost."""
    asked_by(actor_of(request), form)
    more |= {"back": back}
    if request.method == "POST" and form.is_valid():
        version = form.cleaned_data["version"] or 0
        with refusals_shown_on(form):
            try:
                act(version=version, wanted=form.wanted(), by=actor_of(request), at=now())
            except StaleEdit as stale:
                form.data = newer(request.POST, stale.version)
                more |= {"stale": said(stale), "differences": labelled(model, form, stale.differences)}
                return drawn(request, activity, form, title=title, status=409, **more)
            return redirect(back)
    return drawn(request, activity, form, title=title, **more)


def pressed(request: HttpRequest, act: Callable[..., object], *, back: str) -> HttpResponse:
    """Let ``act`` happen, or say on the page that follows why not."""
    try:
        act(by=actor_of(request), at=now())
    except Refusal as refusal:
        messages.error(request, said(refusal))
    return redirect(back)


def filled(form: type[BaseForm], part: Kept) -> dict[str, Any]:
    """Return what a part says now, for the fields of its form."""
    fields: Mapping[str, Any] = form.base_fields  # type: ignore[attr-defined]  # every declared form has it
    return {name: getattr(part, name) for name in fields if hasattr(part, name)}
