"""What lies on desks of registrations: those to decide, and for a focal point the activities to send people to."""

from __future__ import annotations

from datetime import date

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext, ngettext

from shanyrak.cooperation.registration.permissions import KEEP_REGISTRATIONS
from shanyrak.cooperation.registration.queries.lists import UNDECIDED, registrations
from shanyrak.cooperation.registration.queries.nominations import (
    NominationLine,
    nomination_line,
    nominations,
)
from shanyrak.records.piles import FEW, Line, Pile, Side, pile
from shanyrak.roles import READERS, Actor, Role
from shanyrak.ui.words import number


@pile("registration.to_decide", order=25)
def to_decide(actor: Actor, on: date) -> Pile | None:  # noqa: ARG001 - they lie there whatever the day
    """Return the registrations that nobody has decided about, by activity, the oldest first."""
    if not KEEP_REGISTRATIONS.allows(actor):
        return None
    rows = registrations({"state": UNDECIDED}, actor)
    by_activity = (
        rows.select_related(None)
        .values("activity", "activity__title")
        .annotate(people=Count("pk"))
        .order_by("activity")
    )
    count = rows.count()
    return Pile(
        name="registration.to_decide",
        title=gettext("Registrations to decide"),
        unit=ngettext("registration to decide", "registrations to decide", count),
        count=count,
        address=f"{reverse('registration:all')}?state={UNDECIDED}",
        rows=tuple(
            Line(
                text=row["activity__title"],
                address=f"{reverse('registration:people', args=[row['activity']])}?state={UNDECIDED}",
                note=ngettext("%(n)s person", "%(n)s people", row["people"]) % {"n": number(row["people"])},
            )
            for row in by_activity[:FEW]
        ),
        side=Side.OWED,
        tone="gold" if count else "",
    )


@pile("registration.to_nominate", order=26)
def to_nominate(actor: Actor, on: date) -> Pile | None:  # noqa: ARG001 - the clock of the place decides
    """Return the activities to which the reader's parties may send people now, with the seats left and the last day."""
    if not actor.parties_as(Role.FOCAL_POINT) or actor.roles() & READERS:
        return None
    rows = nominations({}, actor)
    count = rows.count()
    return Pile(
        name="registration.to_nominate",
        title=gettext("Your people: seats left"),
        unit=ngettext("activity to send people to", "activities to send people to", count),
        count=count,
        address=reverse("registration:nominations"),
        rows=tuple(_line(nomination_line(row)) for row in rows.order_by("closes_at", "pk")[:FEW]),
        side=Side.OWED,
    )


def _line(line: NominationLine) -> Line:
    return Line(
        text=line.activity,
        address=reverse("registration:nominate", args=[line.activity_id]),
        note=line.seats_in_words,
        day=line.closes_on or "",
    )
