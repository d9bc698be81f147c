"""Links for helpers at the door."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.reception.models import DeskLink
from shanyrak.cooperation.reception.permissions import RUN_RECEPTION
from shanyrak.cooperation.reception.rules import check_day
from shanyrak.journal.actions import record
from shanyrak.roles import Actor, require


@transaction.atomic
def open_desk(*, activity: Activity, day: date, name: str, by: Actor, at: datetime) -> DeskLink:
    """Make a link by which a helper checks people in on one day. Refuses a day that has passed."""
    require(by, RUN_RECEPTION)
    check_day(day, on=localdate(at))
    link: DeskLink = DeskLink.objects.create(
        activity=activity, day=day, name=name.strip(), made_at=at, made_by=by.pk
    )
    facts = {"activity": activity.pk, "desk": link.pk, "day": day.isoformat()}
    record("cooperation.desk_link.made", by=by, at=at, facts=facts)
    return link


@transaction.atomic
def close_desk(*, link_id: int, by: Actor, at: datetime) -> DeskLink:
    """Close a helper's link; it opens nothing from now on."""
    require(by, RUN_RECEPTION)
    link: DeskLink = DeskLink.objects.select_for_update().get(pk=link_id)
    if link.closed_at is None:
        link.closed_at = at
        link.save(update_fields=["closed_at"])
        record("cooperation.desk_link.closed", by=by, at=at, facts={"desk": link.pk})
    return link
