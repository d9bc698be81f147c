"""The calendars that the hub publishes: lists of activities as files, and feeds that a calendar program follows."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.utils.translation import get_language

from shanyrak.cooperation.activities.calendar import happening_of
from shanyrak.cooperation.activities.models import Activity
from shanyrak.documents.calendar import MEDIA_TYPE, as_ics
from shanyrak.publishing.places import Site

__all__ = ["MEDIA_TYPE", "calendar_of"]


def calendar_of(activities: Iterable[Activity], *, title: str, site: Site) -> bytes:
    """Return the activities whose first and last day are known as a calendar."""
    language = get_language() or "en"
    found = (happening_of(activity, language) for activity in activities)
    return as_ics(f"{title} · {settings.HUB_NAME}", filter(None, found), language=language, base=site.base)
