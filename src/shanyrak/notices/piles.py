"""What lies on desks of notices: mails that could not be delivered."""

from __future__ import annotations

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext, ngettext

from shanyrak.notices.permissions import SEND_AGAIN
from shanyrak.notices.queries import Delivery, deliveries, delivery
from shanyrak.notices.rules import MailState
from shanyrak.records.piles import FEW, Line, Pile, pile
from shanyrak.roles import Actor


@pile("notices.undeliverable", order=65)
def undeliverable(actor: Actor, on: date) -> Pile | None:  # noqa: ARG001 - it lies there whatever the day
    """Return the mails that could not be delivered, the newest first."""
    if not SEND_AGAIN.allows(actor):
        return None
    filters = {"state": MailState.UNDELIVERABLE.value}
    rows = deliveries(filters, actor)
    count = rows.count()
    return Pile(
        name="notices.undeliverable",
        title=gettext("Mails that did not arrive"),
        unit=ngettext("mail that did not arrive", "mails that did not arrive", count),
        count=count,
        address=f"{reverse('notices:deliveries')}?state={filters['state']}",
        rows=tuple(_line(delivery(row)) for row in rows.order_by("-made_at", "-pk")[:FEW]),
        tone="bad",
    )


def _line(mail: Delivery) -> Line:
    return Line(
        text=mail.to,
        address=reverse("notices:delivery", args=[mail.id]),
        day=mail.made_at.date(),
        note=mail.reason,
    )
