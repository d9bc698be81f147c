"""An agreement as one readable thread: clause, then commitment, then what was done; of today or of any other day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import get_language, gettext, ngettext

from shanyrak.cooperation.agreements.beside import Beside
from shanyrak.cooperation.agreements.models import (
    Agreement,
    AgreementParty,
    Clause,
    Commitment,
)
from shanyrak.cooperation.agreements.names import (
    AGREEMENT_KIND_NAMES,
    AGREEMENT_STATUS_NAMES,
    COMMITMENT_KIND_NAMES,
)
from shanyrak.cooperation.agreements.queries.deeds import Act, act_of, deeds_for, shown_deeds, told_beside
from shanyrak.cooperation.agreements.queries.lists import course_tag
from shanyrak.cooperation.agreements.queries.signing import Signed, signatures_of
from shanyrak.cooperation.agreements.queries.standing import held_so_far, owed, silence, standing, terms_of
from shanyrak.cooperation.agreements.rules import clause_order
from shanyrak.cooperation.agreements.states import State
from shanyrak.cooperation.agreements.wording import (
    BalanceNumber,
    StateTag,
    as_sentence,
    balance_bar,
    balance_in_words,
    balance_numbers,
    joined,
    late_by_years,
)
from shanyrak.directory.models import Party
from shanyrak.directory.queries import whole_of
from shanyrak.records.clocks import Clocks, kept, number_of, seen
from shanyrak.records.languages import NOTHING_SAID, Said, said_in
from shanyrak.records.queries import names_of
from shanyrak.roles import Actor
from shanyrak.sources.queries import Key, Mark, evidence_for
from shanyrak.ui.words import number as in_words

SIGNATURES = "signatures"  # the field of marks that stand beside who signed, not beside the title


@dataclass(frozen=True, slots=True)
class Promised:
    """A commitment in the thread."""

    id: int
    title: Said
    kind: str
    state: StateTag
    silence: StateTag | None
    note: str
    address: str
    acts: tuple[Act, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class ThreadClause:
    """A clause in the thread, with what follows from it."""

    id: int
    number: str
    title: Said
    text: Said
    commitments: tuple[Promised, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class PartyName:
    """A party to the agreement, and the country or body it belongs to."""

    id: int
    name: Said
    part_of: Said


@dataclass(frozen=True, slots=True)
class AgreementThread:
    """An agreement on its own page."""

    id: int
    title: Said
    titles: tuple[tuple[str, str], ...]
    kind: str
    reference: str
    status: str
    course: StateTag
    text: Said
    renewal: Said
    parties: tuple[PartyName, ...]
    parties_text: Said
    signed_on: str
    signed_at: str
    since: str
    until: str
    clauses: tuple[ThreadClause, ...]
    loose: tuple[Promised, ...]  # commitments that no clause carries
    signatures: tuple[Signed, ...]
    subjects: tuple[str, ...]
    counts: Mapping[State, int]
    marks: tuple[Mark, ...]
    changed_at: Any
    changed_by: str
    visibility: str
    clocks: Clocks

    @property
    def commitment_count(self) -> int:
        """How many commitments follow from it."""
        return sum(self.counts.values())

    @property
    def summary(self) -> str:
        """How many commitments follow from it and where they stand, in a sentence."""
        count = self.commitment_count
        if not count:
            return gettext("No commitment has been read out of it yet.")
        said = ngettext(
            "One commitment follows from it: %(balance)s.",
            "%(count)s commitments follow from it: %(balance)s.",
            count,
        )
        return said % {"count": in_words(count), "balance": self.balance}

    @property
    def balance(self) -> str:
        """How many commitments stand where, in words."""
        return balance_in_words(dict(self.counts))

    @property
    def numbers(self) -> tuple[BalanceNumber, ...]:
        """How many commitments stand where, each number with the list of exactly those."""
        return balance_numbers(self.counts, self.late, f"agreement=%23{self.id}", self.clocks)

    @property
    def late(self) -> Mapping[str, int]:
        """How many of the overdue are late by how much: by the tone of their tags."""
        promises = [*self.loose, *(one for clause in self.clauses for one in clause.commitments)]
        return Counter(one.state.tone for one in promises if one.state.sort == State.OVERDUE)

    @property
    def late_in_words(self) -> str:
        """How many of the overdue are late by a year and by two."""
        return late_by_years(self.late)

    @property
    def bar(self) -> list[tuple[str, int, str]]:
        """The parts of the bar of states."""
        return balance_bar(dict(self.counts))

    @property
    def has_marks(self) -> bool:
        """Whether a document carries anything of it."""
        promises = [*self.loose, *(one for clause in self.clauses for one in clause.commitments)]
        acts = [act for one in promises for act in one.acts]
        parts: list[Any] = [self, *self.clauses, *promises, *acts, *self.signatures]
        return any(part.marks for part in parts)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages its title is kept in."""
        return tuple(language for language, _text in self.titles)


@dataclass(frozen=True, slots=True)
class _Rows:
    """Everything the thread is made of, each asked for once."""

    agreement: Any
    clauses: Sequence[Any]
    commitments: Sequence[Any]
    deeds: Mapping[int, Sequence[Any]]
    visible: Mapping[int, Sequence[Any]]  # those of the deeds that the reader may see
    marks: Mapping[Key, Sequence[Mark]]
    beside: Mapping[Key, Beside]


