"""Reviewing a sample document as an officer would: by the same acts, with the annotation as the careful reader's answer.

What the annotation confirms is accepted, corrected where the machine read it less well, or attached where the ledger has
it; what the machine missed is entered by hand; everything else is rejected.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.intake.actions import (
    accept_proposal,
    attach_proposal,
    edit_and_accept,
    propose_by_hand,
    reject_proposal,
)
from shanyrak.cooperation.intake.candidates import RECORDS, Candidate, record_kind
from shanyrak.cooperation.intake.likeness import BY_AGREEMENT, same_party, same_person
from shanyrak.cooperation.intake.matching import Desk
from shanyrak.cooperation.intake.models import Proposal
from shanyrak.cooperation.intake.rules import IN_THE_LEDGER, Kind, State, folded
from shanyrak.directory.models import Party, Person
from shanyrak.roles import Actor
from shanyrak.runtime.sample.annotations import Fact, Sample, meet, spans_of
from shanyrak.sources.models import SourceDocument, Support

GATHERINGS = frozenset(
    {"conference", "summit", "forum", "roundtable", "seminar", "training", "visit", "study_visit"}
)
MEETINGS = frozenset(
    {"meeting", "steering_committee", "committee_meeting", "parliamentary_meeting", "bilateral_meeting"}
)
SURE = 0.6
NOT_SAID = "The document does not say this"
NOT_OURS = "Not about the hub"
NAMELESS = "The document gives no name"


@dataclass
class Review:
    """The review of one document while it goes on."""

    sample: Sample
    document: SourceDocument
    by: Actor
    at: datetime
    proposals: list[Proposal] = field(default_factory=list)
    names: dict[str, str] = field(
        default_factory=dict
    )  # the annotation's identifiers, and what they stand for

    def run(self) -> None:
        """Decide about every fact of the document."""
        self.proposals = list(Proposal.objects.filter(document=self.document).order_by("number"))
        for fact in self.sample.facts("parties"):
            self.take(Kind.PARTY, fact, self.party_fields(fact), target=known_party(fact))
        for fact in self.sample.facts("people"):
            self.person(fact)
        if self.sample.about_hub:
            self.cooperation()
        for fact in self.sample.facts("positions"):
            self.take(Kind.POSITION, fact, self.position_fields(fact))
        for fact in self.sample.facts("figures"):
            self.take(Kind.FIGURE, fact, self.figure_fields(fact))
        self.reject_the_rest()

    def cooperation(self) -> None:
        """Decide about agreements with what belongs to them, and about activities."""
        for fact in self.sample.facts("agreements"):
            if fact["kind"] == "membership":
                self.memberships(fact)
            else:
                self.agreement(fact)
        self.signatures()
        wholes_first = sorted(self.sample.facts("activities"), key=lambda fact: bool(fact["part_of"]))
        for fact in wholes_first:
            self.take(Kind.ACTIVITY, fact, self.activity_fields(fact))

    # What a fact of the annotation says in the fields of a proposal.

    def party_fields(self, fact: Fact) -> dict[str, Any]:
        """Return a party's fields."""
        return {
            "name": fact["name"],
            "kind": fact["kind"],
            "iso3": fact.get("iso3"),
            "aliases": list(fact["aliases"]),
        }

    def person_fields(self, fact: Fact) -> dict[str, Any]:
        """Return a person's fields."""
        return {
            "name": fact["name"],
            "office": fact["office"],
            "party": self.names.get(fact["party"] or ""),
            "aliases": list(fact["aliases"]),
        }

    def agreement_fields(self, fact: Fact) -> dict[str, Any]:
        """Return an agreement's fields."""
        return {
            "kind": fact["kind"],
            "title": fact["title"],
            "parties": [self.names[one] for one in fact["parties"] if one in self.names],
            "status": fact["status"],
            "signed_on": fact["signed_date"] or "",
            "signed_at": fact["signed_place"] or "",
            "parties_text": fact.get("parties_text"),
        }

    def activity_fields(self, fact: Fact) -> dict[str, Any]:
        """Return an activity's fields."""
        return {
            "kind": fact["kind"],
            "title": fact["title"],
            "since": fact["start"] or "",
            "until": fact["end"] or "",
            "place": fact["place"],
            "participants": [self.names[one] for one in fact["participants"] if one in self.names],
            "host": self.names.get(fact["host"] or ""),
            "status": fact["status"],
            "topics": list(fact["topics"]),
            "part_of": self.names.get(fact["part_of"] or ""),
        }

    def position_fields(self, fact: Fact) -> dict[str, Any]:
        """Return the fields of an interest or an offer."""
        return {
            "party": self.names.get(fact["party"] or ""),
            "party_text": fact.get("party_text"),
            "topic": fact["topic"],
            "direction": fact["direction"],
            "target": self.names.get(fact["target"] or ""),
        }

    def figure_fields(self, fact: Fact) -> dict[str, Any]:
        """Return a figure's fields; what holds “now” holds on the document's date."""
        as_of = self.document.published_on if fact["as_of"] == "current" else fact["as_of"] or ""
        names = ("quantity", "value", "unit", "what", "qualifier")
        return {name: fact[name] for name in names} | {"as_of": as_of}

    # Deciding.

    def person(self, fact: Fact) -> None:
        """Decide about a person; the nameless holder of an office is kept in words where they took part."""
        if fact["name"]:
            self.take(Kind.PERSON, fact, self.person_fields(fact), target=known_person(fact["name"]))
            return
        proposal = self.matching(Kind.PERSON, fact) or self.entered(
            Kind.PERSON, fact, self.person_fields(fact)
        )
        self.names[fact["id"]] = proposal.local_id
        self.reject(proposal, NAMELESS)

    def agreement(self, fact: Fact) -> None:
        """Decide about an agreement and the commitments that follow from it."""
        proposal = self.take(Kind.AGREEMENT, fact, self.agreement_fields(fact))
        agreement = self.names[fact["id"]]
        for commitment in fact["commitments"]:
            fields = {"kind": commitment["kind"], "text": commitment["text"], "agreement": agreement}
            self.take(Kind.COMMITMENT, commitment, fields)
        if proposal.state == State.REJECTED:
            self.names.pop(fact["id"])

    def memberships(self, fact: Fact) -> None:
        """Decide about each party that takes part in the hub, as the document says."""
        hub = next(
            (self.names[one["id"]] for one in self.sample.facts("parties") if "Hub" in one["name"]), ""
        )
        if hub not in [self.names.get(one) for one in fact["parties"]]:
            return  # a membership elsewhere
        for one in fact["parties"]:
            party = self.names.get(one, "")
            if party and party != hub:
                since = fact["signed_date"] or ""
                fields = {"party": party, "since": since, "instrument": fact["title"]}
                self.take(Kind.PARTICIPATION, fact, fields, only=lambda p, party=party: self.is_of(p, party))  # type: ignore[misc]

    def is_of(self, proposal: Proposal, party: str) -> bool:
        """Whether a proposed participation is the party's."""
        named = next((one for one in self.proposals if one.local_id == proposal.fields["party"]), None)
        return named is not None and f"{named.target_kind}#{named.target_id}" == party

    def signatures(self) -> None:
        """Accept one signature for each party where the people who speak for it are named."""
        spoken: set[Any] = set()
        for proposal in self.pending(Kind.SIGNATURE):
            wanted = {one.local_id: one for one in self.proposals}
            person, agreement = wanted[proposal.fields["person"]], wanted[proposal.fields["agreement"]]
            party = person.fields.get("party")
            if {person.state, agreement.state} <= IN_THE_LEDGER and party not in spoken:
                spoken.add(party)
                self.accept(proposal)

    def take(
        self,
        kind: Kind,
        fact: Fact,
        fields: dict[str, Any],
        *,
        target: int | None = None,
        only: Callable[[Proposal], bool] = lambda _proposal: True,
    ) -> Proposal:
        """Decide about one fact: as the machine read it, corrected, attached, or entered by hand."""
        proposal = self.matching(kind, fact, only=only) or self.entered(kind, fact, fields)
        if proposal.state == State.PENDING:
            target, status_is_news = (target, False) if target else self.target_for(proposal, fields)
            which = self.which(proposal)
            if target:
                take = ("status", "since", "until") if status_is_news else ()
                attach_proposal(**which, target_id=target, fields=self.better(proposal, fields), take=take)
            elif wanted := self.better(proposal, fields):
                edit_and_accept(**which, fields=wanted)
            else:
                accept_proposal(**which, as_new=True)
            proposal.refresh_from_db()
        if "id" in fact and proposal.target_id:
            self.names[fact["id"]] = f"{proposal.target_kind}#{proposal.target_id}"
        return proposal

    def accept(self, proposal: Proposal) -> None:
        """Accept a fact as it is."""
        accept_proposal(**self.which(proposal))
        proposal.refresh_from_db()

    def reject(self, proposal: Proposal, reason: str) -> None:
        """Reject a fact that nobody decided."""
        if proposal.state == State.PENDING:
            reject_proposal(**self.which(proposal), reason=reason)
            proposal.refresh_from_db()

    def reject_the_rest(self) -> None:
        """Reject what the annotation does not hold."""
        for proposal in self.proposals:
            ours = self.sample.about_hub or proposal.named not in {
                Kind.AGREEMENT,
                Kind.ACTIVITY,
                Kind.COMMITMENT,
            }
            nameless = proposal.named is Kind.PERSON and not proposal.fields.get("name")
            self.reject(proposal, NAMELESS if nameless else NOT_SAID if ours else NOT_OURS)

    def which(self, proposal: Proposal) -> dict[str, Any]:
        """Return what every decision takes."""
        return {"proposal_id": proposal.pk, "version": proposal.version, "by": self.by, "at": self.at}

    # Finding.

    def pending(self, kind: Kind) -> list[Proposal]:
        """Return the facts of a kind that wait."""
        return [one for one in self.proposals if one.named is kind and one.state == State.PENDING]

    def matching(
        self, kind: Kind, fact: Fact, *, only: Callable[[Proposal], bool] = lambda _proposal: True
    ) -> Proposal | None:
        """Return the fact that the machine read where the annotation has this one."""
        found = [one for one in self.pending(kind) if only(one) and self.confirmed(kind, one, fact)]
        return next(iter(found), None)

    def confirmed(self, kind: Kind, one: Proposal, fact: Fact) -> bool:
        """Whether the annotation's fact is the machine's."""
        if kind is Kind.PARTY:
            names = [one.fields["name"], *(one.fields.get("aliases") or ())]
            alike = same_party(
                names, one.fields.get("iso3"), [fact["name"], *fact["aliases"]], fact.get("iso3") or ""
            )
            return alike is not None and alike.score >= SURE
        if kind is Kind.PERSON and one.fields.get("name") and fact["name"]:
            names = [one.fields["name"], *(one.fields.get("aliases") or ())]
            alike = same_person(names, [fact["name"], *fact["aliases"]])
            return alike is not None and alike.score >= SURE
        return meet(one.passages, spans_of(fact)) and SAME[kind](one.fields, fact)

    def entered(self, kind: Kind, fact: Fact, fields: dict[str, Any]) -> Proposal:
        """Propose by hand what the machine missed."""
        start, end = spans_of(fact)[0]
        proposal = propose_by_hand(
            document_id=self.document.pk,
            kind=kind.value,
            fields=fields,
            sentence=self.sample.text[start:end],
            by=self.by,
            at=self.at,
        )
        self.proposals.append(proposal)
        return proposal

    def better(self, proposal: Proposal, fields: Mapping[str, Any]) -> dict[str, Any]:
        """Return the fields in which the annotation says more than, or other than, the machine."""
        local = {
            one.local_id: f"{one.target_kind}#{one.target_id}" for one in self.proposals if one.target_id
        }

        def said(value: Any) -> Any:
            if isinstance(value, list):
                return sorted(str(local.get(one, one)) for one in value)
            return local.get(value, value) if isinstance(value, str) else value

        return {
            name: value
            for name, value in fields.items()
            if name != "aliases"
            if said(value) != said(proposal.fields.get(name)) and (value or proposal.fields.get(name))
        }

    def target_for(self, proposal: Proposal, fields: Mapping[str, Any]) -> tuple[int | None, bool]:
        """Return the record that the fact is about, if the ledger has it, and whether what was planned was now held."""
        desk = Desk(self.document.pk, {one.local_id: one for one in self.proposals})
        asked = Proposal(
            **{name: getattr(proposal, name) for name in ("pk", "document_id", "number", "local_id")}
        )
        asked.fact_kind, asked.state, asked.spans = proposal.fact_kind, State.PENDING.value, proposal.spans
        asked.fields = {**proposal.fields, **fields}
        desk.look_up([asked])
        found = [one for one in desk.candidates.get(asked.pk, ()) if not one.in_document]
        for one in found:
            if one.certain or self.told_here(one) or self.same_parties(asked, one):
                return one.id, False
            if asked.named is Kind.ACTIVITY and asked.fields["status"] == "held" and was_planned(one):
                return one.id, True
        return None, False

    def told_here(self, candidate: Candidate) -> bool:
        """Whether a document that tells of the same event carries the record."""
        rows = Support.objects.filter(record_kind=candidate.kind, record_id=candidate.id)
        return rows.filter(evidence__document__file_name__in=self.sample.same_event).exists()

    def same_parties(self, asked: Proposal, candidate: Candidate) -> bool:
        """Whether an agreement of the ledger is of the same kind between the same parties."""
        if asked.named is not Kind.AGREEMENT:
            return asked.named is Kind.COMMITMENT
        agreement = RECORDS[Kind.AGREEMENT]._default_manager.get(pk=candidate.id)
        theirs = {f"{record_kind(Kind.PARTY)}#{row.party_id}" for row in agreement.parties.all()}
        return theirs == set(asked.fields["parties"]) and bool(theirs)


