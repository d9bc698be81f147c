"""Reading the directory. Each function asks a fixed number of times and changes nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import F, Prefetch, QuerySet
from django.utils.translation import get_language, gettext

from shanyrak.directory.models import (
    CONTACT_KIND_NAMES,
    ORGANIZATION_KIND_NAMES,
    PARTY_KIND_NAMES,
    Contact,
    Office,
    Party,
    Person,
)
from shanyrak.directory.rules import ContactKind
from shanyrak.records.languages import LANGUAGES, Said, Texts, said_in
from shanyrak.records.rules import narrower
from shanyrak.records.turning import clocks_asked, day_asked
from shanyrak.roles import Actor


@dataclass(frozen=True, slots=True)
class PartyLine:
    """A party in a list."""

    id: int
    name: Said
    kind: str
    abbreviation: str
    iso3: str
    part_of: str


@dataclass(frozen=True, slots=True)
class PartyDetail:
    """A party on its own page."""

    line: PartyLine
    kind: str
    part_of_id: int | None
    elsewhere: tuple[tuple[str, str], ...]  # (language, name) in the other languages
    other_names: tuple[tuple[str, str, str], ...]  # (name, language, kind)
    parts: tuple[tuple[int, str], ...]


def parties(filters: Mapping[str, Any], actor: Actor) -> QuerySet[Party]:
    """Return the standing parties that ``actor`` may see and that ``filters`` keep."""
    rows = Party.objects.standing().visible_to(actor).select_related("parent")
    if text := filters.get("q"):
        rows = rows.matching(text)
    if kind := filters.get("party_kind"):
        rows = rows.filter(party_kind=kind)
    return rows


def whole_of(party: Party) -> Party | None:
    """Return what a party is part of; none where fewer people may see that than the party itself."""
    whole = party.parent
    return whole if whole and narrower(party.visibility, whole.visibility) == party.visibility else None


def party_line(party: Party) -> PartyLine:
    """Return a party as a list shows it, in the reader's language."""
    return PartyLine(
        id=party.pk,
        name=said_in(party.names, get_language() or "en"),
        kind=ORGANIZATION_KIND_NAMES.get(party.organization_kind) or PARTY_KIND_NAMES[party.party_kind],
        abbreviation=party.abbreviation,
        iso3=party.iso3,
        part_of=whole.label if (whole := whole_of(party)) else "",
    )


def party_detail(party: Party, actor: Actor) -> PartyDetail:
    """Return a party as its page shows it to ``actor``."""
    parts = Party.objects.standing().visible_to(actor).filter(parent=party)
    return PartyDetail(
        line=party_line(party),
        kind=gettext(party_line(party).kind),
        part_of_id=whole.pk if (whole := whole_of(party)) else None,
        elsewhere=in_other_languages(party.names),
        other_names=tuple(party.other_names.order_by("text").values_list("text", "language", "name_kind")),
        parts=tuple(parts.order_by("label").values_list("pk", "label")),
    )


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """An office in a list, and on the pages of its person and its party."""

    id: int
    title: Said
    person_id: int
    person: str
    party_id: int | None
    party: str
    since: str
    until: str
    seen_first: str
    seen_last: str


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person in a list, with the office last seen."""

    id: int
    name: str
    office: Said
    party: str


@dataclass(frozen=True, slots=True)
class PersonDetail:
    """A person on the person's own page."""

    name: str
    names: tuple[tuple[str, str], ...]  # (language, name) in the other languages
    spellings: tuple[tuple[str, str], ...]  # (name, language)
    offices: tuple[OfficeLine, ...]


def in_other_languages(names: Texts) -> tuple[tuple[str, str], ...]:
    """Return (language, name) of the languages that are not the reader's."""
    own = get_language() or "en"
    return tuple(
        (language, names[language]["text"]) for language in LANGUAGES if language in names and language != own
    )


def people(filters: Mapping[str, Any], actor: Actor) -> QuerySet[Person]:
    """Return the standing people that ``actor`` may see and that ``filters`` keep, with their latest office."""
    seen = Office.objects.standing().visible_to(actor)
    held = Prefetch("offices", queryset=seen.select_related("party"))
    rows = Person.objects.standing().visible_to(actor).prefetch_related(held)
    if text := filters.get("q"):
        rows = rows.matching(text)
    if party := filters.get("party"):
        rows = rows.filter(pk__in=seen.filter(party=party).values("person"))
    return rows


def person_line(person: Person) -> PersonLine:
    """Return a person as a list shows them, in the reader's language."""
    clocks = clocks_asked()
    standing = [
        office
        for office in person.offices.all()
        if office.merged_into_id is None and (not clocks.chosen or clocks.on in office.period)
    ]
    latest = max(standing, key=recency, default=None)
    return PersonLine(
        id=person.pk,
        name=name_of(person),
        office=said_in(latest.title if latest else {}, get_language() or "en"),
        party=latest.party.label if latest and latest.party else "",
    )


