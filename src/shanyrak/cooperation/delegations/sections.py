"""What this room shows elsewhere: a tab and a summary at an activity, whom a person received, a delegate's own part."""

from __future__ import annotations

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.delegations.links import travelling_token
from shanyrak.cooperation.delegations.models import Host, Itinerary, Stop
from shanyrak.cooperation.delegations.names import STATE_NAMES, STATE_TONES, country_in_words, reader
from shanyrak.cooperation.delegations.permissions import SEE_ITINERARIES
from shanyrak.cooperation.delegations.queries.clashing import clashes_of
from shanyrak.cooperation.delegations.queries.laid import laid_out, seen_by
from shanyrak.cooperation.delegations.queries.timeline import days_of
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.own_page import shown_on_own
from shanyrak.cooperation.registration.rules import State
from shanyrak.directory.models import Person
from shanyrak.records.languages import said_in
from shanyrak.records.sections import Section, shown_on
from shanyrak.records.tabs import Tab, tab_on
from shanyrak.records.turning import clocks_asked
from shanyrak.roles import READERS, Actor
from shanyrak.ui.words import days

SHOWN = 7


@tab_on("activities.activity", order=50)
def itinerary_tab(activity: Activity, actor: Actor) -> Tab | None:
    """Offer the itinerary to those who may see one."""
    if not SEE_ITINERARIES.opens_for(actor):
        return None
    return Tab(_("Itinerary"), reverse("itinerary:show", args=[activity.pk]))


@shown_on("activities.activity", order=32)
def itinerary_in_short(activity: Activity, actor: Actor) -> Section | None:
    """Show how many stops there are, on which days, and how many clashes are open."""
    if not SEE_ITINERARIES.opens_for(actor) or clocks_asked().chosen:
        return None
    rows = Itinerary.objects.visible_to(actor).select_related("activity", "host_party")
    itinerary = rows.filter(activity=activity.pk).first()
    if itinerary is None:
        return None
    laid = laid_out(itinerary)
    shown = days_of(laid, reader(), going=seen_by(laid, actor))
    reads = bool(actor.roles() & READERS)
    context = {
        "address": reverse("itinerary:show", args=[activity.pk]),
        "stops": sum(1 for day in shown for stop in day.stops if not stop.is_cancelled),
        "when": days(shown[0].on.isoformat(), shown[-1].on.isoformat()) if shown else "",
        "country": country_in_words(itinerary.country),
        "host_party": said_in(itinerary.host_party.names, reader()) if itinerary.host_party else "",
        "state": STATE_NAMES[itinerary.state],
        "tone": STATE_TONES[itinerary.state],
        "clashes": len(clashes_of(laid, language=reader()).open) if reads else 0,
    }
    return Section("itinerary", _("Itinerary"), "delegations/parts/in_short.html", context)


@shown_on("directory.person", order=40)
def travelled_and_received(person: Person, actor: Actor) -> Section | None:
    """Show to the secretariat on which itineraries a person travelled, and where they received others."""
    if not actor.roles() & READERS or clocks_asked().chosen:
        return None
    hosted = Stop.objects.filter(
        hosts__overlap=list(Host.objects.filter(person=person).values_list("pk", flat=True))
    )
    travelled = Registration.objects.filter(person=person, state=State.APPROVED.value)
    rows = Itinerary.objects.filter(
        Q(pk__in=hosted.values("itinerary")) | Q(activity__in=travelled.values("activity"))
    )
    found = list(rows.select_related("activity").order_by("-activity__since", "pk")[:SHOWN])
    if not found:
        return None
    receiving = set(hosted.values_list("itinerary", flat=True))
    lines = [
        {
            "title": said_in(one.activity.title, reader()),
            "address": reverse("itinerary:show", args=[one.activity_id]),
            "when": days(one.activity.since, one.activity.until, short=True),
            "received": one.pk in receiving,
        }
        for one in found
    ]
    return Section("itineraries", _("Itineraries"), "delegations/parts/of_person.html", {"lines": lines})


@shown_on_own(order=20)
def own_itinerary(registration: Registration, language: str) -> Section | None:
    """Show a delegate their confirmed itinerary, and how to take it along."""
    if registration.state != State.APPROVED.value:
        return None
    rows = Itinerary.objects.select_related("activity", "host_party")
    itinerary = rows.filter(activity=registration.activity_id).first()
    if itinerary is None or not itinerary.is_confirmed:
        return None
    token = travelling_token(registration)
    context = {
        "days": days_of(laid_out(itinerary), language, going=[registration.pk]),
        "token": token,
    }
    return Section("itinerary", _("Your itinerary"), "delegations/parts/own.html", context)
