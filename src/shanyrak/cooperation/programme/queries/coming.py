"""Who chose which session, and who came."""

from __future__ import annotations

from collections import defaultdict

from django.db.models import Count

from shanyrak.cooperation.programme.models import Attendance, Choice
from shanyrak.cooperation.registration.rules import State


def attended(activity_id: int) -> dict[int, set[int]]:
    """Return to which sessions each person came, by the number of the registration; in one query."""
    found: dict[int, set[int]] = defaultdict(set)
    rows = Attendance.objects.filter(session__activity=activity_id)
    for registration, session in rows.values_list("registration", "session"):
        found[registration].add(session)
    return dict(found)


def chosen(activity_id: int) -> dict[int, set[int]]:
    """Return which sessions each person chose, by the number of the registration; in one query."""
    found: dict[int, set[int]] = defaultdict(set)
    rows = Choice.objects.filter(session__activity=activity_id, registration__state=State.APPROVED.value)
    for registration, session in rows.values_list("registration", "session"):
        found[registration].add(session)
    return dict(found)


def seats_taken(activity_id: int) -> dict[int, int]:
    """Return how many people chose each session, without those who chose none; in one query."""
    rows = Choice.objects.filter(session__activity=activity_id, registration__state=State.APPROVED.value)
    return dict(rows.values_list("session").annotate(taken=Count("pk")).order_by())


def came(activity_id: int) -> dict[int, int]:
    """Return how many people came to each session; in one query."""
    rows = Attendance.objects.filter(session__activity=activity_id)
    return dict(rows.values_list("session").annotate(people=Count("pk")).order_by())
