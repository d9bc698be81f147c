"""What itineraries and stops are, what of a clash may stand, and what is refused."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from shanyrak.refusals import Refusal, gettext_noop

LONGEST_STOP = timedelta(hours=24)


class ItineraryState(StrEnum):
    """Whether delegates may rely on an itinerary."""

    DRAFT = "draft"
    CONFIRMED = "confirmed"


class StopState(StrEnum):
    """Whether a stop takes place."""

    PLANNED = "planned"
    CANCELLED = "cancelled"


class ReplyState(StrEnum):
    """What a host said about a stop."""

    CONFIRMED = "confirmed"
    CHANGE = "change"


class News(StrEnum):
    """What those concerned are told of a stop."""

    ADDED = "added"
    MOVED = "moved"
    CANCELLED = "cancelled"
    NOT_FOR_YOU = "not_for_you"


class EndsBeforeItBegins(Refusal):
    """A stop that ends before it begins, or as it begins."""

    text = gettext_noop("A stop ends after it begins. Give a later end.")
    field = "ends"


class StopTooLong(Refusal):
    """A stop that lasts for days is several stops."""

    text = gettext_noop("A stop lasts a day at most. Make one for each day.")
    field = "ends"


class NobodyTravels(Refusal):
    """A stop to which nobody goes."""

    text = gettext_noop("Choose everybody, a party, or single delegates.")
    field = "everyone"


class StopIsCancelled(Refusal):
    """A cancelled stop is not moved; it can be planned again."""

    text = gettext_noop("This stop is cancelled. Plan it again first.")


class ReasonMissing(Refusal):
    """A decision that others have to live with, without a reason."""

    text = gettext_noop("Say why, in a few words.")
    field = "reason"


class WordsMissing(Refusal):
    """A host who wants something changed and does not say what."""

    text = gettext_noop("Say what should change.")
    field = "words"


class ClashesOpen(Refusal):
    """An itinerary with clashes that nobody mended or accepted is not confirmed."""

    text = gettext_noop("%(n)s clashes are open. Mend each, or accept it with a reason; then confirm.")


class NothingToConfirm(Refusal):
    """An itinerary without a stop."""

    text = gettext_noop("There is no stop yet.")


class NotAClash(Refusal):
    """The clash is mended, or has changed since."""

    text = gettext_noop("This clash is not there any more. Look at the itinerary again.")


class NothingToCopy(Refusal):
    """A copy goes into an itinerary that has no stop yet."""

    text = gettext_noop("This itinerary has stops already. Copy into an empty one.")


class HelperInUse(Refusal):
    """A vehicle, interpreter or host whom a stop still names."""

    text = gettext_noop("Stops still name it: %(stops)s. Change them first.")


class SomebodyElsesStop(Refusal):
    """A host answers for their own stops."""

    text = gettext_noop("This stop is not yours to answer for.")


class UnknownHere(Refusal):
    """A stop names what belongs to another itinerary."""

    text = gettext_noop(
        "A stop can only name hosts, vehicles, interpreters and delegates of its own itinerary."
    )


@dataclass(frozen=True, slots=True)
class Waived:
    """How far a clash was accepted: whom it concerned, and by how much."""

    kind: str
    stops: tuple[str, ...]
    concerned: frozenset[str]
    minutes: int
    seats: int
    about: str

    def covers(self, *, concerned: Collection[str], minutes: int, seats: int) -> bool:
        """Whether a clash of the same stops is no worse than what was accepted."""
        return self.concerned.issuperset(concerned) and minutes <= self.minutes and seats <= self.seats


def check_times(begins: datetime, ends: datetime) -> None:
    """Refuse a stop that does not last, and one that lasts longer than a day. Both are instants."""
    if ends <= begins:
        raise EndsBeforeItBegins
    if ends - begins > LONGEST_STOP:
        raise StopTooLong


def check_travellers(*, everyone: bool, parties: Sequence[int], travellers: Sequence[int]) -> None:
    """Refuse a stop to which nobody goes."""
    if not (everyone or parties or travellers):
        raise NobodyTravels


def check_known(named: Iterable[int], known: Collection[int]) -> None:
    """Refuse what belongs to another itinerary."""
    if not set(named) <= set(known):
        raise UnknownHere


def check_reason(reason: str) -> str:
    """Return the reason without the spaces around it. Raises ReasonMissing."""
    if not reason.strip():
        raise ReasonMissing
    return reason.strip()


def check_reply(state: ReplyState, words: str) -> str:
    """Return the words of a reply. Refuses a wish for change that does not say which."""
    if state is ReplyState.CHANGE and not words.strip():
        raise WordsMissing
    return words.strip()


def shifted(wall: datetime, *, first: date, onto: date) -> datetime:
    """Return a time on the wall as many days later as ``onto`` is after ``first``; the clock shows the same."""
    return wall + (onto - first)


def languages_understood(own: Sequence[str], *others: str) -> frozenset[str]:
    """Return the languages somebody understands: those noted of them, or else those in which they are written to."""
    return frozenset(own or (language for language in others if language))
