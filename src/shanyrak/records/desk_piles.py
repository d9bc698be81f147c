"""What this room lays on the desk: what ends to be kept back within a week."""

from __future__ import annotations

from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext

from shanyrak.records.embargoes import kept_back, kept_back_line
from shanyrak.records.pages import address_of
from shanyrak.records.permissions import SEE_EMBARGOES
from shanyrak.records.piles import FEW, Line, Pile, pile
from shanyrak.roles import Actor

A_WEEK = timedelta(days=7)


@pile("records.kept_back", order=70)
def public_within_a_week(actor: Actor, on: date) -> Pile | None:
    """What becomes public within a week, for those who may still keep it back."""
    if not SEE_EMBARGOES.opens_for(actor):
        return None
    until = on + A_WEEK
    rows = kept_back(until=until).order_by("public_on", "pk")
    lines = [kept_back_line(row) for row in rows[:FEW]]
    return Pile(
        "records.kept_back",
        gettext("Public within a week"),
        rows.count(),
        f"{reverse('records:kept-back')}?until={until.isoformat()}",
        tuple(Line(line.name, address_of(line.kind, line.id), day=line.public_on) for line in lines),
        tone="gold",
    )