def was_planned(candidate: Candidate) -> bool:
    """Whether an activity of the ledger is one that was only planned so far."""
    reasons = 2  # a date alone says too little
    activity = Activity.objects.get(pk=candidate.id)
    return activity.status in {"planned", "invited"} and len(candidate.reasons) >= reasons


def _one_family(ours: str, theirs: str) -> bool:
    return ours == theirs or any({ours, theirs} <= family for family in (GATHERINGS, MEETINGS, BY_AGREEMENT))


SAME: Mapping[Kind, Callable[[Mapping[str, Any], Fact], bool]] = {
    Kind.PERSON: lambda ours, fact: not ours.get("name") and not fact["name"],
    Kind.AGREEMENT: lambda ours, fact: _one_family(ours["kind"], fact["kind"]),
    Kind.PARTICIPATION: lambda _ours, _fact: True,
    Kind.COMMITMENT: lambda ours, fact: ours["kind"] == fact["kind"],
    Kind.ACTIVITY: lambda ours, fact: _one_family(ours["kind"], fact["kind"]),
    Kind.POSITION: lambda ours, fact: ours["direction"] == fact["direction"],
    Kind.FIGURE: lambda ours, fact: float(ours["value"]) == float(fact["value"]),
}


def known_party(fact: Fact) -> int | None:
    """Return the party of the directory that bears the annotation's name, or its code."""
    standing = Party.objects.standing()
    if fact.get("iso3"):
        return standing.filter(iso3=fact["iso3"]).values_list("pk", flat=True).first()
    for party in standing.filter(search_text__icontains=fact["name"].lower()):
        if folded(fact["name"]) in {folded(line) for line in party.search_text.split("\n")}:
            return int(party.pk)
    return None


def known_person(name: str) -> int | None:
    """Return the person of the directory who bears the annotation's name."""
    for person in Person.objects.standing().filter(search_text__icontains=name.lower()):
        if folded(name) in {folded(line) for line in person.search_text.split("\n")}:
            return int(person.pk)
    return None
