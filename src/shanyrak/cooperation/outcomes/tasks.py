"""What the clock does about outcomes: every morning it brings the questions into line, asks, and reminds."""

from __future__ import annotations

from datetime import datetime

from django.utils.timezone import now
from procrastinate.contrib.django import app

from shanyrak.accounts.models import User
from shanyrak.cooperation.outcomes.actions import ask_for_words, send_asks, send_reminders, settle_asks
from shanyrak.roles import Actor, Holder, Role


@app.periodic(cron="40 5 * * *")
@app.task(name="outcomes.ask", queueing_lock="outcomes.ask")
def ask(timestamp: int) -> None:  # noqa: ARG001 - the clock hands it in
    """Do the day's asking; done again on the same day, it changes nothing."""
    ask_what_is_due(at=now())


def ask_what_is_due(*, at: datetime) -> None:
    """Bring the questions into line, ask those whose day has come, remind, and ask once more for words."""
    by = platform()
    settle_asks(by=by, at=at)
    send_asks(by=by, at=at)
    send_reminders(by=by, at=at)
    ask_for_words(by=by, at=at)


def platform() -> Actor:
    """Return the platform itself, which asks in the secretariat's name."""
    return Holder(pk=User.objects.platform().pk, held=frozenset({Role.OFFICER}))
