"""Adding, editing and merging commitments. Their states follow; nobody types them in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from shanyrak.cooperation.agreements.models import Agreement, Clause, Commitment
from shanyrak.cooperation.agreements.models.commitment import settle
from shanyrak.cooperation.agreements.permissions import CHANGE_COMMITMENTS
from shanyrak.cooperation.agreements.rules import ClauseOfAnotherAgreement, OfOneAgreementOnly
from shanyrak.cooperation.agreements.telling import told
from shanyrak.journal.actions import record
from shanyrak.records.actions import keep_edit, keep_merge, keep_new
from shanyrak.roles import Actor, require


@transaction.atomic
def add_commitment(*, by: Actor, at: datetime, **fields: Any) -> Commitment:
    """Enter what an agreement obliges someone to. Refuses a clause of another agreement."""
    require(by, CHANGE_COMMITMENTS)
    _check_clause(fields["agreement"], fields.get("clause"))
    commitment = keep_new(record=Commitment(**fields), by=by, at=at)
    settle([commitment.pk])
    record("cooperation.commitment.added", by=by, at=at, **told(commitment, fields))
    return commitment


@transaction.atomic
def edit_commitment(
    *, record_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime
) -> Commitment:
    """Change a commitment. Refuses an edit of an older version, and a clause of another agreement."""
    require(by, CHANGE_COMMITMENTS)
    commitment = Commitment.objects.select_for_update().get(pk=record_id)
    _check_clause(wanted.get("agreement", commitment.agreement), wanted.get("clause", commitment.clause))
    changes = keep_edit(record=commitment, wanted=wanted, version=version, by=by, at=at)
    if changes:
        settle([commitment.pk])
        record("cooperation.commitment.edited", by=by, at=at, **told(commitment, changes))
    return commitment


@transaction.atomic
def merge_commitments(*, keep_id: int, gone_id: int, by: Actor, at: datetime) -> Commitment:
    """Make two records of one commitment one, with the deeds of both.

    Refuses to merge a record with itself, one that is merged already, and commitments of two agreements.
    """
    require(by, CHANGE_COMMITMENTS)
    rows = Commitment.objects.select_for_update().filter(pk__in=[keep_id, gone_id]).order_by("pk")
    both = {one.pk: one for one in rows}
    keep, gone = both[keep_id], both[gone_id]
    if keep.agreement_id != gone.agreement_id:
        raise OfOneAgreementOnly
    if keep != gone:
        known = set(keep.deeds.values_list("record_kind", "record_id"))
        twice = [deed.pk for deed in gone.deeds.all() if (deed.record_kind, deed.record_id) in known]
        gone.deeds.filter(pk__in=twice, record_id__isnull=False).delete()
        gone.spans.all().delete()
    moved = keep_merge(keep=keep, gone=gone, by=by, at=at)
    settle([keep.pk])
    said = {"gone": gone.pk, "moved": moved}
    record("cooperation.commitment.merged", by=by, at=at, **told(keep, said))
    return keep


def _check_clause(agreement: Agreement, clause: Clause | None) -> None:
    if clause is not None and clause.agreement_id != agreement.pk:
        raise ClauseOfAnotherAgreement
