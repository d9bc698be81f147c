"""Adding, editing and merging agreements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import IntegrityError, connection, transaction

from shanyrak.cooperation.agreements.models import Agreement, AgreementParty
from shanyrak.cooperation.agreements.models.agreement import read
from shanyrak.cooperation.agreements.permissions import CHANGE_AGREEMENTS
from shanyrak.cooperation.agreements.rules import (
    AgreementKind,
    AgreementStatus,
    ReferenceTaken,
    check_parties,
    next_reference,
    reference_stem,
)
from shanyrak.directory.models import Party
from shanyrak.directory.rules import PartyKind
from shanyrak.journal.actions import record
from shanyrak.records.actions import disclosed, keep_edit, keep_merge, keep_new
from shanyrak.records.rules import MergeConflicts
from shanyrak.refusals import gettext_noop
from shanyrak.roles import Actor, require

BINDING_FIELDS = {"signed_on", "since", "until"}  # what the states of commitments follow from


@transaction.atomic
def add_agreement(*, by: Actor, at: datetime, parties: Iterable[Party] = (), **fields: Any) -> Agreement:
    """Enter an agreement between ``parties``, in their order; without a reference it is given one.

    Refuses a signed memorandum between fewer than two, an end before the beginning, and a reference that is taken.
    """
    require(by, CHANGE_AGREEMENTS)
    between = list(dict.fromkeys(parties))
    agreement = Agreement(**fields)
    _check_parties(agreement, [party.pk for party in between])
    agreement.reference = agreement.reference or _reference(agreement.signed_on, between)
    with _reference_is_free(agreement.reference):
        keep_new(record=agreement, by=by, at=at)
    AgreementParty.objects.bulk_create(
        AgreementParty(agreement=agreement, party=party, position=position)
        for position, party in enumerate(between, start=1)
    )
    agreement.save()  # its parties' names are among what it is found by
    said = {**fields, "reference": agreement.reference, "parties": [party.pk for party in between]}
    record("cooperation.agreement.added", by=by, at=at, **disclosed(agreement, said))
    return agreement


@transaction.atomic
def edit_agreement(
    *, record_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime
) -> Agreement:
    """Change what an agreement says of itself.

    Refuses an edit of an older version, and what :func:`add_agreement` refuses.
    """
    require(by, CHANGE_AGREEMENTS)
    agreement = Agreement.objects.select_for_update().get(pk=record_id)
    with _reference_is_free(str(wanted.get("reference", ""))):
        changes = keep_edit(record=agreement, wanted=wanted, version=version, by=by, at=at)
    if changes:
        _check_parties(agreement, agreement.parties.values_list("party_id", flat=True))
        record("cooperation.agreement.edited", by=by, at=at, **disclosed(agreement, changes))
    if changes.keys() & BINDING_FIELDS:
        agreement.commitments.all().settle_states()
    return agreement


@transaction.atomic
def merge_agreements(*, keep_id: int, gone_id: int, by: Actor, at: datetime) -> Agreement:
    """Make two records of one agreement one, with the parties, signatures, clauses and commitments of both.

    Refuses to merge a record with itself or one that is merged already, and clauses of one number with different texts.
    """
    require(by, CHANGE_AGREEMENTS)
    rows = Agreement.objects.select_for_update().filter(pk__in=[keep_id, gone_id]).order_by("pk")
    both = {one.pk: one for one in rows}
    keep, gone = both[keep_id], both[gone_id]
    if keep != gone:
        gone.parties.filter(party__in=keep.parties.values("party")).delete()
        gone.signatures.filter(person__in=keep.signatures.values("person")).delete()
        _fold_clauses(keep, gone)
    moved = keep_merge(keep=keep, gone=gone, by=by, at=at)
    keep.save()
    keep.commitments.all().settle_states()
    told = disclosed(keep, {"gone": gone.pk, "moved": moved})
    record("cooperation.agreement.merged", by=by, at=at, **told)
    return keep


def _fold_clauses(keep: Agreement, gone: Agreement) -> None:
    """Let commitments under a clause that both have follow from the one kept. Raises MergeConflicts if texts differ."""
    kept = {clause.number: clause for clause in keep.clauses.all()}
    for clause in gone.clauses.filter(number__in=kept):
        same = kept[clause.number]
        if clause.text not in ({}, same.text):
            raise MergeConflicts(what=gettext_noop("clauses"))
        clause.commitments.update(clause=same)
        clause.delete()


def _check_parties(agreement: Agreement, parties: Iterable[int]) -> None:
    check_parties(
        AgreementKind(agreement.agreement_kind),
        AgreementStatus(agreement.status),
        parties=parties,
        in_words=bool(agreement.parties_text),
    )


def _reference(signed_on: str, parties: Iterable[Party]) -> str:
    """Return the next free reference for the year of signing and the first partner that has a country.

    Two at once wait for each other here, so that no number is given twice.
    """
    signed = read(signed_on)
    year = signed.first_day.year if signed and signed.first_day else None
    stem = reference_stem(year, _partner_code(list(parties)))
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [stem])
    taken = Agreement.objects.filter(reference__startswith=stem).values_list("reference", flat=True)
    return next_reference(stem, taken)


def _partner_code(parties: list[Party]) -> str:
    """Return the code of the country the hub agreed with, the partner's own or the one it belongs to; else its short name."""
    partners = [party for party in parties if party.label != settings.HUB_NAME] or parties
    bodies = [body for party in partners for body in (party, party.parent) if body is not None]
    codes = [body.iso2 or body.iso3 for body in bodies if body.party_kind == PartyKind.COUNTRY]
    return next(iter([*codes, *(body.abbreviation for body in bodies if body.abbreviation)]), "")


@contextmanager
def _reference_is_free(reference: str) -> Iterator[None]:
    """Turn the database's refusal of a reference given twice into words."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as clash:
        if "agreement_reference_is_unique" not in str(clash):
            raise
        raise ReferenceTaken(reference=reference) from clash