def agreement_thread(agreement: Agreement, actor: Actor, clocks: Clocks) -> AgreementThread | None:
    """Return an agreement with all that follows from it, as ``actor`` may see it; none if it was unknown then."""
    row = seen(Agreement.objects.filter(pk=agreement.pk), actor, clocks).first()
    if row is None:
        return None
    rows = _rows_of(row, actor, clocks)
    language = get_language() or "en"
    promised = {number_of(one): _promised(one, rows, clocks) for one in rows.commitments}
    own_marks = rows.marks.get((Agreement.kind(), agreement.pk), ())
    loose = [promised[number_of(one)] for one in rows.commitments if one.clause_id is None]
    return AgreementThread(
        id=agreement.pk,
        title=said_in(row.title, language),
        titles=tuple((code, said["text"]) for code, said in sorted(row.title.items())),
        kind=gettext(AGREEMENT_KIND_NAMES[row.agreement_kind]),
        reference=row.reference,
        status=gettext(AGREEMENT_STATUS_NAMES[row.status]),
        course=course_tag(row, on=clocks.on),
        text=said_in(row.text, language),
        renewal=said_in(row.renewal, language),
        parties=_parties(agreement.pk, actor, clocks),
        parties_text=said_in(row.parties_text, language),
        signed_on=row.signed_on,
        signed_at=row.signed_at,
        since=row.since,
        until=row.until,
        clauses=tuple(_clause(one, rows, promised) for one in rows.clauses),
        loose=tuple(loose),
        signatures=signatures_of(agreement.pk, actor, clocks),
        subjects=tuple(dict.fromkeys(one.kind for one in promised.values())),
        counts=Counter(State(one.state.sort) for one in promised.values()),
        marks=tuple(mark for mark in own_marks if mark.field != SIGNATURES),
        changed_at=row.changed_at,
        changed_by=names_of([row.changed_by]).get(row.changed_by, ""),
        visibility=row.visibility,
        clocks=clocks,
    )


def _rows_of(agreement: Any, actor: Actor, clocks: Clocks) -> _Rows:
    number = number_of(agreement)
    clauses = sorted(
        kept(Clause, clocks).filter(agreement=number), key=lambda clause: clause_order(clause.number)
    )
    commitments = list(
        seen(Commitment.objects.filter(agreement=number), actor, clocks)
        .filter(agreement=number)
        .select_related("owed_by", "owed_to")
        .order_by(clocks.key)
    )
    deeds = deeds_for([number_of(one) for one in commitments], clocks)
    visible = {number: shown_deeds(some, actor, clocks) for number, some in deeds.items()}
    keys = [
        (Agreement.kind(), number),
        *(("agreements.clause", number_of(clause)) for clause in clauses),
        *((Commitment.kind(), number_of(one)) for one in commitments),
        *(
            (deed.record_kind, deed.record_id)
            for some in visible.values()
            for deed in some
            if deed.record_kind
        ),
    ]
    beside = told_beside((deed for some in visible.values() for deed in some), actor, clocks)
    return _Rows(agreement, clauses, commitments, deeds, visible, evidence_for(keys, actor), beside)


def _clause(clause: Any, rows: _Rows, promised: Mapping[int, Promised]) -> ThreadClause:
    language = get_language() or "en"
    number = number_of(clause)
    following = [one for one in rows.commitments if one.clause_id == number]
    return ThreadClause(
        id=number,
        number=clause.number,
        title=said_in(clause.title, language),
        text=said_in(clause.text, language),
        commitments=tuple(promised[number_of(one)] for one in following),
        marks=tuple(rows.marks.get(("agreements.clause", number), ())),
    )


def _promised(commitment: Any, rows: _Rows, clocks: Clocks) -> Promised:
    language = get_language() or "en"
    number = number_of(commitment)
    deeds = rows.deeds.get(number, ())
    _state, tag = standing(commitment, rows.agreement, deeds, on=clocks.on)
    return Promised(
        id=number,
        title=as_sentence(said_in(commitment.promise, language)),
        kind=gettext(COMMITMENT_KIND_NAMES[commitment.commitment_kind]),
        state=tag,
        silence=silence(commitment, rows.agreement, deeds, on=clocks.on),
        note=joined(
            [
                *owed(commitment),
                *terms_of(commitment),
                held_so_far(commitment, deeds, on=clocks.on),
            ]
        ),
        address=reverse("commitments:detail", args=[number]) + clocks.asked,
        acts=tuple(act_of(deed, rows.marks, rows.beside) for deed in rows.visible.get(number, ())),
        marks=tuple(rows.marks.get((Commitment.kind(), number), ())),
    )


def _parties(agreement_id: int, actor: Actor, clocks: Clocks) -> tuple[PartyName, ...]:
    language = get_language() or "en"
    rows = kept(AgreementParty, clocks).filter(agreement=agreement_id).select_related("party__parent")
    rows = rows.filter(party__in=Party.objects.visible_to(actor).values("pk"))
    return tuple(
        PartyName(
            id=row.party_id,
            name=said_in(row.party.names, language),
            part_of=said_in(whole.names, language) if (whole := whole_of(row.party)) else NOTHING_SAID,
        )
        for row in rows.order_by("position", clocks.key)
    )
