"""What the clock does to passports: every morning it purges those whose day has come."""

from __future__ import annotations

from datetime import datetime

from django.utils.timezone import now
from procrastinate.contrib.django import app

from shanyrak.accounts.models import User
from shanyrak.cooperation.passports.actions import purge_due, settle_days, sweep_keys
from shanyrak.roles import Actor, Holder, Role


@app.periodic(cron="20 2 * * *")
@app.task(name="passports.purge", queueing_lock="passports.purge")
def purge(timestamp: int) -> None:  # noqa: ARG001 - the clock hands it in
    """Purge what is due; killed half-way, the next time finishes it."""
    purge_what_is_due(at=now())


def purge_what_is_due(*, at: datetime) -> int:
    """Bring the days into line, purge, and destroy keys that belong to nothing; return how many passports went."""
    by = platform()
    settle_days(by=by, at=at)
    gone = purge_due(by=by, at=at)
    sweep_keys(by=by, at=at)
    return gone


def platform() -> Actor:
    """Return the platform itself, which purges in the secretariat's name."""
    return Holder(pk=User.objects.platform().pk, held=frozenset({Role.OFFICER}))
