"""The page of a batch: how far it has come, stopping it, and going on after a failure."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_POST, require_safe

from shanyrak.certificates.actions import go_on_with_batch, stop_batch
from shanyrak.certificates.models import Batch
from shanyrak.certificates.permissions import ISSUE_CERTIFICATES, SEE_CERTIFICATES
from shanyrak.certificates.queries import batch_shown
from shanyrak.refusals import Refusal
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.showing import said


@permitted(SEE_CERTIFICATES)
@require_safe
def batch(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how far a batch has come; where only that is asked for, that alone."""
    facts = batch_shown(_found(request, pk))
    context = {"batch": facts, "may_issue": ISSUE_CERTIFICATES.opens_for(actor_of(request))}
    if request.headers.get("HX-Request"):
        answer = render(request, "certificates/progress.html", context)
        if not facts.is_going_on:
            answer["HX-Refresh"] = "true"  # its head changes too
        return answer
    return render(request, "certificates/batch.html", context)


@permitted(ISSUE_CERTIFICATES)
@require_POST
def stop(request: HttpRequest, pk: int) -> HttpResponse:
    """Stop a batch; what is issued stays."""
    return _acted(request, pk, stop_batch)


@permitted(ISSUE_CERTIFICATES)
@require_POST
def go_on(request: HttpRequest, pk: int) -> HttpResponse:
    """Go on with a batch that failed."""
    return _acted(request, pk, go_on_with_batch)


def _acted(request: HttpRequest, pk: int, act: Any) -> HttpResponse:
    found = _found(request, pk)
    try:
        act(batch_id=found.pk, by=actor_of(request), at=now())
    except Refusal as refusal:
        messages.error(request, said(refusal))
    return redirect("certificates:batch", found.pk)


def _found(request: HttpRequest, pk: int) -> Batch:
    found: Batch = get_object_or_404(Batch.objects.visible_to(actor_of(request)), pk=pk)
    return found
