"""The way from a record's page to its calendar."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity
from shanyrak.directory.models import Party, Person
from shanyrak.records.models import Record
from shanyrak.records.rules import Visibility
from shanyrak.records.sections import Section, shown_on
from shanyrak.roles import Actor
from shanyrak.topics.models import Topic

LAST = 90


def _calendar(word: str, record: Record) -> Section | None:
    if record.visibility != Visibility.PUBLIC:
        return None
    address = f"{reverse('publishing:calendars')}?of={word}"
    return Section(
        "calendar", _("In your calendar"), "publishing/follow.html", {"address": address}, beside=True
    )


@shown_on("directory.party", order=LAST)
def of_party(record: Party, _actor: Actor) -> Section | None:
    """Lead to the calendar of a party."""
    return _calendar(f"party-{record.pk}", record)


@shown_on("directory.person", order=LAST)
def of_person(record: Person, _actor: Actor) -> Section | None:
    """Lead to the calendar of a person."""
    return _calendar(f"person-{record.pk}", record)


@shown_on("activities.activity", order=LAST)
def of_activity(record: Activity, _actor: Actor) -> Section | None:
    """Lead to the calendar of an activity."""
    return _calendar(f"activity-{record.pk}", record)


@shown_on("topics.topic", order=LAST)
def of_topic(record: Topic, _actor: Actor) -> Section | None:
    """Lead to the calendar of a topic."""
    return _calendar(f"topic-{record.notation}", record)
