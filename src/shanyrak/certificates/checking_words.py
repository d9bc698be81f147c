"""What was found about a file, in words that need no knowledge of signatures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from shanyrak.certificates.queries import Shown
from shanyrak.certificates.rules import Standing
from shanyrak.refusals import gettext_noop
from shanyrak_methods.signatures.checking import Finding
from shanyrak_methods.signatures.errors import Fault

GENUINE = gettext_noop("Genuine and valid")
FAULTS: dict[Fault, tuple[str, str]] = {
    Fault.UNREADABLE: (
        gettext_noop("Not a certificate"),
        gettext_noop("This file is neither a signed PDF nor a badge as JSON, token or PNG of this hub."),
    ),
    Fault.NOT_SIGNED: (
        gettext_noop("Not signed"),
        gettext_noop("Nobody signed this file. A photo or a print says nothing; ask for the file itself."),
    ),
    Fault.UNKNOWN_ISSUER: (
        gettext_noop("Not ours"),
        gettext_noop("Somebody signed this file, but not this hub."),
    ),
    Fault.ALTERED: (
        gettext_noop("Altered"),
        gettext_noop("This file was changed after it was signed. What it says cannot be trusted."),
    ),
    Fault.NOT_YET: (
        gettext_noop("Not valid yet"),
        gettext_noop("The certificate begins to count on a later day."),
    ),
    Fault.EXPIRED: (
        gettext_noop("Out of date"),
        gettext_noop("The time of this certificate, or of the key that signed it, is over."),
    ),
    Fault.REVOKED: (
        gettext_noop("Genuine, but revoked"),
        gettext_noop("This hub issued the certificate and has taken it back since."),
    ),
}
REPLACED = (
    gettext_noop("Genuine, but replaced"),
    gettext_noop("This hub issued the certificate and has replaced it by a corrected one."),
)
HOLDS = gettext_noop("This hub issued the certificate, nobody changed it, and it was not revoked.")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What somebody reads who handed in a file; texts are msgids."""

    tone: str
    title: str
    text: str
    detail: str
    holder: str
    achievement: str
    number: str
    signed_at: datetime | None
    stamped_at: datetime | None
    certificate: Shown | None


def verdict(found: Finding, certificate: Shown | None) -> Verdict:
    """Return the finding in words."""
    title, text = (GENUINE, HOLDS) if found.fault is None else FAULTS[found.fault]
    if found.fault is Fault.REVOKED and certificate and certificate.standing is Standing.REPLACED:
        title, text = REPLACED
    return Verdict(
        tone="ok" if found.holds else "bad",
        title=title,
        text=text,
        detail=found.detail,
        holder=found.holder,
        achievement=str(found.credential.get("name", "")),
        number=found.number,
        signed_at=found.signed_at,
        stamped_at=found.stamped_at,
        certificate=certificate,
    )
