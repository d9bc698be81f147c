"""What this room tells people."""

from __future__ import annotations

from shanyrak.notices.kinds import Pace, declare
from shanyrak.refusals import gettext_noop

NOTE_SUBMITTED = declare(
    "preparation.note_submitted",
    name=gettext_noop("A concept note waits for my approval"),
    subject=gettext_noop("Concept note to approve: %(activity)s"),
    text=gettext_noop(
        "The concept note of “%(activity)s” was submitted. Approve it, or send it back and say why."
    ),
    by_default=Pace.AT_ONCE,
)
NOTE_APPROVED = declare(
    "preparation.note_approved",
    name=gettext_noop("A concept note of mine was approved"),
    subject=gettext_noop("Approved: the concept note of “%(activity)s”"),
    text=gettext_noop("The director approved the concept note of “%(activity)s”. Its preparation can begin."),
    by_default=Pace.AT_ONCE,
)
NOTE_RETURNED = declare(
    "preparation.note_returned",
    name=gettext_noop("A concept note of mine was sent back"),
    subject=gettext_noop("Sent back: the concept note of “%(activity)s”"),
    text=gettext_noop("The director sent the concept note of “%(activity)s” back. The reason: %(reason)s"),
    by_default=Pace.AT_ONCE,
)
TASK_GIVEN = declare(
    "preparation.task_given",
    name=gettext_noop("A task is given to me"),
    subject=gettext_noop("A task for you: %(what)s"),
    text=gettext_noop("“%(what)s”, for “%(activity)s”. Due: %(due_on)s."),
    by_default=Pace.DIGEST,
)
TASK_LATE = declare(
    "preparation.task_late",
    name=gettext_noop("A task of mine is late"),
    subject=gettext_noop("Late: %(what)s"),
    text=gettext_noop("“%(what)s”, for “%(activity)s”, was due on %(due_on)s and is not done yet."),
    by_default=Pace.DIGEST,
)
