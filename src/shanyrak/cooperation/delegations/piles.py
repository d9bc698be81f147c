"""What this room lays on the desk: itineraries in which something clashes."""

from __future__ import annotations

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext, ngettext

from shanyrak.cooperation.delegations.permissions import CHANGE_ITINERARIES
from shanyrak.cooperation.delegations.queries.lists import (
    ItineraryLine,
    clashing,
    itineraries,
    itinerary_line,
)
from shanyrak.records.piles import FEW, Line, Pile, Side, pile
from shanyrak.roles import Actor


@pile("delegations.clashing", order=24)
def itineraries_with_clashes(actor: Actor, on: date) -> Pile | None:
    """Return the itineraries ahead in which a clash is open, the nearest first."""
    if not CHANGE_ITINERARIES.opens_for(actor):
        return None
    counted = clashing(actor, on=on)
    rows = itineraries({}, actor, on=on).filter(pk__in=counted).order_by("first", "pk")[:FEW]
    return Pile(
        name="delegations.clashing",
        title=gettext("Itineraries with clashes"),
        unit=ngettext("itinerary with clashes", "itineraries with clashes", len(counted)),
        count=len(counted),
        address=f"{reverse('itineraries:list')}?clashing=on",
        tone="bad",
        side=Side.OWED,
        rows=tuple(_line(itinerary_line(row), counted[row.pk]) for row in rows),
    )


def _line(one: ItineraryLine, clashes: int) -> Line:
    return Line(
        text=one.title,
        address=f"{reverse('itinerary:show', args=[one.activity])}#clashes",
        day=one.since or "",
        tone="bad",
        word=ngettext("%(n)s clash", "%(n)s clashes", clashes) % {"n": clashes},
    )
