"""What an officer does about a question: enters what was told, puts it off, withdraws it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.timezone import localdate

from shanyrak.cooperation.activities.actions import edit_outcome, note_outcome
from shanyrak.cooperation.activities.models import Outcome
from shanyrak.cooperation.outcomes.models import Ask
from shanyrak.cooperation.outcomes.permissions import KEEP_ASKS
from shanyrak.cooperation.outcomes.rules import (
    AlreadyAnswered,
    AskWithdrawn,
    NotYetHeld,
    SentenceNotFound,
    ToldHow,
    Withdrawal,
    check_postponed,
    check_reason,
)
from shanyrak.journal.actions import record
from shanyrak.roles import Actor, require
from shanyrak.sources.actions import support
from shanyrak.sources.models import SourceDocument


@transaction.atomic
def enter_answer(
    *,
    ask_id: int,
    sort: str,
    told_how: str,
    told_on: date,
    by: Actor,
    at: datetime,
    what: Mapping[str, Mapping[str, str]] | None = None,
    told_by: str = "",
    document: SourceDocument | None = None,
    sentence: str = "",
) -> Ask:
    """Enter an answer that was told on the telephone, in a letter or at a meeting; a letter's ``sentence`` is evidence.

    Refuses an answer without its words, one told before the activity was over, and a sentence that the document does
    not have.
    """
    require(by, KEEP_ASKS)
    ask = _open(ask_id)
    _check_told_on(ask, told_on)
    outcome = _outcome(ask, sort, what or {}, by=by, at=at)
    ask.answer, ask.answered_at, ask.answered_by = outcome, at, by.pk
    ask.told_how, ask.told_by, ask.told_on = ToldHow(told_how).value, told_by.strip(), told_on
    ask.keep(by=by, at=at)
    if document is not None and sentence.strip():
        _support(outcome, document, sentence.strip(), by=by, at=at)
    facts = {"ask": ask.pk, "answer": sort, "told_how": told_how, "told_on": str(told_on)}
    personal = {"told_by": ask.told_by} if ask.told_by else {}
    record("cooperation.ask.answer_entered", by=by, at=at, facts=facts, personal=personal)
    return ask


@transaction.atomic
def postpone_ask(*, ask_id: int, until: date, reason: str, by: Actor, at: datetime) -> Ask:
    """Put a question off until a day ahead; it is asked anew then. Refuses to do so without a reason."""
    require(by, KEEP_ASKS)
    ask = _unanswered(ask_id)
    check_reason(reason)
    check_postponed(until, on=localdate(at))
    ask.postponed_to, ask.reason = until, reason.strip()
    ask.begin_anew()
    ask.keep(by=by, at=at)
    facts = {"ask": ask.pk, "until": str(until)}
    record("cooperation.ask.postponed", by=by, at=at, facts=facts, personal={"reason": ask.reason})
    return ask


@transaction.atomic
def withdraw_ask(*, ask_id: int, reason: str, by: Actor, at: datetime) -> Ask:
    """Ask a question no more. Refuses to do so without a reason."""
    require(by, KEEP_ASKS)
    ask = _unanswered(ask_id)
    check_reason(reason)
    ask.withdrawn_at, ask.withdrawal, ask.reason = at, Withdrawal.BY_HAND.value, reason.strip()
    ask.keep(by=by, at=at)
    record("cooperation.ask.withdrawn", by=by, at=at, facts={"ask": ask.pk}, personal={"reason": ask.reason})
    return ask


def _open(ask_id: int) -> Ask:
    """Return a question that is asked still, locked. Refuses a withdrawn one."""
    rows = Ask.objects.select_for_update(of=("self",)).select_related("activity", "party", "answer")
    ask: Ask = rows.get(pk=ask_id)
    if ask.withdrawn_at is not None:
        raise AskWithdrawn
    return ask


def _unanswered(ask_id: int) -> Ask:
    """Return a question that waits for its answer still, locked. Refuses a withdrawn and an answered one."""
    ask = _open(ask_id)
    if ask.answer is not None:
        raise AlreadyAnswered
    return ask


def _check_told_on(ask: Ask, told_on: date) -> None:
    days = ask.activity.period
    if days and days.upper and told_on < days.upper - timedelta(days=1):
        raise NotYetHeld


def _outcome(
    ask: Ask, sort: str, what: Mapping[str, Mapping[str, str]], *, by: Actor, at: datetime
) -> Outcome:
    """Note the outcome, or correct the one that answers already."""
    if ask.answer is None:
        return note_outcome(activity_id=ask.activity_id, party=ask.party, sort=sort, what=what, by=by, at=at)
    wanted = {"sort": sort, "what": dict(what)}
    return edit_outcome(outcome_id=ask.answer.pk, version=ask.answer.version, wanted=wanted, by=by, at=at)


def _support(outcome: Outcome, document: SourceDocument, sentence: str, *, by: Actor, at: datetime) -> None:
    """Tie the outcome to the sentence of the document that says so. Raises SentenceNotFound."""
    start = document.text.find(sentence)
    if start < 0:
        raise SentenceNotFound
    support(
        record_kind=outcome.kind(),
        record_id=outcome.pk,
        document_id=document.pk,
        start=start,
        end=start + len(sentence),
        field="what",
        by=by,
        at=at,
    )
