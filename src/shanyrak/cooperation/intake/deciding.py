"""Carrying a decision out, with what it brings along, and taking one back. The acts in :mod:`.actions` call this."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import models, transaction
from django.db.models import ProtectedError

from shanyrak.cooperation.intake.candidates import RECORDS, record_kind
from shanyrak.cooperation.intake.ledger import EDITS, attach, keep, record_of
from shanyrak.cooperation.intake.matching import Desk
from shanyrak.cooperation.intake.models import Decision, Proposal
from shanyrak.cooperation.intake.rules import (
    IN_THE_LEDGER,
    AlreadyDecided,
    ChangedMeanwhile,
    Kind,
    MergeQuestionOpen,
    NamesAnUndecidedFact,
    State,
    references,
)
from shanyrak.cooperation.intake.saying import Doing, kind_of
from shanyrak.journal.actions import record
from shanyrak.records.actions import keep_new
from shanyrak.records.queries import names_of
from shanyrak.refusals import Refusal, gettext_noop
from shanyrak.roles import Actor
from shanyrak.sources.actions import withdraw_support
from shanyrak.sources.models import SourceDocument, Support

WORDS = {
    State.ACCEPTED: "intake.proposal.accepted",
    State.EDITED: "intake.proposal.edited",
    State.MERGED: "intake.proposal.attached",
    State.REJECTED: "intake.proposal.rejected",
}


@dataclass
class Sitting:
    """A reviewer at the desk of one document, locked for the length of an act."""

    desk: Desk
    document: SourceDocument
    by: Actor
    at: datetime
    under_way: set[int] = field(default_factory=set)

    @classmethod
    def at_document(
        cls,
        document_id: int,
        *,
        by: Actor,
        at: datetime,
        wanted: Sequence[int] | None = None,
        without: Sequence[int] = (),
    ) -> Sitting:
        """Lock the document and lay out its proposals; those of ``wanted`` and what they name with their candidates."""
        document = SourceDocument.objects.select_for_update(of=("self",)).get(pk=document_id)
        return cls(Desk.of(document_id, wanted=wanted, without=without), document, by, at)

    def proposal(self, proposal_id: int, *, version: int) -> Proposal:
        """Return a pending proposal. Raises AlreadyDecided or ChangedMeanwhile."""
        found = next(one for one in self.desk.proposals.values() if one.pk == proposal_id)
        check_open(found, version=version)
        return found


def check_open(proposal: Proposal, *, version: int) -> None:
    """Refuse a proposal that is decided, with who decided it, and one that is not as the reviewer saw it."""
    if proposal.state != State.PENDING:
        raise AlreadyDecided(
            who=names_of([proposal.decided_by]).get(proposal.decided_by or 0, "—"),
            state=proposal.get_state_display(),
            at=proposal.decided_at.isoformat(timespec="minutes") if proposal.decided_at else "",
        )
    if proposal.version != version:
        raise ChangedMeanwhile


def sitting_over(proposal_id: int, *, by: Actor, at: datetime, asking: bool = True) -> Sitting:
    """Return the sitting for one proposal; not ``asking`` what it may be about where that was said."""
    document_id = Proposal.objects.values_list("document", flat=True).get(pk=proposal_id)
    without = () if asking else (proposal_id,)
    return Sitting.at_document(document_id, by=by, at=at, wanted=[proposal_id], without=without)


def accept(
    sitting: Sitting,
    proposal: Proposal,
    *,
    as_new: bool = False,
    because_of: Decision | None = None,
    state: State = State.ACCEPTED,
) -> Decision:
    """Take a fact into the ledger: as a new record, or attached to the one that it is beyond question about."""
    best = sitting.desk.best(proposal)
    if best and not as_new:
        if best.certain:
            return take_in(sitting, proposal, State.MERGED, because_of=because_of, target=best.id)
        if because_of:
            raise NamesAnUndecidedFact(number=proposal.number)
        raise MergeQuestionOpen(label=best.label)
    return take_in(sitting, proposal, state, because_of=because_of)


def take_in(
    sitting: Sitting,
    proposal: Proposal,
    state: State,
    *,
    because_of: Decision | None = None,
    target: int | None = None,
    take: Sequence[str] = (),
) -> Decision:
    """Make the record or attach to ``target``, and what the fact names before it."""
    decision = _begin(sitting, proposal, state, because_of)
    doing = Doing(sitting.document, sitting.by, sitting.at)
    meant = settle_references(sitting, proposal, decision)
    if target is None:
        kept = keep(doing, proposal, meant)
    else:
        kept = record_of(proposal.named, target)
        attach(doing, proposal, kept, meant, take=take)
    _end(sitting, proposal, decision, doing, target=kept.pk)
    return decision


def refuse(sitting: Sitting, proposal: Proposal, *, reason: str) -> Decision:
    """Keep a fact out of the ledger, with the reason."""
    decision = _begin(sitting, proposal, State.REJECTED, None)
    proposal.reason = reason
    _end(sitting, proposal, decision, Doing(sitting.document, sitting.by, sitting.at), target=None)
    return decision


def settle_references(sitting: Sitting, proposal: Proposal, decision: Decision) -> dict[str, Any]:
    """Return what each reference of a fact stands for, taking in what is still to be decided and beyond question."""
    return {
        reference: _meant(sitting, reference, decision)
        for reference in references(proposal.named, proposal.fields)
    }


def _meant(sitting: Sitting, reference: str, decision: Decision) -> Any:
    if "#" in reference:
        kind, _sign, number = reference.rpartition("#")
        return record_of(next(one for one in RECORDS if record_kind(one) == kind), int(number))
    named = sitting.desk.proposals.get(reference)
    if named is None or named.pk in sitting.under_way:
        return None
    if named.named is Kind.PERSON and not named.fields.get("name") and named.state not in IN_THE_LEDGER:
        return named.fields.get("office")  # nobody to make a record of: words are all there is
    if named.state == State.PENDING:
        accept(sitting, named, because_of=decision)
    return (
        record_of(named.named, named.target_id) if named.state in IN_THE_LEDGER and named.target_id else None
    )


def _begin(sitting: Sitting, proposal: Proposal, state: State, because_of: Decision | None) -> Decision:
    sitting.under_way.add(proposal.pk)
    decision = Decision(
        proposal=proposal, document=sitting.document, state=state.value, because_of=because_of
    )
    return keep_new(record=decision, by=sitting.by, at=sitting.at)


def _end(
    sitting: Sitting, proposal: Proposal, decision: Decision, doing: Doing, *, target: int | None
) -> None:
    """Keep what the decision did, and journal it."""
    decision.effects = [_as_left(effect) for effect in doing.effects]
    decision.save(update_fields=["effects"])
    proposal.state = decision.state
    proposal.target_kind = record_kind(proposal.named) if target else ""
    proposal.target_id = target
    proposal.decided_at, proposal.decided_by = sitting.at, sitting.by.pk
    _save(proposal, by=sitting.by, at=sitting.at)
    sitting.under_way.discard(proposal.pk)
    record(
        WORDS[State(decision.state)],
        by=sitting.by,
        at=sitting.at,
        facts=_facts(proposal, because_of=decision.because_of_id),
        personal={"reason": proposal.reason} if proposal.reason else {},
    )


def _save(proposal: Proposal, *, by: Actor, at: datetime) -> None:
    proposal.version += 1
    proposal.changed_by, proposal.changed_at = by.pk, at
    proposal.save()


def _facts(proposal: Proposal, **more: object) -> dict[str, object]:
    facts: dict[str, object] = {
        "proposal": proposal.pk,
        "document": proposal.document_id,
        "kind": proposal.fact_kind,
    }
    if proposal.target_id:
        facts["record"] = f"{proposal.target_kind}#{proposal.target_id}"
    return facts | {name: value for name, value in more.items() if value is not None}


# Taking back.


def _as_left(effect: Mapping[str, Any]) -> dict[str, Any]:
    """Remember how a made record was left, so that one that someone has worked on since is not taken away."""
    if effect["do"] != "made":
        return dict(effect)
    made = apps.get_model(effect["kind"])._default_manager.get(pk=effect["id"])
    return {**effect, "version": made.version, "parts": parts_of(made)}


def parts_of(made: models.Model) -> dict[str, int]:
    """Return how many rows of each kind would go with a record."""
    return {
        relation.related_model._meta.label_lower: count
        for relation in made._meta.related_objects
        if relation.on_delete is models.CASCADE and hasattr(relation.related_model, "pgh_event_model")
        if (count := relation.related_model._default_manager.filter(**{relation.field.name: made}).count())
    }


class StillUsed(Refusal):
    """A record that others rely on cannot be taken back with the decision that made it."""

    text = gettext_noop("The record stays, because other facts or people rely on it: %(label)s.")


@dataclass(frozen=True, slots=True)
class TakenBack:
    """A decision that was undone, and what had to stay."""

    decision: Decision
    stayed: tuple[str, ...]


def take_back(decision: Decision, *, by: Actor, at: datetime) -> TakenBack:
    """Undo what a decision did, then what it brought along; what others use since stays."""
    stayed: list[str] = []
    proposal = decision.proposal
    target = {"record": f"{proposal.target_kind}#{proposal.target_id}"} if proposal.target_id else {}
    decision.undone_at, decision.undone_by = at, by.pk
    decision.save(update_fields=["undone_at", "undone_by"])
    proposal.state, proposal.reason = State.PENDING.value, ""
    proposal.target_kind, proposal.target_id = "", None
    proposal.decided_at = proposal.decided_by = None
    if decision.before:
        proposal.fields = decision.before
    _save(proposal, by=by, at=at)
    for effect in reversed(decision.effects):
        stayed += UNDOING[effect["do"]](effect, by=by, at=at)
    record("intake.decision.undone", by=by, at=at, facts=_facts(proposal, decision=decision.pk) | target)
    for brought in decision.brought.filter(undone_at=None).select_related("proposal").order_by("-pk"):
        if not _relied_on(brought):
            stayed += take_back(brought, by=by, at=at).stayed
    return TakenBack(decision, tuple(stayed))


def _relied_on(decision: Decision) -> bool:
    """Whether another decided fact of the document names the one that this decision took in."""
    named = decision.proposal.local_id
    others = Proposal.objects.filter(
        document=decision.document_id, state__in=[one.value for one in IN_THE_LEDGER]
    )
    return any(named in references(one.named, one.fields) for one in others.exclude(pk=decision.proposal_id))


def _withdraw_support(effect: Mapping[str, Any], *, by: Actor, at: datetime) -> list[str]:
    if Support.objects.filter(pk=effect["id"]).exists():
        withdraw_support(support_id=effect["id"], by=by, at=at)
    return []


def _withdraw_part(effect: Mapping[str, Any], *, by: Actor, at: datetime) -> list[str]:
    row = apps.get_model(effect["kind"])._default_manager.filter(pk=effect["id"]).first()
    if row is not None:
        row.delete()
        record("intake.part.withdrawn", by=by, at=at, facts={"part": f"{effect['kind']}#{effect['id']}"})
    return []


def _change_back(effect: Mapping[str, Any], *, by: Actor, at: datetime) -> list[str]:
    model: Any = apps.get_model(effect["kind"])
    now = model._default_manager.filter(pk=effect["id"]).first()
    if now is None:
        return []
    if now.version != effect["version"]:
        return [now.label]
    was = {name: _row(model, name, value) for name, value in effect["was"].items()}
    EDITS[effect["kind"]](record_id=now.pk, version=now.version, wanted=was, by=by, at=at)
    return []


def _row(model: Any, name: str, value: Any) -> Any:
    related = model._meta.get_field(name).related_model
    return related._default_manager.filter(pk=value).first() if related and value else value


def _withdraw_record(effect: Mapping[str, Any], *, by: Actor, at: datetime) -> list[str]:
    made = apps.get_model(effect["kind"])._default_manager.filter(pk=effect["id"]).first()
    if made is None:
        return []
    label = str(getattr(made, "label", made))
    if _in_use(made, effect):
        return [label]
    try:
        with transaction.atomic():
            made.delete()
    except ProtectedError:
        return [label]
    record("intake.record.withdrawn", by=by, at=at, facts={"record": f"{effect['kind']}#{effect['id']}"})
    return []


def _in_use(made: Any, effect: Mapping[str, Any]) -> bool:
    """Whether anyone changed the record, or anything else relies on it, since the decision."""
    kind, number = kind_of(made), made.pk
    return (
        made.version != effect["version"]
        or parts_of(made) != effect["parts"]
        or Support.objects.filter(record_kind=kind, record_id=number).exists()
        or Proposal.objects.filter(target_kind=kind, target_id=number).exists()
    )


UNDOING: Mapping[str, Any] = {
    "supported": _withdraw_support,
    "part": _withdraw_part,
    "changed": _change_back,
    "made": _withdraw_record,
}
