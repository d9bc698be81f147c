"""Which known record a name or an event may be: candidates with reasons, for a person to decide.

Nothing is merged here. Reasons are codes with values, so that the desk can word them in any language.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from shanyrak_methods.extraction.gazetteer import bodies, countries, places
from shanyrak_methods.extraction.names import folded_name
from shanyrak_methods.extraction.spelling import distance
from shanyrak_methods.extraction.stems import stem

LEAST_SCORE = 0.4
SMALL_WORDS = frozenset(
    [
        "of",
        "the",
        "for",
        "and",
        "on",
        "in",
        "under",
        "to",
        "de",
        "du",
        "des",
        "la",
        "le",
        "les",
        "et",
        "d",
        "l",
        "a",
        "an",
        "s",
        "и",
        "в",
        "по",
        "при",
        "о",
    ]
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
# A second spelling of a surname differs in this part of its letters at most.
SPELLING_SHARE = 0.25
# Two offices are one from half of their words on; titles share this much by chance.
SAME_OFFICE, CHANCE = 0.5, 0.3
DAY = len("2016-05-30")


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a record may be meant: a code, and the values that its sentence needs."""

    code: str
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that may be meant, with how likely that is and why."""

    id: str
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class KnownParty:
    """A party of the directory."""

    id: str
    names: tuple[str, ...]
    iso3: str | None = None
    kind: str = "organization"


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person of the directory, with the offices that are recorded."""

    id: str
    names: tuple[str, ...]
    offices: tuple[str, ...] = ()
    party: str | None = None


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


def _reason(code: str, **values: str) -> Reason:
    """Make a reason."""
    return Reason(code, tuple(values.items()))


def _key(name: str) -> str:
    """Return a name without case, signs and small words."""
    return " ".join(word for word in re.findall(r"[^\W_]+", name.casefold()) if word not in SMALL_WORDS)


def _stems(text: str) -> frozenset[str]:
    """Return the telling words of a text without their endings."""
    return frozenset(stem(word, "ru") for word in _key(text).split() if len(word) > 1)


def _overlap(first: frozenset[str], second: frozenset[str]) -> float:
    """Return how much two sets of words share, from nothing to one."""
    return 2 * len(first & second) / (len(first) + len(second)) if first and second else 0.0


def _initials(name: str) -> str:
    """Return the first letters of the telling words of a name."""
    return "".join(word[0] for word in _key(name).split()).upper()


def _best(candidates: Iterable[Candidate | None]) -> list[Candidate]:
    """Return the candidates that are likely enough, the likeliest first."""
    kept = [candidate for candidate in candidates if candidate and candidate.score >= LEAST_SCORE]
    return sorted(kept, key=lambda candidate: (-candidate.score, candidate.id))


def likely_same_party(
    name: str, aliases: Sequence[str], iso3: str | None, known: Sequence[KnownParty]
) -> list[Candidate]:
    """Return the parties that a name may mean, the likeliest first."""
    names = (name, *aliases)
    return _best(_party_candidate(names, iso3, party) for party in known)


def _party_candidate(names: Sequence[str], iso3: str | None, party: KnownParty) -> Candidate | None:
    """Compare names with one party, by the surest sign they share."""
    if iso3 or party.kind == "country":
        same = iso3 is not None and iso3 == party.iso3
        return Candidate(party.id, 1.0, (_reason("same_country", iso3=iso3 or ""),)) if same else None
    for judged in (_same_name, _same_body, _same_initials, _shared_words):
        score, reason = judged(names, party)
        if reason:
            return Candidate(party.id, score, (reason,))
    return None


def _same_name(names: Sequence[str], party: KnownParty) -> tuple[float, Reason | None]:
    """Say that a name is written alike."""
    known = {_key(name): name for name in party.names}
    for position, name in enumerate(names):
        if _key(name) in known:
            code = "same_name" if position == 0 else "same_alias"
            return (0.98 if position == 0 else 0.93), _reason(code, alias=name)
    return 0.0, None


