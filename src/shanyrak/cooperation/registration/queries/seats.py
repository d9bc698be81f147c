"""How many seats are held and left, and who waits for one. Seats are counted, never noted: a count cannot drift."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import F, IntegerField, OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from shanyrak.cooperation.registration.models import Opening, PartySeats, Registration
from shanyrak.cooperation.registration.rules import InLine, SeatsLeft

LINE = ("pk", "party", "size")


def seats_held(activity_id: int) -> Mapping[int | None, int]:
    """Return how many seats each party holds at an activity; those of no party stand under nothing."""
    rows = Registration.objects.filter(activity=activity_id).holding()
    return dict(rows.values_list("party").annotate(held=Sum("seats")).order_by())


def party_limits(opening: Opening, parties: set[int]) -> Mapping[int, int]:
    """Return how many seats each of ``parties`` may hold, of those that have a limit."""
    own = dict(PartySeats.objects.filter(opening=opening).values_list("party", "seats"))
    if opening.party_seats is None:
        return own
    return dict.fromkeys(parties, opening.party_seats) | own


def seats_left(opening: Opening, *, parties: set[int] | None = None) -> SeatsLeft:
    """Return the seats that are left in all and for each party that holds one or is among ``parties``."""
    held = seats_held(opening.activity_id)
    named = {party for party in held if party is not None} | (parties or set())
    whole = None if opening.seats is None else opening.seats - sum(held.values())
    limits = party_limits(opening, named)
    return SeatsLeft(whole, {party: limit - held.get(party, 0) for party, limit in limits.items()})


def line_of(activity_id: int) -> list[InLine]:
    """Return who waits, in the order of the line."""
    return [InLine(*row) for row in _lines(activity_id).order_by("number").values_list(*LINE)]


def heads_of_lines(activity_id: int) -> list[InLine]:
    """Return the first who waits of each party."""
    heads = _lines(activity_id).order_by("party", "number").distinct("party")
    return [InLine(*row) for row in heads.values_list(*LINE)]


def _lines(activity_id: int) -> QuerySet[Any]:
    together = (
        Registration.objects.filter(companion_of=OuterRef("pk"))
        .waiting()
        .order_by()
        .values("companion_of")
        .annotate(n=Sum("seats"))
    )
    size = F("seats") + Coalesce(Subquery(together.values("n"), output_field=IntegerField()), 0)
    rows = Registration.objects.filter(activity=activity_id).alone().waiting()
    return rows.annotate(size=size)
