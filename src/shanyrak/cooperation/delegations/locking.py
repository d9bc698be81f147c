"""One act at a time: whoever changes anything of an itinerary holds the itinerary."""

from __future__ import annotations

from shanyrak.cooperation.delegations.models import Itinerary


def locked(itinerary_id: int) -> Itinerary:
    """Return an itinerary that nobody else changes until the act is over."""
    rows = Itinerary.objects.select_for_update(of=("self",)).select_related("activity", "host_party")
    found: Itinerary = rows.get(pk=itinerary_id)
    return found
