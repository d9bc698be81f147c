"""What registering is: its states, when it is open, who gets a seat and who waits, and what is refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from shanyrak.refusals import Refusal, gettext_noop


class State(StrEnum):
    """How a registration stands."""

    APPLIED = "applied"
    NOMINATED = "nominated"
    WAITING = "waiting"
    APPROVED = "approved"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


TWO = 2
HOLDS_A_SEAT = frozenset({State.APPLIED, State.NOMINATED, State.APPROVED})
TO_DECIDE = frozenset({State.APPLIED, State.NOMINATED})
STANDING = HOLDS_A_SEAT | {State.WAITING}


class Source(StrEnum):
    """By which way somebody came to be registered."""

    FORM = "form"
    NOMINATION = "nomination"
    INVITATION = "invitation"
    WALK_IN = "walk_in"
    TRAINING = "training"


# Whom the secretariat asked itself, it need not approve.
APPROVED_AT_ONCE = frozenset({Source.INVITATION, Source.WALK_IN, Source.TRAINING})


class OpeningState(StrEnum):
    """What the secretariat said of a registration; the clock says the rest, see :func:`window_at`."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"


class Window(StrEnum):
    """Whether people can register at an instant."""

    DRAFT = "draft"
    AHEAD = "ahead"
    OPEN = "open"
    CLOSED = "closed"


class Stage(StrEnum):
    """When a question is asked."""

    REGISTERING = "registering"
    APPROVED = "approved"


class AnswerKind(StrEnum):
    """What kind of answer a question takes."""

    LINE = "line"
    TEXT = "text"
    CHOICE = "choice"
    CHOICES = "choices"
    YES_NO = "yes_no"
    DAY = "day"
    TIME = "time"
    NUMBER = "number"


class RegistrationIsClosed(Refusal):
    """Registration is not open now."""

    text = gettext_noop("Registration is not open.")


class NotThisWay(Refusal):
    """People cannot register this way for this activity."""

    text = gettext_noop("This activity does not take registrations this way.")


class AlreadyRegistered(Refusal):
    """The same address stands registered for the activity."""

    text = gettext_noop("Somebody is registered for this activity with this address already.")
    field = "email"


class NoSeatLeft(Refusal):
    """All seats are taken, and there is no waiting list, or no list to wait on for this."""

    text = gettext_noop("All seats are taken.")


class NotReachable(Refusal):
    """A registration cannot go from its state to the wanted one."""

    text = gettext_noop("A registration that is “%(now)s” cannot become “%(wanted)s”.")


class ReasonOwed(Refusal):
    """Declining needs a word about why; the person reads it."""

    text = gettext_noop("Say why; the person reads it.")
    field = "reason"


class TooManyCompanions(Refusal):
    """More people come along than the opening allows."""

    text = gettext_noop("At most %(most)s may come along.")
    field = "companions"


class NobodyNominated(Refusal):
    """A nomination that names nobody."""

    text = gettext_noop("Name at least one person.")


class SeatsAreTaken(Refusal):
    """Fewer seats than are held already."""

    text = gettext_noop("%(held)s seats are taken already. Decline or withdraw registrations first.")
    field = "seats"


class PartySeatsAreTaken(SeatsAreTaken):
    """Fewer seats than a party holds already."""

    text = gettext_noop("A party holds %(held)s seats already. Decline or withdraw registrations first.")
    field = "party_seats"


class ClosesBeforeItOpens(Refusal):
    """The end lies before the beginning."""

    text = gettext_noop("Registration cannot close before it opens.")
    field = "closes_at"


class QuestionUnsaid(Refusal):
    """A question without words."""

    text = gettext_noop("Write the question in at least one language.")
    field = "label"


class ChoicesUnsaid(Refusal):
    """A question with choices needs two at least."""

    text = gettext_noop("Write at least two choices, one a line.")
    field = "choices"


class QuestionIsAnswered(Refusal):
    """Somebody has answered a question already."""

    text = gettext_noop("Somebody has answered this question already.")


class AnswersAreClosed(Refusal):
    """Answers can be changed until registration closes."""

    text = gettext_noop("Registration has closed. Write to the secretariat if something has changed.")


class NotApproved(Refusal):
    """What is asked after approval is asked of nobody else."""

    text = gettext_noop("These questions are for people who have a confirmed seat.")


NEXT_STATES: Mapping[State, frozenset[State]] = {
    State.APPLIED: frozenset({State.APPROVED, State.DECLINED, State.WITHDRAWN}),
    State.NOMINATED: frozenset({State.APPROVED, State.DECLINED, State.WITHDRAWN}),
    State.WAITING: frozenset(
        {State.APPLIED, State.NOMINATED, State.APPROVED, State.DECLINED, State.WITHDRAWN}
    ),
    State.APPROVED: frozenset({State.DECLINED, State.WITHDRAWN}),
    State.DECLINED: frozenset({State.APPROVED}),
    State.WITHDRAWN: frozenset(),
}


