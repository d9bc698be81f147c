"""Reading the review desk. Each function asks a fixed number of times, however many facts there are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils.timezone import now
from django.utils.translation import gettext

from shanyrak.cooperation.intake.candidates import RECORDS, Candidate, record_kind
from shanyrak.cooperation.intake.ledger import Comparison, compare
from shanyrak.cooperation.intake.matching import Desk
from shanyrak.cooperation.intake.models import KIND_NAMES, STATE_NAMES, Decision, Proposal, Reading
from shanyrak.cooperation.intake.passages import STROKES, Stretch, cut
from shanyrak.cooperation.intake.rules import IN_THE_LEDGER, Kind, State, references
from shanyrak.cooperation.intake.saying import Doing
from shanyrak.cooperation.intake.wording import Named, Row, because, headline, how_sure, rows_of
from shanyrak.records.pages import address_of
from shanyrak.records.queries import names_of
from shanyrak.refusals import Refusal
from shanyrak.roles import Actor
from shanyrak.sources.models import SourceDocument
from shanyrak.sources.queries import DocumentLine, differences_of, document_line
from shanyrak.sources.rules import Piece
from shanyrak.ui.words import when

CARDS = 40  # facts on one page of the desk; the next ones follow when these are decided
REVIEWED = 60
SECONDS_A_FACT = 20


# The list of documents.


@dataclass(frozen=True, slots=True)
class DeskLine:
    """A document in the list of the desk."""

    id: int
    title: str
    publisher: str
    published_on: str
    language: str
    received_at: datetime
    to_review: int
    reviewed: int


def documents_at_desk(filters: Mapping[str, Any], actor: Actor) -> QuerySet[SourceDocument]:
    """Return the documents that were read, with how many of their facts are open and how many decided."""
    read = Reading.objects.filter(document=OuterRef("pk"))
    rows = (
        SourceDocument.objects.standing()
        .visible_to(actor)
        .filter(Exists(read))
        .defer("text", "search_text")
        .annotate(
            to_review=Count("proposals", filter=Q(proposals__state=State.PENDING.value)),
            reviewed=Count(
                "proposals", filter=~Q(proposals__state__in=[State.PENDING.value, State.MOVED.value])
            ),
        )
    )
    wanted = filters.get("state") or "open"
    if wanted == "open":
        rows = rows.filter(to_review__gt=0)
    elif wanted == "done":
        rows = rows.filter(to_review=0)
    if language := filters.get("language"):
        rows = rows.filter(language__startswith=language)
    if text := filters.get("q"):
        rows = rows.filter(search_text__icontains=text)
    return rows


def desk_line(document: SourceDocument) -> DeskLine:
    """Return a document as the desk lists it."""
    return DeskLine(
        id=document.pk,
        title=document.title,
        publisher=document.publisher,
        published_on=document.published_on,
        language=document.language,
        received_at=document.created_at,
        to_review=getattr(document, "to_review", 0),
        reviewed=getattr(document, "reviewed", 0),
    )


def facts_to_review() -> int:
    """Return how many facts wait for a decision."""
    return Proposal.objects.pending().count()


# One document.


@dataclass(frozen=True, slots=True)
class Possible:
    """A record that the fact may be about, as the card offers it."""

    id: int
    label: str
    address: str
    reasons: tuple[str, ...]
    certain: bool
    in_document: bool
    differences: tuple[Comparison, ...] = ()
    fills: tuple[Comparison, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """A fact to be decided."""

    id: int
    version: int
    number: int
    kind: str
    kind_name: str
    stroke: str
    headline: str
    rows: tuple[Row, ...]
    tone: str
    sureness: str
    confidence: int
    rule: str
    sentences: tuple[str, ...]
    possible: tuple[Possible, ...]
    brings: tuple[str, ...]
    waits_for: tuple[int, ...]
    names: tuple[int, ...]  # the numbers of the facts it names, decided ones too

    def depends_on(self, numbers: Collection[int], facts: Collection[int]) -> bool:
        """Whether what the card says changes when the facts of these numbers and identifiers are decided."""
        likely = {one.id for one in self.possible if one.in_document}
        return bool(set(self.names) & set(numbers) or likely & set(facts))

    @property
    def known(self) -> Possible | None:
        """The record it is beyond question about."""
        return next((one for one in self.possible if one.certain), None)


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A fact that was decided."""

    id: int
    number: int
    kind_name: str
    headline: str
    state: str
    state_name: str
    by: str
    at: datetime | None
    reason: str
    address: str
    decision: int | None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the review of a document has come."""

    reviewed: int
    all: int

    @property
    def minutes_left(self) -> int:
        """How long the rest may take, in whole minutes."""
        return -(-(self.all - self.reviewed) * SECONDS_A_FACT // 60)


@dataclass(frozen=True, slots=True)
class DeskPage:
    """A document on the desk."""

    document: DocumentLine
    received_at: datetime
    address: str
    paragraphs: tuple[tuple[Stretch, ...], ...]
    cards: tuple[Card, ...]
    later: int
    reviewed: tuple[Reviewed, ...]
    reviewed_in_all: int
    counted: tuple[tuple[str, int], ...]
    progress: Progress
    last: int | None
    older: DocumentLine | None
    newer: DocumentLine | None
    differences: tuple[Piece, ...]
    engines: tuple[tuple[str, str], ...]


def desk_page(document: SourceDocument, actor: Actor) -> DeskPage:
    """Return a document with its facts as the desk shows them."""
    proposals = list(Proposal.objects.filter(document=document).order_by("number"))
    pending = [one for one in proposals if one.state == State.PENDING]
    done = [one for one in proposals if one.state not in {State.PENDING, State.MOVED}]
    desk = Desk.of(document.pk, wanted=[one.pk for one in pending[:CARDS]])
    naming = Names(desk, proposals)
    decided = reviewed_lines(done, naming)
    newer = SourceDocument.objects.filter(supersedes=document).first()
    return DeskPage(
        document=document_line(document),
        received_at=document.created_at,
        address=document.address,
        paragraphs=cut(document.text, proposals),
        cards=tuple(cards_of(document, pending[:CARDS], naming, actor)),
        later=max(0, len(pending) - CARDS),
        reviewed=decided,
        reviewed_in_all=len(done),
        counted=_counted(done),
        progress=Progress(len(done), len(done) + len(pending)),
        last=last_decision(document.pk, actor),
        older=document_line(document.supersedes) if document.supersedes else None,
        newer=document_line(newer) if newer else None,
        differences=tuple(differences_of(document)),
        engines=tuple(
            Reading.objects.filter(document=document).order_by("pk").values_list("engine", "engine_version")
        ),
    )


def _counted(done: Iterable[Proposal]) -> tuple[tuple[str, int], ...]:
    counted = Counter(State(one.state) for one in done)
    return tuple((gettext(STATE_NAMES[state]).lower(), counted[state]) for state in State if counted[state])


def last_decision(document_id: int, actor: Actor) -> int | None:
    """Return the latest decision of ``actor`` about this document that stands and was made directly."""
    rows = Decision.objects.filter(
        document=document_id,
        undone_at=None,
        because_of=None,
        created_by=actor.pk,
        proposal__carried_from=None,
    )
    return rows.order_by("-pk").values_list("pk", flat=True).first()


class Names:
    """What the references of a document's facts stand for, in words."""

    def __init__(self, desk: Desk, proposals: Sequence[Proposal]) -> None:
        self.desk = desk
        self.labels = labels_of(_mentioned(proposals))

    def __call__(self, reference: str) -> Named:
        """Return what ``reference`` stands for, and what accepting a fact that names it does about it."""
        if "#" in reference:
            kind, _sign, number = reference.rpartition("#")
            return Named(
                self.labels.get((kind, int(number)), reference), address=address_of(kind, int(number))
            )
        proposal = self.desk.proposals.get(reference)
        if proposal is None:
            return Named(reference)
        text = self.title(proposal)
        if proposal.state in IN_THE_LEDGER:
            target = (proposal.target_kind, proposal.target_id or 0)
            return Named(self.labels.get(target, text), address=address_of(*target))
        if proposal.state == State.REJECTED:
            return Named(text, gettext("rejected: left out"))
        return Named(text, self.will(proposal))

    def will(self, proposal: Proposal) -> str:
        """Say what happens to a fact that is not decided yet when another that names it is accepted."""
        best = self.desk.best(proposal)
        if proposal.named is Kind.PERSON and not proposal.fields.get("name"):
            return gettext("fact %(number)s, kept in words") % {"number": proposal.number}
        if best is None:
            return gettext("fact %(number)s, added with this") % {"number": proposal.number}
        if best.certain:
            return gettext("fact %(number)s, known") % {"number": proposal.number}
        return gettext("decide fact %(number)s first") % {"number": proposal.number}

    def title(self, proposal: Proposal) -> str:
        """Return what a fact says in a line, without asking what it names in turn."""
        if proposal.named in {Kind.PARTICIPATION, Kind.SIGNATURE}:
            return gettext(KIND_NAMES[proposal.named])
        return headline(proposal.named, proposal.fields, lambda _reference: Named(""))


