"""The link by which a hired helper checks people in, for one activity and one day."""

from __future__ import annotations

from datetime import date

from django.urls import reverse

from shanyrak.cooperation.reception.models import DeskLink
from shanyrak.cooperation.reception.rules import DeskShut
from shanyrak.records.secret_links import SecretLinks

DESK = SecretLinks("reception.desk")


def desk_address(link: DeskLink) -> str:
    """Return the path of the helper's desk."""
    return reverse("desk:desk", args=[DESK.new(link.pk, link.link_number)])


def desk_of(token: str, *, on: date) -> DeskLink:
    """Return what a helper's link opens on the day ``on``. Raises LinkNotGood or DeskShut."""
    row, number = DESK.read(token)
    links = DeskLink.objects.select_related("activity")
    link: DeskLink | None = links.filter(pk=row, link_number=number, closed_at=None, day=on).first()
    if link is None or link.activity.merged_into_id:
        raise DeskShut
    return link
