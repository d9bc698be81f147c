"""Activities in calendars: only those whose days are known."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Q, QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext

from shanyrak.cooperation.activities.models import KIND_NAMES, WHOLE_DAY, Activity, Participant
from shanyrak.cooperation.activities.queries import ALL, activities
from shanyrak.cooperation.activities.rules import ActivityStatus
from shanyrak.records.happenings import Happening, Of, Scope, Status, happens, uid_of, whole_days
from shanyrak.records.languages import said_in
from shanyrak.records.models import visibilities_open_to
from shanyrak.records.pages import address_of
from shanyrak.roles import Actor, Role
from shanyrak.topics.queries import notations_within

STATUSES = {
    ActivityStatus.HELD: Status.CONFIRMED,
    ActivityStatus.ONGOING: Status.CONFIRMED,
    ActivityStatus.PLANNED: Status.CONFIRMED,
    ActivityStatus.INVITED: Status.TENTATIVE,
    ActivityStatus.CANCELLED: Status.CANCELLED,
}


@happens(order=10)
def in_calendars(scope: Scope, actor: Actor, language: str) -> Iterable[Happening]:
    """Yield the activities of the scope that ``actor`` may see and whose first and last day are known."""
    rows = _within(activities_in(scope, actor), scope)
    for row in rows.order_by("since", "pk").iterator(chunk_size=500):
        if happening := happening_of(row, language):
            yield happening


def happening_of(activity: Activity, language: str) -> Happening | None:
    """Return an activity as calendars show it; none where a day of it is not known."""
    known = whole_days(activity.since, activity.until)
    if known is None:
        return None
    return Happening(
        uid=uid_of("activity", activity.pk),
        sequence=activity.version - 1,
        title=said_in(activity.title, language),
        begins=known[0],
        ends=known[1],
        place=activity.place or activity.place_as_written,
        url=address_of(activity.kind(), activity.pk),
        status=STATUSES[ActivityStatus(activity.status)],
        changed_at=activity.changed_at,
        created_at=activity.created_at,
        categories=(gettext(KIND_NAMES[activity.activity_kind]),),
    )


def activities_in(scope: Scope, actor: Actor) -> QuerySet[Activity]:
    """Return the activities that a calendar is about and that ``actor`` may see, whatever their days."""
    if scope.of is Of.HUB:
        return activities({}, actor, on=localdate())
    if scope.of is Of.MINE:
        with_own = _with(actor, party__in=actor.parties_as(Role.FOCAL_POINT))
        of_the_hub = activities({}, actor, on=localdate()).order_by().values("pk")
        return _all(actor).filter(Q(pk__in=of_the_hub) | Q(pk__in=with_own))
    narrowed = {
        Of.PARTY: lambda: Q(pk__in=_with(actor, party=scope.id)),
        Of.PERSON: lambda: Q(pk__in=Participant.objects.filter(person=scope.id).values("activity")),
        Of.TOPIC: lambda: Q(topics__overlap=notations_within(scope.notation)),
        Of.ACTIVITY: lambda: Q(pk=scope.id) | Q(part_of=scope.id),
    }
    return _all(actor).filter(narrowed[scope.of]())


def _all(actor: Actor) -> QuerySet[Activity]:
    return activities({"whose": ALL}, actor, on=localdate())


def _with(actor: Actor, **party: Any) -> QuerySet[Any]:
    """Return the activities in which a party takes part, itself or by an office of it that ``actor`` may see."""
    by_office = {f"office__{name}": value for name, value in party.items()}
    open_office = Q(office__visibility__in=visibilities_open_to(actor), **by_office)
    return Participant.objects.filter(Q(**party) | open_office).values("activity")


def _within(rows: QuerySet[Activity], scope: Scope) -> QuerySet[Activity]:
    whole = Q(since__regex=WHOLE_DAY) & (Q(until="") | Q(until__regex=WHOLE_DAY))
    days = DateRange(scope.since, scope.until, "[]")
    return rows.filter(whole, period__overlap=days)
