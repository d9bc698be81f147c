"""For tests: the worker's part of telling many people."""

from __future__ import annotations

from django.db import connection
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.jobs import Status

from shanyrak.notices.gateways import TELL_TASK
from shanyrak.notices.tasks import tell_many

WAITS = Status.TODO.value


def tell_what_waits() -> int:
    """Do what the worker would do of all that waits to be told; return how many jobs that were."""
    jobs = list(ProcrastinateJob.objects.filter(task_name=TELL_TASK, status=WAITS).order_by("id"))
    for job in jobs:
        tell_many(**job.args)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs WHERE id = ANY(%s)", [[job.pk for job in jobs]])
    return len(jobs)


def empty_queue() -> None:
    """Forget what earlier tests left in the queue: its tables are not Django's, and are not flushed after a test."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs WHERE status = %s", [WAITS])
