"""What the queue and the clock do about notices."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils.timezone import now
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from shanyrak.notices.actions import forget_old, tell_these
from shanyrak.notices.digests import make_up_mails
from shanyrak.notices.gateways import SEND_TASK, TELL_TASK, send_soon
from shanyrak.notices.sending import send_due
from shanyrak.notices.tellings import About, providers
from shanyrak.roles import VISITOR, Holder

TOGETHER = 50  # people told in one transaction
TRIED_AGAIN = RetryStrategy(max_attempts=6, exponential_wait=4)
AT_MOST = timedelta(seconds=20)  # then other work has its turn


@app.periodic(cron="* * * * *")
@app.task(name=SEND_TASK, queueing_lock=SEND_TASK)
def send(timestamp: int | None = None) -> None:  # noqa: ARG001 - the clock hands it in
    """Make up the mails whose turn has come, and send what is due."""
    make_up_mails(at=now())
    if send_due(lasts=AT_MOST):
        send_soon()


@app.task(name=TELL_TASK, retry=TRIED_AGAIN)
def tell_many(name: str, about: About, by: int | None, at: str) -> None:
    """Tell those whom something concerns, some at a time; started again after a kill, nobody is told twice."""
    told_at = datetime.fromisoformat(at)
    tellings = list(providers[name](about, told_at))
    for first in range(0, len(tellings), TOGETHER):
        tell_these(tellings=tellings[first : first + TOGETHER], by=Holder(pk=by), at=told_at)


@app.periodic(cron="41 3 * * *")
@app.task(name="notices.forget", queueing_lock="notices.forget")
def forget(timestamp: int) -> None:  # noqa: ARG001 - the clock hands it in
    """Forget old notices."""
    forget_old(by=VISITOR, at=now())
