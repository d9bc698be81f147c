"""How like two names, people or events are, with the reasons in words; the library decides, this room words it.

Only what is certain answers by itself which record is meant: the same code, or the same full name. Everything else is a
question to the reviewer.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from shanyrak.records.dates import PartialDate
from shanyrak.refusals import gettext_noop
from shanyrak_methods.extraction import resolution
from shanyrak_methods.extraction.resolution import Deal, Event, KnownParty, KnownPerson

SAME = 1.0
LIKELY = 0.6
HALF = 0.5
WHEN_AND_WHERE = frozenset(
    {"same_date", "date_within", "same_day_without_year", "periods_meet", "same_place"}
)
A_QUESTION = 0.95
FULL_NAME = 2  # words
TWO_PARTIES = 2
NOT_TELLING = frozenset(
    {"the", "of", "and", "for", "on", "in", "a", "de", "la", "du", "des", "le", "et", "и", "по"}
)
BY_AGREEMENT = frozenset(
    {"agreement", "memorandum_of_understanding", "partnership", "arrangement", "protocol"}
)
WORDS: Mapping[str, str] = {
    "same_country": gettext_noop("the same country code, %(iso3)s"),
    "same_name": gettext_noop("“%(name)s” is one of its names"),
    "same_alias": gettext_noop("“%(name)s” is one of its names"),
    "known_as": gettext_noop("both are known as %(name)s"),
    "initials_of": gettext_noop("“%(abbreviation)s” are the first letters of “%(name)s”"),
    "shared_words": gettext_noop("its name shares most words with “%(name)s”"),
    "same_transliteration": gettext_noop("“%(name)s” is the same name in another alphabet"),
    "other_order": gettext_noop("“%(name)s” has the same parts in another order"),
    "other_spelling": gettext_noop("“%(name)s” may be another spelling"),
    "initials": gettext_noop("the initials and the family name of “%(name)s” agree"),
    "surname_only": gettext_noop("the family name of “%(name)s” is the same"),
    "same_party": gettext_noop("an office at the same body"),
    "title_changed": gettext_noop("a new office for this person: %(now)s; before: %(before)s"),
    "same_date": gettext_noop("the same date, %(date)s"),
    "date_within": gettext_noop("dates that fit each other: %(date)s"),
    "same_day_without_year": gettext_noop("the same day, %(date)s; one of them without its year"),
    "periods_meet": gettext_noop("days that overlap"),
    "same_place": gettext_noop("the same place, %(place)s"),
    "shared_participants": gettext_noop("%(count)s who took part are the same"),
    "shared_title": gettext_noop("titles that share words"),
    "shared_parties": gettext_noop("%(count)s parties are the same"),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two may be the same: a sentence and what fills it in."""

    text: str
    facts: dict[str, str]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How surely two are one, and why."""

    score: float
    reasons: tuple[Reason, ...]
    certain: bool = False


def because(text: str, **facts: object) -> Reason:
    """Return a reason."""
    return Reason(text, {name: str(value) for name, value in facts.items()})


def words(text: str) -> tuple[str, ...]:
    """Return the words of a name, without those that tell nothing."""
    return tuple(word for word in re.findall(r"\w+", text.casefold()) if word not in NOT_TELLING)


def telling(name: str) -> bool:
    """Whether a name says who is meant: two words at least, or an abbreviation."""
    return len(words(name)) >= FULL_NAME or (name.isupper() and len(name) > FULL_NAME)


def overlap(one: str, other: str) -> float:
    """Return the share of words that two texts have in common; one word alone shows nothing."""
    ours, theirs = set(words(one)), set(words(other))
    if min(len(ours), len(theirs)) < FULL_NAME:
        return 0.0
    return len(ours & theirs) / len(ours | theirs)


def _worded(found: Sequence[resolution.Candidate]) -> Likeness | None:
    """Return the library's answer with its reasons in words."""
    if not found:
        return None
    best = found[0]
    reasons = []
    for reason in best.reasons:
        facts = dict(reason.values)
        facts.setdefault("name", facts.get("alias", ""))
        reasons.append(Reason(WORDS[reason.code], facts))
    return Likeness(best.score, tuple(reasons))


