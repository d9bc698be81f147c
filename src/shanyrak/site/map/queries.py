"""What the map shows of each country and organisation; a fixed number of questions whatever the rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Count, QuerySet
from django.db.models.functions import Coalesce
from django.utils.translation import get_language

from shanyrak.cooperation.activities.models import Activity, Participant
from shanyrak.cooperation.activities.rules import Standing
from shanyrak.cooperation.agreements.models import Agreement, AgreementParty, Commitment
from shanyrak.cooperation.agreements.rules import Course
from shanyrak.cooperation.agreements.states import State
from shanyrak.cooperation.participation.models import Participation
from shanyrak.directory.models import Office, Party
from shanyrak.directory.rules import PartyKind
from shanyrak.records.languages import Said, said_in
from shanyrak.roles import Actor
from shanyrak.site.addresses import address_of
from shanyrak.site.map.grid import Place, places

A_YEAR = timedelta(days=365)
ORGANISATIONS = 60  # on the page; the list of parties has them all


class Measure(StrEnum):
    """What the tiles can show."""

    TAKES_PART = "takes-part"
    IN_FORCE = "in-force"
    LATE = "late"
    ACTIVE = "active"


@dataclass(frozen=True, slots=True)
class Row:
    """A country or an organisation: its tile's place, and its figures."""

    name: Said
    code: str
    address: str
    place: Place | None
    since: str
    figures: Mapping[Measure, int]

    @property
    def takes_part(self) -> bool:
        """Whether it takes part today."""
        return bool(self.figures[Measure.TAKES_PART])

    @property
    def in_force(self) -> int:
        """How many agreements of it, or of bodies of it, are in force."""
        return self.figures[Measure.IN_FORCE]

    @property
    def late(self) -> int:
        """How many of its promises are late."""
        return self.figures[Measure.LATE]

    @property
    def active(self) -> int:
        """In how many activities of the last year it took part."""
        return self.figures[Measure.ACTIVE]

    @property
    def is_named(self) -> bool:
        """Whether there is anything to say of it."""
        return any(self.figures.values())


@dataclass(frozen=True, slots=True)
class World:
    """Everything the map and its tables show."""

    countries: tuple[Row, ...]
    organisations: tuple[Row, ...]

    @property
    def tiles(self) -> tuple[Row, ...]:
        """The countries that have a place on the map."""
        return tuple(row for row in self.countries if row.place)

    @property
    def named(self) -> tuple[Row, ...]:
        """The countries there is something to say of."""
        return tuple(row for row in self.countries if row.is_named)

    @property
    def elsewhere(self) -> tuple[Row, ...]:
        """Those of them that have no tile."""
        return tuple(row for row in self.named if row.place is None)


def world(actor: Actor, *, on: date) -> World:
    """Return the figures of the day; a country's are its own and those of its state bodies."""
    counts = {
        Measure.IN_FORCE: _in_force(actor, on=on),
        Measure.LATE: _late(actor, on=on),
        Measure.ACTIVE: _active(actor, on=on),
    }
    since = _taking_part(actor, on=on)
    seen = Party.objects.standing().visible_to(actor)
    countries = seen.filter(party_kind=PartyKind.COUNTRY.value)
    known = {number for found in counts.values() for number in found["own"]} | since.keys()
    organisations = seen.exclude(party_kind=PartyKind.COUNTRY.value).filter(pk__in=known)
    return World(
        _rows(countries, counts, since, "whole"),
        _rows(organisations.order_by("label")[:ORGANISATIONS], counts, since, "own"),
    )


Counts = dict[str, dict[int, int]]


def _rows(
    parties: QuerySet[Party], counts: Mapping[Measure, Counts], since: Mapping[int, str], whose: str
) -> tuple[Row, ...]:
    language = get_language() or "en"
    rows = [
        Row(
            name=said_in(party.names, language),
            code=party.iso2,
            address=address_of("directory.party", party.pk),
            place=places().get(party.iso2),
            since=since.get(party.pk, ""),
            figures={
                Measure.TAKES_PART: int(party.pk in since),
                **{measure: found[whose].get(party.pk, 0) for measure, found in counts.items()},
            },
        )
        for party in parties
    ]
    return tuple(sorted(rows, key=lambda row: row.name.text.casefold()))


def _taking_part(actor: Actor, *, on: date) -> dict[int, str]:
    """Return since when each party takes part that does today."""
    rows = Participation.objects.standing().visible_to(actor).on(on)
    return dict(rows.values_list("party", "since"))


def _in_force(actor: Actor, *, on: date) -> Counts:
    agreements = Agreement.objects.standing().visible_to(actor).on_course(Course.IN_FORCE, on=on)
    rows = AgreementParty.objects.filter(agreement__in=agreements)
    return _counted(rows, "party", "agreement", actor)


def _late(actor: Actor, *, on: date) -> Counts:
    rows = Commitment.objects.standing().visible_to(actor).in_state(State.OVERDUE, on=on)
    return _counted(rows, "owed_by", "pk", actor)


def _active(actor: Actor, *, on: date) -> Counts:
    held = Activity.objects.standing().visible_to(actor).standing_as(Standing.HELD, on=on)
    lately = held.filter(period__overlap=DateRange(on - A_YEAR, on + timedelta(days=1)))
    rows = Participant.objects.filter(activity__in=lately)
    # By an office only where the source names no party of its own, so that nobody is counted twice.
    by_office = rows.filter(party=None, office__in=Office.objects.standing().visible_to(actor))
    return _both(_pairs(rows, "party", actor), _pairs(by_office, "office__party", actor))


def _pairs(rows: QuerySet[Any], party: str, actor: Actor) -> set[tuple[int, int | None, int]]:
    """Return (party, what it is part of, activity) of the parties that may be seen."""
    shown = rows.filter(**{f"{party}__in": Party.objects.visible_to(actor).values("pk")})
    return set(shown.values_list(party, f"{party}__parent", "activity"))


def _both(*found: set[tuple[int, int | None, int]]) -> Counts:
    """Return how many activities each party has, and each country with its bodies; each activity once."""
    own: dict[int, set[int]] = defaultdict(set)
    whole: dict[int, set[int]] = defaultdict(set)
    for party, home, activity in set().union(*found):
        own[party].add(activity)
        whole[home or party].add(activity)
    return {
        "own": {party: len(some) for party, some in own.items()},
        "whole": {party: len(some) for party, some in whole.items()},
    }


def _counted(rows: QuerySet[Any], party: str, what: str, actor: Actor) -> Counts:
    """Return how many there are of each party, and of each country with its bodies; no hidden party counts."""
    shown = rows.filter(**{f"{party}__in": Party.objects.visible_to(actor).values("pk")}).order_by()
    whole = shown.annotate(home=Coalesce(f"{party}__parent", party)).values_list("home")
    return {
        "own": dict(shown.values_list(party).annotate(n=Count(what, distinct=True))),
        "whole": dict(whole.annotate(n=Count(what, distinct=True))),
    }
