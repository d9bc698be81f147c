"""Who was revoked, as one bit for each credential: W3C Bitstring Status List 1.0."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from shanyrak_methods.signatures.encoding import from_base64url, to_base64url
from shanyrak_methods.signatures.errors import Fault, SignatureRefused

SIZE = 131_072  # section 3.1: no list is shorter, so that one credential does not stand out
MOST_BYTES = SIZE // 8
CONTEXT = "https://www.w3.org/ns/credentials/v2"


def encoded_list(revoked: Iterable[int]) -> str:
    """Return the list with the bits of ``revoked`` set (section 3.2); the same bits give the same text."""
    bits = bytearray(SIZE // 8)
    for place in revoked:
        if not 0 <= place < SIZE:
            raise ValueError(f"A status list has no place {place}.")
        bits[place // 8] |= 0x80 >> place % 8  # section 3.2: the first place is the left-most bit
    return "u" + to_base64url(gzip.compress(bytes(bits), mtime=0))


def is_set(encoded: str, place: int) -> bool:
    """Say whether the bit of ``place`` is set; refuse a list that is damaged, or unpacks to more than a list is."""
    bits = _unpacked(encoded)
    if not 0 <= place < len(bits) * 8:
        raise SignatureRefused(Fault.ALTERED, "the status list has no such place")
    return bool(bits[place // 8] & 0x80 >> place % 8)


def _unpacked(encoded: str) -> bytes:
    if not encoded.startswith("u"):
        raise SignatureRefused(Fault.ALTERED, "the status list is not in base64url")
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(from_base64url(encoded[1:]))) as opened:
            bits = opened.read(MOST_BYTES + 1)
    except (OSError, EOFError, zlib.error) as wrong:
        raise SignatureRefused(Fault.ALTERED, "the status list is damaged") from wrong
    if len(bits) > MOST_BYTES:
        raise SignatureRefused(Fault.ALTERED, "the status list is too long")
    return bits


def status_entry(*, address: str, place: int) -> dict[str, Any]:
    """Return what a credential says of where its bit stands (section 2.1)."""
    return {
        "id": f"{address}#{place}",
        "type": "BitstringStatusListEntry",
        "statusPurpose": "revocation",
        "statusListIndex": str(place),
        "statusListCredential": address,
    }


def status_credential(
    *, issuer: str, address: str, revoked: Iterable[int], at: datetime, until: datetime
) -> dict[str, Any]:
    """Return the list itself as a credential, still to be signed (section 2.2); it says until when it may be kept."""
    return {
        "@context": [CONTEXT],
        "id": address,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": issuer,
        "validFrom": instant(at),
        "validUntil": instant(until),
        "credentialSubject": {
            "id": f"{address}#list",
            "type": "BitstringStatusList",
            "statusPurpose": "revocation",
            "encodedList": encoded_list(revoked),
        },
    }


def instant(at: datetime) -> str:
    """Return an instant as XML Schema's dateTimeStamp, in UTC (VC Data Model 2.0, section 4.9)."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
