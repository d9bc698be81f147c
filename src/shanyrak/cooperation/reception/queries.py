"""Reading who is expected and who came. Each function asks a fixed number of times."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.translation import get_language

from shanyrak.cooperation.activities.models import Activity, Participant
from shanyrak.cooperation.reception.codes import check_of
from shanyrak.cooperation.reception.models import Arrival
from shanyrak.cooperation.reception.rules import Noted, arrived_at
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.queries import Registrant, registered
from shanyrak.cooperation.registration.rules import Source
from shanyrak.records.languages import Said, said_in


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who is expected, and since when they are there."""

    id: int
    number: int
    name: str
    party: Said
    organisation: str
    role: str
    came_at: datetime | None


def arrivals(activity_id: int, *, session: int | None = None) -> dict[int, datetime]:
    """Return since when each person is there who came to an activity, or to one session of it; in one query."""
    rows = Arrival.objects.filter(registration__activity=activity_id, session=session)
    pressed: dict[int, list[Noted]] = defaultdict(list)
    for registration, at, came in rows.values_list("registration", "at", "came"):
        pressed[registration].append(Noted(at, not came))
    found = {registration: arrived_at(presses) for registration, presses in pressed.items()}
    return {registration: at for registration, at in found.items() if at is not None}


def arrived(activity_id: int) -> set[int]:
    """Return the numbers of the registrations of those who came."""
    return set(arrivals(activity_id))


def guests(activity_id: int, *, session: int | None = None) -> list[Guest]:
    """Return who is expected, by name, with their arrival; in two queries."""
    came = arrivals(activity_id, session=session)
    language = get_language() or "en"
    return [as_guest(one, came, language) for one in registered(activity_id)]


def as_guest(one: Registrant, came: Mapping[int, datetime], language: str) -> Guest:
    """Return somebody registered as the door sees them."""
    return Guest(
        id=one.id,
        number=one.number,
        name=one.name or f"#{one.number}",
        party=said_in(one.party, language),
        organisation=one.organisation,
        role=one.role,
        came_at=came.get(one.id),
    )


def found_among(people: Sequence[Guest], text: str) -> list[Guest]:
    """Return those whose number is ``text``, or whose name has each of its words."""
    words = text.lower().split()
    if text.strip().isdecimal():
        return [one for one in people if one.number == int(text)]
    return [one for one in people if all(word in one.name.lower() for word in words)]


def on_device(people: Sequence[Guest]) -> list[dict[str, object]]:
    """Return what a phone may keep: name, party, number and state, and by what it knows a badge as true."""
    return [
        {
            "id": one.id,
            "number": one.number,
            "name": one.name,
            "party": str(one.party),
            "came_at": one.came_at.isoformat() if one.came_at else None,
            "check": check_of(one.id),
        }
        for one in people
    ]


def last_day(activity: Activity) -> date | None:
    """Return the last day of an activity, if one was said."""
    days = activity.period
    day: date | None = days.upper - timedelta(days=1) if days and days.upper else None
    return day


@dataclass(frozen=True, slots=True)
class FromParty:
    """How many of a party were expected, and how many came."""

    party_id: int | None
    party: Said
    expected: int
    came: int


@dataclass(frozen=True, slots=True)
class WhoCame:
    """The numbers of a reception, and who did not come."""

    expected: int
    came: int
    walk_ins: int
    parties: tuple[FromParty, ...]
    missing: tuple[Guest, ...]


def who_came(activity_id: int) -> WhoCame:
    """Return the numbers of an activity's reception, by party; in three queries."""
    came, language = arrivals(activity_id), get_language() or "en"
    people = registered(activity_id)
    by_party: dict[int | None, list[Registrant]] = defaultdict(list)
    for one in people:
        by_party[one.party_id].append(one)
    parties = [
        FromParty(party, said_in(some[0].party, language), len(some), sum(one.id in came for one in some))
        for party, some in by_party.items()
    ]
    walk_ins = Registration.objects.filter(activity=activity_id, source=Source.WALK_IN.value).count()
    return WhoCame(
        expected=len(people),
        came=sum(one.id in came for one in people),
        walk_ins=walk_ins,
        parties=tuple(sorted(parties, key=lambda one: (one.party_id is None, str(one.party)))),
        missing=tuple(as_guest(one, came, language) for one in people if one.id not in came),
    )


@dataclass(frozen=True, slots=True)
class ForLedger:
    """Somebody who came and could stand in the ledger: a party, or a person of the directory."""

    role: str
    name: Said | str
    party_id: int | None = None
    person_id: int | None = None


def not_in_ledger(activity_id: int) -> list[ForLedger]:
    """Return the parties and people that came and do not stand in the activity yet; hosts and chairs count as standing."""
    came, language = arrived(activity_id), get_language() or "en"
    standing = list(Participant.objects.filter(activity=activity_id).values_list("party", "person"))
    parties, people = {party for party, _p in standing}, {person for _p, person in standing}
    found: dict[tuple[str, int], ForLedger] = {}
    for one in registered(activity_id):
        if one.id not in came:
            continue
        if one.party_id and one.party_id not in parties:
            party = ForLedger("participant", said_in(one.party, language), party_id=one.party_id)
            found.setdefault(("party", one.party_id), party)
        if one.person and one.person not in people:
            person = ForLedger(one.role, one.name, party_id=one.party_id, person_id=one.person)
            found.setdefault(("person", one.person), person)
    return list(found.values())
