"""Practice activities of the sample hub, to try things on: invented, marked as such in their titles, and never public.

The sample documents tell of no registration, no itinerary and no course; the ledger must not make any up. So these stand
beside it: their titles begin with "Practice:", only people of the hub see them, and the people in them bear names that
nobody has. They are built by the acts that people use, once.
"""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from shanyrak.roles import Actor
from shanyrak.runtime.models import Milestone
from shanyrak.runtime.sample.practice.course import load_course
from shanyrak.runtime.sample.practice.roundtable import load_roundtable
from shanyrak.runtime.sample.practice.visit import load_visit

DONE = "practice activities"
LOADERS = (load_roundtable, load_visit, load_course)


@transaction.atomic
def load_practice(*, by: Actor, at: datetime) -> bool:
    """Make the practice activities where they were never made; return whether they were made now."""
    _milestone, new = Milestone.objects.get_or_create(name=DONE, defaults={"reached_at": at})
    if new:
        for load in LOADERS:
            load(by=by, at=at)
    return new
