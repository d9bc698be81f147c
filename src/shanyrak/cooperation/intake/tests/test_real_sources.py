"""What the ledger holds when an officer has reviewed five documents as they were really published.

The documents belong to their publishers and are not part of the project: the test runs where they lie beside it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.agreements.models import Agreement
from shanyrak.cooperation.figures.models import Figure
from shanyrak.cooperation.intake.actions import (
    accept_proposal,
    attach_proposal,
    ingest_document,
    reject_proposal,
)
from shanyrak.cooperation.intake.matching import Desk
from shanyrak.cooperation.intake.models import Proposal
from shanyrak.cooperation.intake.rules import RANK
from shanyrak.cooperation.intake.tests.conftest import AIGUL, NOON
from shanyrak.directory.actions import load_directory
from shanyrak.directory.models import Party
from shanyrak.refusals import Refusal
from shanyrak.sources.models import SourceDocument
from shanyrak.sources.queries import evidence_for

PLACES = [folder / "shared" / "sources" for folder in Path(__file__).resolve().parents]
SOURCES = next((place for place in PLACES if place.is_dir()), Path("shared/sources"))
PUBLISHED = {"01": "2020-03", "02": "2025-02", "03": "2013-06", "04": "2013-11", "05": "2021-10-17"}

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not SOURCES.is_dir(), reason="the documents are not here"),
]


def review(document: SourceDocument) -> None:
    """Agree with everything the machine read and with every merge it asks about; reject who has no name."""
    for proposal in sorted(document.proposals.all(), key=lambda one: (RANK[one.named], one.number)):
        proposal.refresh_from_db()
        if proposal.state != "pending":
            continue
        which = {"proposal_id": proposal.pk, "version": proposal.version, "by": AIGUL, "at": NOON}
        best = Desk.of(document.pk, wanted=[proposal.pk]).best(proposal)
        try:
            if best and not best.certain and not best.in_document:
                attach_proposal(**which, target_id=best.id)
            else:
                accept_proposal(**which, as_new=bool(best and best.in_document))
        except Refusal as refusal:
            reject_proposal(**which, reason=str(refusal))


@pytest.fixture
def reviewed() -> dict[str, SourceDocument]:
    load_directory(by=AIGUL, at=NOON)
    documents = {}
    for path in sorted(SOURCES.glob("*.txt")):
        number = path.name[:2]
        taken = ingest_document(
            content=path.read_bytes(), name=path.name, published_on=PUBLISHED[number], by=AIGUL, at=NOON
        )
        review(taken.document)
        documents[number] = taken.document
    return documents


def sentences(record: object) -> str:
    key = (record.kind(), record.pk)  # type: ignore[attr-defined]
    return " ".join(mark.sentence for mark in evidence_for([key]).get(key, []))


def test_the_ledger_holds_what_the_five_documents_say(reviewed: dict[str, SourceDocument]) -> None:
    assert not Proposal.objects.filter(state="pending").exists()

    bosa = Party.objects.get(search_text__contains="bosa")
    memorandum = Agreement.objects.get(agreement_kind="memorandum_of_understanding", parties__party=bosa)
    kinds = set(memorandum.commitments.values_list("commitment_kind", flat=True))
    assert {"joint_research", "joint_education", "event_participation", "platform_creation"} <= kinds
    assert {"Alikhan Baimenov", "Peter Vandenbrune"} == {
        one.person.name for one in memorandum.signatures.select_related("person") if one.office_text
    }
    assert "memorandum" in sentences(memorandum)

    committee = Activity.objects.get(activity_kind="steering_committee")
    readable = " ".join([committee.label, *committee.subjects]).lower()
    assert all(name in readable for name in ("training", "knowledge management", "regional cooperation"))
    assert "three working groups" in sentences(committee)

    roundtable = Activity.objects.filter(activity_kind="roundtable").get()
    assert roundtable.since == "2025-02-12"
    assert "Roundtables" in sentences(roundtable)

    hub = Party.objects.get(search_text__contains="astana civil service hub")
    of_the_hub = Activity.objects.of_the_hub(hub.pk)
    assert not [one for one in of_the_hub if "D’Hose" in sentences(one)]

    for value in (940, 520):
        figure = Figure.objects.get(value=value)
        assert figure.as_of.startswith("2013")
        assert str(value) in sentences(figure)
