"""The queue, which is asked to send what was told, and to tell many people."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

SEND_TASK = "notices.send"
TELL_TASK = "notices.tell_many"


def send_soon() -> None:
    """Ask the worker to send what is due, once this transaction is kept; asked often, it is asked once.

    Asked after the commit and not in it: the queue holds such a request once, and two acts would wait for each
    other. What a crash in between would lose, the clock asks for within a minute.
    """
    asked = [waiting[1] for waiting in connection.run_on_commit]
    if queue_sending not in asked:
        transaction.on_commit(queue_sending, robust=True)


def queue_sending() -> None:
    """Put the sending into the queue, unless it waits there already."""
    with suppress(AlreadyEnqueued), transaction.atomic():
        app.configure_task(SEND_TASK, queueing_lock=SEND_TASK).defer()


def queue_telling(*, name: str, about: Mapping[str, Any], by: int | None, at: datetime) -> None:
    """Ask the worker to tell many people something, in this transaction: kept with what it tells of, or not at all."""
    app.configure_task(TELL_TASK).defer(name=name, about=dict(about), by=by, at=at.isoformat())
