"""A record that a proposal may be about, and how the likeliest are chosen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.agreements.models import Agreement, Commitment, Signature
from shanyrak.cooperation.exchange.models import Position
from shanyrak.cooperation.figures.models import Figure
from shanyrak.cooperation.intake.likeness import Likeness, Reason
from shanyrak.cooperation.intake.rules import Kind
from shanyrak.cooperation.participation.models import Participation
from shanyrak.directory.models import Party, Person

RECORDS: Mapping[Kind, type[Any]] = {
    Kind.PARTY: Party,
    Kind.PERSON: Person,
    Kind.AGREEMENT: Agreement,
    Kind.PARTICIPATION: Participation,
    Kind.SIGNATURE: Signature,
    Kind.COMMITMENT: Commitment,
    Kind.ACTIVITY: Activity,
    Kind.POSITION: Position,
    Kind.FIGURE: Figure,
}
MOST_OFFERED = 4
AS_MANY_AS_NEEDED = 300  # records compared for one kind; beyond that the question is too wide to be useful
AROUND = timedelta(days=3)


def record_kind(kind: Kind) -> str:
    """Return the word by which evidence knows the records of ``kind``."""
    meta = RECORDS[kind]._meta
    return f"{meta.app_label}.{meta.model_name}"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that a proposal may be about, and why; or an earlier fact of the same document."""

    kind: str
    id: int
    label: str
    likeness: Likeness

    @property
    def certain(self) -> bool:
        """Whether the reasons leave no question."""
        return self.likeness.certain

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why the two may be one."""
        return self.likeness.reasons

    @property
    def in_document(self) -> bool:
        """Whether it is a fact of the same document that nobody has decided yet."""
        return self.kind == "intake.proposal"


def best_of(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Return the few likeliest; two that are equally certain are both a question."""
    ordered = sorted(candidates, key=lambda one: (-one.likeness.score, one.in_document, one.id))[
        :MOST_OFFERED
    ]
    certain = [one for one in ordered if one.certain]
    if len(certain) > 1:
        doubted = {id(one) for one in certain}
        ordered = [
            Candidate(one.kind, one.id, one.label, Likeness(0.95, one.reasons)) if id(one) in doubted else one
            for one in ordered
        ]
    elif certain:
        # What is certain answers the question; the merely similar would only distract.
        ordered = certain
    return tuple(ordered)
