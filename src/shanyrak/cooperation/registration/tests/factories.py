"""Openings and registrations for tests; made by the acts themselves."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.tests.factories import AIGUL, NOON, activity, organization
from shanyrak.cooperation.registration.actions import register
from shanyrak.cooperation.registration.models import Opening, Registration
from shanyrak.cooperation.registration.rules import OpeningState, Source
from shanyrak.roles import VISITOR

__all__ = ["AIGUL", "NOON", "activity", "opening", "organization", "registration", "roundtable"]


def roundtable(title: str = "Ministerial Roundtable on Civil Service 2026", **fields: Any) -> Activity:
    """Enter a roundtable that is still to come."""
    wanted = {
        "activity_kind": "roundtable",
        "since": "2026-09-10",
        "until": "2026-09-11",
        "place": "Astana, Kazakhstan",
        "status": "planned",
    }
    return activity(title, **(wanted | fields))


def opening(of: Activity | None = None, *, at: datetime = NOON, **fields: Any) -> Opening:
    """Open the registration of an activity, from now on and without an end; without limits unless some are given."""
    wanted: dict[str, Any] = {"state": OpeningState.OPEN.value, "zone": "Asia/Almaty"}
    made = {"created_at": at, "changed_at": at, "created_by": AIGUL.pk, "changed_by": AIGUL.pk}
    return Opening.objects.create(activity=of or roundtable(), **(wanted | made | fields))


def registration(of: Activity | None = None, *, at: datetime = NOON, **fields: Any) -> Registration:
    """Register somebody; without more, a person whom the secretariat invited, so approved if a seat is left."""
    wanted: dict[str, Any] = {
        "given_name": "Dana",
        "family_name": "Omarova",
        "email": "dana.omarova@example.org",
        "source": Source.INVITATION,
    }
    return register(activity=of or roundtable(), by=VISITOR, at=at, **(wanted | fields))
