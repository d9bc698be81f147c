"""Whom an activity could invite: all who take part in the hub, a group, or those of an earlier activity."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from shanyrak.cooperation.activities.models import Activity, Participant
from shanyrak.cooperation.activities.rules import ParticipantRole
from shanyrak.cooperation.groups.models import Group, Member
from shanyrak.cooperation.invitations.models import Invited
from shanyrak.cooperation.invitations.rules import Whom
from shanyrak.cooperation.participation.models import Participation
from shanyrak.cooperation.registration.queries import registered
from shanyrak.directory.models import Contact, Office, Party, Person
from shanyrak.directory.queries import office_of
from shanyrak.directory.rules import ContactKind
from shanyrak.records.languages import said_in


@dataclass(frozen=True, slots=True)
class Invitee:
    """Somebody to invite: a party, or a person with what the letter needs."""

    whom: Whom
    party: Party | None = None
    person: Person | None = None
    office: Office | None = None
    title: str = ""
    name: str = ""
    email: str = ""
    language: str = ""  # empty: the language chosen for all
    organisation: str = ""
    position: str = ""

    @property
    def same(self) -> tuple[str, object]:
        """What tells two invitees apart: the party, or the address, or the person."""
        if self.whom is Whom.PARTY:
            return ("party", self.party.pk if self.party else None)
        if self.email:
            return ("email", self.email.lower())
        return ("person", self.person.pk) if self.person else ("name", self.name.lower())

    def with_words(self, written: Mapping[str, Any]) -> Invitee:
        """Return the same with what somebody wrote in place of what the directory knows."""
        return replace(self, **written)


def as_party(party: Party) -> Invitee:
    """Return a party as somebody to invite."""
    return Invitee(Whom.PARTY, party=party, name=party.label)


def as_person(person: Person, *, language: str, on: date) -> Invitee:
    """Return a person as somebody to invite, in the office held on the day ``on``."""
    return _in_office(Whom.PERSON, person, office_of(person.pk, on=on), language)


def as_office(office: Office, *, language: str) -> Invitee:
    """Return whoever holds an office as somebody to invite."""
    return _in_office(Whom.OFFICE, office.person, office, language)


def _in_office(whom: Whom, person: Person, office: Office | None, language: str) -> Invitee:
    party = office.party if office else None
    return Invitee(
        whom,
        party=party,
        person=person,
        office=office if whom is Whom.OFFICE else None,
        name=said_in(person.names, language).text or person.name,
        email=addresses_of([person.pk]).get(person.pk, ""),
        organisation=said_in(party.names, language).text if party else "",
        position=said_in(office.title, language).text if office else "",
    )


def addresses_of(people: Iterable[int]) -> dict[int, str]:
    """Return the first address of each person who has one, in one question."""
    rows = Contact.objects.filter(person__in=list(people), contact_kind=ContactKind.EMAIL.value)
    return dict(rows.order_by("-pk").values_list("person", "value"))


def all_participants(*, on: date) -> list[Invitee]:
    """Return the parties that take part in the hub on the day ``on``."""
    rows = Participation.objects.standing().on(on).select_related("party").order_by("party__label")
    return _each_once(as_party(row.party) for row in rows)


def members_of(group: Group, *, language: str, on: date) -> list[Invitee]:
    """Return who sits in a group on the day ``on``: parties, people, and holders of offices."""
    rows = Member.objects.on(on).filter(group=group)
    return _each_once(_with_addresses(_as_invitees(rows, language)))


def those_of(activity: Activity, *, language: str) -> list[Invitee]:
    """Return who took part in an earlier activity, as the ledger says, and who was registered for it."""
    rows = Participant.objects.filter(activity=activity).exclude(role=ParticipantRole.HOST.value)
    in_ledger = _with_addresses(_as_invitees(rows, language))
    by_party = Party.objects.in_bulk({one.party_id for one in registered(activity.pk) if one.party_id})
    on_list = [
        Invitee(
            Whom.NAME,
            party=by_party.get(one.party_id or 0),
            name=one.name,
            email=one.email,
            language=one.language,
            organisation=one.organisation,
            position=one.position,
        )
        for one in registered(activity.pk)
        if one.email
    ]
    return _each_once([*in_ledger, *on_list])


def _as_invitees(rows: object, language: str) -> list[Invitee]:
    """Return participants or members as invitees; who has no party, person or office in the directory is left out."""
    found: list[Invitee] = []
    related = rows.select_related("party", "person", "office__person", "office__party")  # type: ignore[attr-defined]  # of either kind
    for row in related.order_by("pk"):
        if row.office and row.office.person:
            found.append(_bare(Whom.OFFICE, row.office.person, row.office, language))
        elif row.person:
            found.append(_bare(Whom.PERSON, row.person, None, language))
        elif row.party:
            found.append(as_party(row.party))
    return found


def _bare(whom: Whom, person: Person, office: Office | None, language: str) -> Invitee:
    """Return a person without their address, which is asked for all together."""
    party = office.party if office else None
    return Invitee(
        whom,
        party=party,
        person=person,
        office=office,
        name=said_in(person.names, language).text or person.name,
        organisation=said_in(party.names, language).text if party else "",
        position=said_in(office.title, language).text if office else "",
    )


def _with_addresses(invitees: Sequence[Invitee]) -> list[Invitee]:
    known = addresses_of(one.person.pk for one in invitees if one.person)
    return [replace(one, email=known.get(one.person.pk, "")) if one.person else one for one in invitees]


def _each_once(invitees: Iterable[Invitee]) -> list[Invitee]:
    return list({one.same: one for one in invitees}.values())


def invited_already(activity_id: int) -> set[tuple[str, object]]:
    """Return by what those are known whom an activity invites already; see :attr:`Invitee.same`."""
    known: set[tuple[str, object]] = set()
    rows = Invited.objects.filter(activity=activity_id, withdrawn_at=None)
    for whom, party, person, email, name in rows.values_list("whom", "party", "person", "email", "name"):
        if whom == Whom.PARTY:
            known.add(("party", party))
            continue
        known |= {("email", email.lower())} if email else {("name", name.lower())}
        known |= {("person", person)} if person else set()
    return known
