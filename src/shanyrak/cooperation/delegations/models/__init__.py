"""Itineraries, their stops, who helps with them, and what was said about them."""

from shanyrak.cooperation.delegations.models.helpers import ClosedDay, Delegate, Host, Interpreter, Vehicle
from shanyrak.cooperation.delegations.models.itinerary import Itinerary, ItineraryQuerySet, Stop
from shanyrak.cooperation.delegations.models.said import Reply, Waiver

__all__ = [
    "ClosedDay",
    "Delegate",
    "Host",
    "Interpreter",
    "Itinerary",
    "ItineraryQuerySet",
    "Reply",
    "Stop",
    "Vehicle",
    "Waiver",
]
