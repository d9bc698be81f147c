"""The facts that extraction proposes, each with the spans that carry it."""

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Party:
    """A country or an organisation, under one name with its aliases."""

    id: str
    name: str
    kind: str
    iso3: str | None
    aliases: tuple[str, ...]
    spans: tuple[Span, ...]
    confidence: float
    rule: str

    def as_json(self) -> Json:
        """Give the party in the form of the contract."""
        return {
            "id": self.id,
            "name": self.name,
            "kind": self.kind,
            "iso3": self.iso3,
            "aliases": list(self.aliases),
            **_grounds(self.spans, self.confidence, self.rule),
        }


@dataclass(frozen=True, slots=True)
class Person:
    """A person, or the nameless holder of an office."""

    id: str
    name: str | None
    office: str | None
    party: str | None
    aliases: tuple[str, ...]
    spans: tuple[Span, ...]
    confidence: float
    rule: str

    def as_json(self) -> Json:
        """Give the person in the form of the contract."""
        return {
            "id": self.id,
            "name": self.name,
            "office": self.office,
            "party": self.party,
            "aliases": list(self.aliases),
            **_grounds(self.spans, self.confidence, self.rule),
        }


@dataclass(frozen=True, slots=True)
class Commitment:
    """What a clause of an agreement obliges its parties to."""

    kind: str
    text: str
    span: Span
    confidence: float
    rule: str

    def as_json(self) -> Json:
        """Give the commitment in the form of the contract."""
        return {
            "kind": self.kind,
            "text": self.text,
            "span": list(self.span),
            "confidence": self.confidence,
            "rule": self.rule,
        }


@dataclass(frozen=True, slots=True)
class Agreement:
    """A memorandum, declaration, membership or the like, with its commitments."""

    id: str
    kind: str
    title: str
    parties: tuple[str, ...]
    status: str
    signed_date: str | None
    signed_place: str | None
    commitments: tuple[Commitment, ...]
    spans: tuple[Span, ...]
    confidence: float
    rule: str

    def as_json(self) -> Json:
        """Give the agreement in the form of the contract."""
        return {
            "id": self.id,
            "kind": self.kind,
            "title": self.title,
            "parties": list(self.parties),
            "status": self.status,
            "signed_date": self.signed_date,
            "signed_place": self.signed_place,
            "commitments": [commitment.as_json() for commitment in self.commitments],
            **_grounds(self.spans, self.confidence, self.rule),
        }


@dataclass(frozen=True, slots=True)
class Activity:
    """Something that people come together for: held, under way, planned or invited to."""

    id: str
    kind: str
    title: str
    start: str | None
    end: str | None
    place: str | None
    participants: tuple[str, ...]
    host: str | None
    status: str
    topics: tuple[str, ...]
    part_of: str | None
    spans: tuple[Span, ...]
    confidence: float
    rule: str

    def as_json(self) -> Json:
        """Give the activity in the form of the contract."""
        return {
            "id": self.id,
            "kind": self.kind,
            "title": self.title,
            "start": self.start,
            "end": self.end,
            "place": self.place,
            "participants": list(self.participants),
            "host": self.host,
            "status": self.status,
            "topics": list(self.topics),
            "part_of": self.part_of,
            **_grounds(self.spans, self.confidence, self.rule),
        }


@dataclass(frozen=True, slots=True)
class Position:
    """A party's interest in a topic, or its offer of one."""

    party: str | None
    party_text: str | None
    topic: str
    direction: str
    target: str | None
    spans: tuple[Span, ...]
    confidence: float
    rule: str

    def as_json(self) -> Json:
        """Give the position in the form of the contract."""
        return {
            "party": self.party,
            "party_text": self.party_text,
            "topic": self.topic,
            "direction": self.direction,
            "target": self.target,
            **_grounds(self.spans, self.confidence, self.rule),
        }


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit, what it counts and how exactly it is given."""

    quantity: str
    value: float
    unit: str
    what: str
    qualifier: str
    as_of: str | None
    spans: tuple[Span, ...]
    confidence: float
    rule: str

    def as_json(self) -> Json:
        """Give the figure in the form of the contract."""
        value = int(self.value) if float(self.value).is_integer() else self.value
        return {
            "quantity": self.quantity,
            "value": value,
            "unit": self.unit,
            "what": self.what,
            "qualifier": self.qualifier,
            "as_of": self.as_of,
            **_grounds(self.spans, self.confidence, self.rule),
        }


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read out of one document."""

    language: str
    title: str
    document_date: str | None
    parties: tuple[Party, ...] = field(default=())
    people: tuple[Person, ...] = field(default=())
    agreements: tuple[Agreement, ...] = field(default=())
    activities: tuple[Activity, ...] = field(default=())
    positions: tuple[Position, ...] = field(default=())
    figures: tuple[Figure, ...] = field(default=())

    def as_json(self) -> Json:
        """Give the facts in the form of the contract, without the file's own keys."""
        return {
            "language": self.language,
            "title": self.title,
            "document_date": self.document_date,
            "parties": [fact.as_json() for fact in self.parties],
            "people": [fact.as_json() for fact in self.people],
            "agreements": [fact.as_json() for fact in self.agreements],
            "activities": [fact.as_json() for fact in self.activities],
            "positions": [fact.as_json() for fact in self.positions],
            "figures": [fact.as_json() for fact in self.figures],
        }


def _grounds(spans: tuple[Span, ...], confidence: float, rule: str) -> Json:
    """Give what every fact says about where it stands and how surely it was read."""
    return {"spans": [list(span) for span in spans], "confidence": confidence, "rule": rule}
