"""The questions in lists and on pages: where each stands, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, QuerySet
from django.utils.timezone import localdate
from django.utils.translation import get_language, gettext, ngettext

from shanyrak.cooperation.activities.models import OUTCOME_NAMES
from shanyrak.cooperation.activities.rules import WORDS_OWED, OutcomeSort, words_are_missing
from shanyrak.cooperation.outcomes.models import Ask
from shanyrak.cooperation.outcomes.names import ASK_STATE_NAMES, ASK_STATE_TONES, WITHDRAWAL_NAMES
from shanyrak.cooperation.outcomes.rules import AskState
from shanyrak.records.languages import Said, said_in
from shanyrak.roles import Actor
from shanyrak.ui.words import number, when

UNANSWERED = "unanswered"
ASKED_STATES = (AskState.WAITING, AskState.SILENT)


@dataclass(frozen=True, slots=True)
class AskLine:
    """A question in a list."""

    id: int
    activity_id: int
    activity: Said
    party_id: int
    party: Said
    months: int
    due_on: date
    state: AskState
    word: str
    tone: str
    note: str
    asked_on: date | None
    reminders: int

    @property
    def after(self) -> str:
        """How long after the activity it is asked."""
        return gettext("after %(n)s months") % {"n": self.months}


@dataclass(frozen=True, slots=True)
class Numbers:
    """How many questions were asked, and what came back."""

    asked: int
    answered: int
    waiting: int
    silent: int


def asks(filters: Mapping[str, Any], actor: Actor, *, on: date) -> QuerySet[Any]:
    """Return the questions that concern ``actor`` and that ``filters`` keep, with their states on the day ``on``."""
    rows = Ask.objects.concerning(actor).with_state(on=on).select_related("activity", "party", "answer")
    if state := filters.get("state"):
        wanted = ASKED_STATES if state == UNANSWERED else (AskState(state),)
        rows = rows.filter(state__in=[one.value for one in wanted])
    if filters.get("words_owed"):
        rows = rows.filter(answer__what={}, answer__sort__in=[sort.value for sort in WORDS_OWED])
    for name in ("activity", "party", "months"):
        if chosen := filters.get(name):
            rows = rows.filter(**{name: chosen})
    found: QuerySet[Any] = rows
    return found


def asks_seen(actor: Actor, *, on: date) -> QuerySet[Any]:
    """Return the questions about what ``actor`` may see that went out or were answered; silence is everybody's to see."""
    shown = [AskState.ANSWERED.value, *(state.value for state in ASKED_STATES)]
    rows: QuerySet[Any] = Ask.objects.visible_to(actor).with_state(on=on).filter(state__in=shown)
    return rows


def numbers(rows: QuerySet[Any]) -> Numbers:
    """Return how many of ``rows``, questions with their states, were asked, and what came back; asked once."""
    counts = dict(rows.order_by().values_list("state").annotate(n=Count("pk")))
    answered, waiting, silent = (counts.get(state, 0) for state in (AskState.ANSWERED, *ASKED_STATES))
    return Numbers(answered + waiting + silent, answered, waiting, silent)


def ask_line(row: Any) -> AskLine:
    """Return a question with its state as lists show it, in the reader's language."""
    language = get_language() or "en"
    state = AskState(row.state)
    return AskLine(
        id=row.pk,
        activity_id=row.activity_id,
        activity=said_in(row.activity.title, language),
        party_id=row.party_id,
        party=said_in(row.party.names, language),
        months=row.months,
        due_on=row.goes_out_on,
        state=state,
        word=gettext(OUTCOME_NAMES[row.answer.sort]) if row.answer else gettext(ASK_STATE_NAMES[state.value]),
        tone=ASK_STATE_TONES[state.value],
        note=_note(row, state),
        asked_on=row.asked_on,
        reminders=row.reminders,
    )


def _note(row: Any, state: AskState) -> str:
    """Say what became of a question, as short as can be."""
    match state:
        case AskState.ANSWERED:
            return _answered(row)
        case AskState.WAITING | AskState.SILENT:
            return _asked(row, silent=state is AskState.SILENT)
        case AskState.NOBODY:
            return gettext("The party has no focal point.")
        case AskState.WITHDRAWN:
            return gettext(WITHDRAWAL_NAMES[row.withdrawal])
        case AskState.COMING:
            return (
                gettext("put off until %(day)s") % {"day": when(row.postponed_to)} if row.postponed_to else ""
            )


def _answered(row: Any) -> str:
    told = (
        gettext("answered on %(day)s") % {"day": when(localdate(row.answered_at))} if row.answered_at else ""
    )
    if words_are_missing(OutcomeSort(row.answer.sort), said=bool(row.answer.what)):
        owed = (
            gettext("what was changed is missing")
            if row.answer.sort == OutcomeSort.ADAPTED
            else gettext("why it was dropped is missing")
        )
        return ", ".join(part for part in (told, owed) if part)
    return told


def _asked(row: Any, *, silent: bool) -> str:
    """Say when a party was asked and how often it was reminded: “asked on 3 March, reminded twice, no answer”."""
    parts = [gettext("asked on %(day)s") % {"day": when(row.asked_on)}]
    if row.reminders:
        once = ngettext("reminded once", "reminded %(n)s times", row.reminders)
        parts.append(once % {"n": number(row.reminders)})
    if silent:
        parts.append(gettext("no answer"))
    return ", ".join(parts)
