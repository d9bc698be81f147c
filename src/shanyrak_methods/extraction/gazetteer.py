"""Names that are known beforehand: countries, their adjectives, bodies of the field, cities.

All names stand in one trie of stems, walked once over the words of a text.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from shanyrak_methods.extraction.segments import Token
from shanyrak_methods.extraction.stems import CYRILLIC, fold, stem

DATA = files("shanyrak_methods.extraction.data")
BETWEEN = re.compile(r"[\s\-–’'‘.,«»“”\"&/]*")
WORD = re.compile(r"\d+|[^\W\d_]+")
LONGEST_GAP = 3
OF_THE_PRESIDENT = "the President of the"


@dataclass(frozen=True, slots=True)
class Country:
    """A country under its English name, with its name in the languages of the hub."""

    iso3: str
    name: str
    shown: tuple[tuple[str, str], ...]

    def name_in(self, language: str) -> str:
        """Return the name in a language, or in English."""
        return dict(self.shown).get(language, self.name)


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation of the field; ``country`` is set where it belongs to one."""

    name: str
    abbreviations: tuple[str, ...]
    names: tuple[str, ...]
    country: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """A city, with the country it lies in."""

    name: str
    country: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One name in the trie: what it names, and how it must be written to count."""

    kind: str  # country, adjective, body or place
    key: str
    form: str
    exact: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A known name found in a text."""

    entry: Entry
    start: int
    end: int
    first: int
    last: int


def read_lines(name: str) -> list[list[str]]:
    """Read a tab-separated data file; lines with # are notes."""
    text = DATA.joinpath(name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def _split(fields: Sequence[str], number: int) -> tuple[str, ...]:
    """Divide a field of names at its bars; a field that is not there has none."""
    return tuple(name for name in fields[number].split("|") if name) if len(fields) > number else ()


@lru_cache(maxsize=1)
def _country_rows() -> list[dict[str, Any]]:
    return list(json.loads(DATA.joinpath("countries.json").read_text(encoding="utf-8")))


@lru_cache(maxsize=1)
def countries() -> dict[str, Country]:
    """Return the countries by their ISO 3166 code."""
    return {
        row["iso3"]: Country(row["iso3"], row["name"], tuple(row["shown"].items())) for row in _country_rows()
    }


@lru_cache(maxsize=1)
def country_of_adjective() -> dict[str, str]:
    """Return the English name of the country that an adjective belongs to."""
    return {form.casefold(): row["name"] for row in _country_rows() for form in row["adjectives"]}


@lru_cache(maxsize=1)
def bodies() -> dict[str, Body]:
    """Return the organisations of the field by their English name."""
    rows = [
        [field.replace("{PRES}", OF_THE_PRESIDENT) for field in row]
        for row in read_lines("organisations.tsv")
    ]
    found = [
        Body(row[0], _split(row, 1), (row[0], *_split(row, 2)), (row + [""] * 4)[3] or None) for row in rows
    ]
    return {body.name: body for body in found}


@lru_cache(maxsize=1)
def places() -> dict[str, Place]:
    """Return the cities by their English name."""
    return {row[0]: Place(row[0], row[1], (row[0], *_split(row, 2))) for row in read_lines("places.tsv")}


def _is_abbreviation(form: str) -> bool:
    """Say whether a name counts only as it is written: capitals without small words."""
    return " " not in form and sum(letter.isupper() for letter in form) > 1


def _country_entries() -> Iterator[Entry]:
    for row in _country_rows():
        for form in row["names"]:
            yield Entry("country", row["iso3"], form, _is_abbreviation(form))
        for form in row["adjectives"]:
            yield Entry("adjective", row["iso3"], form, exact=False)


def _body_entries() -> Iterator[Entry]:
    for body in bodies().values():
        for form in body.names:
            yield Entry("body", body.name, form, _is_abbreviation(form))
        for form in body.abbreviations:
            yield Entry("body", body.name, form, exact=True)


def _place_entries() -> Iterator[Entry]:
    for place in places().values():
        for form in place.names:
            yield Entry("place", place.name, form, exact=False)


def _entries() -> Iterator[Entry]:
    yield from _body_entries()
    yield from _country_entries()
    yield from _place_entries()


def _last_stems(word: str, language: str) -> set[str]:
    """Return the stems under which the last word of a name is looked for: Kazakh possessives have two."""
    stems = {stem(word, language)}
    if language == "kk" and word.endswith(("ы", "і")):
        stems |= {stem(word + ending, language) for ending in ("ның", "нің", "нан", "нен", "на", "не")}
    return stems


class Trie:
    """Names as paths of stems; a leaf holds the entries that end there."""

    __slots__ = ("root",)

    def __init__(self, entries: Iterable[Entry], language: str) -> None:
        self.root: dict[str, Any] = {}
        for entry in entries:
            self._add(entry, language)

    def _add(self, entry: Entry, language: str) -> None:
        *before, last = WORD.findall(entry.form)
        node = self.root
        for word in before:
            node = node.setdefault(stem(word, language), {})
        for ending in _last_stems(last, language):
            node.setdefault(ending, {}).setdefault("", []).append(entry)

    def longest_from(self, text: str, words: Sequence[Token], first: int) -> Hit | None:
        """Return the longest known name that begins at a word, written as it must be."""
        node: dict[str, Any] | None = self.root
        found: Hit | None = None
        for position in range(first, len(words)):
            word = words[position]
            if position > first and not _joined(text, words[position - 1].end, word.start):
                break
            node = node.get(word.stem) if node else None
            if node is None:
                break
            for entry in node.get("", ()):
                if _written_right(entry, text[words[first].start : word.end]):
                    found = Hit(entry, words[first].start, word.end, first, position)
                    break
        return found


def _joined(text: str, end: int, start: int) -> bool:
    """Say whether two words stand close enough to belong to one name."""
    gap = text[end:start]
    return len(gap) <= LONGEST_GAP and "\n\n" not in gap and bool(BETWEEN.fullmatch(gap))


def _written_right(entry: Entry, found: str) -> bool:
    """Say whether a name is written as it must be: an abbreviation as listed, a name with its capital."""
    if entry.exact:
        return found == entry.form
    if entry.kind == "adjective" and entry.form[0].islower():
        return True
    if (
        entry.kind in ("country", "place")
        and found.isascii()
        and entry.form.isascii()
        and len(found) != len(entry.form)
    ):
        return False
    if (
        entry.kind in ("country", "place")
        and not CYRILLIC.search(found)
        and fold(found[-1]) != fold(entry.form[-1])
    ):
        return False
    written_out = entry.kind == "body" and any(letter.isupper() for letter in found)
    return found[0].isupper() or not entry.form[0].isupper() or written_out


@lru_cache(maxsize=4)
def trie(script: str) -> Trie:
    """Return the names for a Latin, Russian or Kazakh text."""
    if script == "latin":
        return Trie((entry for entry in _entries() if not CYRILLIC.search(entry.form)), "en")
    return Trie(_entries(), script)


def known_names(text: str, words: Sequence[Token], language: str) -> list[Hit]:
    """Find all known names in a text, the longest at each place, none inside another."""
    names = trie(language if language in ("ru", "kk") else "latin")
    hits: list[Hit] = []
    position = 0
    while position < len(words):
        hit = names.longest_from(text, words, position)
        if hit:
            hits.append(hit)
        position = hit.last + 1 if hit else position + 1
    return hits
