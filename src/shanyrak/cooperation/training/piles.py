"""What lies on the secretariat's desk: cohorts that are over and have no certificates yet."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from shanyrak.cooperation.training.permissions import CERTIFY
from shanyrak.cooperation.training.queries.cohorts import cohorts
from shanyrak.cooperation.training.rules.completion import CohortState
from shanyrak.records.piles import FEW, Line, Pile, pile
from shanyrak.roles import Actor


@pile("training.to_certify", order=64)
def cohorts_to_certify(actor: Actor, on: date) -> Pile | None:
    """Count the cohorts that are over and whose certificates nobody has issued yet."""
    if not CERTIFY.opens_for(actor):
        return None
    rows = cohorts({"state": CohortState.ENDED.value}, actor, on=on)
    return Pile(
        name="training.to_certify",
        title=_("Trainings over, certificates to come"),
        count=rows.count(),
        address=f"{reverse('cohorts:list')}?state={CohortState.ENDED.value}",
        rows=tuple(_line(row) for row in rows.order_by("activity__since", "pk")[:FEW]),
        tone="gold",
    )


def _line(row: Any) -> Line:
    return Line(
        text=row.title,
        address=reverse("training:cohort", args=[row.activity_id]),
        day=row.activity.since,
        until=row.activity.until,
    )
