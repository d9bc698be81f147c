"""What the clock does for preparations: it tells people of their late tasks."""

from __future__ import annotations

from django.utils.timezone import now
from procrastinate.contrib.django import app

from shanyrak.accounts.models import User
from shanyrak.cooperation.preparation.actions import remind_of_tasks
from shanyrak.roles import Holder, Role


@app.periodic(cron="17 * * * *")
@app.task(name="preparation.remind", queueing_lock="preparation.remind")
def remind(timestamp: int) -> None:  # noqa: ARG001 - the clock hands it in
    """Tell people of what is late; every hour, so that a machine that slept makes up for it, and nothing twice."""
    platform = Holder(pk=User.objects.platform().pk, held=frozenset({Role.OFFICER}))
    remind_of_tasks(by=platform, at=now())
