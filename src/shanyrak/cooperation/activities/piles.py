"""What lies on desks of activities: those that are near, and plans whose day has passed without word."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext, ngettext

from shanyrak.cooperation.activities.models import STANDING_NAMES, Activity
from shanyrak.cooperation.activities.permissions import CHANGE_ACTIVITIES
from shanyrak.cooperation.activities.queries import ALL, activities, activity_line
from shanyrak.cooperation.activities.rules import Standing
from shanyrak.records.piles import FEW, Line, Pile, Side, pile
from shanyrak.roles import READERS, Actor, Role


@pile("activities.near", order=50)
def near(actor: Actor, on: date) -> Pile | None:
    """Return the activities under way or beginning within a fortnight; to a focal point, those with their party."""
    if actor.pk is None:
        return None
    filters = {"near": "on"}
    if Role.FOCAL_POINT in actor.roles() and not actor.roles() & READERS:
        filters |= {"mine": "on", "whose": ALL}
    return _pile(
        "near",
        filters,
        actor,
        on,
        title=gettext("In the next 14 days"),
        unit=lambda n: ngettext("activity within 14 days", "activities within 14 days", n),
        order="period",
    )


@pile("activities.unconfirmed", order=35)
def unconfirmed(actor: Actor, on: date) -> Pile | None:
    """Return the plans whose day has passed and of which nobody has said whether they took place."""
    if not CHANGE_ACTIVITIES.allows(actor):
        return None
    return _pile(
        "unconfirmed",
        {"standing": Standing.UNCONFIRMED.value},
        actor,
        on,
        title=gettext("Did they take place?"),
        unit=lambda n: ngettext("plan past its day, to confirm", "plans past their day, to confirm", n),
        order="-since",
        side=Side.OWED,
    )


def _pile(
    name: str,
    filters: dict[str, str],
    actor: Actor,
    on: date,
    *,
    order: str,
    unit: Callable[[int], str],
    **shown: Any,
) -> Pile:
    """Return the pile of the activities that ``filters`` keep in the list."""
    rows = activities(filters, actor, on=on)
    count = rows.count()
    return Pile(
        name=f"activities.{name}",
        count=count,
        unit=unit(count),
        address=f"{reverse('activities:list')}?{urlencode(filters)}",
        rows=tuple(_line(row, on=on) for row in rows.order_by(order, "pk")[:FEW]),
        **shown,
    )


def _line(row: Activity, *, on: date) -> Line:
    line = activity_line(row, on=on)
    return Line(
        text=row.title,
        address=reverse("activities:detail", args=[line.id]),
        day=line.since,
        until=line.until,
        note=line.where,
        tone=line.tone,
        word="" if line.standing == gettext(STANDING_NAMES[Standing.UNCONFIRMED.value]) else line.standing,
    )