def _mentioned(proposals: Sequence[Proposal]) -> set[tuple[str, int]]:
    found = {(one.target_kind, one.target_id) for one in proposals if one.target_id}
    for one in proposals:
        for reference in references(one.named, one.fields):
            if "#" in reference:
                kind, _sign, number = reference.rpartition("#")
                found.add((kind, int(number)))
    return found


def labels_of(keys: Iterable[tuple[str, int]]) -> dict[tuple[str, int], str]:
    """Return the names of records, one query for each kind."""
    by_kind: dict[str, list[int]] = defaultdict(list)
    for kind, number in keys:
        by_kind[kind].append(number)
    models = {record_kind(kind): model for kind, model in RECORDS.items()}
    named = {"agreements.signature": "person__label"}
    return {
        (kind, pk): label
        for kind, numbers in by_kind.items()
        for pk, label in models[kind]
        ._default_manager.filter(pk__in=numbers)
        .values_list("pk", named.get(kind, "label"))
    }


def cards_of(
    document: SourceDocument, proposals: Sequence[Proposal], naming: Names, actor: Actor
) -> list[Card]:
    """Return the cards of pending facts."""
    doing = Doing(document, actor, now())
    records = _records(naming.desk, proposals)
    return [_card(one, naming=naming, doing=doing, records=records) for one in proposals]


