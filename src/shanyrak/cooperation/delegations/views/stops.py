"""Planning the stops of an itinerary."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from shanyrak.cooperation.delegations.actions import (
    add_stop,
    cancel_stop,
    copy_stop,
    edit_stop,
    restore_stop,
)
from shanyrak.cooperation.delegations.forms import CopyStopForm, MoveForm, ReasonForm, StopForm
from shanyrak.cooperation.delegations.models import Itinerary, Stop
from shanyrak.cooperation.delegations.names import reader
from shanyrak.cooperation.delegations.permissions import CHANGE_ITINERARIES
from shanyrak.cooperation.delegations.queries.laid import laid_out
from shanyrak.cooperation.delegations.views.shared import (
    back_to,
    edited_by,
    itinerary_of,
    kept_by,
    pressed,
)
from shanyrak.records.languages import said_in
from shanyrak.ui.access import permitted

TEMPLATE = "delegations/stop_form.html"


def stop_of(itinerary: Itinerary, number: int) -> Stop:
    """Return a stop of an itinerary. Raises Http404."""
    found = Stop.objects.filter(pk=number, itinerary=itinerary).first()
    if found is None:
        raise Http404
    found.itinerary = itinerary
    return found


@permitted(CHANGE_ITINERARIES)
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """Plan a stop."""
    itinerary = itinerary_of(request, pk)
    laid = laid_out(itinerary)
    first = {"zone": itinerary.zone, "country": itinerary.country, "begins": request.GET.get("day", "")}
    form = StopForm(laid, request.POST or None, initial=first | {"everyone": True, "at_work": True})

    def _act(**given: Any) -> None:
        add_stop(itinerary_id=itinerary.pk, **form.wanted(), **given)

    return kept_by(
        request,
        form,
        _act,
        itinerary=itinerary,
        title=gettext("Add a stop"),
        template=TEMPLATE,
        back=back_to(pk),
    )


@permitted(CHANGE_ITINERARIES)
def edit(request: HttpRequest, pk: int, stop: int) -> HttpResponse:
    """Change a stop."""
    itinerary = itinerary_of(request, pk)
    found = stop_of(itinerary, stop)
    form = StopForm.of(laid_out(itinerary), found, request.POST or None)
    return _edited(request, found, form, gettext("Change a stop"), template=TEMPLATE)


@permitted(CHANGE_ITINERARIES)
def move(request: HttpRequest, pk: int, stop: int) -> HttpResponse:
    """Give a stop another time."""
    found = stop_of(itinerary_of(request, pk), stop)
    now = {name: getattr(found, name) for name in ("begins", "ends", "version")}
    return _edited(request, found, MoveForm(request.POST or None, initial=now), gettext("Move a stop"))


def _edited(request: HttpRequest, stop: Stop, form: Any, title: str, **more: Any) -> HttpResponse:
    return edited_by(
        request,
        form,
        partial(edit_stop, stop_id=stop.pk),
        itinerary=stop.itinerary,
        model=Stop,
        title=title,
        lead=said_in(stop.title, reader()),
        back=back_to(stop.itinerary.activity_id, f"stop-{stop.pk}"),
        **more,
    )


@permitted(CHANGE_ITINERARIES)
def copy(request: HttpRequest, pk: int, stop: int) -> HttpResponse:
    """Plan the same stop once more on another day."""
    found = stop_of(itinerary_of(request, pk), stop)
    form = CopyStopForm(request.POST or None, initial={"onto": found.begins.date()})

    def _act(**given: Any) -> None:
        copy_stop(stop_id=found.pk, onto=form.cleaned_data["onto"], **given)

    return _kept(request, found, form, _act, gettext("Copy a stop"))


@permitted(CHANGE_ITINERARIES)
def cancel(request: HttpRequest, pk: int, stop: int) -> HttpResponse:
    """Cancel a stop, with the reason."""
    found = stop_of(itinerary_of(request, pk), stop)
    form = ReasonForm(request.POST or None)

    def _act(**given: Any) -> None:
        cancel_stop(stop_id=found.pk, reason=form.cleaned_data["reason"], **given)

    return _kept(request, found, form, _act, gettext("Cancel a stop"))


def _kept(request: HttpRequest, stop: Stop, form: Any, act: Any, title: str) -> HttpResponse:
    return kept_by(
        request,
        form,
        act,
        itinerary=stop.itinerary,
        title=title,
        lead=said_in(stop.title, reader()),
        back=back_to(stop.itinerary.activity_id, f"stop-{stop.pk}"),
    )


@permitted(CHANGE_ITINERARIES)
@require_POST
def restore(request: HttpRequest, pk: int, stop: int) -> HttpResponse:
    """Plan a cancelled stop again."""
    found = stop_of(itinerary_of(request, pk), stop)
    return pressed(request, partial(restore_stop, stop_id=found.pk), back_to(pk, f"stop-{stop}"))
