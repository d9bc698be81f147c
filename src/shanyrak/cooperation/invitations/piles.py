"""What lies on the desks of the secretariat: answers that are awaited past their day."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from shanyrak.cooperation.invitations.permissions import INVITE
from shanyrak.cooperation.invitations.queries.invitations import invitation_line, invitations
from shanyrak.cooperation.invitations.rules import InvitationState
from shanyrak.records.piles import FEW, Line, Pile, pile
from shanyrak.roles import Actor


@pile("invitations.late", order=70)
def answers_overdue(actor: Actor, on: date) -> Pile | None:
    """Count the invitations whose answers are awaited past the last day for them."""
    if not INVITE.opens_for(actor):
        return None
    rows = invitations(None, {"state": InvitationState.LATE.value}, actor, on=on)
    return Pile(
        name="invitations.late",
        title=_("Invited, and no answer in time"),
        count=rows.count(),
        address=f"{reverse('invitation:all')}?state={InvitationState.LATE.value}",
        rows=tuple(_line(row) for row in rows.order_by("sent_at", "pk")[:FEW]),
        tone="bad",
    )


def _line(row: Any) -> Line:
    line = invitation_line(row)
    return Line(
        text=line.shown,
        address=reverse("invitations:one", args=[line.activity_id, line.id]),
        day=localdate(line.sent_at) if line.sent_at else "",
        about=line.activity,
    )
