"""What the ledger knows already, gathered with a few queries so that thousands of rows can be compared with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.db.models import Q

from shanyrak.cooperation.activities.models import Activity, Participant
from shanyrak.cooperation.agreements.models import Agreement, AgreementParty
from shanyrak.cooperation.imports.models import CalendarEvent
from shanyrak.cooperation.intake.rules import folded
from shanyrak.directory.models import Contact, Office, Party, PartyName, Person, PersonName
from shanyrak.directory.rules import PartyKind
from shanyrak_methods.extraction.names import folded_name

NEAREST = 3
NEAR_ENOUGH = 0.4
SHORTEST_PIECE = 3


@cache
def name_key(name: str) -> str:
    """Return a person's name in plain Latin letters, its parts in the order of the alphabet."""
    return " ".join(sorted(folded_name(name).split())) or folded(name)


def pieces(text: str) -> set[str]:
    """Return the pieces of three signs that a name consists of."""
    padded = f"  {folded(text)} "
    return {padded[place : place + SHORTEST_PIECE] for place in range(len(padded) - SHORTEST_PIECE + 1)}


@dataclass
class PartyIndex:
    """All parties by all their names."""

    labels: dict[int, str] = field(default_factory=dict)
    countries: set[int] = field(default_factory=set)
    by_name: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    by_latin: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    by_piece: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    said: dict[str, str] = field(default_factory=dict)

    @classmethod
    def load(cls, *, without: Collection[int] = ()) -> PartyIndex:
        """Gather the parties, ``without`` some; two queries."""
        index = cls()
        rows = (
            Party.objects.standing()
            .exclude(pk__in=without)
            .values_list("pk", "label", "names", "abbreviation", "iso2", "iso3", "party_kind")
        )
        for pk, label, names, abbreviation, iso2, iso3, kind in rows:
            index.labels[pk] = label
            if kind == PartyKind.COUNTRY.value:
                index.countries.add(pk)
            texts = [said["text"] for said in names.values()]
            index.add(
                pk, [label, *texts, abbreviation, *((iso2, iso3) if kind == PartyKind.COUNTRY.value else ())]
            )
        others = PartyName.objects.filter(party__in=list(index.labels)).values_list("party", "text")
        for pk, text in others:
            index.add(pk, [text])
        return index

    def add(self, pk: int, names: Iterable[str]) -> None:
        """Know a party by more names."""
        for name in filter(None, names):
            key = folded(name)
            self.by_name[key].add(pk)
            if latin := folded_name(name):
                self.by_latin[latin].add(pk)
            if key not in self.said:
                self.said[key] = name
                for piece in pieces(name):
                    self.by_piece[piece].add(key)

    def find(self, name: str, *, country: bool | None = None) -> set[int]:
        """Return the parties that bear this name, in any alphabet; only countries, or only organisations, if asked."""
        found = self.by_name.get(folded(name)) or self.by_latin.get(folded_name(name), set())
        if country is None:
            return found
        return {pk for pk in found if (pk in self.countries) is country}

    def nearest(self, name: str, *, country: bool | None = None) -> list[str]:
        """Return the few names that are most like this one, of the countries or organisations if asked."""
        ours = pieces(name)
        shared: dict[str, int] = defaultdict(int)
        for piece in ours:
            for key in self.by_piece.get(piece, ()):
                shared[key] += 1
        ranked = sorted(((-2 * count / (len(ours) + len(pieces(key))), key) for key, count in shared.items()))
        fitting = [key for score, key in ranked if -score >= NEAR_ENOUGH and self.find(key, country=country)]
        labels = [self.labels[min(self.find(key, country=country))] for key in fitting]
        return list(dict.fromkeys(labels))[:NEAREST]


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person of the ledger with what rows are compared with."""

    id: int
    label: str
    name: str
    names: Mapping[str, Any]
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownOffice:
    """An office of the ledger."""

    id: int
    party: int | None
    titles: frozenset[str]
    since: str
    until: str


@dataclass
class PeopleIndex:
    """All people by all their names, in any order of its parts and any alphabet."""

    people: dict[int, KnownPerson] = field(default_factory=dict)
    by_key: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    by_initials: dict[tuple[str, str], set[int]] = field(default_factory=lambda: defaultdict(set))
    offices: dict[int, list[KnownOffice]] = field(default_factory=lambda: defaultdict(list))
    contacts: dict[int, set[tuple[str, str]]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def load(cls, *, without: Collection[int] = ()) -> PeopleIndex:
        """Gather the people, ``without`` some, with their offices and contacts; four queries."""
        index = cls()
        spellings: dict[int, list[str]] = defaultdict(list)
        for pk, text in PersonName.objects.order_by("pk").values_list("person", "text"):
            spellings[pk].append(text)
        for pk, label, name, names in _people(without):
            index._add(KnownPerson(pk, label, name, names, tuple(spellings[pk])))
        rows = (
            Office.objects.standing()
            .order_by("pk")
            .values_list("person", "pk", "party", "title", "since", "until")
        )
        for person, pk, party, title, since, until in rows:
            titles = frozenset(folded(said["text"]) for said in title.values())
            index.offices[person].append(KnownOffice(pk, party, titles, since, until))
        for person, kind, value in Contact.objects.values_list("person", "contact_kind", "value"):
            index.contacts[person].add((kind, value))
        return index

    def _add(self, person: KnownPerson) -> None:
        self.people[person.id] = person
        for name in (person.name, *(said["text"] for said in person.names.values()), *person.spellings):
            key = name_key(name)
            self.by_key[key].add(person.id)
            for first in key.split():
                for second in key.split():
                    if first != second:
                        self.by_initials[first[:4], second[:1]].add(person.id)

    def near(self, name: str) -> set[int]:
        """Return the people whose name begins alike in one part and has the same first letter in another."""
        parts = name_key(name).split()
        found: set[int] = set()
        for first in parts:
            for second in parts:
                if first != second:
                    found |= self.by_initials.get((first[:4], second[:1]), set())
        return found


def _people(without: Collection[int]) -> Iterable[tuple[int, str, str, Mapping[str, Any]]]:
    rows = Person.objects.standing().exclude(pk__in=without)
    found: Iterable[tuple[int, str, str, Mapping[str, Any]]] = rows.values_list(
        "pk", "label", "name", "names"
    )
    return found


@dataclass(frozen=True, slots=True)
class KnownAgreement:
    """An agreement of the ledger with what rows are compared with."""

    id: int
    label: str
    fields: Mapping[str, Any]
    parties: frozenset[int]


@dataclass
class AgreementIndex:
    """All agreements by reference, by title, and by the day of signing."""

    agreements: dict[int, KnownAgreement] = field(default_factory=dict)
    by_reference: dict[str, int] = field(default_factory=dict)
    by_title: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    by_signing: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def load(cls, *, without: Collection[int] = ()) -> AgreementIndex:
        """Gather the agreements, ``without`` some; two queries."""
        index = cls()
        parties: dict[int, set[int]] = defaultdict(set)
        for agreement, party in AgreementParty.objects.values_list("agreement", "party"):
            parties[agreement].add(party)
        names = ("agreement_kind", "title", "status", "signed_on", "signed_at", "since", "until", "reference")
        for row in Agreement.objects.standing().exclude(pk__in=without).values("pk", "label", *names):
            known = KnownAgreement(row["pk"], row["label"], row, frozenset(parties[row["pk"]]))
            index.agreements[known.id] = known
            index.by_reference[folded(row["reference"])] = known.id
            index.by_signing[row["signed_on"]].add(known.id)
            for said in row["title"].values():
                index.by_title[folded(said["text"])].add(known.id)
        return index


@dataclass(frozen=True, slots=True)
class KnownActivity:
    """An activity of the ledger with what rows are compared with."""

    id: int
    label: str
    fields: Mapping[str, Any]


@dataclass
class ActivityIndex:
    """All activities by title, by month, and by what calendars call them."""

    activities: dict[int, KnownActivity] = field(default_factory=dict)
    by_title: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    by_month: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    by_uid: dict[str, tuple[int, int]] = field(
        default_factory=dict
    )  # the activity and the version of the event
    participants: dict[int, set[tuple[str, Any]]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def load(cls, rows: Sequence[Mapping[str, str]], *, without: Collection[int] = ()) -> ActivityIndex:
        """Gather the activities, ``without`` some, that rows with ``since`` and ``uid`` may be about; three queries."""
        index = cls()
        calendar = CalendarEvent.objects.filter(uid__in=[row["uid"] for row in rows if row.get("uid")])
        calendar = calendar.exclude(activity__in=without)
        for uid, activity, sequence in calendar.values_list("uid", "activity", "sequence"):
            index.by_uid[uid] = (activity, sequence)
        years = {row["since"][:4] for row in rows if row.get("since")}
        about = Q(since="") | Q(pk__in=[activity for activity, _sequence in index.by_uid.values()])
        for year in years:
            about |= Q(since__startswith=year)
        names = ("activity_kind", "title", "status", "since", "until", "place")
        for row in (
            Activity.objects.standing().filter(about).exclude(pk__in=without).values("pk", "label", *names)
        ):
            known = KnownActivity(row["pk"], row["label"], row)
            index.activities[known.id] = known
            index.by_month[row["since"][:7]].add(known.id)
            for said in row["title"].values():
                index.by_title[folded(said["text"])].add(known.id)
        index._load_participants()
        return index

    def _load_participants(self) -> None:
        rows = Participant.objects.filter(activity__in=list(self.activities))
        for activity, party, person, text in rows.values_list("activity", "party", "person", "text"):
            who = ("party", party) if party else ("person", person) if person else ("text", folded(text))
            self.participants[activity].add(who)
