"""When people were here last, so that they can be told what changed since.

A visit is over after four hours without a request. It is noted once in five minutes a person and process, so that
reading the platform writes next to nothing; "last here" is true to these five minutes.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.db.models import Case, DateTimeField, F, When
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.timezone import now

from shanyrak.accounts.models import Visit

OVER_AFTER = timedelta(hours=4)
NOTED_EVERY = timedelta(minutes=5)
REMEMBERED = 10_000  # people whose last note this process remembers

noted: dict[int, datetime] = {}


class Visits:
    """Notes that whoever is signed in is here."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer the request; note the visit before, so that the page knows when the last one was."""
        # Without the cookie there is nobody to note, and the answer need not vary with it.
        here = settings.SESSION_COOKIE_NAME in request.COOKIES
        if here and (user_id := request.session.get(SESSION_KEY)):
            note_now_and_then(int(user_id), at=now())
        return self.get_response(request)


def note_now_and_then(user_id: int, *, at: datetime) -> None:
    """Note that somebody is here, unless that was noted within the last minutes."""
    last = noted.get(user_id)
    if last is not None and at - last < NOTED_EVERY:
        return
    if len(noted) >= REMEMBERED:
        noted.clear()
    noted[user_id] = at
    note_visit(user_id, at=at)


def note_visit(user_id: int, *, at: datetime) -> None:
    """Note that somebody is here; after a silence, what was noted last becomes the end of their visit before."""
    ended = When(last_at__lt=at - OVER_AFTER, then=F("last_at"))
    visit = Visit.objects.filter(user_id=user_id)
    if not visit.update(before=Case(ended, default=F("before"), output_field=DateTimeField()), last_at=at):
        Visit.objects.get_or_create(user_id=user_id, defaults={"last_at": at})


def last_here(user_id: int) -> datetime | None:
    """Return when a person was last here before this visit, or said that they had seen everything; none on their first."""
    visit = Visit.objects.filter(user_id=user_id).first()
    days = [day for day in (visit.before, visit.seen_at) if day] if visit else []
    return max(days, default=None)


def mark_seen(user_id: int, *, at: datetime) -> None:
    """Note that a person has seen everything that happened until now."""
    Visit.objects.update_or_create(user_id=user_id, defaults={"seen_at": at, "last_at": at})
