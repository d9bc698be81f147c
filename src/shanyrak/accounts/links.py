"""Links that work once: the token goes out, only its digest stays.

A token is chance, signed with the key of this installation: what was not made here is refused before the database
is asked, and whoever reads the database cannot make a link from what is kept in it.
"""

from __future__ import annotations

import hashlib
import secrets

from django.core.signing import BadSignature, Signer, dumps, loads

from shanyrak.accounts.models import User
from shanyrak.accounts.rules import EMAIL_CHANGE_LASTS, LinkNotValid


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


def signed_email_change(user: User, email: str) -> str:
    """Return a token that says: this person, who has this address, wants that one."""
    return dumps([user.pk, user.email, email], salt="shanyrak.accounts.email")


def read_email_change(token: str) -> tuple[int, str, str]:
    """Return (person, address before, address wanted). Raises LinkNotValid for a token too old or not made here."""
    try:
        user_id, before, email = loads(token, salt="shanyrak.accounts.email", max_age=EMAIL_CHANGE_LASTS)
    except BadSignature as forged:
        raise LinkNotValid from forged
    return user_id, before, email
