"""Activities, parties and people for tests; made by the acts themselves."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from django.conf import settings

from shanyrak.cooperation.activities.actions import add_activity
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.agreements.actions import add_agreement, add_commitment
from shanyrak.cooperation.agreements.models import Commitment
from shanyrak.directory.actions import add_office, add_party, add_person
from shanyrak.directory.models import Office, Party, Person
from shanyrak.records.languages import texts_from
from shanyrak.roles import Holder, Role

NOON = datetime(2026, 6, 2, 12, tzinfo=UTC)
AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))


def organization(name: str) -> Party:
    """Return the organisation of this name, entered once."""
    known = Party.objects.filter(label=name).first()
    return known or add_party(
        party_kind="organization",
        organization_kind="agency",
        names=texts_from({"en": name}),
        by=AIGUL,
        at=NOON,
    )


def the_hub() -> Party:
    """Return the hub that runs this installation."""
    return organization(settings.HUB_NAME)


def person(name: str) -> Person:
    """Enter a person."""
    return add_person(name=name, by=AIGUL, at=NOON)


def office(holder: Person, party: Party, title: str, since: str = "", until: str = "") -> Office:
    """Enter an office of a person."""
    return add_office(
        person=holder,
        party=party,
        title=texts_from({"en": title}),
        since=since,
        until=until,
        by=AIGUL,
        at=NOON,
    )


def activity(title: str = "World Government Summit 2025", **fields: Any) -> Activity:
    """Enter an activity; without more, a summit of three days in Dubai."""
    wanted: dict[str, Any] = {
        "activity_kind": "summit",
        "since": "2025-02-10",
        "until": "2025-02-12",
        "place": "Dubai, United Arab Emirates",
        "status": "held",
    }
    return add_activity(title=texts_from({"en": title}), by=AIGUL, at=NOON, **(wanted | fields))


def commitment(promise: str = "Receive officials in Brussels") -> Commitment:
    """Enter a promise of the memorandum between the hub and Belgium's service."""
    agreement = add_agreement(
        agreement_kind="memorandum_of_understanding",
        title=texts_from({"en": "Working together on civil service reform"}),
        status="signed",
        signed_on="2020-03",
        parties=[the_hub(), organization("FPS BOSA")],
        by=AIGUL,
        at=NOON,
    )
    return add_commitment(
        agreement=agreement,
        commitment_kind="study_visit",
        promise=texts_from({"en": promise}),
        by=AIGUL,
        at=NOON,
    )
