"""Who issues: the hub, under an identifier that leads to its keys, and what a reader keeps of it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote, urlsplit
from uuid import UUID

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from django.conf import settings

from shanyrak.certificates.gateways import key_sets, signing_keys
from shanyrak_methods.signatures.credentials import Issuer, as_token
from shanyrak_methods.signatures.status import SIZE, status_credential, status_entry
from shanyrak_methods.signatures.trust import trust_file

STATUS_IS_KEPT = timedelta(days=7)


def address(path: str = "") -> str:
    """Return the whole address of something of this room."""
    return f"{settings.HUB_ADDRESS.rstrip('/')}/certificates/{path}"


def page_of(uuid: UUID) -> str:
    """Return the address of a certificate's public page."""
    return address(f"{uuid}/")


def did() -> str:
    """Return the hub's identifier; its document lies at ``/certificates/did.json`` (did:web, section 3.2)."""
    return f"did:web:{quote(urlsplit(settings.HUB_ADDRESS).netloc, safe='')}:certificates"


def issuer() -> Issuer:
    """Return the hub as an issuer."""
    return Issuer(did=did(), name=settings.HUB_NAME, url=settings.HUB_ADDRESS)


def status_address(number: int) -> str:
    """Return where a status list lies; the first is number 1."""
    return address(f"status/{number}")


def status_of(place: int) -> dict[str, Any]:
    """Return where a certificate says that its revocation will be shown."""
    return status_entry(address=status_address(place // SIZE + 1), place=place % SIZE)


def status_token(number: int, revoked: list[int], *, at: datetime) -> str:
    """Return a status list as it is now, signed; it may be kept for a week."""
    listed = status_credential(
        issuer=did(), address=status_address(number), revoked=revoked, at=at, until=at + STATUS_IS_KEPT
    )
    return as_token(listed, key=signing_keys(at=at).badge_key, did=did())


def badge_keys(*, at: datetime) -> list[Ed25519PublicKey]:
    """Return the public keys of all badges ever signed here, those of today last."""
    return [one.badge_key.public_key() for one in key_sets(at=at)]


def roots(*, at: datetime) -> list[x509.Certificate]:
    """Return every certificate at the top of a chain of ours, each once."""
    all_roots = [*(one.root for one in key_sets(at=at)), signing_keys(at=at).trusted]
    return list(dict.fromkeys(all_roots))


def trust_bundle(status_lists: list[str], *, at: datetime) -> dict[str, Any]:
    """Return the file by which anyone can check our certificates without us."""
    return trust_file(
        issuer=issuer(), roots=roots(at=at), keys=badge_keys(at=at), status_lists=status_lists, at=at
    )
