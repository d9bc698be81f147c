"""How many seats are held and left, and who waits for one. Seats are counted, never noted: a count cannot drift."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, F, IntegerField, OuterRef, QuerySet, Subquery, Sum
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


@dataclass(frozen=True, slots=True)
class Standing:
    """What a newcomer meets: the last number given, what is held in all and by their party, and its limit."""

    last_number: int
    is_known: bool
    held: int
    held_by_party: int
    own_seats: int | None

    def left(self, opening: Opening, party: int | None) -> SeatsLeft:
        """Return the seats that are left in all and to the newcomer's party."""
        whole = None if opening.seats is None else opening.seats - self.held
        limit = self.own_seats if self.own_seats is not None else opening.party_seats
        parties = {} if party is None or limit is None else {party: limit - self.held_by_party}
        return SeatsLeft(whole, parties)


def standing_for(opening: Opening, *, party: int | None, address: str) -> Standing:
    """Return what a newcomer meets, in one query: it is asked while everybody else waits."""
    rows = Registration.objects.filter(activity=opening.activity_id).order_by()
    held = rows.holding().values("activity").annotate(n=Sum("seats")).values("n")
    by_party = rows.holding().filter(party=party).values("activity").annotate(n=Sum("seats")).values("n")
    known = rows.filter(folded=address).exclude(folded="").standing()
    own = PartySeats.objects.filter(opening=opening, party=party).values("seats")
    asked = Opening.objects.filter(pk=opening.pk).values_list(
        Coalesce(Subquery(rows.order_by("-number").values("number")[:1]), 0),
        Exists(known),
        Coalesce(Subquery(held, output_field=IntegerField()), 0),
        Coalesce(Subquery(by_party, output_field=IntegerField()), 0),
        Subquery(own),
    )
    return Standing(*asked.get())


def line_of(activity_id: int) -> list[InLine]:
    """Return who waits, in the order of the line."""
    return [InLine(*row) for row in _lines(activity_id).order_by("number").values_list(*LINE)]


def place_in_line(registration: Registration) -> int:
    """Return the place of somebody who waits among all who wait, the first being 1; in one query.

    A party that has no seat left lets others pass, see :func:`~shanyrak.cooperation.registration.rules.who_moves_up`.
    """
    line = Registration.objects.filter(activity=registration.activity_id).alone().waiting()
    return line.filter(number__lte=registration.number).count()


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
