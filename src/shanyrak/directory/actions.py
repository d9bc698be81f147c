"""Changing the directory. Each function is one act: it happens whole, is journalled, or is refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from shanyrak.directory.loading import KnownParty, countries, organizations, sort_of
from shanyrak.directory.models import Contact, Office, Party, PartyName, Person, PersonName
from shanyrak.directory.permissions import CHANGE_CONTACTS, CHANGE_PARTIES, CHANGE_PEOPLE
from shanyrak.directory.queries import parties_of
from shanyrak.directory.rules import (
    ContactKind,
    NameKind,
    OfficeHeldTwice,
    PartyKind,
    check_contact,
    check_party,
    seen,
)
from shanyrak.journal.actions import record
from shanyrak.records.actions import keep_edit, keep_merge, keep_new, plain
from shanyrak.roles import Actor, require


@transaction.atomic
def add_party(*, by: Actor, at: datetime, aliases: Iterable[str] = (), **fields: Any) -> Party:
    """Enter a party into the directory, with its other names.

    Refuses a country without an ISO code.
    """
    require(by, CHANGE_PARTIES)
    check_party(PartyKind(fields["party_kind"]), iso3=fields.get("iso3", ""), parent=None, own=None)
    party = keep_new(record=Party(**fields), by=by, at=at)
    record(
        "directory.party.added",
        by=by,
        at=at,
        facts={"party": party.pk, "name": party.label, **_public(fields)},
    )
    for alias in aliases:
        add_party_name(party_id=party.pk, text=alias, by=by, at=at)
    return party


@transaction.atomic
def edit_party(*, record_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime) -> Party:
    """Change what the directory says of a party.

    Refuses an edit of an older version, a country without a code, and a party that is part of itself.
    """
    require(by, CHANGE_PARTIES)
    party = Party.objects.select_for_update().get(pk=record_id)
    parent = wanted.get("parent", party.parent)
    kind = PartyKind(wanted.get("party_kind", party.party_kind))
    check_party(kind, iso3=wanted.get("iso3", party.iso3), parent=parent.pk if parent else None, own=party.pk)
    changes = keep_edit(record=party, wanted=wanted, version=version, by=by, at=at)
    if changes:
        record("directory.party.edited", by=by, at=at, facts={"party": party.pk, "changes": changes})
    return party


@transaction.atomic
def merge_parties(*, keep_id: int, gone_id: int, by: Actor, at: datetime) -> Party:
    """Make two records of one party one; the names of the one that goes become names of the one kept.

    Refuses to merge a record with itself or one that is merged already.
    """
    require(by, CHANGE_PARTIES)
    both = {
        party.pk: party
        for party in Party.objects.select_for_update().filter(pk__in=[keep_id, gone_id]).order_by("pk")
    }
    keep, gone = both[keep_id], both[gone_id]
    known = set(keep.other_names.values_list("text", "language"))
    for name in gone.other_names.all():
        if (name.text, name.language) in known:
            name.delete()
    moved = keep_merge(keep=keep, gone=gone, by=by, at=at)
    for language, said in gone.names.items():
        PartyName.objects.get_or_create(party=keep, text=said["text"], language=language)
    keep.save()
    record("directory.party.merged", by=by, at=at, facts={"party": keep.pk, "gone": gone.pk, "moved": moved})
    return keep


@transaction.atomic
def add_party_name(
    *,
    party_id: int,
    text: str,
    by: Actor,
    at: datetime,
    language: str = "",
    name_kind: NameKind = NameKind.ALIAS,
) -> PartyName:
    """Enter another name of a party; one that is known already stays as it is."""
    require(by, CHANGE_PARTIES)
    party = Party.objects.select_for_update().get(pk=party_id)
    name, new = PartyName.objects.get_or_create(
        party=party, text=text, language=language, defaults={"name_kind": name_kind.value}
    )
    if new:
        party.save()
        record(
            "directory.party.named",
            by=by,
            at=at,
            facts={"party": party.pk, "name": text, "kind": name_kind.value},
        )
    return name


@transaction.atomic
def load_directory(*, by: Actor, at: datetime) -> int:
    """Enter every country and the bodies of the field, where they are not there yet; return how many were new.

    One entry of the journal tells of all of them.
    """
    require(by, CHANGE_PARTIES)
    places = {party.iso3: party for party in Party.objects.filter(party_kind=PartyKind.COUNTRY.value)}
    new = [_enter(known, places, by=by, at=at) for known in countries() if known.iso3 not in places]
    places |= {party.iso3: party for party in new}
    bodies = set(
        Party.objects.filter(party_kind=PartyKind.ORGANIZATION.value).values_list("label", flat=True)
    )
    new += [
        _enter(known, places, by=by, at=at)
        for known in organizations()
        if known.names["en"]["text"] not in bodies
    ]
    if new:
        record(
            "directory.loaded",
            by=by,
            at=at,
            facts={"parties": len(new), "first": new[0].pk, "last": new[-1].pk},
        )
    return len(new)


def _enter(known: KnownParty, places: Mapping[str, Party], *, by: Actor, at: datetime) -> Party:
    kind = PartyKind.COUNTRY if known.iso3 else PartyKind.ORGANIZATION
    party = Party(
        party_kind=kind.value,
        organization_kind=sort_of(known).value if kind is PartyKind.ORGANIZATION else "",
        names=known.names,
        iso2=known.iso2,
        iso3=known.iso3,
        abbreviation=known.abbreviation,
        parent=places.get(known.country),
    )
    keep_new(record=party, by=by, at=at)
    PartyName.objects.bulk_create(
        PartyName(party=party, text=text, language=language) for text, language in known.other_names
    )
    party.save()
    return party


@transaction.atomic
def add_person(
    *, by: Actor, at: datetime, spellings: Iterable[tuple[str, str]] = (), **fields: Any
) -> Person:
    """Enter a person, with other spellings of the name as (text, language)."""
    require(by, CHANGE_PEOPLE)
    person = keep_new(record=Person(**fields), by=by, at=at)
    record(
        "directory.person.added", by=by, at=at, facts={"person": person.pk}, personal={"name": person.name}
    )
    for text, language in spellings:
        add_spelling(person_id=person.pk, text=text, language=language, by=by, at=at)
    return person


@transaction.atomic
def edit_person(
    *, record_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime
) -> Person:
    """Change what the directory says of a person. Refuses an edit of an older version."""
    require(by, CHANGE_PEOPLE)
    person = Person.objects.select_for_update().get(pk=record_id)
    changes = keep_edit(record=person, wanted=wanted, version=version, by=by, at=at)
    if changes:
        facts = {"person": person.pk, "fields": sorted(changes)}
        record("directory.person.edited", by=by, at=at, facts=facts, personal={"changes": changes})
    return person


@transaction.atomic
def merge_people(*, keep_id: int, gone_id: int, by: Actor, at: datetime) -> Person:
    """Make two records of one person one; the spellings of the one that goes stay findable.

    Refuses to merge a record with itself or one that is merged already, and offices that would be held twice at a time.
    """
    require(by, CHANGE_PEOPLE)
    both = {
        one.pk: one
        for one in Person.objects.select_for_update().filter(pk__in=[keep_id, gone_id]).order_by("pk")
    }
    keep, gone = both[keep_id], both[gone_id]
    known = set(keep.spellings.values_list("text", "language"))
    for spelling in gone.spellings.all():
        if (spelling.text, spelling.language) in known:
            spelling.delete()
    moved = keep_merge(keep=keep, gone=gone, by=by, at=at)
    PersonName.objects.get_or_create(person=keep, text=gone.name, language="")
    keep.save()
    record(
        "directory.person.merged", by=by, at=at, facts={"person": keep.pk, "gone": gone.pk, "moved": moved}
    )
    return keep


@transaction.atomic
def add_spelling(*, person_id: int, text: str, by: Actor, at: datetime, language: str = "") -> PersonName:
    """Enter another spelling of a person's name; one that is known already stays as it is."""
    require(by, CHANGE_PEOPLE)
    person = Person.objects.select_for_update().get(pk=person_id)
    spelling, new = PersonName.objects.get_or_create(person=person, text=text, language=language)
    if new:
        person.save()
        record("directory.person.spelled", by=by, at=at, facts={"person": person.pk}, personal={"name": text})
    return spelling


