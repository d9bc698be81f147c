"""The certificates of learners, found by the word that each is known by."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from shanyrak.certificates.queries import CertificateLine, certificates_by_key


@dataclass(frozen=True, slots=True)
class Paper:
    """A certificate as the pages of training show it."""

    id: int
    number: str
    address: str
    issued_at: datetime
    is_revoked: bool


def certificate_key(registration_id: int) -> str:
    """Return the word by which the certificate of a learner is known: one for each registration."""
    return f"registration:{registration_id}:training"


def papers_of(registrations: Collection[int]) -> Mapping[int, Paper]:
    """Return the certificate that stands for each learner who has one, in one query."""
    found = certificates_by_key([certificate_key(one) for one in registrations])
    papers = {key: _paper(line) for key, line in found.items()}
    return {one: papers[certificate_key(one)] for one in registrations if certificate_key(one) in papers}


def _paper(line: CertificateLine) -> Paper:
    address = reverse("certificates:public", args=[line.uuid])
    return Paper(line.id, line.number, address, line.issued_at, is_revoked=not line.is_valid)
