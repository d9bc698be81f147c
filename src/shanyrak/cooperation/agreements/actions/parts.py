"""Adding, editing and removing an agreement's parties, clauses and signatures."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from shanyrak.cooperation.agreements.models import Agreement, AgreementParty, Clause, Signature
from shanyrak.cooperation.agreements.permissions import CHANGE_AGREEMENTS
from shanyrak.cooperation.agreements.queries.signing import office_at_signing
from shanyrak.cooperation.agreements.rules import (
    AgreementKind,
    AgreementStatus,
    ClauseHasCommitments,
    ClauseNumberTaken,
    PartyTwice,
    SignedTwice,
    check_parties,
)
from shanyrak.directory.models import Office, Party, Person
from shanyrak.journal.actions import record
from shanyrak.records.actions import disclosed
from shanyrak.roles import Actor, require

Texts = Mapping[str, Mapping[str, str]]


@transaction.atomic
def add_agreement_party(*, agreement_id: int, party: Party, by: Actor, at: datetime) -> AgreementParty:
    """Let a party stand in an agreement, after the others. Refuses one that does already."""
    agreement = _changed(agreement_id, by=by, at=at)
    if agreement.parties.filter(party=party).exists():
        raise PartyTwice(party=party.label)
    position = agreement.parties.count() + 1
    kept = AgreementParty.objects.create(agreement=agreement, party=party, position=position)
    agreement.save()
    told = disclosed(agreement, {"party": party.pk})
    record("cooperation.agreement_party.added", by=by, at=at, **told)
    return kept


@transaction.atomic
def remove_agreement_party(*, agreement_id: int, party_id: int, by: Actor, at: datetime) -> None:
    """Take a party out of an agreement. Refuses to leave a signed memorandum with fewer than two."""
    agreement = _changed(agreement_id, by=by, at=at)
    left = agreement.parties.exclude(party=party_id).values_list("party_id", flat=True)
    check_parties(
        AgreementKind(agreement.agreement_kind),
        AgreementStatus(agreement.status),
        parties=left,
        in_words=bool(agreement.parties_text),
    )
    agreement.parties.filter(party=party_id).delete()
    agreement.save()
    told = disclosed(agreement, {"party": party_id})
    record("cooperation.agreement_party.removed", by=by, at=at, **told)


@transaction.atomic
def add_clause(
    *, agreement_id: int, number: str, title: Texts, by: Actor, at: datetime, text: Texts | None = None
) -> Clause:
    """Enter a clause. Refuses a number that another clause of the agreement has."""
    agreement = _changed(agreement_id, by=by, at=at)
    _check_number(agreement, number)
    clause = Clause.objects.create(agreement=agreement, number=number, title=title, text=text or {})
    said = {"clause": clause.pk, "number": number, "title": title, "text": text}
    record("cooperation.agreement_clause.added", by=by, at=at, **disclosed(agreement, said))
    return clause


@transaction.atomic
def edit_clause(*, clause_id: int, number: str, title: Texts, text: Texts, by: Actor, at: datetime) -> Clause:
    """Change a clause. Refuses a number that another clause of the agreement has."""
    clause = Clause.objects.select_for_update().get(pk=clause_id)
    agreement = _changed(clause.agreement_id, by=by, at=at)
    _check_number(agreement, number, but=clause)
    before = {"number": clause.number, "title": clause.title, "text": clause.text}
    after = {"number": number, "title": title, "text": text}
    clause.number, clause.title, clause.text = number, dict(title), dict(text)
    clause.save()
    changes = {
        name: {"from": before[name], "to": after[name]} for name in after if before[name] != after[name]
    }
    told = disclosed(agreement, {"clause": clause.pk, "changes": changes})
    record("cooperation.agreement_clause.edited", by=by, at=at, **told)
    return clause


@transaction.atomic
def remove_clause(*, clause_id: int, by: Actor, at: datetime) -> None:
    """Take a clause out. Refuses one from which commitments follow."""
    clause = Clause.objects.select_for_update().get(pk=clause_id)
    agreement = _changed(clause.agreement_id, by=by, at=at)
    if clause.commitments.exists():
        raise ClauseHasCommitments(number=clause.number)
    clause.delete()
    told = disclosed(agreement, {"clause": clause_id, "number": clause.number})
    record("cooperation.agreement_clause.removed", by=by, at=at, **told)


@transaction.atomic
def add_signature(
    *,
    agreement_id: int,
    person: Person,
    by: Actor,
    at: datetime,
    party: Party | None = None,
    office: Office | None = None,
    office_text: str = "",
) -> Signature:
    """Enter who signed. Without an office, the one that the directory knows for the day of signing is taken.

    Refuses a person who stands among the signatories already.
    """
    agreement = _changed(agreement_id, by=by, at=at)
    if agreement.signatures.filter(person=person).exists():
        raise SignedTwice(person=person.label)
    signature = Signature.objects.create(
        agreement=agreement,
        person=person,
        party=party,
        office=office or office_at_signing(agreement, person, party),
        office_text=office_text,
    )
    _record_signature("cooperation.agreement_signature.added", signature, by=by, at=at)
    return signature


@transaction.atomic
def edit_signature(
    *,
    signature_id: int,
    party: Party | None,
    office: Office | None,
    office_text: str,
    by: Actor,
    at: datetime,
) -> Signature:
    """Change for whom and in which office somebody signed."""
    signature = Signature.objects.select_for_update().get(pk=signature_id)
    agreement = _changed(signature.agreement_id, by=by, at=at)
    signature.party, signature.office_text = party, office_text
    signature.office = office or office_at_signing(agreement, signature.person, party)
    signature.save()
    _record_signature("cooperation.agreement_signature.edited", signature, by=by, at=at)
    return signature


@transaction.atomic
def remove_signature(*, signature_id: int, by: Actor, at: datetime) -> None:
    """Take a signature out that was entered wrongly."""
    signature = Signature.objects.select_for_update().get(pk=signature_id)
    _changed(signature.agreement_id, by=by, at=at)
    _record_signature("cooperation.agreement_signature.removed", signature, by=by, at=at)
    signature.delete()


def _changed(agreement_id: int, *, by: Actor, at: datetime) -> Agreement:
    """Return the locked agreement, one version further: its parts are part of what an editor has seen."""
    require(by, CHANGE_AGREEMENTS)
    agreement: Agreement = Agreement.objects.select_for_update().get(pk=agreement_id)
    agreement.version += 1
    agreement.changed_by, agreement.changed_at = by.pk, at
    agreement.save()
    return agreement


def _check_number(agreement: Agreement, number: str, *, but: Clause | None = None) -> None:
    taken = agreement.clauses.filter(number=number)
    if (taken.exclude(pk=but.pk) if but else taken).exists():
        raise ClauseNumberTaken(number=number)


def _record_signature(act: str, signature: Signature, *, by: Actor, at: datetime) -> None:
    said = {
        "signature": signature.pk,
        "person": signature.person_id,
        "party": signature.party_id,
        "office": signature.office_id,
        "office_text": signature.office_text,
    }
    record(act, by=by, at=at, **disclosed(signature.agreement, said, erasable={"office_text"}))
