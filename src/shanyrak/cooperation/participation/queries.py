"""Reading who takes part. Each function asks a fixed number of times and changes nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import get_language

from shanyrak.cooperation.participation.models import Participation
from shanyrak.cooperation.participation.rules import Stay, Step, gaps, steps
from shanyrak.directory.rules import PartyKind
from shanyrak.records.clocks import Clocks, clocks_in, number_of, seen
from shanyrak.records.languages import Said, said_in
from shanyrak.records.turning import begun_by
from shanyrak.roles import Actor

SOON = timedelta(days=91)  # the day after the last one lies at most so far ahead


@dataclass(frozen=True, slots=True)
class ParticipationLine:
    """A participation in a list."""

    id: int
    party_id: int
    party: Said
    party_kind: str
    since: str
    until: str
    instrument: Said


@dataclass(frozen=True, slots=True)
class Gap:
    """The days [since, until) in which a party that came back did not take part."""

    party_id: int
    party: Said
    since: date
    until: date


@dataclass(frozen=True, slots=True)
class Membership:
    """How many take part on a day, how the number went, and who was away in between."""

    on: date
    countries: int
    organizations: int
    steps: tuple[Step, ...]
    gaps: tuple[Gap, ...]
    undated: int  # of those counted, how many have no known beginning

    @property
    def most(self) -> int:
        """The highest number there ever was."""
        return max((step.count for step in self.steps), default=0)


def participations(filters: Mapping[str, Any], actor: Actor) -> QuerySet[Any]:
    """Return the participations that ``actor`` may see and that ``filters`` keep."""
    clocks = clocks_in(filters)
    rows = seen(Participation.objects.all(), actor, clocks).select_related("party")
    if filters.get("on") or clocks.chosen:
        rows = rows.filter(period__contains=clocks.on)
    if text := filters.get("q"):
        rows = rows.filter(search_text__contains=text.lower())
    if filters.get("ends_soon"):
        rows = rows.filter(period__endswith__gt=clocks.on, period__endswith__lte=clocks.on + SOON)
    if kind := filters.get("party_kind"):
        rows = rows.filter(party__party_kind=kind)
    return rows


def participation_line(row: Any) -> ParticipationLine:
    """Return a participation as a list shows it, in the reader's language."""
    language = get_language() or "en"
    return ParticipationLine(
        id=number_of(row),
        party_id=row.party_id,
        party=said_in(row.party.names, language),
        party_kind=row.party.party_kind,
        since=row.since,
        until=row.until,
        instrument=said_in(row.instrument, language),
    )


def membership(actor: Actor, clocks: Clocks) -> Membership:
    """Return how many take part on the day, as known on the other, with how it came to that."""
    rows = list(seen(Participation.objects.all(), actor, clocks).select_related("party"))
    stays = [(row, Stay(row.party_id, row.period.lower, row.period.upper)) for row in rows]
    here = [row for row, stay in stays if stay.holds(clocks.on)]
    countries = {row.party_id for row in here if row.party.party_kind == PartyKind.COUNTRY}
    organizations = {row.party_id for row in here} - countries
    return Membership(
        on=clocks.on,
        countries=len(countries),
        organizations=len(organizations),
        steps=tuple(
            step for step in steps(stay for _row, stay in stays) if not step.on or step.on <= clocks.on
        ),
        gaps=_gaps(stays),
        undated=sum(row.period.lower is None for row in here),
    )


def _gaps(stays: list[tuple[Any, Stay]]) -> tuple[Gap, ...]:
    language = get_language() or "en"
    by_party: dict[int, list[Stay]] = defaultdict(list)
    names: dict[int, Said] = {}
    for row, stay in stays:
        by_party[stay.party].append(stay)
        names[stay.party] = said_in(row.party.names, language)
    found = [
        Gap(party, names[party], since, until)
        for party, some in by_party.items()
        for since, until in gaps(some)
    ]
    return tuple(sorted(found, key=lambda gap: gap.since))


def participation_of(party_id: int, actor: Actor) -> tuple[ParticipationLine, ...]:
    """Return when a party took part, the earliest first."""
    rows = Participation.objects.standing().visible_to(actor).filter(party=party_id).select_related("party")
    return tuple(participation_line(row) for row in begun_by(rows, "since").order_by("period"))
