"""Which known activity or agreement a telling may be: candidates with reasons, for a person to decide."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from shanyrak_methods.extraction.gazetteer import places
from shanyrak_methods.extraction.resolution_of_names import (
    CHANCE,
    Candidate,
    Reason,
    best,
    key_of,
    overlap,
    reason_of,
    stems_of,
)

FAMILIES = {
    "visit": "visit",
    "study_visit": "visit",
    "business_mission": "visit",
    "meeting": "meeting",
    "parliamentary_meeting": "meeting",
    "committee_meeting": "meeting",
    "steering_committee": "meeting",
}


DAY = len("2016-05-30")


@dataclass(frozen=True, slots=True)
class Event:
    """An activity as a document or the ledger tells it."""

    id: str
    kind: str
    title: str
    start: str | None = None
    end: str | None = None
    place: str | None = None
    participants: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Deal:
    """An agreement as a document or the ledger tells it."""

    id: str
    kind: str
    title: str
    parties: frozenset[str] = field(default_factory=frozenset)
    signed_date: str | None = None


def _family(kind: str) -> str:
    """Return the family of a kind of activity."""
    return FAMILIES.get(kind, "event")


def _same_time(first: str | None, second: str | None) -> tuple[float, Reason | None]:
    """Say how well two dates agree; nothing is known where one is missing."""
    if not first or not second:
        return 0.0, None
    if first == second:
        precise = len(first) == DAY
        return (0.4 if precise else 0.25), reason_of("same_date", date=first)
    if first.startswith(second) or second.startswith(first):
        return 0.2, reason_of("date_within", date=min(first, second, key=len))
    if first.startswith("--") or second.startswith("--"):
        return (
            (0.25, reason_of("same_day_without_year", date=first[-5:]))
            if first[-5:] == second[-5:]
            else (-1.0, None)
        )
    return -1.0, None


def _periods_meet(first: Event, second: Event) -> bool:
    """Say whether two periods share a day."""
    if not (first.start and second.start) or first.start.startswith("--") or second.start.startswith("--"):
        return False
    return first.start <= (second.end or second.start) and second.start <= (first.end or first.start)


def _place_key(place: str | None) -> str | None:
    """Return the English name of a place, whatever language it is written in."""
    if not place:
        return None
    key = key_of(place)
    for known in places().values():
        if any(key_of(form) == key or key.startswith(f"{key_of(form)} ") for form in known.names):
            return known.name
    return key


def likely_same_event(event: Event, known: Sequence[Event]) -> list[Candidate]:
    """Return the activities that may be one told elsewhere: same family, agreeing days, place, people or words."""
    return best(_event_candidate(event, other) for other in known)


def _event_candidate(event: Event, other: Event) -> Candidate | None:
    """Compare two tellings of an activity."""
    if _family(event.kind) != _family(other.kind):
        return None
    when, dated = _same_time(event.start, other.start)
    if when < 0:
        if not _periods_meet(event, other):
            return None
        when, dated = 0.3, reason_of("periods_meet", date=other.start or "")
    score, reasons = 0.1 + when, [reason for reason in (dated,) if reason]
    for judged in (_same_place, _shared_participants, _shared_title):
        added, reason = judged(event, other)
        score += added
        reasons += [reason] if reason else []
    return Candidate(other.id, round(min(score, 0.99), 2), tuple(reasons)) if reasons else None


def _same_place(event: Event, other: Event) -> tuple[float, Reason | None]:
    """Say whether two activities were in one place; two places speak against it."""
    a, b = _place_key(event.place), _place_key(other.place)
    if not a or not b:
        return 0.0, None
    return (0.2, reason_of("same_place", place=other.place or "")) if a == b else (-0.4, None)


def _shared_participants(event: Event, other: Event) -> tuple[float, Reason | None]:
    """Say how many participants two activities share."""
    shared = event.participants & other.participants
    if not shared:
        return 0.0, None
    share = len(shared) / min(len(event.participants), len(other.participants))
    return round(0.3 * share, 2), reason_of("shared_participants", count=str(len(shared)))


def _shared_title(event: Event, other: Event) -> tuple[float, Reason | None]:
    """Say how much of their titles two activities share."""
    share = overlap(stems_of(event.title), stems_of(other.title))
    return (
        (round(0.3 * share, 2), reason_of("shared_title", share=f"{share:.2f}"))
        if share > CHANCE
        else (0.0, None)
    )


def likely_same_agreement(deal: Deal, known: Sequence[Deal]) -> list[Candidate]:
    """Return the agreements that may be one told elsewhere: same kind, shared parties, no other day."""
    return best(_deal_candidate(deal, other) for other in known)


def _deal_candidate(deal: Deal, other: Deal) -> Candidate | None:
    """Compare two tellings of an agreement."""
    when, dated = _same_time(deal.signed_date, other.signed_date)
    if deal.kind != other.kind or when < 0:
        return None
    shared = deal.parties & other.parties
    if not shared:
        return None
    part = len(shared) / min(len(deal.parties), len(other.parties))
    score = 0.1 + 0.45 * part + when
    reasons = [reason_of("shared_parties", count=str(len(shared))), *([dated] if dated else [])]
    share = overlap(stems_of(deal.title), stems_of(other.title))
    if share > 0.5:  # noqa: PLR2004 - most titles share the kind's own words
        score, reasons = score + 0.1, [*reasons, reason_of("shared_title", share=f"{share:.2f}")]
    return Candidate(other.id, round(min(score, 0.99), 2), tuple(reasons))
