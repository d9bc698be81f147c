"""Giving the installation a new key for passports."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from shanyrak.cooperation.passports.gateways import keyring
from shanyrak.cooperation.passports.permissions import PURGE_PASSPORTS
from shanyrak.journal.actions import record
from shanyrak.roles import Actor, require


@transaction.atomic
def rotate_keys(*, by: Actor, at: datetime) -> int:
    """Wrap the keys of all passports with a new key of the installation and destroy the old one; return how many."""
    require(by, PURGE_PASSPORTS)
    count = keyring().rotate()
    record("passports.keys.rotated", by=by, at=at, facts={"passports": count})
    return count
