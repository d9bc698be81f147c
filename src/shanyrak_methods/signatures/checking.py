"""Any file that may be a certificate → what it is, whether it holds, and what is known of its revocation.

No network, no database, no clock: the file, whom to trust and the moment are handed in.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from shanyrak_methods.signatures import pictures
from shanyrak_methods.signatures.credentials import (
    issuer_of,
    named_key_of,
    named_key_of_proof,
    read_document,
    read_token,
)
from shanyrak_methods.signatures.encoding import read_object
from shanyrak_methods.signatures.errors import Fault, SignatureRefused
from shanyrak_methods.signatures.pades import read_signed
from shanyrak_methods.signatures.trust import StatusList, Trust

LARGEST_FILE = 5_000_000
LARGEST_TOKEN = 262_144
CLOCKS_DIFFER = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of checking a file. ``revoked`` is ``None`` where no status list was at hand."""

    form: str  # "pdf", "png", "json", "jwt", or "" for none of them
    fault: Fault | None
    detail: str = ""
    credential: dict[str, Any] = field(default_factory=dict)
    revoked: bool | None = None
    status_since: datetime | None = None
    status_until: datetime | None = None
    signed_at: datetime | None = None
    stamped_at: datetime | None = None

    @property
    def holds(self) -> bool:
        """Whether nothing is wrong with the file, as far as could be known."""
        return self.fault is None

    @property
    def number(self) -> str:
        """The number on the certificate, once its signature holds."""
        return str(_subject(self.credential).get("licenseNumber", ""))

    @property
    def holder(self) -> str:
        """Whose it is, as the certificate says."""
        said = _subject(self.credential).get("identifier")
        named = [one for one in said if isinstance(one, dict)] if isinstance(said, list) else []
        return next((str(one["identityHash"]) for one in named if one.get("identityType") == "name"), "")

    @property
    def identifier(self) -> str:
        """The identifier of the credential, such as ``urn:uuid:…``."""
        return str(self.credential.get("id", ""))


def _subject(credential: dict[str, Any]) -> dict[str, Any]:
    subject = credential.get("credentialSubject")
    return subject if isinstance(subject, dict) else {}


def check(content: bytes, trust: Trust, *, at: datetime) -> Finding:
    """Check a file of any form; what is wrong with it is said in the finding, never raised."""
    form = form_of(content)
    try:
        if not form:
            raise SignatureRefused(Fault.UNREADABLE, "neither PDF, PNG, JSON nor a token")
        token, about = _opened(form, content, trust, at=at)
        credential = _credential(form, token, trust)
        return _current(form, credential, trust, about, at=at)
    except SignatureRefused as refused:
        return Finding(form=form, fault=refused.fault, detail=refused.detail)


def form_of(content: bytes) -> str:
    """Return what a file is by its first bytes; nothing for what is none of ours, or too large."""
    if not content or len(content) > LARGEST_FILE:
        return ""
    if content.startswith(b"%PDF-"):
        return "pdf"
    if content.startswith(pictures.SIGNATURE):
        return "png"
    start = content.lstrip()[:1]
    if len(content) <= LARGEST_TOKEN:
        return "json" if start == b"{" else "jwt" if start == b"e" else ""
    return ""


def _opened(
    form: str, content: bytes, trust: Trust, *, at: datetime
) -> tuple[str, dict[str, datetime | None]]:
    """Return (the token or JSON inside, when it was signed)."""
    if form == "pdf":
        document = read_signed(content, roots=trust.roots, at=at)
        if not document.badge:
            raise SignatureRefused(Fault.UNREADABLE, "a signed document, but no certificate")
        return document.badge, {"signed_at": document.signed_at, "stamped_at": document.stamped_at}
    if form == "png":
        return pictures.badge_of(content), {}
    try:
        return content.decode("utf-8").strip(), {}
    except UnicodeDecodeError as wrong:
        raise SignatureRefused(Fault.UNREADABLE, "not a text") from wrong


def _credential(form: str, token: str, trust: Trust) -> dict[str, Any]:
    """Return the credential that the trusted issuer signed; refuse what is signed by others, or altered."""
    if form == "json":
        document = read_object(token)
        credential = read_document(document, key=trust.key_named(named_key_of_proof(document)))
    else:
        credential = read_token(token, key=trust.key_named(named_key_of(token)))
    if issuer_of(credential) != trust.issuer.did:
        raise SignatureRefused(Fault.UNKNOWN_ISSUER, "issued in somebody else's name")
    types = credential.get("type")
    if not isinstance(types, list) or "OpenBadgeCredential" not in types:
        raise SignatureRefused(Fault.UNREADABLE, "no Open Badge")
    return credential


def _current(
    form: str, credential: dict[str, Any], trust: Trust, about: dict[str, Any], *, at: datetime
) -> Finding:
    """Say whether the credential holds at this moment (VC Data Model 2.0, section 4.9; Bitstring Status List)."""
    known = trust.status_of(credential)
    revoked, status = known if known is not None else (None, None)
    fault = Fault.REVOKED if revoked else _out_of_time(credential, at=at)
    return Finding(form=form, fault=fault, credential=credential, revoked=revoked, **_dates(status), **about)


def _dates(status: StatusList | None) -> dict[str, Any]:
    return {"status_since": status.since, "status_until": status.until} if status else {}


def _out_of_time(credential: dict[str, Any], *, at: datetime) -> Fault | None:
    if datetime.fromisoformat(credential["validFrom"]) > at + CLOCKS_DIFFER:
        return Fault.NOT_YET
    until = credential.get("validUntil")
    return Fault.EXPIRED if until and datetime.fromisoformat(until) < at else None
