"""What the clock does about training: it closes quizzes whose time is up, and asks after three months."""

from __future__ import annotations

from django.utils.timezone import now
from procrastinate.contrib.django import app

from shanyrak.cooperation.outcomes.tasks import platform
from shanyrak.cooperation.training.actions import ask_behaviour, close_overdue, forget_erased


@app.periodic(cron="*/5 * * * *")
@app.task(name="training.close", queueing_lock="training.close")
def close(timestamp: int) -> None:  # noqa: ARG001 - the clock hands it in
    """Hand in the attempts whose time is up; done again, it changes nothing."""
    close_overdue(by=platform(), at=now())


@app.periodic(cron="50 5 * * *")
@app.task(name="training.ask", queueing_lock="training.ask")
def ask(timestamp: int) -> None:  # noqa: ARG001 - the clock hands it in
    """Ask learners and superiors what changed in the work; done again on the same day, it changes nothing."""
    ask_behaviour(by=platform(), at=now())


@app.periodic(cron="35 3 * * *")
@app.task(name="training.forget", queueing_lock="training.forget")
def forget(timestamp: int) -> None:  # noqa: ARG001 - the clock hands it in
    """Erase every night what belonged to registrations that were erased."""
    forget_erased(by=platform(), at=now())
