"""What itineraries forget: the mails about where people went, with their registrations; hosts and interpreters, with the person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from shanyrak.accounts.extending import forgotten_with_a_person
from shanyrak.accounts.models import User
from shanyrak.cooperation.delegations.actions import erase_helpers
from shanyrak.cooperation.delegations.models import Host, Interpreter, Itinerary, Stop
from shanyrak.cooperation.delegations.telling import told_of_stop, told_when_confirmed
from shanyrak.cooperation.registration.extending import forgotten_with_registrations
from shanyrak.notices.actions import forget_told
from shanyrak.roles import Actor


@forgotten_with_registrations
def forget_mails(activity_id: int, registrations: Sequence[int], by: Actor, at: datetime) -> None:  # noqa: ARG001 - every room is told whose
    """Forget what people were told of an activity's itinerary, and their addresses where nothing else needs them."""
    itineraries = Itinerary.objects.filter(activity=activity_id).values_list("pk", flat=True)
    stops = Stop.objects.filter(itinerary__activity=activity_id).values_list("pk", flat=True)
    forget_told(keys=[*map(told_when_confirmed, itineraries), *map(told_of_stop, stops)], by=by, at=at)


@forgotten_with_a_person(Host, Interpreter)
def forget_helpers(user: User, by: Actor, at: datetime) -> None:
    """Erase whoever received delegates or interpreted for them; that somebody did stays."""
    erase_helpers(email=user.email, by=by, at=at)
