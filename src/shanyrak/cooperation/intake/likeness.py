"""How like two names, people or events are, with the reasons in words. Knows nothing of tables.

Only what is certain answers by itself which record is meant: the same code, or the same full name. Everything else is a
question to the reviewer.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from shanyrak.records.dates import PartialDate
from shanyrak.refusals import gettext_noop

SAME = 1.0
LIKELY = 0.6
A_SPELLING = 0.82  # how alike two spellings of one family name must be
FULL_NAME = 2  # words
NOT_TELLING = frozenset(
    {"the", "of", "and", "for", "on", "in", "a", "de", "la", "du", "des", "le", "et", "и", "по"}
)
LETTERS = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіўҳҷӣӯ",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "e",
            "zh",
            "z",
            "i",
            "i",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "sh",
            "",
            "y",
            "",
            "e",
            "yu",
            "ya",
            "a",
            "g",
            "k",
            "n",
            "o",
            "u",
            "u",
            "h",
            "i",
            "u",
            "h",
            "j",
            "i",
            "u",
        ],
        strict=True,
    )
)


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


@dataclass(frozen=True, slots=True)
class Happening:
    """What an activity is compared by."""

    kind: str
    title: str
    since: str
    until: str
    place: str
    who: frozenset[int]
    status: str = "held"


def because(text: str, **facts: object) -> Reason:
    """Return a reason."""
    return Reason(text, {name: str(value) for name, value in facts.items()})


@cache
def latin(text: str) -> str:
    """Return ``text`` in plain Latin letters, so that spellings in two alphabets can be compared."""
    plain = "".join(LETTERS.get(letter, letter) for letter in text.casefold())
    decomposed = unicodedata.normalize("NFKD", plain)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@cache
def words(text: str) -> tuple[str, ...]:
    """Return the words of a name, without those that tell nothing."""
    return tuple(
        word for word in re.findall(r"\w+", text.casefold().replace("’", "'")) if word not in NOT_TELLING
    )


def same_party(
    names: Sequence[str], iso3: str | None, known: Collection[str], known_iso3: str
) -> Likeness | None:
    """Return how like a party of a document is to one that bears the names ``known``."""
    if iso3 or known_iso3:
        if iso3 == known_iso3:
            return Likeness(
                SAME, (because(gettext_noop("the same country code, %(code)s"), code=iso3),), certain=True
            )
        return None
    theirs = {words(name): name for name in known}
    shared = [theirs[words(name)] for name in names if words(name) and words(name) in theirs]
    if shared:
        name = max(shared, key=len)
        full = len(words(name)) >= FULL_NAME
        return Likeness(
            SAME if full else 0.9,
            (because(gettext_noop("“%(name)s” is one of its names"), name=name),),
            certain=full,
        )
    best = max(((overlap(one, other), other) for one in names for other in known), default=(0.0, ""))
    if best[0] < LIKELY:
        return None
    return Likeness(best[0], (because(gettext_noop("its name is close to “%(name)s”"), name=best[1]),))


def overlap(one: str, other: str) -> float:
    """Return the share of words that two names have in common; one word alone shows nothing."""
    ours, theirs = {latin(word) for word in words(one)}, {latin(word) for word in words(other)}
    if min(len(ours), len(theirs)) < FULL_NAME:
        return 0.0
    return len(ours & theirs) / len(ours | theirs)


def same_person(
    names: Sequence[str], parties: Collection[int], known: Collection[str], known_parties: Collection[int]
) -> Likeness | None:
    """Return how like a person of a document is to one who bears the names ``known`` and held offices at parties."""
    theirs = {words(name): name for name in known}
    same = next((theirs[words(name)] for name in names if words(name) in theirs), None)
    if same and len(words(same)) >= FULL_NAME:
        return Likeness(
            SAME, (because(gettext_noop("“%(name)s” is one of the spellings"), name=same),), certain=True
        )
    pairs = ((spelled_alike(one, other), one, other) for one in names for other in known)
    score, one, other = max(pairs, default=(0.0, "", ""))
    if score < LIKELY:
        return None
    reasons = [because(gettext_noop("“%(one)s” and “%(other)s” may be one name"), one=one, other=other)]
    if set(parties) & set(known_parties):
        reasons.append(because(gettext_noop("an office at the same body")))
        score += 0.1
    return Likeness(min(score, 0.99), tuple(reasons))


def spelled_alike(one: str, other: str) -> float:
    """Return how surely two spellings are one name: the family name alike, and given names or initials that agree."""
    ours, theirs = [latin(w) for w in words(one)], [latin(w) for w in words(other)]
    if not ours or not theirs:
        return 0.0
    if min(len(ours), len(theirs)) == 1:
        # A family name alone says little, but it must be quite the same to say anything.
        return 0.65 if {ours[-1]} & set(theirs) or {theirs[-1]} & set(ours) else 0.0
    return max(
        _alike(ours, theirs), _alike([*ours[1:], ours[0]], theirs), _alike(ours, [*theirs[1:], theirs[0]])
    )


def _alike(ours: list[str], theirs: list[str]) -> float:
    family = SequenceMatcher(None, _sound(ours[-1]), _sound(theirs[-1])).ratio()
    if family < A_SPELLING:
        return 0.0
    given = _given(ours[:-1], theirs[:-1])
    return 0.0 if given < A_SPELLING - 0.1 else (family + given) / 2


def _given(ours: list[str], theirs: list[str]) -> float:
    """Compare the first given names; an initial agrees with any name that begins with it."""
    one, other = ours[0], theirs[0]
    if min(len(one), len(other)) == 1:
        return 0.8 if one[0] == other[0] else 0.0
    return SequenceMatcher(None, _sound(one), _sound(other)).ratio()


def _sound(name: str) -> str:
    """Return a name with what spellings in Latin letters differ in evened out."""
    for spelled, heard in (
        ("zh", "j"),
        ("dzh", "j"),
        ("kh", "h"),
        ("iy", "i"),
        ("ei", "e"),
        ("y", "i"),
        ("w", "v"),
        ("q", "k"),
        ("ph", "f"),
    ):
        name = name.replace(spelled, heard)
    return re.sub(r"(.)\1", r"\1", name)


def days(since: str, until: str) -> tuple[object, object] | None:
    """Return the first and the last day that two partial dates can mean; none without a year."""
    first = PartialDate(since).first_day if since else None
    last = PartialDate(until or since).last_day if until or since else None
    return (first, last) if first and last else None


def same_event(ours: Happening, theirs: Happening, *, told_in: Iterable[str] = ()) -> Likeness | None:
    """Return how like two activities are: when, where, who, and what they are called."""
    when = _when(ours, theirs)
    if when is None:
        return None
    score, reasons = when
    if ours.place and theirs.place:
        same_place = latin(ours.place).split(",")[0] == latin(theirs.place).split(",")[0]
        score += 0.2 if same_place else -0.3
        if same_place:
            reasons.append(because(gettext_noop("the same place, %(place)s"), place=theirs.place))
    both = ours.who & theirs.who
    if both:
        score += 0.4 * len(both) / min(len(ours.who), len(theirs.who))
        reasons.append(
            because(
                gettext_noop("%(shared)s of %(all)s who took part are the same"),
                shared=len(both),
                all=max(len(ours.who), len(theirs.who)),
            )
        )
    called = overlap(ours.title, theirs.title)
    if called >= LIKELY:
        score += 0.3
        reasons.append(because(gettext_noop("a title like “%(title)s”"), title=theirs.title))
    if ours.kind == theirs.kind:
        score += 0.1
    else:
        score -= 0.2
    languages = sorted(set(told_in))
    if len(languages) > 1:
        reasons.append(because(gettext_noop("told in another language")))
    enough = len(reasons) > 1 or called >= LIKELY
    return Likeness(min(score, 0.99), tuple(reasons)) if score >= LIKELY and enough else None


def _when(ours: Happening, theirs: Happening) -> tuple[float, list[Reason]] | None:
    """Return what the dates say; none where they exclude each other."""
    one, other = days(ours.since, ours.until), days(theirs.since, theirs.until)
    if one is None or other is None:
        return (0.0, [])
    if one[0] > other[1] or other[0] > one[1]:  # type: ignore[operator]  # days can be compared
        return None
    exact = one == other
    text = gettext_noop("the same days") if exact else gettext_noop("days that fit each other")
    return (0.4 if exact else 0.2, [because(text)])
