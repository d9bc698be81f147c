"""Answering, by one press: the answer is kept at once, and its words may follow."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.timezone import localdate

from shanyrak.cooperation.activities.actions import edit_outcome, note_outcome
from shanyrak.cooperation.activities.permissions import REPORT_OUTCOMES
from shanyrak.cooperation.outcomes.models import Ask
from shanyrak.cooperation.outcomes.rules import (
    LATER,
    AlreadyAnswered,
    Answer,
    NotAnsweredYet,
    ToldHow,
    check_answerable,
    check_correctable,
    sort_of,
)
from shanyrak.journal.actions import record
from shanyrak.roles import Actor, require


@transaction.atomic
def answer_ask(*, ask_id: int, answer: str, by: Actor, at: datetime, link: str = "") -> Ask:
    """Answer a question, or correct the answer until the next question is due; the same answer again changes nothing.

    ``link`` names the link through which it came, if any. Refuses whoever does not speak for the party, a withdrawn
    question, and a link where somebody else of the party has answered already.
    """
    ask = _locked(ask_id)
    require(by, REPORT_OUTCOMES, parties=[ask.party_id])
    chosen = Answer(answer)
    answered_by = ask.answered_by if ask.answer else None
    check_answerable(
        is_withdrawn=ask.withdrawn_at is not None, answered_by=answered_by, by=by.pk, through_link=bool(link)
    )
    if chosen is Answer.LATER:
        return _put_off(ask, link, by=by, at=at)
    if ask.answer is None:
        return _answered(ask, chosen, link, by=by, at=at)
    return _corrected(ask, chosen, link, by=by, at=at)


@transaction.atomic
def say_what(
    *, ask_id: int, what: Mapping[str, Mapping[str, str]], by: Actor, at: datetime, link: str = ""
) -> Ask:
    """Say what was changed, why it was dropped, or whatever else there is to say about an answer.

    Refuses where nobody has answered yet, and what :func:`answer_ask` refuses.
    """
    ask = _locked(ask_id)
    require(by, REPORT_OUTCOMES, parties=[ask.party_id])
    if ask.answer is None:
        raise NotAnsweredYet
    check_answerable(
        is_withdrawn=ask.withdrawn_at is not None,
        answered_by=ask.answered_by,
        by=by.pk,
        through_link=bool(link),
    )
    if dict(what) != ask.answer.what:
        if ask.answer.what:  # words that are missing come late rather than never
            _check_correctable(ask, at=at)
        wanted = {"what": dict(what)}
        edit_outcome(outcome_id=ask.answer.pk, version=ask.answer.version, wanted=wanted, by=by, at=at)
        _tell("cooperation.ask.words_given", ask, link, by=by, at=at)
    return ask


def _locked(ask_id: int) -> Ask:
    rows = Ask.objects.select_for_update(of=("self",)).select_related("activity", "party", "answer")
    ask: Ask = rows.get(pk=ask_id)
    return ask


def _answered(ask: Ask, chosen: Answer, link: str, *, by: Actor, at: datetime) -> Ask:
    """Keep a first answer as an outcome of the activity; its words are to come."""
    ask.answer = note_outcome(
        activity_id=ask.activity_id,
        party=ask.party,
        sort=sort_of(chosen).value,
        words_to_come=True,
        by=by,
        at=at,
    )
    ask.answered_at, ask.answered_by = at, by.pk
    ask.told_how = ToldHow.LINK.value if link else ToldHow.PAGE.value
    ask.keep(by=by, at=at)
    _tell("cooperation.ask.answered", ask, link, by=by, at=at, answer=chosen.value)
    return ask


def _corrected(ask: Ask, chosen: Answer, link: str, *, by: Actor, at: datetime) -> Ask:
    """Change an answer; words that told of another answer go, and the history keeps them."""
    outcome = ask.answer
    if outcome is None or outcome.sort == chosen.value:
        return ask
    _check_correctable(ask, at=at)
    wanted: dict[str, object] = {"sort": sort_of(chosen).value, "what": {}}
    edit_outcome(
        outcome_id=outcome.pk, version=outcome.version, wanted=wanted, words_to_come=True, by=by, at=at
    )
    ask.answered_at, ask.words_asked_at = at, None
    ask.keep(by=by, at=at)
    ask.answer = type(outcome).objects.get(pk=outcome.pk)
    _tell("cooperation.ask.corrected", ask, link, by=by, at=at, answer=chosen.value)
    return ask


def _check_correctable(ask: Ask, *, at: datetime) -> None:
    others = Ask.objects.filter(activity=ask.activity_id, party=ask.party_id).values_list("months", "due_on")
    check_correctable(ask.months, dict(others), on=localdate(at))


def _put_off(ask: Ask, link: str, *, by: Actor, at: datetime) -> Ask:
    """Ask again later, as the party wishes."""
    if ask.answer is not None:
        raise AlreadyAnswered
    ask.postponed_to = localdate(at) + timedelta(days=LATER)
    ask.begin_anew()
    ask.keep(by=by, at=at)
    _tell("cooperation.ask.put_off", ask, link, by=by, at=at, until=str(ask.postponed_to))
    return ask


def _tell(act: str, ask: Ask, link: str, *, by: Actor, at: datetime, **said: object) -> None:
    """Journal what was done to a question; which link it was stays outside, with the person's other data."""
    facts = {"ask": ask.pk, "activity": ask.activity_id, "party": ask.party_id, "months": ask.months, **said}
    record(act, by=by, at=at, facts=facts, personal={"link": link} if link else {})
