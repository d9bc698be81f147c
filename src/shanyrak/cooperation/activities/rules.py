"""What activities are, what follows from their dates, and what is refused about them."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from shanyrak.records.dates import PartialDate, period
from shanyrak.refusals import Refusal, gettext_noop

MONTHS_UNTIL_ASKED = (3, 6, 12)
MONTHS_A_YEAR = 12


class ActivityKind(StrEnum):
    """What people came together for."""

    CONFERENCE = "conference"
    SUMMIT = "summit"
    FORUM = "forum"
    ROUNDTABLE = "roundtable"
    SEMINAR = "seminar"
    TRAINING = "training"
    STUDY_VISIT = "study_visit"
    VISIT = "visit"
    MEETING = "meeting"
    BILATERAL_MEETING = "bilateral_meeting"
    STEERING_COMMITTEE = "steering_committee"
    WORKING_GROUP_MEETING = "working_group_meeting"
    COMMITTEE_MEETING = "committee_meeting"
    PARLIAMENTARY_MEETING = "parliamentary_meeting"
    EXPERT_MISSION = "expert_mission"
    BUSINESS_MISSION = "business_mission"
    EXCHANGE_OF_MESSAGES = "exchange_of_messages"
    OTHER = "other"


class ActivityStatus(StrEnum):
    """What the source says of an activity. A plan is not an activity that was held."""

    HELD = "held"
    PLANNED = "planned"
    ONGOING = "ongoing"
    INVITED = "invited"
    CANCELLED = "cancelled"


class Standing(StrEnum):
    """How an activity stands on a given day; it follows from its status and its last day."""

    HELD = "held"
    PLANNED = "planned"
    UNCONFIRMED = "unconfirmed"
    ONGOING = "ongoing"
    INVITED = "invited"
    CANCELLED = "cancelled"


class ParticipantRole(StrEnum):
    """As what someone takes part."""

    HOST = "host"
    CHAIR = "chair"
    SPEAKER = "speaker"
    DELEGATE = "delegate"
    OBSERVER = "observer"
    PARTICIPANT = "participant"


class OutcomeSort(StrEnum):
    """What became of an activity at a party."""

    ADOPTED = "adopted"
    ADAPTED = "adapted"
    TRIED = "tried"
    NOTHING = "nothing"


INTENDED = frozenset({ActivityStatus.PLANNED, ActivityStatus.INVITED})
TOOK_PLACE = frozenset({ActivityStatus.HELD, ActivityStatus.ONGOING})


class PartOfItself(Refusal):
    """An activity would be part of itself, directly or through another."""

    text = gettext_noop("An activity cannot be part of itself.")
    field = "part_of"


class NobodyNamed(Refusal):
    """A participant that names nobody."""

    text = gettext_noop("Choose a party or a person, or write who took part.")


class OfficeOfSomeoneElse(Refusal):
    """The office belongs to another person than the participant."""

    text = gettext_noop("This office was held by someone else.")
    field = "office"


class NothingCanHaveComeOfIt(Refusal):
    """An outcome of an activity that did not take place."""

    text = gettext_noop("Only an activity that took place has outcomes. Change its status first.")


class OutcomeUnsaid(Refusal):
    """An outcome without a word about what changed."""

    text = gettext_noop("Say what changed.")
    field = "what"


def read_date(text: str) -> PartialDate | None:
    """Return the date that ``text`` writes; none where nothing was said."""
    return PartialDate.read(text) if text else None


def days_of(since: str, until: str) -> tuple[date | None, date | None] | None:
    """Return the days [first, after the last) on which an activity can lie; none where no year was said.

    A beginning alone bounds both ends: an activity of “2021-09” lies within that September.
    """
    first, after = period(read_date(since), read_date(until or since))
    return (first, after) if first or after else None


def standing_on(status: ActivityStatus, after_last_day: date | None, *, on: date) -> Standing:
    """Return how an activity stands on the day ``on``.

    A plan whose last day has passed is neither held nor cancelled: nobody has confirmed it. What was under way
    when a source spoke of it took place, and is over after its last day.
    """
    over = after_last_day is not None and after_last_day <= on
    if over and status in INTENDED:
        return Standing.UNCONFIRMED
    if over and status is ActivityStatus.ONGOING:
        return Standing.HELD
    return Standing(status.value)


def check_whole(own: int | None, wholes: Iterable[int]) -> None:
    """Refuse when an activity would be among the ``wholes`` that it is part of."""
    if own is not None and own in set(wholes):
        raise PartOfItself


def check_participant(*, party: int | None, person: int | None, text: str, office_of: int | None) -> None:
    """Refuse a participant that names nobody, and an office that another person held."""
    if party is None and person is None and not text.strip():
        raise NobodyNamed
    if office_of is not None and office_of != person:
        raise OfficeOfSomeoneElse


def check_outcome(status: ActivityStatus, sort: OutcomeSort, *, said: bool) -> None:
    """Refuse an outcome of what did not take place, and one that does not say what changed."""
    if status not in TOOK_PLACE:
        raise NothingCanHaveComeOfIt
    if not said and sort is not OutcomeSort.NOTHING:
        raise OutcomeUnsaid


@dataclass(frozen=True, slots=True)
class Question:
    """A day on which the parties of an activity are asked what came of it."""

    months: int
    due_on: date
    answered: bool


def questions_after(last_day: date, *, answered_on: Sequence[date]) -> tuple[Question, ...]:
    """Return when to ask what came of an activity: 3, 6 and 12 months after it.

    An outcome answers the question that was due last on its day.
    """
    due = [months_later(last_day, months) for months in MONTHS_UNTIL_ASKED]
    ends = [*due[1:], date.max]
    return tuple(
        Question(months, day, any(day <= answer < end for answer in answered_on))
        for months, day, end in zip(MONTHS_UNTIL_ASKED, due, ends, strict=True)
    )


def months_later(day: date, months: int) -> date:
    """Return the same day of the month ``months`` later, or that month's last day."""
    year, month = divmod(day.year * MONTHS_A_YEAR + day.month - 1 + months, MONTHS_A_YEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
