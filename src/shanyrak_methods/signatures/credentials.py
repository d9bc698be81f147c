"""Open Badges 3.0: an achievement of a person as a W3C Verifiable Credential 2.0, signed in the two ways that stand alone.

As a token (VC-JWT with EdDSA; Open Badges 3.0, section 8.2) and as JSON with a Data Integrity proof
(``eddsa-jcs-2022``; Data Integrity EdDSA Cryptosuites 1.0, section 3.3). Neither needs a JSON-LD context to be fetched.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from shanyrak_methods.signatures.encoding import (
    canonical,
    from_base58,
    from_base64url,
    read_object,
    to_base58,
    to_base64url,
)
from shanyrak_methods.signatures.errors import Fault, SignatureRefused
from shanyrak_methods.signatures.keys import kid_of
from shanyrak_methods.signatures.status import instant

CONTEXTS = [
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
]
CRYPTOSUITE = "eddsa-jcs-2022"
PROOF_MEMBERS = {
    "@context",
    "type",
    "cryptosuite",
    "created",
    "verificationMethod",
    "proofPurpose",
    "proofValue",
}
ALGORITHM = "EdDSA"
TOKEN_TYPE = "vc+jwt"  # noqa: S105 - a media type of a token, not a password
TOKEN_PARTS = 3
SIGNATURE_BYTES = 64


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issues: the name, and the identifiers and addresses that lead to its keys."""

    did: str
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Achieved:
    """What somebody achieved, and when."""

    id: str
    kind: str  # "attendance" or "training"
    name: str
    description: str
    criteria: str
    narrative: str = ""
    begins: date | None = None
    ends: date | None = None


@dataclass(frozen=True, slots=True)
class Bearer:
    """Whose badge it is: the name as it stands on the paper, and the salted hash of the e-mail."""

    name: str
    email: str
    salt: str


def open_badge(
    *,
    id: str,  # noqa: A002 - as the standard calls it
    issuer: Issuer,
    achieved: Achieved,
    bearer: Bearer,
    number: str,
    status: dict[str, Any],
    page: str,
    at: datetime,
) -> dict[str, Any]:
    """Return an OpenBadgeCredential that nobody has signed yet (Open Badges 3.0, section B.1.10)."""
    return {
        "@context": CONTEXTS,
        "id": id,
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": achieved.name,
        "issuer": {"id": issuer.did, "type": ["Profile"], "name": issuer.name, "url": issuer.url},
        "validFrom": instant(at),
        "credentialSubject": _subject(achieved, bearer, number),
        "credentialStatus": status,
        "evidence": [{"id": page, "type": ["Evidence"], "name": number}],
    }


def _subject(achieved: Achieved, bearer: Bearer, number: str) -> dict[str, Any]:
    """The AchievementSubject (section B.1.2); of the bearer only the name, and a hash that the e-mail answers to."""
    subject: dict[str, Any] = {
        "type": ["AchievementSubject"],
        "identifier": identifiers(bearer),
        "licenseNumber": number,
        "achievement": {
            "id": achieved.id,
            "type": ["Achievement"],
            "achievementType": "ext:Attendance" if achieved.kind == "attendance" else "Course",
            "name": achieved.name,
            "description": achieved.description,
            "criteria": {"narrative": achieved.criteria},
        },
    }
    if achieved.narrative:
        subject["narrative"] = achieved.narrative
    if achieved.begins:
        subject["activityStartDate"] = _midnight(achieved.begins)
        subject["activityEndDate"] = _midnight(achieved.ends or achieved.begins)
    return subject


def _midnight(day: date) -> str:
    return instant(datetime.combine(day, time(), tzinfo=UTC))


def identifiers(bearer: Bearer) -> list[dict[str, Any]]:
    """Return who the bearer is (section B.1.13): the name, and where there is one the e-mail as a salted hash."""
    said: list[dict[str, Any]] = [
        {"type": "IdentityObject", "hashed": False, "identityHash": bearer.name, "identityType": "name"}
    ]
    if bearer.email:
        said.append(
            {
                "type": "IdentityObject",
                "hashed": True,
                "identityHash": identity_hash(bearer.email, bearer.salt),
                "identityType": "emailAddress",
                "salt": bearer.salt,
            }
        )
    return said


def identity_hash(email: str, salt: str) -> str:
    """Return the salted hash of an e-mail (section B.1.14, IdentityHash), the same in capitals and small letters."""
    return "sha256$" + hashlib.sha256((email.strip().lower() + salt).encode()).hexdigest()


