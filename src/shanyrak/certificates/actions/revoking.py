"""Taking a certificate back."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from shanyrak.certificates.models import Certificate
from shanyrak.certificates.permissions import REVOKE_CERTIFICATES
from shanyrak.certificates.rules import AlreadyRevoked, Reason, Standing
from shanyrak.journal.actions import record
from shanyrak.roles import Actor, require


@transaction.atomic
def revoke(*, certificate: Certificate, reason: Reason, by: Actor, at: datetime) -> Certificate:
    """Take a certificate back; its page and the status list say so from now on. Refuses one that is revoked."""
    require(by, REVOKE_CERTIFICATES)
    taken: Certificate = Certificate.objects.select_for_update(of=("self",)).get(pk=certificate.pk)
    if taken.standing != Standing.VALID:
        raise AlreadyRevoked
    taken.standing, taken.reason, taken.revoked_at = Standing.REVOKED.value, reason.value, at
    taken.save(update_fields=["standing", "reason", "revoked_at"])
    facts = {"certificate": taken.pk, "number": str(taken.number), "reason": reason.value}
    record("certificates.certificate.revoked", by=by, at=at, facts=facts)
    return taken
