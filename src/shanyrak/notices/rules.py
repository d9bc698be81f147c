"""When people are told, when a mail is tried again, and what is known of its fate."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo
from enum import StrEnum

from shanyrak.notices.kinds import Pace
from shanyrak.refusals import Refusal, gettext_noop

MORNING = time(7)  # in the hub's time zone
MONDAY = 0
GIVES_UP_AFTER = timedelta(days=3)
LONGEST_WAIT = timedelta(hours=6)
SOFT_BOUNCES = 5  # in a row, after which an address counts as one that takes no mail
READ_KEPT = timedelta(days=365)
UNREAD_KEPT = timedelta(days=3 * 365)


class MailState(StrEnum):
    """Where a mail is on its way. A mail ``HANDING_OVER`` is one whose last dot may have gone out."""

    WAITING = "waiting"
    SENDING = "sending"
    HANDING_OVER = "handing_over"
    SENT = "sent"
    DEFERRED = "deferred"
    UNDELIVERABLE = "undeliverable"
    UNKNOWN = "unknown"
    NOT_SENT = "not_sent"


MAIL_STATE_NAMES = {
    MailState.WAITING: gettext_noop("Waiting"),
    MailState.SENDING: gettext_noop("Being sent"),
    MailState.HANDING_OVER: gettext_noop("Being handed over"),
    MailState.SENT: gettext_noop("Sent"),
    MailState.DEFERRED: gettext_noop("Will be tried again"),
    MailState.UNDELIVERABLE: gettext_noop("Not delivered"),
    MailState.UNKNOWN: gettext_noop("Perhaps delivered"),
    MailState.NOT_SENT: gettext_noop("Not sent"),
}
IN_HAND = frozenset({MailState.SENDING, MailState.HANDING_OVER})
NEEDS_A_REASON = frozenset(
    {MailState.DEFERRED, MailState.UNDELIVERABLE, MailState.UNKNOWN, MailState.NOT_SENT}
)


HANDED_OVER = frozenset({MailState.HANDING_OVER, MailState.SENT, MailState.UNKNOWN})
FINAL = NEEDS_A_REASON - {MailState.DEFERRED} | {MailState.SENT}


class Reason(StrEnum):
    """Why a mail is not known to have been delivered; what the server said stands beside it."""

    NONE = ""
    NO_SERVER = "no_server"
    NO_ACCOUNT = "no_account"
    NO_CONNECTION = "no_connection"
    BROKE_OFF = "broke_off"
    NOT_NOW = "not_now"
    REFUSED = "refused"
    GAVE_UP = "gave_up"
    BAD_ADDRESS = "bad_address"
    CAME_BACK = "came_back"
    NO_ANSWER = "no_answer"
    SENDER_LOST = "sender_lost"
    NOT_WRITTEN = "not_written"
    FORGOTTEN = "forgotten"


REASON_NAMES = {
    Reason.NONE: "",
    Reason.NO_SERVER: gettext_noop("No mail server is set up. The notice stands in the page."),
    Reason.NO_ACCOUNT: gettext_noop("The account is closed."),
    Reason.NO_CONNECTION: gettext_noop("The mail server could not be reached."),
    Reason.BROKE_OFF: gettext_noop("The mail server broke off before it had the whole mail."),
    Reason.NOT_NOW: gettext_noop("The mail server does not take this mail now."),
    Reason.REFUSED: gettext_noop("The mail server refused this mail."),
    Reason.GAVE_UP: gettext_noop("Tried for three days. The mail server never took it."),
    Reason.BAD_ADDRESS: gettext_noop("The address takes no mail."),
    Reason.CAME_BACK: gettext_noop("The mail was sent and came back."),
    Reason.NO_ANSWER: gettext_noop("The mail server had the whole mail, but never said that it takes it."),
    Reason.SENDER_LOST: gettext_noop(
        "The platform was stopped while it waited for the mail server's answer."
    ),
    Reason.NOT_WRITTEN: gettext_noop("The mail could not be written. The log says why."),
    Reason.FORGOTTEN: gettext_noop("What it told was erased before it was sent."),
}


class Step(StrEnum):
    """What the mail server was asked when it said no."""

    SENDER = "sender"
    RECIPIENT = "recipient"
    CONTENT = "content"
    DOT = "dot"


OK, START_MAIL = 250, 354
LATER, NEVER = range(400, 500), range(500, 600)
ADDRESS_IS_WRONG = re.compile(
    r"\b5\.1\.(1|2|3|6|10)\b"
)  # enhanced codes of RFC 3463 that blame the address itself


def fate_of_answer(step: Step, code: int, answer: str) -> tuple[MailState, Reason]:
    """Return what the server's answer to a step means for the mail."""
    if step is Step.DOT and code == OK:
        return MailState.SENT, Reason.NONE
    if code in LATER:
        return MailState.DEFERRED, Reason.NOT_NOW
    if code in NEVER:
        blamed = step is Step.RECIPIENT and blames_address(answer)
        return MailState.UNDELIVERABLE, Reason.BAD_ADDRESS if blamed else Reason.REFUSED
    # No answer that mail knows. Before the dot nothing was delivered; after it nobody can say.
    if step is Step.DOT:
        return MailState.UNKNOWN, Reason.NO_ANSWER
    return MailState.DEFERRED, Reason.BROKE_OFF


def blames_address(answer: str) -> bool:
    """Whether the server says that the address is wrong, and not that it is full, or that we are unwelcome."""
    return bool(ADDRESS_IS_WRONG.search(answer))


@dataclass(frozen=True, slots=True)
class Bounce:
    """What a report on a mail says: whether it failed for good, whether the address is to blame, and in which words."""

    failed: bool
    blames_address: bool
    answer: str


class UnknownMail(Refusal):
    """The mail, or whom it was for, is not known any more."""

    text = gettext_noop("The hub does not know this mail any more.")


class FateIsKnown(Refusal):
    """Only a mail that was perhaps delivered can be found to have arrived."""

    text = gettext_noop("What became of this mail is known already.")


class CannotTryAgain(Refusal):
    """A mail that was sent, or is about to be, is not sent again."""

    text = gettext_noop("This mail was sent already, or is being sent.")


def next_try(attempts: int, *, since: datetime, at: datetime, first_wait: timedelta) -> datetime | None:
    """Return when a mail is tried again that was tried ``attempts`` times; nothing once three days have passed."""
    if at - since >= GIVES_UP_AFTER:
        return None
    return at + min(first_wait * 4 ** (max(attempts, 1) - 1), LONGEST_WAIT)


def last_turn(pace: Pace, *, at: datetime, zone: tzinfo) -> datetime:
    """Return the latest moment at which mails of ``pace`` were made up: what was told before it is due."""
    if pace is Pace.AT_ONCE:
        return at
    local = at.astimezone(zone)
    day = local.date() if local.time() >= MORNING else local.date() - timedelta(days=1)
    if pace is Pace.WEEKLY:
        day -= timedelta(days=(day.weekday() - MONDAY) % 7)
    return datetime.combine(day, MORNING, tzinfo=zone)


def may_try_again(state: MailState) -> bool:
    """Whether a person may send a mail of this ``state`` once more."""
    return state in NEEDS_A_REASON


def check_try_again(state: MailState) -> None:
    """Refuse to send again what was sent or is being sent."""
    if not may_try_again(state):
        raise CannotTryAgain


def check_arrived(state: MailState) -> None:
    """Refuse to say of a mail that it arrived unless nobody knew."""
    if state is not MailState.UNKNOWN:
        raise FateIsKnown
