"""People, parties, agreements and activities as files that another hub imports as they are; contacts and events in their own forms too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import vobject
from icalendar import Calendar, Event

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.agreements.models import Agreement
from shanyrak.cooperation.imports.columns import ACTIVITIES, AGREEMENTS, PARTIES, PEOPLE
from shanyrak.directory.models import Contact, Office, Party, Person
from shanyrak.directory.rules import PartyKind
from shanyrak.records.dates import PartialDate
from shanyrak.records.languages import LANGUAGES, original
from shanyrak.roles import Actor
from shanyrak.runtime.taking_away.tables import rows_for

BETWEEN = "; "
WHOLE_DAY = len("2021-10-17")
Line = dict[str, Any]


def _texts(name: str, texts: Any) -> Line:
    return {f"{name}_{language}": texts.get(language, {}).get("text", "") for language in LANGUAGES}


def _said(texts: Any) -> str:
    return original(texts)[1] if texts else ""


def people(actor: Actor | None) -> Iterator[Line]:
    """Yield a line for each office of each person, in the fields that an import takes."""
    offices: dict[int, list[Office]] = {}
    for office in rows_for(Office, actor).filter(merged_into=None).select_related("party__parent"):
        offices.setdefault(office.person_id, []).append(office)
    reached: dict[int, list[Contact]] = {}
    for contact in rows_for(Contact, actor):
        reached.setdefault(contact.person_id, []).append(contact)
    for person in rows_for(Person, actor).filter(merged_into=None):
        own = _reached(reached.get(person.pk, ()))
        held: list[Office | None] = [*offices.get(person.pk, [])]
        for office in held or [None]:
            yield {"name": person.name, **_texts("name", person.names), **_office(office), **own}


def _office(office: Office | None) -> Line:
    if office is None:
        return {}
    return {
        "office": _said(office.title),
        "party": office.party.label if office.party else "",
        "since": office.since,
        "until": office.until,
    }


def _reached(contacts: Iterable[Contact]) -> Line:
    return {
        name: BETWEEN.join(one.value for one in contacts if one.contact_kind == kind)
        for name, kind in (("email", "email"), ("phone", "phone"))
    }


def parties(actor: Actor | None) -> Iterator[Line]:
    """Yield a line for each organisation; countries are there in every hub."""
    rows = rows_for(Party, actor).filter(merged_into=None, party_kind=PartyKind.ORGANIZATION.value)
    for party in rows.select_related("parent").prefetch_related("other_names"):
        yield {
            "name": party.label,
            **_texts("name", party.names),
            "kind": party.organization_kind,
            "abbreviation": party.abbreviation,
            "parent": party.parent.label if party.parent else "",
            "aliases": BETWEEN.join(sorted(one.text for one in party.other_names.all())),
        }


def agreements(actor: Actor | None) -> Iterator[Line]:
    """Yield a line for each commitment of each agreement, and one for an agreement without any."""
    rows = rows_for(Agreement, actor).filter(merged_into=None)
    rows = rows.prefetch_related(
        "parties__party", "commitments__owed_by", "commitments__owed_to", "commitments__clause"
    )
    for agreement in rows:
        links = sorted(agreement.parties.all(), key=lambda one: one.position)
        head = {
            "title": _said(agreement.title),
            **_texts("title", agreement.title),
            "kind": agreement.agreement_kind,
            "parties": BETWEEN.join(one.party.label for one in links),
            **{
                name: getattr(agreement, name)
                for name in ("status", "reference", "signed_on", "signed_at", "since", "until")
            },
        }
        promises = [one for one in agreement.commitments.all() if one.merged_into_id is None]
        for promise in sorted(promises, key=lambda one: one.pk) or [None]:
            yield head | _promise(promise)


def _promise(promise: Any) -> Line:
    if promise is None:
        return {}
    return {
        "clause": promise.clause.number if promise.clause else "",
        "clause_title": _said(promise.clause.title) if promise.clause else "",
        "promise": _said(promise.promise),
        "promise_kind": promise.commitment_kind,
        "owed_by": promise.owed_by.label if promise.owed_by else "",
        "owed_to": promise.owed_to.label if promise.owed_to else "",
        "due_on": promise.due_on,
        "how_many": promise.how_many or "",
    }


def activities(actor: Actor | None) -> Iterator[Line]:
    """Yield a line for each activity."""
    rows = rows_for(Activity, actor).filter(merged_into=None)
    for activity in rows.prefetch_related("participants__party", "participants__person"):
        who = sorted(activity.participants.all(), key=lambda one: one.pk)
        yield {
            "title": _said(activity.title),
            **_texts("title", activity.title),
            "kind": activity.activity_kind,
            **{name: getattr(activity, name) for name in ("status", "since", "until")},
            "place": activity.place or ("online" if activity.is_online else ""),
            "hosts": BETWEEN.join(_named(one) for one in who if one.role == "host"),
            "participants": BETWEEN.join(_named(one) for one in who if one.role != "host"),
        }


def _named(one: Any) -> str:
    someone = one.party or one.person
    return (someone.label if someone else one.text).replace(";", ",")


READY = {
    "people": (PEOPLE, people),
    "parties": (PARTIES, parties),
    "agreements": (AGREEMENTS, agreements),
    "activities": (ACTIVITIES, activities),
}


def cards(actor: Actor | None) -> Iterator[str]:
    """Yield each person as a vCard."""
    for line in people(actor):
        card: Any = vobject.vCard()
        card.add("fn").value = line["name"]
        card.add("n").value = vobject.vcard.Name(given=line["name"])
        if line.get("office"):
            card.add("title").value = line["office"]
        if line.get("party"):
            card.add("org").value = [line["party"]]
        for name, part in (("email", "email"), ("tel", "phone")):
            for value in filter(None, line[part].split(BETWEEN)):
                card.add(name).value = value
        yield str(card.serialize())


def calendar(actor: Actor | None) -> bytes:
    """Return the activities whose day is known as a calendar."""
    made = Calendar()
    made.add("prodid", "-//Shanyrak//Archive//EN")
    made.add("version", "2.0")
    rows = rows_for(Activity, actor).filter(merged_into=None).exclude(since="")
    for activity in rows:
        first, last = PartialDate(activity.since), PartialDate(activity.until or activity.since)
        if len(activity.since) == WHOLE_DAY and first.has_year and first.first_day and last.last_day:
            event = Event()
            event.add("uid", f"activity-{activity.pk}@shanyrak")
            event.add("dtstamp", activity.changed_at)
            event.add("summary", activity.label)
            event.add("dtstart", first.first_day)
            event.add("dtend", last.last_day.fromordinal(last.last_day.toordinal() + 1))
            event.add("location", activity.place)
            made.add_component(event)
    return bytes(made.to_ical())
