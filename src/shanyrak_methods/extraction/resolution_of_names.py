"""Which known party or person a name may mean: candidates with reasons, for a person to decide."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from shanyrak_methods.extraction.gazetteer import bodies, countries
from shanyrak_methods.extraction.lists import listed
from shanyrak_methods.extraction.names import folded_name
from shanyrak_methods.extraction.spelling import distance
from shanyrak_methods.extraction.stems import stem

LEAST_SCORE = 0.4
REMEMBERED = 20_000  # a name that is compared with many others is taken apart once
SMALL_WORDS = frozenset(
    listed("of the for and on in under to de du des la le les et d l a an s и в по при о")
)
# A second spelling of a surname differs in this part of its letters at most.
SPELLING_SHARE = 0.25
# Two offices are one from half of their words on; titles share this much by chance.
SAME_OFFICE, CHANCE = 0.5, 0.3


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


def reason_of(code: str, **values: str) -> Reason:
    """Make a reason."""
    return Reason(code, tuple(values.items()))


@lru_cache(REMEMBERED)
def key_of(name: str) -> str:
    """Return a name without case, signs and small words."""
    return " ".join(word for word in re.findall(r"[^\W_]+", name.casefold()) if word not in SMALL_WORDS)


@lru_cache(REMEMBERED)
def stems_of(text: str) -> frozenset[str]:
    """Return the telling words of a text without their endings."""
    return frozenset(stem(word, "ru") for word in key_of(text).split() if len(word) > 1)


def overlap(first: frozenset[str], second: frozenset[str]) -> float:
    """Return how much two sets of words share, from nothing to one."""
    return 2 * len(first & second) / (len(first) + len(second)) if first and second else 0.0


def _initials(name: str) -> str:
    """Return the first letters of the telling words of a name."""
    return "".join(word[0] for word in key_of(name).split()).upper()


def best(candidates: Iterable[Candidate | None]) -> list[Candidate]:
    """Return the candidates that are likely enough, the likeliest first."""
    kept = [candidate for candidate in candidates if candidate and candidate.score >= LEAST_SCORE]
    return sorted(kept, key=lambda candidate: (-candidate.score, candidate.id))


def likely_same_party(
    name: str, aliases: Sequence[str], iso3: str | None, known: Sequence[KnownParty]
) -> list[Candidate]:
    """Return the parties that a name may mean, the likeliest first."""
    names = (name, *aliases)
    return best(_party_candidate(names, iso3, party) for party in known)


def _party_candidate(names: Sequence[str], iso3: str | None, party: KnownParty) -> Candidate | None:
    """Compare names with one party, by the surest sign they share."""
    if iso3 or party.kind == "country":
        same = iso3 is not None and iso3 == party.iso3
        return Candidate(party.id, 1.0, (reason_of("same_country", iso3=iso3 or ""),)) if same else None
    for judged in (_same_name, _same_body, _same_initials, _shared_words):
        score, reason = judged(names, party)
        if reason:
            return Candidate(party.id, score, (reason,))
    return None


def _same_name(names: Sequence[str], party: KnownParty) -> tuple[float, Reason | None]:
    """Say that a name is written alike."""
    known = {key_of(name): name for name in party.names}
    for position, name in enumerate(names):
        if key_of(name) in known:
            code = "same_name" if position == 0 else "same_alias"
            return (0.98 if position == 0 else 0.93), reason_of(code, alias=name)
    return 0.0, None


@lru_cache(REMEMBERED)
def _body_of(name: str) -> str | None:
    """Return the organisation of the field that a name is known to mean."""
    key = key_of(name)
    for body in bodies().values():
        if key in {key_of(form) for form in (*body.names, *body.abbreviations)}:
            return body.name
    return None


def _same_body(names: Sequence[str], party: KnownParty) -> tuple[float, Reason | None]:
    """Say that two names are known to mean one body."""
    mine = {body for name in names if (body := _body_of(name))}
    theirs = {body for name in party.names if (body := _body_of(name))}
    shared = sorted(mine & theirs)
    return (0.9, reason_of("known_as", name=shared[0])) if shared else (0.0, None)


def _same_initials(names: Sequence[str], party: KnownParty) -> tuple[float, Reason | None]:
    """Say that one name is the initials of another."""
    short = [name for name in (*names, *party.names) if name.isupper() and 2 < len(name) <= 8]  # noqa: PLR2004 - two letters fit too many names
    for abbreviation in short:
        others = names if abbreviation in party.names else party.names
        full = next((o for o in others if len(o.split()) > 2 and _initials(o) == abbreviation), None)  # noqa: PLR2004 - likewise
        if full:
            return 0.7, reason_of("initials_of", abbreviation=abbreviation, name=full)
    return 0.0, None


@lru_cache(REMEMBERED)
def _countries_in(name: str) -> frozenset[str]:
    """Return the countries that a name holds."""
    words = stems_of(name)
    return frozenset(code for code, country in countries().items() if stems_of(country.name) <= words)


def _shared_words(names: Sequence[str], party: KnownParty) -> tuple[float, Reason | None]:
    """Say that two names share most of their words; names of two countries' bodies never match."""
    pairs = [(a, b) for a in names for b in party.names]
    best = max(pairs, key=lambda pair: overlap(stems_of(pair[0]), stems_of(pair[1])), default=None)
    if best is None:
        return 0.0, None
    mine, theirs = _countries_in(best[0]), _countries_in(best[1])
    if mine and theirs and mine != theirs:
        return 0.0, None
    share = overlap(stems_of(best[0]), stems_of(best[1]))
    return round(0.8 * share, 2), reason_of("shared_words", name=best[1], share=f"{share:.2f}")


def likely_same_person(
    name: str, aliases: Sequence[str], office: str | None, party: str | None, known: Sequence[KnownPerson]
) -> list[Candidate]:
    """Return the people that a name may mean; a new title adds doubt, it never excludes."""
    names = (name, *aliases)
    return best(_person_candidate(names, office, party, person) for person in known)


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
        score, reasons = min(1.0, score + 0.05), [*reasons, reason_of("same_party", party=party)]
    if (
        office
        and person.offices
        and not any(overlap(stems_of(office), stems_of(o)) >= SAME_OFFICE for o in person.offices)
    ):
        reasons.append(reason_of("title_changed", before=person.offices[-1], now=office))
    return Candidate(person.id, round(score, 2), tuple(reasons))


def _same_person_name(first: str, second: str) -> tuple[float, Reason] | None:
    """Compare two spellings of a name across alphabets, initials and letters."""
    a, b = _name_parts(first), _name_parts(second)
    if not a or not b:
        return None
    if first.casefold() == second.casefold():
        return 0.97, reason_of("same_name", name=second)
    if a == b:
        return 0.94, reason_of("same_transliteration", name=second)
    if sorted(a) == sorted(b):
        return 0.85, reason_of("other_order", name=second)
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
        return (0.55, reason_of("surname_only", name=shown)) if a[-1] == b[-1] else None
    if _near(a[0], b[0]) and len(a[0]) > 1 and len(b[0]) > 1:
        return (0.9 if a[-1] == b[-1] or a[0] == b[0] else 0.75), reason_of("other_spelling", name=shown)
    initial = min(a[0], b[0], key=len)
    if len(initial) <= 2 and a[0][:1] == b[0][:1] and a[-1] == b[-1]:  # noqa: PLR2004 - an initial is one or two letters
        return 0.7, reason_of("initials", name=shown)
    return None
