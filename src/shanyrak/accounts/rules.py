"""What is allowed with accounts, links and roles."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from shanyrak.refusals import Refusal, gettext_noop
from shanyrak.roles import Role

SIGN_IN_LINK_LASTS = timedelta(hours=24)
INVITATION_LASTS = timedelta(days=7)
EMAIL_CHANGE_LASTS = timedelta(days=1)

# Who reviews a whole hub alone, on the first day: keeps the accounts, enters what was read, approves it.
FIRST_ROLES = (Role.ADMINISTRATOR, Role.DIRECTOR, Role.OFFICER)

WEAK, FAIR, GOOD, STRONG = 1, 2, 3, 4  # what zxcvbn answers; 0 is as weak as 1
STRENGTH_NEEDED = GOOD


class LinkNotValid(Refusal):
    """The link was used, has expired, was withdrawn, or never was one; which of these is nobody's business."""

    text = gettext_noop("This link is not valid any more. Ask for a new one.")


class AddressTaken(Refusal):
    """An address signs in one person only."""

    text = gettext_noop("Somebody with this address has an account already.")
    field = "email"


class PartyMissing(Refusal):
    """A focal point speaks for a party, so the party must be known."""

    text = gettext_noop("A focal point speaks for a party. Choose the party.")
    field = "party"


class PeriodEmpty(Refusal):
    """A period ends after it begins."""

    text = gettext_noop("The last day comes before the first.")
    field = "until"


class RoleHeldAlready(Refusal):
    """One role for one party is held once at a time."""

    text = gettext_noop("This person holds this role in that period already.")


class RoleEnded(Refusal):
    """What has ended cannot be ended again."""

    text = gettext_noop("This role has ended already.")


class LastAdministrator(Refusal):
    """Without an administrator nobody could let anyone in again."""

    text = gettext_noop("This is the last administrator. Make somebody else administrator first.")


class NoAccount(Refusal):
    """The account was erased, or belongs to the platform itself."""

    text = gettext_noop("This account cannot be changed any more.")


class InvitationNotOpen(Refusal):
    """Only an invitation that waits for an answer can be withdrawn or sent again."""

    text = gettext_noop("This invitation was accepted or withdrawn already.")


class SecurityChange(StrEnum):
    """What people change about how they sign in; the journal says that, never what the secret is."""

    PASSWORD_CHANGED = "password_changed"  # noqa: S105 - an act, not a password
    PASSWORD_SET = "password_set"  # noqa: S105 - an act, not a password
    PASSWORD_RESET = "password_reset"  # noqa: S105 - an act, not a password
    KEY_ADDED = "key_added"
    KEY_REMOVED = "key_removed"
    KEY_RENAMED = "key_renamed"
    RECOVERY_CODES_MADE = "recovery_codes_made"


@dataclass(frozen=True, slots=True)
class Term:
    """Until when a link may be used, and whether it was."""

    expires_at: datetime
    closed_at: datetime | None = None


def check_link(term: Term, *, at: datetime) -> None:
    """Refuse a link that was used or withdrawn, or whose time has passed at ``at``."""
    if term.closed_at is not None or at >= term.expires_at:
        raise LinkNotValid


def check_role(role: Role, *, party: int | None, since: date, until: date | None) -> None:
    """Refuse a focal point without a party, and a period whose last day ``until`` comes before its first."""
    if role is Role.FOCAL_POINT and party is None:
        raise PartyMissing
    if until is not None and until < since:
        raise PeriodEmpty


def check_somebody_administers(*, administrators_left: int) -> None:
    """Refuse to leave the hub without an administrator."""
    if not administrators_left:
        raise LastAdministrator


def check_role_can_end(*, ended_before: date | None, on: date) -> None:
    """Refuse to end a role whose last day had passed on the day ``on``; the past is not rewritten."""
    if ended_before is not None and ended_before <= on:
        raise RoleEnded