def _records(desk: Desk, proposals: Sequence[Proposal]) -> dict[tuple[str, int], Any]:
    wanted: dict[Kind, list[int]] = defaultdict(list)
    for one in proposals:
        best = desk.best(one)
        if best and not best.in_document and one.named is not Kind.SIGNATURE:
            wanted[one.named].append(best.id)
    return {
        (record_kind(kind), record.pk): record
        for kind, numbers in wanted.items()
        for record in RECORDS[kind]._default_manager.filter(pk__in=numbers)
    }


def _card(one: Proposal, *, naming: Names, doing: Doing, records: Mapping[Any, Any]) -> Card:
    desk, text = naming.desk, doing.document.text
    tone, sureness = how_sure(one.confidence)
    named = [desk.proposals[name] for name in references(one.named, one.fields) if name in desk.proposals]
    undecided = [each for each in named if each.state == State.PENDING]
    questions = [each for each in undecided if (best := desk.best(each)) and not best.certain]
    return Card(
        id=one.pk,
        version=one.version,
        number=one.number,
        kind=one.fact_kind,
        kind_name=gettext(KIND_NAMES[one.named]),
        stroke=STROKES[one.named],
        headline=headline(one.named, one.fields, naming),
        rows=rows_of(one.named, one.fields, naming),
        tone=tone,
        sureness=sureness,
        confidence=round(one.confidence * 100),
        rule=one.rule,
        sentences=tuple(text[start:end] for start, end in one.passages),
        possible=tuple(_possible(one, each, doing, records) for each in desk.candidates.get(one.pk, ())),
        brings=tuple(naming.title(each) for each in undecided if each not in questions),
        waits_for=tuple(each.number for each in questions),
        names=tuple(each.number for each in named),
    )


