"""Entering people with their offices and contacts."""

from __future__ import annotations

from typing import Any

from shanyrak.cooperation.imports.checking.people import office_meant
from shanyrak.cooperation.imports.entering.work import Work, with_languages
from shanyrak.cooperation.imports.known import KnownOffice
from shanyrak.cooperation.intake.rules import folded
from shanyrak.directory.actions import add_contact, add_office, add_person, edit_office, edit_person
from shanyrak.directory.models import Contact, Office, Person
from shanyrak.records.languages import texts_from

# What a person is at a body that a list of contacts names without an office.
CONTACT_PERSON = {
    "en": "Contact person",
    "ru": "Контактное лицо",
    "kk": "Байланыс тұлғасы",
    "fr": "Personne de contact",
}


def enter_person(work: Work, plan: dict[str, Any], target: int | None) -> Person:
    """Enter a person, or what a row adds to one."""
    if target is not None:
        return _add_to(work, plan, Person.objects.get(pk=target))
    person = add_person(name=plan["name"], names=texts_from(plan["names"]), **work.shown, **work.who)
    work.made(person)
    _office(work, plan, person)
    for kind in ("email", "phone"):
        for value in plan[f"{kind}s"]:
            work.made(add_contact(person_id=person.pk, contact_kind=kind, value=value, **work.who))
    return person


def _office(work: Work, plan: dict[str, Any], person: Person) -> None:
    party = work.party(plan["party"])
    if party is None and not plan["title"]:
        return
    title = {plan["language"]: plan["title"]} if plan["title"] else CONTACT_PERSON
    office = add_office(
        person=person,
        party=party,
        title=texts_from(title),
        since=plan["since"],
        until=plan["until"],
        **work.shown,
        **work.who,
    )
    work.made(office)


def _contact(work: Work, person: Person, kind: str, value: str) -> None:
    known = Contact.objects.filter(person=person, contact_kind=kind, value=value).exists()
    if not known:
        work.made(add_contact(person_id=person.pk, contact_kind=kind, value=value, **work.who))


def _add_to(work: Work, plan: dict[str, Any], person: Person) -> Person:
    taken = work.taken
    names = with_languages(person.names, plan["names"], taken, "name")
    if names != person.names:
        work.edit(edit_person, person, {"names": names})
    if "office" in taken:
        _office(work, plan, person)
    elif taken & {"since", "until"}:
        _edit_office(work, plan, person)
    for kind in ("email", "phone"):
        for value in plan[f"{kind}s"]:
            if f"{kind}:{value}" in taken:
                _contact(work, person, kind, value)
    return person


def _edit_office(work: Work, plan: dict[str, Any], person: Person) -> None:
    rows = {office.pk: office for office in Office.objects.standing().filter(person=person).order_by("pk")}
    known = [
        KnownOffice(
            office.pk,
            office.party_id,
            frozenset(folded(said["text"]) for said in office.title.values()),
            office.since,
            office.until,
        )
        for office in rows.values()
    ]
    meant = office_meant(known, plan)
    if meant is not None:
        wanted: dict[str, Any] = {name: plan[name] for name in ("since", "until") if name in work.taken}
        work.edit(edit_office, rows[meant.id], wanted)
