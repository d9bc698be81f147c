"""The evidence section, on the page of every kind of record."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from shanyrak.records.models import Record
from shanyrak.records.sections import Section, shown_on
from shanyrak.roles import Actor
from shanyrak.sources.queries import evidence_for


@shown_on("*", order=90)
def evidence(record: Record, actor: Actor) -> Section | None:
    """Return the passages that carry this record; a record without any was written by a person."""
    key = (record.kind(), record.pk)
    marks: list[Any] = evidence_for([key], actor).get(key, [])
    return Section("evidence", _("Evidence"), "sources/evidence.html", {"marks": marks, "record": record})