def as_token(credential: dict[str, Any], *, key: Ed25519PrivateKey, did: str) -> str:
    """Sign a credential as a compact token (section 8.2.4.1): the credential is the payload, with its claims beside."""
    header = {"alg": ALGORITHM, "typ": TOKEN_TYPE, "kid": f"{did}#{kid_of(key.public_key())}"}
    begins = datetime.fromisoformat(credential["validFrom"])
    claims: dict[str, Any] = {"iss": did, "jti": credential["id"], "nbf": int(begins.timestamp())}
    if "validUntil" in credential:
        claims["exp"] = int(datetime.fromisoformat(credential["validUntil"]).timestamp())
    signed = f"{_part(header)}.{_part({**credential, **claims})}"
    return f"{signed}.{to_base64url(key.sign(signed.encode('ascii')))}"


def _part(value: dict[str, Any]) -> str:
    return to_base64url(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())


def named_key_of(token: str) -> str:
    """Return which key a token says it was signed with; refuse what is no token of EdDSA."""
    header = read_object(from_base64url(_three(token)[0]))
    if header.get("alg") != ALGORITHM or not isinstance(header.get("kid"), str) or "crit" in header:
        raise SignatureRefused(Fault.UNKNOWN_ISSUER, "signed in a way that this hub does not use")
    kid: str = header["kid"]
    return kid


def read_token(token: str, *, key: Ed25519PublicKey) -> dict[str, Any]:
    """Return the credential of a token that ``key`` signed; refuse an altered one.

    What the claims beside the credential say must be what the credential says (section 8.2.6.1).
    """
    header, payload, signature = _three(token)
    _check(key, from_base64url(signature), f"{header}.{payload}".encode("ascii", "strict"))
    credential = read_object(from_base64url(payload))
    claims = {name: credential.pop(name, None) for name in ("iss", "jti", "nbf", "exp")}
    if claims["iss"] != issuer_of(credential) or claims["jti"] != credential.get("id"):
        raise SignatureRefused(Fault.ALTERED, "the token and its credential differ")
    return credential


def _three(token: str) -> list[str]:
    parts = token.split(".")
    if len(parts) != TOKEN_PARTS or not token.isascii():
        raise SignatureRefused(Fault.UNREADABLE, "not a token")
    return parts


def with_proof(
    credential: dict[str, Any], *, key: Ed25519PrivateKey, did: str, at: datetime
) -> dict[str, Any]:
    """Return the credential with a Data Integrity proof (EdDSA cryptosuites, section 3.3.1)."""
    proof: dict[str, Any] = {
        "@context": credential["@context"],
        "type": "DataIntegrityProof",
        "cryptosuite": CRYPTOSUITE,
        "created": instant(at),
        "verificationMethod": f"{did}#{kid_of(key.public_key())}",
        "proofPurpose": "assertionMethod",
    }
    signature = key.sign(_hash_data(credential, proof))
    return {**credential, "proof": {**proof, "proofValue": "z" + to_base58(signature)}}


def _hash_data(credential: dict[str, Any], proof: dict[str, Any]) -> bytes:
    """Return what is signed (section 3.3.4): the hash of the proof's options, then that of the document."""
    return hashlib.sha256(canonical(proof)).digest() + hashlib.sha256(canonical(credential)).digest()


def named_key_of_proof(document: dict[str, Any]) -> str:
    """Return which key a document says it was signed with; refuse one without such a proof."""
    proof = document.get("proof")
    if not isinstance(proof, dict):
        raise SignatureRefused(Fault.NOT_SIGNED, "no proof")
    named = proof.get("verificationMethod")
    if proof.get("cryptosuite") != CRYPTOSUITE or not isinstance(named, str):
        raise SignatureRefused(Fault.UNKNOWN_ISSUER, "signed in a way that this hub does not use")
    return named


def read_document(document: dict[str, Any], *, key: Ed25519PublicKey) -> dict[str, Any]:
    """Return the credential of a document that ``key`` signed (section 3.3.2); refuse an altered one."""
    credential = {name: value for name, value in document.items() if name != "proof"}
    proof = dict(document["proof"])
    value = proof.pop("proofValue", None)
    said = (proof.get("type"), proof.get("proofPurpose"), proof.get("@context"))
    if said != ("DataIntegrityProof", "assertionMethod", credential.get("@context")):
        raise SignatureRefused(Fault.ALTERED, "the proof was changed")
    if not isinstance(value, str) or not value.startswith("z"):
        raise SignatureRefused(Fault.ALTERED, "the signature cannot be read")
    _check(key, from_base58(value[1:]), _hash_data(credential, proof))
    return credential


def _check(key: Ed25519PublicKey, signature: bytes, signed: bytes) -> None:
    if len(signature) != SIGNATURE_BYTES:
        raise SignatureRefused(Fault.ALTERED, "the signature is not whole")
    try:
        key.verify(signature, signed)
    except InvalidSignature as wrong:
        raise SignatureRefused(Fault.ALTERED, "the signature does not fit what is signed") from wrong


def issuer_of(credential: dict[str, Any]) -> str:
    """Return the identifier of who issued a credential, whether it is said alone or with a name."""
    issuer = credential.get("issuer")
    said = issuer.get("id") if isinstance(issuer, dict) else issuer
    return said if isinstance(said, str) else ""
