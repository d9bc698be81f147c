"""How names and clauses are worded for a reader: where a phrase ends, when a name takes an article."""

import re
from collections.abc import Sequence

from shanyrak_methods.extraction.gazetteer import bodies, countries, places

MOST_NAMES = 3
# Names of bodies and countries that English speaks of with an article.
WITH_ARTICLE = re.compile(
    r"(?:\b(?:Hub|Service|Agency|Ministry|Academy|Association|Society|Union|Nations|Programme|Office|Commission|Committee|"
    r"Institute|Institution|Cent(?:re|er)|Bank|Council|Parliament|Senate|Fund|Department|Secretariat|Government|Mazhilis|"
    r"Organi[sz]ation|Commonwealth|Federation|Kingdom|States|Emirates|Netherlands|Philippines|Maldives|Volunteers|School)\b"
    r"|^University of)"
)
NO_ARTICLE = re.compile(
    r"^(?:The |Open |National School)|(?:University|['’]s [A-Z]\w+)$|^[A-Z]{2,8}$|^[ÀÉÈL]['’]?\w*\b"
)
HANGING = re.compile(
    r"[\s,;:–—-]+(?:(?:and|or|who|that|which|from|of|for|in|at|to|over|with|by|on|as|the|a|an|their|its|et|de|des|du|la|le|en|"
    r"из|по|в|на|и|с|для|о|об|за|мен|және)?[\s,;:–—-]*)$",
    re.IGNORECASE,
)
CAPITALS = re.compile(r"(?:\s(?:the|of|on|and|for)){0,3}\s[A-Z][\w’'-]*(?:\s\d{4}\b)?")


def cut_at(text: str, at_most: int) -> str:
    """Cut a text behind a whole word, leaving no connecting word hanging."""
    squeezed = re.sub(r"\s+", " ", text).strip(" ,;:–—-")
    if len(squeezed) > at_most:
        squeezed = squeezed[: at_most + 1].rsplit(" ", 1)[0]
    if squeezed.count("“") > squeezed.count("”"):
        squeezed = squeezed.rsplit("“", 1)[0]
    while (shorter := HANGING.sub("", f"{squeezed} ")) != squeezed:
        squeezed = shorter
    return squeezed


def capitalised(text: str) -> str:
    """Begin a title with a capital."""
    return text[:1].upper() + text[1:]


def by_capitals(text: str, start: int, end: int) -> str:
    """Return a name from its first word on, as far as its words begin with capitals."""
    while found := CAPITALS.match(text, end):
        end = found.end()
    return text[start:end]


def with_article(name: str) -> str:
    """Put "the" before a name that takes it."""
    return f"the {name}" if WITH_ARTICLE.search(name) and not NO_ARTICLE.search(name) else name


def joined(names: Sequence[str], *, at_most: int = MOST_NAMES) -> str:
    """Join names for a title; beyond the most that a title bears it says "and others"."""
    if len(names) > at_most:
        return f"{', '.join(names[:at_most])} and others"
    return " and ".join(names) if len(names) < 3 else f"{', '.join(names[:-1])} and {names[-1]}"  # noqa: PLR2004 - two names need no comma


def short_name(name: str) -> str:
    """Return the abbreviation of a listed body, else the name itself."""
    listed = next((body for body in bodies().values() if body.name == name), None)
    return next((short for short in listed.abbreviations if short.isascii()), name) if listed else name


def english_place(place: str) -> str:
    """Return the English name of a listed city or a country."""
    city = next((known.name for known in places().values() if place in known.names), None)
    land = next((known.name for known in countries().values() if place in dict(known.shown).values()), None)
    return city or land or place
