"""Keys, a badge and a signed document for the tests, each with its own words."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any

import typst

from shanyrak_methods.signatures.credentials import Achieved, Bearer, Issuer, as_token, open_badge
from shanyrak_methods.signatures.keys import KeySet, new_key_set
from shanyrak_methods.signatures.pades import sign_pdf
from shanyrak_methods.signatures.status import status_credential, status_entry
from shanyrak_methods.signatures.trust import Trust, read_trust, trust_file
from shanyrak_methods.signatures.trust import as_json as written

AT = datetime(2026, 5, 22, 9, 0, tzinfo=UTC)
HUB = "Astana Civil Service Hub"
ISSUER = Issuer("did:web:hub.example:certificates", HUB, "https://hub.example")
LIST = "https://hub.example/certificates/status/1"
PLACE = 17


@cache
def keys() -> KeySet:
    return new_key_set(hub=HUB, at=AT)


def badge(**changed: Any) -> dict[str, Any]:
    said: dict[str, Any] = {
        "id": "urn:uuid:6f9b2a1e-2f0e-4c53-9d7a-0d1d1f6d2c11",
        "issuer": ISSUER,
        "achieved": Achieved(
            id="urn:uuid:11111111-2222-4333-8444-555555555555",
            kind="attendance",
            name="Roundtable on one-stop shops",
            description="Two days on services for citizens.",
            criteria="Took part in both days.",
            begins=date(2026, 5, 20),
            ends=date(2026, 5, 21),
        ),
        "bearer": Bearer("Әйгерім Оспанова", "a.ospanova@example.kz", "n4cl"),
        "number": "2026-0001",
        "status": status_entry(address=LIST, place=PLACE),
        "page": "https://hub.example/certificates/6f9b2a1e-2f0e-4c53-9d7a-0d1d1f6d2c11/",
        "at": AT,
    }
    return open_badge(**{**said, **changed})


def token(of: KeySet | None = None, **changed: Any) -> str:
    return as_token(badge(**changed), key=(of or keys()).badge_key, did=ISSUER.did)


def status_token(*revoked: int, of: KeySet | None = None, since: datetime = AT) -> str:
    listed = status_credential(
        issuer=ISSUER.did, address=LIST, revoked=revoked, at=since, until=since + timedelta(days=7)
    )
    return as_token(listed, key=(of or keys()).badge_key, did=ISSUER.did)


def trust(*status_lists: str, of: tuple[KeySet, ...] = ()) -> Trust:
    sets = of or (keys(),)
    return read_trust(
        written(
            trust_file(
                issuer=ISSUER,
                roots=[one.trusted for one in sets],
                keys=[one.badge_key.public_key() for one in sets],
                status_lists=status_lists,
                at=AT,
            )
        )
    )


def paper(token: str) -> bytes:
    """A small tagged PDF with the token attached, as certificates have it."""
    source = (
        '#set document(title: "Certificate", date: datetime(year: 2026, month: 5, day: 22))\n'
        '#pdf.attach("badge.jwt", bytes(sys.inputs.token), relationship: "data", '
        'mime-type: "application/vc+jwt", description: "Badge")\n'
        "= Certificate\nФайл Әйгерім Оспанова"
    )
    return typst.compile(
        source.encode(),
        sys_inputs={"token": token},
        pdf_standards=["a-3a", "ua-1"],
        timestamp=int(AT.timestamp()),
    )


@cache
def document() -> bytes:
    return signed()


def signed(of: KeySet | None = None, **changed: Any) -> bytes:
    return sign_pdf(
        paper(token(of, **changed)), keys=of or keys(), at=AT, reason="Certificate", place="Astana"
    )
