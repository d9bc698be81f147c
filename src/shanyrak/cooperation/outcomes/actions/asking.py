"""Asking, reminding, and asking once more for words: what the clock does every day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.functions import Coalesce
from django.utils.timezone import localdate

from shanyrak.accounts.models import HeldRole
from shanyrak.cooperation.activities.rules import WORDS_OWED as SORTS_THAT_OWE_WORDS
from shanyrak.cooperation.outcomes.models import Ask
from shanyrak.cooperation.outcomes.permissions import KEEP_ASKS
from shanyrak.cooperation.outcomes.rules import (
    REMINDED_AFTER,
    SILENT_AFTER,
    WORDS_ASKED_AFTER,
    reminder_is_due,
)
from shanyrak.cooperation.outcomes.telling import ASKED, REMINDED, WORDS_OWED, tell_head
from shanyrak.journal.actions import record
from shanyrak.records.rules import Visibility
from shanyrak.roles import Actor, Role, require


@transaction.atomic
def send_asks(*, by: Actor, at: datetime) -> list[int]:
    """Ask the focal points of each party whose day has come; return the questions that went out.

    A party without a focal point is not asked; it is asked once it has one.
    """
    require(by, KEEP_ASKS)
    on = localdate(at)
    due = _open_asks().filter(asked_on=None).annotate(day=Coalesce("postponed_to", "due_on"))
    gone: list[int] = []
    for ask, heads in _with_heads(due.filter(day__lte=on), at=at):
        ask.asked_on, ask.asked_at = on, at
        for one in heads:  # whoever wants no notice of it finds the question on the desk
            tell_head(ASKED, ask, one, key=_key(ask, "asked"), by=by, at=at)
        ask.keep(by=by, at=at)
        gone.append(ask.pk)
    _journal("cooperation.ask.sent", gone, by=by, at=at)
    return gone


@transaction.atomic
def send_reminders(*, by: Actor, at: datetime) -> list[int]:
    """Remind the parties that have not answered, twice at most; return the questions they were reminded of.

    Nobody is reminded once it is called silence, nor of a question after which the next one went out.
    """
    require(by, KEEP_ASKS)
    on = localdate(at)
    since, until = on - timedelta(days=SILENT_AFTER), on - timedelta(days=REMINDED_AFTER[0])
    waiting = _open_asks().filter(asked_on__gt=since, asked_on__lte=until, reminders__lt=len(REMINDED_AFTER))
    later = Ask.objects.filter(
        activity=OuterRef("activity"), party=OuterRef("party"), months__gt=OuterRef("months")
    )
    gone: list[int] = []
    for ask, heads in _with_heads(waiting.exclude(Exists(later.exclude(asked_on=None))), at=at):
        last = localdate(ask.reminded_at) if ask.reminded_at else None
        if not reminder_is_due(ask.asked_on or on, reminders=ask.reminders, last=last, on=on):
            continue
        key = _key(ask, f"reminded.{ask.reminders + 1}")
        told = [tell_head(REMINDED, ask, one, key=key, by=by, at=at) for one in heads]
        if any(told):
            ask.reminders, ask.reminded_at = ask.reminders + 1, at
            ask.keep(by=by, at=at)
            gone.append(ask.pk)
    _journal("cooperation.ask.reminded", gone, by=by, at=at)
    return gone


@transaction.atomic
def ask_for_words(*, by: Actor, at: datetime) -> list[int]:
    """Ask once more, a week after an answer, what was changed or why it was dropped; return the questions asked about."""
    require(by, KEEP_ASKS)
    owing = Ask.objects.filter(
        withdrawn_at=None,
        words_asked_at=None,
        answered_at__lte=at - timedelta(days=WORDS_ASKED_AFTER),
        answer__what={},
        answer__sort__in=[sort.value for sort in SORTS_THAT_OWE_WORDS],
    )
    gone: list[int] = []
    for ask, heads in _with_heads(owing, at=at):
        whoever = [ask.answered_by] if ask.answered_by in heads else heads
        told = [tell_head(WORDS_OWED, ask, one, key=_key(ask, "words"), by=by, at=at) for one in whoever]
        if any(told):
            ask.words_asked_at = at
            ask.keep(by=by, at=at)
            gone.append(ask.pk)
    _journal("cooperation.ask.words_asked", gone, by=by, at=at)
    return gone


def _open_asks() -> QuerySet[Any]:
    """Return the questions that wait for an answer."""
    rows: QuerySet[Any] = Ask.objects.filter(answer=None, withdrawn_at=None)
    return rows.exclude(activity__visibility=Visibility.SECRETARIAT.value)


def _with_heads(rows: QuerySet[Any], *, at: datetime) -> Iterator[tuple[Ask, list[int]]]:
    """Return each question, locked, with the focal points of its party; those without any are left out."""
    found = list(
        rows.select_for_update(of=("self",)).select_related("activity", "party", "answer").order_by("pk")
    )
    heads: dict[int | None, list[int]] = defaultdict(list)
    held = HeldRole.objects.on(localdate(at)).filter(role=Role.FOCAL_POINT.value, user__is_active=True)
    for party, person in held.filter(party__in={ask.party_id for ask in found}).values_list("party", "user"):
        heads[party].append(person)
    return ((ask, heads[ask.party_id]) for ask in found if heads.get(ask.party_id))


def _key(ask: Ask, what: str) -> str:
    """Return by what a notice about a question is told once in each turn of asking."""
    return f"outcomes.ask.{ask.pk}.{ask.turn}.{what}"


def _journal(act: str, gone: list[int], *, by: Actor, at: datetime) -> None:
    if gone:
        record(act, by=by, at=at, facts={"asks": gone})
