"""Which parties host an activity: their focal points take part in preparing it."""

from __future__ import annotations

from django.db.models.functions import Coalesce

from shanyrak.cooperation.activities.models import Participant
from shanyrak.cooperation.activities.rules import ParticipantRole


def hosts_of(activity_id: int) -> list[int]:
    """Return the numbers of the parties that host an activity, themselves or by someone in an office of theirs."""
    rows = Participant.objects.filter(activity=activity_id, role=ParticipantRole.HOST.value)
    whose = rows.annotate(whose=Coalesce("party", "office__party")).exclude(whose=None)
    return sorted(set(whose.values_list("whose", flat=True)))
