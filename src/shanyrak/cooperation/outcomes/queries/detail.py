"""One question on its own page: what became of it, who was asked, and every answer that was given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.translation import get_language, gettext

from shanyrak.accounts.permissions import permission_to_grant
from shanyrak.accounts.queries import people_holding
from shanyrak.cooperation.activities.models import OUTCOME_NAMES, Outcome
from shanyrak.cooperation.outcomes.models import Ask
from shanyrak.cooperation.outcomes.names import TOLD_HOW_NAMES
from shanyrak.cooperation.outcomes.queries.asks import AskLine, ask_line
from shanyrak.records.languages import Said, said_in
from shanyrak.records.queries import names_of
from shanyrak.roles import READERS, Actor, Role
from shanyrak.sources.queries import Mark, evidence_for


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer that was given, the newest first; a corrected one stays."""

    at: datetime
    name: str
    what: Said


@dataclass(frozen=True, slots=True)
class AskDetail:
    """A question on its own page."""

    line: AskLine
    heads: tuple[str, ...]  # whom it goes to
    told_how: str
    told_by: str
    told_on: date | None
    answered_by: str
    answered_at: datetime | None
    reason: str
    answers: tuple[Answered, ...]
    marks: tuple[Mark, ...]
    may_invite: bool


def ask_detail(ask_id: int, actor: Actor, *, on: date) -> AskDetail:
    """Return a question as its page shows it to ``actor`` on the day ``on``."""
    row: Any = Ask.objects.with_state(on=on).select_related("activity", "party", "answer").get(pk=ask_id)
    heads = people_holding(Role.FOCAL_POINT, parties=[row.party_id], on=on)
    names = names_of([*heads, *([row.answered_by] if row.answered_by else [])])
    reads = bool(actor.roles() & READERS)
    key = ("activities.outcome", row.answer_id or 0)
    return AskDetail(
        line=ask_line(row),
        heads=tuple(names[one] for one in heads if one in names),
        told_how=gettext(TOLD_HOW_NAMES[row.told_how]) if row.told_how and row.answer else "",
        told_by=row.told_by if reads else "",
        told_on=row.told_on,
        answered_by=names.get(row.answered_by, "") if row.answer else "",
        answered_at=row.answered_at if row.answer else None,
        reason=row.reason if reads else "",
        answers=_answers(row.answer_id) if row.answer_id else (),
        marks=tuple(evidence_for([key]).get(key, ())) if row.answer_id else (),
        may_invite=permission_to_grant([Role.FOCAL_POINT]).allows(actor),
    )


def _answers(outcome_id: int) -> tuple[Answered, ...]:
    language = get_language() or "en"
    events = Outcome.pgh_event_model._default_manager.filter(pgh_obj=outcome_id).order_by("-pgh_id")
    return tuple(
        Answered(event.changed_at, gettext(OUTCOME_NAMES[event.sort]), said_in(event.what, language))
        for event in events
    )
