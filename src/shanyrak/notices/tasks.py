"""What the queue and the clock do about notices."""

from __future__ import annotations

from procrastinate.contrib.django import app

from shanyrak.notices.gateways import SEND_TASK


@app.task(name=SEND_TASK, queueing_lock=SEND_TASK)
def send() -> None:
    """Send the mails that are due."""
