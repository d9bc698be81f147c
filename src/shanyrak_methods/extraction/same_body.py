"""Which names of bodies in one text mean one body."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from shanyrak_methods.extraction.gazetteer import bodies, country_of_adjective
from shanyrak_methods.extraction.stems import stem

# Two names of one body share at least this part of their words, and are at least this long.
RENAMED_SHARE = 0.65


RENAMED_WORDS = 6


@dataclass(frozen=True, slots=True)
class Mention:
    """A party where the text names it."""

    key: str
    kind: str
    start: int
    end: int
    alias: str
    rule: str
    head: str = ""


def _content(name: str) -> frozenset[str]:
    """Return the words of a name that tell it from others."""
    small = {
        "of",
        "the",
        "for",
        "and",
        "on",
        "in",
        "under",
        "de",
        "du",
        "des",
        "la",
        "le",
        "et",
        "republic",
        "s",
        "l",
        "d",
    }
    return frozenset(word for word in re.findall(r"[^\W_]+", name.casefold()) if word not in small)


def _is_part(key: str, other: str, head: str, mentions: Sequence[Mention]) -> bool:
    """Say whether a name is a shorter form of another, under any of the names that the text gives that one."""
    own = _stems(key)
    forms = {other, *(m.alias for m in mentions if m.key == other)}
    longer = len(other) > len(key) or other in bodies()
    return any(
        head in form.casefold() and (own < _stems(form) or (longer and own == _stems(form))) for form in forms
    )


def _stems(name: str) -> frozenset[str]:
    """Return the telling words of a name without their case endings."""
    adjectives = country_of_adjective()
    return frozenset(stem(adjectives.get(word, word).casefold(), "ru") for word in _content(name))


def _renamed(key: str, other: str, keys: Sequence[str]) -> bool:
    """Say whether two long names differ in their middle only, as when a text words one body in two ways."""
    a, b = key.casefold().split(), other.casefold().split()
    shared = _content(key) & _content(other)
    enough = RENAMED_SHARE * (len(_content(key)) + len(_content(other)))
    alike = len(a) > RENAMED_WORDS and a[0] == b[0] and a[-1] == b[-1] and 2 * len(shared) >= enough
    return alike and (other in bodies() or keys.index(other) > keys.index(key))


def joined_keys(mentions: Sequence[Mention]) -> dict[str, str]:
    """Return for every name the fullest name of the same body in the text."""
    keys = list(dict.fromkeys(m.key for m in mentions if m.kind == "organization"))
    heads = {m.key: m.head for m in mentions if m.head}
    joined: dict[str, str] = {}
    for key in keys:
        fuller = [
            other
            for other in keys
            if other != key
            and key not in bodies()
            and heads.get(key)
            and (_is_part(key, other, heads[key], mentions) or _renamed(key, other, keys))
        ]
        joined[key] = max(fuller, key=len) if fuller else key
    return joined
