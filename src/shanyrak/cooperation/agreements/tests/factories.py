"""People, parties and agreements for the room's tests; made by the acts themselves."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from shanyrak.cooperation.agreements.actions import add_agreement, add_commitment
from shanyrak.cooperation.agreements.models import Agreement, Commitment
from shanyrak.directory.actions import add_office, add_party, add_person
from shanyrak.directory.models import Office, Party, Person
from shanyrak.records.languages import texts_from
from shanyrak.roles import Holder, Role

NOON = datetime(2026, 6, 2, 12, tzinfo=UTC)
AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))


def texts(english: str) -> dict[str, dict[str, str]]:
    """Return an English text in the form records keep."""
    return texts_from({"en": english})


def a_party(name: str, **fields: Any) -> Party:
    """Enter an organisation, or the country whose code is given."""
    kind = "country" if "iso3" in fields else "organization"
    if kind == "country" and (known := Party.objects.filter(iso3=fields["iso3"], party_kind=kind).first()):
        return known
    return add_party(party_kind=kind, names=texts(name), by=AIGUL, at=NOON, **fields)


def the_hub() -> Party:
    """Return the hub, entered once."""
    name = "Astana Civil Service Hub"
    return Party.objects.filter(label=name).first() or a_party(name, abbreviation="ACSH")


def bosa() -> Party:
    """Return the Belgian service, entered once."""
    known = Party.objects.filter(label="FPS BOSA").first()
    return known or a_party("FPS BOSA", parent=a_party("Belgium", iso2="BE", iso3="BEL"))


def a_person(name: str) -> Person:
    """Enter a person."""
    return add_person(name=name, by=AIGUL, at=NOON)


def an_office(person: Person, party: Party, title: str, since: str, until: str = "") -> Office:
    """Enter an office of a person."""
    return add_office(
        person=person, party=party, title=texts(title), since=since, until=until, by=AIGUL, at=NOON
    )


def memorandum(**fields: Any) -> Agreement:
    """Enter the memorandum with Belgium's service, or one like it."""
    wanted: dict[str, Any] = {
        "agreement_kind": "memorandum_of_understanding",
        "title": texts("Working together on civil service reform"),
        "status": "signed",
        "signed_on": "2020-03",
        "signed_at": "Brussels",
        "by": AIGUL,
        "at": NOON,
    }
    if "parties" not in fields:
        fields["parties"] = [the_hub(), bosa()]
    return add_agreement(**(wanted | fields))


def commitment(
    agreement: Agreement, promise: str = "Receive officials in Brussels", **fields: Any
) -> Commitment:
    """Enter a commitment of an agreement."""
    wanted: dict[str, Any] = {"commitment_kind": "study_visit", "by": AIGUL, "at": NOON}
    return add_commitment(agreement=agreement, promise=texts(promise), **(wanted | fields))
