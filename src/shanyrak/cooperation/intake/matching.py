"""Which records of the ledger a proposal may be about. A fixed number of queries for a whole document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from shanyrak.cooperation.intake.candidates import Candidate, best_of
from shanyrak.cooperation.intake.comparing import COMPARED
from shanyrak.cooperation.intake.models import Proposal
from shanyrak.cooperation.intake.rules import IN_THE_LEDGER, Kind, State, references


@dataclass
class Desk:
    """The proposals of one document by their local identifiers, and what each may be about."""

    document_id: int
    proposals: dict[str, Proposal]
    candidates: dict[int, tuple[Candidate, ...]] = field(default_factory=dict)

    @classmethod
    def of(
        cls, document_id: int, *, wanted: Iterable[int] | None = None, without: Collection[int] = ()
    ) -> Desk:
        """Return the desk of a document, with candidates for its pending proposals, or for ``wanted`` and what they name.

        ``without``: proposals whose candidates nobody asks for, because it is decided what they are about.
        """
        rows = Proposal.objects.filter(document=document_id).order_by("number")
        desk = cls(document_id, {one.local_id: one for one in rows})
        pending = [one for one in desk.proposals.values() if one.state == State.PENDING]
        if wanted is not None:
            asked = set(wanted)
            numbers = desk.named_by(one for one in pending if one.pk in asked)
            pending = [one for one in pending if one.pk in numbers]
        desk.look_up([one for one in pending if one.pk not in without])
        return desk

    def named_by(self, wanted: Iterable[Proposal]) -> set[int]:
        """Return the numbers of ``wanted`` and of all that they name, directly or through others."""
        found: set[int] = set()
        todo = list(wanted)
        while todo:
            proposal = todo.pop()
            if proposal.pk in found:
                continue
            found.add(proposal.pk)
            names = references(proposal.named, proposal.fields)
            todo += [self.proposals[name] for name in names if name in self.proposals]
        return found

    def look_up(self, pending: Sequence[Proposal]) -> None:
        """Find the candidates of ``pending``; parties first, since the others are compared by theirs."""
        by_kind: dict[Kind, list[Proposal]] = defaultdict(list)
        for proposal in pending:
            self.candidates.pop(proposal.pk, None)
            by_kind[proposal.named].append(proposal)
        for kind, compare in COMPARED.items():
            if by_kind[kind]:
                found = compare(self, by_kind[kind])
                self.candidates |= {pk: best_of(candidates) for pk, candidates in found.items()}

    def best(self, proposal: Proposal) -> Candidate | None:
        """Return the likeliest candidate."""
        return next(iter(self.candidates.get(proposal.pk, ())), None)

    def known(self, reference: str | None) -> int | None:
        """Return the number of the record that ``reference`` stands for, if that is beyond question."""
        if not reference:
            return None
        if "#" in reference:
            return int(reference.rpartition("#")[2])
        proposal = self.proposals.get(reference)
        if proposal is None:
            return None
        if proposal.state in IN_THE_LEDGER:
            return proposal.target_id
        best = self.best(proposal)
        return best.id if best and best.certain and not best.in_document else None
