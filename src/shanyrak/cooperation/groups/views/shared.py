"""What the small pages of this room share: a form that an act keeps, and a button that starts an act."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now

from shanyrak.records.models import Kept, Record
from shanyrak.records.pages import RecordPages, labelled, newer
from shanyrak.records.rules import StaleEdit
from shanyrak.refusals import Refusal
from shanyrak.ui.access import actor_of
from shanyrak.ui.showing import refusals_shown_on, said

PAGE = "groups/part.html"


def kept_by(
    request: HttpRequest,
    form: Any,
    act: Callable[..., object],
    *,
    pages: RecordPages,
    record: Record,
    title: Any,
    template: str = PAGE,
    **more: Any,
) -> HttpResponse:
    """Show a form, or let ``act`` keep what it brings and lead back to the record's page."""
    back = pages.address("detail", pk=record.pk)
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            act(by=actor_of(request), at=now())
            return redirect(back)
    return render(request, template, {**pages.here(record), "form": form, "title": title, **more})


def edited_by(
    request: HttpRequest,
    form: Any,
    act: Callable[..., object],
    *,
    pages: RecordPages,
    record: Record,
    model: type[Kept],
    title: Any,
    template: str = PAGE,
    **more: Any,
) -> HttpResponse:
    """Show a form, or keep the edit; a stale one is shown beside the newer, and nobody's text is lost."""
    context: dict[str, Any] = {**pages.here(record), "form": form, "title": title, **more}
    if request.method == "POST" and form.is_valid():
        version = form.cleaned_data["version"] or 0
        with refusals_shown_on(form):
            try:
                act(version=version, wanted=form.wanted(), by=actor_of(request), at=now())
            except StaleEdit as stale:
                form.data = newer(request.POST, stale.version)
                context |= {"stale": said(stale), "differences": labelled(model, form, stale.differences)}
                return render(request, template, context, status=409)
            return redirect(pages.address("detail", pk=record.pk))
    return render(request, template, context)


def pressed(request: HttpRequest, act: Callable[..., object], *, pages: RecordPages, pk: int) -> HttpResponse:
    """Let ``act`` happen, or say on the record's page why not."""
    try:
        act(by=actor_of(request), at=now())
    except Refusal as refusal:
        messages.error(request, said(refusal))
    return redirect(pages.address("detail", pk=pk))


def filled(form: type[BaseForm], part: Kept) -> dict[str, Any]:
    """Return what a part says now, for the fields of its form."""
    fields: Mapping[str, Any] = form.base_fields  # type: ignore[attr-defined]  # every declared form has it
    return {name: getattr(part, name) for name in fields if hasattr(part, name)}
