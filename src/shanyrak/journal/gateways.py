"""The journal's key: a secret file of this installation, outside the database that it vouches for."""

from __future__ import annotations

import hashlib

from django.conf import settings

from shanyrak.places import kept_secret, places
from shanyrak_methods.transparency.notes import SigningKey, VerifierKey

KEY_FILE = "journal.key"


def signing_key() -> SigningKey:
    """Return the key that signs checkpoints; the first who asks makes its file, readable by the owner alone."""
    secret = kept_secret(places().prepare().keys / KEY_FILE)
    return SigningKey.from_seed(settings.JOURNAL_ORIGIN, hashlib.sha256(secret.encode()).digest())


def trusted_keys() -> tuple[VerifierKey, ...]:
    """Return the keys whose checkpoints hold: this installation's own, and older ones named in the settings."""
    older = (VerifierKey.parse(text) for text in settings.JOURNAL_OLDER_KEYS)
    return (signing_key().verifier, *older)
