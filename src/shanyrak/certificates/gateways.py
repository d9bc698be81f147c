"""The keys of the issuer, the queue that issues batches, the time-stamp service, and how often files may be checked.

Keys lie in files that only this installation's owner can read, beside that of the journal: outside the database, so that
no dump holds them, and inside the backup, so that a restored hub goes on signing and verifying.
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from procrastinate.contrib.django import app

from shanyrak.places import kept_secret, places
from shanyrak_methods.signatures.keys import KeySet, key_set_of, new_key_set, with_own_certificate
from shanyrak_methods.signatures.pades import time_service

BATCH_TASK = "certificates.issue_batch"
TRIES = 60
WITHIN = 10 * 60  # seconds
KEY_FILE = re.compile(r"certificates-(\d{4})\.key")


def key_sets(*, at: datetime) -> tuple[KeySet, ...]:
    """Return all generations of keys, the newest last; the first who asks makes the first one."""
    folder = places().prepare().keys
    if not _files(folder):
        kept_secret(folder / _file_name(1), new_key_set(hub=settings.HUB_NAME, at=at).as_text)
    return tuple(_read(file, file.stat().st_mtime_ns) for file in _files(folder))


def signing_keys(*, at: datetime) -> KeySet:
    """Return the keys that sign today: the newest, and for documents the hub's own certificate where it has one."""
    newest = key_sets(at=at)[-1]
    file = settings.CERTIFICATES_P12
    return _with_own(newest, file, settings.CERTIFICATES_P12_PASSWORD) if file else newest


def next_key_set(*, at: datetime) -> KeySet:
    """Make the next generation of keys; it signs from now on, and the older ones go on verifying."""
    before = key_sets(at=at)
    folder = places().prepare().keys
    made = new_key_set(hub=settings.HUB_NAME, at=at, before=before[-1])
    kept_secret(folder / _file_name(len(before) + 1), made.as_text)
    return key_sets(at=at)[-1]


def _files(folder: Path) -> list[Path]:
    return sorted(file for file in folder.glob("certificates-*.key") if KEY_FILE.fullmatch(file.name))


def _file_name(generation: int) -> str:
    return f"certificates-{generation:04d}.key"


@lru_cache(maxsize=64)
def _read(file: Path, _changed: int) -> KeySet:
    return key_set_of(file.read_text(encoding="utf-8"))


@lru_cache(maxsize=4)
def _with_own(keys: KeySet, file: str, password: str) -> KeySet:
    return with_own_certificate(keys, Path(file).read_bytes(), password.encode() or None)


def stamper() -> Any:
    """Return the time-stamp service that is set up, or none."""
    return time_service(settings.CERTIFICATES_TIME_SERVICE)


def issue_soon(batch_id: int) -> None:
    """Ask the worker to issue a batch, in the transaction that keeps it: both happen or neither."""
    app.configure_task(BATCH_TASK).defer(batch_id=batch_id)


def checks_too_often(request: HttpRequest) -> bool:
    """Count one more file from where ``request`` comes from; return whether these were too many."""
    key = f"certificates.check.{get_adapter().get_client_ip(request)}"
    cache.add(key, 0, timeout=WITHIN)
    try:
        return bool(cache.incr(key) > TRIES)
    except ValueError:  # the count ran out between the two
        return False
