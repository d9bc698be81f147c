"""The small pages of an activity's parts: who takes part, which promises it fulfils, what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from shanyrak.cooperation.activities.actions import (
    add_participant,
    edit_activity,
    edit_outcome,
    edit_participant,
    fulfil_commitment,
    note_outcome,
    remove_participant,
    withdraw_fulfilment,
    withdraw_outcome,
)
from shanyrak.cooperation.activities.forms import OutcomeForm, PartForm, ParticipantForm, PromiseForm
from shanyrak.cooperation.activities.models import Activity, Fulfilment, Outcome, Participant
from shanyrak.cooperation.activities.permissions import CHANGE_ACTIVITIES, REPORT_OUTCOMES
from shanyrak.cooperation.activities.views import activity_pages
from shanyrak.records.pages import labelled, newer
from shanyrak.records.rules import StaleEdit
from shanyrak.refusals import Refusal
from shanyrak.roles import Permission
from shanyrak.topics.forms import FileUnderForm
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.showing import refusals_shown_on, said


@dataclass(frozen=True, slots=True)
class PartPages:
    """What the pages of one kind of part must know: its acts, its form, and its words.

    ``add(activity_id, by, at, **fields)``, ``edit(<number>, version, wanted, by, at)`` and ``remove(<number>, by, at)``
    are the room's acts; ``number`` is the name of the argument that says which part.
    """

    model: type[Participant | Outcome]
    name: str
    number: str
    form: type[PartForm]
    change: Permission
    new: Any
    one: Any
    add: Callable[..., Any]
    edit: Callable[..., Any]
    remove: Callable[..., Any]

    def urls(self) -> list[URLPattern]:
        """Return the addresses: add, edit, remove."""
        allow = permitted(self.change)
        return [
            path(f"<int:pk>/{self.name}s/new/", allow(self.show_add), name=f"{self.name}-add"),
            path(f"{self.name}s/<int:part>/", allow(self.show_edit), name=f"{self.name}-edit"),
            path(
                f"{self.name}s/<int:part>/remove/",
                allow(require_POST(self.take_out)),
                name=f"{self.name}-remove",
            ),
        ]

    def show_add(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show the empty form, or keep what it brings."""
        activity = activity_pages.found(request, pk)
        form = self.form(request.POST or None)
        if request.method == "POST" and form.is_valid():
            with refusals_shown_on(form):
                self.add(activity_id=activity.pk, by=actor_of(request), at=now(), **form.wanted())
                return back(activity)
        return self.drawn(request, activity, form, title=self.new)

    def show_edit(self, request: HttpRequest, part: int) -> HttpResponse:
        """Show the form, or keep the edit; a stale one is shown beside the newer, nothing is lost."""
        found = self.found(request, part)
        names = [name for name in self.form.base_fields if hasattr(found, name)]
        form = self.form(request.POST or None, initial={name: getattr(found, name) for name in names})
        remove = reverse(f"activities:{self.name}-remove", args=[part])
        more: dict[str, Any] = {"title": self.one, "remove": remove}
        if request.method == "POST" and form.is_valid():
            wanted = {
                self.number: part,
                "version": form.cleaned_data["version"] or 0,
                "wanted": form.wanted(),
            }
            with refusals_shown_on(form):
                try:
                    self.edit(**wanted, by=actor_of(request), at=now())
                except StaleEdit as stale:
                    form.data = newer(request.POST, stale.version)
                    more |= {
                        "stale": said(stale),
                        "differences": labelled(self.model, form, stale.differences),
                    }
                    return self.drawn(request, found.activity, form, status=409, **more)
                return back(found.activity)
        return self.drawn(request, found.activity, form, **more)

    def take_out(self, request: HttpRequest, part: int) -> HttpResponse:
        """Remove the part."""
        found = self.found(request, part)
        try:
            self.remove(**{self.number: part}, by=actor_of(request), at=now())
        except Refusal as refusal:
            messages.error(request, said(refusal))
        return back(found.activity)

    def found(self, request: HttpRequest, part: int) -> Any:
        """Return the part if the actor may see its activity. Raises Http404."""
        found: Any = get_object_or_404(self.model._default_manager.select_related("activity"), pk=part)
        activity_pages.found(request, found.activity_id)
        return found

    def drawn(
        self, request: HttpRequest, activity: Activity, form: Any, *, status: int = 200, **more: Any
    ) -> HttpResponse:
        """Draw the page of the form."""
        context = {**activity_pages.here(activity), "form": form, **more}
        return render(request, "activities/part.html", context, status=status)


participants = PartPages(
    model=Participant,
    name="participant",
    number="participant_id",
    form=ParticipantForm,
    change=CHANGE_ACTIVITIES,
    new=gettext_lazy("Add a participant"),
    one=gettext_lazy("Participant"),
    add=add_participant,
    edit=edit_participant,
    remove=remove_participant,
)
outcomes = PartPages(
    model=Outcome,
    name="outcome",
    number="outcome_id",
    form=OutcomeForm,
    change=REPORT_OUTCOMES,
    new=gettext_lazy("Report what came of it"),
    one=gettext_lazy("Outcome"),
    add=note_outcome,
    edit=edit_outcome,
    remove=withdraw_outcome,
)


@permitted(CHANGE_ACTIVITIES)
def fulfil(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose a promise that the activity fulfils, and note it."""
    activity = activity_pages.found(request, pk)
    form = PromiseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            promise = form.cleaned_data["commitment"]
            fulfil_commitment(activity_id=pk, commitment_id=promise.pk, by=actor_of(request), at=now())
            return back(activity)
    context = {**activity_pages.here(activity), "form": form, "title": _("Name a promise it fulfils")}
    return render(request, "activities/part.html", context)


@permitted(CHANGE_ACTIVITIES)
@require_POST
def fulfil_no_more(request: HttpRequest, part: int) -> HttpResponse:
    """Take back that the activity fulfils a promise."""
    found = get_object_or_404(Fulfilment.objects.select_related("activity"), pk=part)
    activity_pages.found(request, found.activity_id)
    withdraw_fulfilment(fulfilment_id=part, by=actor_of(request), at=now())
    return back(found.activity)


@permitted(CHANGE_ACTIVITIES)
@require_POST
def file_under(request: HttpRequest, pk: int) -> HttpResponse:
    """File the activity under topics that a person chose from those its words suggest."""
    activity = activity_pages.found(request, pk)
    form = FileUnderForm(request.POST)
    if form.is_valid():
        topics = sorted({*activity.topics, *form.cleaned_data["topics"]})
        version = form.cleaned_data["version"]
        try:
            edit_activity(
                record_id=pk, version=version, wanted={"topics": topics}, by=actor_of(request), at=now()
            )
        except Refusal as refusal:
            messages.error(request, said(refusal))
    return back(activity)


def back(activity: Activity) -> HttpResponse:
    """Lead back to the activity's page."""
    return redirect("activities:detail", pk=activity.pk)