@transaction.atomic
def add_office(*, by: Actor, at: datetime, **fields: Any) -> Office:
    """Enter an office that a person holds or held.

    Refuses an end before the beginning, and the same office of the same person twice at a time.
    """
    require(by, CHANGE_PEOPLE)
    with _office_held_once():
        office = keep_new(record=Office(**fields), by=by, at=at)
    record(
        "directory.office.added",
        by=by,
        at=at,
        facts={"office": office.pk, "title": office.label, **_public(fields)},
    )
    return office


@transaction.atomic
def edit_office(
    *, record_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime
) -> Office:
    """Change an office. Refuses an edit of an older version, and what :func:`add_office` refuses."""
    require(by, CHANGE_PEOPLE)
    office = Office.objects.select_for_update().get(pk=record_id)
    with _office_held_once():
        changes = keep_edit(record=office, wanted=wanted, version=version, by=by, at=at)
    if changes:
        record("directory.office.edited", by=by, at=at, facts={"office": office.pk, "changes": changes})
    return office


@transaction.atomic
def merge_offices(*, keep_id: int, gone_id: int, by: Actor, at: datetime) -> Office:
    """Make two records of one office one. Refuses to merge a record with itself or one that is merged already."""
    require(by, CHANGE_PEOPLE)
    both = {
        one.pk: one
        for one in Office.objects.select_for_update().filter(pk__in=[keep_id, gone_id]).order_by("pk")
    }
    keep, gone = both[keep_id], both[gone_id]
    moved = keep_merge(keep=keep, gone=gone, by=by, at=at)
    record(
        "directory.office.merged", by=by, at=at, facts={"office": keep.pk, "gone": gone.pk, "moved": moved}
    )
    return keep


