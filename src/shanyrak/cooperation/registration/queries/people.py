"""Who is registered for an activity, as the rooms above read it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.rules import State
from shanyrak.records.languages import Texts

NOBODYS: Texts = {}


@dataclass(frozen=True, slots=True)
class Registrant:
    """Somebody who is registered for an activity."""

    id: int
    number: int
    name: str
    given_name: str
    family_name: str
    email: str
    language: str
    party_id: int | None
    party: Texts
    organisation: str
    position: str
    role: str
    user: int | None
    person: int | None
    state: State
    companion_of: int | None


def registered(activity_id: int, *, states: Iterable[State] = (State.APPROVED,)) -> list[Registrant]:
    """Return who is registered for an activity in one of ``states``, by name; in one query."""
    rows = Registration.objects.filter(activity=activity_id, state__in=[state.value for state in states])
    ordered = rows.select_related("party").order_by("family_name", "given_name", "number")
    return [as_registrant(row) for row in ordered]


def registrant(registration_id: int) -> Registrant:
    """Return one registration. Raises Registration.DoesNotExist."""
    return as_registrant(Registration.objects.select_related("party").get(pk=registration_id))


def as_registrant(row: Registration) -> Registrant:
    """Return what rooms above see of a registration, whose party was fetched with it."""
    return Registrant(
        id=row.pk,
        number=row.number,
        name=row.name,
        given_name=row.given_name,
        family_name=row.family_name,
        email=row.email,
        language=row.language,
        party_id=row.party_id,
        party=row.party.names if row.party else NOBODYS,
        organisation=row.organisation,
        position=row.position,
        role=row.role,
        user=row.user_id,
        person=row.person_id,
        state=State(row.state),
        companion_of=row.companion_of_id,
    )
