"""An agreement as one readable thread: clause, then commitment, then what was done; of today or of any other day."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language, gettext, ngettext

from shanyrak.cooperation.agreements.models import (
    Agreement,
    AgreementParty,
    Clause,
    Commitment,
    Deed,
    Signature,
)
from shanyrak.cooperation.agreements.models.agreement import first_day
from shanyrak.cooperation.agreements.models.commitment import deeds_of, promise_of
from shanyrak.cooperation.agreements.names import (
    AGREEMENT_KIND_NAMES,
    AGREEMENT_STATUS_NAMES,
    COMMITMENT_KIND_NAMES,
    DEED_STATUS_NAMES,
)
from shanyrak.cooperation.agreements.queries.lists import course_tag
from shanyrak.cooperation.agreements.rules import clause_order
from shanyrak.cooperation.agreements.states import DeedStatus, State, commitment_state, is_kept, lateness
from shanyrak.cooperation.agreements.wording import (
    StateTag,
    balance_bar,
    balance_in_words,
    days_between,
    joined,
    silence_in_words,
    state_tag,
    terms,
)
from shanyrak.directory.models import Office
from shanyrak.directory.queries import name_of
from shanyrak.records.clocks import Clocks, kept, number_of, seen
from shanyrak.records.languages import NOTHING_SAID, Said, said_in
from shanyrak.records.queries import names_of
from shanyrak.records.rules import Visibility
from shanyrak.roles import READERS, Actor, Role
from shanyrak.sources.queries import Key, Mark, evidence_for
from shanyrak.ui.words import number as in_words

ICONS = {
    DeedStatus.HELD: "check",
    DeedStatus.ONGOING: "half",
    DeedStatus.PLANNED: "clock",
    DeedStatus.INVITED: "clock",
    DeedStatus.CANCELLED: "cross",
    DeedStatus.REPORTED: "half",
}


@dataclass(frozen=True, slots=True)
class Act:
    """A deed in the thread."""

    when: str
    until: str
    icon: str
    status: str
    text: Said
    address: str
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Promised:
    """A commitment in the thread."""

    id: int
    title: Said
    kind: str
    state: StateTag
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
class Signed:
    """A signature: who, in which office on that day, for whom, and what the person is today."""

    id: int
    person_id: int
    person: str
    office: Said
    as_written: str  # how the source calls the office, where that differs
    party_id: int | None
    party: Said
    today: Said
    same_today: bool
    marks: tuple[Mark, ...]


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


def agreement_thread(agreement: Agreement, actor: Actor, clocks: Clocks) -> AgreementThread | None:
    """Return an agreement with all that follows from it, as ``actor`` may see it; none if it was unknown then."""
    row = seen(Agreement.objects.filter(pk=agreement.pk), clocks).first()
    if row is None:
        return None
    rows = _rows_of(row, actor, clocks)
    language = get_language() or "en"
    promised = {number_of(one): _promised(one, rows, clocks) for one in rows.commitments}
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
        parties=_parties(agreement.pk, clocks),
        parties_text=said_in(row.parties_text, language),
        signed_on=row.signed_on,
        signed_at=row.signed_at,
        since=row.since,
        until=row.until,
        clauses=tuple(_clause(one, rows, promised) for one in rows.clauses),
        loose=tuple(loose),
        signatures=_signatures(agreement.pk, clocks),
        subjects=tuple(dict.fromkeys(one.kind for one in promised.values())),
        counts=Counter(State(one.state.sort) for one in promised.values()),
        marks=tuple(rows.marks.get((Agreement.kind(), agreement.pk), ())),
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
        seen(Commitment.objects.visible_to(actor).filter(agreement=number), clocks)
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
    return _Rows(agreement, clauses, commitments, deeds, visible, evidence_for(keys))


def deeds_for(commitments: Iterable[int], clocks: Clocks) -> dict[int, list[Any]]:
    """Return the deeds of each commitment, the earliest first; states follow from all of them."""
    found: dict[int, list[Any]] = defaultdict(list)
    for deed in kept(Deed, clocks).filter(commitment__in=list(commitments)).order_by("since", clocks.key):
        found[deed.commitment_id].append(deed)
    return found


def shown_deeds(deeds: Iterable[Any], actor: Actor, clocks: Clocks) -> list[Any]:
    """Return the deeds that ``actor`` may see and that had begun, or were planned, on the day."""
    return [deed for deed in deeds if _is_open_to(actor, deed.visibility) and not _is_ahead(deed, clocks)]


def _is_ahead(deed: Any, clocks: Clocks) -> bool:
    """Whether a deed had not begun on the past day that was asked for; plans stand ahead of their day."""
    begins = first_day(deed.since)
    planned = deed.status in {DeedStatus.PLANNED, DeedStatus.INVITED}
    return clocks.chosen and not planned and begins is not None and begins > clocks.on


def _is_open_to(actor: Actor, visibility: str) -> bool:
    roles = actor.roles()
    if visibility == Visibility.PUBLIC or roles & READERS:
        return True
    return visibility == Visibility.HUB and bool(roles - {Role.PUBLIC})


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
    state, tag = standing(commitment, rows.agreement, deeds, on=clocks.on)
    return Promised(
        id=number,
        title=said_in(commitment.promise, language),
        kind=gettext(COMMITMENT_KIND_NAMES[commitment.commitment_kind]),
        state=tag,
        note=joined(
            [
                *owed(commitment),
                *_terms(commitment),
                held_so_far(commitment, deeds, on=clocks.on),
                silence(state, commitment, rows.agreement, deeds, on=clocks.on),
            ]
        ),
        address=reverse("commitments:detail", args=[number]) + clocks.asked,
        acts=tuple(act_of(deed, rows.marks) for deed in rows.visible.get(number, ())),
        marks=tuple(rows.marks.get((Commitment.kind(), number), ())),
    )


def standing(commitment: Any, agreement: Any, deeds: Iterable[Any], *, on: date) -> tuple[State, StateTag]:
    """Return the state of a commitment on a day, and its tag."""
    promise, done = promise_of(commitment, agreement), deeds_of(deeds)
    state = commitment_state(promise, done, on=on)
    return state, state_tag(state, days_late=lateness(promise, done, on=on))


def owed(commitment: Any) -> list[str]:
    """Return who owes a commitment, and to whom, each as a short phrase."""
    language = get_language() or "en"
    said = []
    if commitment.owed_by:
        said.append(gettext("Owner: %(party)s") % {"party": said_in(commitment.owed_by.names, language)})
    if commitment.owed_to:
        said.append(gettext("for %(party)s") % {"party": said_in(commitment.owed_to.names, language)})
    return said


def _terms(commitment: Any) -> list[str]:
    return terms(due_on=commitment.due_on, every_months=commitment.every_months, how_many=commitment.how_many)


def held_so_far(commitment: Any, deeds: Iterable[Any], *, on: date) -> str:
    """Return how many of the promised deeds were held by the day, where more than one is owed."""
    if not commitment.every_months and (commitment.how_many or 1) == 1:
        return ""
    held = sum(is_kept(deed, on=on) for deed in deeds_of(deeds))
    return ngettext("one held so far", "%(n)s held so far", held) % {"n": in_words(held)}


def silence(state: State, commitment: Any, agreement: Any, deeds: Iterable[Any], *, on: date) -> str:
    """Return how long nothing was heard of a commitment that has no due date and is neither kept nor over."""
    if commitment.due_on or state not in {State.OPEN, State.UNDER_WAY}:
        return ""
    heard = [first_day(deed.until or deed.since) for deed in deeds]
    begun = first_day(agreement.since or agreement.signed_on)
    known = [day for day in (begun, *heard) if day is not None]
    return silence_in_words(days_between(max(known, default=None), on))


def act_of(deed: Any, marks: Mapping[Key, Sequence[Mark]]) -> Act:
    """Return a deed as a page shows it."""
    status = DeedStatus(deed.status)
    return Act(
        when=deed.since,
        until=deed.until,
        icon=ICONS[status],
        status="" if status is DeedStatus.HELD else gettext(DEED_STATUS_NAMES[status.value]),
        text=said_in(deed.title, get_language() or "en"),
        address=_address(deed),
        marks=tuple(marks.get((deed.record_kind, deed.record_id), ())),
    )


def _address(deed: Any) -> str:
    """Return where the record behind a deed is shown; its room lies above this one and is known by its name only."""
    if not deed.record_kind:
        return ""
    try:
        return reverse(f"{deed.record_kind.partition('.')[0]}:detail", args=[deed.record_id])
    except NoReverseMatch:
        return ""


def _parties(agreement_id: int, clocks: Clocks) -> tuple[PartyName, ...]:
    language = get_language() or "en"
    rows = kept(AgreementParty, clocks).filter(agreement=agreement_id).select_related("party__parent")
    return tuple(
        PartyName(
            id=row.party_id,
            name=said_in(row.party.names, language),
            part_of=said_in(row.party.parent.names, language) if row.party.parent else NOTHING_SAID,
        )
        for row in rows.order_by("position", clocks.key)
    )


def _signatures(agreement_id: int, clocks: Clocks) -> tuple[Signed, ...]:
    """Return who signed; what they are today is asked once for all of them."""
    rows: QuerySet[Any] = kept(Signature, clocks).filter(agreement=agreement_id)
    signatures = list(rows.select_related("person", "party", "office").order_by(clocks.key))
    offices = Office.objects.standing().on(clocks.on).filter(person__in=[one.person_id for one in signatures])
    held: dict[int, list[Office]] = defaultdict(list)
    for office in offices.exclude(since="").order_by("since"):
        held[office.person_id].append(office)
    marks = evidence_for(("agreements.signature", number_of(one)) for one in signatures)
    return tuple(_signed(one, held[one.person_id], marks) for one in signatures)


def _signed(signature: Any, held: Sequence[Office], marks: Mapping[Key, Sequence[Mark]]) -> Signed:
    language = get_language() or "en"
    then = said_in(signature.office.title, language) if signature.office else NOTHING_SAID
    now = held[-1] if held else None
    return Signed(
        id=number_of(signature),
        person_id=signature.person_id,
        person=name_of(signature.person),
        office=then,
        as_written="" if signature.office_text.casefold() == str(then).casefold() else signature.office_text,
        party_id=signature.party_id,
        party=said_in(signature.party.names, language) if signature.party else NOTHING_SAID,
        today=said_in(now.title, language) if now else NOTHING_SAID,
        same_today=now is not None and signature.office_id == now.pk,
        marks=tuple(marks.get(("agreements.signature", number_of(signature)), ())),
    )
