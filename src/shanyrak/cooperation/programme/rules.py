"""What a programme is made of, what follows from its times, and what is refused about it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import combinations

from shanyrak.refusals import Refusal, gettext_noop


class SessionKind(StrEnum):
    """What people do together for an hour."""

    PLENARY = "plenary"
    PANEL = "panel"
    ROUNDTABLE = "roundtable"
    TALK = "talk"
    WORKSHOP = "workshop"
    CEREMONY = "ceremony"
    BREAK = "break"
    OTHER = "other"


class SessionState(StrEnum):
    """Whether a session stands in the programme. A draft is seen by the secretariat alone."""

    DRAFT = "draft"
    PLANNED = "planned"
    CANCELLED = "cancelled"


class SpeakerRole(StrEnum):
    """As what somebody stands in front."""

    CHAIR = "chair"
    MODERATOR = "moderator"
    SPEAKER = "speaker"
    RAPPORTEUR = "rapporteur"


class MaterialSort(StrEnum):
    """What a session leaves behind."""

    SLIDES = "slides"
    PAPER = "paper"
    RECORDING = "recording"
    OTHER = "other"


class ChangeSort(StrEnum):
    """What changed in a programme that people know already."""

    ADDED = "added"
    MOVED = "moved"
    ROOM = "room"
    CANCELLED = "cancelled"
    RESTORED = "restored"


class QuestionSort(StrEnum):
    """How a question of the feedback form is answered."""

    SCALE = "scale"
    WORDS = "words"


class WarningSort(StrEnum):
    """What is likely wrong with a session as it is planned."""

    ROOM_TWICE = "room_twice"
    SPEAKER_TWICE = "speaker_twice"
    TOO_MANY = "too_many"
    OUTSIDE = "outside"


LONGEST = timedelta(hours=16)
LEAST_ANSWERS = 5  # a mean of fewer would say who answered what
LOWEST, HIGHEST = 1, 5
NEAR_DAYS = 2


class EndsBeforeItBegins(Refusal):
    """A session without a length."""

    text = gettext_noop("A session ends after it begins.")
    field = "ends"


class TooLong(Refusal):
    """A session of more than a day is a slip of the pen."""

    text = gettext_noop("A session lasts 16 hours at most. Look at the day of its end.")
    field = "ends"


class OfAnotherActivity(Refusal):
    """The room, the track or the person belongs to another activity."""

    text = gettext_noop("This belongs to the programme of another activity.")


class NobodySpeaks(Refusal):
    """A speaker who is nobody."""

    text = gettext_noop("Choose a person or write a name.")
    field = "name"


class NothingHandedIn(Refusal):
    """Materials without a file and without a link."""

    text = gettext_noop("Choose a file or write the address of the page.")
    field = "file"


class NotAMaterial(Refusal):
    """A file of a kind that we do not keep."""

    text = gettext_noop(
        "This is none of the files that can be kept here: PDF, DOCX, PPTX, XLSX, TXT, PNG or JPEG without macros."
    )
    field = "file"


class FileCannotBeRead(Refusal):
    """A file in which there is no text to review."""

    text = gettext_noop("There is no text in this file that could be reviewed. %(reason)s")


class SentAlready(Refusal):
    """Materials that lie among the source documents already."""

    text = gettext_noop("This lies among the source documents already.")


class SessionIsFull(Refusal):
    """All seats of the session are taken."""

    text = gettext_noop("All seats of this session are taken.")


class AnotherAtThisTime(Refusal):
    """Nobody is in two sessions at once."""

    text = gettext_noop("You have chosen “%(title)s” at this time. Leave it first.")


class SessionIsNotOpen(Refusal):
    """A session that is cancelled, not announced yet, or a break."""

    text = gettext_noop("This session cannot be chosen.")


class SessionIsOver(Refusal):
    """A session that has begun."""

    text = gettext_noop("This session has begun already.")


class NotApproved(Refusal):
    """Only who takes part has a place in a session."""

    text = gettext_noop("Only people whose registration was approved can do this.")


class AlreadyInThisState(Refusal):
    """A session that is cancelled, or stands in the programme, already."""

    text = gettext_noop("This is so already. Look at the page again.")


class HasAttendance(Refusal):
    """A session that people came to stays in the ledger."""

    text = gettext_noop("People know of this session. Cancel it, so that they are told.")


class RoomInUse(Refusal):
    """A room in which sessions are planned."""

    text = gettext_noop("Sessions are planned there. Move them first.")


class FeedbackNotOpen(Refusal):
    """Nobody asks yet, or not any more."""

    text = gettext_noop("There is nothing to answer here now.")


class FeedbackNotYet(Refusal):
    """A session that has not ended."""

    text = gettext_noop("You can say what you think when the session is over.")


class AnsweredAlready(Refusal):
    """Each person answers once."""

    text = gettext_noop("You have answered this already. Thank you.")


class AnswerOutOfRange(Refusal):
    """A mark that is not on the scale."""

    text = gettext_noop("Choose a mark from 1 to 5.")


class NothingAnswered(Refusal):
    """A form sent empty."""

    text = gettext_noop("Answer at least one question.")


def check_times(begins: datetime, ends: datetime) -> None:
    """Refuse a session that ends before it begins, or lasts longer than any day; both are instants."""
    if ends <= begins:
        raise EndsBeforeItBegins
    if ends - begins > LONGEST:
        raise TooLong


def check_same_activity(activity: int, *others: int | None) -> None:
    """Refuse what belongs to another activity than ``activity``."""
    if any(other is not None and other != activity for other in others):
        raise OfAnotherActivity


def check_speaker(*, person: int | None, registration: int | None, name: str) -> None:
    """Refuse a speaker who is nobody."""
    if person is None and registration is None and not name.strip():
        raise NobodySpeaks


def check_choosable(kind: SessionKind, state: SessionState, begins: datetime, *, at: datetime) -> None:
    """Refuse to choose a break, what is not in the programme, and what has begun."""
    if kind is SessionKind.BREAK or state is not SessionState.PLANNED:
        raise SessionIsNotOpen
    if begins <= at:
        raise SessionIsOver


def check_seat(taken: int, *, seats: int | None) -> None:
    """Refuse one more where all seats are taken; no number of seats means there is room for all."""
    if seats is not None and taken >= seats:
        raise SessionIsFull


def next_state(now: SessionState, wanted: SessionState) -> SessionState:
    """Return ``wanted`` if a session may come to stand so. Nothing that was announced becomes a draft again."""
    if now is wanted or wanted is SessionState.DRAFT:
        raise AlreadyInThisState
    return wanted


@dataclass(frozen=True, slots=True)
class Slot:
    """A session as its clashes are looked for: instants, not what clocks show. ``speakers`` are any names for people."""

    id: int
    begins: datetime
    ends: datetime
    room: int | None = None
    seats: int | None = None
    expected: int = 0
    speakers: frozenset[str] = frozenset()
    first_day: date | None = None  # on the wall of its place
    last_day: date | None = None

    def meets(self, other: Slot) -> bool:
        """Whether both go on at one moment; one may begin when the other ends."""
        return self.begins < other.ends and other.begins < self.ends


@dataclass(frozen=True, slots=True)
class Warned:
    """What is likely wrong with a session: with which other one, and who or how many."""

    session: int
    sort: WarningSort
    other: int | None = None
    who: str = ""
    number: int = 0


def warnings_of(slot: Slot, others: Iterable[Slot], days: tuple[date | None, date | None]) -> list[Warned]:
    """Return what is likely wrong with ``slot`` beside the ``others`` and within [first day, day after the last).

    A warning stops nobody: two sessions may share a hall that is divided, and a dinner may end after midnight.
    """
    beside = [one for one in others if one.id != slot.id and one.meets(slot)]
    return [*_clashes(slot, beside), *_own_warnings(slot, days)]


def all_warnings(slots: Sequence[Slot], days: tuple[date | None, date | None]) -> list[Warned]:
    """Return what is likely wrong with a whole programme; of two sessions that clash, the earlier one names it."""
    ordered = sorted(slots, key=lambda one: (one.begins, one.id))
    between = [
        warned
        for first, second in combinations(ordered, 2)
        if first.meets(second)
        for warned in _clashes(first, [second])
    ]
    return [*between, *(warned for slot in ordered for warned in _own_warnings(slot, days))]


def _clashes(slot: Slot, beside: Iterable[Slot]) -> list[Warned]:
    """Return the rooms and the people of ``slot`` that are in another session at one moment."""
    found: list[Warned] = []
    for other in beside:
        if slot.room is not None and slot.room == other.room:
            found.append(Warned(slot.id, WarningSort.ROOM_TWICE, other.id))
        found += [
            Warned(slot.id, WarningSort.SPEAKER_TWICE, other.id, who)
            for who in sorted(slot.speakers & other.speakers)
        ]
    return found


def _own_warnings(slot: Slot, days: tuple[date | None, date | None]) -> list[Warned]:
    found: list[Warned] = []
    if slot.seats is not None and slot.expected > slot.seats:
        found.append(Warned(slot.id, WarningSort.TOO_MANY, number=slot.expected))
    first, after = days
    if slot.first_day and slot.last_day:
        too_early = first is not None and slot.first_day < first
        too_late = after is not None and slot.last_day >= after
        if too_early or too_late:
            found.append(Warned(slot.id, WarningSort.OUTSIDE))
    return found


def changes_between(before: tuple[object, object], after: tuple[object, object]) -> list[ChangeSort]:
    """Return what changed of (when, room) for those who come."""
    sorts = (ChangeSort.MOVED, ChangeSort.ROOM)
    return [sort for sort, one, other in zip(sorts, before, after, strict=True) if one != other]


def is_near(begins: datetime, *, at: datetime) -> bool:
    """Whether a session is so near that everyone who comes must know of a change, not only those who chose it."""
    return at <= begins < at + timedelta(days=NEAR_DAYS)


def check_marks(answers: Iterable[object], *, words: Collection[str]) -> None:
    """Refuse marks that are not on the scale, and a form without any answer."""
    marks = [answer for answer in answers if answer is not None]
    if any(not isinstance(mark, int) or not LOWEST <= mark <= HIGHEST for mark in marks):
        raise AnswerOutOfRange
    if not marks and not any(word.strip() for word in words):
        raise NothingAnswered


def check_feedback(*, open_now: bool, given: bool, ends: datetime | None, at: datetime) -> None:
    """Refuse an answer that nobody asked for, a second one, and one about a session that is not over."""
    if not open_now:
        raise FeedbackNotOpen
    if ends is not None and at < ends:
        raise FeedbackNotYet
    if given:
        raise AnsweredAlready


def groups_to_show(sizes: dict[int, int]) -> set[int]:
    """Return of which sessions, given how many answered about each, the answers may be shown.

    Never of one with fewer than five answers; nor so many that the rest, which the sum of all less those that are
    shown gives away, would be one to four people.
    """
    shown = {one for one, size in sizes.items() if size >= LEAST_ANSWERS}
    rest = sum(sizes.values()) - sum(sizes[one] for one in shown)
    if 0 < rest < LEAST_ANSWERS and shown:
        shown.discard(min(shown, key=lambda one: (sizes[one], one)))
    return shown
