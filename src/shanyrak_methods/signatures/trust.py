"""What a reader keeps to check certificates without the server: the issuer's root, badge keys and revocations so far."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from shanyrak_methods.signatures.credentials import Issuer, issuer_of, named_key_of, read_token
from shanyrak_methods.signatures.encoding import read_object
from shanyrak_methods.signatures.errors import Fault, KeysRefused, SignatureRefused
from shanyrak_methods.signatures.keys import jwk_of, key_of_jwk, kid_of, pem_of
from shanyrak_methods.signatures.status import instant, is_set

FORM = "shanyrak-trust/1"


@dataclass(frozen=True, slots=True)
class StatusList:
    """A status list as its issuer signed it: which address it stands for, since when, until when."""

    address: str
    encoded: str
    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Trust:
    """An issuer that is trusted, with all keys that ever signed for it and the status lists that are at hand."""

    issuer: Issuer
    roots: tuple[x509.Certificate, ...]
    keys: Mapping[str, Ed25519PublicKey]
    statuses: Mapping[str, StatusList] = field(default_factory=dict)

    def key_named(self, name: str) -> Ed25519PublicKey:
        """Return the key that ``did#kid`` names; refuse one of somebody else."""
        did, _, kid = name.partition("#")
        key = self.keys.get(kid) if did == self.issuer.did else None
        if key is None:
            raise SignatureRefused(Fault.UNKNOWN_ISSUER, "signed with a key that is not this issuer's")
        return key

    def with_status(self, token: str) -> Trust:
        """Return this trust with a status list besides, or in place of an older one of its address; refuse a forged one."""
        one = read_status(token, self)
        before = self.statuses.get(one.address)
        if before is not None and before.since > one.since:
            return self
        return replace(self, statuses={**self.statuses, one.address: one})

    def status_of(self, credential: dict[str, Any]) -> tuple[bool, StatusList] | None:
        """Return (is it revoked, by which list), or nothing where the list is not at hand."""
        entry = credential.get("credentialStatus")
        if not isinstance(entry, dict):
            return None
        known = self.statuses.get(str(entry.get("statusListCredential")))
        if known is None:
            return None
        place = str(entry.get("statusListIndex"))
        if not place.isdecimal():
            raise SignatureRefused(Fault.ALTERED, "no place in the status list")
        return is_set(known.encoded, int(place)), known


def read_status(token: str, trust: Trust) -> StatusList:
    """Return a status list that the trusted issuer signed; refuse any other."""
    credential = read_token(token, key=trust.key_named(named_key_of(token)))
    subject = credential.get("credentialSubject")
    if issuer_of(credential) != trust.issuer.did or not isinstance(subject, dict):
        raise SignatureRefused(Fault.UNKNOWN_ISSUER, "a status list of somebody else")
    if subject.get("statusPurpose") != "revocation":
        raise SignatureRefused(Fault.UNREADABLE, "not a list of revocations")
    return StatusList(
        address=str(credential["id"]),
        encoded=str(subject.get("encodedList")),
        since=datetime.fromisoformat(credential["validFrom"]),
        until=datetime.fromisoformat(credential["validUntil"]),
    )


def trust_file(
    *,
    issuer: Issuer,
    roots: Iterable[x509.Certificate],
    keys: Iterable[Ed25519PublicKey],
    status_lists: Iterable[str],
    at: datetime,
) -> dict[str, Any]:
    """Return the file that a reader keeps: the issuer's profile (Open Badges 3.0, section B.1.15) with its keys beside."""
    return {
        "form": FORM,
        "id": issuer.did,
        "type": ["Profile"],
        "name": issuer.name,
        "url": issuer.url,
        "madeAt": instant(at),
        "rootCertificates": [pem_of(one) for one in roots],
        "keys": [jwk_of(one) for one in keys],
        "statusLists": list(status_lists),
    }


def read_trust(content: bytes | str) -> Trust:
    """Read a trust file; refuse one that is damaged."""
    try:
        said = read_object(content)
        if said.get("form") != FORM:
            raise KeysRefused("This is not a file of whom to trust.")
        keys = [key_of_jwk(one) for one in said["keys"]]
        trust = Trust(
            issuer=Issuer(did=said["id"], name=said["name"], url=said["url"]),
            roots=tuple(x509.load_pem_x509_certificate(one.encode()) for one in said["rootCertificates"]),
            keys={kid_of(one): one for one in keys},
        )
        for token in said["statusLists"]:
            trust = trust.with_status(token)
    except (SignatureRefused, KeyError, TypeError, ValueError, AttributeError) as wrong:
        if isinstance(wrong, KeysRefused):
            raise
        raise KeysRefused("The file of whom to trust is damaged.") from wrong
    return trust


def did_document(issuer: Issuer, keys: Iterable[Ed25519PublicKey]) -> dict[str, Any]:
    """Return the did:web document with all keys as JSON Web Keys (DID Core 1.0, section 5.2)."""
    methods = [
        {
            "id": f"{issuer.did}#{kid_of(key)}",
            "type": "JsonWebKey",
            "controller": issuer.did,
            "publicKeyJwk": jwk_of(key),
        }
        for key in keys
    ]
    return {
        "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/jwk/v1"],
        "id": issuer.did,
        "verificationMethod": methods,
        "assertionMethod": [one["id"] for one in methods],
    }


def as_json(value: dict[str, Any]) -> bytes:
    """Return JSON as people read it."""
    return json.dumps(value, ensure_ascii=False, indent=1).encode() + b"\n"
