"""Whoever is registered hears that an activity is cancelled, or that its days or its place have changed."""

from __future__ import annotations

from datetime import datetime

from django.db.models import QuerySet
from django.utils.timezone import localdate

from shanyrak.cooperation.activities.extending import Changes, follows_changes
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.rules import ActivityStatus
from shanyrak.cooperation.registration.links import own_address
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.rules import STANDING, State
from shanyrak.cooperation.registration.telling import (
    CANCELLED,
    CHANGED,
    facts_of,
    for_calendars,
    told_under,
)
from shanyrak.notices.actions import tell_soon
from shanyrak.notices.kinds import Kind
from shanyrak.notices.tellings import About, Telling, told_in_background
from shanyrak.records.dates import PartialDate
from shanyrak.roles import Actor

TELLING = "registration.activity"
TO_KNOW = frozenset({"since", "until", "place"})
OFF = ActivityStatus.CANCELLED.value


@follows_changes
def tell_registered(activity: Activity, changes: Changes, by: Actor, at: datetime) -> None:
    """Let everybody be told who stands in the list of an activity that is cancelled, or whose days or place changed.

    Nobody is told of what is over, and of a cancelled activity nothing more.
    """
    kind = _what_to_tell(activity, changes)
    if kind and not _is_over(activity, at) and standing(activity.pk).exists():
        about = {"activity": activity.pk, "version": activity.version, "cancelled": kind is CANCELLED}
        tell_soon(name=TELLING, about=about, by=by, at=at)


def _what_to_tell(activity: Activity, changes: Changes) -> Kind | None:
    if activity.status == OFF:
        return CANCELLED if "status" in changes else None
    return CHANGED if TO_KNOW & changes.keys() else None


def _is_over(activity: Activity, at: datetime) -> bool:
    last = PartialDate(activity.until or activity.since or "--12-31").last_day
    return last is not None and last < localdate(at)


def standing(activity_id: int) -> QuerySet[Registration]:
    """Return the registrations of an activity that hold a seat or wait for one, of people who can be written to."""
    states = [state.value for state in STANDING]
    return Registration.objects.filter(activity=activity_id, state__in=states).exclude(email="")


@told_in_background(TELLING)
def letters(about: About, at: datetime) -> list[Telling]:  # noqa: ARG001 - what is told does not hang on when
    """Return what each registered person is told of the activity as it stands now, each once for each change."""
    kind = CANCELLED if about["cancelled"] else CHANGED
    people = standing(about["activity"]).select_related("activity", "party").order_by("pk")
    return [_letter(registration, kind, about["version"]) for registration in people]


def _letter(registration: Registration, kind: Kind, version: int) -> Telling:
    has_it = (
        registration.state == State.APPROVED.value
    )  # in the calendar, from the mail that confirmed the seat
    return Telling(
        kind=kind,
        facts=facts_of(registration),
        address=own_address(registration),
        key=f"{told_under(registration.pk)}:activity:{version}",
        email=registration.email,
        name=registration.name,
        language=registration.language,
        attachments=tuple(for_calendars(registration)) if has_it else (),
    )
