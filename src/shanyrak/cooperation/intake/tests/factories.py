"""A document on the desk with its facts, a decision, and a delivery, for tests of any room."""

from __future__ import annotations

from django.utils.timezone import now

from shanyrak.cooperation.intake.actions import accept_proposal, hand_in_files, ingest_document
from shanyrak.cooperation.intake.models import Decision, Delivery, Proposal
from shanyrak.roles import Holder, Role
from shanyrak.sources.models import SourceDocument

AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))
NOTE = "The Ministry of Labour of Georgia met delegates of Estonia in Tbilisi on 3 March 2019."


def document_on_the_desk() -> SourceDocument:
    """Return a short note with the facts it proposes."""
    return ingest_document(content=NOTE.encode(), name="note.txt", by=AIGUL, at=now()).document


def proposal() -> Proposal:
    """Return a fact that waits for a decision."""
    found: Proposal = Proposal.objects.filter(document=document_on_the_desk(), state="pending")[0]
    return found


def decision() -> Decision:
    """Return a decision that stands."""
    standing = Decision.objects.filter(undone_at=None).first()
    if standing is not None:
        return standing
    document = document_on_the_desk()
    fact = Proposal.objects.filter(document=document, state="pending", fact_kind="party")[0]
    return accept_proposal(proposal_id=fact.pk, version=fact.version, by=AIGUL, at=now())


def delivery() -> Delivery:
    """Return a delivery of one file that waits."""
    return hand_in_files(files=[("note.txt", NOTE.encode())], by=AIGUL, at=now())
