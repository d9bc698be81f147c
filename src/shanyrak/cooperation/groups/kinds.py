"""What people are told about groups; each kind can be chosen apart."""

from __future__ import annotations

from shanyrak.notices.kinds import Pace, declare
from shanyrak.refusals import gettext_noop

INVITED = declare(
    "groups.invited",
    name=gettext_noop("I am invited to a meeting of a group"),
    subject=gettext_noop("Meeting: %(what)s, %(meets_on)s"),
    text=gettext_noop("%(group)s meets on %(meets_on)s. Place: %(place)s. On the agenda: %(agenda)s"),
    by_default=Pace.AT_ONCE,
)
AGENDA_CHANGED = declare(
    "groups.agenda_changed",
    name=gettext_noop("The agenda of a meeting changed"),
    subject=gettext_noop("The agenda changed: %(what)s, %(meets_on)s"),
    text=gettext_noop("%(group)s meets on %(meets_on)s. On the agenda now: %(agenda)s"),
    by_default=Pace.DIGEST,
)
MINUTES_LAID = declare(
    "groups.minutes_laid",
    name=gettext_noop("Minutes lie before the members of a group"),
    subject=gettext_noop("Minutes to read: %(what)s, %(meets_on)s"),
    text=gettext_noop("The minutes of this meeting of %(group)s lie before its members."),
    by_default=Pace.AT_ONCE,
)
DECISION_TAKEN = declare(
    "groups.decision_taken",
    name=gettext_noop("A group took a decision that concerns my party"),
    subject=gettext_noop("Decision %(number)s: %(group)s"),
    text=gettext_noop("%(what)s"),
    by_default=Pace.AT_ONCE,
)
ITEM_ASSIGNED = declare(
    "groups.item_assigned",
    name=gettext_noop("An action item was given to my party or to me"),
    subject=gettext_noop("To do: %(what)s"),
    text=gettext_noop("%(group)s asks you to do this. Due on: %(due_on)s"),
    by_default=Pace.AT_ONCE,
)
ITEM_DUE = declare(
    "groups.item_due",
    name=gettext_noop("An action item of mine is due"),
    subject=gettext_noop("Due on %(due_on)s: %(what)s"),
    text=gettext_noop("%(group)s asked for this by %(due_on)s. Report what became of it."),
    by_default=Pace.AT_ONCE,
)
ITEM_OVERDUE = declare(
    "groups.item_overdue",
    name=gettext_noop("An action item of mine is overdue"),
    subject=gettext_noop("Overdue since %(due_on)s: %(what)s"),
    text=gettext_noop("%(group)s asked for this by %(due_on)s. Report what became of it, or why it is late."),
    by_default=Pace.AT_ONCE,
)