def recency(office: Office) -> tuple[str, int]:
    """Return by what the latest of several offices is chosen: the latest date that any source gives it."""
    return max(office.until, office.seen_last, office.since), office.pk


def name_of(person: Person) -> str:
    """Return the person's name in the reader's language where it is known, else as it is kept."""
    said = person.names.get(get_language() or "en")
    return said["text"] if said else person.name


def person_detail(person: Person, actor: Actor) -> PersonDetail:
    """Return a person as the person's page shows them to ``actor``."""
    return PersonDetail(
        name=name_of(person),
        names=in_other_languages(person.names),
        spellings=tuple(person.spellings.order_by("text").values_list("text", "language")),
        offices=offices_of(Office.objects.visible_to(actor).filter(person=person)),
    )


def offices(filters: Mapping[str, Any], actor: Actor) -> QuerySet[Office]:
    """Return the standing offices that ``actor`` may see and that ``filters`` keep."""
    rows = Office.objects.standing().visible_to(actor).select_related("person", "party")
    if text := filters.get("q"):
        rows = rows.matching(text)
    if filters.get("on") or clocks_asked().chosen:
        rows = rows.filter(period__contains=filters.get("on") or day_asked())
    return rows


def offices_of(rows: QuerySet[Office]) -> tuple[OfficeLine, ...]:
    """Return the standing ones of ``rows`` as lines, the earliest first."""
    standing = rows.filter(merged_into=None).select_related("person", "party")
    if clocks_asked().chosen:
        standing = standing.exclude(period__fully_gt=DateRange(day_asked(), day_asked(), "[]"))
    return tuple(office_line(office) for office in standing.order_by("since", "seen_first", "pk"))


def office_line(office: Office) -> OfficeLine:
    """Return an office as lists and pages show it."""
    return OfficeLine(
        id=office.pk,
        title=said_in(office.title, get_language() or "en"),
        person_id=office.person_id,
        person=name_of(office.person),
        party_id=office.party_id,
        party=office.party.label if office.party else "",
        since=office.since,
        until=office.until,
        seen_first=office.seen_first,
        seen_last=office.seen_last,
    )


def office_of(person_id: int, *, on: date, party_id: int | None = None) -> Office | None:
    """Return the office the person held on the day ``on``, at ``party_id`` if given; see :func:`offices_on`."""
    return offices_on([person_id], on=on, party_id=party_id).get(person_id)


def offices_on(person_ids: Iterable[int], *, on: date, party_id: int | None = None) -> dict[int, Office]:
    """Return the office that each person held on the day ``on``, at ``party_id`` if given; one question for all.

    An office whose dates are known to hold the day comes before one that sources only show around it;
    among those, the one seen closest before the day.
    """
    rows = Office.objects.standing().on(on).filter(person__in=list(person_ids)).select_related("party")
    if party_id is not None:
        rows = rows.filter(party=party_id)
    found: dict[int, list[Office]] = defaultdict(list)
    for office in rows.order_by(F("since").desc(), F("seen_last").desc()):
        found[office.person_id].append(office)
    return {person: _likeliest(candidates, on.isoformat()) for person, candidates in found.items()}


def _likeliest(candidates: Sequence[Office], day: str) -> Office:
    bounded = [office for office in candidates if office.since]
    shown = [office for office in candidates if office.seen_first and office.seen_first <= day]
    return [*bounded, *shown, *candidates][0]


def parties_of(person_id: int) -> list[int]:
    """Return the numbers of the parties at which a person holds or held an office."""
    rows = Office.objects.standing().filter(person=person_id, party__isnull=False)
    return sorted(set(rows.values_list("party", flat=True)))


@dataclass(frozen=True, slots=True)
class ContactLine:
    """How a person can be reached, and the address that a browser opens."""

    id: int
    kind: str
    kind_name: str
    value: str

    @property
    def address(self) -> str:
        """What a browser opens: a letter to write, or a number to call."""
        if self.kind == ContactKind.EMAIL:
            return f"mailto:{self.value}"
        return "tel:" + "".join(sign for sign in self.value if sign.isdigit() or sign == "+")


def contacts_of(person_id: int) -> tuple[ContactLine, ...]:
    """Return how a person can be reached; addresses first. Ask :data:`SEE_CONTACTS` before it is shown."""
    rows = Contact.objects.filter(person=person_id).order_by("contact_kind", "pk")
    return tuple(
        ContactLine(row.pk, row.contact_kind, gettext(CONTACT_KIND_NAMES[row.contact_kind]), row.value)
        for row in rows
    )
