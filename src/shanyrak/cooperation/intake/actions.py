"""Taking documents in and deciding about what they propose. Each function is one act: whole, journalled, or refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction

from shanyrak.cooperation.intake.candidates import RECORDS
from shanyrak.cooperation.intake.deciding import (
    Sitting,
    TakenBack,
    accept,
    refuse,
    sitting_over,
    take_back,
    take_in,
)
from shanyrak.cooperation.intake.gateways import RULES, reader
from shanyrak.cooperation.intake.models import Decision, DeliveredFile, Delivery, FileState, Proposal, Reading
from shanyrak.cooperation.intake.permissions import DECIDE
from shanyrak.cooperation.intake.proposing import drafts_from, keep_proposals, older_version
from shanyrak.cooperation.intake.rules import (
    RANK,
    AlreadyDecided,
    Draft,
    Kind,
    NothingToUndo,
    OtherKind,
    ReasonMissing,
    State,
    fact_key,
    names_in,
    place_of,
)
from shanyrak.journal.actions import record
from shanyrak.records.actions import keep_edit, keep_new
from shanyrak.refusals import Refusal
from shanyrak.roles import Actor, require
from shanyrak.sources.actions import keep_document
from shanyrak.sources.files import keep_original
from shanyrak.sources.models import SourceDocument


@dataclass(frozen=True, slots=True)
class Ingested:
    """A document after it was taken in: whether it is new, and how many facts of each kind it proposes."""

    document: SourceDocument
    new: bool
    counts: Mapping[str, int]
    carried: int = 0


@transaction.atomic
def ingest_document(
    *,
    content: bytes,
    name: str,
    by: Actor,
    at: datetime,
    language: str = "",
    published_on: str = "",
    publisher: str = "",
    address: str = "",
    visibility: str = "public",
    supersedes: SourceDocument | None = None,
    engine: str = RULES,
) -> Ingested:
    """Keep a document, read it, and propose what it says; the same bytes a second time change nothing.

    A newer version of a known document is kept beside it; what was decided about the same sentences is carried over.
    Raises UnreadableDocument, with the reason, for what is no document.
    """
    require(by, DECIDE)
    kept = keep_document(
        content=content,
        name=name,
        language=language,
        published_on=published_on,
        publisher=publisher,
        address=address,
        visibility=visibility,
        supersedes=supersedes,
        by=by,
        at=at,
    )
    document = SourceDocument.objects.select_for_update(of=("self",)).get(pk=kept.document.pk)
    if document.readings.filter(engine=engine).exists():
        return Ingested(document, new=False, counts=_counts(document))
    if kept.new and document.supersedes is None and (older := older_version(document)):
        keep_edit(record=document, wanted={"supersedes": older}, version=document.version, by=by, at=at)
        facts = {"document": document.pk, "supersedes": older.pk}
        record("intake.document.supersedes", by=by, at=at, facts=facts)
    carried = _read(document, engine, by=by, at=at)
    return Ingested(document, new=kept.new, counts=_counts(document), carried=carried)


@transaction.atomic
def read_document_again(*, document_id: int, engine: str, by: Actor, at: datetime) -> Ingested:
    """Read a document with another engine, or with newer rules; only what no reading proposed before is proposed.

    A second reading by the same version of an engine changes nothing.
    """
    require(by, DECIDE)
    document = SourceDocument.objects.select_for_update(of=("self",)).get(pk=document_id)
    _read(document, engine, by=by, at=at)
    return Ingested(document, new=False, counts=_counts(document))


def _read(document: SourceDocument, engine: str, *, by: Actor, at: datetime) -> int:
    chosen = reader(engine)
    if document.readings.filter(engine=chosen.name, engine_version=chosen.version).exists():
        return 0
    proposed = keep_proposals(
        document,
        drafts_from(document, chosen),
        engine=chosen.name,
        engine_version=chosen.version,
        by=by,
        at=at,
    )
    facts = {
        "document": document.pk,
        "engine": chosen.name,
        "version": chosen.version,
        "proposals": len(proposed.new),
        "carried_over": len(proposed.carried),
    }
    record("intake.document.read", by=by, at=at, facts=facts)
    return len(proposed.carried)


def _counts(document: SourceDocument) -> dict[str, int]:
    return dict(Counter(document.proposals.values_list("fact_kind", flat=True)))


@transaction.atomic
def propose_by_hand(
    *, document_id: int, kind: str, fields: Mapping[str, Any], sentence: str, by: Actor, at: datetime
) -> Proposal:
    """Propose a fact that a person read in a document, with the sentence that carries it.

    Refuses a sentence that does not stand in the document.
    """
    require(by, DECIDE)
    document = SourceDocument.objects.select_for_update(of=("self",)).get(pk=document_id)
    span = place_of(sentence, document.text)
    reading, _new = Reading.objects.get_or_create(
        document=document,
        engine="person",
        engine_version="",
        defaults={"created_by": by.pk, "created_at": at, "changed_by": by.pk, "changed_at": at},
    )
    number = max(document.proposals.values_list("number", flat=True), default=0) + 1
    draft = Draft(Kind(kind), f"n{number}", fields, (span,), 1.0, "by-hand")
    proposal = Proposal.objects.create(
        reading=reading,
        document=document,
        fact_kind=draft.kind.value,
        number=number,
        local_id=draft.local_id,
        fields=dict(fields),
        spans=[list(span)],
        confidence=draft.confidence,
        rule=draft.rule,
        fact=fact_key(draft, names_in([draft])),
        created_by=by.pk,
        created_at=at,
        changed_by=by.pk,
        changed_at=at,
    )
    facts = {"proposal": proposal.pk, "document": document.pk, "kind": proposal.fact_kind}
    record("intake.proposal.made_by_hand", by=by, at=at, facts=facts)
    return proposal


@transaction.atomic
def accept_proposal(
    *, proposal_id: int, version: int, by: Actor, at: datetime, as_new: bool = False
) -> Decision:
    """Take a fact into the ledger, with what it names, its sentences hung on each field.

    A fact that is beyond question about a record that is there is attached to it, unless ``as_new``. Refuses what is
    decided already, what may be in the ledger (say whether it is), and what names something rejected it cannot do without.
    """
    require(by, DECIDE)
    sitting = sitting_over(proposal_id, by=by, at=at, asking=not as_new)
    return accept(sitting, sitting.proposal(proposal_id, version=version), as_new=as_new)


@transaction.atomic
def edit_and_accept(
    *, proposal_id: int, version: int, fields: Mapping[str, Any], by: Actor, at: datetime
) -> Decision:
    """Take a fact into the ledger as the reviewer corrected it; what the machine had read stays in the history.

    Refuses what :func:`accept_proposal` refuses, but not what may be in the ledger: whoever edits has seen it.
    """
    require(by, DECIDE)
    sitting = sitting_over(proposal_id, by=by, at=at, asking=False)
    proposal = sitting.proposal(proposal_id, version=version)
    before = dict(proposal.fields)
    proposal.fields = {**before, **fields}
    decision = accept(sitting, proposal, as_new=True, state=State.EDITED)
    decision.before = before
    decision.save(update_fields=["before"])
    return decision


@transaction.atomic
def attach_proposal(
    *,
    proposal_id: int,
    version: int,
    target_id: int,
    by: Actor,
    at: datetime,
    take: Sequence[str] = (),
    fields: Mapping[str, Any] | None = None,
) -> Decision:
    """Let a fact speak for a record that is there: its sentences, its spellings, what the record lacks.

    Where the two differ the record stays as it is, except in the fields that ``take`` names. ``fields`` correct the fact
    first. Refuses what is decided.
    """
    require(by, DECIDE)
    sitting = sitting_over(proposal_id, by=by, at=at, asking=False)
    proposal = sitting.proposal(proposal_id, version=version)
    if not RECORDS[proposal.named]._default_manager.filter(pk=target_id).exists():
        raise OtherKind
    before = dict(proposal.fields)
    proposal.fields = {**before, **(fields or {})}
    decision = take_in(sitting, proposal, State.MERGED, target=target_id, take=take)
    if proposal.fields != before:
        decision.before = before
        decision.save(update_fields=["before"])
    return decision


@transaction.atomic
def attach_to_fact(*, proposal_id: int, version: int, other_id: int, by: Actor, at: datetime) -> Decision:
    """Let a fact speak for the record of another fact of the same document, which is taken in first if nobody did."""
    require(by, DECIDE)
    sitting = Sitting.at_document(
        Proposal.objects.values_list("document", flat=True).get(pk=proposal_id),
        by=by,
        at=at,
        wanted=[proposal_id, other_id],
    )
    proposal = sitting.proposal(proposal_id, version=version)
    other = next(one for one in sitting.desk.proposals.values() if one.pk == other_id)
    if other.named is not proposal.named:
        raise OtherKind
    if other.state == State.PENDING:
        accept(sitting, other)
    if other.target_id is None:
        raise AlreadyDecided(who="—", state=other.get_state_display(), at="")
    return take_in(sitting, proposal, State.MERGED, target=other.target_id)


@transaction.atomic
def reject_proposal(*, proposal_id: int, version: int, reason: str, by: Actor, at: datetime) -> Decision:
    """Keep a fact out of the ledger; it stays with its reason. Refuses a rejection without one, and what is decided."""
    require(by, DECIDE)
    if not reason.strip():
        raise ReasonMissing
    sitting = sitting_over(proposal_id, by=by, at=at, asking=False)
    return refuse(sitting, sitting.proposal(proposal_id, version=version), reason=reason.strip()[:500])


@transaction.atomic
def undo_decision(*, decision_id: int, by: Actor, at: datetime) -> TakenBack:
    """Take a decision back: what it made and nothing else uses is withdrawn, and the fact is to be reviewed again.

    Refuses a decision that was taken back already.
    """
    require(by, DECIDE)
    found = Decision.objects.select_related("document").filter(pk=decision_id, undone_at=None).first()
    if found is None:
        raise NothingToUndo
    SourceDocument.objects.select_for_update(of=("self",)).get(pk=found.document_id)
    decision = Decision.objects.select_for_update(of=("self",)).select_related("proposal").get(pk=decision_id)
    if decision.undone_at is not None:
        raise NothingToUndo
    return take_back(decision, by=by, at=at)


@dataclass(frozen=True, slots=True)
class Bulk:
    """What became of the facts above a confidence: those taken in, and those left with the reason."""

    accepted: tuple[int, ...] = ()
    skipped: tuple[tuple[Proposal, Refusal], ...] = field(default=())


@transaction.atomic
def accept_all_above(*, document_id: int, confidence: float, by: Actor, at: datetime) -> Bulk:
    """Take in every fact of a document that was read at least this surely and raises no question; report the others."""
    require(by, DECIDE)
    sitting = Sitting.at_document(document_id, by=by, at=at)
    wanted = [
        one
        for one in sitting.desk.proposals.values()
        if one.state == State.PENDING and one.confidence >= confidence
    ]
    accepted: list[int] = []
    skipped: list[tuple[Proposal, Refusal]] = []
    for proposal in sorted(wanted, key=lambda one: (RANK[one.named], one.number)):
        if proposal.state != State.PENDING:
            continue  # another fact brought it along
        try:
            with transaction.atomic():
                accept(sitting, proposal)
        except Refusal as refusal:
            skipped.append((proposal, refusal))
            _put_back(sitting)
        else:
            accepted.append(proposal.pk)
    return Bulk(tuple(accepted), tuple(skipped))


def _put_back(sitting: Sitting) -> None:
    """Let the proposals on the desk be as the database has them, after a part of the act was taken back."""
    sitting.under_way.clear()
    fresh = {one.pk: one for one in Proposal.objects.filter(document=sitting.document)}
    for proposal in sitting.desk.proposals.values():
        proposal.__dict__.update(
            {name: value for name, value in fresh[proposal.pk].__dict__.items() if name != "_state"}
        )


# Deliveries of files, taken in one by one in the background.


@transaction.atomic
def hand_in_files(
    *, files: Sequence[tuple[str, bytes]], by: Actor, at: datetime, **described: Any
) -> Delivery:
    """Keep the originals of several files until each is taken in; ``described`` is what is said of all of them."""
    require(by, DECIDE)
    delivery = keep_new(record=Delivery(), by=by, at=at)
    DeliveredFile.objects.bulk_create(
        DeliveredFile(
            delivery=delivery, name=name[-300:], size=len(content), sha256=keep_original(content), **described
        )
        for name, content in files
    )
    record("intake.delivery.handed_in", by=by, at=at, facts={"delivery": delivery.pk, "files": len(files)})
    return delivery


@transaction.atomic
def cancel_delivery(*, delivery_id: int, by: Actor, at: datetime) -> Delivery:
    """Leave the files that are still waiting out; what was taken in stays."""
    require(by, DECIDE)
    delivery = Delivery.objects.select_for_update().get(pk=delivery_id)
    left = delivery.files.filter(state=FileState.WAITING).update(state=FileState.CANCELLED)
    if delivery.cancelled_at is None and left:
        delivery.cancelled_at = at
        delivery.save()
        record("intake.delivery.cancelled", by=by, at=at, facts={"delivery": delivery.pk, "left_out": left})
    return delivery
