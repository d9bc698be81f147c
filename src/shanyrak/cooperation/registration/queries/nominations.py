"""Activities to which parties may send people now, with the seats that are left to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, DateTimeField, F, Func, IntegerField, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce
from django.utils.timezone import now
from django.utils.translation import gettext, ngettext

from shanyrak.cooperation.registration.models import Opening, PartySeats, Registration
from shanyrak.cooperation.registration.rules import OpeningState
from shanyrak.cooperation.registration.wording import clock, name_in_words
from shanyrak.records.languages import Texts
from shanyrak.records.models import visibilities_open_to
from shanyrak.roles import Actor, Role
from shanyrak.ui.words import number


@dataclass(frozen=True, slots=True)
class NominationLine:
    """An activity to which one may send people, how many one sends, and how many seats are left."""

    activity_id: int
    activity: Texts
    title: str
    sent: int
    left: int | None
    closes: str
    closes_on: date | None

    @property
    def seats_in_words(self) -> str:
        """How many seats are left to one's parties."""
        if self.left is None:
            return gettext("No limit on seats")
        return ngettext("%(n)s seat left", "%(n)s seats left", self.left) % {"n": number(self.left)}


class AtTheWall(Func):
    """The instant of a time on the wall of a zone."""

    function = "timezone"
    output_field = DateTimeField()


def nominations(_filters: Mapping[str, Any], actor: Actor) -> QuerySet[Any]:
    """Return the openings that take nominations now, with what the actor's parties send and may send."""
    parties = sorted(actor.parties_as(Role.FOCAL_POINT))
    seen = Q(activity__visibility__in=visibilities_open_to(actor), activity__merged_into=None)
    rows = Opening.objects.filter(seen, state=OpeningState.OPEN.value, by_nomination=True)
    at = now()
    begins, ends = AtTheWall(F("zone"), F("opens_at")), AtTheWall(F("zone"), F("closes_at"))
    open_now = rows.alias(begins=begins, ends=ends).filter(
        Q(opens_at=None) | Q(begins__lte=at), Q(closes_at=None) | Q(ends__gt=at)
    )
    holding = Registration.objects.filter(activity=OuterRef("activity")).holding().order_by()
    own = PartySeats.objects.filter(opening=OuterRef("pk"), party__in=parties).order_by().values("opening")
    return open_now.select_related("activity").annotate(
        held=_number(holding.values("activity").annotate(n=Sum("seats"))),
        sent=_number(holding.filter(party__in=parties).values("activity").annotate(n=Sum("seats"))),
        own_seats=_number(own.annotate(n=Sum("seats"))),
        own_count=_number(own.annotate(n=Count("pk"))),
        party_count=Coalesce(len(parties), 0),
    )


def _number(rows: QuerySet[Any]) -> Coalesce:
    return Coalesce(Subquery(rows.values("n"), output_field=IntegerField()), 0)


def nomination_line(row: Any) -> NominationLine:
    """Return an opening as a focal point sees it, read by :func:`nominations`."""
    return NominationLine(
        activity_id=row.activity_id,
        activity=row.activity.title,
        title=name_in_words(row.activity.title),
        sent=row.sent,
        left=_left(row),
        closes=clock(row.closes),
        closes_on=row.closes_at.date() if row.closes_at else None,
    )


def _left(row: Any) -> int | None:
    """Return how many seats are left: of the parties' own and of all, whichever is fewer."""
    without_own = row.party_count - row.own_count
    limited = row.party_seats is not None or without_own == 0
    own = row.own_seats + without_own * (row.party_seats or 0) - row.sent if limited else None
    whole = row.seats - row.held if row.seats is not None else None
    both = [one for one in (own, whole) if one is not None]
    return max(0, min(both)) if both else None
