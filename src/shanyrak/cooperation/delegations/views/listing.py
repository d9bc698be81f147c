"""The list of all itineraries, and the stops of one to take away as a table."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from shanyrak.cooperation.activities.beneath import around
from shanyrak.cooperation.delegations.forms import ItineraryFilters
from shanyrak.cooperation.delegations.names import reader
from shanyrak.cooperation.delegations.permissions import SEE_ITINERARIES
from shanyrak.cooperation.delegations.queries.laid import Laid, laid_out, seen_by
from shanyrak.cooperation.delegations.queries.lists import itineraries, itinerary_line, stops_of
from shanyrak.cooperation.delegations.queries.timeline import StopLine, stop_line
from shanyrak.cooperation.delegations.views.shared import itinerary_of
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import Column, Listing, show_list

LISTING = Listing(
    name="itineraries",
    title=_("Itineraries"),
    rows=lambda filters, actor: itineraries(filters, actor, on=localdate()),
    line=itinerary_line,
    filters=ItineraryFilters,
    first_order="-when",
    empty=_("No itinerary yet. Begin one on the page of an activity."),
    columns=(
        Column(
            "activity",
            _("Activity"),
            lambda one: one.title,
            lambda one: reverse("itinerary:show", args=[one.activity]),
            ("activity__label",),
        ),
        Column("when", _("When"), lambda one: one.when, order=("first",)),
        Column("since", _("First day"), lambda one: one.since, date=True, on_page=False),
        Column("country", _("Country"), lambda one: one.country, order=("country",)),
        Column("host_party", _("Received by"), lambda one: one.host_party, order=("host_party__label",)),
        Column("stops", _("Stops"), lambda one: one.stops, order=("stop_count",), numeric=True),
        Column(
            "state",
            _("State"),
            lambda one: one.state,
            order=("state",),
            template="delegations/parts/state_cell.html",
        ),
    ),
)


@permitted(SEE_ITINERARIES)
@require_safe
def all_itineraries(request: HttpRequest) -> HttpResponseBase:
    """Show the itineraries, or export them."""
    return show_list(request, LISTING)


@permitted(SEE_ITINERARIES)
@require_safe
def stops(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Show the stops of an itinerary as a table, or export them."""
    itinerary = itinerary_of(request, pk)
    laid = laid_out(itinerary)
    listing = _stops(laid, seen_by(laid, actor_of(request)))
    return show_list(request, listing, also=around(request, itinerary.activity, listing.title))


def _stops(laid: Laid, going: frozenset[int] | None) -> Listing:
    """Return the table of an itinerary's stops, of those that one of ``going`` goes to."""
    seen = frozenset(laid.travellers) if going is None else going

    def _line(row: Any) -> StopLine:
        return stop_line(laid, row, reader(), seen)

    there = reverse("itinerary:show", args=[laid.itinerary.activity_id])
    return Listing(
        name=f"itinerary-{laid.itinerary.activity_id}",
        title=_("Stops"),
        rows=lambda _filters, _actor: stops_of(laid.itinerary, going, laid),
        line=_line,
        first_order="begins",
        template="delegations/stops.html",
        columns=(
            Column(
                "title", _("What"), lambda one: one.title, lambda one: f"{there}#stop-{one.id}", ("title",)
            ),
            Column("begins", _("Day"), lambda one: one.begins.date(), order=("begins",), date=True),
            Column("time", _("Time"), lambda one: one.time),
            Column("zone", _("Clocks of"), lambda one: one.zone, on_page=False),
            Column("where", _("Where"), lambda one: one.where, order=("place",)),
            Column("address", _("Address"), lambda one: one.address, on_page=False),
            Column("hosts", _("Hosts"), lambda one: ", ".join(host.name for host in one.hosts)),
            Column("way", _("From the stop before"), lambda one: one.way, on_page=False),
            Column("vehicles", _("Vehicles"), lambda one: _named(one.vehicles), on_page=False),
            Column("interpreters", _("Interpreters"), lambda one: _named(one.interpreters), on_page=False),
            Column("who", _("Who goes"), lambda one: one.who),
            Column("count", _("Delegates"), lambda one: one.count, numeric=True),
            Column("cancelled", _("Cancelled"), lambda one: one.reason),
        ),
    )


def _named(some: Any) -> str:
    return ", ".join(one.name for one in some)
