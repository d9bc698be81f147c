"""Which questions follow from the activities and the calendar; asked in four queries, however many there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q
from django.db.models.functions import Coalesce

from shanyrak.cooperation.activities.models import Activity, Participant
from shanyrak.cooperation.activities.queries import hub_id
from shanyrak.cooperation.activities.rules import ActivityKind, ParticipantRole, Standing
from shanyrak.cooperation.agreements.states import months_after
from shanyrak.cooperation.outcomes.models import Ask
from shanyrak.cooperation.outcomes.rules import (
    UNTIL_TOO_LATE,
    Presence,
    due_days,
    learners,
    still_to_ask,
    without_wholes,
)
from shanyrak.records.rules import Visibility


@dataclass(frozen=True, slots=True)
class Due:
    """When the questions about one activity are due, and which of them are worth beginning with."""

    days: Mapping[int, date]
    to_begin: frozenset[int]


Wanted = Mapping[tuple[int, int], Due]  # by (activity, party)


def questions_wanted(*, since: date, on: date) -> Wanted:
    """Return the questions that are to be asked, as things stand on ``on``, about what was over on or after ``since``."""
    asked_about = Ask.objects.filter(answer=None).values("activity")
    recent = Q(period__endswith__gt=_months_before(on, UNTIL_TOO_LATE))
    rows = (
        Activity.objects.standing()
        .standing_as(Standing.HELD, on=on)
        .exclude(visibility=Visibility.SECRETARIAT.value)
        .filter(recent | Q(pk__in=asked_about), period__endswith__gt=since, period__endswith__lte=on)
        .order_by()
        .values_list("pk", "activity_kind", "part_of", "period")
    )
    found = list(rows)
    kinds = {pk: ActivityKind(kind) for pk, kind, _whole, _days in found}
    parties = _learners_of(kinds)
    wanted: dict[tuple[int, int], Due] = {}
    for pk, _kind, whole, days in found:
        last_day = days.upper - timedelta(days=1)
        due = Due(due_days(last_day), still_to_ask(last_day, on=on))
        wanted |= {(pk, party): due for party in without_wholes(parties[pk], parties.get(whole, ()))}
    return wanted


def _learners_of(kinds: Mapping[int, ActivityKind]) -> dict[int, Collection[int]]:
    """Return for each activity the parties to ask, whether they took part themselves or by someone in an office."""
    present: dict[int, list[Presence]] = defaultdict(list)
    rows = (
        Participant.objects.filter(activity__in=list(kinds))
        .annotate(whose=Coalesce("party", "office__party"))
        .exclude(whose=None)
        .values_list("activity", "whose", "role")
    )
    for activity, party, role in rows:
        present[activity].append(Presence(party, ParticipantRole(role)))
    hub = hub_id()
    return {pk: learners(kind, present[pk], hub=hub) for pk, kind in kinds.items()}


def _months_before(day: date, months: int) -> date:
    return months_after(day, -months)
