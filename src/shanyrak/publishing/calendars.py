"""Activities as iCalendar (RFC 5545) has them: only those whose days are known, for it cannot say less than a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, timedelta

from django.conf import settings
from django.utils.translation import get_language, gettext
from icalendar import Calendar, Event, vText, vUri

from shanyrak.cooperation.activities.models import KIND_NAMES, Activity
from shanyrak.cooperation.activities.rules import ActivityStatus
from shanyrak.publishing.places import Site
from shanyrak.records.languages import said_in
from shanyrak.records.pages import address_of

MEDIA_TYPE = "text/calendar; charset=utf-8"
A_DAY = timedelta(days=1)
STATUSES = {
    ActivityStatus.HELD: "CONFIRMED",
    ActivityStatus.ONGOING: "CONFIRMED",
    ActivityStatus.PLANNED: "CONFIRMED",
    ActivityStatus.INVITED: "TENTATIVE",
    ActivityStatus.CANCELLED: "CANCELLED",
}


def calendar_of(activities: Iterable[Activity], *, title: str, site: Site) -> bytes:
    """Return the activities whose first and last day are known as a calendar."""
    calendar = Calendar()
    calendar.add("prodid", "-//Shanyrak//Calendar//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", f"{title} · {settings.HUB_NAME}")
    for activity in activities:
        if days := days_of(activity):
            calendar.add_component(_event(activity, *days, site))
    return bytes(calendar.to_ical())


def days_of(activity: Activity) -> tuple[date, date] | None:
    """Return the first and the last day; none where either is known only by its month or year."""
    try:
        first = date.fromisoformat(activity.since)
        return first, date.fromisoformat(activity.until) if activity.until else first
    except ValueError:  # a month, a year, or nothing
        return None


def _event(activity: Activity, first: date, last: date, site: Site) -> Event:
    title = said_in(activity.title, get_language() or "en")
    event = Event()
    event.add("uid", f"activity-{activity.pk}@{settings.JOURNAL_ORIGIN.partition('/')[0]}")
    event.add("dtstamp", activity.changed_at.astimezone(UTC))
    event.add("last-modified", activity.changed_at.astimezone(UTC))
    event.add("created", activity.created_at.astimezone(UTC))
    event.add("sequence", activity.version - 1)
    event.add("summary", vText(title.text), parameters={"LANGUAGE": title.language})
    event.add("dtstart", first)
    event.add("dtend", last + A_DAY)  # the day after the last, as the standard has it
    event.add("status", STATUSES[ActivityStatus(activity.status)])
    event.add("categories", [gettext(KIND_NAMES[activity.activity_kind])])
    event.add("url", vUri(site.url(address_of(activity.kind(), activity.pk))))
    if place := activity.place or activity.place_as_written:
        event.add("location", place)
    return event
