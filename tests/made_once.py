"""What all tests of a file read and none may keep changed: made once, in a transaction around those of the tests."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from pytest_django import DjangoDbBlocker


@contextmanager
def made_once(blocker: DjangoDbBlocker) -> Iterator[None]:
    """Let what is made in here stand until the end: a test begins and rolls back a savepoint after it."""
    with blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)
