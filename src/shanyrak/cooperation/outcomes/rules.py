"""When a party is asked what changed, how long the hub waits, and when no answer is an answer too. Knows no Django."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from shanyrak.cooperation.activities.rules import ActivityKind, OutcomeSort, ParticipantRole
from shanyrak.cooperation.agreements.states import months_after
from shanyrak.refusals import Refusal, gettext_noop

MONTHS = (3, 6, 12)
UNTIL_TOO_LATE = 24
"""Months after which even the last question is not asked any more."""
REMINDED_AFTER = (14, 28)
"""Days after which a party is reminded that has not answered; and no oftener."""
SILENT_AFTER = 42
"""Days without an answer after which it is called silence: two weeks after the last reminder."""
WORDS_ASKED_AFTER = 7
"""Days after which a party is asked once more for the words its answer owes."""
LATER = 30
"""Days that “ask me later” puts a question off."""
LINK_LASTS = timedelta(days=180)

HOST_LEARNS = frozenset({ActivityKind.EXPERT_MISSION})
"""Where the host is the one who learns: experts travel to it. After all else, the hosts showed and the guests learnt."""
FOLLOWED_ELSEWHERE = frozenset(
    {
        ActivityKind.STEERING_COMMITTEE,
        ActivityKind.COMMITTEE_MEETING,
        ActivityKind.WORKING_GROUP_MEETING,
        ActivityKind.EXCHANGE_OF_MESSAGES,
    }
)
"""What nobody is asked about: committees decide, and their action items tell what became of it; a message teaches nothing."""


class Answer(StrEnum):
    """What a party can press. All but the last are kept as an outcome of that sort."""

    ADOPTED = "adopted"
    ADAPTED = "adapted"
    TRIED = "tried"
    NOTHING = "nothing"
    LATER = "later"


class AskState(StrEnum):
    """Where a question stands on a day. Derived, never typed in."""

    COMING = "coming"
    NOBODY = "nobody"
    WAITING = "waiting"
    SILENT = "silent"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"


class Withdrawal(StrEnum):
    """Why a question is not asked."""

    BY_HAND = "by_hand"
    ACTIVITY = "activity"  # not held after all, hidden, or without this party
    NEXT = "next"  # the next question came before this one could be asked


class ToldHow(StrEnum):
    """How an answer came."""

    LINK = "link"
    PAGE = "page"
    TELEPHONE = "telephone"
    LETTER = "letter"
    MEETING = "meeting"


BY_OFFICER = (ToldHow.TELEPHONE, ToldHow.LETTER, ToldHow.MEETING)


class LinkNotGood(Refusal):
    """A link that was not made here, has expired, or was made for somebody who does not speak for the party now."""

    text = gettext_noop(
        "This link is not valid. It may have expired. Sign in to answer, or write to the secretariat."
    )


class AskWithdrawn(Refusal):
    """A question that is not asked any more."""

    text = gettext_noop("This question is not asked any more.")


class AlreadyAnswered(Refusal):
    """The party has answered, perhaps through the link of somebody else."""

    text = gettext_noop(
        "This question is answered already. A focal point can sign in and correct the answer."
    )


class TooLateToCorrect(Refusal):
    """The next question has come, and asks the same anew."""

    text = gettext_noop("The next question has come. Answer that one instead.")


class NotAnsweredYet(Refusal):
    """Words for an answer that nobody gave."""

    text = gettext_noop("Nobody has answered this question yet.")


class ReasonMissing(Refusal):
    """An officer who gives no reason."""

    text = gettext_noop("Give a reason.")
    field = "reason"


class DayHasPassed(Refusal):
    """A question put off to a day that has come already."""

    text = gettext_noop("Give a date after today")
    field = "until"


class NotYetHeld(Refusal):
    """An answer written before the activity was over."""

    text = gettext_noop("Nobody can have told this before the activity was over.")
    field = "told_on"


class SentenceNotFound(Refusal):
    """A sentence that the document does not have."""

    text = gettext_noop("The document does not have this sentence. Copy it from the document’s page.")
    field = "sentence"


@dataclass(frozen=True, slots=True)
class Presence:
    """That a party took part, and as what."""

    party: int
    role: ParticipantRole


def learners(kind: ActivityKind, presences: Iterable[Presence], *, hub: int | None) -> frozenset[int]:
    """Return the parties to ask what changed at home: who took part, without the hosts and the hub that asks.

    A host showed what it does; nothing is expected to change there. Only where the host is the one who learns, as in
    an expert mission, it is asked too.
    """
    if kind in FOLLOWED_ELSEWHERE:
        return frozenset()
    presences = tuple(presences)
    hosts = {one.party for one in presences if one.role is ParticipantRole.HOST}
    taught = frozenset() if kind in HOST_LEARNS else hosts
    return frozenset(one.party for one in presences) - taught - {hub}


def due_days(last_day: date) -> dict[int, date]:
    """Return on which day each question is due: so many calendar months after the last day the activity can have had."""
    return {months: months_after(last_day, months) for months in MONTHS}


def still_to_ask(last_day: date, *, on: date) -> frozenset[int]:
    """Return the questions worth asking on the day ``on``: all whose next one is not due yet.

    So a party is never asked twice at once about an activity that was entered late.
    """
    ends = [*MONTHS[1:], UNTIL_TOO_LATE]
    return frozenset(
        months for months, end in zip(MONTHS, ends, strict=True) if on < months_after(last_day, end)
    )


def was_overtaken(months: int, due: Mapping[int, date], *, on: date) -> bool:
    """Whether a later question about the same activity is due by ``on``."""
    return any(later > months and day <= on for later, day in due.items())


def ask_state(
    *,
    ask_on: date,
    asked_on: date | None,
    is_answered: bool,
    is_withdrawn: bool,
    somebody_to_ask: bool,
    on: date,
) -> AskState:
    """Return where a question stands on the day ``on``; ``ask_on`` is the day it is to be asked."""
    if is_answered:
        return AskState.ANSWERED
    if is_withdrawn:
        return AskState.WITHDRAWN
    if asked_on is not None:
        return AskState.SILENT if (on - asked_on).days >= SILENT_AFTER else AskState.WAITING
    return AskState.NOBODY if ask_on <= on and not somebody_to_ask else AskState.COMING


def reminder_is_due(asked_on: date, *, reminders: int, last: date | None, on: date) -> bool:
    """Whether a party is to be reminded on the day ``on``; two weeks apart, also where a day was missed."""
    owed = sum((on - asked_on).days >= days for days in REMINDED_AFTER)
    return reminders < owed and (last is None or (on - last).days >= REMINDED_AFTER[0])


def check_answerable(
    *, is_withdrawn: bool, answered_by: int | None, by: int | None, through_link: bool
) -> None:
    """Refuse an answer to a withdrawn question, and one through a link where somebody else has answered already."""
    if is_withdrawn:
        raise AskWithdrawn
    if through_link and answered_by is not None and answered_by != by:
        raise AlreadyAnswered


def check_correctable(months: int, due: Mapping[int, date], *, on: date) -> None:
    """Refuse to correct an answer once the next question is due."""
    if was_overtaken(months, due, on=on):
        raise TooLateToCorrect


def check_reason(reason: str) -> None:
    """Refuse to do without a reason."""
    if not reason.strip():
        raise ReasonMissing


def check_postponed(until: date, *, on: date) -> None:
    """Refuse to put a question off to a day that is not ahead."""
    if until <= on:
        raise DayHasPassed


def sort_of(answer: Answer) -> OutcomeSort:
    """Return the outcome that an answer says. An answer of “later” says none: ValueError."""
    return OutcomeSort(answer.value)


def without_wholes(wanted: Collection[int], of_the_whole: Collection[int]) -> frozenset[int]:
    """Return who is asked about a part of an activity: not those who are asked about the whole already."""
    return frozenset(wanted) - frozenset(of_the_whole)
