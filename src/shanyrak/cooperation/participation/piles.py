"""What lies on desks of participation: who takes part until a day that is near."""

from __future__ import annotations

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext, ngettext

from shanyrak.cooperation.participation.permissions import CHANGE_PARTICIPATIONS
from shanyrak.cooperation.participation.queries import participations
from shanyrak.records.piles import FEW, Line, Pile, pile
from shanyrak.roles import Actor


@pile("participation.ends_soon", order=70)
def ends_soon(actor: Actor, on: date) -> Pile | None:  # noqa: ARG001 - the list's own filter counts from today
    """Return the participations that end within three months, the nearest first."""
    if not CHANGE_PARTICIPATIONS.allows(actor):
        return None
    rows = participations({"ends_soon": True}, actor)
    count = rows.count()
    return Pile(
        name="participation.ends_soon",
        title=gettext("Participations ending soon"),
        unit=ngettext("participation ends within 90 days", "participations end within 90 days", count),
        count=count,
        address=f"{reverse('participations:list')}?ends_soon=on",
        rows=tuple(
            Line(
                text=row.party.names,
                address=reverse("participations:detail", args=[row.pk]),
                day=row.until,
                note=gettext("Last day"),
            )
            for row in rows.order_by("period__endswith", "pk")[:FEW]
        ),
        tone="gold",
    )
