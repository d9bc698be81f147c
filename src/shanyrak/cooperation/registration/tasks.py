"""What the clock does about registrations: every night it erases what is not to be kept any longer."""

from __future__ import annotations

from django.utils.timezone import now
from procrastinate.contrib.django import app

from shanyrak.accounts.models import User
from shanyrak.cooperation.registration.actions import erase_due
from shanyrak.roles import Holder, Role


@app.periodic(cron="10 2 * * *")
@app.task(name="registration.erase", queueing_lock="registration.erase")
def erase(timestamp: int) -> None:  # noqa: ARG001 - the clock hands it in
    """Erase personal data whose day has passed; done again on the same day, it changes nothing."""
    platform = Holder(pk=User.objects.platform().pk, held=frozenset({Role.OFFICER}))
    erase_due(by=platform, at=now())