def _body_of(name: str) -> str | None:
    """Return the organisation of the field that a name is known to mean."""
    key = _key(name)
    for body in bodies().values():
        if key in {_key(form) for form in (*body.names, *body.abbreviations)}:
            return body.name
    return None


def _same_body(names: Sequence[str], party: KnownParty) -> tuple[float, Reason | None]:
    """Say that two names are known to mean one body."""
    mine = {body for name in names if (body := _body_of(name))}
    theirs = {body for name in party.names if (body := _body_of(name))}
    shared = sorted(mine & theirs)
    return (0.9, _reason("known_as", name=shared[0])) if shared else (0.0, None)


def _same_initials(names: Sequence[str], party: KnownParty) -> tuple[float, Reason | None]:
    """Say that one name is the initials of another."""
    short = [name for name in (*names, *party.names) if name.isupper() and 2 < len(name) <= 8]  # noqa: PLR2004 - two letters fit too many names
    for abbreviation in short:
        others = names if abbreviation in party.names else party.names
        full = next((o for o in others if len(o.split()) > 2 and _initials(o) == abbreviation), None)  # noqa: PLR2004 - likewise
        if full:
            return 0.7, _reason("initials_of", abbreviation=abbreviation, name=full)
    return 0.0, None


def _countries_in(name: str) -> frozenset[str]:
    """Return the countries that a name holds."""
    words = _stems(name)
    return frozenset(code for code, country in countries().items() if _stems(country.name) <= words)


def _shared_words(names: Sequence[str], party: KnownParty) -> tuple[float, Reason | None]:
    """Say that two names share most of their words; names of two countries' bodies never match."""
    pairs = [(a, b) for a in names for b in party.names]
    best = max(pairs, key=lambda pair: _overlap(_stems(pair[0]), _stems(pair[1])), default=None)
    if best is None:
        return 0.0, None
    mine, theirs = _countries_in(best[0]), _countries_in(best[1])
    if mine and theirs and mine != theirs:
        return 0.0, None
    share = _overlap(_stems(best[0]), _stems(best[1]))
    return round(0.8 * share, 2), _reason("shared_words", name=best[1], share=f"{share:.2f}")


def likely_same_person(
    name: str, aliases: Sequence[str], office: str | None, party: str | None, known: Sequence[KnownPerson]
) -> list[Candidate]:
    """Return the people that a name may mean; a new title adds doubt, it never excludes."""
    names = (name, *aliases)
    return _best(_person_candidate(names, office, party, person) for person in known)


def _person_candidate(
    names: Sequence[str], office: str | None, party: str | None, person: KnownPerson
) -> Candidate | None:
    """Compare names with one person."""
    matches = [match for a in names for b in person.names if (match := _same_person_name(a, b))]
    if not matches:
        return None
    score, reason = max(matches, key=lambda match: match[0])
    reasons = [reason]
    if party and person.party == party:
        score, reasons = min(1.0, score + 0.05), [*reasons, _reason("same_party", party=party)]
    if (
        office
        and person.offices
        and not any(_overlap(_stems(office), _stems(o)) >= SAME_OFFICE for o in person.offices)
    ):
        reasons.append(_reason("title_changed", before=person.offices[-1], now=office))
    return Candidate(person.id, round(score, 2), tuple(reasons))


def _same_person_name(first: str, second: str) -> tuple[float, Reason] | None:
    """Compare two spellings of a name across alphabets, initials and letters."""
    a, b = _name_parts(first), _name_parts(second)
    if not a or not b:
        return None
    if first.casefold() == second.casefold():
        return 0.97, _reason("same_name", name=second)
    if a == b:
        return 0.94, _reason("same_transliteration", name=second)
    if sorted(a) == sorted(b):
        return 0.85, _reason("other_order", name=second)
    if not _near(a[-1], b[-1]):
        return None
    return _by_given_name(a, b, second)


def _name_parts(name: str) -> list[str]:
    """Return the parts of a name in plain letters, spellings of one sound made alike."""
    plain = folded_name(name)
    for seen, kept in (
        ("kh", "h"),
        ("zh", "j"),
        ("ye", "e"),
        ("yu", "u"),
        ("ya", "a"),
        ("ou", "u"),
        ("y", "i"),
        ("w", "v"),
    ):
        plain = plain.replace(seen, kept)
    return plain.split()


