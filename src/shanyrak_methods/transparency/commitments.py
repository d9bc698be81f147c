"""Salted commitments: bind a personal value without showing it.

The log holds the commitment; name, salt and value stay outside and can be erased. Without the salt
nobody can find the value by trying likely ones, so what is left says nothing about the person.
"""

from __future__ import annotations

import hashlib
import hmac

from shanyrak_methods.transparency.canonical import canonical

DOMAIN = b"shanyrak commitment 1"
SALT_BYTES = 32


def commit(name: str, value: object, *, salt: bytes) -> bytes:
    """Return the commitment to ``value`` under ``name``; refuse a salt that is not 32 bytes.

    The salt must be drawn by chance for this one value; it is handed in so that chance stays outside.
    """
    if len(salt) != SALT_BYTES:
        raise ValueError(f"A salt has {SALT_BYTES} bytes; this one has {len(salt)}.")
    # Lengths go in front, so that no two lists of parts run together into the same bytes.
    parts = (DOMAIN, name.encode(), salt, canonical(value))
    return hashlib.sha256(b"".join(len(part).to_bytes(8) + part for part in parts)).digest()


def opens(commitment: bytes, name: str, value: object, *, salt: bytes) -> bool:
    """Return whether ``name``, ``salt`` and ``value`` are what the commitment was made from."""
    return len(salt) == SALT_BYTES and hmac.compare_digest(commit(name, value, salt=salt), commitment)
