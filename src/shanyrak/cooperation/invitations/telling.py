"""What invitees are sent: the letter itself, filled in for them, and a reminder."""

from __future__ import annotations

from shanyrak.notices.kinds import Pace, declare
from shanyrak.refusals import gettext_noop

# The letter is written by the hub in each language: only its places for subject and text stand here.
INVITED = declare(
    "invitations.invited",
    name=gettext_noop("I or my party is invited"),
    subject="%(subject)s",
    text="%(text)s",
    by_default=Pace.AT_ONCE,
    must_reach=True,
)
REMINDED = declare(
    "invitations.reminded",
    name=gettext_noop("I am reminded of an invitation"),
    subject="%(subject)s",
    text="%(text)s",
    by_default=Pace.AT_ONCE,
)
