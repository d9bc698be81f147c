"""Renewing the keys that sign certificates."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from shanyrak.certificates.gateways import next_key_set
from shanyrak.certificates.permissions import RENEW_KEYS
from shanyrak.journal.actions import record
from shanyrak.roles import Actor, require
from shanyrak_methods.signatures.keys import kid_of


@transaction.atomic
def renew_keys(*, by: Actor, at: datetime) -> str:
    """Sign with new keys from now on and return the name of the new badge key; older certificates go on verifying."""
    require(by, RENEW_KEYS)
    name = kid_of(next_key_set(at=at).badge_key.public_key())
    record("certificates.keys.renewed", by=by, at=at, facts={"key": name})
    return name
