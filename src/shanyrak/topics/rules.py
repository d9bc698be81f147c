"""What topics are, what is refused about them, and which of them a text speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from shanyrak.records.languages import LANGUAGES
from shanyrak.refusals import Refusal, gettext_noop

NOTATION = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
SHORT, MIDDLING, LONG = 4, 6, 8  # letters; longer words carry longer endings
LOOSE = 2  # how many letters of an ending may be left over after a stem; one more after a long one


class NotationUnreadable(Refusal):
    """A notation that cannot stand in an address."""

    text = gettext_noop("Write the notation in small Latin letters, digits and hyphens: “pay-and-grading”.")
    field = "notation"


class NotationTaken(Refusal):
    """Two topics would have one notation."""

    text = gettext_noop("Another topic has the notation %(notation)s.")
    field = "notation"


class NotationFixed(Refusal):
    """A notation is what others know a topic by."""

    text = gettext_noop("The notation stays as it is: others refer to the topic by it.")
    field = "notation"


class NameMissing(Refusal):
    """A topic that some readers could not read."""

    text = gettext_noop("Name the topic in all four languages.")
    field = "names"


class BroaderThanItself(Refusal):
    """A topic would be broader than itself, directly or through others."""

    text = gettext_noop("A topic cannot be broader than itself.")
    field = "broader"


def check_topic(
    notation: str, names: Mapping[str, object], *, own: int | None, broader: Iterable[int]
) -> None:
    """Refuse an unreadable notation, a name missing in a language, and a topic that is broader than itself."""
    if not NOTATION.fullmatch(notation):
        raise NotationUnreadable
    if not all(names.get(language) for language in LANGUAGES):
        raise NameMissing
    if own is not None and own in set(broader):
        raise BroaderThanItself


@dataclass(frozen=True, slots=True)
class Term:
    """A label of a topic."""

    notation: str
    stems: tuple[str, ...]


def stem(word: str) -> str:
    """Return ``word`` without what inflection may change: a rough measure that serves all four languages alike."""
    cut = sum(len(word) > bound for bound in (SHORT, MIDDLING, LONG))
    return word[: len(word) - cut]


def stems(text: str) -> tuple[str, ...]:
    """Return the stems of the words of ``text``."""
    return tuple(stem(word) for word in re.findall(r"[^\W_]+", text.casefold()))


def alike(one: str, other: str) -> bool:
    """Whether two stems can be of one word."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < SHORT:
        return one == other
    return longer.startswith(shorter) and len(longer) - len(shorter) <= LOOSE + (len(shorter) >= MIDDLING)


def topics_in(text: str, terms: Iterable[Term]) -> list[str]:
    """Return the notations of the topics whose labels ``text`` contains, the most telling first.

    A label found inside a longer one that was found as well says nothing of its own: “training needs” is not
    also “training”.
    """
    said = stems(text)
    found: dict[str, frozenset[str]] = {}
    for term in terms:
        matched = _matched(term.stems, said)
        if len(matched) > len(found.get(term.notation, ())):
            found[term.notation] = matched
    told = [one for one in found if not any(found[one] < other for other in found.values())]
    return sorted(told, key=lambda notation: (-len(found[notation]), notation))


def _matched(label: tuple[str, ...], said: tuple[str, ...]) -> frozenset[str]:
    """Return the words of ``said`` that a label matches; none unless every word of it is there."""
    words = [next((word for word in said if alike(word, part)), "") for part in label]
    return frozenset(words) if words and all(words) else frozenset()
