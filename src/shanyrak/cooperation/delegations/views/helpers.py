"""Who and what helps with an itinerary: hosts, interpreters, vehicles, closed days; and its delegates."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from shanyrak.cooperation.activities.beneath import around
from shanyrak.cooperation.delegations.actions import (
    add_helper,
    close_day,
    edit_helper,
    invite_host,
    note_delegate,
    open_day,
    remove_helper,
    renew_host_link,
    settle_reply,
)
from shanyrak.cooperation.delegations.forms import HELPER_FORMS, ClosedDayForm, DelegateForm
from shanyrak.cooperation.delegations.links import hosting_address
from shanyrak.cooperation.delegations.models import ClosedDay, Host, Interpreter, Itinerary, Reply, Vehicle
from shanyrak.cooperation.delegations.names import reader
from shanyrak.cooperation.delegations.permissions import CHANGE_ITINERARIES, SEE_ITINERARIES
from shanyrak.cooperation.delegations.queries.laid import laid_out, seen_by
from shanyrak.cooperation.delegations.queries.lists import delegations_of
from shanyrak.cooperation.delegations.queries.timeline import pairs_in_words
from shanyrak.cooperation.delegations.views.shared import (
    back_to,
    edited_by,
    itinerary_of,
    kept_by,
    pressed,
)
from shanyrak.roles import READERS
from shanyrak.ui.access import actor_of, permitted

KINDS: dict[str, type[Any]] = {"hosts": Host, "interpreters": Interpreter, "vehicles": Vehicle}
NEW = {
    Host: _("Add a host"),
    Interpreter: _("Add an interpreter"),
    Vehicle: _("Add a vehicle"),
}
CHANGED = {
    Host: _("Change a host"),
    Interpreter: _("Change an interpreter"),
    Vehicle: _("Change a vehicle"),
}


def back_to_helpers(pk: int, place: str = "") -> str:
    """Return the address of the page of those who help."""
    return reverse("itinerary:helpers", args=[pk]) + (f"#{place}" if place else "")


@permitted(CHANGE_ITINERARIES)
@require_safe
def helpers(request: HttpRequest, pk: int) -> HttpResponse:
    """Show hosts, interpreters, vehicles and closed days, and offer to change them."""
    itinerary = itinerary_of(request, pk)
    laid = laid_out(itinerary)
    hosts = [(host, hosting_address(host)) for host in laid.hosts.values()]
    interpreters = [(one, pairs_in_words(one.pairs)) for one in laid.interpreters.values()]
    context = {
        **around(request, itinerary.activity, gettext("Hosts, interpreters, transport")),
        "hosts": hosts,
        "interpreters": interpreters,
        "vehicles": list(laid.vehicles.values()),
        "closed": laid.closed,
        "back": back_to(pk),
    }
    return render(request, "delegations/helpers.html", context)


@permitted(CHANGE_ITINERARIES)
def add(request: HttpRequest, pk: int, word: str) -> HttpResponse:
    """Add a host, an interpreter or a vehicle."""
    itinerary, kind = itinerary_of(request, pk), _kind(word)
    form = HELPER_FORMS[kind](request.POST or None)

    def _act(**given: Any) -> None:
        add_helper(kind=kind, itinerary_id=itinerary.pk, **form.wanted(), **given)

    back = back_to_helpers(pk, word)
    return kept_by(request, form, _act, itinerary=itinerary, title=NEW[kind], back=back)


@permitted(CHANGE_ITINERARIES)
def edit(request: HttpRequest, pk: int, word: str, number: int) -> HttpResponse:
    """Change a host, an interpreter or a vehicle."""
    itinerary, kind = itinerary_of(request, pk), _kind(word)
    helper = get_object_or_404(kind, pk=number, itinerary=itinerary)
    names = [field.name for field in kind._meta.concrete_fields]
    form = HELPER_FORMS[kind](request.POST or None, initial={name: getattr(helper, name) for name in names})
    return edited_by(
        request,
        form,
        partial(edit_helper, kind=kind, helper_id=number),
        itinerary=itinerary,
        model=kind,
        title=CHANGED[kind],
        back=back_to_helpers(pk, word),
        remove=reverse("itinerary:helper-remove", args=[pk, word, number]),
    )


@permitted(CHANGE_ITINERARIES)
@require_POST
def remove(request: HttpRequest, pk: int, word: str, number: int) -> HttpResponse:
    """Take a host, an interpreter or a vehicle out."""
    itinerary, kind = itinerary_of(request, pk), _kind(word)
    get_object_or_404(kind, pk=number, itinerary=itinerary)
    return pressed(request, partial(remove_helper, kind=kind, helper_id=number), back_to_helpers(pk, word))


@permitted(CHANGE_ITINERARIES)
@require_POST
def invite(request: HttpRequest, pk: int, host: int) -> HttpResponse:
    """Send a host the link to their page."""
    found = _host(itinerary_of(request, pk), host)
    done = gettext("The link goes to %(name)s by mail.") % {"name": found.name} if found.email else ""
    return pressed(request, partial(invite_host, host_id=host), back_to_helpers(pk, "hosts"), done)


@permitted(CHANGE_ITINERARIES)
@require_POST
def renew(request: HttpRequest, pk: int, host: int) -> HttpResponse:
    """Make a host's links worthless."""
    _host(itinerary_of(request, pk), host)
    done = gettext("Older links are worthless now. Send the new one.")
    return pressed(request, partial(renew_host_link, host_id=host), back_to_helpers(pk, "hosts"), done)