def _possible(one: Proposal, candidate: Candidate, doing: Doing, records: Mapping[Any, Any]) -> Possible:
    record = records.get((candidate.kind, candidate.id))
    rows: list[Comparison] = []
    if record is not None:
        try:
            rows = compare(doing, one, record, {})
        except Refusal:
            rows = []  # what the comparison lacks is said on the card of the fact that is missing
    return Possible(
        id=candidate.id,
        label=candidate.label,
        address="" if candidate.in_document else address_of(candidate.kind, candidate.id),
        reasons=because(candidate.reasons),
        certain=candidate.certain,
        in_document=candidate.in_document,
        differences=tuple(row for row in rows if row.sort == "differs"),
        fills=tuple(row for row in rows if row.sort == "fills"),
    )


def reviewed_lines(done: Sequence[Proposal], naming: Names) -> tuple[Reviewed, ...]:
    """Return the latest decided facts, the last first."""
    latest = sorted(done, key=lambda one: (one.decided_at, one.number), reverse=True)[:REVIEWED]
    people = names_of({one.decided_by for one in latest})
    standing = Decision.objects.filter(proposal__in=latest, undone_at=None)
    decisions = dict(standing.values_list("proposal", "pk"))
    return tuple(
        Reviewed(
            id=one.pk,
            number=one.number,
            kind_name=gettext(KIND_NAMES[one.named]),
            headline=headline(one.named, one.fields, naming),
            state=one.state,
            state_name=gettext(STATE_NAMES[State(one.state)]),
            by=people.get(one.decided_by or 0, ""),
            at=one.decided_at,
            reason=one.reason,
            address=address_of(one.target_kind, one.target_id) if one.target_id else "",
            decision=decisions.get(one.pk),
        )
        for one in latest
    )


def facts_to_name(document_id: int, fact: Proposal | None) -> dict[Kind, list[tuple[str, str]]]:
    """Return, by kind, the facts of a document that another fact may name, and the records that ``fact`` names."""
    proposals = list(
        Proposal.objects.filter(document=document_id).exclude(state=State.REJECTED.value).order_by("number")
    )
    found: dict[Kind, list[tuple[str, str]]] = defaultdict(list)
    for one in proposals:
        if fact is None or one.pk != fact.pk:
            title = headline(one.named, one.fields, lambda _reference: Named(""))
            found[one.named].append((one.local_id, f"{one.number}. {title}"))
    named = [name for name in references(fact.named, fact.fields) if "#" in name] if fact else []
    keys = {name: (name.rpartition("#")[0], int(name.rpartition("#")[2])) for name in named}
    labels = labels_of(keys.values())
    kinds = {record_kind(kind): kind for kind in RECORDS}
    for name, key in keys.items():
        found[kinds[key[0]]].append((name, labels.get(key, name)))
    return found


def in_words(value: Any) -> str:
    """Return a field's value as the comparison of a card shows it."""
    if isinstance(value, Mapping):
        return next((str(said["text"]) for said in value.values()), "")
    if isinstance(value, list):
        return ", ".join(map(str, value))
    text = str(getattr(value, "label", value))
    return when(text) if text[:4].isdigit() and "-" in text else text
