"""Comparing the facts of a document with the records of their kind; one or two queries for each kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Protocol

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Q

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.agreements.models import Agreement, Commitment, Signature
from shanyrak.cooperation.exchange.models import Position
from shanyrak.cooperation.figures.models import Figure
from shanyrak.cooperation.figures.rules import series_of
from shanyrak.cooperation.intake import likeness
from shanyrak.cooperation.intake.candidates import (
    AROUND,
    AS_MANY_AS_NEEDED,
    RECORDS,
    Candidate,
    record_kind,
)
from shanyrak.cooperation.intake.likeness import BY_AGREEMENT, Likeness, because
from shanyrak.cooperation.intake.models import Proposal
from shanyrak.cooperation.intake.rules import Kind, State, folded
from shanyrak.cooperation.participation.models import Participation
from shanyrak.directory.models import Party, Person
from shanyrak.records.models import Record
from shanyrak.refusals import gettext_noop
from shanyrak.sources.models import Support
from shanyrak_methods.extraction.names import folded_name
from shanyrak_methods.extraction.resolution import Deal, Event


class Table(Protocol):
    """What a comparison may ask of the desk: what other facts of the document stand for."""

    document_id: int
    proposals: dict[str, Proposal]

    def known(self, reference: str | None) -> int | None:
        """Return the number of the record that ``reference`` stands for, if that is beyond question."""

    def best(self, proposal: Proposal) -> Candidate | None:
        """Return the likeliest candidate."""


def _compared(
    proposals: Iterable[Proposal],
    records: Iterable[Record],
    compare: Callable[[Proposal, Any], Likeness | None],
) -> dict[int, list[Candidate]]:
    """Return, for each proposal, the records that are like it."""
    known = list(records)
    found: dict[int, list[Candidate]] = {}
    for proposal in proposals:
        likely = ((record, compare(proposal, record)) for record in known)
        found[proposal.pk] = [
            Candidate(record.kind(), record.pk, record.label, alike) for record, alike in likely if alike
        ]
    return found


def _within(
    proposals: Sequence[Proposal], alike: Callable[[Proposal, Proposal], Likeness | None]
) -> dict[int, list[Candidate]]:
    """Return, for each proposal, the earlier ones of the document that may be the same; always a question."""
    found: dict[int, list[Candidate]] = defaultdict(list)
    ordered = sorted(proposals, key=lambda one: one.number)
    for place, later in enumerate(ordered):
        for earlier in ordered[:place]:
            if like := alike(later, earlier):
                label = f"{earlier.number}. {earlier.fields.get('name') or ''}"
                question = Likeness(min(like.score, 0.9), like.reasons)
                found[later.pk].append(Candidate("intake.proposal", earlier.pk, label, question))
    return found


def _joined(*parts: Mapping[int, list[Candidate]]) -> dict[int, list[Candidate]]:
    joined: dict[int, list[Candidate]] = defaultdict(list)
    for part in parts:
        for pk, candidates in part.items():
            joined[pk] += candidates
    return joined


def _like(names: Iterable[str]) -> Q:
    """Return the question for records whose names are close to any of ``names``; the trigram index answers it."""
    question = Q(pk__in=[])
    for name in dict.fromkeys(name.lower() for name in names if name):
        question |= Q(search_text__trigram_word_similar=name)
    return question


def names_of(proposal: Proposal) -> list[str]:
    """Return the name a proposal gives, and the other forms the document uses."""
    return [name for name in (proposal.fields.get("name"), *(proposal.fields.get("aliases") or ())) if name]


def names_of_party(party: Party) -> list[str]:
    """Return all names of a party."""
    return [
        *(said["text"] for said in party.names.values()),
        *([party.abbreviation] if party.abbreviation else []),
        *(name.text for name in party.other_names.all()),
    ]


def _parties(_desk: Table, proposals: Sequence[Proposal]) -> dict[int, list[Candidate]]:
    codes = [one.fields["iso3"] for one in proposals if one.fields.get("iso3")]
    unnamed = [one for one in proposals if not one.fields.get("iso3")]
    question = Q(iso3__in=codes) | _like(name for one in unnamed for name in names_of(one))
    rows = Party.objects.standing().filter(question).prefetch_related("other_names")[:AS_MANY_AS_NEEDED]
    names = {party.pk: names_of_party(party) for party in rows}

    def compare(one: Proposal, party: Party) -> Likeness | None:
        return likeness.same_party(names_of(one), one.fields.get("iso3"), names[party.pk], party.iso3)

    def alike(one: Proposal, other: Proposal) -> Likeness | None:
        return likeness.same_party(
            names_of(one), one.fields.get("iso3"), names_of(other), other.fields.get("iso3") or ""
        )

    return _joined(_compared(proposals, rows, compare), _within(proposals, alike))


def _people(desk: Table, proposals: Sequence[Proposal]) -> dict[int, list[Candidate]]:
    asked = [name for one in proposals for name in names_of(one)]
    asked += [folded_name(name) for name in asked]
    asked += [likeness.words(name)[-1] for name in asked if likeness.words(name)]
    people = Person.objects.standing().filter(_like(asked)).prefetch_related("spellings", "offices")
    rows = people[:AS_MANY_AS_NEEDED]
    names = {person.pk: _spellings(person) for person in rows}
    bodies = {person.pk: {office.party_id for office in person.offices.all()} for person in rows}

    titles = {person.pk: [office.label for office in person.offices.all()] for person in rows}

    def compare(one: Proposal, person: Person) -> Likeness | None:
        return likeness.same_person(
            names_of(one),
            names[person.pk],
            office=one.fields.get("office") or "",
            offices=titles[person.pk],
            party=desk.known(one.fields.get("party")),
            parties=bodies[person.pk],
        )

    def alike(one: Proposal, other: Proposal) -> Likeness | None:
        return likeness.same_person(names_of(one), names_of(other))

    return _joined(_compared(proposals, rows, compare), _within(proposals, alike))


def _spellings(person: Person) -> list[str]:
    return [
        person.name,
        *(said["text"] for said in person.names.values()),
        *(spelling.text for spelling in person.spellings.all()),
    ]


def _agreements(desk: Table, proposals: Sequence[Proposal]) -> dict[int, list[Candidate]]:
    parties = {one.pk: _known_set(desk, one.fields.get("parties")) for one in proposals}
    kinds = {kind for one in proposals for kind in _kinds_like(one.fields["kind"])}
    wanted = Q(parties__party__in=set().union(*parties.values())) | _like(
        one.fields["title"] for one in proposals
    )
    rows = (
        Agreement.objects.standing()
        .filter(wanted, agreement_kind__in=kinds)
        .exclude(pk__in=told_already(desk, Kind.AGREEMENT))
        .distinct()
        .prefetch_related("parties")
        .order_by("-pk")[:AS_MANY_AS_NEEDED]
    )

    def compare(one: Proposal, agreement: Agreement) -> Likeness | None:
        theirs = {row.party_id for row in agreement.parties.all()}
        return likeness.same_agreement(
            _deal(one.fields["kind"], one.fields["title"], parties[one.pk], one.fields.get("signed_on")),
            _deal(agreement.agreement_kind, agreement.label, theirs, agreement.signed_on),
        )

    return _compared(proposals, rows, compare)


def _deal(kind: str, title: str, parties: Iterable[int], signed_on: str | None) -> Deal:
    return Deal("", kind, title, frozenset(map(str, parties)), signed_on or None)


def _kinds_like(kind: str) -> frozenset[str]:
    return BY_AGREEMENT if kind in BY_AGREEMENT else frozenset({kind})


def _known_set(desk: Table, references: Iterable[str] | None) -> set[int]:
    return {known for one in references or () if (known := desk.known(one))}


def told_already(desk: Table, kind: Kind) -> list[int]:
    """Return the records that other facts of the document stand for: a document that tells two things means two."""
    return [one.target_id for one in desk.proposals.values() if one.named is kind and one.target_id]


def _participations(desk: Table, proposals: Sequence[Proposal]) -> dict[int, list[Candidate]]:
    parties = {one.pk: desk.known(one.fields["party"]) for one in proposals}
    rows = Participation.objects.standing().filter(party__in=[pk for pk in parties.values() if pk])

    def compare(one: Proposal, participation: Participation) -> Likeness | None:
        if participation.party_id != parties[one.pk] or participation.until:
            return None
        reason = because(
            gettext_noop("it takes part already, since %(since)s"), since=participation.since or "?"
        )
        return Likeness(likeness.SAME, (reason,), certain=True)

    return _compared(proposals, rows, compare)


def _commitments(desk: Table, proposals: Sequence[Proposal]) -> dict[int, list[Candidate]]:
    agreements = {one.pk: _agreement_meant(desk, one) for one in proposals}
    rows = Commitment.objects.standing().filter(agreement__in=[pk for pk in agreements.values() if pk])

    def compare(one: Proposal, commitment: Commitment) -> Likeness | None:
        if commitment.agreement_id != agreements[one.pk]:
            return None
        if folded(one.fields["text"]) in {folded(said["text"]) for said in commitment.promise.values()}:
            return Likeness(likeness.SAME, (because(gettext_noop("the same words")),), certain=True)
        if commitment.commitment_kind == one.fields["kind"]:
            return Likeness(0.7, (because(gettext_noop("the same kind of promise in the same agreement")),))
        return None

    return _compared(proposals, rows, compare)


def _agreement_meant(desk: Table, one: Proposal) -> int | None:
    """Return the agreement a commitment or a signature belongs to, likely ones too: it is asked about there."""
    reference = one.fields["agreement"]
    proposal = desk.proposals.get(reference)
    best = desk.best(proposal) if proposal and proposal.state == State.PENDING else None
    return best.id if best else desk.known(reference)


def _signatures(desk: Table, proposals: Sequence[Proposal]) -> dict[int, list[Candidate]]:
    meant = {one.pk: (_agreement_meant(desk, one), desk.known(one.fields["person"])) for one in proposals}
    rows = list(
        Signature.objects.filter(
            agreement__in=[agreement for agreement, _p in meant.values() if agreement]
        ).select_related("person")
    )
    reason = because(gettext_noop("this person stands among the signatories"))
    return {
        pk: [
            Candidate(
                "agreements.signature",
                row.pk,
                row.person.label,
                Likeness(likeness.SAME, (reason,), certain=True),
            )
            for row in rows
            if (row.agreement_id, row.person_id) == key
        ]
        for pk, key in meant.items()
    }


def _activities(desk: Table, proposals: Sequence[Proposal]) -> dict[int, list[Candidate]]:
    ours = {one.pk: _happening(desk, one) for one in proposals}
    wanted = _like(one.title for one in ours.values())
    for happening in ours.values():
        bounds = likeness.days(happening.start or "", happening.end or "")
        if bounds:
            wanted |= Q(period__overlap=DateRange(bounds[0] - AROUND, bounds[1] + AROUND))
    rows = (
        Activity.objects.standing()
        .filter(wanted)
        .exclude(pk__in=told_already(desk, Kind.ACTIVITY))
        .prefetch_related("participants")
        .order_by("-pk")[:AS_MANY_AS_NEEDED]
    )
    theirs = {row.pk: _as_event(row) for row in rows}
    told = languages_of(record_kind(Kind.ACTIVITY), list(theirs))
    own = (
        Proposal.objects.filter(document=desk.document_id)
        .values_list("document__language", flat=True)
        .first()
    )

    def compare(one: Proposal, activity: Activity) -> Likeness | None:
        languages = {own or "", *told[activity.pk]} if told[activity.pk] else {own or ""}
        return likeness.same_event(ours[one.pk], theirs[activity.pk], told_in=languages)

    return _compared(proposals, rows, compare)


def _happening(desk: Table, one: Proposal) -> Event:
    fields = one.fields
    names = [name for name in (*(fields.get("participants") or ()), fields.get("host")) if name]
    who = {
        (desk.proposals[name].named if name in desk.proposals else _kind_of(name), desk.known(name))
        for name in names
    }
    return Event(
        "",
        fields["kind"],
        fields["title"] or "",
        fields.get("since") or None,
        fields.get("until") or None,
        fields.get("place") or None,
        frozenset(f"{kind}#{number}" for kind, number in who if number),
    )


def _kind_of(reference: str) -> Kind:
    return next(kind for kind in RECORDS if reference.startswith(f"{record_kind(kind)}#"))


def _as_event(activity: Activity) -> Event:
    rows = list(activity.participants.all())
    who = {f"{Kind.PARTY}#{row.party_id}" for row in rows if row.party_id}
    who |= {f"{Kind.PERSON}#{row.person_id}" for row in rows if row.person_id}
    return Event(
        "",
        activity.activity_kind,
        activity.label,
        activity.since or None,
        activity.until or None,
        activity.place or None,
        frozenset(who),
    )


def languages_of(kind: str, numbers: Sequence[int]) -> dict[int, set[str]]:
    """Return the languages of the documents that tell of each record."""
    found: dict[int, set[str]] = defaultdict(set)
    rows = Support.objects.filter(record_kind=kind, record_id__in=numbers)
    for number, language in rows.values_list("record_id", "evidence__document__language"):
        found[number].add(language)
    return found


def _positions(desk: Table, proposals: Sequence[Proposal]) -> dict[int, list[Candidate]]:
    parties = {one.pk: desk.known(one.fields.get("party")) for one in proposals}
    rows = Position.objects.standing().filter(party__in=[pk for pk in parties.values() if pk])
    rows = rows.order_by("-pk")[:AS_MANY_AS_NEEDED]

    def compare(one: Proposal, position: Position) -> Likeness | None:
        fields = one.fields
        if (position.party_id, position.direction) != (parties[one.pk], fields["direction"]):
            return None
        subjects = [said["text"] for said in position.subject.values()]
        if folded(fields["topic"]) in map(folded, subjects):
            return Likeness(likeness.SAME, (because(gettext_noop("the same words")),), certain=True)
        close = max((likeness.overlap(fields["topic"], subject) for subject in subjects), default=0)
        reason = because(gettext_noop("about much the same: “%(subject)s”"), subject=position.label)
        return Likeness(close, (reason,)) if close >= likeness.LIKELY else None

    return _compared(proposals, rows, compare)


def _figures(_desk: Table, proposals: Sequence[Proposal]) -> dict[int, list[Candidate]]:
    series = {series_of(one.fields["quantity"]) for one in proposals}
    rows = Figure.objects.standing().filter(series__in=series).order_by("-pk")[:AS_MANY_AS_NEEDED]

    def compare(one: Proposal, figure: Figure) -> Likeness | None:
        fields = one.fields
        same = (
            series_of(fields["quantity"]),
            fields["value"],
            fields.get("as_of") or "",
            fields["qualifier"],
        )
        theirs = (figure.series, figure.value, figure.as_of, figure.qualifier)
        if same != theirs:
            return None
        return Likeness(
            likeness.SAME, (because(gettext_noop("the same number of the same date")),), certain=True
        )

    return _compared(proposals, rows, compare)


# In this order: whoever is compared by parties comes after them.
COMPARED: Mapping[Kind, Callable[[Table, Sequence[Proposal]], Mapping[int, list[Candidate]]]] = {
    Kind.PARTY: _parties,
    Kind.PERSON: _people,
    Kind.AGREEMENT: _agreements,
    Kind.PARTICIPATION: _participations,
    Kind.SIGNATURE: _signatures,
    Kind.COMMITMENT: _commitments,
    Kind.ACTIVITY: _activities,
    Kind.POSITION: _positions,
    Kind.FIGURE: _figures,
}
