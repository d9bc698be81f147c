"""What lies on desks of accounts: roles that end soon, and invitations that nobody has answered."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext, ngettext

from shanyrak.accounts.models import HeldRole, Invitation
from shanyrak.accounts.permissions import INVITE_FOCAL_POINTS, MANAGE_PEOPLE
from shanyrak.accounts.queries import ending, people, role_text
from shanyrak.records.piles import FEW, Line, Pile, pile
from shanyrak.roles import Actor

A_DAY = timedelta(days=1)


@pile("accounts.roles_end_soon", order=75)
def roles_end_soon(actor: Actor, on: date) -> Pile | None:  # noqa: ARG001 - the list's own filter counts from today
    """Return the people of whose roles one ends within thirty days, the nearest first."""
    if not INVITE_FOCAL_POINTS.allows(actor):
        return None
    rows = people({"ends_soon": True}, actor)
    # A person of two such roles stands twice among the open rows' candidates, and once in the list.
    first = ending().select_related("user", "party").order_by("user", "period__endswith").distinct("user")
    nearest = HeldRole.objects.filter(pk__in=first.values("pk")).select_related("user", "party")
    count = rows.count()
    return Pile(
        name="accounts.roles_end_soon",
        title=gettext("Roles ending soon"),
        unit=ngettext("person with a role ending soon", "people with a role ending soon", count),
        count=count,
        address=f"{reverse('accounts:list')}?ends_soon=on",
        rows=tuple(_role(held) for held in nearest.order_by("period__endswith", "pk")[:FEW]),
        tone="gold",
    )


@pile("accounts.invited", order=78)
def invited(actor: Actor, on: date) -> Pile | None:  # noqa: ARG001 - an invitation waits whatever the day
    """Return the people who were invited and have not answered, those invited first before the others."""
    if not MANAGE_PEOPLE.allows(actor):
        return None
    waiting = Invitation.objects.waiting().filter(user__is_active=True).select_related("user")
    count = people({"state": "invited"}, actor).count()
    return Pile(
        name="accounts.invited",
        title=gettext("Invited, not here yet"),
        unit=ngettext("invitation without an answer", "invitations without an answer", count),
        count=count,
        address=f"{reverse('accounts:list')}?state=invited",
        rows=tuple(_invited(one) for one in waiting.order_by("invited_at", "pk")[:FEW]),
    )


def _role(held: HeldRole) -> Line:
    last: Any = held.period
    return Line(
        text=str(held.user),
        address=reverse("accounts:detail", args=[held.user_id]),
        day=last.upper - A_DAY,
        note=role_text(held),
    )


def _invited(invitation: Invitation) -> Line:
    return Line(
        text=str(invitation.user),
        address=reverse("accounts:detail", args=[invitation.user_id]),
        day=invitation.invited_at.date(),
        note=gettext("Invited"),
    )
