"""What the programme forgets with people whose registrations are erased: the mails about sessions, and who was where."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from shanyrak.cooperation.programme.models import Session
from shanyrak.cooperation.programme.news import told_under
from shanyrak.cooperation.registration.extending import forgotten_with_registrations
from shanyrak.notices.actions import forget_told
from shanyrak.roles import Actor


@forgotten_with_registrations
def forget_mails(activity_id: int, registrations: Sequence[int], by: Actor, at: datetime) -> None:  # noqa: ARG001 - every room is told whose
    """Forget what people were told of the sessions of an activity, and their addresses where nothing else needs them."""
    told = Session.objects.filter(activity=activity_id, sequence__gt=0).values_list("pk", "sequence")
    forget_told(
        keys=[told_under(pk, number) for pk, last in told for number in range(1, last + 1)], by=by, at=at
    )
