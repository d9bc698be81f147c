"""Reading the papers of an activity."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext

from shanyrak.cooperation.preparation.models import Paper
from shanyrak.cooperation.preparation.names import PAPER_KIND_NAMES
from shanyrak.records.models import VISIBILITY_NAMES
from shanyrak.records.rules import Visibility
from shanyrak.roles import Actor
from shanyrak.ui.words import number

KILOBYTE = 1024


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A paper in a list."""

    id: int
    title: str
    kind: str
    seen_by: str
    is_public: bool
    size: str
    ending: str
    laid_at: datetime


def papers_of(activity_id: int, actor: Actor) -> list[PaperLine]:
    """Return the papers of an activity that ``actor`` may open, by kind; in one query."""
    rows = (
        Paper.objects.visible_to(actor).filter(activity=activity_id).order_by("kind_of_paper", "title", "pk")
    )
    order = list(PAPER_KIND_NAMES)
    return [paper_line(row) for row in sorted(rows, key=lambda row: order.index(row.kind_of_paper))]


def paper_line(row: Any) -> PaperLine:
    """Return a paper as lists show it."""
    return PaperLine(
        id=row.pk,
        title=row.title,
        kind=gettext(PAPER_KIND_NAMES[row.kind_of_paper]),
        seen_by=gettext(VISIBILITY_NAMES[Visibility(row.visibility)]),
        is_public=row.visibility == Visibility.PUBLIC,
        size=size_in_words(row.size),
        ending=row.name.rpartition(".")[2].upper()[:5],
        laid_at=row.created_at,
    )


def size_in_words(size: int) -> str:
    """Say how large a file is, such as “240 kB”."""
    if size < KILOBYTE * KILOBYTE:
        return f"{number(max(1, round(size / KILOBYTE)))} kB"
    return f"{number(round(size / KILOBYTE / KILOBYTE, 1))} MB"