def check_reachable(now: State, wanted: State) -> None:
    """Refuse a state that a registration cannot move to from ``now``."""
    if wanted not in NEXT_STATES[now]:
        raise NotReachable(now=now.value, wanted=wanted.value)


def window_at(
    state: OpeningState, *, opens: datetime | None, closes: datetime | None, at: datetime
) -> Window:
    """Return whether people can register at the instant ``at``."""
    if state is not OpeningState.OPEN:
        return Window(state.value)
    if opens is not None and at < opens:
        return Window.AHEAD
    return Window.CLOSED if closes is not None and at >= closes else Window.OPEN


def check_window(window: Window) -> None:
    """Refuse where registration is not open."""
    if window is not Window.OPEN:
        raise RegistrationIsClosed


def check_reason(reason: str) -> None:
    """Refuse to decline without a word about why."""
    if not reason.strip():
        raise ReasonOwed


def check_companions(wanted: int, *, most: int) -> None:
    """Refuse more companions than an opening allows."""
    if wanted > most:
        raise TooManyCompanions(most=most)


def check_times(opens: datetime | None, closes: datetime | None) -> None:
    """Refuse to close before opening; both are times on the same wall."""
    if opens is not None and closes is not None and closes < opens:
        raise ClosesBeforeItOpens


def check_seats_held(seats: int | None, *, held: int) -> None:
    """Refuse fewer seats in all than are held."""
    if seats is not None and seats < held:
        raise SeatsAreTaken(held=held)


def check_party_seats(seats: int | None, *, held: int) -> None:
    """Refuse fewer seats for a party than it holds."""
    if seats is not None and seats < held:
        raise PartySeatsAreTaken(held=held)


def check_question(answer_kind: str, *, said: bool, choices: int) -> None:
    """Refuse a question without words, and one with choices that has fewer than two."""
    if not said:
        raise QuestionUnsaid
    if answer_kind in {AnswerKind.CHOICE, AnswerKind.CHOICES} and choices < TWO:
        raise ChoicesUnsaid


def check_may_answer(stage: Stage, state: State, window: Window) -> None:
    """Refuse answers of whoever does not stand, and at each stage those that come too early or too late."""
    if stage is Stage.APPROVED and state is not State.APPROVED:
        raise NotApproved
    if state not in STANDING or (stage is Stage.REGISTERING and window is Window.CLOSED):
        raise AnswersAreClosed


def state_with_a_seat(source: Source, *, approved_at_once: bool) -> State:
    """Return how somebody stands who has just been given a seat."""
    if source in APPROVED_AT_ONCE or (source is Source.FORM and approved_at_once):
        return State.APPROVED
    return State.NOMINATED if source is Source.NOMINATION else State.APPLIED


def folded(email: str) -> str:
    """Return an address as it is compared: the same person may write it in capitals."""
    return email.strip().lower()


@dataclass(frozen=True, slots=True)
class InLine:
    """Somebody who waits, with whoever comes along: how many seats they need, for which party."""

    registration: int
    party: int | None
    size: int = 1


@dataclass(frozen=True, slots=True)
class SeatsLeft:
    """How many seats are left; nothing where there is no limit. ``parties`` names those that have a limit."""

    whole: int | None
    parties: Mapping[int, int]

    def whole_has(self, size: int) -> bool:
        """Whether ``size`` seats are left of all."""
        return self.whole is None or self.whole >= size

    def party_has(self, party: int | None, size: int) -> bool:
        """Whether ``size`` seats are left of a party's own."""
        return party is None or self.parties.get(party, size) >= size

    def less(self, party: int | None, size: int) -> SeatsLeft:
        """Return what is left after ``size`` more seats are taken."""
        parties = dict(self.parties)
        if party in parties:
            parties[party] -= size
        return SeatsLeft(None if self.whole is None else self.whole - size, parties)


def who_moves_up(line: Sequence[InLine], left: SeatsLeft) -> list[int]:
    """Return who of the ``line``, in its order, gets a seat of those that are left.

    Nobody is overtaken for want of a seat of the whole: where the first two need two seats and one is left, it stays
    free for them. Only a party that has no seat left lets others pass, and then all of its people wait.
    """
    moved: list[int] = []
    full: set[int | None] = set()
    for one in line:
        if one.party in full:
            continue
        if not left.party_has(one.party, one.size):
            full.add(one.party)
        elif not left.whole_has(one.size):
            break
        else:
            moved.append(one.registration)
            left = left.less(one.party, one.size)
    return moved


def gets_a_seat(one: InLine, heads: Sequence[InLine], left: SeatsLeft) -> bool:
    """Whether a newcomer gets a seat at once; ``heads`` are the first of each party's line, as they wait now.

    The same as to join the end of the line and see who moves up, without reading the whole line.
    """
    if not left.whole_has(one.size) or not left.party_has(one.party, one.size):
        return False
    if any(head.party == one.party for head in heads):
        return False
    return not any(left.party_has(head.party, head.size) for head in heads)
