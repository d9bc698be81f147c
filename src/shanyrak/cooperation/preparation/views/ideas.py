"""Starting an activity as an idea."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now

from shanyrak.cooperation.preparation.actions import note_idea
from shanyrak.cooperation.preparation.forms import IdeaForm
from shanyrak.cooperation.preparation.ideas import beginning_of, origins_of
from shanyrak.cooperation.preparation.permissions import PREPARE
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import asked_by
from shanyrak.ui.showing import refusals_shown_on


@permitted(PREPARE)
def new(request: HttpRequest) -> HttpResponse:
    """Show the form of an idea, filled from the record that the address names, or note what it brings."""
    actor = actor_of(request)
    form = IdeaForm(request.POST or None, initial=dict(beginning_of(request.GET.dict(), actor)))
    asked_by(actor, form)
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            came_from = origins_of(request.GET.dict())
            activity = note_idea(by=actor, at=now(), came_from=came_from, **form.wanted())
            return redirect("preparation:show", activity.pk)
    return render(request, "preparation/idea.html", {"form": form})
