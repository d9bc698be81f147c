"""What activities are, what follows from their dates, and what is refused about them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from shanyrak.records.dates import PartialDate, period
from shanyrak.refusals import Refusal, gettext_noop


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
    """What became of an activity at a party: taken over, changed to fit, tried and dropped, or nothing."""

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


class AdaptationUnsaid(OutcomeUnsaid):
    """A practice adapted, without a word about what was changed in it."""

    text = gettext_noop("Say what was changed.")


class DroppingUnsaid(OutcomeUnsaid):
    """A practice tried and dropped, without a word about why."""

    text = gettext_noop("Say why it was dropped.")


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


UNSAID: dict[OutcomeSort, type[OutcomeUnsaid]] = {
    OutcomeSort.ADOPTED: OutcomeUnsaid,
    OutcomeSort.ADAPTED: AdaptationUnsaid,
    OutcomeSort.TRIED: DroppingUnsaid,
}
WORDS_OWED = frozenset({OutcomeSort.ADAPTED, OutcomeSort.TRIED})


def check_outcome(
    status: ActivityStatus, sort: OutcomeSort, *, said: bool, words_to_come: bool = False
) -> None:
    """Refuse an outcome of what did not take place, and one that does not say what changed, or why it was dropped.

    With ``words_to_come`` the outcome stands without words: whoever pressed a button in a mail is asked for them next.
    """
    if status not in TOOK_PLACE:
        raise NothingCanHaveComeOfIt
    if not said and not words_to_come and sort in UNSAID:
        raise UNSAID[sort]


def words_are_missing(sort: OutcomeSort, *, said: bool) -> bool:
    """Whether an outcome owes words: what was changed, or why it was dropped."""
    return not said and sort in WORDS_OWED
