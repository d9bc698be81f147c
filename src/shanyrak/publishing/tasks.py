"""What the clock does to what calendar programs were told."""

from __future__ import annotations

from django.utils.timezone import now
from procrastinate.contrib.django import app

from shanyrak.publishing.caldav.telling import forget_old


@app.periodic(cron="43 3 * * *")
@app.task(name="publishing.forget_told", queueing_lock="publishing.forget_told")
def forget_told(timestamp: int) -> None:  # noqa: ARG001 - the clock hands it in
    """Forget the marks of calendars that no program has asked for in half a year."""
    forget_old(at=now())
