"""What lies on desks of groups: action items, minutes that wait, meetings without an agenda, decisions in draft."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db.models import F
from django.urls import reverse
from django.utils.translation import gettext, ngettext

from shanyrak.cooperation.groups.permissions import APPROVE_MINUTES, CHANGE_GROUPS
from shanyrak.cooperation.groups.queries.decisions import decisions
from shanyrak.cooperation.groups.queries.items import address_of_items, item_line, items
from shanyrak.cooperation.groups.queries.meetings import meetings
from shanyrak.cooperation.groups.rules import Minutes, Standing
from shanyrak.cooperation.groups.states import ItemState
from shanyrak.records.piles import FEW, Line, Pile, Side, pile
from shanyrak.roles import EDITORS, Actor, Role

Unit = Callable[[int], str]
DOERS = EDITORS | {Role.FOCAL_POINT}


@pile("groups.items_overdue", order=12)
def items_overdue(actor: Actor, on: date) -> Pile | None:
    """Return my action items that are overdue, the oldest first."""
    heading = (
        gettext("My action items overdue"),
        lambda n: ngettext("action item overdue", "action items overdue", n),
        "bad",
    )
    return _items(ItemState.OVERDUE, actor, on, heading)


@pile("groups.items_due_soon", order=22)
def items_due(actor: Actor, on: date) -> Pile | None:
    """Return my action items that are due within two weeks, the nearest first."""
    heading = (
        gettext("My action items due soon"),
        lambda n: ngettext("action item due soon", "action items due soon", n),
        "gold",
    )
    return _items(ItemState.DUE_SOON, actor, on, heading)


def _items(state: ItemState, actor: Actor, on: date, heading: tuple[str, Unit, str]) -> Pile | None:
    if not actor.roles() & DOERS:
        return None
    rows = items({"state": state.value, "mine": True}, actor, on=on)
    count = rows.count()
    few = [item_line(row, on=on) for row in rows.order_by("due_on", "pk")[:FEW]]
    title, unit, tone = heading
    return Pile(
        name=f"groups.items_{state.value}",
        title=title,
        count=count,
        address=address_of_items(state=state.value, mine="on"),
        rows=tuple(
            Line(
                text=str(line.what),
                address=reverse("action-items:detail", args=[line.id]),
                day=line.due_on or "",
                note=line.owner,
                tone=line.tone,
                word=line.word,
            )
            for line in few
        ),
        tone=tone,
        unit=unit(count),
        side=Side.OWED,
    )


@pile("groups.minutes_to_approve", order=42)
def minutes_to_approve(actor: Actor, on: date) -> Pile | None:
    """Return the minutes that lie before the members and wait for the approval."""
    if not APPROVE_MINUTES.opens_for(actor):
        return None
    heading = (gettext("Minutes that wait for approval"), lambda _n: gettext("minutes to approve"))
    return _meetings({"minutes": Minutes.LAID.value}, actor, on, "groups.minutes_to_approve", heading)


@pile("groups.without_agenda", order=44)
def without_agenda(actor: Actor, on: date) -> Pile | None:
    """Return the meetings ahead that have no agenda yet."""
    if not CHANGE_GROUPS.opens_for(actor):
        return None
    heading = (
        gettext("Meetings ahead without an agenda"),
        lambda n: ngettext("meeting without agenda", "meetings without agenda", n),
    )
    return _meetings({"time": "ahead", "no_agenda": "on"}, actor, on, "groups.without_agenda", heading)


def _meetings(filters: dict[str, str], actor: Actor, on: date, name: str, heading: tuple[str, Unit]) -> Pile:
    rows = meetings(filters, actor, on=on)
    count = rows.count()
    asked = "&".join(f"{key}={value}" for key, value in filters.items())
    return Pile(
        name=name,
        title=heading[0],
        unit=heading[1](count),
        count=count,
        address=f"{reverse('meetings:list')}?{asked}",
        rows=tuple(
            Line(
                text=row.activity.title if row.activity else row.label,
                address=reverse("meetings:detail", args=[row.pk]),
                day=row.activity.since if row.activity else "",
                note=row.number,
            )
            for row in rows.order_by(F("activity__since"), "pk")[:FEW]
        ),
    )


@pile("groups.drafts", order=46)
def drafts(actor: Actor, on: date) -> Pile | None:  # noqa: ARG001 - every pile is asked for a day
    """Return the decisions that are drafts still."""
    if not CHANGE_GROUPS.opens_for(actor):
        return None
    rows: Any = decisions({"standing": Standing.DRAFT.value}, actor)
    count = rows.count()
    return Pile(
        name="groups.drafts",
        title=gettext("Decisions in draft"),
        unit=ngettext("decision in draft", "decisions in draft", count),
        count=count,
        address=f"{reverse('decisions:list')}?standing={Standing.DRAFT.value}",
        rows=tuple(
            Line(text=row.text, address=reverse("decisions:detail", args=[row.pk]), note=row.number)
            for row in rows.order_by("pk")[:FEW]
        ),
    )
