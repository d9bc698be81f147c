"""Making, moving and withdrawing questions, as the activities and the calendar have it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from shanyrak.cooperation.activities.models import Outcome
from shanyrak.cooperation.outcomes.models import Ask, Beginning
from shanyrak.cooperation.outcomes.permissions import KEEP_ASKS, SET_BEGINNING
from shanyrak.cooperation.outcomes.queries.wanted import Wanted, questions_wanted
from shanyrak.cooperation.outcomes.rules import ToldHow, Withdrawal, was_overtaken
from shanyrak.journal.actions import record
from shanyrak.roles import Actor, require

AT_ONCE = 1_000  # rows written by one statement


@dataclass(frozen=True, slots=True)
class Settled:
    """What a settling of all questions changed: their numbers."""

    made: list[int] = field(default_factory=list)
    moved: list[int] = field(default_factory=list)
    withdrawn: list[int] = field(default_factory=list)
    answered: list[int] = field(default_factory=list)

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return bool(self.made or self.moved or self.withdrawn or self.answered)


@transaction.atomic
def settle_asks(*, by: Actor, at: datetime) -> Settled:
    """Bring all questions into line with the activities and the calendar; twice in a row changes nothing.

    An answered question stays as it is. One that was moved ahead of today is asked anew on its new day.
    """
    require(by, KEEP_ASKS)
    on = localdate(at)
    beginning = _beginning(on, by=by, at=at)
    wanted = questions_wanted(since=beginning.day, on=on)
    settled = Settled()
    _take_outcomes_as_answers(settled, by=by, at=at)
    for ask in Ask.objects.select_for_update().filter(answer=None).exclude(withdrawal=Withdrawal.BY_HAND):
        _settle(ask, wanted, settled, on=on, by=by, at=at)
    _make_missing(wanted, settled, by=by, at=at)
    if settled:
        facts = {name: getattr(settled, name) for name in ("made", "moved", "withdrawn", "answered")}
        record(
            "cooperation.ask.settled",
            by=by,
            at=at,
            facts={name: some for name, some in facts.items() if some},
        )
    return settled


@transaction.atomic
def set_beginning(*, day: date, by: Actor, at: datetime) -> Beginning:
    """Set the day from which on outcomes are asked about: of activities that were over before it, nobody is asked."""
    require(by, SET_BEGINNING)
    beginning = _beginning(day, by=by, at=at)
    before, beginning.day = beginning.day, day
    beginning.set_by, beginning.set_at = by.pk, at
    beginning.save()
    record("cooperation.ask.beginning_set", by=by, at=at, facts={"from": str(before), "to": str(day)})
    return beginning


def _beginning(day: date, *, by: Actor, at: datetime) -> Beginning:
    """Return since when the hub asks, locked, so that questions are settled one after the other."""
    Beginning.objects.get_or_create(one=True, defaults={"day": day, "set_by": by.pk, "set_at": at})
    return Beginning.objects.select_for_update().get()


def _settle(ask: Ask, wanted: Wanted, settled: Settled, *, on: date, by: Actor, at: datetime) -> None:
    """Bring one unanswered question into line."""
    due = wanted.get((ask.activity_id, ask.party_id))
    if due is None:
        _withdraw(ask, Withdrawal.ACTIVITY, settled, by=by, at=at)
        return
    if due.days[ask.months] != ask.due_on or ask.withdrawal == Withdrawal.ACTIVITY:
        _move(ask, due.days[ask.months], on=on)
        ask.keep(by=by, at=at)
        settled.moved.append(ask.pk)
    if ask.asked_on is None and was_overtaken(ask.months, due.days, on=on):
        _withdraw(ask, Withdrawal.NEXT, settled, by=by, at=at)


def _withdraw(ask: Ask, why: Withdrawal, settled: Settled, *, by: Actor, at: datetime) -> None:
    if ask.withdrawal in (Withdrawal.NEXT, why):
        return
    ask.withdrawn_at, ask.withdrawal = at, why.value
    ask.keep(by=by, at=at)
    settled.withdrawn.append(ask.pk)


def _move(ask: Ask, due_on: date, *, on: date) -> None:
    """Move a question to another day, and take it up again if it was withdrawn with its activity."""
    ask.due_on = due_on
    ask.withdrawn_at, ask.withdrawal = None, ""
    if ask.asked_on is not None and ask.goes_out_on > on:
        ask.begin_anew()


def _make_missing(wanted: Wanted, settled: Settled, *, by: Actor, at: datetime) -> None:
    """Make the questions that are wanted and not there."""
    known = set(Ask.objects.values_list("activity", "party", "months"))
    rows = [
        Ask(
            activity_id=activity,
            party_id=party,
            months=months,
            due_on=due.days[months],
            created_at=at,
            created_by=by.pk,
            changed_at=at,
            changed_by=by.pk,
        )
        for (activity, party), due in sorted(wanted.items())
        for months in sorted(due.to_begin)
        if (activity, party, months) not in known
    ]
    settled.made.extend(ask.pk for ask in Ask.objects.bulk_create(rows, batch_size=AT_ONCE))


def _take_outcomes_as_answers(settled: Settled, *, by: Actor, at: datetime) -> None:
    """Let an outcome that somebody noted on the activity's page answer the question that was due last on that day."""
    said = Outcome.objects.filter(ask=None, activity__asks__answer=None).exclude(party=None).distinct()
    for outcome in said.order_by("created_at", "pk"):
        if ask := _answered_by(outcome):
            ask.answer, ask.answered_at, ask.answered_by = outcome, outcome.created_at, outcome.created_by
            ask.told_how = ToldHow.PAGE.value
            ask.keep(by=by, at=at)
            settled.answered.append(ask.pk)


def _answered_by(outcome: Outcome) -> Ask | None:
    day = localdate(outcome.created_at)
    asks: Iterable[Ask] = Ask.objects.filter(activity=outcome.activity_id, party=outcome.party_id)
    due = [ask for ask in asks if ask.due_on <= day]
    last = max(due, key=lambda ask: ask.due_on, default=None)
    return last if last is not None and last.answer_id is None and not last.withdrawn_at else None
