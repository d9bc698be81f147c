"""A certificate on paper and as a badge: typeset, signed, the badge attached to the paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from time import perf_counter
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from django.utils.translation import gettext, ngettext, override

from shanyrak.certificates.drawing import Sheet, drawn
from shanyrak.certificates.gateways import signing_keys, stamper
from shanyrak.certificates.issuer import did, issuer, page_of, status_of
from shanyrak.certificates.models import KIND_NAMES
from shanyrak.certificates.rules import Achievement, Holder, Number
from shanyrak.records.languages import said_in
from shanyrak.ui.words import days, number, when
from shanyrak_methods.signatures.credentials import Achieved, Bearer, as_token, open_badge, with_proof
from shanyrak_methods.signatures.pades import sign_pdf


@dataclass(frozen=True, slots=True)
class Papers:
    """All that is made for one certificate, and what the two slow steps took."""

    title: str
    token: str
    document: dict[str, Any]
    pdf: bytes
    typesetting: float = 0.0
    signing: float = 0.0


@dataclass(frozen=True, slots=True)
class Issued:
    """What a certificate is made of."""

    uuid: UUID
    number: Number
    achievement: Achievement
    holder: Holder
    salt: str
    status_place: int


def papers_of(issued: Issued, *, at: datetime) -> Papers:
    """Return the badge and the signed paper, in the holder's language."""
    with override(issued.holder.language):
        return _made(issued, at=at)


def _made(issued: Issued, *, at: datetime) -> Papers:
    keys = signing_keys(at=at)
    badge = _badge(issued, at=at)
    token = as_token(badge, key=keys.badge_key, did=did())
    began = perf_counter()
    plain = drawn(_sheet(issued, at=at), token=token)
    typeset = perf_counter()
    pdf = sign_pdf(
        plain, keys=keys, at=at, reason=gettext(KIND_NAMES[issued.achievement.kind]), stamper=stamper()
    )
    return Papers(
        title=badge["name"],
        token=token,
        document=with_proof(badge, key=keys.badge_key, did=did(), at=at),
        pdf=pdf,
        typesetting=typeset - began,
        signing=perf_counter() - typeset,
    )


def _badge(issued: Issued, *, at: datetime) -> dict[str, Any]:
    achievement, holder = issued.achievement, issued.holder
    name, description, criteria = (
        said_in(texts, holder.language).text
        for texts in (achievement.name, achievement.description, achievement.criteria)
    )
    return open_badge(
        id=f"urn:uuid:{issued.uuid}",
        issuer=issuer(),
        achieved=Achieved(
            # The same achievement has the same identifier, whoever it is of.
            id=f"urn:uuid:{uuid5(NAMESPACE_URL, f'{did()}:{achievement.kind}:{achievement.on}:{name}')}",
            kind=achievement.kind.value,
            name=name,
            description=description or name,
            criteria=criteria or gettext(KIND_NAMES[achievement.kind]),
            narrative=hours_of(achievement.hours),
            begins=achievement.on,
            ends=achievement.until,
        ),
        bearer=Bearer(holder.name, holder.email, issued.salt),
        number=str(issued.number),
        status=status_of(issued.status_place),
        page=page_of(issued.uuid),
        at=at,
    )


def hours_of(hours: Decimal | None) -> str:
    """Return how long it took, in words; nothing where nobody said."""
    if not hours:
        return ""
    plain = hours.normalize() if hours != hours.to_integral() else hours.to_integral()
    words = ngettext("%(count)s hour", "%(count)s hours", int(plain) if plain == int(plain) else 2)
    return words % {"count": number(format(plain, "f"))}


def _sheet(issued: Issued, *, at: datetime) -> Sheet:
    achievement, language = issued.achievement, issued.holder.language
    return Sheet(
        language=language,
        hub=issuer().name,
        title=gettext(KIND_NAMES[achievement.kind]),
        lead=gettext("This is to certify that"),
        name=issued.holder.name,
        did=_did(achievement),
        achievement=said_in(achievement.name, language).text,
        achievement_language=said_in(achievement.name, language).language,
        description=said_in(achievement.description, language).text,
        description_language=said_in(achievement.description, language).language,
        facts=_facts(issued, at=at),
        check=gettext("Check this certificate"),
        page=page_of(issued.uuid),
        signed=gettext("Signed electronically by %(hub)s. Any change to the file breaks the signature.")
        % {"hub": issuer().name},
        made_on=at,
    )


def _did(achievement: Achievement) -> str:
    return {
        "attendance": gettext("took part in"),
        "training": gettext("completed the training"),
    }[achievement.kind.value]


def _facts(issued: Issued, *, at: datetime) -> Sequence[tuple[str, str]]:
    achievement = issued.achievement
    said = [
        (gettext("Dates"), days(achievement.on, achievement.until)),
        (gettext("Place"), achievement.place),
        (gettext("Length"), hours_of(achievement.hours)),
        (gettext("Issued"), when(at)),
        (gettext("Number"), str(issued.number)),
    ]
    return [(label, value) for label, value in said if value]
