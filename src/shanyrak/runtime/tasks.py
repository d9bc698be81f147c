"""What the clock does to the queue itself, and to what was kept back until today."""

from __future__ import annotations

import logging

from django.urls import get_resolver
from django.utils.timezone import localdate, now
from procrastinate import JobContext, builtin_tasks
from procrastinate.contrib.django import app

from shanyrak.cooperation.intake.taking_in import at_the_server
from shanyrak.records.embargoes import due_embargoes, lift_embargo
from shanyrak.refusals import Refusal
from shanyrak.ui.showing import said

log = logging.getLogger(__name__)

KEPT_HOURS = 72


@app.periodic(cron="17 3 * * *")
@app.task(name="runtime.remove_old_jobs", queueing_lock="runtime.remove_old_jobs", pass_context=True)
async def remove_old_jobs(context: JobContext, timestamp: int) -> None:  # noqa: ARG001 - the clock hands it in
    """Forget jobs that were done three days ago; the failed ones stay, for whoever looks into them."""
    await builtin_tasks.remove_old_jobs(context, max_hours=KEPT_HOURS)


@app.periodic(cron="* * * * *")
@app.task(name="records.lift_embargoes", queueing_lock="records.lift_embargoes")
def lift_embargoes(timestamp: int) -> None:  # noqa: ARG001 - the clock hands it in
    """Make public what was kept back until today; what a kill left hidden is opened a minute later."""
    get_resolver().url_patterns  # noqa: B018 - reading the addresses is what tells each kind's act of editing
    by, at = at_the_server(), now()
    for embargo in due_embargoes(on=localdate(at)):
        try:
            lift_embargo(embargo_id=embargo, by=by, at=at)
        except Refusal as refusal:  # one that cannot be opened must not keep the others hidden
            log.warning("Embargo %s stays: %s", embargo, said(refusal))
