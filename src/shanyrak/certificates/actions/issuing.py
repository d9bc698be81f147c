"""Issuing a certificate, and replacing one whose name was misspelt."""

from __future__ import annotations

import secrets
from datetime import datetime
from uuid import uuid4

from django.db import transaction
from django.utils.timezone import localdate

from shanyrak.certificates.models import Certificate, HeldBy, Numbering
from shanyrak.certificates.papers import Issued, Papers, papers_of
from shanyrak.certificates.permissions import ISSUE_CERTIFICATES
from shanyrak.certificates.rules import (
    Achievement,
    AlreadyRevoked,
    Holder,
    HolderErased,
    Number,
    Reason,
    Standing,
    achievement_of,
    as_data,
    check_holder,
)
from shanyrak.certificates.telling import tell_holder
from shanyrak.journal.actions import record
from shanyrak.roles import Actor, require

ALL_YEARS = 0  # the row that counts through all years: it gives the places in the status lists


@transaction.atomic
def issue(
    *, holder: Holder, achievement: Achievement, about: str, key: str, by: Actor, at: datetime
) -> Certificate:
    """Issue a certificate and tell its holder; for a ``key`` that has one already, return that.

    Refuses a holder without a name.
    """
    require(by, ISSUE_CERTIFICATES)
    holder = check_holder(holder)
    counting = _locked_numbers(ALL_YEARS)
    standing = Certificate.objects.exclude(standing=Standing.REPLACED.value).filter(key=key).first()
    if standing is not None:
        known: Certificate = standing
        return known
    certificate = _made(holder, achievement, about, key, counting, replaces=None, by=by, at=at)
    facts = {"certificate": certificate.pk, "number": str(certificate.number), "about": about}
    record("certificates.certificate.issued", by=by, at=at, facts=facts)
    return certificate


@transaction.atomic
def replace(
    *, certificate: Certificate, name: str, by: Actor, at: datetime, email: str | None = None
) -> Certificate:
    """Issue a certificate anew with the name set right; the old one says that it was replaced.

    Refuses one that is revoked already, and one whose holder was erased.
    """
    require(by, ISSUE_CERTIFICATES)
    counting = _locked_numbers(ALL_YEARS)
    before = Certificate.objects.select_for_update(of=("self",)).get(pk=certificate.pk)
    if before.standing != Standing.VALID:
        raise AlreadyRevoked
    held = HeldBy.objects.filter(pk=before.pk).first()
    if held is None:
        raise HolderErased
    holder = check_holder(Holder(name, held.email if email is None else email, before.language))
    before.standing, before.reason, before.revoked_at = Standing.REPLACED.value, Reason.REPLACED.value, at
    before.save(update_fields=["standing", "reason", "revoked_at"])
    achievement = achievement_of(before.achievement)
    made = _made(holder, achievement, before.about, before.key, counting, replaces=before, by=by, at=at)
    facts = {"certificate": before.pk, "number": str(before.number), "by": str(made.number)}
    record("certificates.certificate.replaced", by=by, at=at, facts=facts)
    return made


def _made(
    holder: Holder,
    achievement: Achievement,
    about: str,
    key: str,
    counting: Numbering,
    *,
    replaces: Certificate | None,
    by: Actor,
    at: datetime,
) -> Certificate:
    year = localdate(at).year
    issued = Issued(
        uuid=uuid4(),
        number=Number(year, _next(_locked_numbers(year))),
        achievement=achievement,
        holder=holder,
        salt=secrets.token_urlsafe(24),
        status_place=_next(counting) - 1,
    )
    papers = papers_of(issued, at=at)
    certificate: Certificate = Certificate.objects.create(
        uuid=issued.uuid,
        key=key,
        about=about,
        year=issued.number.year,
        place_in_year=issued.number.place,
        kind=achievement.kind.value,
        title=papers.title[:500],
        achievement=as_data(achievement),
        language=holder.language,
        issued_at=at,
        issued_by=by.pk,
        status_place=issued.status_place,
        replaces=replaces,
    )
    _keep_holder(certificate, issued, papers)
    tell_holder(certificate, holder, by=by, at=at)
    return certificate


def _keep_holder(certificate: Certificate, issued: Issued, papers: Papers) -> None:
    HeldBy.objects.create(
        certificate=certificate,
        name=issued.holder.name,
        email=issued.holder.email,
        salt=issued.salt,
        token=papers.token,
        document=papers.document,
        pdf=papers.pdf,
    )


def _locked_numbers(year: int) -> Numbering:
    """Return the numbers of a year; nobody else takes one until this transaction ends, kept or not."""
    Numbering.objects.get_or_create(year=year)
    return Numbering.objects.select_for_update().get(pk=year)


def _next(numbers: Numbering) -> int:
    numbers.last += 1
    numbers.save(update_fields=["last"])
    return numbers.last
