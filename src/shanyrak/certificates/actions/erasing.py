"""Erasing who holds certificates. Their numbers and whether they count stay."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction

from shanyrak.certificates.models import BatchLine, Certificate, HeldBy
from shanyrak.certificates.permissions import ERASE_HOLDERS
from shanyrak.certificates.telling import forget_holders_told
from shanyrak.journal.actions import record
from shanyrak.roles import Actor, require


@transaction.atomic
def erase_holder(*, certificate: Certificate, by: Actor, at: datetime) -> None:
    """Erase the name, the e-mail and the papers of one certificate; papers that the holder has go on verifying."""
    require(by, ERASE_HOLDERS)
    _erase(Certificate.objects.filter(pk=certificate.pk), by=by, at=at)


@transaction.atomic
def erase_holders(*, keys: Iterable[str], by: Actor, at: datetime) -> int:
    """Erase the holders of the certificates given for ``keys``, as part of erasing a person in a room above."""
    wanted = list(keys)
    BatchLine.objects.filter(key__in=wanted).update(name="", email="", left_out=True)
    return _erase(Certificate.objects.filter(key__in=wanted), by=by, at=at)


def _erase(certificates: Any, *, by: Actor, at: datetime) -> int:
    named = list(certificates.filter(held_by__isnull=False).values_list("pk", "uuid"))
    HeldBy.objects.filter(pk__in=[pk for pk, _uuid in named]).delete()
    forget_holders_told([uuid for _pk, uuid in named], by=by, at=at)
    for pk, _uuid in named:
        record("certificates.holder.erased", by=by, at=at, facts={"certificate": pk})
    return len(named)
