"""The short code on a badge: it names a registration, is signed, and says nothing about the person.

Capital letters and digits alone, so that a QR code of it stays small and can be typed.
"""

from __future__ import annotations

import base64
import hashlib
import re

from django.utils.crypto import constant_time_compare, salted_hmac

from shanyrak.cooperation.reception.rules import CodeUnreadable

SALT = "shanyrak.reception.badge"
SIGNS = 10  # fifty bits: nobody guesses one at a door
FORM = re.compile(r"^S(\d{1,12})-([A-Z2-7]{10})$")
CHECKED = 12


def code_of(registration_id: int) -> str:
    """Return the code of a badge."""
    return f"S{registration_id}-{_signature(registration_id)}"


def read_code(text: str) -> int:
    """Return the registration that a code names. Raises CodeUnreadable for one that was not made here."""
    found = FORM.match(text.strip().upper())
    if not found or not constant_time_compare(_signature(int(found[1])), found[2]):
        raise CodeUnreadable
    return int(found[1])


def check_of(registration_id: int) -> str:
    """Return by what a phone without network knows a code as true, without being able to make it."""
    return hashlib.sha256(code_of(registration_id).encode()).hexdigest()[:CHECKED]


def _signature(registration_id: int) -> str:
    digest = salted_hmac(SALT, str(registration_id), algorithm="sha256").digest()
    return base64.b32encode(digest).decode()[:SIGNS]
