"""What lies on desks of the review: documents with facts that nobody has decided yet."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext, ngettext

from shanyrak.cooperation.intake.permissions import DECIDE
from shanyrak.cooperation.intake.queries import DeskLine, desk_line, documents_at_desk, facts_to_review
from shanyrak.records.piles import FEW, Line, Pile, pile
from shanyrak.roles import Actor
from shanyrak.ui.words import number


@pile("intake.to_review", order=40)
def to_review(actor: Actor, on: date) -> Pile | None:  # noqa: ARG001 - what waits does not depend on the day
    """Return the documents with facts to review, those with most facts first."""
    if not DECIDE.allows(actor):
        return None
    rows: QuerySet[Any] = documents_at_desk({}, actor)
    count = rows.count()
    return Pile(
        name="intake.to_review",
        title=gettext("Documents to review"),
        unit=ngettext("document to review", "documents to review", count),
        note=facts_in_words(facts_to_review()),
        count=count,
        address=reverse("review:list"),
        rows=tuple(_line(desk_line(row)) for row in rows.order_by("-to_review", "-pk")[:FEW]),
    )


def _line(document: DeskLine) -> Line:
    return Line(
        text=document.title,
        language=document.language,
        address=reverse("review:detail", args=[document.id]),
        day=document.published_on,
        note=facts_in_words(document.to_review),
    )


def facts_in_words(count: int) -> str:
    """Return how many facts wait, in words."""
    return (
        ngettext("%(n)s fact to review", "%(n)s facts to review", count) % {"n": number(count)}
        if count
        else ""
    )
