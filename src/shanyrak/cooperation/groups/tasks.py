"""What the clock does to action items."""

from __future__ import annotations

from django.utils.timezone import now
from procrastinate.contrib.django import app

from shanyrak.accounts.models import User
from shanyrak.cooperation.groups.actions import remind_of_items
from shanyrak.roles import Holder, Role


@app.periodic(cron="7 * * * *")
@app.task(name="groups.remind", queueing_lock="groups.remind")
def remind(timestamp: int) -> None:  # noqa: ARG001 - the clock hands it in
    """Remind people of what is due; every hour, so that a machine that slept makes up for it, and nothing twice."""
    platform = Holder(pk=User.objects.platform().pk, held=frozenset({Role.OFFICER}))
    remind_of_items(by=platform, at=now())