@permitted(CHANGE_ITINERARIES)
def close(request: HttpRequest, pk: int) -> HttpResponse:
    """Note a closed day."""
    itinerary = itinerary_of(request, pk)
    places = sorted({stop.place for stop in laid_out(itinerary).stops if stop.place})
    form = ClosedDayForm(places, request.POST or None)

    def _act(**given: Any) -> None:
        close_day(itinerary_id=itinerary.pk, **form.cleaned_data, **given)

    title, back = gettext("Note a closed day"), back_to_helpers(pk, "closed")
    return kept_by(request, form, _act, itinerary=itinerary, title=title, back=back)


@permitted(CHANGE_ITINERARIES)
@require_POST
def reopen(request: HttpRequest, pk: int, day: int) -> HttpResponse:
    """Take a closed day back."""
    get_object_or_404(ClosedDay, pk=day, itinerary=itinerary_of(request, pk))
    return pressed(request, partial(open_day, day_id=day), back_to_helpers(pk, "closed"))


@permitted(CHANGE_ITINERARIES)
@require_POST
def settle(request: HttpRequest, pk: int, reply: int) -> HttpResponse:
    """Note that a host's wish was dealt with."""
    found = get_object_or_404(Reply, pk=reply, stop__itinerary=itinerary_of(request, pk))
    return pressed(request, partial(settle_reply, reply_id=reply), back_to(pk, f"stop-{found.stop_id}"))


@permitted(SEE_ITINERARIES)
@require_safe
def delegates(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the delegates by party, heads first."""
    itinerary = itinerary_of(request, pk)
    laid, actor = laid_out(itinerary), actor_of(request)
    context = {
        **around(request, itinerary.activity, gettext("Delegates")),
        "delegations": delegations_of(laid, reader(), going=seen_by(laid, actor)),
        "may_change": CHANGE_ITINERARIES.opens_for(actor),
        "reads": bool(actor.roles() & READERS),
        "back": back_to(pk),
    }
    return render(request, "delegations/delegates.html", context)


@permitted(CHANGE_ITINERARIES)
def delegate(request: HttpRequest, pk: int, registration: int) -> HttpResponse:
    """Note which languages a delegate understands, and who heads the delegation."""
    itinerary = itinerary_of(request, pk)
    one = laid_out(itinerary).travellers.get(registration)
    if one is None:
        raise Http404
    now = {"languages": sorted(one.languages), "is_head": one.is_head}
    form = DelegateForm(request.POST or None, initial=now)

    def _act(**given: Any) -> None:
        note_delegate(registration=one.row, **form.cleaned_data, **given)

    back = reverse("itinerary:delegates", args=[pk])
    return kept_by(
        request,
        form,
        _act,
        itinerary=itinerary,
        title=gettext("What is noted of a delegate"),
        lead=one.row.name,
        back=back,
    )


def _kind(word: str) -> type[Any]:
    if word not in KINDS:
        raise Http404
    return KINDS[word]


def _host(itinerary: Itinerary, number: int) -> Host:
    found: Host = get_object_or_404(Host, pk=number, itinerary=itinerary)
    return found
