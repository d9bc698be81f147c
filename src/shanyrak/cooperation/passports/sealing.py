"""Sealing passport data: AES-256-GCM with a key of its own for each passport.

Knows neither Django nor files. A sealed value is a nonce and what GCM makes of the value; ``bound_to`` says where it
belongs, so that nothing sealed for one row opens in another.
"""

from __future__ import annotations

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
NONCE_BYTES = 12


class SealBroken(Exception):
    """What was sealed was changed, moved, or sealed with another key."""


def new_key() -> bytes:
    """Return a fresh key of 256 bits."""
    return secrets.token_bytes(KEY_BYTES)


def seal(value: bytes, *, key: bytes, bound_to: str) -> bytes:
    """Return ``value`` sealed with ``key``; a nonce is drawn each time."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, value, bound_to.encode())


def unseal(sealed: bytes, *, key: bytes, bound_to: str) -> bytes:
    """Return what was sealed. Raises SealBroken."""
    try:
        return AESGCM(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], bound_to.encode())
    except (InvalidTag, ValueError) as broken:
        raise SealBroken from broken
