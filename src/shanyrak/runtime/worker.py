"""Work in the background: one process that takes jobs from the queue in the database."""

from __future__ import annotations

import asyncio
import logging

from procrastinate.contrib.django import app

log = logging.getLogger(__name__)

HEARTBEAT = 5.0  # seconds between two signs of life
SILENCE = 20.0  # seconds without one, after which a worker counts as killed
GRACE = 10.0  # seconds to finish the jobs at hand; what is left over is taken up after the next start


def work() -> None:
    """Take jobs until told to stop."""
    asyncio.run(take_jobs())


async def take_jobs() -> None:
    """Take jobs from the queue, and put those that a killed worker had in hand back into it."""
    with app.replace_connector(app.connector.get_worker_connector()):  # type: ignore[attr-defined]  # Django's has
        async with app.open_async():
            rescue = asyncio.create_task(rescue_jobs())
            try:
                await app.run_worker_async(
                    name="worker",
                    concurrency=1,
                    shutdown_graceful_timeout=GRACE,
                    update_heartbeat_interval=HEARTBEAT,
                )
            finally:
                rescue.cancel()


async def rescue_jobs() -> None:
    """Put jobs back into the queue whose worker has not been heard of for a while."""
    while True:
        for job in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=SILENCE):
            log.warning("Job %s (%s) lost its worker and is started again", job.id, job.task_name)
            await app.job_manager.retry_job(job)
        await asyncio.sleep(SILENCE)
