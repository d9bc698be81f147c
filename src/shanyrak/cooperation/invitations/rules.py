"""What a letter may ask for, when an invitation is answered, and how it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from shanyrak.refusals import Refusal, gettext_noop

FIELDS = (
    "name",
    "title",
    "position",
    "organisation",
    "party",
    "activity",
    "dates",
    "place",
    "deadline",
    "seats",
    "link",
    "hub",
)
BETWEEN_BRACES = re.compile(r"\{([^{}]*)\}")
LONE_BRACE = re.compile(r"[{}]")
REMINDERS = 3  # of one invitation; whoever has not answered after three does not want to


class Whom(StrEnum):
    """Whom an invitation asks: a party, which names people itself, or one person."""

    PARTY = "party"
    PERSON = "person"
    OFFICE = "office"
    NAME = "name"


class Answer(StrEnum):
    """What an invitee answered."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    HANDED_OVER = "handed_over"


class InvitationState(StrEnum):
    """How an invitation stands; it follows from what happened to it and from the calendar."""

    DRAFT = "draft"
    ON_ITS_WAY = "on_its_way"
    AWAITED = "awaited"
    LATE = "late"
    ACCEPTED = "accepted"
    WAITING = "waiting"
    NOMINATED = "nominated"
    DECLINED = "declined"
    HANDED_OVER = "handed_over"
    WITHDRAWN = "withdrawn"


class Purpose(StrEnum):
    """What a mailing sends."""

    INVITATION = "invitation"
    REMINDER = "reminder"


UNANSWERED = frozenset({InvitationState.AWAITED, InvitationState.LATE})


class FieldsUnknown(Refusal):
    """A letter asks for something that no invitation has."""

    text = gettext_noop("There is no field %(fields)s. A letter can name: %(known)s.")


class BraceAlone(Refusal):
    """A letter has a brace that belongs to no field."""

    text = gettext_noop("Near “%(near)s” stands a brace without its other half. Fields are written {name}.")


class LetterUnsaid(Refusal):
    """Nothing can be sent before the letter says something."""

    text = gettext_noop("Write the letter first: its subject and its text.")


class NobodyInvited(Refusal):
    """An invitation that names nobody."""

    text = gettext_noop("Choose a party, a person or an office, or write a name.")


class NoAddress(Refusal):
    """An invitation of a person without an address goes nowhere."""

    text = gettext_noop("No address is known for %(name)s. Write one.")
    field = "email"


class InvitedAlready(Refusal):
    """The same invitee twice."""

    text = gettext_noop("%(name)s is invited already.")


class SentAlready(Refusal):
    """What was sent cannot be changed any more, only withdrawn."""

    text = gettext_noop("This invitation was sent. Withdraw it, and invite anew.")


class WithdrawnMeanwhile(Refusal):
    """The hub withdrew the invitation."""

    text = gettext_noop("This invitation was withdrawn. Ask the hub if you think it should not have been.")


class AnsweredAlready(Refusal):
    """An invitation is answered once."""

    text = gettext_noop("This invitation is answered already.")


class OnlyForPeople(Refusal):
    """A party answers by nominating."""

    text = gettext_noop("A party does not accept by itself: its focal point nominates people.")


class ToOneself(Refusal):
    """An invitation handed over to whoever holds it."""

    text = gettext_noop("Write the address of a colleague; this one is yours.")
    field = "email"


class NobodyToSendTo(Refusal):
    """A mailing without anybody."""

    text = gettext_noop("There is nobody to send this to.")


class NotAGuest(Refusal):
    """A visa letter for somebody whose registration is not approved."""

    text = gettext_noop("A visa letter is written for approved registrations only.")


def fields_in(text: str) -> list[str]:
    """Return the fields that a text asks for, each once, in their order."""
    return list(dict.fromkeys(found.strip() for found in BETWEEN_BRACES.findall(text)))


def check_fields(texts: Iterable[str]) -> None:
    """Refuse texts that ask for fields there are not, by their names, or with a brace left alone."""
    found = list(texts)
    unknown = [name for text in found for name in fields_in(text) if name not in FIELDS]
    if unknown:
        raise FieldsUnknown(fields=_in_braces(dict.fromkeys(unknown)), known=_in_braces(FIELDS))
    for text in found:
        rest = BETWEEN_BRACES.sub("", text)
        if alone := LONE_BRACE.search(rest):
            raise BraceAlone(near=rest[max(0, alone.start() - 12) : alone.end() + 12].strip())


def _in_braces(names: Iterable[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in names)


def merged(text: str, values: Mapping[str, str]) -> str:
    """Return a text with its fields filled in. What a value says is never read as a field itself.

    Where a value is empty, the blank before it and the comma after nothing go with it.
    """
    said = BETWEEN_BRACES.sub(lambda found: values.get(found[1].strip(), found[0]), text)
    tidy = re.sub(r"[ \t]{2,}", " ", said)
    return re.sub(r"[ \t]+([,.;:!?\n]|$)", r"\1", tidy)


@dataclass(frozen=True, slots=True)
class Happened:
    """What happened to an invitation, as far as its state follows from it."""

    withdrawn: bool = False
    answer: str = ""
    waits_for_a_seat: bool = False
    nominated: bool = False
    queued: bool = False
    sent: bool = False
    answer_by: date | None = None


def state_of(happened: Happened, *, on: date) -> InvitationState:
    """Return how an invitation stands on the day ``on``: the last day for answers is still in time."""
    if happened.withdrawn:
        return InvitationState.WITHDRAWN
    if happened.answer == Answer.ACCEPTED:
        return InvitationState.WAITING if happened.waits_for_a_seat else InvitationState.ACCEPTED
    if happened.answer:
        return InvitationState(happened.answer)
    if happened.nominated:
        return InvitationState.NOMINATED
    if not happened.sent:
        return InvitationState.ON_ITS_WAY if happened.queued else InvitationState.DRAFT
    late = happened.answer_by is not None and happened.answer_by < on
    return InvitationState.LATE if late else InvitationState.AWAITED


def check_answerable(*, withdrawn: bool, answer: str) -> None:
    """Refuse an answer to what was withdrawn or answered before."""
    if withdrawn:
        raise WithdrawnMeanwhile
    if answer:
        raise AnsweredAlready