def same_party(
    names: Sequence[str], iso3: str | None, known: Collection[str], known_iso3: str
) -> Likeness | None:
    """Return how like a party of a document is to one that bears the names ``known``."""
    kind = "country" if known_iso3 else "organization"
    party = KnownParty("", tuple(known), known_iso3 or None, kind)
    found = resolution.likely_same_party(names[0] if names else "", names[1:], iso3, [party])
    alike = _worded(found)
    if alike is None:
        return None
    code = found[0].reasons[0].code
    # Facts of documents name bodies, so a country's code with a body's name is no sign; the library sees to that.
    if code == "same_country":
        return replace(alike, certain=True)
    said = dict(found[0].reasons[0].values).get("alias", "")
    certain = (code in {"same_name", "same_alias"} and telling(said)) or (
        code == "known_as" and any(telling(name) for name in names)
    )
    return replace(alike, score=min(alike.score, 0.99), certain=certain)


def same_person(
    names: Sequence[str],
    known: Collection[str],
    *,
    office: str = "",
    offices: Sequence[str] = (),
    party: int | None = None,
    parties: Collection[int] = (),
) -> Likeness | None:
    """Return how like a person of a document is to one who bears the names ``known`` and held offices at ``parties``."""
    shared = str(party) if party in parties else None
    person = KnownPerson("", tuple(known), tuple(offices), shared)
    found = resolution.likely_same_person(names[0] if names else "", names[1:], office, shared, [person])
    alike = _worded(found)
    if alike is None:
        return None
    code, said = found[0].reasons[0].code, dict(found[0].reasons[0].values).get("name", "")
    if code == "same_name":
        first = because(gettext_noop("“%(name)s” is one of the spellings"), name=said)
        return Likeness(SAME, (first, *alike.reasons[1:]), certain=len(words(said)) >= FULL_NAME)
    return replace(alike, score=min(alike.score, A_QUESTION))


def same_event(ours: Event, theirs: Event, *, told_in: Iterable[str] = ()) -> Likeness | None:
    """Return how like two activities are: when, where, who, and what they are called. Never certain."""
    found = resolution.likely_same_event(ours, [theirs])
    alike = _enough(_worded(found))
    placed = {reason.code for one in found for reason in one.reasons} & WHEN_AND_WHERE
    if not placed and overlap(ours.title, theirs.title) < LIKELY:
        return None  # the same people meet often
    if alike and len(set(told_in)) > 1:
        return replace(alike, reasons=(*alike.reasons, because(gettext_noop("told in another language"))))
    return alike


def same_agreement(ours: Deal, theirs: Deal) -> Likeness | None:
    """Return how like two agreements are; a memorandum may be told as an agreement. Never certain."""
    shared = ours.parties & theirs.parties
    telling_parties = len(shared) >= TWO_PARTIES or ours.parties == theirs.parties
    if not telling_parties and overlap(ours.title, theirs.title) < LIKELY:
        return None  # one shared party says nothing: the hub stands in most agreements
    return _enough(_worded(resolution.likely_same_agreement(_by_family(ours), [_by_family(theirs)])))


def _enough(alike: Likeness | None) -> Likeness | None:
    """One sign in common makes no event: a reviewer asked too often stops reading."""
    return alike if alike and alike.score >= HALF and len(alike.reasons) > 1 else None


def _by_family(deal: Deal) -> Deal:
    return replace(deal, kind="agreement") if deal.kind in BY_AGREEMENT else deal


def days(since: str, until: str) -> tuple[date, date] | None:
    """Return the first and the last day that two partial dates can mean; none without a year."""
    first = PartialDate(since).first_day if since else None
    last = PartialDate(until or since).last_day if until or since else None
    return (first, last) if first and last else None
