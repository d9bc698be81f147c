"""What the clock does to the journal."""

from __future__ import annotations

from django.utils.timezone import now
from procrastinate.contrib.django import app

from shanyrak.journal.actions import sign_checkpoint


@app.periodic(cron="* * * * *")
@app.task(name="journal.seal", queueing_lock="journal.seal")
def seal(timestamp: int) -> None:  # noqa: ARG001 - the clock hands it in
    """Seal the entries of the last minute."""
    sign_checkpoint(at=now())
