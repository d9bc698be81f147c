"""Issuing a batch in the background, one certificate after the other, whatever happens to the worker."""

from __future__ import annotations

import logging

from django.utils.timezone import now
from procrastinate.contrib.django import app

from shanyrak.accounts.models import User
from shanyrak.certificates.actions import batch_failed, issue_next
from shanyrak.certificates.gateways import BATCH_TASK
from shanyrak.certificates.models import Batch

log = logging.getLogger(__name__)


@app.task(name=BATCH_TASK)
def issue_all(batch_id: int) -> None:
    """Issue what is left of a batch; started again after a kill, it goes on with the rest."""
    by = User.objects.get(pk=Batch.objects.values_list("asked_by", flat=True).get(pk=batch_id) or 0)
    try:
        while issue_next(batch_id=batch_id, by=by, at=now()):
            pass
    except Exception as broken:
        # The kind alone: what an error says may hold the name of a person.
        log.error("Batch %s of certificates stopped: %s", batch_id, type(broken).__name__)  # noqa: TRY400 - as above
        batch_failed(batch_id=batch_id, reason=type(broken).__name__, by=by, at=now())
        raise
