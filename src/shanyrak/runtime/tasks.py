"""What the clock does to the queue itself."""

from __future__ import annotations

from procrastinate import JobContext, builtin_tasks
from procrastinate.contrib.django import app

KEPT_HOURS = 72


@app.periodic(cron="17 3 * * *")
@app.task(name="runtime.remove_old_jobs", queueing_lock="runtime.remove_old_jobs", pass_context=True)
async def remove_old_jobs(context: JobContext, timestamp: int) -> None:  # noqa: ARG001 - the clock hands it in
    """Forget jobs that were done three days ago; the failed ones stay, for whoever looks into them."""
    await builtin_tasks.remove_old_jobs(context, max_hours=KEPT_HOURS)
