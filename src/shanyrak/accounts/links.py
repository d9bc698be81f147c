"""Links that work once: the token goes out, only its digest stays.

A token is chance, signed with the key of this installation: what was not made here is refused before the database
is asked, and whoever reads the database cannot make a link from what is kept in it.
"""

from __future__ import annotations

import hashlib
import secrets

from django.core.signing import BadSignature, Signer

from shanyrak.accounts.rules import LinkNotValid


def new_token(purpose: str) -> str:
    """Return a token that opens one thing once, if its digest is kept."""
    return signer(purpose).sign(secrets.token_urlsafe(24))


def digest_of(token: str, purpose: str) -> bytes:
    """Return what is kept of ``token``. Raises LinkNotValid for one that was not made here for ``purpose``."""
    try:
        signer(purpose).unsign(token)
    except BadSignature as forged:
        raise LinkNotValid from forged
    return hashlib.sha256(token.encode()).digest()


def signer(purpose: str) -> Signer:
    """Return the signer of links for one purpose, so that a link for another does not open this."""
    return Signer(salt=f"shanyrak.accounts.{purpose}", sep=".")
