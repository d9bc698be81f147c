"""What people are told about sessions; each kind can be chosen apart."""

from __future__ import annotations

from shanyrak.notices.kinds import Pace, declare
from shanyrak.refusals import gettext_noop

SESSION_CHANGED = declare(
    "programme.session_changed",
    name=gettext_noop("A session of mine moved, or has another room"),
    subject=gettext_noop("Changed: %(what)s, %(meets_on)s, %(time)s"),
    text=gettext_noop(
        "“%(what)s” of “%(activity)s” is now on %(meets_on)s, %(time)s. Room: %(room)s. The calendar file in this "
        "mail brings your calendar up to date."
    ),
    by_default=Pace.AT_ONCE,
)
SESSION_CANCELLED = declare(
    "programme.session_cancelled",
    name=gettext_noop("A session of mine is cancelled"),
    subject=gettext_noop("Cancelled: %(what)s, %(meets_on)s"),
    text=gettext_noop("“%(what)s” of “%(activity)s” on %(meets_on)s, %(time)s, does not take place. %(why)s"),
    by_default=Pace.AT_ONCE,
)
