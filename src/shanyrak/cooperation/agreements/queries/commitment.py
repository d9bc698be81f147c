"""One commitment on its own page: what is owed, what was done, and every state it went through."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import get_language, gettext

from shanyrak.cooperation.agreements.models import Agreement, Commitment
from shanyrak.cooperation.agreements.models.commitment import deeds_of, promise_of
from shanyrak.cooperation.agreements.names import COMMITMENT_KIND_NAMES, STATE_NAMES
from shanyrak.cooperation.agreements.queries.deeds import Act, act_of, deeds_for, shown_deeds, told_beside
from shanyrak.cooperation.agreements.queries.standing import silence, standing
from shanyrak.cooperation.agreements.states import Span, is_kept, next_due, state_spans
from shanyrak.cooperation.agreements.wording import StateTag, as_sentence, terms
from shanyrak.records.clocks import Clocks, seen
from shanyrak.records.languages import NOTHING_SAID, Said, said_in
from shanyrak.roles import Actor
from shanyrak.sources.queries import Mark, evidence_for


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days through which a commitment is in one state, as its page shows them."""

    state: str
    since: date | None
    until: date | None
    is_now: bool


@dataclass(frozen=True, slots=True)
class CommitmentDetail:
    """A commitment on its own page."""

    id: int
    promise: Said
    kind: str
    state: StateTag
    silence: StateTag | None
    agreement_id: int
    agreement: Said
    reference: str
    clause: str
    owed_by_id: int | None
    owed_by: Said
    owed_to_id: int | None
    owed_to: Said
    due_on: str
    terms: str
    next_due: date | None
    acts: tuple[Act, ...]
    stretches: tuple[Stretch, ...]
    marks: tuple[Mark, ...]
    clocks: Clocks

    @property
    def has_marks(self) -> bool:
        """Whether a document carries anything of it."""
        return bool(self.marks) or any(act.marks for act in self.acts)


def commitment_detail(commitment: Commitment, actor: Actor, clocks: Clocks) -> CommitmentDetail | None:
    """Return a commitment as its page shows it; none if it was unknown on the day asked for."""
    row = (
        seen(Commitment.objects.filter(pk=commitment.pk), actor, clocks)
        .select_related("owed_by", "owed_to")
        .first()
    )
    if row is None:
        return None
    agreement = seen(Agreement.objects.filter(pk=row.agreement_id), actor, clocks).first()
    if agreement is None:
        return None
    deeds = deeds_for([commitment.pk], clocks)[commitment.pk]
    visible = shown_deeds(deeds, actor, clocks)
    keys = [(Commitment.kind(), commitment.pk), *((deed.record_kind, deed.record_id) for deed in visible)]
    marks = evidence_for((key for key in keys if key[0]), actor)
    beside = told_beside(visible, actor, clocks)
    _state, tag = standing(row, agreement, deeds, on=clocks.on)
    promise, done = promise_of(row, agreement), deeds_of(deeds)
    held = sum(is_kept(one, on=clocks.on) for one in done)
    return CommitmentDetail(
        id=commitment.pk,
        promise=as_sentence(_said(row.promise)),
        kind=gettext(COMMITMENT_KIND_NAMES[row.commitment_kind]),
        state=tag,
        silence=silence(row, agreement, deeds, on=clocks.on),
        agreement_id=row.agreement_id,
        agreement=_said(agreement.title),
        reference=agreement.reference,
        clause=_clause(commitment) if row.clause_id else "",
        owed_by_id=row.owed_by_id,
        owed_by=_said(row.owed_by.names) if row.owed_by else NOTHING_SAID,
        owed_to_id=row.owed_to_id,
        owed_to=_said(row.owed_to.names) if row.owed_to else NOTHING_SAID,
        due_on=row.due_on,
        terms=", ".join(terms(due_on="", every_months=row.every_months, how_many=row.how_many)),
        next_due=next_due(promise, held) if row.every_months else None,
        acts=tuple(act_of(deed, marks, beside) for deed in visible),
        stretches=_stretches(state_spans(promise, done), on=clocks.on),
        marks=tuple(marks.get((Commitment.kind(), commitment.pk), ())),
        clocks=clocks,
    )


def _said(texts: Any) -> Said:
    return said_in(texts, get_language() or "en")


def _clause(commitment: Commitment) -> str:
    clause = commitment.clause
    return f"{clause.number}. {_said(clause.title)}" if clause else ""


def _stretches(spans: Sequence[Span], *, on: date) -> tuple[Stretch, ...]:
    return tuple(
        Stretch(
            state=gettext(STATE_NAMES[span.state.value]),
            since=span.since,
            until=span.until,
            is_now=(span.since is None or span.since <= on) and (span.until is None or on < span.until),
        )
        for span in spans
    )
