"""What can be wrong with a file that says it is a certificate, in one word each."""

from __future__ import annotations

from enum import StrEnum


class Fault(StrEnum):
    """Why a file is not, or not any more, a certificate that holds."""

    UNREADABLE = "unreadable"  # no PDF, badge, picture or token at all, or too large
    NOT_SIGNED = "not_signed"
    UNKNOWN_ISSUER = "unknown_issuer"
    ALTERED = "altered"
    NOT_YET = "not_yet"
    EXPIRED = "expired"
    REVOKED = "revoked"


class SignatureRefused(ValueError):
    """A file does not hold; ``fault`` says why in one word, the message in more."""

    def __init__(self, fault: Fault, detail: str = "") -> None:
        super().__init__(detail or fault.value)
        self.fault = fault
        self.detail = detail


class KeysRefused(ValueError):
    """A key or certificate cannot be used; the message says why, never with the key in it."""
