"""Whether the installation is well: its database answers, its tables are current, its worker gives signs of life."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from django.db import DatabaseError, connection
from procrastinate.contrib.django.models import ProcrastinateWorker

from shanyrak.runtime.schema import is_current

SILENCE = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class Health:
    """What was found, part by part."""

    database: bool
    tables: bool
    worker: bool

    @property
    def ok(self) -> bool:
        """Whether every part is well."""
        return self.database and self.tables and self.worker


def health(*, at: datetime) -> Health:
    """Return how the installation is; what cannot be asked is not well."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        return Health(database=True, tables=tables_are_current(), worker=worker_is_alive(at=at))
    except DatabaseError:
        return Health(database=False, tables=False, worker=False)


def tables_are_current() -> bool:
    """Return whether no step is left to take; once so, it stays so while this code runs."""
    try:
        return known_current()
    except LookupError:
        return False


@lru_cache(maxsize=1)
def known_current() -> bool:
    """Return true. Raises LookupError while a step is left, so that only the good answer is remembered."""
    if not is_current():
        raise LookupError
    return True


def worker_is_alive(*, at: datetime) -> bool:
    """Return whether a worker has been heard of lately."""
    return ProcrastinateWorker.objects.filter(last_heartbeat__gt=at - SILENCE).exists()
