"""Texts that stand for bytes, read strictly: one value has one spelling, so that no altered letter goes unseen."""

from __future__ import annotations

import base64
import binascii
import json
from typing import Any

from shanyrak_methods.signatures.errors import Fault, SignatureRefused

MOST_LEVELS = 40
BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
LAST_IN_THE_PLANE = 0xFFFF


def to_base64url(content: bytes) -> str:
    """Return base64url without padding (RFC 7515, section 2)."""
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode("ascii")


def from_base64url(text: str) -> bytes:
    """Return the bytes of base64url without padding; refuse any other spelling of the same bytes."""
    try:
        content = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError) as wrong:
        raise SignatureRefused(Fault.ALTERED, "not base64url") from wrong
    if to_base64url(content) != text:
        raise SignatureRefused(Fault.ALTERED, "not the shortest base64url")
    return content


def to_base58(content: bytes) -> str:
    """Return base58 in Bitcoin's alphabet, as multibase writes it after the letter z."""
    number = int.from_bytes(content, "big")
    letters = ""
    while number:
        number, rest = divmod(number, 58)
        letters = BASE58[rest] + letters
    zeros = len(content) - len(content.lstrip(b"\0"))
    return "1" * zeros + letters


def from_base58(text: str) -> bytes:
    """Return the bytes of a base58 text; refuse letters outside the alphabet."""
    number = 0
    for letter in text:
        place = BASE58.find(letter)
        if place < 0:
            raise SignatureRefused(Fault.ALTERED, "not base58")
        number = number * 58 + place
    zeros = len(text) - len(text.lstrip("1"))
    return b"\0" * zeros + number.to_bytes((number.bit_length() + 7) // 8, "big")


def canonical(value: Any) -> bytes:
    """Return JSON in the canonical form of RFC 8785; refuse fractions and keys beyond Unicode's first plane.

    Without these two, which no badge of ours has, Python's own writing and ordering are those of the standard.
    """
    _check_plain(value, level=0)
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as wrong:
        raise SignatureRefused(Fault.ALTERED, "half a letter") from wrong


def _check_plain(value: Any, *, level: int) -> None:
    if level > MOST_LEVELS:
        raise SignatureRefused(Fault.ALTERED, "nested too deeply")
    if isinstance(value, dict):
        if any(ord(letter) > LAST_IN_THE_PLANE for key in value for letter in key):
            raise SignatureRefused(Fault.ALTERED, "a key beyond the first plane")
        for part in value.values():
            _check_plain(part, level=level + 1)
    elif isinstance(value, list):
        for part in value:
            _check_plain(part, level=level + 1)
    elif isinstance(value, float) or (isinstance(value, int) and abs(value) >= 2**53):
        raise SignatureRefused(Fault.ALTERED, "a number that JSON programs write in several ways")


def read_object(content: bytes | str) -> dict[str, Any]:
    """Return a JSON object; refuse what is none, what is nested too deeply, and a key that stands twice."""
    try:
        value = json.loads(content, object_pairs_hook=_without_doubles)
    except (ValueError, RecursionError) as wrong:
        raise SignatureRefused(Fault.UNREADABLE, "not JSON") from wrong
    if not isinstance(value, dict):
        raise SignatureRefused(Fault.UNREADABLE, "not a JSON object")
    return value


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("a key stands twice")
    return made
