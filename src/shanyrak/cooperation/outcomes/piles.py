"""What lies on people's desks: questions to answer, and for the secretariat those that nobody answers or can be asked."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from shanyrak.cooperation.outcomes.permissions import KEEP_ASKS
from shanyrak.cooperation.outcomes.queries.asks import UNANSWERED, ask_line, asks
from shanyrak.cooperation.outcomes.rules import AskState
from shanyrak.records.piles import FEW, Line, Pile, Side, pile
from shanyrak.roles import READERS, Actor, Role


@pile("outcomes.to_answer", order=30)
def questions_to_answer(actor: Actor, on: date) -> Pile | None:
    """Count the questions that the reader's parties were asked and have not answered."""
    if not actor.parties_as(Role.FOCAL_POINT) or actor.roles() & READERS:
        return None
    rows = asks({"state": UNANSWERED}, actor, on=on)
    return _pile(
        "outcomes.to_answer",
        _("What changed? Questions to you"),
        rows,
        UNANSWERED,
        tone="gold",
        side=Side.OWED,
    )


@pile("outcomes.silent", order=60)
def silent_parties(actor: Actor, on: date) -> Pile | None:
    """Count the questions that were asked, reminded of, and not answered."""
    if not KEEP_ASKS.opens_for(actor):
        return None
    rows = asks({"state": AskState.SILENT.value}, actor, on=on)
    return _pile(
        "outcomes.silent", _("Asked what changed, no answer"), rows, AskState.SILENT.value, tone="bad"
    )


@pile("outcomes.nobody", order=61)
def parties_without_a_focal_point(actor: Actor, on: date) -> Pile | None:
    """Count the questions that are due and can be put to nobody."""
    if not KEEP_ASKS.opens_for(actor):
        return None
    rows = asks({"state": AskState.NOBODY.value}, actor, on=on)
    return _pile("outcomes.nobody", _("Nobody to ask what changed"), rows, AskState.NOBODY.value, tone="bad")


@pile("outcomes.words_owed", order=62)
def answers_without_words(actor: Actor, on: date) -> Pile | None:
    """Count the answers that owe their words: what was changed, or why it was dropped."""
    if not KEEP_ASKS.opens_for(actor):
        return None
    rows = asks({"words_owed": True}, actor, on=on)
    address = f"{reverse('outcomes:asks')}?words_owed=on"
    return _pile("outcomes.words_owed", _("Answers without words"), rows, address=address)


def _pile(
    name: str,
    title: str,
    rows: QuerySet[Any],
    state: str = "",
    *,
    tone: str = "",
    side: Side = Side.WAITS,
    address: str = "",
) -> Pile:
    return Pile(
        name=name,
        title=title,
        count=rows.count(),
        address=address or f"{reverse('outcomes:asks')}?state={state}",
        rows=tuple(_line(row) for row in rows.order_by("asked_on", "due_on", "pk")[:FEW]),
        tone=tone,
        side=side,
    )


def _line(row: Any) -> Line:
    line = ask_line(row)
    return Line(
        text=row.activity.title,
        address=reverse("outcomes:ask", args=[line.id]),
        day=line.due_on,
        note=f"{line.party}, {line.after}",
        tone=line.tone,
        word=line.word,
    )
