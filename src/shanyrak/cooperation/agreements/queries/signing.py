"""In which office somebody signed."""

from __future__ import annotations

from shanyrak.cooperation.agreements.models import Agreement
from shanyrak.cooperation.agreements.models.agreement import first_day, last_day
from shanyrak.directory.models import Office, Party, Person
from shanyrak.directory.queries import office_of


def office_at_signing(agreement: Agreement, person: Person, party: Party | None) -> Office | None:
    """Return the office held through every day the signing can have been on; none where that is not certain."""
    first, last = first_day(agreement.signed_on), last_day(agreement.signed_on)
    if first is None or last is None:
        return None
    at_party = party.pk if party else None
    office = office_of(person.pk, on=first, party_id=at_party)
    return office if office == office_of(person.pk, on=last, party_id=at_party) else None
