"""Who gave passport data at an activity, until when it is kept, who may read it, who did, and what was purged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.translation import get_language, gettext

from shanyrak.cooperation.passports.models import Passport, Plan, Purge, Reader, Reading
from shanyrak.cooperation.passports.names import REASON_NAMES, RULE_NAMES
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.rules import STANDING
from shanyrak.records.languages import Said, said_in
from shanyrak.records.queries import names_of
from shanyrak.roles import Actor, Role

SHOWN = 50


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A registered person, and whether passport data is kept of them."""

    registration_id: int
    number: int
    name: str
    party: Said
    passport_id: int | None
    has_scan: bool
    entered_at: datetime | None
    by_themselves: bool
    purge_on: date | None


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """That somebody read a passport."""

    by: str
    at: datetime
    why: str
    with_scan: bool
    of: str


@dataclass(frozen=True, slots=True)
class PurgeLine:
    """That passports were purged, and the fingerprint by which anybody finds the entry in the journal."""

    count: int
    why: str
    at: datetime
    fingerprint: str


@dataclass(frozen=True, slots=True)
class ReaderLine:
    """An officer who may read the passports."""

    user_id: int
    name: str


def plan_of(activity_id: int) -> Plan | None:
    """Return the plan for passports of an activity; none where nobody asks for them."""
    plan: Plan | None = Plan.objects.filter(activity=activity_id).first()
    return plan


def people_of(activity_id: int) -> list[PersonLine]:
    """Return the registered people by name, each with whether passport data is kept; in two queries."""
    states = [state.value for state in STANDING]
    rows = Registration.objects.filter(activity=activity_id, state__in=states, erased_at=None)
    kept = Passport.objects.filter(registration__activity=activity_id).defer("sealed")
    by_person = {passport.registration_id: passport for passport in kept}
    ordered = rows.select_related("party").order_by("family_name", "given_name", "number")
    return [_person(row, by_person.get(row.pk)) for row in ordered]


def _person(row: Registration, passport: Any) -> PersonLine:
    return PersonLine(
        registration_id=row.pk,
        number=row.number,
        name=row.name,
        party=said_in(row.party.names if row.party else {}, get_language() or "en"),
        passport_id=passport.pk if passport else None,
        has_scan=bool(passport and passport.has_scan),
        entered_at=passport.changed_at if passport else None,
        by_themselves=bool(passport and passport.changed_by is None),
        purge_on=passport.purge_on if passport else None,
    )


def readings_of(activity_id: int) -> list[ReadingLine]:
    """Return who read passports of an activity, the newest first; in three queries."""
    rows = list(Reading.objects.filter(activity=activity_id).order_by("-at", "-pk")[:SHOWN])
    people = names_of({row.by for row in rows})
    of = _names({row.person for row in rows})
    return [
        ReadingLine(
            by=people.get(row.by or 0, ""),
            at=row.at,
            why=gettext(REASON_NAMES[row.reason]),
            with_scan=row.with_scan,
            of=of.get(row.person, "") or f"#{row.person}",
        )
        for row in rows
    ]


def _names(numbers: set[int]) -> Mapping[int, str]:
    return {row.pk: row.name for row in Registration.objects.filter(pk__in=numbers)}


def purges_of(activity_id: int) -> list[PurgeLine]:
    """Return what was purged of an activity, the newest first; in one query."""
    rows = Purge.objects.filter(activity=activity_id).order_by("-at", "-pk")
    return [PurgeLine(row.count, gettext(RULE_NAMES[row.rule]), row.at, row.fingerprint) for row in rows]


def readers_of(activity_id: int) -> list[ReaderLine]:
    """Return the officers whom the director named; in one query."""
    rows = Reader.objects.filter(activity=activity_id).select_related("user").order_by("user__name", "pk")
    return [ReaderLine(row.user_id, str(row.user)) for row in rows]


def may_read(activity_id: int, actor: Actor) -> bool:
    """Whether ``actor`` may read the passports of an activity: the director, or an officer who was named."""
    roles = actor.roles()
    if Role.DIRECTOR in roles:
        return True
    named = Reader.objects.filter(activity=activity_id, user=actor.pk or 0)
    return Role.OFFICER in roles and named.exists()