@transaction.atomic
def see_office(*, office_id: int, on: str, by: Actor, at: datetime) -> Office:
    """Note that a source of the date ``on`` shows the person in this office."""
    require(by, CHANGE_PEOPLE)
    office = Office.objects.select_for_update().get(pk=office_id)
    first, last = seen(office.seen_first, office.seen_last, on=on)
    if (first, last) != (office.seen_first, office.seen_last):
        wanted = {"seen_first": first, "seen_last": last}
        keep_edit(record=office, wanted=wanted, version=office.version, by=by, at=at)
        record("directory.office.seen", by=by, at=at, facts={"office": office.pk, "on": on})
    return office


@transaction.atomic
def add_contact(*, person_id: int, contact_kind: str, value: str, by: Actor, at: datetime) -> Contact:
    """Note how a person can be reached; what is noted already stays as it is.

    The journal learns that it was noted, never what. Refuses what is no address or number; a focal point may note
    only for people of the own party.
    """
    require(by, CHANGE_CONTACTS, parties=parties_of(person_id))
    check_contact(ContactKind(contact_kind), value)
    noted = Contact.objects.filter(person=person_id, contact_kind=contact_kind, value=value).first()
    if noted is not None:
        return noted
    contact = Contact(person_id=person_id, contact_kind=contact_kind, value=value)
    keep_new(record=contact, by=by, at=at)
    facts = {"person": person_id, "contact": contact.pk, "kind": contact_kind}
    record("directory.contact.noted", by=by, at=at, facts=facts)
    return contact


@transaction.atomic
def remove_contact(*, contact_id: int, by: Actor, at: datetime) -> int:
    """Take out how a person can be reached, for good; return whose it was.

    A focal point may do so only for people of the own party.
    """
    contact = Contact.objects.select_for_update().get(pk=contact_id)
    require(by, CHANGE_CONTACTS, parties=parties_of(contact.person_id))
    facts = {"person": contact.person_id, "contact": contact.pk, "kind": contact.contact_kind}
    contact.delete()
    record("directory.contact.removed", by=by, at=at, facts=facts)
    return contact.person_id


@contextmanager
def _office_held_once() -> Iterator[None]:
    """Turn the database's refusal of an office held twice into words."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as clash:
        if "office_is_held_once_at_a_time" not in str(clash):
            raise
        raise OfficeHeldTwice from clash


def _public(fields: Mapping[str, Any]) -> dict[str, object]:
    return {name: plain(value) for name, value in fields.items() if value not in ("", None)}
