"""Reading how far the files of a delivery have come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, F

from shanyrak.cooperation.intake.models import Delivery
from shanyrak.records.queries import names_of


@dataclass(frozen=True, slots=True)
class FileLine:
    """One file of a delivery."""

    name: str
    state: str
    state_name: str
    reason: str
    document_id: int | None
    facts: int


@dataclass(frozen=True, slots=True)
class DeliveryPage:
    """How far the files of a delivery have come."""

    id: int
    at: datetime
    by: str
    files: tuple[FileLine, ...]
    done: int
    all: int
    cancelled: bool
    first_document: int | None

    @property
    def finished(self) -> bool:
        """Whether nothing is left to do."""
        return self.done == self.all


def delivery_page(delivery: Delivery) -> DeliveryPage:
    """Return a delivery as its page shows it."""
    files = list(delivery.files.annotate(facts=Count(F("document__proposals"))).order_by("pk"))
    lines = tuple(
        FileLine(one.name, one.state, one.get_state_display(), one.reason, one.document_id, one.facts)
        for one in files
    )
    done = sum(one.state != "waiting" for one in files)
    return DeliveryPage(
        id=delivery.pk,
        at=delivery.created_at,
        by=names_of([delivery.created_by]).get(delivery.created_by or 0, ""),
        files=lines,
        done=done,
        all=len(files),
        cancelled=delivery.cancelled_at is not None,
        first_document=next((one.document_id for one in files if one.document_id and one.facts), None),
    )
