"""Who signed an agreement, and in which office."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import get_language

from shanyrak.cooperation.agreements.models import (
    Agreement,
    Signature,
)
from shanyrak.cooperation.agreements.models.agreement import first_day, last_day
from shanyrak.directory.models import Office, Party, Person
from shanyrak.directory.queries import name_of, office_of
from shanyrak.records.clocks import Clocks, kept, number_of
from shanyrak.records.languages import NOTHING_SAID, Said, said_in
from shanyrak.roles import Actor
from shanyrak.sources.queries import Key, Mark, evidence_for


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


def signatures_of(agreement_id: int, actor: Actor, clocks: Clocks) -> tuple[Signed, ...]:
    """Return who signed; what they are today is asked once for all of them."""
    seen = Person.objects.visible_to(actor).values("pk")
    rows: QuerySet[Any] = kept(Signature, clocks).filter(agreement=agreement_id, person__in=seen)
    signatures = list(rows.select_related("person", "party", "office").order_by(clocks.key))
    offices = Office.objects.standing().on(clocks.on).filter(person__in=[one.person_id for one in signatures])
    held: dict[int, list[Office]] = defaultdict(list)
    for office in offices.exclude(since="").order_by("since"):
        held[office.person_id].append(office)
    keys = [("agreements.signature", number_of(one)) for one in signatures]
    marks = evidence_for(keys, actor)
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


def office_at_signing(agreement: Agreement, person: Person, party: Party | None) -> Office | None:
    """Return the office held through every day the signing can have been on; none where that is not certain."""
    first, last = first_day(agreement.signed_on), last_day(agreement.signed_on)
    if first is None or last is None:
        return None
    at_party = party.pk if party else None
    office = office_of(person.pk, on=first, party_id=at_party)
    return office if office == office_of(person.pk, on=last, party_id=at_party) else None
