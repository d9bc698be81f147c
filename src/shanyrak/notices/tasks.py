"""What the queue and the clock do about notices."""

from __future__ import annotations

from datetime import timedelta

from django.utils.timezone import now
from procrastinate.contrib.django import app

from shanyrak.notices.actions import forget_old
from shanyrak.notices.digests import make_up_mails
from shanyrak.notices.gateways import SEND_TASK, send_soon
from shanyrak.notices.sending import send_due
from shanyrak.roles import VISITOR

AT_MOST = timedelta(seconds=20)  # then other work has its turn


@app.periodic(cron="* * * * *")
@app.task(name=SEND_TASK, queueing_lock=SEND_TASK)
def send(timestamp: int | None = None) -> None:  # noqa: ARG001 - the clock hands it in
    """Make up the mails whose turn has come, and send what is due."""
    make_up_mails(at=now())
    if send_due(lasts=AT_MOST):
        send_soon()


@app.periodic(cron="41 3 * * *")
@app.task(name="notices.forget", queueing_lock="notices.forget")
def forget(timestamp: int) -> None:  # noqa: ARG001 - the clock hands it in
    """Forget old notices."""
    forget_old(by=VISITOR, at=now())