def _near(first: str, second: str) -> bool:
    """Say whether two spellings of one word lie close together."""
    longest = max(len(first), len(second))
    return distance(first, second) <= max(1, int(SPELLING_SHARE * longest)) and first[:1] == second[:1]


def _by_given_name(a: list[str], b: list[str], shown: str) -> tuple[float, Reason] | None:
    """Compare given names where surnames are close."""
    if len(a) == 1 or len(b) == 1:
        return (0.55, _reason("surname_only", name=shown)) if a[-1] == b[-1] else None
    if _near(a[0], b[0]) and len(a[0]) > 1 and len(b[0]) > 1:
        return (0.9 if a[-1] == b[-1] or a[0] == b[0] else 0.75), _reason("other_spelling", name=shown)
    initial = min(a[0], b[0], key=len)
    if len(initial) <= 2 and a[0][:1] == b[0][:1] and a[-1] == b[-1]:  # noqa: PLR2004 - an initial is one or two letters
        return 0.7, _reason("initials", name=shown)
    return None


def _family(kind: str) -> str:
    """Return the family of a kind of activity."""
    return FAMILIES.get(kind, "event")


def _same_time(first: str | None, second: str | None) -> tuple[float, Reason | None]:
    """Say how well two dates agree; nothing is known where one is missing."""
    if not first or not second:
        return 0.0, None
    if first == second:
        precise = len(first) == DAY
        return (0.4 if precise else 0.25), _reason("same_date", date=first)
    if first.startswith(second) or second.startswith(first):
        return 0.2, _reason("date_within", date=min(first, second, key=len))
    if first.startswith("--") or second.startswith("--"):
        return (
            (0.25, _reason("same_day_without_year", date=first[-5:]))
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
    key = _key(place)
    for known in places().values():
        if any(_key(form) == key or key.startswith(f"{_key(form)} ") for form in known.names):
            return known.name
    return key


def likely_same_event(event: Event, known: Sequence[Event]) -> list[Candidate]:
    """Return the activities that may be one told elsewhere: same family, agreeing days, place, people or words."""
    return _best(_event_candidate(event, other) for other in known)


def _event_candidate(event: Event, other: Event) -> Candidate | None:
    """Compare two tellings of an activity."""
    if _family(event.kind) != _family(other.kind):
        return None
    when, dated = _same_time(event.start, other.start)
    if when < 0:
        if not _periods_meet(event, other):
            return None
        when, dated = 0.3, _reason("periods_meet", date=other.start or "")
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
    return (0.2, _reason("same_place", place=other.place or "")) if a == b else (-0.4, None)


def _shared_participants(event: Event, other: Event) -> tuple[float, Reason | None]:
    """Say how many participants two activities share."""
    shared = event.participants & other.participants
    if not shared:
        return 0.0, None
    share = len(shared) / min(len(event.participants), len(other.participants))
    return round(0.3 * share, 2), _reason("shared_participants", count=str(len(shared)))


def _shared_title(event: Event, other: Event) -> tuple[float, Reason | None]:
    """Say how much of their titles two activities share."""
    share = _overlap(_stems(event.title), _stems(other.title))
    return (
        (round(0.3 * share, 2), _reason("shared_title", share=f"{share:.2f}"))
        if share > CHANCE
        else (0.0, None)
    )


def likely_same_agreement(deal: Deal, known: Sequence[Deal]) -> list[Candidate]:
    """Return the agreements that may be one told elsewhere: same kind, shared parties, no other day."""
    return _best(_deal_candidate(deal, other) for other in known)


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
    reasons = [_reason("shared_parties", count=str(len(shared))), *([dated] if dated else [])]
    share = _overlap(_stems(deal.title), _stems(other.title))
    if share > 0.5:  # noqa: PLR2004 - most titles share the kind's own words
        score, reasons = score + 0.1, [*reasons, _reason("shared_title", share=f"{share:.2f}")]
    return Candidate(other.id, round(min(score, 0.99), 2), tuple(reasons))
